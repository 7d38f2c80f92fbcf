package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A sentence that begins with markup begins a line, though the mark is not
// shown.
func TestLinesBeginWithMarkup(t *testing.T) {
	a := &bundle.Article{Text: "The boat came late. **Nobody** waited. _The quay_ was dark. [The harbour](https://x.example) slept.", Format: bundle.Markdown}
	text.Segment(a)
	var starts []int
	for _, s := range a.Sentences {
		starts = append(starts, s.Start)
	}
	p := LayoutStarting(a, 100, ansi.WcWidth, starts)
	var lines []string
	for _, l := range p.Lines {
		var s strings.Builder
		for _, r := range l.Runs {
			s.WriteString(r.Src.Of(a.Text))
		}
		lines = append(lines, s.String())
	}
	if got, want := strings.Join(lines, "|"), "The boat came late.|Nobody waited.|The quay was dark.|The harbour slept."; got != want {
		t.Errorf("the lines are %q, want %q", got, want)
	}
}

func TestLinesBeginWhereTheyMust(t *testing.T) {
	a := &bundle.Article{Text: "The boat came late. “Nobody waited,” she said. The quay was dark.\n\nThen it rained all night."}
	text.Segment(a)
	var starts []int
	for _, s := range a.Sentences {
		starts = append(starts, s.Start)
	}
	for width := 1; width < 80; width++ {
		p := LayoutStarting(a, width, ansi.WcWidth, starts)
		begins := map[int]bool{}
		var shown strings.Builder
		for _, l := range p.Lines {
			begins[l.Src.Start] = true
			if l.Cells > width {
				t.Fatalf("width %d: a line of %d cells", width, l.Cells)
			}
			for _, r := range l.Runs {
				shown.WriteString(r.Src.Of(a.Text))
			}
		}
		for _, s := range starts {
			if !begins[s] {
				t.Errorf("width %d: no line begins at %d, %q", width, s, a.Text[s:min(s+12, len(a.Text))])
			}
		}
		strip := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if strip(shown.String()) != strip(a.Text) {
			t.Errorf("width %d: the lines show %q", width, shown.String())
		}
	}
}
