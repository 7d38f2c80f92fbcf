package reading

import (
	"broadsheet/tui/desk"
)

// switchLayer switches one layer and says so.
func (m *Mode) switchLayer(l desk.Layer) {
	m.on = m.on.Switched(l)
	state := "off"
	if m.on.Has(l) {
		state = "on"
	}
	m.Say(l.Name() + " " + state)
}

// switchDoubt shows what is only possible in the text, or leaves it to the
// status line.
func (m *Mode) switchDoubt() {
	if m.doubt = !m.doubt; m.doubt {
		m.Say("what is only possible is underlined with dots")
	} else {
		m.Say("what is only possible is a dot beside the text")
	}
}

// switchAll switches all layers off, or, when all are off, on.
func (m *Mode) switchAll() {
	if m.on != 0 {
		m.on = 0
		m.Say("all layers off: the text as it is")
	} else {
		m.on = desk.AllLayers
		m.Say("all layers on")
	}
}
