package desk

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
)

// While a search is typed over the text, what it has found stands as a list in
// the place of the panel, and the text above shows the hit chosen: so a word
// is enough to see every mention of it.

// listsHits reports whether that list is on screen. In a list its own rows are
// what was found.
func (d *Desk) listsHits() bool {
	return d.Search.typing && d.Search.Text != "" && d.on == d.text
}

// hitRows is how many rows the list takes, its rule included; 0 for none. It
// does not depend on what was found, so that the text stays where it is from
// one letter to the next.
func (d *Desk) hitRows() int {
	if !d.listsHits() {
		return 0
	}
	return max(d.Height*2/5, 4)
}

// revealHit scrolls the list as little as needed to have the hit chosen in
// sight, and never beyond what was found.
func (d *Desk) revealHit() {
	s := &d.Search
	if s.Hits == nil {
		s.top = 0
		return
	}
	room, at := max(d.Geo.Panel-1, 1), max(s.At, 0)
	s.top = min(max(s.top, at-room+1), at)
	s.top = max(min(s.top, s.Hits.Total-room), 0)
}

// drawHits draws the list of hits, in the rows of the panel.
func (d *Desk) drawHits() {
	d.revealHit()
	s := &d.Search
	d.hitsRule()
	name := d.hitNames()
	before := -1
	for i := range d.Geo.Panel - 1 {
		n := s.top + i
		if s.Hits == nil || n >= s.Hits.Total {
			d.Text("", d.Width, d.Theme.Text)
			d.Newline()
			continue
		}
		article, span := s.Hits.Hit(n)
		d.drawHit(n, article, span, name, article != before)
		before = article
	}
}

// hitNames is how many cells the names of the articles take in the list.
func (d *Desk) hitNames() int {
	const least, most = 8, 24
	return min(max(d.Width/5, least), most)
}

// drawHit draws a hit: its place, the article's name where it is another's than
// the hit's above, and the words around it.
func (d *Desk) drawHit(n, article int, span bundle.Span, name int, named bool) {
	t := d.Theme
	const place = 9
	here := n == d.Search.At
	ground, mark := t.Text, " "
	if here {
		ground, mark = t.Lists.Cursor, "▌"
	}
	at := Ref(article, d.Bundle.Articles[article].SentenceAt(span.Start))
	called := ""
	if named {
		called = d.Truncate(visible.String(d.shortName(article)), name-2, "…")
	}
	ps := []frame.Piece{
		frame.In(mark, t.GutterFocus),
		frame.In(d.Pad(strconv.Itoa(article+1)+"#"+strconv.Itoa(Ordinal(at)), place), t.StatusKey),
		frame.In(d.Pad(called, name), t.Outlet),
	}
	for i := range ps {
		ps[i].Style.Bg, ps[i].Style.Attr = ground.Bg, ps[i].Style.Attr|ground.Attr
	}
	for _, p := range d.Around(article, span, d.Width-place-name-2) {
		if p.Style != t.Search {
			p.Style = ground.Over(p.Style)
		}
		ps = append(ps, p)
	}
	d.PiecesOn(ps, d.Width, ground)
	d.Newline()
}

// shortName is the article's name, or its title where it would be a number.
func (d *Desk) shortName(article int) string {
	if d.Names[article] == "article "+strconv.Itoa(article+1) {
		if title := TitleOf(d.Bundle.Articles[article]); title != "" {
			return title
		}
	}
	return d.Names[article]
}

// hitsRule draws the rule over the list, which says what is listed and how much
// of it is out of sight.
func (d *Desk) hitsRule() {
	t, s := d.Theme, &d.Search
	title, more := " searching … ", ""
	switch {
	case s.bad != nil:
		title = " " + s.bad.Error() + " "
	case s.Hits == nil:
	case s.Hits.Total == 0:
		title = " nothing found "
	default:
		title = " every mention: " + s.Hits.total() + " in " + strconv.Itoa(s.Hits.articles) + " of " + strconv.Itoa(len(d.Bundle.Articles)) + Plural(len(d.Bundle.Articles), " article ", " articles ")
		if n := s.Hits.Total - s.top - (d.Geo.Panel - 1); n > 0 {
			more = " " + strconv.Itoa(n) + " more ↓ "
		}
	}
	if d.Filter != nil && s.bad == nil {
		title += "“" + visible.String(d.Filter.Line) + "” "
	}
	title = d.Truncate(title, max(d.Width-d.Cells(more)-5, 1), "…")
	d.Pieces([]frame.Piece{frame.In("── ", t.ColumnRule), frame.In(strings.TrimLeft(title, " "), t.Title),
		frame.In(frame.Rule(d.Width-d.Cells(strings.TrimLeft(title, " "))-d.Cells(more)-5), t.ColumnRule), frame.In(more, t.Faint), frame.In("──", t.ColumnRule)}, d.Width)
	d.Newline()
}

