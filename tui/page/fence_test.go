package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
)

// TestLayoutThatPanics falls back to the text as it is written, and to a line
// that says so.
func TestLayoutThatPanics(t *testing.T) {
	a := &bundle.Article{Source: "a.md", Text: "The *pier* at Sall.\n", Format: bundle.Markdown}
	for _, worst := range []bool{false, true} {
		p := fenced(a, 20, ansi.WcWidth, func(markdown bool) *Page {
			if markdown || worst {
				panic("on purpose")
			}
			return newSetter(a, 20, ansi.WcWidth).page(markdown)
		})
		if p.Fault == nil || !strings.Contains(p.FaultWarning(3).Message, "report it: on purpose") || p.FaultWarning(3).Article != 3 {
			t.Fatalf("fault %+v", p.Fault)
		}
		want := "The *pier* at Sall."
		if worst {
			want = "this article cannot "
		}
		if got := p.Lines[0].Runs[0].Text; !strings.HasPrefix(want, got) || p.Lines[0].Cells > 20 {
			t.Errorf("first line %q, want %q", got, want)
		}
		p.LineAt(5)
		p.OffsetAt(0, 3)
		p.CellOf(5)
		p.LinesOf(bundle.Span{Start: 0, End: 4})
	}
}
