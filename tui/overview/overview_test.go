package overview

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

const key = "2"

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
	{"120x40-other-pair", trial.Regatta, 120, 40, []string{"j", "l", "l"}},
	{"120x40-itself", trial.Regatta, 120, 40, []string{"h"}},
	{"120x40-nothing-shared", trial.Regatta, 120, 40, []string{"G"}},
	{"120x40-by-own", trial.Regatta, 120, 40, []string{"s", "s", "s", "s"}},
	{"120x40-many", trial.Long(30, 20), 120, 40, []string{"G"}},
	{"80x24-window", trial.Copied(40, 12, 40), 80, 24, []string{"G"}},
	{"80x24-one", trial.Regatta[:1], 80, 24, nil},
}

// Who copied whom, and how much, is on screen with one key.
func TestWhoCopiedWhom(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		got := trial.Text(screen(t, trial.Regatta.Build(), "dark", size[0], size[1]).Desk)
		for _, want := range []string{"1 Quay Wire and 2 Ostby Courier", "Quay Wire first, by 16 h 20 min", "4 of 6 sentences", "4 of 5 sentences", "1#2–5", "2#1–4"} {
			if !strings.Contains(got, want) {
				t.Errorf("%v: %q is not on screen:\n%s", size, want, got)
			}
		}
	}
}

// Enter opens exactly the two, at their longest passage; Esc comes back to the
// row and the cell.
func TestReadingAPair(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 120, 40, "j", "l", "l")
	x, y, _ := m.chosen()
	trial.Press(m.Desk, "enter")
	got := trial.Text(m.Desk)
	if at := m.On().Place(); at.Article != x || !strings.Contains(got, "back to the list") || !strings.Contains(got, "2 hidden") {
		t.Errorf("Enter leads to %v:\n%s", at, got)
	}
	trial.Press(m.Desk, "esc")
	if a, b, _ := m.chosen(); a != x || b != y || m.On() != desk.Mode(m) {
		t.Errorf("Esc leads to %d and %d, not %d and %d", a, b, x, y)
	}
}

func TestOrders(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 120, 40)
	for i, want := range []string{"[0 1 2 3]", "[1 0 2 3]", "[0 1 2 3]", "[0 1 2 3]", "[3 2 0 1]", "[0 1 2 3]"} {
		if got := fmt.Sprint(m.articles()); got != want {
			t.Errorf("%s: %s, want %s", m.Sorts()[i], got, want)
		}
		trial.Press(m.Desk, "s")
	}
	trial.Press(m.Desk, "S")
	if got := fmt.Sprint(m.articles()); got != "[3 2 1 0]" {
		t.Errorf("turned round: %s", got)
	}
}

// The stories of a mixed bundle fold; the cells are those of the story where
// the reader stands.
func TestStories(t *testing.T) {
	a := trial.Regatta.Build()
	a.Clusters = [][]int{{0, 1, 2}, {3}}
	m := screen(t, a, "dark", 120, 40)
	got := trial.Text(m.Desk)
	if !strings.Contains(got, "Regatta stopped after squall overturns boats · 3") || !strings.Contains(got, "▸ each on a story of its own · 1") || strings.Contains(got, "Gull Radio") {
		t.Errorf("stories:\n%s", got)
	}
	trial.Press(m.Desk, "G", "enter")
	if got := fmt.Sprint(m.articles()); got != "[3]" {
		t.Errorf("the cells are of %s", got)
	}
}

// A search that no article has leaves no row, and no pair.
func TestNoArticleHasIt(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 80, 24, "/", "z", "q", "z", "enter")
	trial.Press(m.Desk, "j", "l", "enter", "s", "z", "o", "esc")
	if got := trial.Text(m.Desk); !strings.Contains(got, "no article has what is searched for") {
		t.Errorf("with nothing found:\n%s", got)
	}
}

// Names, dates and words stand there while the analysis runs, and the reader
// stays on the article when it is done.
func TestBeforeTheAnalysisIsDone(t *testing.T) {
	a := trial.Regatta.Build()
	wait := make(chan struct{})
	d := desk.New(desk.Options{Theme: "dark", Analyse: func(ctx context.Context, b *bundle.Bundle, _ func(analysis.Progress)) (*analysis.Analysis, error) {
		<-wait
		return a, nil
	}})
	m := New(d)
	d.SetModes(m)
	begun := d.Begin(a.Bundle, bundle.Ref{})
	d.Width, d.Height = 120, 40
	trial.Run(d, d.Refresh())
	trial.Press(d, "j", "j")
	if got := trial.Text(d); !strings.Contains(got, "▌ 3 Harborside") || !strings.Contains(got, "3 Aug 09:00") || !strings.Contains(got, "analysing") {
		t.Errorf("before:\n%s", got)
	}
	close(wait)
	trial.Run(d, begun)
	if got := trial.Text(d); !strings.Contains(got, "▌ 3 Harborside") || strings.Contains(got, "analysing") {
		t.Errorf("after:\n%s", got)
	}
}

// A frame of a large bundle costs what a frame of a small one does.
func BenchmarkFrame(b *testing.B) {
	for _, n := range []int{5, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := screen(b, trial.Copied(n, 20, 40).Build(), "dark", 200, 60)
			b.ReportAllocs()
			for b.Loop() {
				m.Screen()
			}
		})
	}
}

// Where neither an outlet nor a file's name says whose an article is, its title
// stands there, and never "article 1" over a title.
func TestTitlesForNames(t *testing.T) {
	b := trial.Regatta.Build()
	for i, a := range b.Bundle.Articles {
		a.Outlet, a.Source = "", fmt.Sprintf("%03d_4fc9f1842370b69%d.txt", i, i)
		a.Title = fmt.Sprintf("Ferry %d runs aground off Ostby and nobody knows why", i+1)
	}
	got := trial.Text(screen(t, b, "dark", 120, 40).Desk)
	for _, want := range []string{"1 Ferry 1", "2 Ferry 2 runs aground off Ostby and", "Ferry 1 runs aground of… first"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not on screen:\n%s", want, got)
		}
	}
	if strings.Contains(got, "article 1") {
		t.Errorf("a number for a name:\n%s", got)
	}
}

// Rows that were drawn before are drawn as they would be anew.
func TestRowsAreKeptAsTheyWouldBeDrawn(t *testing.T) {
	a := trial.Regatta.Build()
	keys := []string{"j", "l", "s", "k", "S", "h", "t", "/", "b", "u", "enter", "j"}
	kept := screen(t, a, "dark", 120, 40)
	for i, k := range keys {
		kept.Screen()
		trial.Press(kept.Desk, k)
		fresh := screen(t, a, "dark", 120, 40)
		trial.Press(fresh.Desk, keys[:i+1]...)
		if got, want := kept.Screen(), fresh.Screen(); got != want {
			t.Fatalf("after %v:\n%s\nwant\n%s", keys[:i+1], got, want)
		}
	}
}
