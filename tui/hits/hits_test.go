package hits

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// screen returns the mode on a story at a size, beside reading, with keys
// pressed.
func screen(t testing.TB, st trial.Story, width, height int, pressed ...string) *Mode {
	t.Helper()
	a := st.Build()
	d := desk.New(desk.Options{Theme: "dark", Analyse: trial.Analysed(a)})
	m := New(d)
	d.SetModes(reading.New(d), m)
	trial.Open(d, a.Bundle, bundle.Ref{}, width, height)
	trial.Press(d, pressed...)
	return m
}

func TestScreen(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		t.Run(name, func(t *testing.T) {
			m := screen(t, trial.Regatta, size[0], size[1], "/", "o", "f", "f", "enter", "6", "j")
			golden.RequireEqual(t, []byte(trial.Text(m.Desk)))
		})
	}
}

// The view stands in the line while something is searched for, and goes with
// the search.
func TestTheViewComesAndGoesWithTheSearch(t *testing.T) {
	m := screen(t, trial.Regatta, 120, 40)
	has := func() bool { return strings.Contains(strings.Split(trial.Text(m.Desk), "\n")[0], "6 Hits") }
	if has() {
		t.Error("without a search there is a view of its hits")
	}
	trial.Press(m.Desk, "6")
	if got := trial.Text(m.Desk); m.On() == desk.Mode(m) || !strings.Contains(got, "/ begins one") {
		t.Errorf("6 without a search:\n%s", got)
	}
	trial.Press(m.Desk, "/", "b", "o", "a", "t", "s", "enter")
	if !has() {
		t.Error("with a search there is no view of its hits")
	}
	trial.Press(m.Desk, "6", "esc")
	if place, _ := m.On().View(); place != 1 || has() {
		t.Errorf("Esc leads to view %d", place)
	}
}

// From a hit to the text, along the hits, and back to the list.
func TestReadingHits(t *testing.T) {
	m := screen(t, trial.Regatta, 120, 40, "/", "S", "k", "a", "r", "h", "o", "l", "m", "enter", "6", "enter", "n")
	at := m.On().Place()
	got := trial.Text(m.Desk)
	if at.Article != 1 || at.Sentence != 0 || !strings.Contains(got, "Hits 2 of 3") {
		t.Errorf("n leads to %v:\n%s", at, got)
	}
	trial.Press(m.Desk, "esc")
	if m.On() != desk.Mode(m) {
		t.Error("Esc does not lead back")
	}
	trial.Press(m.Desk, "enter", "/", "b", "a", "y", "enter") // a search begun in the text
	trial.Press(m.Desk, "esc")
	if place, _ := m.On().View(); place != 1 || m.Search.Active() {
		t.Error("Esc does not end the search of the text first")
	}
}

func TestEveryRowHasTheWidthOfTheScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {79, 24}, {133, 31}} {
		m := screen(t, trial.Wide, size[0], size[1], "/", "字", "enter", "6")
		for i, l := range strings.Split(m.Screen(), "\n") {
			if w := m.Method.StringWidth(l); w != size[0] {
				t.Errorf("%v: row %d has %d cells: %q", size, i, w, ansi.Strip(l))
			}
			if strings.ContainsAny(ansi.Strip(l), "\u202e\u009b\x07\t") {
				t.Errorf("%v: row %d holds a raw control character: %q", size, i, l)
			}
		}
	}
}

// Who types faster than a search finds gets the view all the same, and the hits
// as soon as they are there.
func TestTheViewWaitsForTheSearch(t *testing.T) {
	m := screen(t, trial.Regatta, 120, 40, "/")
	found := m.Update(trial.Key("o"))
	trial.Press(m.Desk, "enter", "6")
	if s := trial.Text(m.Desk); m.On() != desk.Mode(m) || !strings.Contains(s, "searching …") {
		t.Errorf("the view does not wait:\n%s", s)
	}
	trial.Run(m.Desk, found)
	trial.Press(m.Desk, "ctrl+l")
	if s := trial.Text(m.Desk); !strings.Contains(s, "6 Hits ") || !strings.Contains(s, "1 Quay Wire · ") {
		t.Errorf("the hits do not come:\n%s", s)
	}
}
