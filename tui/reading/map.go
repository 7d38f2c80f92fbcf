package reading

import (
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/filter"
	"broadsheet/tui/page"
	"broadsheet/tui/theme"
)

// A columnMap is one column in small: for each row of the screen, what stands
// in the part of the article that the row is for.
type columnMap struct {
	page   *page.Page
	found  *desk.Findings
	filter *filter.Filter
	on     desk.LayerSet
	rows   []analysis.KindSet
	hits   *desk.Hits
	hit    []bool // by row: it holds a hit of the search
}

// byGravity lists the kinds from the one a map must not hide.
var byGravity = analysis.ByGravity()

// inMaps are the kinds that a map shows: all but what is only possible.
var inMaps = ^analysis.SetOf(shared.MarkPerhaps)

// mapped brings the map of a column up to date.
func (m *Mode) mapped(article int) {
	c := &m.columns[article]
	if c.page == nil || m.Found == nil || m.right() < 2 {
		return
	}
	if k := &c.small; k.page == c.page && k.found == m.Found && k.filter == m.Filter && k.on == m.on && k.hits == m.Search.Hits && len(k.rows) == m.Geo.Body {
		return
	}
	rows := make([]analysis.KindSet, m.Geo.Body)
	art := m.Bundle.Articles[article]
	for row := range rows {
		from, to := m.mapLine(article, row), m.mapLine(article, row+1)
		if from = min(from, len(c.page.Lines)); from == len(c.page.Lines) {
			break
		}
		end := c.page.Lines[max(min(to, len(c.page.Lines))-1, from)].Src.End
		start := c.page.Lines[from].Src.Start
		for s := max(art.SentenceAt(start), 0); s < len(art.Sentences) && art.Sentences[s].Start < end; s++ {
			if art.Sentences[s].End > start {
				rows[row] |= m.shownAt(article, s) & inMaps
			}
		}
	}
	c.small = columnMap{c.page, m.Found, m.Filter, m.on, rows, m.Search.Hits, m.hitRows(article)}
}

// hitRows are the rows of the map that hold a hit of the search.
func (m *Mode) hitRows(article int) []bool {
	c, h := &m.columns[article], m.Search.Hits
	if h == nil || len(h.Spans[article]) == 0 {
		return nil
	}
	out := make([]bool, m.Geo.Body)
	for _, s := range h.Spans[article] {
		if row := m.mapRow(c.page.LineAt(s.Start), len(c.page.Lines)); row < len(out) {
			out[row] = true
		}
	}
	return out
}

// mapRow is the row of the map for a line: an article shorter than the screen
// is not stretched.
func (m *Mode) mapRow(line, lines int) int {
	if lines <= m.Geo.Body {
		return line
	}
	return line * m.Geo.Body / lines
}

// paintRight paints what stands to the right of a column's text.
func (m *Mode) paintRight(i, row int) {
	article, b := m.shown[i], m.boxes[i]
	if m.right() < 2 {
		m.Text("", b.right, m.Theme.Text)
		return
	}
	m.Text("", b.right-m.right()+1, m.Theme.Text)
	if m.right() > 2 { // a map of letters needs an edge, or they read as part of the text
		m.Glyph("┊", m.Theme.Faint)
	}
	c := &m.columns[article]
	if c.page == nil || row >= min(m.Geo.Body, len(c.page.Lines)) {
		m.Blank()
		return
	}
	n := len(c.page.Lines)
	glyph, st := " ", m.Theme.Map
	if row < len(c.small.rows) {
		for _, k := range byGravity {
			if c.small.rows[row].Has(k.Set()) {
				kind := analysis.Kinds[k]
				_, look := m.Theme.Mark(kind.Name)
				glyph, st = "▐", theme.Style{Fg: m.Theme.Quiet(look.Fg)}
				if m.Theme.Ground == nil {
					glyph, st = kind.Sign, look
				}
				break
			}
		}
	}
	if row < len(c.small.hit) && c.small.hit[row] {
		glyph, st = "▐", theme.Style{Fg: m.Theme.SearchCurrent.Bg}
		if m.Theme.Ground == nil {
			glyph, st = m.Theme.Signs.Search.Letter, m.Theme.Signs.Search.Style
		}
	}
	if n > m.Geo.Body && row >= m.mapRow(m.lineNear(article, 0), n) && row <= m.mapRow(m.lineNear(article, m.Geo.Body-1), n) {
		st = st.Over(theme.Style{Bg: m.Theme.MapView.Bg, Attr: m.Theme.MapView.Attr})
	}
	if article == m.focus && c.sentence >= 0 {
		if from, _ := c.page.LinesOf(m.Span(article, c.sentence)); m.mapRow(from, n) == row {
			glyph, st = "█", m.Theme.MapFocus
		}
	}
	m.Glyph(glyph, st)
}

// mapLine is the first line of the article that a row of the map is for.
func (m *Mode) mapLine(article, row int) int {
	n := len(m.columns[article].page.Lines)
	if n <= m.Geo.Body {
		return row
	}
	return (row*n + m.Geo.Body - 1) / m.Geo.Body
}
