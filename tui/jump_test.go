package tui

import (
	"fmt"
	"strings"
	"testing"
)

// What holds the very words typed stands before what only holds their letters,
// and the article of a number before both.
func TestJumpRanksWholeWordsFirst(t *testing.T) {
	var st story
	for i := range 120 {
		st = append(st, struct{ outlet, title, date, text string }{fmt.Sprintf("Paper %d", i+1000), "Pier closes", "", "Pier no. 1 of 19."})
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
		j := m.overlay.(*jump)
		for i, want := range tt.want {
			if len(j.found) <= i || m.names[j.found[i]] != want {
				t.Errorf("%q: place %d is not %s:\n%s", tt.typed, i+1, want, text(m))
			}
		}
	}
	if got := text(screen(t, st, 80, 24, "c", "z", "z")); !strings.Contains(got, "no article is called so") {
		t.Errorf("nothing matches:\n%s", got)
	}
}