// total is how many hits there are, in words.
func (h *Hits) total() string {
	if h.more {
		return "more than " + strconv.Itoa(mostHits)
	}
	return strconv.Itoa(h.Total)
}

// chooseHit gives a key to the choice among the hits while the search is typed;
// false when it is no key of it.
func (d *Desk) chooseHit(name string) bool {
	page := max(d.Geo.Panel-2, 1)
	switch name {
	case "down", "ctrl+n", "ctrl+j", "tab":
		d.stepHit(1)
	case "up", "ctrl+p", "ctrl+k", "shift+tab":
		d.stepHit(-1)
	case "pgdown", "ctrl+d", "ctrl+f":
		d.stepHits(page)
	case "pgup", "ctrl+b":
		d.stepHits(-page)
	default:
		return false
	}
	return true
}

// stepHit chooses the next hit or the previous one, or in a list the row.
func (d *Desk) stepHit(by int) {
	if d.Search.Hits != nil && d.Search.Hits.Total > 0 {
		d.on.NextHit(by)
	}
}

// stepHits goes several hits on, as far as there are.
func (d *Desk) stepHits(by int) {
	s := &d.Search
	if s.Hits == nil || s.Hits.Total == 0 || !d.listsHits() {
		return
	}
	d.goToHit(min(max(s.At+by, 0), s.Hits.Total-1))
}

// mouseOnHits answers the mouse over the list: the wheel chooses, a click goes
// to a hit, and one on the hit chosen does what Enter does.
func (d *Desk) mouseOnHits(msg tea.MouseMsg) (cmd tea.Cmd, done bool) {
	row := msg.Mouse().Y - d.Geo.Title - d.Geo.Header - d.Geo.Body
	if !d.listsHits() || row < 0 || row >= d.Geo.Panel {
		return nil, false
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelDown:
			d.stepHits(1)
		case tea.MouseWheelUp:
			d.stepHits(-1)
		}
	case tea.MouseClickMsg:
		n := d.Search.top + row - 1
		switch {
		case msg.Button != tea.MouseLeft || row == 0 || d.Search.Hits == nil || n >= d.Search.Hits.Total:
		case n == d.Search.At:
			return d.searchKey(tea.KeyPressMsg{Code: tea.KeyEnter}), true
		default:
			d.goToHit(n)
		}
	}
	return nil, true
}

// Around is a stretch of an article with as many words before and after it as
// fit in a width, on one line; it begins in the first third.
func (d *Desk) Around(article int, span bundle.Span, width int) []frame.Piece {
	l, text := &d.Theme.Lists, d.Bundle.Articles[article].Text
	from := max(span.Start-width, 0) // three bytes for each cell before it, and two behind: text with more is shown shorter
	to := min(span.End+2*width, len(text))
	before := onOneLine(strings.ToValidUTF8(text[from:span.Start], ""))
	after := onOneLine(strings.ToValidUTF8(text[span.End:to], ""))
	if over := d.Cells(before) - width/3; over > 0 {
		before = d.Method.TruncateLeft(before, over, "…")
		if i := strings.IndexByte(before, ' '); i > 0 && i < len(before)-1 {
			before = "…" + before[i:]
		}
	}
	return []frame.Piece{frame.In(before, l.Common), frame.In(onOneLine(text[span.Start:span.End]), d.Theme.Search), frame.In(after, l.Common)}
}

// onOneLine is text on one line, safe to print.
func onOneLine(s string) string { return visible.String(Spaced(s)) }
