package reading

import (
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// The header says with whom an article shares most, and counts what is certain
// only; what is to be checked stands at its right.
func TestHeaderCountsWhatIsCertain(t *testing.T) {
	for _, tt := range []struct {
		a    *analysis.Analysis
		want []string
	}{
		{trial.Ferry.Build(), []string{" 1 Harbor Post  ", "4 of 7 with 2 Coast Wire", "4 of 5 with 1 Harbor Post", " A1 │", "2 of 5 with 1 Harbor Post", " D"}},
		{doubtedFerry(), []string{"3 of 7 with 2 Coast Wire", "3 of 5 with 1 Harbor Post", "1 of 5 with 1 Harbor Post"}},
	} {
		got := text(screenOf(t, tt.a, desk.Options{Theme: "dark"}, 120, 40))
		for _, want := range tt.want {
			if !strings.Contains(strings.Join(strings.Split(got, "\n")[4:6], "  \n"), want) {
				t.Errorf("want %q in\n%s", want, got)
			}
		}
	}
}

// An article without a name is headed by its title, and not by a number.
func TestHeaderShowsATitleForAName(t *testing.T) {
	a := trial.Ferry.Build()
	for _, art := range a.Bundle.Articles {
		art.Outlet, art.Source = "", ""
	}
	got := text(screenOf(t, analysis.New(*a), desk.Options{Theme: "dark"}, 120, 40))
	if head := strings.Split(got, "\n")[4]; strings.Contains(head, "article") || !strings.Contains(head, " 2 Ferry turns back with") {
		t.Errorf("the headers are %q", head)
	}
}

// A title that the text does not begin with stands above it.
func TestTitleIsTheFirstLine(t *testing.T) {
	m := screen(t, trial.Ferry, 120, 40)
	got := strings.Split(text(m), "\n")[7]
	if !strings.Contains(got, "Ferry turns back with water") || !strings.Contains(got, "Maren is back in port") || m.columns[0].page.Head != 0 {
		t.Errorf("the first line is %q", got)
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
		if !strings.Contains(got, "─ story 2 ") && size[0] > 80 || !strings.Contains(got, "━ story 1 ") {
			t.Errorf("%v: no story in\n%s", size, got)
		}
	}
}

// Articles on one story stand side by side, whatever lies between them, unless
// the reader has put the columns elsewhere; and back after a filter.
func TestStoriesStandTogether(t *testing.T) {
	a := trial.Ferry.Build()
	a.Clusters = [][]int{{0, 2}, {1}}
	m := screenOf(t, a, desk.Options{Theme: "dark"}, 120, 40)
	order := func(want ...int) {
		t.Helper()
		if !slices.Equal(m.order, want) {
			t.Errorf("the columns are %v, want %v", m.order, want)
		}
	}
	order(0, 2, 1)
	press(m, "l", "-")
	order(0, 1)
	press(m, "+")
	order(0, 2, 1)
	press(m, "<")
	order(0, 1, 2)
	m.ShowOnly([]int{1})
	order(1)
	m.ShowOnly(nil)
	order(0, 1, 2)
}

// An article that shares but its title is not said to share nothing.
func TestHeaderTellsOfASharedTitle(t *testing.T) {
	a := trial.Ferry.Build()
	m := screenOf(t, a, desk.Options{Theme: "dark"}, 120, 40)
	m.Found.Sharing.Most[2].Article = -1
	m.Found.Heads[2] = bundle.Ref{Article: 1}
	if got := shareWords(m, 2); got != "only the title, with 2 Coast Wire" {
		t.Errorf("said: %s", got)
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
