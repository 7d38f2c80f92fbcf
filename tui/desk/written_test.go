package desk_test

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// The written report is whole, comes part by part, and is searched.
func TestTheReportIsWholeAndSearched(t *testing.T) {
	a := trial.Long(60, 40).Build()
	d := desk.New(desk.Options{Theme: "dark", Analyse: trial.Analysed(a)})
	d.SetModes(reading.New(d))
	trial.Open(d, a.Bundle, bundle.Ref{}, 100, 30)
	trial.Press(d, "R")
	if got := trial.Text(d); !strings.Contains(got, "in writing") || !strings.Contains(got, "/ searches") {
		t.Fatalf("not written:\n%s", got)
	}
	trial.Press(d, "/", "O", "u", "t", "l", "e", "t", " ", "5", "9", "enter")
	first := trial.Text(d)
	if !strings.Contains(first, "Outlet 59") || !strings.Contains(first, "n N next, previous") {
		t.Errorf("the last article is not found:\n%s", first)
	}
	trial.Press(d, "n")
	if got := trial.Text(d); !strings.Contains(got, "Outlet 59") {
		t.Errorf("there is no next:\n%s", got)
	}
	trial.Press(d, "esc")
	if got := trial.Text(d); !strings.Contains(got, "/ searches") {
		t.Errorf("Esc does not end the search first:\n%s", got)
	}
	trial.Press(d, "q")
	if got := trial.Text(d); strings.Contains(got, "in writing") {
		t.Errorf("q does not close the report:\n%s", got)
	}
}

// A place in the report is read in the text, from where the next one is a key
// away, and so is the report, as it stood.
func TestPlacesOfTheReportAreRead(t *testing.T) {
	a := trial.Long(3, 12).Build()
	d := desk.New(desk.Options{Theme: "dark", Analyse: trial.Analysed(a)})
	d.SetModes(reading.New(d))
	trial.Open(d, a.Bundle, bundle.Ref{}, 120, 30)
	trial.Press(d, "R", "j", "j", "j", "j", "j", "j", "j", "j", "j", "j")
	report := trial.Text(d)
	if !strings.Contains(report, "▸") {
		t.Fatalf("no cursor:\n%s", report)
	}
	trial.Press(d, "enter")
	first := d.On().Place()
	if got := trial.Text(d); !strings.Contains(got, "‹ Report") || !strings.Contains(got, "back to the list") {
		t.Fatalf("the text was not reached:\n%s", got)
	}
	trial.Press(d, "n", "n")
	if d.On().Place() == first {
		t.Errorf("n stays at %v", first)
	}
	trial.Press(d, "N", "N", "esc")
	_, was, _ := strings.Cut(report, "▸")
	if _, is, _ := strings.Cut(trial.Text(d), "▸"); len(is) < 40 || is[:40] != was[:40] {
		t.Errorf("the cursor came back to another place:\n%s\nwas\n%s", trial.Text(d), report)
	}
	trial.Press(d, "esc")
	if got := trial.Text(d); strings.Contains(got, "in writing") {
		t.Errorf("Esc does not close the report:\n%s", got)
	}
}
