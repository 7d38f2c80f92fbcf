package reading

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"broadsheet/tui/trial"
)

// tallies is a story in which two facts differ between two articles, with which
// a third agrees.
var tallies = trial.Story{
	{"Harbor Post", "Maren turns back", "2031-03-04", `
~a The ferry Maren turned back with {eighty} people on board.
No passenger was hurt.
~b The pumps ran for {six} hours, the line said.
`},
	{"Coast Wire", "Ferry turns back", "2031-03-04", `
~b The pumps ran for {nine} hours, the line said.

~a The ferry Maren turned back with {eighteen} people on board.
`},
	{"The Islander", "Maren is back", "", `
The island is glad of it.
≈a With {eighty} aboard, the Maren turned round.
`},
}

func TestFactsAreSteppedThrough(t *testing.T) {
	m := screen(t, tallies, 120, 30)
	for i, step := range []struct{ key, sentence, says string }{
		{"e", "1#3  ", "fact that differs 2 of 2: six/nine"}, // the reader stands on the first
		{"e", "1#1  ", "fact that differs 1 of 2: eighty/eighteen"},
		{"E", "1#3  ", "fact that differs 2 of 2: six/nine"},
		{"!", "1#1  ", "fact that differs 1 of 2: eighty/eighteen"},
	} {
		press(m, step.key)
		if got := text(m); !strings.Contains(got, step.sentence) || !strings.Contains(got, step.says) {
			t.Fatalf("step %d: %s leads to\n%s\nwant %q and %q", i, step.key, got, step.sentence, step.says)
		}
	}
	press(m, "l", "g", "e") // from another printing of the second fact on to the one after it
	if got := text(m); !strings.Contains(got, "1#1  ") {
		t.Errorf("from the copy in the second column the key leads to\n%s", got)
	}
	press(m, "M", "s", "esc", "e")
	if got := text(m); !strings.Contains(got, "these marks are off") || strings.Contains(got, " !  ") {
		t.Errorf("with the layer off:\n%s", got)
	}
}

// Words that differ are marked wherever the reader stands, with a letter of
// their own on their line; a bundle without any shows none.
func TestFactsAreMarked(t *testing.T) {
	m := screen(t, tallies, 120, 30, "j")
	got := text(m)
	if n := len(regexp.MustCompile(`! [ ▐▕] \w`).FindAllString(got, -1)); n != 4 {
		t.Errorf("%d marks, want four:\n%s", n, got)
	}
	if got := text(screen(t, trial.Ferry, 120, 30)); strings.Contains(got, "! ") {
		t.Errorf("a bundle in which nothing differs:\n%s", got)
	}
}

// factScreens are the screens that goldens are kept of.
var factScreens = []struct {
	name          string
	width, height int
	keys          []string
}{
	{"80x24", 80, 24, []string{"j"}},
	{"120x40", 120, 40, []string{"e"}},
	{"outline", 100, 30, []string{"o"}},
}

func TestFactsScreen(t *testing.T) {
	for _, c := range factScreens {
		t.Run(c.name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(text(screen(t, tallies, c.width, c.height, c.keys...))))
		})
	}
}

// Altered quotes and facts that differ are switched by themselves: a quote stays
// a quote, and the keys that go there say why they do not.
func TestWhatIsToBeCheckedIsSwitchedByItself(t *testing.T) {
	m := screen(t, trial.Ferry, 120, 30)
	if got := text(m); !strings.Contains(got, "sA ") || !strings.Contains(got, "alters Varga") {
		t.Fatalf("no altered quote is marked:\n%s", got)
	}
	press(m, "M", "a", "esc")
	if got := text(m); strings.Contains(got, "sA ") || strings.Count(got, "sQ ") != 2 || strings.Contains(got, "alters Varga") || !strings.Contains(got, "without altered quotes") {
		t.Errorf("without altered quotes:\n%s", got)
	}
	if press(m, "a"); !strings.Contains(text(m), "these marks are off; M switches them") {
		t.Errorf("a does not say why it goes nowhere:\n%s", text(m))
	}
	again := screen(t, trial.Ferry, 120, 30)
	kept, err := json.Marshal(m.Keep())
	if err != nil {
		t.Fatal(err)
	}
	if again.Restore(kept, true); again.on != m.on {
		t.Errorf("kept are %b, not %b", again.on, m.on)
	}
	if press(m, "M", "a", "esc"); !strings.Contains(text(m), "sA ") {
		t.Errorf("with them again:\n%s", text(m))
	}
}
