package tui

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/keys"
)

// wheelLines is how many lines one notch of the wheel scrolls.
const wheelLines = 3

// mouseEvent answers the mouse: the wheel scrolls the column under it, a click
// moves the focus, a click on the map goes to that part of the article, and the
// line between two columns can be dragged.
func (m *Model) mouseEvent(msg tea.MouseMsg) tea.Cmd {
	if m.tooSmall() || len(m.columns) == 0 || !m.geo.valid {
		return nil
	}
	if m.overlay != nil {
		if w, ok := msg.(tea.MouseWheelMsg); ok {
			return m.overlayWheel(w)
		}
		return nil
	}
	m.notice = notice{}
	if m.revising() {
		return m.revisionMouse(msg)
	}
	at := msg.Mouse()
	row := at.Y - m.geo.title - m.geo.header
	i := m.columnAt(at.X)
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		m.wheel(msg, i, row)
	case tea.MouseClickMsg:
		m.dragged = 0
		switch {
		case at.Button != tea.MouseLeft || row >= m.geo.body:
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
			m.say(m.keys.Key(keys.Mouse) + " releases the mouse, so that text can be selected as usual")
		}
	case tea.MouseReleaseMsg:
		m.dragged = 0
	}
	return nil
}

// dividerAt is the number of the line between two columns at cell x, from one;
// 0 when there is none.
func (m *Model) dividerAt(x int) int {
	for i, b := range m.geo.columns[1:] {
		if x == b.x-1 {
			return i + 1
		}
	}
	return 0
}

// drag moves the line before column i to cell x.
func (m *Model) drag(i, x int) {
	const least = gutter + 12
	left, right := m.geo.columns[i-1], m.geo.columns[i]
	x = min(max(x, left.x+least), right.x+right.width-least-1)
	if x == right.x-1 || x <= left.x {
		return
	}
	widths := make([]int, len(m.geo.columns))
	for k, b := range m.geo.columns {
		widths[k] = b.width
	}
	widths[i-1], widths[i] = x-left.x, right.x+right.width-x-1
	m.widths = widths
	m.geo.valid = false
}

func (m *Model) overlayWheel(w tea.MouseWheelMsg) tea.Cmd {
	switch w.Mouse().Button {
	case tea.MouseWheelDown:
		return m.overlay.key(m, tea.KeyPressMsg{Code: tea.KeyDown})
	case tea.MouseWheelUp:
		return m.overlay.key(m, tea.KeyPressMsg{Code: tea.KeyUp})
	}
	return nil
}

func (m *Model) wheel(w tea.MouseWheelMsg, i, row int) {
	by := 0
	switch w.Mouse().Button {
	case tea.MouseWheelDown:
		by = wheelLines
	case tea.MouseWheelUp:
		by = -wheelLines
	case tea.MouseWheelRight:
		m.pageColumns(1)
		return
	case tea.MouseWheelLeft:
		m.pageColumns(-1)
		return
	default:
		return
	}
	if m.inspector.open && (i < 0 || row >= m.geo.body) {
		m.inspector.scroll(by, m.inspectorRoom())
		return
	}
	if i < 0 { // over the line between two columns: from finding to finding
		m.nextFinding(by/wheelLines, sharedKinds|quoteKinds|driftKinds, "finding")
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
func (m *Model) onMap(i, x int) bool {
	b := m.geo.columns[i]
	return m.right() > 1 && x == b.x+b.width-1
}

// click moves the focus to the column, and to the sentence under the mouse.
func (m *Model) click(i, x, row int) {
	article := m.shown[i]
	c := &m.columns[article]
	if c.page == nil || row >= m.geo.body {
		return
	}
	m.setFocus(article)
	if row < 0 || c.sentence < 0 || len(c.page.Lines) == 0 {
		return
	}
	b := m.geo.columns[i]
	if m.onMap(i, x) {
		line := min(m.mapLine(article, row), len(c.page.Lines)-1)
		at := m.rowOf(article, line) + m.top(article)
		m.scrollColumn(article, min(max(at-m.geo.body/2, 0), m.lastTop(article)))
		m.focusRow(m.rowOf(article, line))
		return
	}
	line, ok := m.lineAt(article, row)
	if !ok {
		return
	}
	offset := c.page.OffsetAt(line, max(x-b.x-b.left, 0))
	c.sentence = m.bundle.Articles[article].SentenceAt(offset)
}
