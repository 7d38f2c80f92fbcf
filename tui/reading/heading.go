package reading

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// headerLine paints one line of a column's header: first its number, its name
// and its date, then whom it shares with and what is to be checked in it. The
// title stands in the text.
func (m *Mode) headerLine(i, line int) {
	article, b, t := m.shown[i], m.boxes[i], m.Theme
	left := max(b.left-3, 0) // the number stands over the letters
	m.Text("", left, t.Gutter)
	width := b.left - left + b.text + min(b.right-1, 1)
	if line == 0 {
		which := m.whichOf(article)
		m.Spread(m.naming(article, width-m.PiecesWidth(which)-1), which, width)
	} else {
		m.Spread(m.sharing(article, width), m.alarms(article), width)
	}
	m.Text("", b.width-left-width, t.Gutter)
}

// naming is an article's number and name, and the articles that are the same or
// nearly so, for which the name makes room.
func (m *Mode) naming(article, room int) []frame.Piece {
	t := m.Theme
	number, name := t.Faint, t.Outlet
	if article == m.focus {
		number, name = t.Outlet, t.OutletFocus
	}
	digits := max(len(strconv.Itoa(len(m.columns))), 2)
	ps := []frame.Piece{frame.In(fmt.Sprintf("%*d ", digits, article+1), number)}
	called, same := m.nameOf(article), m.sameWords(article)
	if room -= m.PiecesWidth(ps) + m.Cells(same) + 2; same == "" || room < leastName {
		return append(ps, frame.In(called, name))
	}
	return append(ps, frame.In(m.Truncate(called, room, "…"), name), frame.In("  "+same, t.Signs.SharedVerbatim))
}

// leastName is how many cells of a name tell it from others.
const leastName = 10

// sameWords says which other articles are the same; "" for none.
func (m *Mode) sameWords(article int) string {
	if m.Found == nil {
		return ""
	}
	return sameWords(m.Found.Sharing, article, m.Found.Copies[article])
}

// nameOf is what a column is headed by: the article's outlet or its file's
// name, and the title where it would else be a number.
func (m *Mode) nameOf(article int) string {
	a := m.Bundle.Articles[article]
	if m.Names[article] == "article "+strconv.Itoa(article+1) {
		if title := desk.TitleOf(a); title != "" {
			return title
		}
	}
	name := analysis.ShortName(m.Names[article])
	if outlet := visible.String(a.Outlet); outlet != "" && !strings.HasPrefix(m.Names[article], outlet) {
		name += ", " + outlet
	}
	return name
}

// sameWords says which other articles are the same, and which nearly so: "= 7,
// nearly 3".
func sameWords(s *analysis.Sharing, article int, same []int) string {
	words := copyWords(article, same)
	var near []int
	for o, first := range s.Near {
		switch {
		case s.Same[o] != o || s.Same[o] == s.Same[article] || first != s.Near[article]:
		case s.Near[article] == s.Same[article], o == s.Near[article]: // of two that are near to a third nothing is known
			near = append(near, o)
		}
	}
	if len(near) == 0 {
		return words
	}
	if words != "" {
		words += ", "
	}
	words += "nearly " + strconv.Itoa(near[0]+1)
	if n := len(near) - 1; n > 0 {
		words += " and " + strconv.Itoa(n) + " more"
	}
	return words
}

// copyWords says which other articles are the same, by their numbers: "= 7, 12".
func copyWords(article int, same []int) string {
	const most = 3
	var numbers []string
	for _, c := range same[:min(len(same), most+1)] {
		if c != article && len(numbers) < most {
			numbers = append(numbers, strconv.Itoa(c+1))
		}
	}
	switch n := len(same) - 1 - most; {
	case len(same) == 0:
		return ""
	case n > 0:
		return "= " + strings.Join(numbers, ", ") + " and " + strconv.Itoa(n) + " more"
	}
	return "= " + strings.Join(numbers, ", ")
}

// whichOf says when an article was published, and how its column stands among
// the others.
func (m *Mode) whichOf(article int) []frame.Piece {
	t := m.Theme
	var ps []frame.Piece
	at := m.position(article)
	if at >= 0 && at < m.pins {
		ps = append(ps, frame.In("pinned ", t.Pinned))
	}
	if m.Search.Active() {
		n, st := len(m.Search.Hits.Spans[article]), t.Signs.Search.Style
		if n == 0 {
			st = t.Faint
		}
		ps = append(ps, frame.In(strconv.Itoa(n)+desk.Plural(n, " hit ", " hits "), st))
	}
	if article == m.shown[0] && m.first > m.pins {
		ps = append(ps, frame.In("‹ ", t.GutterFocus))
	}
	ps = append(ps, frame.In(dateline(m.Bundle.Articles[article]), t.Dateline))
	if article == m.shown[len(m.shown)-1] {
		ps = append(ps, frame.In(m.moreColumns(), t.GutterFocus))
	}
	return ps
}

