package reading

import (
	"broadsheet/tui/desk"
)

// switchLayer switches one layer and says so.
func (m *Mode) switchLayer(l desk.Layer) {
	m.on[l] = !m.on[l]
	state := "off"
	if m.on[l] {
		state = "on"
	}
	m.Say(l.Name() + " " + state)
}

// switchAll switches all layers off, or, when all are off, on.
func (m *Mode) switchAll() {
	any := m.on != desk.LayerSet{}
	for l := range m.on {
		m.on[l] = !any
	}
	if any {
		m.Say("all layers off: the text as it is")
	} else {
		m.Say("all layers on")
	}
}
