package tui

import (
	"strings"
	"testing"

	"broadsheet/tui/desk"
	"broadsheet/tui/testdata/toy"
	"broadsheet/tui/trial"
)

// A third mode is one folder and one line: it is entered at the place, has its
// keys, the search, the help and the notices of the desk, and is left again.
func TestAThirdMode(t *testing.T) {
	two := modes
	t.Cleanup(func() { modes = two })
	modes = append(modes[:len(modes):len(modes)], func(d *desk.Desk, _ Options) desk.Mode { return toy.New(d) })

	m := program(t, trial.Drafts(), Options{}, 100, 30, "g")
	says := func(what string) {
		t.Helper()
		if s := trial.Text(m.desk); !strings.Contains(s, what) {
			t.Errorf("%q is not on screen:\n%s", what, s)
		}
	}
	says("version 4")
	press(m, "6") // from comparing to the toy
	says("6 Toy")
	says("pool-1 has")
	press(m, "l")
	says("pool-2 has")
	press(m, "?", "t", "h", "e", "m", "e")
	says("change the theme")
	press(m, "esc", "/", "4", "6", ",", "0", "0", "0")
	says("pool-2 has")
	press(m, "enter", "n", "n")
	says("pool-4 has")
	press(m, "esc", "tab") // round to comparing, where it stood
	if !comparing(m) {
		t.Errorf("Tab leads to %T", m.desk.On())
	}
	says("version 4")
	press(m, "shift+tab", "V") // from the toy to reading, at the same place
	if !reads(m) || m.desk.On().Place().Article != 3 {
		t.Errorf("V leads to %T at %v", m.desk.On(), m.desk.On().Place())
	}
	press(m, "V")
	if !comparing(m) {
		t.Errorf("V leads to %T", m.desk.On())
	}
}
