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
	if got := trial.Text(d); !strings.Contains(got, "The findings in writing · / searches") {
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
