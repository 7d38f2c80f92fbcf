package reading

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// screens are the screens that goldens are kept of.
var screens = []struct {
	name          string
	width, height int
	keys          []string
}{
	{"reader/80x24", 80, 24, nil},
	{"reader/120x40", 120, 40, nil},
	{"reader/200x60", 200, 60, nil},
	{"reader/44x24-strip", 44, 24, []string{"j"}},
	{"reader/40x10", 40, 10, nil},
	{"linked/120x30", 120, 30, []string{"j"}},
	{"inspector/100x40-below", 100, 40, []string{"]", "]", "]", "i"}},
	{"inspector/170x40-beside", 170, 40, []string{"]", "]", "]", "i"}},
	{"help/80x24", 80, 24, []string{"?"}},
	{"help/80x24-filtered", 80, 24, []string{"?", "q", "u", "o", "t", "e"}},
	{"search/80x24", 80, 24, []string{"/", "l", "i", "n", "e"}},
	{"outline/100x30", 100, 30, []string{"o"}},
	{"jump/80x24", 80, 24, []string{"c", "i", "s", "l"}},
	{"about/100x30", 100, 30, []string{"v"}},
	{"zoom/80x24", 80, 24, []string{"l", "z"}},
	{"marks/80x24", 80, 24, []string{"M", "s"}},
	{"marks-off/80x24", 80, 24, []string{"M", "s", "q", "esc"}},
}

func TestScreen(t *testing.T) {
	for _, c := range screens {
		t.Run(c.name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(text(screen(t, trial.Ferry, c.width, c.height, c.keys...))))
		})
	}
}

var themesTested = []string{"dark", "light", "mono"}

func TestStyledScreen(t *testing.T) {
	for _, theme := range themesTested {
		t.Run(theme, func(t *testing.T) {
			m := screenOf(t, trial.Ferry.Build(), desk.Options{Theme: theme}, 110, 30, "j")
			golden.RequireEqual(t, []byte(m.Screen()))
		})
	}
}

func TestEveryRowHasTheWidthOfTheScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {41, 17}, {79, 24}, {80, 24}, {133, 31}, {250, 50}} {
		for _, keys := range [][]string{nil, {"i"}, {"?"}, {"/", "a"}, {"v"}, {"o"}, {"c"}, {"z"}} {
			m := screen(t, trial.Wide, size[0], size[1], keys...)
			lines := strings.Split(m.Screen(), "\n")
			if len(lines) != size[1] {
				t.Errorf("%v %v: %d rows", size, keys, len(lines))
			}
			for i, l := range lines {
				if w := m.Method.StringWidth(l); w != size[0] {
					t.Errorf("%v %v: row %d has %d cells: %q", size, keys, i, w, ansi.Strip(l))
				}
				if strings.ContainsAny(ansi.Strip(l), "\u202e\u009b\x07\t") || strings.Contains(l, "\x1b[31m") && strings.Contains(l, "B\x1b") {
					t.Errorf("%v %v: row %d holds a raw control character: %q", size, keys, i, l)
				}
			}
		}
	}
}

func TestNoSizePanics(t *testing.T) {
	m := screen(t, trial.Ferry, 80, 24)
	for _, open := range []string{"", "i", "?", "/", "o", "z", "c", "v"} {
		for _, w := range []int{0, 1, 2, 3, 39, 40, 41, 57, 80, 150, 300} {
			for _, h := range []int{0, 1, 2, 9, 10, 11, 15, 16, 29, 30, 120} {
				m.Update(tea.WindowSizeMsg{Width: w, Height: h})
				if w > 0 && h > 0 {
					if got := strings.Count(m.Screen(), "\n") + 1; got > h {
						t.Errorf("%dx%d: %d rows", w, h, got)
					}
				}
				press(m, "j", "]", "enter", "d", "l")
			}
		}
		m = screen(t, trial.Ferry, 80, 24)
		if open != "" {
			press(m, open)
		}
	}
}

func TestTooSmallSaysWhatIsNeeded(t *testing.T) {
	m := screen(t, trial.Ferry, 39, 12)
	if got := text(m); !strings.Contains(got, "too small: needs 40×10, has 39×12") {
		t.Errorf("got %q", got)
	}
	m = screen(t, trial.Ferry, 20, 5)
	if got := text(m); !strings.Contains(got, "too small: needs") || !strings.Contains(got, "40×10,\n") || !strings.Contains(got, "has 20×5\n") {
		t.Errorf("in 20 cells: %q", got)
	}
}

// The help has room for all it says; nothing is cut.
func TestHelpIsNotCut(t *testing.T) {
	for _, size := range [][2]int{{120, 200}, {80, 200}} {
		m := screen(t, trial.Ferry, size[0], size[1], "?")
		if got := text(m); strings.Contains(boxOf(got), "…") {
			t.Errorf("%v:\n%s", size, boxOf(got))
		}
	}
}

// boxOf is what stands inside the box of a screen.
func boxOf(screen string) string {
	var in []string
	open := false
	for _, l := range strings.Split(screen, "\n") {
		switch {
		case strings.Contains(l, "╭─"):
			open = true
		case strings.Contains(l, "╰─"):
			open = false
		case open:
			in = append(in, l[strings.Index(l, "│"):strings.LastIndex(l, "│")])
		}
	}
	return strings.Join(in, "\n")
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
	for _, c := range factScreens {
		read[filepath.Join("testdata", "TestFactsScreen", c.name+".golden")] = true
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
