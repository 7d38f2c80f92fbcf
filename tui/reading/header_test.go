package reading

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// The header must not count as shared what may be.
func TestHeaderTellsCertainFromPossible(t *testing.T) {
	a := trial.Ferry.Build()
	for g := range a.Shared {
		for l := range a.Shared[g].Links {
			if link := &a.Shared[g].Links[l]; link.Kind == shared.Reworded {
				link.Certain = false
			}
		}
	}
	for _, tt := range []struct {
		width  int
		want   string
		absent string
	}{
		{200, "56 % shared, 10 % possibly", "66 % shared"},
		{120, "56–66 % shared", " 66 % shared"},
	} {
		got := text(screenOf(t, a, desk.Options{Theme: "dark"}, tt.width, 40))
		if !strings.Contains(got, tt.want) || strings.Contains(got, tt.absent) {
			t.Errorf("%d cells: want %q, not %q:\n%s", tt.width, tt.want, tt.absent, got)
		}
	}
}

// A column says which story it tells when there are several, at every height.
func TestHeaderNamesTheStory(t *testing.T) {
	a := trial.Ferry.Build()
	for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 10}} {
		a.Clusters = nil
		if got := text(screenOf(t, a, desk.Options{Theme: "dark"}, size[0], size[1])); strings.Contains(got, "story 1") {
			t.Errorf("one story is named:\n%s", got)
		}
		a.Clusters = [][]int{{0, 2}, {1}}
		got := text(screenOf(t, a, desk.Options{Theme: "dark"}, size[0], size[1]))
		if !strings.Contains(got, "─ story 2 ") && size[0] > 40 || !strings.Contains(got, "━ story 1 ") {
			t.Errorf("%v: no story in\n%s", size, got)
		}
	}
}

// The lines in sight are told once, and not when all are.
func TestHeaderTellsTheLinesInSightOnce(t *testing.T) {
	if got := text(screen(t, trial.Ferry, 120, 40)); strings.Contains(got, "lines 1") {
		t.Errorf("all lines are in sight:\n%s", got)
	}
	m := screen(t, trial.Ferry, 120, 16)
	if got := text(m); strings.Count(got, " of 19 ━") != 1 || !strings.Contains(got, "━ lines 1–") {
		t.Errorf("no lines:\n%s", got)
	}
	press(m, "G")
	if got := text(m); !strings.Contains(got, "–19 of 19 ━") {
		t.Errorf("at the end:\n%s", got)
	}
}

// Letters of the map do not touch the text.
func TestMapOfLettersHasAnEdge(t *testing.T) {
	m := screenOf(t, trial.Ferry.Build(), desk.Options{Theme: "mono"}, 120, 40)
	for i, line := range strings.Split(text(m), "\n") {
		if strings.Contains(line, "│") && i > 6 && i < 20 && strings.Count(line, "┊") != 3 {
			t.Errorf("row %d has %d edges: %s", i, strings.Count(line, "┊"), line)
		}
	}
	press(m, "t", "t")
	if got := text(m); m.Theme.Ground != nil && strings.Contains(got, "┊") {
		t.Errorf("blocks need no edge:\n%s", got)
	}
}

// Reopened at its end, an article fills the screen.
func TestOpensWithoutEmptyRows(t *testing.T) {
	a := trial.Ferry.Build()
	m := screenAt(t, a, desk.Options{Theme: "dark"}, desk.Ref(0, len(a.Bundle.Articles[0].Sentences)-1), 120, 16)
	if r := m.lastTop(0); m.top(0) > r {
		t.Errorf("row %d is first, though %d shows all the rest:\n%s", m.top(0), r, text(m))
	}
	if strings.Contains(text(m), "where you left it") {
		t.Error("a place on the command line is not where the reader left it")
	}
	if ref, _ := m.focused(); ref != (bundle.Ref{Sentence: len(a.Bundle.Articles[0].Sentences) - 1}) {
		t.Errorf("the reader is at %v", ref)
	}
}
