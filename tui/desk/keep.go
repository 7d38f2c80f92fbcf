package desk

import (
	"encoding/json"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"
)

// kept is how the screen stands between two readings.
type kept struct {
	Theme string                     `json:"theme,omitempty"` // as chosen with its key
	View  int                        `json:"view,omitempty"`  // its place in the line
	Panel bool                       `json:"panel,omitempty"` // the inspector is open
	Modes map[string]json.RawMessage `json:"modes,omitempty"` // by place and name of the mode
}

// A keeper is a mode that keeps how it stands.
type keeper interface {
	Mode
	// Keep returns how the mode stands, which becomes JSON.
	Keep() any
	// Restore takes that up again after a bundle was opened; whole is false when
	// the bundle is another than it was. What does not fit is passed over.
	Restore(data []byte, whole bool)
}

func keptName(m Mode) string {
	place, name := m.View()
	return strconv.Itoa(place) + name
}

// Keep is how the screen stands, as JSON without a word of a text.
func (d *Desk) Keep() []byte {
	if d.Filter != nil { // what it hides is there again next time
		d.narrow(nil)
	}
	k := kept{Panel: d.inspectorOpen(), Modes: map[string]json.RawMessage{}}
	k.View, _ = d.on.View()
	if d.look.chosen {
		k.Theme = d.look.name
	}
	for _, m := range d.modes {
		if m, ok := m.(keeper); ok {
			if data, err := json.Marshal(m.Keep()); err == nil {
				k.Modes[keptName(m)] = data
			}
		}
	}
	data, err := json.Marshal(k)
	if err != nil {
		return nil
	}
	return data
}

// Restore makes the screen stand as it was kept, as far as that makes sense;
// whole is false when the bundle has changed since.
func (d *Desk) Restore(data []byte, whole bool) tea.Cmd {
	var k kept
	if len(data) == 0 || len(d.Bundle.Articles) == 0 || json.Unmarshal(data, &k) != nil {
		return nil
	}
	if (d.look.name == "auto") && slices.Contains(Themes, k.Theme) {
		d.look.name, d.look.chosen = k.Theme, true
		d.setTheme()
	}
	for _, m := range d.modes {
		if m, ok := m.(keeper); ok {
			if data, ok := k.Modes[keptName(m)]; ok {
				m.Restore(data, whole)
			}
		}
	}
	if k.Panel && !d.Panel.Open && k.View == 1 {
		d.Panel.Open = true
	}
	d.Geo = Geometry{}
	d.awaited = k.View
	return d.showAwaited()
}

// showAwaited shows the view in which the reader left the bundle, once it is one:
// while it is found out whether the articles are versions there are no views.
func (d *Desk) showAwaited() tea.Cmd {
	for _, m := range d.views() {
		if place, _ := m.View(); place == d.awaited && m != d.on && place > 1 && place < 6 {
			d.awaited = 0
			return d.Show(m, m.Place())
		}
	}
	return nil
}
