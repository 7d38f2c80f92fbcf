package paint

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/tui/page"
	"broadsheet/tui/theme"
)

func TestLineIsPaddedAndReset(t *testing.T) {
	a := &bundle.Article{Text: "The board met on Tuesday."}
	l := &page.Layout(a, 40, ansi.WcWidth).Lines[0]
	th := theme.Dark()
	got := string(New().Line(nil, l, 30, th.Text, Markup(th), []Mark{{bundle.Span{Start: 4, End: 9}, th.SharedVerbatim}}))
	if plain := ansi.Strip(got); plain != "The board met on Tuesday.     " {
		t.Errorf("got %q", plain)
	}
	if got[len(got)-len(reset):] != reset {
		t.Errorf("no reset at the end of %q", got)
	}
}
