package reading

import (
	"strconv"
	"strings"

	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// paintTitle paints the line of views and below it, where there is a row for
// it, the list from which the reader came.
func (m *Mode) paintTitle() {
	t := m.Theme
	says := func(s string) []frame.Piece { return []frame.Piece{frame.In(s, t.Faint)} }
	n, split, now := m.readAs(), m.splitAt(), m.scrollWords()+m.hiddenMarks()
	m.DrawViews(says(n+split+now), says(n+now), says(n))
	for range m.Geo.Title - 1 {
		m.DrawBar()
	}
}

// readAs says how many articles there are, and on how many stories when they
// are not on one.
func (m *Mode) readAs() string {
	n := len(m.columns)
	s := strconv.Itoa(n) + desk.Plural(n, " article", " articles")
	if hidden := n - len(m.order); hidden > 0 {
		s += ", " + strconv.Itoa(hidden) + " hidden"
	}
	if m.Found != nil && len(m.Found.Clusters) > 1 {
		s += " on " + strconv.Itoa(len(m.Found.Clusters)) + " stories"
	}
	return s
}

// splitAt says how the input was split; "" when nobody had to find out.
func (m *Mode) splitAt() string {
	for _, sp := range m.Bundle.Splits {
		if sp.Delimiter != "" {
			return ", split at " + visible.String(sp.Delimiter)
		}
	}
	return ""
}

// scrollWords says how the columns scroll.
func (m *Mode) scrollWords() string {
	switch {
	case len(m.shown) < 2:
		return ""
	case len(m.brought.moved) > 0:
		return ", copies brought"
	}
	return ", " + m.scroll.String()
}

// paintHeaders paints the title lines of the columns and the rule below them.
func (m *Mode) paintHeaders() {
	for line := range m.Geo.Header - 1 {
		for i := range m.shown {
			if i > 0 {
				m.Glyph("│", m.Theme.ColumnRule)
			}
			m.headerLine(i, line)
		}
		m.DrawSide(line - m.Geo.Header)
		m.Newline()
	}
	for i, b := range m.boxes {
		if i > 0 {
			m.Glyph("┼", m.Theme.ColumnRule)
		}
		m.paintRule(m.shown[i], b)
	}
	m.DrawSide(-1)
	m.Newline()
}

// paintRule paints the rule below a column's header, and in it which story the
// article tells and, of the focused column, which lines are in sight.
func (m *Mode) paintRule(article int, b box) {
	t := m.Theme
	sign, st, place := "─", t.ColumnRule, ""
	if article == m.focus {
		sign, st, place = "━", t.ColumnRuleFocus, m.linesInSight()
	}
	line := func(n int) frame.Piece { return frame.In(strings.Repeat(sign, max(n, 0)), st) }
	var ps, right []frame.Piece
	if s := m.storyOf(article); s != "" {
		ps = []frame.Piece{line(b.left - 1), frame.In(" "+s+" ", t.Pinned)}
	}
	if place != "" {
		right = []frame.Piece{frame.In(" "+place+" ", t.Dateline), line(1)}
	}
	free := b.width - m.PiecesWidth(ps) - m.PiecesWidth(right)
	if free < 1 {
		free, right = b.width-m.PiecesWidth(ps), nil
	}
	m.Pieces(append(append(ps, line(free)), right...), b.width)
}

// linesInSight says which lines of the focused article are on screen: "lines
// 40–62 of 120"; "" when all are.
func (m *Mode) linesInSight() string {
	c := &m.columns[m.focus]
	if c.page == nil || len(c.page.Lines) == 0 {
		return ""
	}
	from, to, n := m.lineNear(m.focus, 0)+1, m.lineNear(m.focus, m.Geo.Body-1)+1, len(c.page.Lines)
	if from == 1 && to == n {
		return ""
	}
	return "lines " + strconv.Itoa(from) + "–" + strconv.Itoa(to) + " of " + strconv.Itoa(n)
}

// headerLine paints one line of a column's header: who, what, when. What takes
// two lines where the height allows.
func (m *Mode) headerLine(i, line int) {
	article, b, t := m.shown[i], m.boxes[i], m.Theme
	m.Text("", b.left, t.Gutter)
	width := b.text + min(b.right-1, 1)
	switch last := m.Geo.Header - 2; {
	case line == 0:
		st := t.Outlet
		if article == m.focus {
			st = t.OutletFocus
		}
		name, outlet := m.heading(article)
		left := []frame.Piece{frame.In(name, st)}
		right := m.whichOf(article)
		if outlet != "" && m.Cells(name+outlet)+4+m.PiecesWidth(right) <= width {
			left = append(left, frame.In("  "+outlet, t.Dateline))
		}
		m.Spread(left, right, width)
	case line == last && m.Geo.Header >= 4:
		m.Pieces([]frame.Piece{frame.In(m.facts(article), t.Dateline)}, width)
	default:
		m.Pieces(m.headline(article, width, m.headlines(), line-1), width)
	}
	m.Text("", b.width-b.left-width, t.Gutter)
}

// headlines is how many lines the headers have for the headline.
func (m *Mode) headlines() int {
	if m.Geo.Header >= 4 {
		return m.Geo.Header - 3
	}
	return max(m.Geo.Header-2, 0)
}

// headline is line n of an article's headline, in so many lines.
func (m *Mode) headline(article, width, lines, n int) []frame.Piece {
	title := frame.In(desk.TitleOf(m.Bundle.Articles[article]), m.Theme.Heading)
	if lines == 1 {
		return []frame.Piece{title}
	}
	if broken := m.Wrap([]frame.Piece{title}, width, lines); n < len(broken) {
		return broken[n]
	}
	return nil
}

// storyOf names the story that an article tells, where there are several.
func (m *Mode) storyOf(article int) string {
	if m.Found == nil || m.Found.Story == nil {
		return ""
	}
	return "story " + strconv.Itoa(m.Found.Story[article])
}

// whichOf says which article of how many a column shows.
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
		ps = append(ps, frame.In(strconv.Itoa(n)+desk.Plural(n, " hit  ", " hits  "), st))
	}
	if article == m.shown[0] && m.first > m.pins {
		ps = append(ps, frame.In("‹ ", t.GutterFocus))
	}
	ps = append(ps, frame.In(strconv.Itoa(article+1)+" of "+strconv.Itoa(len(m.columns)), t.Dateline))
	if i := len(m.shown) - 1; article == m.shown[i] && at >= 0 && at < len(m.order)-1 {
		ps = append(ps, frame.In(" ›", t.GutterFocus))
	}
	return ps
}

