package page

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
)

func TestTitleStandsAboveTheText(t *testing.T) {
	text := "The pier at Sall is closed.\n\nIt will open in May."
	a := &bundle.Article{Text: text, Paragraphs: []bundle.Paragraph{{Span: bundle.Span{End: 27}}, {Span: bundle.Span{Start: 29, End: len(text)}}},
		Sentences: []bundle.Sentence{{Span: bundle.Span{End: 27}}, {Span: bundle.Span{Start: 29, End: len(text)}, Paragraph: 1}}}
	p := Layout(a, 20, ansi.WcWidth)
	for title, head := range map[string]int{"No more walks over the water this winter": 4, "the pier at  SALL is…": 0, "": 0} {
		q := p.WithTitle(title)
		if q.Head != head || len(q.Lines) != len(p.Lines)+head {
			t.Errorf("%q: %d lines above the text, want %d", title, q.Head, head)
		}
		shown := ""
		for _, l := range q.Lines[:q.Head] {
			for _, r := range l.Runs {
				shown += r.Text
			}
			shown += " "
			if !l.Src.Empty() || l.Cells > 20 {
				t.Errorf("%q: a line of the title is %v", title, l)
			}
		}
		if head > 0 && strings.Join(strings.Fields(shown), " ") != title {
			t.Errorf("%q is shown as %q", title, shown)
		}
		for offset := range len(text) {
			if got, want := q.LineAt(offset), p.LineAt(offset)+head; got != want {
				t.Fatalf("%q: byte %d stands on line %d, want %d", title, offset, got, want)
			}
		}
		from, to := q.LinesOf(a.Sentences[1].Span)
		if f, e := p.LinesOf(a.Sentences[1].Span); from != f+head || to != e+head {
			t.Errorf("%q: a sentence stands on lines %d to %d", title, from, to)
		}
	}
}
