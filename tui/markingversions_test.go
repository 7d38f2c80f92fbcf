package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/bundle/versions"
	"broadsheet/tui/trial"
)

// The keys that mark a finding sign off a change: it is kept at once, seen in
// the text and in the list, written in the report of the versions, and the same
// key takes it back.
func TestMarkingChanges(t *testing.T) {
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), review.FileName)}
	b := trial.Drafts()
	m := program(t, b, Options{Review: marker(t, "ana", s)}, 120, 40)
	if got := trial.Text(m.desk); strings.Contains(got, "✓") || !comparing(m) {
		t.Fatalf("marked before anything was:\n%s", got)
	}
	press(m, "n", ".")
	if got := holds(s); got != "ana checked change" {
		t.Fatalf("the file holds %q", got)
	}
	got := trial.Text(m.desk)
	if !strings.Contains(got, "✓") || !strings.Contains(got, "checked: the change") {
		t.Errorf("not seen:\n%s", got)
	}
	press(m, "o")
	if got := trial.Text(m.desk); strings.Count(got, "✓") != 1 && !strings.Contains(got, "✓") {
		t.Errorf("not in the list:\n%s", got)
	}
	press(m, "esc", "j", "k")
	if got := trial.Text(m.desk); !strings.Contains(got, "checked by ana") {
		t.Errorf("not said:\n%s", got)
	}
	book, _ := s.Load()
	said := review.Place(t.Context(), book, b, "")
	h, err := versions.Trace(t.Context(), b, true)
	if err != nil {
		t.Fatal(err)
	}
	var all, marked strings.Builder
	if err := report.HistoryText(&all, b, h, report.Said{Review: said}); err != nil || strings.Count(all.String(), "checked by ana") != 1 {
		t.Errorf("the report says (%v):\n%s", err, all.String())
	}
	if err := report.HistoryText(&marked, b, h, report.Said{Review: said, Choice: report.Marked}); err != nil || marked.Len() >= all.Len() {
		t.Errorf("only what was marked is as long (%v):\n%s", err, marked.String())
	}
	// Another screen finds it, and takes it back.
	m = program(t, b, Options{Review: marker(t, "ana", s)}, 80, 24)
	press(m, "n")
	if got := trial.Text(m.desk); !strings.Contains(got, "✓") {
		t.Errorf("not found again:\n%s", got)
	}
	press(m, ".")
	if got := holds(s); got != "" || strings.Contains(trial.Text(m.desk), "✓") {
		t.Errorf("taken back, and the file holds %q", got)
	}
	press(m, "W", "U")
	if got := holds(s); got != "" {
		t.Errorf("undone, and the file holds %q", got)
	}
}

// Of another pair a change that says something else is not the one that was
// signed off, and what is unchanged can be checked and noted, but not judged.
func TestMarkingOtherChanges(t *testing.T) {
	s := &review.Sidecar{Path: filepath.Join(t.TempDir(), review.FileName)}
	m := program(t, trial.Drafts(), Options{Review: marker(t, "ana", s)}, 120, 40)
	press(m, "z", "g")
	for range 40 {
		press(m, "j")
		if strings.Contains(trial.Text(m.desk), "unchanged; ") {
			break
		}
	}
	press(m, "T")
	if got := trial.Text(m.desk); !strings.Contains(got, "nothing has changed here that could be right") || holds(s) != "" {
		t.Errorf("%q is kept, and it says:\n%s", holds(s), got)
	}
	press(m, ";", "o", "k", "enter")
	if got := holds(s); got != "ana note sentence ok" || !strings.Contains(trial.Text(m.desk), "✎") {
		t.Errorf("the file holds %q:\n%s", got, trial.Text(m.desk))
	}
}
