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
	return d.Search.Active() || d.OnTrail() || d.inspectorOpen() || d.Filter != nil
}

// A worker is a mode that works on something for which the reader waits.
type worker interface {
	// Working says what it is; "" when there is none.
	Working() string
	// GiveUp stops it.
	GiveUp()
}

// working is a mode that the reader waits for; nil when there is none.
func (d *Desk) working() worker {
	for _, m := range d.modes {
		if w, ok := m.(worker); ok && w.Working() != "" {
			return w
		}
	}
	return nil
}

// Busy reports whether the reader types or a box is open, so that another view
// would take the screen from under the hands.
func (d *Desk) Busy() bool { return d.Search.typing || d.overlay != nil }

func (d *Desk) inspectorOpen() bool {
	_, list := d.on.(interface{ PanelOpen() bool })
	return d.Panel.Open && !list
}

// back closes the search, the inspector, the filter, or else gives up what is
// waited for.
func (d *Desk) back() tea.Cmd {
	switch {
	case d.Search.Active():
		d.Search.Clear()
		d.Say("search ended")
	case d.inspectorOpen():
		d.Panel.Open, d.Panel.top, d.Geo.Valid = false, 0, false
	case d.Filter != nil:
		return d.unfilter()
	case d.working() != nil:
		d.working().GiveUp()
	case d.away():
		return d.Show(d.began, d.on.Place())
	default:
		d.Say("nothing is open; " + d.KeyMap.Key(keys.Quit) + " quits")
	}
	return nil
}

// quit closes what is open, and else quits.
func (d *Desk) quit() tea.Cmd {
	if d.opened() || d.away() {
		return d.act(keys.Back)
	}
	return d.rest(keys.Quit)
}
