package findings

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// screen returns the mode on a story at a size, beside reading, with keys
// pressed.
func screen(t testing.TB, a *analysis.Analysis, theme string, width, height int, pressed ...string) *Mode {
	t.Helper()
	d := desk.New(desk.Options{Theme: theme, Analyse: trial.Analysed(a)})
	m := New(d)
	d.SetModes(reading.New(d), m)
	trial.Open(d, a.Bundle, bundle.Ref{}, width, height)
	trial.Press(d, append([]string{key}, pressed...)...)
	return m
}

func TestScreen(t *testing.T) {
	for _, c := range screens {
		t.Run(c.name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(trial.Text(screen(t, c.story.Build(), "dark", c.width, c.height, c.keys...).Desk)))
		})
	}
}

var themesTested = []string{"dark", "light", "mono"}

func TestStyledScreen(t *testing.T) {
	for _, theme := range themesTested {
		t.Run(theme, func(t *testing.T) {
			golden.RequireEqual(t, []byte(screen(t, trial.Regatta.Build(), theme, 100, 30, "j").Screen()))
		})
	}
}

func TestEveryRowHasTheWidthOfTheScreen(t *testing.T) {
	for _, story := range []trial.Story{trial.Regatta, trial.Wide, trial.Long(30, 12)} {
		a := story.Build()
		for _, size := range [][2]int{{40, 10}, {41, 17}, {60, 16}, {79, 24}, {80, 24}, {133, 31}, {250, 50}} {
			m := screen(t, a, "dark", size[0], size[1], "j", "l")
			lines := strings.Split(m.Screen(), "\n")
			if len(lines) != size[1] {
				t.Errorf("%v: %d rows", size, len(lines))
			}
			for i, l := range lines {
				if w := m.Method.StringWidth(l); w != size[0] {
					t.Errorf("%v: row %d has %d cells: %q", size, i, w, ansi.Strip(l))
				}
			}
		}
	}
}

func TestNoSizePanics(t *testing.T) {
	m := screen(t, trial.Regatta.Build(), "dark", 80, 24)
	for _, w := range []int{0, 1, 39, 40, 59, 60, 80, 300} {
		for _, h := range []int{0, 1, 9, 10, 15, 16, 29, 30, 120} {
			m.Desk.Update(tea.WindowSizeMsg{Width: w, Height: h})
			m.Screen()
			trial.Press(m.Desk, "j", "l", "s", "S", "i", "z", "z", "enter", "n", "esc", key)
		}
	}
}

// TestEveryGoldenIsRead keeps goldens from outliving their tests.
func TestEveryGoldenIsRead(t *testing.T) {
	read := map[string]bool{}
	for _, c := range screens {
		read[filepath.Join("testdata", "TestScreen", c.name+".golden")] = true
	}
	for _, name := range themesTested {
		read[filepath.Join("testdata", "TestStyledScreen", name+".golden")] = true
	}
	err := filepath.WalkDir("testdata", func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".golden") && !read[path] {
			t.Errorf("no test reads %s", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
