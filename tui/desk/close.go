package desk

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/keys"
)

// opened reports whether something is open that Esc closes, and the key that
// quits too before it does: a search, what the mode has brought on screen, the
// list from which the reader came, the inspector. The pane of a list is a part
// of it.
func (d *Desk) opened() bool {
	if m, ok := d.on.(interface{ Brought() bool }); ok && m.Brought() {
		return true
	}
	return d.Search.Active() || d.OnTrail() || d.inspectorOpen()
}

func (d *Desk) inspectorOpen() bool {
	_, list := d.on.(interface{ PanelOpen() bool })
	return d.Panel.Open && !list
}

// back closes the search or else the inspector.
func (d *Desk) back() {
	switch {
	case d.Search.Active():
		d.Search.Clear()
		d.Say("search ended")
	case d.inspectorOpen():
		d.Panel.Open, d.Panel.top, d.Geo.Valid = false, 0, false
	case d.Story != nil:
		d.chooseStory(0)
	default:
		d.Say("nothing is open; " + d.KeyMap.Key(keys.Quit) + " quits")
	}
}

// quit closes what is open, and else quits.
func (d *Desk) quit() tea.Cmd {
	if d.opened() {
		return d.act(keys.Back)
	}
	return d.rest(keys.Quit)
}
