package findings

import (
	"fmt"
	"strings"
	"testing"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

const key = "5"

// screens are the screens that goldens are kept of.
var screens = []struct {
	name          string
	story         trial.Story
	width, height int
	keys          []string
}{
	{"80x24", trial.Regatta, 80, 24, nil},
	{"120x40", trial.Regatta, 120, 40, nil},
	{"200x60", trial.Regatta, 200, 60, nil},
	{"40x10", trial.Regatta, 40, 10, nil},
	{"120x40-fact", trial.Regatta, 120, 40, []string{"j"}},
	{"120x40-drift", trial.Regatta, 120, 40, []string{"j", "j"}},
	{"120x40-only", trial.Regatta, 120, 40, []string{"G"}},
	{"120x40-by-place", trial.Regatta, 120, 40, []string{"s"}},
	{"80x24-sections", trial.Regatta, 80, 24, []string{"o"}},
	{"80x24-nothing", trial.Story{trial.Regatta[3]}, 80, 24, nil},
}

// The number in the line of views is what there is to check in all but what
// only one article has.
func TestTheNumberInTheLineOfViews(t *testing.T) {
	got := trial.Text(screen(t, trial.Regatta.Build(), "dark", 80, 24).Desk)
	if !strings.Contains(got, "5 Findings 3") {
		t.Errorf("not in the line of views:\n%s", got)
	}
}

// A row that was left was seen: it is quieter, it is counted, and n passes over
// it until all were.
func TestSeenAndUnseen(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 120, 40)
	says := func(what string, is bool) {
		t.Helper()
		if got := trial.Text(m.Desk); strings.Contains(got, what) != is {
			t.Errorf("%q is on screen: %t\n%s", what, !is, got)
		}
	}
	says("unseen", false)
	trial.Press(m.Desk, "j")
	says("3 to check, 2 unseen", true)
	trial.Press(m.Desk, "g", "n")
	if r, _ := m.Row(); r.ID != 2 {
		t.Errorf("n leads to row %d, and not to the first that was not seen", r.ID+1)
	}
	trial.Press(m.Desk, "enter", "n", "esc") // walked from the text
	says("3 to check, 0 unseen", true)
	for range 4 {
		trial.Press(m.Desk, "j")
	}
	trial.Press(m.Desk, "g", "n")
	if r, _ := m.Row(); r.ID != 1 {
		t.Errorf("n leads to row %d when all were seen", r.ID+1)
	}
}

// What only one article has is read alone: what stands in the others beside it
// would be another matter.
func TestOnlyHereIsReadAlone(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 120, 40, "G", "enter")
	if got := trial.Text(m.Desk); !strings.Contains(got, "4 Gull Radio") || strings.Contains(got, "1 Quay Wire") {
		t.Errorf("not alone:\n%s", got)
	}
	trial.Press(m.Desk, "esc", "g", "enter")
	if got := trial.Text(m.Desk); !strings.Contains(got, "1 Quay Wire") {
		t.Errorf("the other printings are gone:\n%s", got)
	}
}

// Each row leads to its place, with the other printings beside it, and n walks
// the list from there.
func TestReadingFindings(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 120, 40, "enter")
	at := func() string { p := m.On().Place(); return fmt.Sprintf("%d#%d", p.Article+1, p.Sentence+1) }
	says := func(what string) {
		t.Helper()
		if got := trial.Text(m.Desk); !strings.Contains(got, what) {
			t.Errorf("%q is not on screen:\n%s", what, got)
		}
	}
	says("Findings 1 of 6")
	if at() != "2#4" {
		t.Errorf("the altered quote is at %s", at())
	}
	trial.Press(m.Desk, "n")
	says("12 here, 21 in 1")
	if at() != "2#1" {
		t.Errorf("the fact is at %s", at())
	}
	trial.Press(m.Desk, "n", "n", "n", "n", "n")
	says("this is the last row")
	trial.Press(m.Desk, "esc")
	if r, _ := m.Row(); m.On() != desk.Mode(m) || r.ID != 5 {
		t.Errorf("back on row %d", r.ID)
	}
}

// A search leaves the rows that have a hit.
func TestSearching(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 120, 40, "/", "b", "e", "r", "t", "h", "enter")
	if got := trial.Text(m.Desk); !strings.Contains(got, "nothing to check has what is searched for") {
		t.Errorf("with nothing found:\n%s", got)
	}
	trial.Press(m.Desk, "esc", "/", "b", "u", "o", "y", "enter")
	if got := trial.Text(m.Desk); !strings.Contains(got, "clung to a buoy") || strings.Contains(got, "leaves the story · 1") {
		t.Errorf("with a hit:\n%s", got)
	}
	trial.Press(m.Desk, "esc")
	if got := trial.Text(m.Desk); !strings.Contains(got, "leaves the story · 1") {
		t.Errorf("after the search:\n%s", got)
	}
}

// A frame costs the same however many findings there are.
func BenchmarkFrame(b *testing.B) {
	for _, n := range []int{5, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := screen(b, trial.Copied(n, 40, 5).Build(), "dark", 200, 60)
			b.ReportAllocs()
			for b.Loop() {
				m.Screen()
			}
		})
	}
}
