package reading

import "slices"

// A scrolling says how the other columns go along when one is scrolled.
type scrolling uint8

const (
	scrollAligned scrolling = iota // rows in common: what belongs together stands at one height
	scrollLocked                   // all by the same number of lines
	scrollFree                     // each column by itself
	scrollings
)

// String is what the screen calls it.
func (s scrolling) String() string { return [...]string{"aligned", "locked", "free"}[s] }

// cycleScrolling goes on to the next way of scrolling.
func (m *Mode) cycleScrolling() {
	m.brought = brought{}
	m.setScrolling((m.scroll + 1) % scrollings)
	m.Say([...]string{
		"aligned: what the articles share stands at the same height",
		"locked: the columns scroll together, line by line",
		"free: each column scrolls by itself",
	}[m.scroll])
}

// setScrolling changes the way of scrolling; what is on screen stays.
func (m *Mode) setScrolling(s scrolling) {
	m.scroll = s
	m.aligned.grid = nil
}

// What follows counts in rows of a column: its lines when it scrolls by
// itself, and the rows in common when the columns are aligned.

// top is the first row of a column on screen. It is negative when the column
// was brought to a copy that stands near its beginning.
func (m *Mode) top(article int) int {
	if m.inGrid(article) >= 0 {
		return m.aligned.top
	}
	return m.columns[article].top
}

// rows is how many rows a column has.
func (m *Mode) rows(article int) int {
	if m.inGrid(article) >= 0 {
		return m.aligned.grid.Len()
	}
	return len(m.columns[article].page.Lines)
}

// lastTop is the first row on screen when a column is scrolled to its end.
func (m *Mode) lastTop(article int) int { return max(m.rows(article)-m.Geo.Body, 0) }

// rowOf is the row of the screen on which a line of a column stands; it may
// lie above or below the screen.
func (m *Mode) rowOf(article, line int) int {
	if i := m.inGrid(article); i >= 0 {
		return m.aligned.grid.RowOf(i, line) - m.aligned.top
	}
	return line - m.columns[article].top
}

// lineAt is the line that a column shows in a row of the screen; false when it
// shows none there.
func (m *Mode) lineAt(article, row int) (line int, ok bool) {
	if i := m.inGrid(article); i >= 0 {
		cells := m.aligned.grid.Row(m.aligned.top + row)
		if i >= len(cells) || cells[i] < 0 {
			return 0, false
		}
		return cells[i], true
	}
	c := &m.columns[article]
	line = c.top + row
	return line, line >= 0 && line < len(c.page.Lines)
}

// lineNear is the line in a row of the screen, or the nearest above it that
// the column has.
func (m *Mode) lineNear(article, row int) int {
	if i := m.inGrid(article); i >= 0 {
		return max(m.aligned.grid.LineAt(i, m.aligned.top+row), 0)
	}
	c := &m.columns[article]
	return min(max(c.top+row, 0), max(len(c.page.Lines)-1, 0))
}

// sentenceRows is the rows of the screen on which a sentence stands.
func (m *Mode) sentenceRows(article, sentence int) (from, to int) {
	a, b := m.columns[article].page.LinesOf(m.Span(article, sentence))
	if a >= b {
		r := m.rowOf(article, a)
		return r, r
	}
	return m.rowOf(article, a), m.rowOf(article, b-1) + 1
}

// setTop puts a row of a column first on screen; the columns in common rows
// with it go along.
func (m *Mode) setTop(article, row int) {
	if m.inGrid(article) >= 0 {
		m.aligned.top = min(max(row, 0), max(m.aligned.grid.Len()-1, 0))
		m.keepTops()
		return
	}
	c := &m.columns[article]
	if c.page == nil {
		return
	}
	c.setTop(min(max(row, 0), max(len(c.page.Lines)-1, 0)))
}

// setTop notes the first line on screen, and its place in the article, which
// outlives the layout.
func (c *column) setTop(line int) {
	c.top, c.anchor = line, 0
	if line > 0 && line < len(c.page.Lines) {
		c.anchor = c.page.Lines[line].Src.Start
	}
}

// scrollColumn puts a row of a column first, and takes the other columns along
// when they are locked.
func (m *Mode) scrollColumn(article, row int) {
	before := m.top(article)
	m.setTop(article, row)
	m.follow(article, m.top(article)-before)
}

// follow takes the other columns along when one has been scrolled.
func (m *Mode) follow(article, rows int) {
	if m.scroll != scrollLocked || rows == 0 {
		return
	}
	for _, a := range m.shown {
		if a != article && m.columns[a].page != nil {
			m.setTop(a, m.columns[a].top+rows)
		}
	}
}

// reveal scrolls a column as little as needed to show its sentence.
func (m *Mode) reveal(article int) {
	c := &m.columns[article]
	if c.page == nil || c.sentence < 0 {
		return
	}
	from, to := m.sentenceRows(article, c.sentence)
	top := m.top(article)
	from, to = from+top, to+top
	now := top
	if last := to + m.Margin() - m.Geo.Body; top < last {
		top = min(last, max(m.lastTop(article), top))
	}
	if first := from - m.Margin(); top > first {
		top = max(first, 0)
	}
	if top != now {
		m.scrollColumn(article, top)
	}
}

// inGrid is the place of a column in the common rows, or -1 when it scrolls by
// itself.
func (m *Mode) inGrid(article int) int {
	if m.aligned.grid == nil {
		return -1
	}
	return slices.Index(m.aligned.columns, article)
}
