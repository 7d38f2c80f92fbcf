package reading

import (
	"slices"

	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/page"
	"broadsheet/tui/rows"
)

// aligned is the common rows of the columns on screen.
type aligned struct {
	grid    *rows.Grid // nil: the columns scroll by themselves
	top     int        // first row on screen
	columns []int      // the articles in it
	pages   []*page.Page
	found   *desk.Findings
	page    int // rows of the screen that they were made for
}

// alignColumns makes the common rows anew when the columns, their layouts or
// the findings have changed. The focused sentence stays on its row.
func (m *Mode) alignColumns() {
	g := &m.aligned
	if m.scroll != scrollAligned || m.Found == nil || len(m.shown) < 2 || len(m.brought.moved) > 0 {
		g.grid = nil
		return
	}
	pages := make([]*page.Page, len(m.shown))
	for i, a := range m.shown {
		if pages[i] = m.columns[a].page; pages[i] == nil {
			g.grid = nil
			return
		}
	}
	if g.grid != nil && g.found == m.Found && g.page == m.Geo.Body && slices.Equal(g.columns, m.shown) && slices.Equal(g.pages, pages) {
		return
	}
	i := m.keptColumn()
	row, line := m.keptRow(m.shown[i])
	*g = aligned{grid: rows.Align(m.rowColumns(), m.Geo.Body), columns: slices.Clone(m.shown), pages: pages, found: m.Found, page: m.Geo.Body}
	g.top = min(max(g.grid.RowOf(i, line)-row, 0), max(g.grid.Len()-1, 0))
	if m.columns[m.shown[i]].top == 0 && g.grid.RowOf(i, line) < m.Geo.Body-m.Margin() {
		g.top = 0 // who has not scrolled sees the beginning
	}
	m.keepTops()
}

// keptColumn is the column, as an index in shown, that keeps its place when
// the rows are made anew: the focused one, or, when that was not on screen
// before, one that was.
func (m *Mode) keptColumn() int {
	focus := max(slices.Index(m.shown, m.focus), 0)
	if slices.Contains(m.aligned.columns, m.focus) {
		return focus
	}
	for i, a := range m.shown {
		if slices.Contains(m.aligned.columns, a) {
			return i
		}
	}
	return focus
}

// keptRow is the row of the screen that must keep its line in a column: that
// of its sentence when the reader stands there, else the first.
func (m *Mode) keptRow(article int) (row, line int) {
	c := &m.columns[article]
	if c.sentence >= 0 && article == m.focus {
		from, _ := c.page.LinesOf(m.Span(article, c.sentence))
		// After a new layout the old rows are gone; the column's own top
		// has been kept by its place in the text.
		if row = from - c.top; row >= 0 && row < m.Geo.Body {
			return row, from
		}
	}
	return 0, min(max(c.top, 0), max(len(c.page.Lines)-1, 0))
}

// keepTops notes the first line of each column in the common rows.
func (m *Mode) keepTops() {
	for i, a := range m.aligned.columns {
		if line := m.aligned.grid.LineAt(i, m.aligned.top); line >= 0 {
			m.columns[a].setTop(line)
		}
	}
}

// rowColumns are the columns on screen as numbers: their lines, and on which
// of them begins what they have in common.
func (m *Mode) rowColumns() []rows.Column {
	cols := make([]rows.Column, len(m.shown))
	for i, a := range m.shown {
		p := m.columns[a].page
		cols[i].Lines = len(p.Lines)
		for s, ks := range m.Found.Marks[a].Is {
			if !ks.Has(desk.SharedKinds) {
				continue
			}
			from, to := p.LinesOf(m.Span(a, s))
			if from < to {
				cols[i].Anchors = m.anchors(cols[i].Anchors, a, s, from)
			}
		}
	}
	return cols
}

// anchors adds the passages that sentence s of an article is a printing of.
func (m *Mode) anchors(dst []rows.Anchor, article, s, line int) []rows.Anchor {
	last := -1
	for _, l := range m.Found.Analysis.At(desk.Ref(article, s)).Links {
		if l.Group == last {
			continue
		}
		weight := 1
		switch link := &m.Found.Shared[l.Group].Links[l.Link]; {
		case !link.Certain:
			continue // what may be moves nothing
		case link.Kind == shared.Verbatim:
			weight = 3
		case link.Kind == shared.Near:
			weight = 2
		}
		last = l.Group
		dst = append(dst, rows.Anchor{Line: line, Key: l.Group, Weight: weight})
	}
	return dst
}
