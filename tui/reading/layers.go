package reading

import (
	"broadsheet/tui/desk"
)

// switchDoubt shows what is only possible in the text, or leaves it to the
// status line.
func (m *Mode) switchDoubt() {
	if m.doubt = !m.doubt; m.doubt {
		m.Say("what is only possible is underlined with dots")
	} else {
		m.Say("what is only possible is a dot beside the text")
	}
}

// switchAll switches all marks off, or, when all are off, on.
func (m *Mode) switchAll() {
	if m.on != 0 {
		m.on = 0
		m.Say("all marks off: the text as it is")
	} else {
		m.on = desk.AllLayers
		m.Say("all marks on")
	}
}
