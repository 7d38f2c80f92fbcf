package compare

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
)

// Mouse answers the mouse in the comparison: the wheel scrolls, over
// the timeline it steps through the versions, a click goes to a sentence, opens
// a fold or shows a version.
func (m *Mode) Mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	body := m.Geo.Title + m.Geo.Header
	row := at.Y - body
	line := body + m.Geo.Body + m.Geo.Panel
	onTimeline := at.Y >= line && at.Y < line+m.Geo.Strip
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		by := 0
		switch msg.Button {
		case tea.MouseWheelDown:
			by = 1
		case tea.MouseWheelUp:
			by = -1
		}
		side := m.Geo.Side > 0 && at.X >= m.Width-m.Geo.Side
		switch {
		case onTimeline:
			m.stepVersion(by)
		case side || row >= m.Geo.Body:
			m.ScrollPanel(by * desk.WheelLines)
		default:
			m.scrollBy(by*desk.WheelLines, false)
		}
	case tea.MouseClickMsg:
		if msg.Button != tea.MouseLeft {
			return nil
		}
		m.click(at.X, row, onTimeline)
	}
	return nil
}

func (m *Mode) click(x, row int, onTimeline bool) {
	r := &m.revision
	if onTimeline {
		switch p := m.slotAt(x); {
		case p < 0 || p == r.pinned:
		case r.pinned >= 0:
			m.compare([2]int{r.pinned, p})
		default:
			m.compare([2]int{max(p-1, 0), max(p, 1)})
		}
		return
	}
	if n := r.top + row; row >= 0 && row < m.Geo.Body && n < len(r.rows) && r.rows[n].Item >= 0 {
		again := r.item == r.rows[n].Item
		r.item = r.rows[n].Item
		if r.rows[n].Fold && again {
			m.unfold()
		}
	}
}
