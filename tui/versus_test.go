package tui

import (
	"strings"
	"testing"

	"broadsheet/tui/trial"
)

// What the key for comparing asks for takes its time on a large bundle: what
// is pressed meanwhile does not lose it, the first row says that it is under
// way, and Esc gives it up.
func TestComparingIsNotLost(t *testing.T) {
	for _, c := range []struct {
		name   string
		keys   []string // while it is under way
		before string   // what they show
		after  string   // what is on screen when it is done
	}{
		{"at once", nil, "comparing the versions …", "1 Compare"},
		{"read on", []string{"j", "V"}, "still being compared", "1 Compare"},
		{"another view", []string{"5"}, "comparing versions …", "1 Compare"},
		{"a box is open", []string{"?"}, "Keys · type to filter", "Keys · type to filter"},
		{"given up", []string{"esc"}, "the versions are not compared", "1 Read"},
	} {
		m := programOf(t, trial.Regatta.Build(), Options{}, 120, 40)
		_, cmd := m.Update(trial.Key("V"))
		for _, k := range c.keys {
			press(m, k)
		}
		if s := trial.Text(m.desk); !strings.Contains(s, c.before) {
			t.Errorf("%s: %q is not on screen:\n%s", c.name, c.before, s)
		}
		run(m, cmd)
		if s := trial.Text(m.desk); !strings.Contains(s, c.after) {
			t.Errorf("%s: %q is not on screen:\n%s", c.name, c.after, s)
		}
		if c.name == "a box is open" {
			press(m, "esc", "V")
			if s := trial.Text(m.desk); !strings.Contains(s, "1 Compare") {
				t.Errorf("%s: the key shows nothing:\n%s", c.name, s)
			}
		}
	}
}

// Rival articles are compared with a caution, versions without.
func TestRivalsAreComparedWithACaution(t *testing.T) {
	const caution = "do not look like versions"
	m := programOf(t, trial.Regatta.Build(), Options{}, 80, 24, "V")
	if s := trial.Text(m.desk); !strings.Contains(s, caution) {
		t.Errorf("no caution:\n%s", s)
	}
	m = program(t, trial.Drafts(), Options{}, 120, 40)
	if s := trial.Text(m.desk); !comparing(m) || strings.Contains(s, caution) {
		t.Errorf("a caution:\n%s", s)
	}
}

// Who came to the comparison from the articles goes back to them with the keys
// that close; who began with it leaves the program.
func TestTheComparisonClosesToTheArticles(t *testing.T) {
	for _, key := range []string{"q", "esc", "V"} {
		m := programOf(t, trial.Regatta.Build(), Options{}, 120, 40, "5", "V")
		if !comparing(m) {
			t.Fatal("nothing is compared")
		}
		if press(m, key); !strings.Contains(trial.Text(m.desk), "1 Read") || comparing(m) {
			t.Errorf("after %s:\n%s", key, trial.Text(m.desk))
		}
	}
	m := program(t, trial.Drafts(), Options{}, 120, 40)
	if _, cmd := m.Update(trial.Key("q")); !quits(cmd) {
		t.Error("q does not leave a comparison with which it all began")
	}
}

// Versions without dates are told by their names, at every width, and what the
// order rests on is said where it is doubted too.
func TestVersionsWithoutDatesHaveNames(t *testing.T) {
	b := trial.Drafts()
	for i, a := range b.Articles {
		a.Published, a.Source = "", "pool.txt#"+string(rune('1'+i))
	}
	for _, width := range []int{80, 120} {
		if s := trial.Text(program(t, b, Options{}, width, 40).desk); !strings.Contains(s, "version 4  pool #4") || !strings.Contains(s, "pool #1  ") {
			t.Errorf("%d cells:\n%s", width, s)
		}
	}
	m := programOf(t, trial.Regatta.Build(), Options{}, 80, 24, "V")
	if s := trial.Text(m.desk); !strings.Contains(s, "do not look like versions, by ") && !strings.Contains(s, "do not look like versions, in the order given") {
		t.Errorf("no word of the order:\n%s", s)
	}
}
