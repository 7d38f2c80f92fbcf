package keys

import (
	"slices"
	"strings"
	"testing"
)

// Every action has a name of its own, which leads back to it.
func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for a := None + 1; a < count; a++ {
		name := a.String()
		if name == "" || seen[name] || Named(name) != a || strings.ToLower(name) != name || strings.ContainsAny(name, " :") {
			t.Errorf("action %d is called %q", a, name)
		}
		seen[name] = true
	}
	if Named("") != None || Named("dance") != None {
		t.Error("what is no name names an action")
	}
}

// The tables themselves hold no key twice, and each of their keys is one that a
// reader could have written.
func TestTablesDoNotClash(t *testing.T) {
	for _, m := range []*KeyMap{Default(), Revisions(), List()} {
		if c := m.Clash(); c != nil {
			t.Error(c)
		}
		for _, b := range m.Bindings {
			for _, k := range b.Keys {
				if got, err := Parse(k); fixed[k] == None && (err != nil || got != k) {
					t.Errorf("%s: %s is read as %s, %v", b.Action, k, got, err)
				}
				if got, err := Parse(Label(k)); fixed[k] == None && !strings.ContainsAny(Label(k), "←→↑↓") && !strings.HasPrefix(k, "pg") && (err != nil || got != k) {
					t.Errorf("%s, shown as %s, is read as %s, %v", k, Label(k), got, err)
				}
			}
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ typed, key, err string }{
		{"Ctrl+D", "ctrl+d", ""},
		{"shift+g", "G", ""},
		{"+", "+", ""},
		{"ctrl++", "ctrl++", ""},
		{"alt+ctrl+x", "ctrl+alt+x", ""},
		{"Shift+Left", "shift+left", ""},
		{" ", "space", ""},
		{"ß", "ß", ""},
		{"f13", "", "no key is called so"},
		{"", "", "no key is called so"},
		{"gg", "", "no key is called so"},
		{"\x1b", "", "no key is called so"},
		{"meta+x", "", "meta is none of ctrl, alt and shift"},
		{"ctrl+c", "", "it is always quit"},
		{"ctrl+z", "", "it is always suspend"},
	} {
		key, err := Parse(c.typed)
		if key != c.key || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%q: got %q, %v", c.typed, key, err)
		}
	}
}

// A rebound key does what it is given, the old one nothing, and what works in
// every state still does.
func TestRebound(t *testing.T) {
	own := Rebound{Quit: {"Q"}, NextSentence: {"ctrl+n"}}
	m := own.Over(Default())
	if m.Action("Q") != Quit || m.Action("q") != None || m.Action("ctrl+c") != Quit || m.Action("j") != None || m.Action("ctrl+n") != NextSentence {
		t.Error("the keys are not those given")
	}
	if m.Key(NextSentence) != "Ctrl+N" || !slices.Equal(m.Binding(Quit).Keys, []string{"Q", "ctrl+c"}) || m.Clash() != nil {
		t.Errorf("%v", m.Binding(Quit))
	}
	if Default().Action("q") != Quit {
		t.Error("the table has changed")
	}
	c := Rebound{NextSentence: {"s"}}.Over(Default()).Clash()
	if c == nil || c.Error() != "s is both next-sentence and next-shared" {
		t.Errorf("got %v", c)
	}
}
