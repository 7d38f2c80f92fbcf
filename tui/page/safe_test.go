package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// Marks stay on their letters as long as a language has as many, and are shown
// one by one where they would climb over the lines above and below.
func TestStackedMarks(t *testing.T) {
	for name, s := range map[string]string{
		"Vietnamese": "o\u0302\u0323", "Hebrew": "\u05e9\u05c1\u05bc\u05b8\u05bd\u0591", "Thai": "ก\u0e39\u0e49", "Tibetan": "ས\u0f92\u0fb2\u0f74\u0f56",
	} {
		if got := strings.ReplaceAll(Safe(s), isolate, ""); got != s {
			t.Errorf("%s: %q is shown as %q", name, s, got)
		}
	}
	for name, mark := range map[string]string{"above": "\u0301", "below": "\u0323", "Thai": "\u0e47", "around": "\u20dd", "Hebrew": "\u05b0"} {
		got := Safe("ก" + strings.Repeat(mark, 12))
		if n := strings.Count(got, dotted); n != 12 {
			t.Errorf("%s: %d of 12 marks stand alone in %q", name, n, got)
		}
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			if w := Width(got, m); w != 13 {
				t.Errorf("%s: %q takes %d cells", name, got, w)
			}
		}
		if text := Layout(plainArticle("a"+strings.Repeat(mark, 12)+" b"), 80, ansi.WcWidth).Lines[0]; len(text.Runs) < 12 {
			t.Errorf("%s: the line has %d runs", name, len(text.Runs))
		}
	}
}