// moreColumns says how many columns stand to the right of those on screen; ""
// for none.
func (m *Mode) moreColumns() string {
	at := m.position(m.shown[len(m.shown)-1])
	if at < 0 || at >= len(m.order)-1 {
		return ""
	}
	return " ›" + strconv.Itoa(len(m.order)-1-at)
}

// dateline is when an article was published, as short as tells it.
func dateline(a *bundle.Article) string {
	for _, l := range [...]struct{ in, out string }{{time.RFC3339, "2 Jan 15:04"}, {"2006-01-02T15:04:05", "2 Jan 15:04"}, {"2006-01-02T15:04", "2 Jan 15:04"}, {time.DateOnly, "2 Jan 2006"}} {
		if t, err := time.Parse(l.in, a.Published); err == nil {
			return t.Format(l.out)
		}
	}
	return desk.Date(a)
}

// sharing says with whom an article shares most, of what is certain; and its
// title where that has scrolled off and there is room.
func (m *Mode) sharing(article, width int) []frame.Piece {
	t := m.Theme
	const indent = "   "
	if m.Found == nil {
		return nil
	}
	ps := []frame.Piece{frame.In(indent, t.Text)}
	if same := m.sameWords(article); same != "" && width-m.PiecesWidth(m.whichOf(article))-m.Cells(same)-6 < leastName { // there is no room beside the name
		ps = append(ps, frame.In(same+"  ", t.Signs.SharedVerbatim))
	}
	said := shareWords(m, article)
	st := t.Signs.SharedReworded
	if m.Found.Sharing.Most[article].Article < 0 && m.Found.Heads[article].Article < 0 {
		st = t.Faint
	}
	ps = append(ps, frame.In(said, st))
	const least = 24 // cells of a title worth showing
	c := &m.columns[article]
	if free := width - m.PiecesWidth(ps) - m.PiecesWidth(m.alarms(article)) - 4; free >= least && c.page != nil && c.top > c.page.Head+2 {
		ps = append(ps, frame.In("   "+m.Pad(desk.TitleOf(m.Bundle.Articles[article]), free), t.Faint))
	}
	return ps
}

// shareWords says it: "17 of 30 with 2 Coast Wire".
func shareWords(m *Mode, article int) string {
	s := m.Found.Sharing
	tie, of := s.Most[article], s.Body[article]
	switch {
	case len(m.columns) == 1:
		return strconv.Itoa(m.Bundle.Articles[article].Words) + " words"
	case tie.Article < 0 && len(m.Found.Copies[article]) > 0:
		return "shared with nobody else"
	case tie.Article < 0 && m.Found.Heads[article].Article >= 0:
		o, only := m.Found.Heads[article], "only the title, with "
		if m.Found.Roles.Of(o) == bundle.Heading {
			only = "only a heading, with "
		}
		return only + strconv.Itoa(o.Article+1) + " " + m.nameOf(o.Article)
	case tie.Article < 0:
		return "nothing certain shared"
	}
	n := strconv.Itoa(tie.Sentences) + " of " + strconv.Itoa(of)
	if tie.Sentences == of {
		n = "all " + strconv.Itoa(of)
	}
	return n + " with " + strconv.Itoa(tie.Article+1) + " " + m.nameOf(tie.Article)
}

// alarms counts what is to be checked in an article: altered quotes, facts that
// differ, that it leaves the story.
func (m *Mode) alarms(article int) []frame.Piece {
	if m.Found == nil {
		return nil
	}
	t, c := m.Theme, m.Found.Alarms[article]
	var ps []frame.Piece
	add := func(n int, letter string, layer desk.Layer, look frame.Piece) {
		if n == 0 || !m.on.Has(layer) {
			return
		}
		if len(ps) > 0 {
			ps = append(ps, frame.In(" ", t.Text))
		}
		ps = append(ps, frame.In(letter, look.Style))
	}
	add(c.Altered, quote.MarkAltered.Sign+strconv.Itoa(c.Altered), desk.LayerAltered, frame.In("", t.Signs.QuoteAltered))
	add(c.Facts, shared.MarkContrast.Sign+strconv.Itoa(c.Facts), desk.LayerFacts, frame.In("", t.Signs.Contrast))
	add(c.Drifts, drift.MarkDrift.Sign, desk.LayerDrift, frame.In("", t.Signs.Drift))
	return ps
}
