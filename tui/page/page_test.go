package page

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
)

// plainArticle cuts text into paragraphs at empty lines; a paragraph that
// begins with a list marker is a list item, one with an = a heading, one with
// a | preformatted and one with a > a quotation.
func plainArticle(text string) *bundle.Article {
	a := &bundle.Article{Text: text}
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.Index(text[at:], "\n\n"); i >= 0 {
			end = at + i
		}
		if end > at {
			p := bundle.Paragraph{Span: bundle.Span{Start: at, End: end}, Level: 1}
			switch {
			case text[at] == '=':
				p.Kind = bundle.Headline
			case text[at] == '|':
				p.Kind = bundle.Code
			case text[at] == '>':
				p.Kind = bundle.BlockQuote
			case marker(text[at:end]) > 0:
				p.Kind = bundle.ListItem
			}
			a.Paragraphs = append(a.Paragraphs, p)
		}
		at = end
		for at < len(text) && text[at] == '\n' {
			at++
		}
	}
	return a
}

// show draws a page as text between bars.
func show(p *Page) string {
	var b strings.Builder
	for _, l := range p.Lines {
		b.WriteString("|")
		for _, r := range l.Runs {
			b.WriteString(r.Text)
		}
		b.WriteString(strings.Repeat(" ", max(p.Width-l.Cells, 0)) + "|\n")
	}
	return b.String()
}

var awkward = []string{
	"The harbour board of Östervik met on Tuesday, and nobody — not even Mr. Lind — left before midnight.",
	"A word:\tand a tab; a URL https://example.org/harbour/board/minutes/2031/march?page=12&sort=desc, then more.",
	"港の理事会は火曜日に開かれ、「誰も帰らなかった」と発表した。次の会合は来週の予定です。",
	"Mixed 港湾 text with 🇸🇪 flags, 👩‍👩‍👧 families, 👍🏽 thumbs, ❤️ hearts and e\u0301 marks.",
	"नमस्ते दुनिया, क्षेत्र में स्वागत है।",
	"He said \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd and left. می\u200cخواهم بروم.",
	"bad \x1b[31mred\x1b[0m bell\a zero\u200bwidth bidi\u202eoverride\u202c nul\x00 del\x7f c1\u009b bom\ufeff shy\u00adhen",
	"invalid \xff\xfe\xc3 bytes and \u0301lone mark, tag \U000e0041 vs\ufe0f.",
	"hard\nwrapped\r\nlines\rwith\u2028every\u0085end",
	strings.Repeat("zalgo", 3) + "a" + strings.Repeat("\u0300\u0323", 40) + " end",
	"wide at the edge 🧑‍🚀🧑‍🚀🧑‍🚀 and ﷽ and 𒐫 𒈙 done",
}

// check holds a page to what Page promises.
func check(t *testing.T, p *Page) {
	t.Helper()
	if p.Fault != nil { // the fence would hide it
		t.Fatalf("laying out failed: %v", p.Fault)
	}
	text := p.Article.Text
	last := 0
	for i := range p.Lines {
		l := &p.Lines[i]
		cells, from, to := 0, -1, -1
		for _, r := range l.Runs {
			cells += r.Cells
			if got := Width(r.Text, p.method); got != r.Cells {
				t.Fatalf("line %d: run %q is %d cells, says %d", i, r.Text, got, r.Cells)
			}
			for _, c := range r.Text {
				if unicode.IsControl(c) || c >= 0x202a && c <= 0x202e || c == 0x200b || c == 0x2028 {
					t.Fatalf("line %d: %q shown raw in %q", i, c, r.Text)
				}
			}
			if got := Width(r.Text, ansi.GraphemeWidth); got != r.Cells { // of which WcWidth must keep clear
				t.Fatalf("line %d: terminals differ about the width of %q: %d or %d", i, r.Text, r.Cells, got)
			}
			if r.Src.Empty() {
				continue
			}
			if r.Src.Start < last || r.Src.End > len(text) {
				t.Fatalf("line %d: run %q shows %v after %d", i, r.Text, r.Src, last)
			}
			if !r.Atom && r.Src.Of(text) != r.Text {
				t.Fatalf("line %d: run %q shows %q", i, r.Text, r.Src.Of(text))
			}
			last = r.Src.End
			if from < 0 {
				from = r.Src.Start
			}
			to = r.Src.End
		}
		if cells != l.Cells || cells > p.Width {
			t.Fatalf("line %d is %d cells, says %d, of %d: %v", i, cells, l.Cells, p.Width, l.Runs)
		}
		if from >= 0 && (l.Src.Start != from || l.Src.End != to) {
			t.Fatalf("line %d: source %v, runs show [%d,%d)", i, l.Src, from, to)
		}
		if i > 0 && (l.Src.Start < p.Lines[i-1].Src.End || l.Src.End < l.Src.Start) {
			t.Fatalf("line %d: source %v after %v", i, l.Src, p.Lines[i-1].Src)
		}
	}
}

// checkAllShown holds a page of a plain article to showing each of its runes
// but white space exactly once. The runs' sources never overlap (see check),
// so it is enough that none is missing.
func checkAllShown(t *testing.T, p *Page) {
	t.Helper()
	text, at := p.Article.Text, 0
	hidden := func(to int) {
		for _, r := range text[at:to] {
			if !unicode.IsSpace(r) {
				t.Fatalf("width %d: %q of %q is not shown", p.Width, r, text[at:to])
			}
		}
	}
	for _, l := range p.Lines {
		for _, r := range l.Runs {
			if !r.Src.Empty() {
				hidden(r.Src.Start)
				at = r.Src.End
			}
		}
	}
	hidden(len(text))
}

