package desk

import (
	tea "charm.land/bubbletea/v2"
)

// WheelLines is how many lines one notch of the wheel scrolls.
const WheelLines = 3

// mouseEvent gives the mouse to the box over the page, which takes the wheel,
// or to the mode on screen.
func (d *Desk) mouseEvent(msg tea.MouseMsg) tea.Cmd {
	if d.TooSmall() || len(d.Bundle.Articles) == 0 || !d.Geo.Valid {
		return nil
	}
	if d.overlay != nil {
		if w, ok := msg.(tea.MouseWheelMsg); ok {
			return d.overlayWheel(w)
		}
		return nil
	}
	d.notice = notice{}
	if c, ok := msg.(tea.MouseClickMsg); ok && c.Y == 0 {
		return d.clickView(c.X)
	}
	return d.on.Mouse(msg)
}

func (d *Desk) overlayWheel(w tea.MouseWheelMsg) tea.Cmd {
	switch w.Mouse().Button {
	case tea.MouseWheelDown:
		return d.overlay.Key(tea.KeyPressMsg{Code: tea.KeyDown})
	case tea.MouseWheelUp:
		return d.overlay.Key(tea.KeyPressMsg{Code: tea.KeyUp})
	}
	return nil
}
