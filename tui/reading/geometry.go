package reading

import (
	"slices"

	"broadsheet/tui/desk"
)

// Sizes in cells. A column is a gutter, the text, and what stands to its
// right: a blank, and the map if it is on.
const (
	minText = 28 // of a column's text, when there are two or more
	gutter  = 5  // a blank, two letters, the bar, a blank
	mapFrom = 100
)

// A box is where a column stands.
type box struct {
	x, width int // of the whole column
	left     int // cells to the left of the text, the gutter included
	text     int // cells of text
	right    int // cells to the right of the text, the map included
}

// arrangeColumns computes the geometry and which columns are on screen.
func (m *Mode) arrangeColumns() {
	if m.Geo.Valid {
		return
	}
	g := desk.Geometry{Valid: true, Title: 1}
	g.Header, g.Status = 3, 2
	switch {
	case m.Height >= 30:
		g.Title, g.Status = 2, 3
	case m.Height < 14:
		g.Header = 2
	}
	g.Title += m.leadRows()
	if m.OnTrail() {
		g.Title = max(g.Title, 2)
	}
	width := m.Width
	g.Side, g.Panel = m.PanelSize()
	width -= g.Side
	n := m.fitting(width)
	m.shown = m.choose(n)
	n = len(m.shown)
	if n == 1 && m.Width < 2*(gutter+minText+1)+1 && len(m.columns) > 1 && m.Height >= 16 && g.Panel == 0 {
		g.Strip = 3
	}
	m.boxes = m.divide(width, n)
	g.Body = max(m.Height-g.Title-g.Header-g.Panel-g.Strip-g.Status, 1)
	if g.Body != m.rowsOfText {
		m.rowsOfText, m.arriving = g.Body, true // the reader's place must not fall off the screen
	}
	m.Geo = g
	m.lit.stale = true
}

// fitting is how many columns of the least width fit side by side.
func (m *Mode) fitting(width int) int {
	if m.zoomed {
		return 1
	}
	each := gutter + minText + m.right() + 1
	return max((width+1)/each, 1)
}

// right is how many cells stand to the right of a column's text.
func (m *Mode) right() int {
	if m.showMap && m.Width >= mapFrom {
		if m.Theme.Ground == nil {
			return 3 // letters must not touch the text
		}
		return 2
	}
	return 1
}

// choose returns the articles of n columns: the pinned ones, then those from
// the first on, so that the focused article is among them.
func (m *Mode) choose(n int) []int {
	if m.zoomed {
		return []int{m.focus}
	}
	n = min(n, len(m.order))
	at := m.position(m.focus)
	if at < 0 {
		at = 0
		m.focus = m.order[0]
	}
	pins := min(m.pins, max(n-1, 0))
	room := n - pins
	if at >= pins {
		if at < m.first {
			m.first = at
		}
		if at >= m.first+room {
			m.first = at - room + 1
		}
	}
	m.first = min(max(m.first, pins), len(m.order)-room)
	shown := slices.Clone(m.order[:pins])
	return append(shown, m.order[m.first:m.first+room]...)
}

// divide places n columns side by side, with a line between two.
func (m *Mode) divide(width, n int) []box {
	right := m.right()
	widths := m.widthsOf(width-(n-1), n)
	boxes := make([]box, n)
	x := 0
	for i, w := range widths {
		text := max(w-gutter-right, 1)
		left := gutter
		if n == 1 && text > desk.MaxText {
			left += (text - desk.MaxText) / 2 // a long line is hard to read, and so is one at the edge
			text = desk.MaxText
		}
		boxes[i] = box{x: x, width: w, left: left, text: text, right: w - left - text}
		x += w + 1
	}
	return boxes
}

// widthsOf shares cells out among n columns: as they were dragged, or equally,
// with half as much again for the one that is widened. The cells left over go
// to the first columns, one each.
func (m *Mode) widthsOf(free, n int) []int {
	sum := 0
	for _, w := range m.widths {
		sum += w
	}
	if len(m.widths) == n && sum == free {
		return m.widths
	}
	m.widths = nil
	weights := make([]int, n)
	sum = 0
	for i := range weights {
		weights[i] = 2
		if n > 1 && m.shown[i] == m.wide && 2*free/(2*n+1) >= gutter+minText/2+m.right() {
			weights[i] = 3
		}
		sum += weights[i]
	}
	out, used, seen := make([]int, n), 0, 0
	for i := range out {
		seen += weights[i]
		out[i] = (free*seen+sum-1)/sum - used
		used += out[i]
	}
	return out
}

// columnAt returns the index in shown of the column at cell x, or -1.
func (m *Mode) columnAt(x int) int {
	for i, b := range m.boxes {
		if x >= b.x && x < b.x+b.width {
			return i
		}
	}
	return -1
}
