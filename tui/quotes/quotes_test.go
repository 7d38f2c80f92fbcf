package quotes

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
	"broadsheet/bundle/quote"
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
	trial.Press(d, append([]string{"4"}, pressed...)...)
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
		{"200x60", 200, 60, "j"},
		{"120x40-by-speaker", 120, 40, "s"},
		{"120x40-in-order", 120, 40, "l s s s"},
		{"120x40-search", 120, 40, "/ a l a r m enter"},
		{"120x40-speakers", 120, 40, "o"},
		{"60x16", 60, 16, ""},
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
			golden.RequireEqual(t, []byte(view(t, trial.Regatta.Build(), theme, 100, 30).Screen()))
		})
	}
}

// Whether all print a quote alike, and which words differ, is seen one key from
// the opening screen: the words were found by reading.
func TestWhichWordsDifferTakesOneKey(t *testing.T) {
	for _, theme := range []string{"dark", "mono"} {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
			m := view(t, sample(), theme, size[0], size[1])
			s := trial.Text(m.Desk)
			for _, want := range []string{"A “We have seen nothing so far", "Henrike Mølgaard", "(“so far” left out)"} {
				if !strings.Contains(s, want) {
					t.Errorf("%s at %v: %q is not on screen:\n%s", theme, size, want, s)
				}
			}
			if theme == "mono" && !strings.Contains(s, "nothing [-so far-] that") {
				t.Errorf("%s at %v: the words left out are not told:\n%s", theme, size, s)
			}
		}
	}
}

func TestEnterReadsTheCellChosen(t *testing.T) {
	for _, c := range []struct{ pressed, want string }{
		{"enter", "1#5"}, {"l enter", "2#4"}, {"l l enter", "1#5"}, {"j enter", "4#2"}, {"enter n", "4#2"},
	} {
		m := view(t, trial.Regatta.Build(), "dark", 120, 40, strings.Fields(c.pressed)...)
		place, _ := m.On().View()
		p := m.On().Place()
		if got := fmt.Sprintf("%d#%d", p.Article+1, p.Sentence+1); place != 1 || got != c.want {
			t.Errorf("%s: view %d at %s, want %s", c.pressed, place, got, c.want)
		}
		trial.Press(m.Desk, "esc")
		if place, _ := m.On().View(); place != 4 {
			t.Errorf("%s: Esc leads to view %d", c.pressed, place)
		}
	}
}

// In every order every row stands once, with the lines under it, and turned
// round it stands at the other end.
func TestOrders(t *testing.T) {
	a := sample()
	for order := alarmsFirst; order <= inOrder; order++ {
		var first, last string
		for _, turned := range []string{"", "S"} {
			m := view(t, a, "dark", 200, 200, append(strings.Fields(strings.Repeat("s ", order)), strings.Fields(turned)...)...)
			seen := map[string]int{}
			rows := 0
			for _, l := range strings.Split(trial.Text(m.Desk), "\n") {
				if strings.HasPrefix(l, "         ") { // a line under a row
					continue
				}
				if i := strings.Index(l, "“"); i >= 0 && i < 12 && rows < len(m.Data().([]utterance)) {
					if rows++; rows == 1 && turned == "" {
						first = l[i:]
					}
					last = l[i:]
					seen[l[i:]]++
				}
			}
			for l, n := range seen {
				if n > 1 {
					t.Errorf("order %d: %d times %s", order, n, l)
				}
			}
			if turned != "" && last != first {
				t.Errorf("order %d turned round ends with %s, want %s", order, last, first)
			}
		}
	}
}

func TestEdges(t *testing.T) {
	silent := trial.Story{{Outlet: "Quay Wire", Title: "Calm", Text: "Nothing moved in the bay.\n"}, {Outlet: "Gull Radio", Title: "Calm", Text: "The bay lay still.\n"}}
	for _, c := range []struct {
		name, pressed, want string
		a                   *analysis.Analysis
	}{
		{"one article", "", "1 article", trial.Regatta[:1].Build()},
		{"two articles", "", "altered by 1", trial.Regatta[:2].Build()},
		{"nobody is quoted", "", "nobody is quoted", silent.Build()},
		{"nobody is quoted, all keys", "j k l h s S z Z o esc i Y y enter n N G g", "nobody is quoted", silent.Build()},
		{"hostile", "", "nobody is quoted", trial.Wide.Build()},
		{"no hit", "/ x y z z y enter", "no quote stands in a sentence with a hit of the search", trial.Regatta.Build()},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := view(t, c.a, "dark", 100, 30, strings.Fields(c.pressed)...)
			if s := trial.Text(m.Desk); !strings.Contains(s, c.want) {
				t.Errorf("%q is not on screen:\n%s", c.want, s)
			}
		})
	}
}

// Before there are findings the view says that it waits, and no key panics.
func TestWhileTheAnalysisRuns(t *testing.T) {
	d := desk.New(desk.Options{Theme: "dark"})
	m := New(d)
	d.SetModes(reading.New(d), m)
	d.Begin(sample().Bundle, bundle.Ref{})
	d.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	for _, k := range strings.Fields("4 j k l h s S z Z o 3 esc i Y enter n N y") {
		d.Update(trial.Key(k))
		d.Refresh()
		if s := trial.Text(d); k == "4" && !strings.Contains(s, "the analysis is still running …") {
			t.Errorf("nothing says that it runs:\n%s", s)
		}
	}
}

func TestEveryRowHasTheWidthOfTheScreen(t *testing.T) {
	for _, a := range []*analysis.Analysis{sample(), trial.Long(60, 20).Build()} {
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
	m := view(t, trial.Long(200, 20).Build(), "dark", 80, 24, strings.Fields("G k k k")...)
	if !m.Windowed() || m.Chosen() != 0 {
		t.Fatalf("article %d is chosen:\n%s", m.Chosen()+1, trial.Text(m.Desk))
	}
	trial.Press(m.Desk, "l")
	here := m.printersHere()
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

// Who is nowhere named beside the words is quieter than who is, and the head
// says how the speaker is known.
func TestWhoIsNotNamedIsQuieter(t *testing.T) {
	for known, says := range map[quote.Known]string{quote.Named: "", quote.Pronoun: "by a pronoun only", quote.Implicit: "carried over", quote.Role: "no person named"} {
		a := trial.Regatta.Build()
		for q := range a.Quotes {
			if a.Quotes[q].Speaker != "" {
				a.Quotes[q].Known = known
			}
		}
		m := view(t, a, "mono", 120, 40)
		s := m.Section()
		if !strings.Contains(trial.Text(m.Desk), "Ilse Varga · 1 · "+says) && says != "" || s.Note != "" && says == "" {
			t.Errorf("%v: %q is not said:\n%s", known, says, trial.Text(m.Desk))
		}
		if s.Quiet != (known != quote.Named) {
			t.Errorf("%v: quiet is %t", known, s.Quiet)
		}
	}
}

// Where the terminal has no bars, letters stand for them.
func TestLettersForBars(t *testing.T) {
	a := trial.Regatta.Build()
	d := desk.New(desk.Options{Theme: "mono", Analyse: trial.Analysed(a), Env: []string{"LANG=C"}})
	m := New(d)
	d.SetModes(reading.New(d), m)
	trial.Open(d, a.Bundle, bundle.Ref{}, 120, 40)
	trial.Press(d, "4", "ctrl+l")
	if s := trial.Text(d); strings.ContainsAny(s, "▇▅▃") || !strings.Contains(s, " SS ") || !strings.Contains(s, "S in full") {
		t.Errorf("bars, or no letters:\n%s", s)
	}
}
