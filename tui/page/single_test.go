package page

import (
	"math/rand/v2"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// What is taken to be safe and to take one cell without a look at clusters is
// so when it is looked at, in any company.
func TestSinglesAreSafeAndOneCellWide(t *testing.T) {
	var all []rune
	for r := rune(0x20); r < singlesEnd; r++ {
		if n, _ := prefixOfSingles(string(r)); n > 0 {
			all = append(all, r)
		}
	}
	if len(all) < 900 {
		t.Fatalf("%d singles", len(all))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var s []rune
		for range 1 + random.IntN(40) {
			s = append(s, all[random.IntN(len(all))])
		}
		text := string(s)
		if got := clusterwise(text); got != text {
			t.Fatalf("%q is not safe: %q", text, got)
		}
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			if got := m.StringWidth(text); got != len(s) {
				t.Fatalf("%q takes %d cells, and has %d characters", text, got, len(s))
			}
		}
	}
	for _, s := range []string{"e\u0301", "👩‍👧", "א", "\u200e", "\x1b", "漢"} {
		if n, _ := prefixOfSingles(s); n == len(s) {
			t.Errorf("%q is taken to be single characters of one cell", s)
		}
	}
}
