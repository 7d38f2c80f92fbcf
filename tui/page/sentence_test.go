package page

import (
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

var markup = []string{
	"See [the note][n] now.\n\n[n]: https://example.org/n \"A title. Two sentences.\"\n[m]: https://example.org/m\n  'On the next line.'\n",
	"<!-- A remark. In two sentences. -->\n\nText<br>more. &copy; 2031 the board.\n",
	"![A ship at berth.](ship.png \"Its title.\")\n\n- [ ] to be done\n\n```text with words\ncode here\n```\n",
	"Berth | Ships | What the harbour master says of it\n--|--|--\nNorth | 12 | Old. Not safe.\n> A quote.\n> Two\n===\n",
	"Setext heading\n===\n\n1. One.\n   > In it.\n\n   More.\n2. Two.\n\n[^1]: A foot note. In two sentences.\n",
}

// TestEverySentenceHasALine checks that whatever the finders can speak of can
// be shown: in either format, each sentence with a word in it is on some line,
// and that line is of its paragraph.
func TestEverySentenceHasALine(t *testing.T) {
	for _, source := range append(append([]string(nil), awkward...), markup...) {
		for _, f := range []bundle.Format{bundle.Plain, bundle.Markdown} {
			a := &bundle.Article{Text: source, Format: f}
			text.Segment(a)
			for _, w := range []int{1, 8, 30, 70} {
				for _, m := range methods {
					p := Layout(a, w, m)
					check(t, p)
					if f == bundle.Plain {
						checkAllShown(t, p)
					}
					checkSentences(t, p)
				}
			}
		}
	}
}

func checkSentences(t *testing.T, p *Page) {
	t.Helper()
	a := p.Article
	for i, s := range a.Sentences {
		if strings.IndexFunc(a.SentenceText(i), unicode.IsLetter) < 0 || strings.HasPrefix(a.SentenceText(i), "```") {
			continue
		}
		from, to := p.LinesOf(s.Span)
		if from == to {
			t.Errorf("format %d, width %d: %q is nowhere", a.Format, p.Width, a.SentenceText(i))
		} else if got := p.Lines[from].Paragraph; got > s.Paragraph || got < 0 {
			t.Errorf("format %d, width %d: %q of paragraph %d is in %d", a.Format, p.Width, a.SentenceText(i), s.Paragraph, got)
		}
	}
}

func FuzzSegmented(f *testing.F) {
	for i, s := range append(append([]string(nil), awkward...), markup...) {
		f.Add(s, uint16(i*9), i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, source string, width uint16, markdown bool) {
		a := &bundle.Article{Text: strings.ToValidUTF8(source, "?")}
		if markdown {
			a.Format = bundle.Markdown
		}
		text.Segment(a)
		p := Layout(a, int(width%300)+1, ansi.WcWidth)
		check(t, p)
		if !markdown {
			checkAllShown(t, p)
		}
	})
}
