//go:build unix

package tui

import (
	"strings"
	"testing"

	"broadsheet/tui/vtest"
)

// TestPanicGivesTheTerminalBack panics in a goroutine and in a command of the
// screen: the first is contained and said, the second ends the program with
// an error and the terminal as it was.
func TestPanicGivesTheTerminalBack(t *testing.T) {
	t.Run("analysis", func(t *testing.T) {
		term := start(t, vtest.Config{}, "TUI_TEST_FAULT=analysis")
		must(t, term.WaitFor("analysis failed", "The night ferry Maren"))
		term.Type("q")
		must(t, term.Wait())
	})
	t.Run("command", func(t *testing.T) {
		term := start(t, vtest.Config{}, "TUI_TEST_FAULT=command")
		must(t, found(term))
		term.Type("r")
		if err := term.Wait(); err == nil || err == vtest.ErrTimeout {
			t.Errorf("ended with %v", err)
		}
		if term.AltScreen() {
			t.Error("still in the alternate screen")
		}
		must(t, term.WaitFor("please report it"))
	})
}

// TestPanicIsSaidSafely says that the screen failed, what panicked and where
// only when asked, and never a control sequence.
func TestPanicIsSaidSafely(t *testing.T) {
	for _, debug := range []string{"", "1"} {
		t.Run("debug"+debug, func(t *testing.T) {
			term := start(t, vtest.Config{Width: 200, Height: 60}, "TUI_TEST_FAULT=command", "TUI_TEST_DEBUG="+debug)
			must(t, found(term))
			term.Type("r")
			if err := term.Wait(); err == nil || err == vtest.ErrTimeout {
				t.Errorf("ended with %v", err)
			}
			must(t, term.WaitFor("please report it"))
			if said := strings.Contains(term.Text(), "on purpose"); said != (debug != "") {
				t.Errorf("the screen shows\n%s", term.Text())
			}
		})
	}
}
