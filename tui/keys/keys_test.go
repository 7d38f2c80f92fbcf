package keys

import (
	"strings"
	"testing"
)

func TestEveryActionHasOneBindingAndEveryKeyOneAction(t *testing.T) {
	m := Default()
	seen := map[string]Action{}
	times := map[Action]int{}
	for _, b := range m.Bindings {
		times[b.Action]++
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
	for a := None + 1; a < count; a++ {
		if times[a] != 1 {
			t.Errorf("action %d is bound %d times", a, times[a])
		}
	}
	if m.Action("no such key") != None {
		t.Error("an unbound key has an action")
	}
}

func TestSectionsStandTogether(t *testing.T) {
	last := Reading
	for _, b := range Default().Bindings {
		if b.Section < last {
			t.Errorf("%q stands after section %v", b.Help, last)
		}
		last = b.Section
	}
}

func TestMarkdownNamesEveryKey(t *testing.T) {
	m := Default()
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
