package reading

import (
	"strings"
	"testing"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// What is to be checked is gone through by gravity and then by place, and what
// is certain comes before what is not.
func TestTheGravestIsGoneToFirst(t *testing.T) {
	a := trial.Ferry.Build()
	a.Drift = append([]drift.Run{{Article: 0, First: 2, Last: 2}}, a.Drift...) // it may leave the story
	m := screenOf(t, analysis.New(*a), desk.Options{Theme: "dark"}, 120, 40)
	for i, step := range []struct{ key, at, says string }{
		{"n", "2#3", "1 of 2: an altered quote"},
		{"n", "3#4", "2 of 2: leaves the story"},
		{"n", "2#3", "1 of 2"}, // as many as the list of findings counts
		{"N", "3#4", "2 of 2"},
		{"x", "1#3", "drift 2 of 2: may leave the story"},
		{"x", "3#4", "drift 1 of 2: leaves the story"},
		{"a", "2#3", "quote to check 1 of 1"},
	} {
		press(m, step.key)
		if got := text(m); at(m) != step.at || !strings.Contains(got, step.says) {
			t.Errorf("step %d: %s leads to %s, want %s and %q\n%s", i, step.key, at(m), step.at, step.says, got)
		}
	}
	press(m, "0", "n")
	if got := text(m); !strings.Contains(got, "these marks are off") {
		t.Errorf("with all layers off:\n%s", got)
	}
}
