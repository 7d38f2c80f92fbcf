package reading

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/trial"
)

// q and Esc close what is open, the topmost first; q quits when nothing is.
func TestQuitClosesWhatIsOpen(t *testing.T) {
	for _, key := range []string{"q", "esc"} {
		quits := 0
		o := desk.Options{Theme: "dark", Rest: func(a keys.Action) tea.Cmd {
			if a == keys.Quit {
				quits++
			}
			return nil
		}}
		m := screenOf(t, trial.Ferry.Build(), o, 120, 40, "i", "=", "j", "enter", "/", "l", "i", "n", "e", "enter", "o")
		for i, gone := range []struct {
			what string
			open func() bool
		}{
			{"the outline", func() bool { return strings.Contains(text(m), "Outline of") }},
			{"the search", m.Search.Active},
			{"the copies", m.Brought},
			{"the inspector", func() bool { return m.Panel.Open }},
		} {
			if !gone.open() {
				t.Fatalf("%s, %d: %s is not open", key, i, gone.what)
			}
			press(m, key)
			if gone.open() || quits > 0 {
				t.Errorf("%s: %s is still open, or the program quit", key, gone.what)
			}
		}
		press(m, key)
		if got := text(m); quits != map[string]int{"q": 1, "esc": 0}[key] || key == "esc" && !strings.Contains(got, "nothing is open; q quits") {
			t.Errorf("%s with nothing open: quit %d times\n%s", key, quits, got)
		}
	}
}

// Boxes take clicks: on a row as Enter, beside the box to close it; and so do
// the hints.
func TestBoxesAndHintsTakeClicks(t *testing.T) {
	m := screen(t, trial.Ferry, 100, 30, "o")
	at := func(words string) (x, y int) {
		for y, l := range strings.Split(text(m), "\n") {
			if i := strings.Index(l, words); i >= 0 {
				return len([]rune(l[:i])), y
			}
		}
		t.Fatalf("no %q in\n%s", words, text(m))
		return 0, 0
	}
	press2 := func(x, y int) { send(m, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	x, y := at("What comes next")
	press2(x, y)
	if ref, _ := m.focused(); ref != desk.Ref(0, 6) || strings.Contains(text(m), "Outline of") {
		t.Errorf("a click on a row leads to %v:\n%s", ref, text(m))
	}
	press(m, "?", "q", "u", "o", "t", "e")
	x, y = at("go to the next quote")
	press2(x, y)
	if got := text(m); strings.Contains(got, "type to filter") {
		t.Errorf("the help stays:\n%s", got)
	}
	press(m, "?")
	press2(0, 5)
	if got := text(m); strings.Contains(got, "type to filter") {
		t.Errorf("a click beside the help does not close it:\n%s", got)
	}
	x, y = at("i inspect")
	press2(x, y)
	if !m.Panel.Open {
		t.Errorf("a click on a hint does nothing:\n%s", text(m))
	}
}

// The keys that answer are hinted at before those that move, and only where
// there is something to go to.
func TestHintsAnswerFirst(t *testing.T) {
	for _, tt := range []struct {
		st   trial.Story
		want string
	}{
		{trial.Ferry, " a quote  x drift  n next finding  Enter bring copies  i inspect  / search  "},
		{tallies, " e fact  n next finding  Enter bring copies  i inspect  / search  "},
	} {
		if got := text(screen(t, tt.st, 100, 24)); !strings.Contains(got, "\n"+tt.want) {
			t.Errorf("want %q in\n%s", tt.want, got)
		}
	}
}

// What stands behind a box is dimmed, and the last row shows the keys that
// answer now.
func TestWhatIsBehindABoxIsDim(t *testing.T) {
	m := screen(t, trial.Ferry, 100, 30)
	before := strings.Split(m.Screen(), "\n")
	press(m, "o")
	after := strings.Split(m.Screen(), "\n")
	last := len(after) - 1
	if behind := after[last-1]; behind == before[last-1] || strings.Count(behind, "\x1b[") > 3 {
		t.Errorf("the row behind the box is %q", behind)
	}
	if got := strings.Split(text(m), "\n")[last]; strings.TrimSpace(got) != "Enter goes there  j k row  Esc closes" {
		t.Errorf("the hints are %q", got)
	}
}
