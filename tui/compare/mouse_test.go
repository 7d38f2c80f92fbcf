package compare

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// clickAt clicks on the first place where the screen shows some words.
func clickAt(t *testing.T, m *Mode, words string) {
	t.Helper()
	for y, line := range strings.Split(shown(m), "\n") {
		if before, _, ok := strings.Cut(line, words); ok {
			send(m, tea.MouseClickMsg{X: m.Cells(before), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	t.Fatalf("%q is not on screen:\n%s", words, shown(m))
}

func TestMouseInTheComparison(t *testing.T) {
	m := compared(t, trial.Drafts(), options{}, 120, 34, "h", "h", "g")
	clickAt(t, m, "A new boiler costs 40,000")
	if a, s, _ := m.standing(); m.Bundle.Articles[a].SentenceText(s) != "A new boiler costs 46,000 crowns." {
		t.Errorf("a click leads to %q", m.Bundle.Articles[a].SentenceText(s))
	}
	clickAt(t, m, "unchanged sentences")
	if !strings.Contains(shown(m), "unchanged sentences;") {
		t.Error("a click on a fold does not go there")
	}
	clickAt(t, m, "···")
	if strings.Contains(shown(m), "···") {
		t.Errorf("a second click does not open the fold:\n%s", shown(m))
	}
	clickAt(t, m, "16:45")
	if m.revision.pair != [2]int{1, 2} {
		t.Errorf("a click on the third version compares %v", m.revision.pair)
	}
	y := m.Height - m.Geo.Status - 1
	m.Update(tea.MouseWheelMsg{X: 5, Y: y, Button: tea.MouseWheelDown})
	if m.revision.pair != [2]int{2, 3} {
		t.Errorf("the wheel over the timeline compares %v", m.revision.pair)
	}
	m = compared(t, trial.Drafts(), options{}, 120, 16, "z", "g")
	m.Update(tea.MouseWheelMsg{X: 5, Y: 8, Button: tea.MouseWheelDown})
	if m.revision.top != desk.WheelLines {
		t.Errorf("the wheel scrolls to row %d, want %d", m.revision.top, desk.WheelLines)
	}
}