// facts are the date of an article and how much of it others have too: what
// they certainly have, and what they possibly have as well as the room of all
// columns allows, so that they can be compared.
func (m *Mode) facts(article int) string {
	form := 0
	for i, a := range m.shown {
		b := m.boxes[i]
		for form < factForms-1 && m.Cells(m.factsIn(a, form)) > b.text+min(b.right-1, 1) {
			form++
		}
	}
	return m.factsIn(article, form)
}

// factForms is how many forms the facts have, from the longest to the shortest.
const factForms = 4

func (m *Mode) factsIn(article, form int) string {
	day := desk.Date(m.Bundle.Articles[article])
	if m.Found == nil || len(m.columns) < 2 {
		return day
	}
	if day != "" {
		day += " · "
	}
	switch share := m.Found.Share[article]; form {
	case 0:
		return day + share.String()
	case 1:
		return day + share.Range()
	case 2:
		return share.Range()
	default:
		return share.Short()
	}
}

// heading is what a column is headed by: the article's name, and its outlet
// where that is not the name.
func (m *Mode) heading(article int) (name, outlet string) {
	name = m.Names[article]
	if outlet = visible.String(m.Bundle.Articles[article].Outlet); outlet == "" || strings.HasPrefix(name, outlet) {
		return name, ""
	}
	return name, outlet
}
