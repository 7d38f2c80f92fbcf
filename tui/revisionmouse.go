package tui

import (
	tea "charm.land/bubbletea/v2"
)

// revisionMouse answers the mouse in the comparison: the wheel scrolls, over
// the timeline it steps through the versions, a click goes to a sentence, opens
// a fold or shows a version.
func (m *Model) revisionMouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	body := m.geo.title + m.geo.header
	row := at.Y - body
	line := body + m.geo.body + m.geo.panel
	onTimeline := at.Y >= line && at.Y < line+m.geo.strip
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		by := 0
		switch msg.Button {
		case tea.MouseWheelDown:
			by = 1
		case tea.MouseWheelUp:
			by = -1
		}
		side := m.geo.side > 0 && at.X >= m.Width-m.geo.side
		switch {
		case onTimeline:
			m.stepVersion(by)
		case side || row >= m.geo.body:
			m.inspector.scroll(by*wheelLines, m.inspectorRoom())
		default:
			m.scrollRevision(by*wheelLines, false)
		}
	case tea.MouseClickMsg:
		if msg.Button != tea.MouseLeft {
			return nil
		}
		m.clickRevision(at.X, row, onTimeline)
	}
	return nil
}

func (m *Model) clickRevision(x, row int, onTimeline bool) {
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
	if n := r.top + row; row >= 0 && row < m.geo.body && n < len(r.rows) && r.rows[n].Item >= 0 {
		again := r.item == r.rows[n].Item
		r.item = r.rows[n].Item
		if r.rows[n].Fold && again {
			m.unfold()
		}
	}
}
