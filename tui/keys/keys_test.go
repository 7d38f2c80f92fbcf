package keys

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryActionHasOneBindingAndEveryKeyOneAction(t *testing.T) {
	anywhere := map[Action]bool{}
	for _, m := range []*KeyMap{Default(), Revisions(), List()} {
		seen := map[string]Action{}
		times := map[Action]int{}
		for _, b := range m.Bindings {
			anywhere[b.Action] = true
			if times[b.Action]++; times[b.Action] > 1 {
				t.Errorf("action %d is bound twice in one mode", b.Action)
			}
			if b.Help == "" || len(b.Keys) == 0 {
				t.Errorf("action %d has no help or no key", b.Action)
			}
			for _, k := range b.Keys {
				if a, ok := seen[k]; ok {
					t.Errorf("key %q is bound to actions %d and %d", k, a, b.Action)
				}
				seen[k] = b.Action
				if got := m.Action(k); got != b.Action {
					t.Errorf("Action(%q) = %d, want %d", k, got, b.Action)
				}
			}
		}
		if m.Action("no such key") != None {
			t.Error("an unbound key has an action")
		}
	}
	for a := None + 1; a < count; a++ {
		if !anywhere[a] {
			t.Errorf("action %d is bound in no mode", a)
		}
	}
}

// What both modes can do has the same key in both.
func TestModesAgreeOnTheirKeys(t *testing.T) {
	reader := Default()
	for _, b := range slices.Concat(Revisions().Bindings, List().Bindings) {
		if r := reader.Binding(b.Action); len(r.Keys) > 0 && r.Keys[0] != b.Keys[0] {
			t.Errorf("%q is on %s, and on %s in the reader", b.Help, b.Keys[0], r.Keys[0])
		}
	}
}

func TestSectionsStandTogether(t *testing.T) {
	for _, m := range []*KeyMap{Default(), Revisions(), List()} {
		last := Reading
		for _, b := range m.Bindings {
			if b.Section < last {
				t.Errorf("%q stands after section %v", b.Help, last)
			}
			last = b.Section
		}
	}
}

func TestMarkdownNamesEveryKey(t *testing.T) {
	for _, m := range []*KeyMap{Default(), Revisions(), List()} {
		namesEveryKey(t, m)
	}
}

func namesEveryKey(t *testing.T, m *KeyMap) {
	table := m.Markdown()
	for _, b := range m.Bindings {
		for _, k := range b.Keys {
			if !strings.Contains(table, "`"+Label(k)+"`") {
				t.Errorf("the table lacks %q", k)
			}
		}
	}
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		if n := strings.Count(line, "|"); n != 3 {
			t.Errorf("line %d has %d bars: %s", i+1, n, line)
		}
	}
}

// A view lays its own words, and its own keys, over the table of all lists.
func TestAListHasItsOwnWords(t *testing.T) {
	m := List(Binding{Action: Read, Help: "read both", Hint: "both"}, Binding{Copy, General, []string{"y"}, "copy the pair", ""}, Binding{Jump, Listed, []string{"c"}, "go to an article", ""})
	if b := m.Binding(Read); b.Hint != "both" || len(b.Keys) != 1 || b.Section != Listed {
		t.Errorf("the words of an action are not the view's: %v", b)
	}
	if m.Action("c") != Jump || m.Binding(Copy).Help != "copy the pair" || len(m.Bindings) != len(List().Bindings)+1 {
		t.Error("the view's own keys are not there")
	}
	last := Reading
	for _, b := range m.Bindings {
		if b.Section < last {
			t.Errorf("%q stands after section %v", b.Help, last)
		}
		last = b.Section
	}
}