var methods = []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}

func TestLayoutShowsEverythingAtEveryWidth(t *testing.T) {
	all := strings.Join(awkward, "\n\n") + "\n\n= A heading of some length\n\n- an item that is longer than most lines are\n\n12. another, 港の理事会\n\n| code\tas  it\n|   stands\n\n> said one\n> said another\n"
	for _, m := range methods {
		for w := 1; w <= 200; w++ {
			p := Layout(plainArticle(all), w, m)
			check(t, p)
			checkAllShown(t, p)
		}
	}
}

func TestLayoutWithoutParagraphs(t *testing.T) {
	p := Layout(&bundle.Article{Text: "one\ntwo\n \n\nthree"}, 20, ansi.WcWidth)
	check(t, p)
	checkAllShown(t, p)
	want := "|one two             |\n|                    |\n|three               |\n"
	if got := show(p); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestPlaces checks that LineAt, LinesOf, OffsetAt and CellOf agree with the
// runs on every byte and every cell.
func TestPlaces(t *testing.T) {
	for _, m := range methods {
		for _, w := range []int{3, 17, 40, 90} {
			p := Layout(plainArticle(strings.Join(awkward, "\n\n")), w, m)
			for i, l := range p.Lines {
				cell := 0
				for _, r := range l.Runs {
					for off := r.Src.Start; off < r.Src.End; off++ {
						if got := p.LineAt(off); got != i {
							t.Fatalf("LineAt(%d) = %d, want %d", off, got, i)
						}
						if from, to := p.LinesOf(bundle.Span{Start: off, End: off + 1}); from != i || to != i+1 {
							t.Fatalf("LinesOf(%d) = %d, %d, want %d", off, from, to, i)
						}
						if line, c := p.CellOf(off); utf8.RuneStart(p.Article.Text[off]) && (line != i || c < cell || c > cell+r.Cells) {
							t.Fatalf("CellOf(%d) = %d, %d, want %d, %d", off, line, c, i, cell)
						}
					}
					for c := cell; c < cell+r.Cells && !r.Src.Empty(); c++ {
						if off := p.OffsetAt(i, c); off < r.Src.Start || off >= r.Src.End {
							t.Fatalf("OffsetAt(%d, %d) = %d, want one of %v", i, c, off, r.Src)
						}
					}
					cell += r.Cells
				}
				if off := p.OffsetAt(i, 1000); !l.Src.Empty() && !l.Src.Contains(off) {
					t.Fatalf("OffsetAt(%d, 1000) = %d, outside of %v", i, off, l.Src)
				}
			}
		}
	}
}

func TestPlacesOutOfRange(t *testing.T) {
	p := Layout(plainArticle("one\n\ntwo"), 10, ansi.WcWidth)
	if got := p.LineAt(4); got != 0 {
		t.Errorf("between paragraphs: line %d", got)
	}
	if got := p.LineAt(-5); got != 0 {
		t.Errorf("before the text: line %d", got)
	}
	if got := p.LineAt(99); got != 2 {
		t.Errorf("after the text: line %d", got)
	}
	if from, to := p.LinesOf(bundle.Span{Start: 3, End: 5}); from != to {
		t.Errorf("lines of what is not shown: %d to %d", from, to)
	}
	if got := p.OffsetAt(99, -1); got != 5 {
		t.Errorf("OffsetAt(99, -1) = %d", got)
	}
	empty := Layout(&bundle.Article{}, 10, ansi.WcWidth)
	if empty.LineAt(0) != 0 || empty.OffsetAt(0, 0) != 0 || len(empty.Lines) != 0 {
		t.Errorf("an empty article has lines: %v", empty.Lines)
	}
}

func FuzzLayout(f *testing.F) {
	for i, s := range awkward {
		f.Add(s, uint16(i*7))
	}
	f.Fuzz(func(t *testing.T, text string, width uint16) {
		w := int(width%300) + 1
		for _, m := range methods {
			a := plainArticle(text)
			p := Layout(a, w, m)
			check(t, p)
			checkAllShown(t, p)
			a.Paragraphs, a.Format = nil, bundle.Markdown
			check(t, Layout(a, w, m))
		}
	})
}

// story returns the text of an article of about the given number of words.
func story(words int) string {
	r := rand.New(rand.NewPCG(1, 2))
	parts := strings.Fields("the harbour board said on Tuesday that its chair, Ines Falk, had “not been told” of a well-known leak — and 12 others were")
	var b strings.Builder
	for i := range words {
		b.WriteString(parts[r.IntN(len(parts))])
		if i%71 == 70 {
			b.WriteString(".\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func BenchmarkLayout(b *testing.B) {
	for name, a := range map[string]*bundle.Article{
		"plain":    plainArticle(story(17000)),
		"markdown": {Text: story(17000), Format: bundle.Markdown},
		"cjk":      plainArticle(strings.Repeat(strings.Repeat(awkward[2], 8)+"\n\n", 150)),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			lines := 0
			for b.Loop() {
				lines = len(Layout(a, 60, ansi.WcWidth).Lines)
			}
			b.ReportMetric(float64(lines), "lines")
		})
	}
}
