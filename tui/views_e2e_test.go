//go:build unix

package tui

import (
	"fmt"
	"testing"

	"broadsheet/tui/vtest"
)

// The tasks of a reporter, from the opening screen, at the sizes of a terminal
// that has not been touched and of larger ones. A key is a letter.
func TestTasksInATerminal(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			term := start(t, vtest.Config{Width: size[0], Height: size[1]}, "TUI_TEST_REGATTA=1")
			must(t, found(term))
			for _, task := range []struct {
				keys  string
				shows []string
				back  string
			}{
				{"2", []string{"1 Quay Wire and 2 Ostby Courier", "Quay Wire first, by 16 h 20 min", "4 of 6 sentences", "1#2–5"}, "1"}, // who copied whom, and how much
				{"3o3", []string{"▾ only in 3 Harborside · 2", "#4   Mooring fees go up"}, ""},                                          // what only article 3 has
				{"oa fact<enter><enter>", []string{"‹ Coverage 1 of", "21 in 1 Quay Wire"}, "<esc>"},                                    // read where a fact differs, and back
				{"4", []string{"▌  A “We turned round", "altered by 1 (“as soon as” for “the moment”"}, "1"},                            // did all print the quote alike; which words differ
				{"x", []string{"drift 1 of"}, "g"}, // where an article leaves the story
				{"e", []string{"12"}, "g"},         // which facts differ
				{"5", []string{"altered quotes · 1", "facts that differ · 1", "12 here, 21 in 1", "leaves the story · 1"}, ""}, // everything to check
				{"j<enter>", []string{"‹ Findings 2 of 6", "back to the list"}, "<esc>"},                                       // read a row, and back
				{"j", []string{"▌   D 3 Harborside"}, ""},                                                                      // on from the row where one was
				{"<enter>n", []string{"‹ Findings 4 of 6"}, "<esc>"},                                                           // the list walked from the text
				{"<tab>", []string{" 1 Read "}, ""},                                                                            // round to the text
				{"<shift+tab>", []string{"▌   + 1 Quay Wire"}, ""},                                                             // where the list was left
				{"/buoy<enter>", []string{"clung to a buoy", "1 row"}, ""},
				{"6", []string{"6 Hits 1", "2 The Ostby Courier · 1"}, ""}, // every mention, as a list
				{"<enter>", []string{"‹ Hits 1 of 1", "back to the list"}, "<esc>"},
				{"5", []string{"clung to a buoy"}, "<esc>"}, // the rows with a hit
			} {
				term.Type(task.keys)
				if err := term.WaitFor(task.shows...); err != nil {
					t.Fatalf("%q: %v", task.keys, err)
				}
				term.Type(task.back)
				if task.back != "" {
					term.Settle() // an escape and what follows at once would be one key
				}
			}
			term.Type("q")
			must(t, term.Wait())
		})
	}
}

// A click chooses a view, a row and a cell.
func TestViewsByMouseInATerminal(t *testing.T) {
	term := start(t, vtest.Config{Width: 120, Height: 40}, "TUI_TEST_REGATTA=1")
	must(t, found(term))
	click := func(what string) {
		t.Helper()
		term.Settle()
		x, y, ok := term.Screen().Find(what)
		if !ok {
			t.Fatalf("%q is not on screen:\n%s", what, term.Text())
		}
		term.Send(fmt.Sprintf("\x1b[<0;%d;%dM\x1b[<0;%d;%dm", x+1, y+1, x+1, y+1))
	}
	click("2 Overview")
	must(t, term.WaitFor("also in article"))
	click("Harborside")
	must(t, term.WaitFor("▌ 3 Harborside"))
	click("5 Findings")
	must(t, term.WaitFor("facts that differ · 1"))
	click("12 here")
	must(t, term.WaitFor("a number differs: 21/12"))
	click("F filter") // a hint
	must(t, term.WaitFor("Filter all views"))
	click("is:altered")
	must(t, term.WaitFor("is:▏"))
	click("5 Findings") // beside the box
	must(t, term.WaitFor("F filter"))
	click("12 here")
	must(t, term.WaitFor("back to the list"))
}
