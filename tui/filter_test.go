package tui

import (
	"strings"
	"testing"

	"broadsheet/tui/trial"
)

// typed presses a key for each character.
func typed(m *Model, line string) {
	for _, r := range line {
		press(m, trialName(r))
	}
}

func trialName(r rune) string {
	if r == ' ' {
		return "space"
	}
	return string(r)
}

// showing returns what asks whether words are on screen.
func showing(t *testing.T, m *Model) func(what string, is bool) {
	return func(what string, is bool) {
		t.Helper()
		if s := trial.Text(m.desk); strings.Contains(s, what) != is {
			t.Errorf("%q is on screen: %t\n%s", what, !is, s)
		}
	}
}

// A filter stands in the first row and holds in all views until Esc; a list of
// which nothing passes says so and has no evidence, and what is no filter is
// said while it is typed.
func TestAFilterHoldsInAllViews(t *testing.T) {
	m := programOf(t, trial.Regatta.Build(), Options{}, 120, 40, "5", "F")
	shows := showing(t, m)
	typed(m, "is:odd")
	shows("is: does not know “odd”", true)
	press(m, "enter")
	shows("Filter all views", true) // it stays until it can be meant
	press(m, "ctrl+u")
	typed(m, "is:altered")
	press(m, "enter")
	shows("F is:altered", true)
	shows("altered quotes · 1", true)
	shows("facts that differ", false)
	press(m, "4")
	shows("We turned round", true)
	shows("You could smell the rain", false)
	press(m, "3")
	shows("We turned round", true)
	shows("Lifeboats", false)
	press(m, "2")
	shows("Ostby Courier", true)
	shows("Quay Wire  ", false)
	press(m, "1")
	shows("4 articles, 3 hidden", true)
	press(m, "n")
	shows("1 of 1: an altered quote", true)
	press(m, "/")
	typed(m, "crowns")
	press(m, "enter")
	shows("nothing found", true) // another article has it
	press(m, "esc", "5", "F")
	shows("is:altered", true) // to be changed
	press(m, "ctrl+u")
	typed(m, "is:cut")
	shows("nothing here is “is:cut”", true) // before it is asked for
	press(m, "enter")
	shows("Filter all views", true)
	press(m, "ctrl+u")
	typed(m, "is:full")
	shows("show is:full, in all views: 2 sentences in 2 of 4 articles", true)
	press(m, "enter")
	shows("nothing to check is “is:full”; Backspace shows all again", true)
	shows("an altered quote", false) // no evidence of a row that is not there
	shows("as soon as", false)
	press(m, "esc")
	shows("facts that differ · 1", true)
	shows("F is:", false)
	press(m, "F")
	typed(m, "without:1")
	press(m, "enter", "3")
	shows("only in 1 Quay Wire", false)
	shows("only in 2 Ostby Courier", true)
	shows("Lifeboats", false)
	press(m, "q")
	shows("Lifeboats", true)
}

// In the text too: the lead tells of what passes, the keys that go through the
// findings leave the rest out, and no column comes that has nothing of it. One
// key ends it, whatever else is open.
func TestAFilterHoldsInTheText(t *testing.T) {
	m := programOf(t, trial.Regatta.Build(), Options{}, 160, 40)
	shows := showing(t, m)
	shows("1 fact differs: 21/12", true)
	press(m, "F")
	typed(m, "is:drift")
	press(m, "enter")
	shows("3 hidden", true)
	shows("leaves the story", true)
	shows("1 fact differs", false)
	press(m, "e")
	shows("no fact that differs is “is:drift”; Backspace shows all again", true)
	shows("3 hidden", true)
	press(m, "g", "'")
	shows("no further quote in this column is “is:drift”", true)
	press(m, "F", "ctrl+u")
	typed(m, "art:2")
	press(m, "enter", "e")
	shows("fact that differs 1 of 1: 21/12", true)
	shows("3 hidden", true)
	press(m, "i", "backspace")
	shows("everything is shown again", true)
	shows("every printing", true) // the inspector stays
	shows("hidden", false)
	press(m, "F")
	typed(m, "art:2 without:2")
	shows("nothing here is “art:2 without:2”", true)
}

// A comparison shows all versions whatever filter holds, and does not say that
// one does.
func TestAComparisonHasNoFilter(t *testing.T) {
	m := programOf(t, trial.Regatta.Build(), Options{}, 120, 40, "F")
	typed(m, "art:3")
	press(m, "enter", "V")
	if s := trial.Text(m.desk); !strings.Contains(s, "1 Compare") || strings.Contains(s, "art:3") {
		t.Errorf("the comparison:\n%s", s)
	}
	press(m, "V")
	if s := trial.Text(m.desk); !strings.Contains(s, "F art:3") {
		t.Errorf("back among the articles:\n%s", s)
	}
}
