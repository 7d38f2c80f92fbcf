//go:build unix

package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle/review"
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

// What a reporter leaves behind, each from the opening screen: a finding marked
// as checked by one key, a note by one key and its words, and all of it sent to
// the editor by three. What the screen has confirmed is on the disk, however the
// program ends.
func TestTasksOfMarking(t *testing.T) {
	dir := t.TempDir()
	sidecar := &review.Sidecar{Path: filepath.Join(dir, review.FileName)}
	run := start
	for _, task := range []struct {
		task, keys string
		shows      string
		holds      string
	}{
		{"mark as checked", ".", "checked, as the gravest: an altered quote", "ana checked quote"},
		{"note something", ";who says?<enter>", "note “who says?” by ana", "ana checked quote; ana note sentence who says?"},
		{"send what was found", "Rw<enter>", "saved: ", "ana checked quote; ana note sentence who says?"},
	} {
		term := run(t, vtest.Config{Width: 80, Height: 24}, "TUI_TEST_SAMPLE=harbor-hack", "TUI_TEST_FOLDER="+dir)
		run = startAgain
		must(t, found(term))
		term.Type(task.keys)
		if err := term.WaitFor(task.shows); err != nil {
			t.Fatalf("%s: %v", task.task, err)
		}
		term.Close() // kills it
		if got := holds(sidecar); got != task.holds {
			t.Errorf("%s: the file holds %q, want %q", task.task, got, task.holds)
		}
	}
	page, err := os.ReadFile(filepath.Join(dir, "harbor-hack-report.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"checked by ana", "note “who says?” by ana", "</html>"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

// What the first rows and the last one say is clicked: what has no room in the
// lead, the columns that are off the screen, the keys of a search, the filter.
func TestClicksOnWhatIsSaid(t *testing.T) {
	term := start(t, vtest.Config{Width: 80, Height: 24}, "TUI_TEST_SAMPLE=harbor-hack")
	must(t, found(term))
	click := func(x, y int) { term.Type(fmt.Sprintf("\x1b[<0;%d;%dM\x1b[<0;%d;%dm", x, y, x, y)) }
	at := func(row int, what string) int {
		t.Helper()
		line := strings.Split(term.Text(), "\n")[row-1]
		before, _, ok := strings.Cut(line, what)
		if !ok {
			t.Fatalf("%q is not in row %d:\n%s", what, row, term.Text())
		}
		return utf8.RuneCountInString(before) + 1
	}
	click(at(3, "+3 in 2, 5"), 3)
	must(t, term.WaitFor("altered quotes · 2"))
	term.Type("1")
	must(t, term.WaitFor("›3"))
	click(at(4, "›3"), 4)
	must(t, term.WaitFor("3 Sextant", "4 NewsFathom"))
	term.Type("/attic<enter>")
	must(t, term.WaitFor("6 list"))
	click(at(24, "6 list"), 24)
	must(t, term.WaitFor("5 Quayside Post · 1"))
	term.Type("<esc>")
	term.Settle()
	term.Type("Fart:4<enter>")
	must(t, term.WaitFor("F art:4"))
	click(at(1, "F art:4"), 1)
	must(t, term.WaitFor("Filter all views"))
	term.Type("<esc>")
	term.Settle()
	term.Type("qq")
	must(t, term.Wait())
}
