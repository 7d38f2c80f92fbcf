package compare

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// options are what a test opens versions with.
type options struct {
	when    When
	changed bool
	at      bundle.Ref
	theme   string
	private bool
}

// compared returns the mode on a bundle of versions, with keys pressed.
func compared(t testing.TB, b *bundle.Bundle, o options, width, height int, pressed ...string) *Mode {
	t.Helper()
	if o.theme == "" {
		o.theme = "dark"
	}
	d := desk.New(desk.Options{Theme: o.theme, Private: o.private})
	m := New(d, o.when, o.changed, false)
	d.SetModes(m)
	trial.Open(d, b, o.at, width, height)
	press(m, pressed...)
	return m
}

func press(m *Mode, names ...string) { trial.Press(m.Desk, names...) }
func send(m *Mode, msg tea.Msg)      { trial.Send(m.Desk, msg) }
func shown(m *Mode) string           { return trial.Text(m.Desk) }
