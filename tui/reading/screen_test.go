package reading

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// screen returns the mode on a story at a size, analysed, with keys pressed.
func screen(t testing.TB, st trial.Story, width, height int, pressed ...string) *Mode {
	t.Helper()
	return screenOf(t, st.Build(), desk.Options{Theme: "dark"}, width, height, pressed...)
}

// screenOf is screen with findings and options of one's own.
func screenOf(t testing.TB, a *analysis.Analysis, o desk.Options, width, height int, pressed ...string) *Mode {
	t.Helper()
	return screenAt(t, a, o, bundle.Ref{}, width, height, pressed...)
}

// screenAt is screenOf opened at a sentence.
func screenAt(t testing.TB, a *analysis.Analysis, o desk.Options, at bundle.Ref, width, height int, pressed ...string) *Mode {
	t.Helper()
	if o.Analyse == nil {
		o.Analyse = trial.Analysed(a)
	}
	d := desk.New(o)
	m := New(d)
	d.SetModes(m)
	trial.Open(d, a.Bundle, at, width, height)
	press(m, pressed...)
	return m
}

func press(m *Mode, names ...string) { trial.Press(m.Desk, names...) }
func send(m *Mode, msg tea.Msg)      { trial.Send(m.Desk, msg) }
func text(m *Mode) string            { return trial.Text(m.Desk) }
