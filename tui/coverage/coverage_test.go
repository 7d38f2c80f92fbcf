package coverage

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/samples"
	"broadsheet/tui/desk"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// sample is the first sample, analysed once.
var sample = sync.OnceValue(func() *analysis.Analysis {
	b, err := samples.Open(context.Background(), "harbor-hack")
	if err != nil {
		panic(err)
	}
	a, err := analysis.Run(context.Background(), b, nil)
	if err != nil {
		panic(err)
	}
	return a
})

// view is the view on findings, at a size, with keys pressed in the opening
// screen.
func view(t testing.TB, a *analysis.Analysis, theme string, width, height int, pressed ...string) *Mode {
	t.Helper()
	d := desk.New(desk.Options{Theme: theme, Analyse: trial.Analysed(a)})
	m := New(d)
	d.SetModes(reading.New(d), m)
	trial.Open(d, a.Bundle, bundle.Ref{}, width, height)
	trial.Press(d, append([]string{"3"}, pressed...)...)
	trial.Press(d, "ctrl+l") // ends the notice
	return m
}

func TestScreen(t *testing.T) {
	for _, c := range []struct {
		name          string
		width, height int
		pressed       string
	}{
		{"80x24", 80, 24, ""},
		{"120x40", 120, 40, ""},
		{"200x60", 200, 60, "o 2"},
		{"80x24-only-in", 80, 24, "o 3 j"},
		{"120x40-in-order", 120, 40, "l l s"},
		{"120x40-dispute", 120, 40, "s s"},
		{"120x40-search", 120, 40, "/ r a c e enter"},
		{"120x40-sections", 120, 40, "o"},
		{"60x16", 60, 16, "j"},
		{"40x10", 40, 10, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := view(t, trial.Regatta.Build(), "dark", c.width, c.height, strings.Fields(c.pressed)...)
			golden.RequireEqual(t, []byte(trial.Text(m.Desk)))
		})
	}
}

func TestStyledScreen(t *testing.T) {
	for _, theme := range []string{"dark", "light", "mono"} {
		t.Run(theme, func(t *testing.T) {
			golden.RequireEqual(t, []byte(view(t, trial.Regatta.Build(), theme, 100, 30, "j").Screen()))
		})
	}
}

// What only the third article has takes three keys from the opening screen,
// and its statements were written down by reading.
func TestWhatOnlyOneHasTakesThreeKeys(t *testing.T) {
	m := view(t, sample(), "dark", 120, 40, "o", "3")
	s := trial.Text(m.Desk)
	if !strings.Contains(s, "▾ only in 3 Sextant · ") || !strings.Contains(s, "Whether anyone else was hit.") {
		t.Errorf("what only the third has is not on screen:\n%s", s)
	}
	if strings.Contains(s, "a fact differs ·") {
		t.Errorf("the section is not at the top:\n%s", s)
	}
}

// The head of a section counts what is to be seen of it.
func TestTheHeadCountsWhatIsLeft(t *testing.T) {
	m := view(t, sample(), "dark", 120, 40, "/", "d", "o", "s", "s", "i", "e", "r", "enter")
	s := trial.Text(m.Desk)
	if !strings.Contains(s, "only in 3 Sextant · 1 ─") {
		t.Errorf("the search leaves one sentence of the third article, without a quote:\n%s", s)
	}
}

func TestEnterReadsTheCellChosen(t *testing.T) {
	for _, c := range []struct{ pressed, want string }{
		{"enter", "1#2"}, {"l enter", "2#1"}, {"l l enter", "3#1"}, {"l l l enter", "1#2"}, {"o 4 enter", "4#2"},
		{"enter n", "1#3"}, {"j enter n N", "1#3"},
	} {
		m := view(t, trial.Regatta.Build(), "dark", 120, 40, strings.Fields(c.pressed)...)
		place, _ := m.On().View()
		p := m.On().Place()
		if got := fmt.Sprintf("%d#%d", p.Article+1, p.Sentence+1); place != 1 || got != c.want {
			t.Errorf("%s: view %d at %s, want %s", c.pressed, place, got, c.want)
		}
		trial.Press(m.Desk, "esc")
		if place, _ := m.On().View(); place != 3 {
			t.Errorf("%s: Esc leads to view %d", c.pressed, place)
		}
	}
}

