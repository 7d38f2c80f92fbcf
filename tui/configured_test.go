package tui

import (
	"image/color"
	"strings"
	"testing"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/trial"
)

// A key that the reader has given to an action does it, in every view that has
// the action; the hints, the help and every message show it; the key that it had
// is free.
func TestReboundKeys(t *testing.T) {
	o := Options{Keys: keys.Rebound{keys.NextSentence: {"ctrl+n"}, keys.Help: {"f1"}, keys.Inspect: {"I"}, keys.Lead: {"i"}, keys.View4: {"alt+4"}, keys.Quit: {"Q"}}}
	m := programOf(t, trial.Regatta.Build(), o, 160, 40)
	before := m.desk.On().Place()
	press(m, "j")
	if s := trial.Text(m.desk); !strings.Contains(s, "j is no key here; F1 lists those that are") || m.desk.On().Place() != before {
		t.Errorf("the old key:\n%s", s)
	}
	press(m, "ctrl+n")
	if m.desk.On().Place() == before {
		t.Error("the new key does nothing")
	}
	if s := trial.Text(m.desk); !strings.Contains(s, "Ctrl+N/k sentence") || !strings.Contains(s, "I inspect") || !strings.Contains(s, "F1 help") {
		t.Errorf("hints:\n%s", s)
	}
	press(m, "alt+4")
	if place, _ := m.desk.On().View(); place != 4 || m.desk.KeyMap.Action("ctrl+n") != keys.NextSentence {
		t.Errorf("view %d after its new key", place)
	}
	press(m, "f1")
	for _, c := range "next" {
		press(m, string(c))
	}
	if s := trial.Text(m.desk); !strings.Contains(s, "Ctrl+N ") || !strings.Contains(s, "go to the next row") {
		t.Errorf("help:\n%s", s)
	}
	press(m, "esc", "f1", "f1")
	if s := trial.Text(m.desk); strings.Contains(s, "type to filter") {
		t.Errorf("the key that opened the help does not close it:\n%s", s)
	}
}

// No view has a key twice, and a clash names the view, the key and both actions.
func TestClash(t *testing.T) {
	if err := Clash(nil); err != nil {
		t.Error(err)
	}
	if n := len(KeyMaps()); n != len(modes) {
		t.Errorf("%d key maps of %d views", n, len(modes))
	}
	err := Clash(keys.Rebound{keys.NextVersion: {"/"}})
	if err == nil || err.Error() != "/ is both next-version and search in the view Compare: give one of them another key" {
		t.Errorf("%v", err)
	}
}

// The colours of roles are the reader's where the terminal has them, and not
// where it has sixteen or none.
func TestOwnColours(t *testing.T) {
	red := color.RGBA{0xff, 0, 0, 0xff}
	o := Options{Theme: "dark", Env: []string{}}
	o.Colours = map[string]color.Color{"alarm": red}
	m := programOf(t, trial.Regatta.Build(), o, 100, 30)
	if got := m.desk.Theme.QuoteAltered.Fg; got != red {
		t.Errorf("an altered quote is %v", got)
	}
	o.Theme = "mono"
	m = programOf(t, trial.Regatta.Build(), o, 100, 30)
	if got := m.desk.Theme.QuoteAltered.Fg; got != nil {
		t.Errorf("without colours an altered quote is %v", got)
	}
}

// The marks that the reader has on at the start are on, whatever was on when
// the bundle was left.
func TestLayersAtTheStart(t *testing.T) {
	left := programOf(t, trial.Regatta.Build(), Options{}, 100, 30, "0")
	on := desk.LayerSet(0).With(desk.LayerQuotes)
	for _, o := range []Options{{Layers: &on}, {Layers: &on, Screen: left.desk.Keep()}} {
		m := programOf(t, trial.Regatta.Build(), o, 100, 30, "M")
		s := trial.Text(m.desk)
		if !strings.Contains(s, "on  quotes  ") || !strings.Contains(s, "on    quotes that are or may be altered") || strings.Count(s, "  on  ") != 3 { // and the map
			t.Errorf("marks:\n%s", s)
		}
	}
}
