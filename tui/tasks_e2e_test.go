//go:build unix

package tui

import (
	"fmt"
	"strings"
	"testing"

	"broadsheet/tui/vtest"
)

// What a reader of the first sample has found in it by reading: the statements
// that only the Ostwick Courier has, and the facts that differ.
var (
	onlyInCourier = []string{
		"In Ostwick, where Wrede ran the port",
		"\"There is nothing in that file Tomas hasn't",
		"He said it in this newspaper, in 2019",
		"\"I stand by the canal,\" Wrede told",
		"\"I would just like it to go somewhere now.\"",
		"No port felt that more than Ostwick",
	}
	factsThatDiffer = []string{"241 here, 214 in 1", "June here, July in 1"}
)

// The tasks of a reporter on the first sample as the program finds it, from the
// opening screen, in as many keys as there are: the answer stands on the screen,
// and is the one that reading gives.
func TestTasksOnTheSample(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			term := start(t, vtest.Config{Width: size[0], Height: size[1]}, "TUI_TEST_SAMPLE=harbor-hack")
			must(t, found(term))
			for _, task := range []struct {
				task, keys string
				shows      []string
				back       string
			}{
				{"who copied whom, and how much", "2", []string{"1 Tidal Press and 2 Ostwick Courier", "18 of 24 sentences"}, "1"},
				{"what only article 2 has", "3o2", append(onlyInCourier, "only in 2 Ostwick Courier · 6 "), "1"},
				{"did all print the quote alike", "4", []string{"altered by 2 (“so far” left out)"}, "1"},
				{"where an article leaves the story", "x", []string{"4#17  ", "drift 1 of 1"}, "g"},
				{"which facts differ", "5", factsThatDiffer, "1"},
				{"which facts differ, in the text", "e", []string{"2 facts differ: 214/241, July/June", "fact that differs 1 of 2"}, "g"},
				{"every mention, as a list", "/attic", []string{"every mention: 2 in 2 of 5 articles", "1#15 ", "5#19 "}, "<esc>"},
				{"every mention, in a view of its own", "/attic<enter>6", []string{"6 Hits 2", "1 Tidal Press · 1", "5 Quayside Post · 1"}, "<esc>"},
				{"what all but one say", "3Fwithout:4<enter>g", []string{"F without:4", "It has not published the file."}, "<esc>1"},
				{"copy the quote with its place", "jy", []string{"sent to the terminal's clipboard"}, ""},
			} {
				term.Type(task.keys)
				if err := term.WaitFor(task.shows...); err != nil {
					t.Fatalf("%s, %q: %v", task.task, task.keys, err)
				}
				for _, k := range strings.SplitAfter(task.back, ">") {
					term.Type(k)
					term.Settle() // an escape and what follows at once would be one key
				}
			}
			term.Type("q")
			must(t, term.Wait())
		})
	}
}