func TestEdges(t *testing.T) {
	one := trial.Ferry[:1]
	twins := trial.Story{trial.Ferry[2], trial.Ferry[2]}
	for _, c := range []struct {
		name, pressed, want string
		a                   *analysis.Analysis
	}{
		{"one article", "", "one article: nothing to compare; its quotes are in 4, what to check in 5", one.Build()},
		{"one article, all keys", "j k l h s S z Z o esc i D Y enter n N", "one article: nothing to compare", one.Build()},
		{"two articles", "", "in both", trial.Story{trial.Ferry[0], trial.Ferry[1]}.Build()},
		{"identical", "", "in both", identical(twins).Build()},
		{"hostile", "o 1", "only in 1", trial.Wide.Build()},
		{"no hit", "/ x y z z y enter", "no statement has a hit of the search", sample()},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := view(t, c.a, "dark", 100, 30, strings.Fields(c.pressed)...)
			if s := trial.Text(m.Desk); !strings.Contains(s, c.want) {
				t.Errorf("%q is not on screen:\n%s", c.want, s)
			}
		})
	}
}

// identical is a story in which each line of the articles is linked word for
// word.
func identical(st trial.Story) trial.Story {
	var out trial.Story
	for _, s := range st {
		n := 0
		var lines []string
		for _, l := range strings.Split(s.Text, "\n") {
			if l = strings.TrimLeft(l, "=~≈*!#abcq "); l != "" {
				l = "=k" + string(rune('a'+n)) + " " + l
				n++
			}
			lines = append(lines, l)
		}
		s.Text = strings.Join(lines, "\n")
		out = append(out, s)
	}
	return out
}

// Before there are findings the view says that it waits, and no key panics.
func TestWhileTheAnalysisRuns(t *testing.T) {
	d := desk.New(desk.Options{Theme: "dark"})
	m := New(d)
	d.SetModes(reading.New(d), m)
	d.Begin(sample().Bundle, bundle.Ref{})
	d.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	for _, k := range strings.Fields("3 j k l h s S z Z o 3 esc i D Y enter n N y") {
		d.Update(trial.Key(k))
		d.Refresh()
		if s := trial.Text(d); k == "3" && !strings.Contains(s, "the analysis is still running …") {
			t.Errorf("nothing says that it runs:\n%s", s)
		}
	}
}

func TestEveryRowHasTheWidthOfTheScreen(t *testing.T) {
	for _, a := range []*analysis.Analysis{sample(), trial.Wide.Build(), trial.Long(60, 20).Build()} {
		for _, size := range [][2]int{{40, 10}, {59, 16}, {80, 24}, {120, 40}, {200, 60}} {
			for _, pressed := range []string{"", "o 2", "G", "l l l l l l l l l l l l l l l l", "enter", "?"} {
				m := view(t, a, "mono", size[0], size[1], strings.Fields(pressed)...)
				for i, l := range strings.Split(m.Screen(), "\n") {
					if n := m.Method.StringWidth(l); n != size[0] {
						t.Errorf("%v %v: row %d has %d cells: %q", size, pressed, i, n, ansi.Strip(l))
					}
				}
			}
		}
	}
}

// Where not all articles have a column a row names those that have it, the
// article chosen keeps its column, and h and l go from printing to printing.
func TestARowNamesItsArticles(t *testing.T) {
	m := view(t, trial.Long(200, 20).Build(), "dark", 80, 24, strings.Fields("j j j j j j j j j j j j")...)
	if !m.Windowed() || m.Chosen() != 0 {
		t.Fatalf("article %d is chosen:\n%s", m.Chosen()+1, trial.Text(m.Desk))
	}
	trial.Press(m.Desk, "l")
	here := m.sayersHere()
	if m.Chosen() == 0 || !slices.Contains(here, m.Chosen()) {
		t.Errorf("l leads to article %d, and the row is in %v", m.Chosen()+1, here)
	}
	number := strconv.Itoa(m.Chosen() + 1)
	if got := trial.Text(m.Desk); !strings.Contains(got, "of 200") || !strings.Contains(got, " "+number+" ") {
		t.Errorf("no column of article %s:\n%s", number, got)
	}
}

// BenchmarkFrame times a frame of a thousand articles.
func BenchmarkFrame(b *testing.B) {
	m := view(b, trial.Long(1000, 20).Build(), "dark", 200, 60)
	for b.Loop() {
		trial.Press(m.Desk, "j")
		m.Screen()
	}
}

// With doubt what is perhaps the same counts, and fewer statements are only in
// one article.
func TestDoubtCounts(t *testing.T) {
	only := func(pressed ...string) (n int) {
		m := view(t, sample(), "dark", 120, 60, pressed...)
		for i := range m.coverage().Statements {
			if m.coverage().Statements[i].Says < 2 {
				n++
			}
		}
		return n
	}
	without, with := only(), only("D")
	if with >= without || only("D", "D") != without {
		t.Errorf("%d statements are only in one article, with doubt %d", without, with)
	}
}
