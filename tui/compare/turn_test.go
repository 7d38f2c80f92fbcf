package compare

import (
	"slices"
	"strings"
	"testing"

	"broadsheet/tui/trial"
)

// One key turns the order round, and back.
func TestOrderIsTurnedRound(t *testing.T) {
	m := compared(t, trial.Drafts(), options{when: Always}, 120, 40)
	was := slices.Clone(m.revision.history.Order)
	press(m, "S")
	want := slices.Clone(was)
	slices.Reverse(want)
	if got := m.revision.history.Order; !slices.Equal(got, want) || !strings.Contains(shown(m), "turned round") {
		t.Errorf("turned: %v, want %v:\n%s", got, want, shown(m))
	}
	press(m, "S")
	if got := m.revision.history.Order; !slices.Equal(got, was) || strings.Contains(shown(m), "turned round") {
		t.Errorf("turned back: %v, want %v:\n%s", got, was, shown(m))
	}
}
