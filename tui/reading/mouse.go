package reading

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// Mouse answers the mouse: the wheel scrolls the column under it, a click
// moves the focus, a click on the map goes to that part of the article, and the
// line between two columns can be dragged.
func (m *Mode) Mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	row := at.Y - m.Geo.Title - m.Geo.Header
	i := m.columnAt(at.X)
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		m.wheel(msg, i, row)
	case tea.MouseClickMsg:
		m.dragged = 0
		switch {
		case at.Button != tea.MouseLeft || row >= m.Geo.Body:
		case at.Y < m.Geo.Title:
			return m.clickLead(at.X, at.Y)
		case at.Y == m.Geo.Title && i == len(m.shown)-1 && m.moreColumns() != "" && at.X >= m.boxes[i].x+m.boxes[i].width-m.Cells(m.moreColumns())-1:
			m.pageColumns(1)
		case i >= 0:
			m.click(i, at.X, row)
		default:
			m.dragged = m.dividerAt(at.X)
		}
	case tea.MouseMotionMsg:
		switch {
		case at.Button != tea.MouseLeft:
		case m.dragged > 0:
			m.drag(m.dragged, at.X)
		case i >= 0 && m.onMap(i, at.X):
			m.click(i, at.X, row)
		default:
			m.Say(m.KeyMap.Key(keys.Mouse) + " releases the mouse, so that text can be selected as usual")
		}
	case tea.MouseReleaseMsg:
		m.dragged = 0
	}
	return nil
}

// dividerAt is the number of the line between two columns at cell x, from one;
// 0 when there is none.
func (m *Mode) dividerAt(x int) int {
	for i, b := range m.boxes[1:] {
		if x == b.x-1 {
			return i + 1
		}
	}
	return 0
}

// drag moves the line before column i to cell x.
func (m *Mode) drag(i, x int) {
	const least = gutter + 12
	left, right := m.boxes[i-1], m.boxes[i]
	x = min(max(x, left.x+least), right.x+right.width-least-1)
	if x == right.x-1 || x <= left.x {
		return
	}
	widths := make([]int, len(m.boxes))
	for k, b := range m.boxes {
		widths[k] = b.width
	}
	widths[i-1], widths[i] = x-left.x, right.x+right.width-x-1
	m.widths = widths
	m.Geo.Valid = false
}

func (m *Mode) wheel(w tea.MouseWheelMsg, i, row int) {
	by := 0
	switch w.Mouse().Button {
	case tea.MouseWheelDown:
		by = desk.WheelLines
	case tea.MouseWheelUp:
		by = -desk.WheelLines
	case tea.MouseWheelRight:
		m.pageColumns(1)
		return
	case tea.MouseWheelLeft:
		m.pageColumns(-1)
		return
	default:
		return
	}
	if m.Panel.Open && (i < 0 || row >= m.Geo.Body) {
		m.ScrollPanel(by)
		return
	}
	if i < 0 { // over the line between two columns: from finding to finding
		m.nextFinding(by/desk.WheelLines, desk.SharedKinds|desk.QuoteKinds|desk.DriftKinds, "finding")
		return
	}
	article := m.shown[i]
	if article == m.focus {
		m.scrollBy(by, false)
		return
	}
	c := &m.columns[article]
	if c.page == nil {
		return
	}
	top := m.top(article)
	to := top + by
	if by > 0 {
		to = min(to, max(m.lastTop(article), top))
	}
	m.scrollColumn(article, max(to, 0))
	m.keepFocusOnScreen()
}

// onMap reports whether a cell is in the map of a column.
func (m *Mode) onMap(i, x int) bool {
	b := m.boxes[i]
	return m.right() > 1 && x == b.x+b.width-1
}

// click moves the focus to the column, and to the sentence under the mouse.
func (m *Mode) click(i, x, row int) {
	article := m.shown[i]
	c := &m.columns[article]
	if c.page == nil || row >= m.Geo.Body {
		return
	}
	m.setFocus(article)
	if row < 0 || c.sentence < 0 || len(c.page.Lines) == 0 {
		return
	}
	b := m.boxes[i]
	if m.onMap(i, x) {
		line := min(m.mapLine(article, row), len(c.page.Lines)-1)
		at := m.rowOf(article, line) + m.top(article)
		m.scrollColumn(article, min(max(at-m.Geo.Body/2, 0), m.lastTop(article)))
		m.focusRow(m.rowOf(article, line))
		return
	}
	line, ok := m.lineAt(article, row)
	if !ok {
		return
	}
	offset := c.page.OffsetAt(line, max(x-b.x-b.left, 0))
	c.sentence = m.Bundle.Articles[article].SentenceAt(offset)
}
