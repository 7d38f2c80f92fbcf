package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/tui/trial"
)

// What holds the very words typed stands before what only holds their letters,
// and the article of a number before both.
func TestJumpRanksWholeWordsFirst(t *testing.T) {
	var st trial.Story
	for i := range 120 {
		st = append(st, struct{ Outlet, Title, Date, Text string }{fmt.Sprintf("Paper %d", i+1000), "Pier closes", "", "Pier no. 1 of 19."})
	}
	for _, tt := range []struct {
		typed string
		want  []string // names, first ones first
	}{
		{"1119", []string{"Paper 1119"}},
		{"119", []string{"Paper 1118", "Paper 1119"}}, // number 119 is Paper 1118
		{"paper 1099", []string{"Paper 1099"}},
	} {
		m := screen(t, st, 80, 24, "c")
		for _, r := range tt.typed {
			press(m, string(r))
		}
		rows, last := strings.Split(text(m), "\n"), 0
		for i, want := range tt.want {
			row := slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, want+" ") })
			if row < 0 || i > 0 && row < last {
				t.Errorf("%q: place %d is not %s:\n%s", tt.typed, i+1, want, text(m))
			}
			last = row
		}
	}
	if got := text(screen(t, st, 80, 24, "c", "z", "z")); !strings.Contains(got, "no article is called so") {
		t.Errorf("nothing matches:\n%s", got)
	}
}
