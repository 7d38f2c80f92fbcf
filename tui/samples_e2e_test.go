//go:build unix

package tui

import (
	"fmt"
	"testing"

	"broadsheet/tui/vtest"
)

// What a reader meets first in the other samples: of several stories the first,
// side by side; of versions the last step, and what is grave in it.
func TestSamplesOpenOnWhatMatters(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		for _, c := range []struct {
			sample, keys string
			shows        []string
		}{
			{"two-desks", "", []string{"1 Ostwick Courier", "3 Tidal Press", "━ story 1 ", "─ story 1 ", "Nothing to check"}},
			{"two-desks", "F" + "story:2<enter>", []string{"F story:2", "2 Port Isolde", "━ story 2 "}},
			{"two-desks", "2", []string{"Bakers shut their ovens over the flour duty · 3", "▸ Stolen viola found in a net loft · 3"}},
			{"night-ferry", "", []string{"1 Compare", "version 3", "version 4", "change 1 of 8", "broken wrist"}},
			{"night-ferry", "a", []string{"change 2 of 8", "Constance"}},
		} {
			t.Run(fmt.Sprintf("%s%s-%dx%d", c.sample, c.keys, size[0], size[1]), func(t *testing.T) {
				term := start(t, vtest.Config{Width: size[0], Height: size[1]}, "TUI_TEST_SAMPLE="+c.sample)
				must(t, term.WaitFor("? help"))
				if c.sample != "night-ferry" {
					must(t, found(term))
				}
				term.Type(c.keys)
				if err := term.WaitFor(c.shows...); err != nil {
					t.Fatal(err)
				}
				term.Type("<ctrl+c>")
				must(t, term.Wait())
			})
		}
	}
}
