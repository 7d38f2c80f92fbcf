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
		switch msg := msg.(type) {
		case tea.MouseWheelMsg:
			return d.overlayWheel(msg)
		case tea.MouseClickMsg:
			return d.clickBox(msg)
		}
		return nil
	}
	d.notice = notice{}
	if c, ok := msg.(tea.MouseClickMsg); ok && c.Button == tea.MouseLeft {
		switch c.Y {
		case 0:
			return d.clickView(c.X)
		case d.Height - 1:
			return d.clickHint(c.X)
		}
	}
	if cmd, done := d.mouseOnHits(msg); done {
		return cmd
	}
	return d.on.Mouse(msg)
}

// boxed is where the box over the page stands.
type boxed struct {
	x, y, width, height int // its border included
	head                int // rows below its upper edge that are no rows of its content
	top                 int // the first row of the content in sight
	rows                int // of the content
}

// clickBox chooses the row of the box that was clicked, and does what Enter
// does there; a click beside the box closes it.
func (d *Desk) clickBox(c tea.MouseClickMsg) tea.Cmd {
	b := d.boxed
	if c.X < b.x || c.X >= b.x+b.width || c.Y < b.y || c.Y >= b.y+b.height {
		d.Close()
		return nil
	}
	row := c.Y - b.y - 1 - b.head + b.top
	o, ok := d.overlay.(interface{ Choose(row int) bool })
	if c.Button != tea.MouseLeft || !ok || c.Y-b.y-1 < b.head || c.Y == b.y+b.height-1 || row >= b.rows || !o.Choose(row) {
		return nil
	}
	return d.overlay.Key(tea.KeyPressMsg{Code: tea.KeyEnter})
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
