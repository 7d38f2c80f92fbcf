package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
)

func archive(t testing.TB, name string) []txtar.File {
	t.Helper()
	a, err := txtar.ParseFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Files) == 0 {
		t.Fatalf("%s holds no file", name)
	}
	return a.Files
}

func TestSentences(t *testing.T) {
	for _, f := range append(archive(t, "sentences.txtar"), archive(t, "kinds.txtar")...) {
		t.Run(f.Name, func(t *testing.T) {
			for line := range strings.Lines(string(f.Data)) {
				want := strings.TrimSpace(line)
				if want == "" {
					continue
				}
				in := strings.ReplaceAll(want, "¦", "")
				var got strings.Builder
				at := 0
				for i, s := range Sentences(in) {
					got.WriteString(in[at:s.Start])
					if i > 0 {
						got.WriteString("¦")
					}
					got.WriteString(s.Of(in))
					at = s.End
				}
				if got.String() != want {
					t.Errorf("\n got %s\nwant %s", got.String(), want)
				}
			}
		})
	}
}

var kindNames = [...]string{"prose", "headline", "listitem", "quote", "code", "rule"}

func describe(s string, ps []bundle.Paragraph) string {
	var b strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&b, "%s %d %s\n", kindNames[p.Kind], p.Level, strings.ReplaceAll(p.Of(s), "\n", "⏎"))
	}
	return b.String()
}

func testBlocks(t *testing.T, name string, format bundle.Format) {
	files := archive(t, name)
	for i := 0; i+1 < len(files); i += 2 {
		in, want := string(files[i].Data), string(files[i+1].Data)
		if files[i+1].Name != files[i].Name+".want" {
			t.Fatalf("%s: %s is not followed by what it should give", name, files[i].Name)
		}
		if got := describe(in, Blocks(in, format)); got != want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", files[i].Name, got, want)
		}
		for _, end := range []string{"\r\n", "\r", "\u2028", "\u2029", "\u0085", "\f"} {
			s := strings.ReplaceAll(in, "\n", end)
			got := describe(s, Blocks(s, format))
			got = strings.ReplaceAll(strings.ReplaceAll(got, "\r⏎", "⏎"), end, "⏎")
			if got != want {
				t.Errorf("%s with line ends %q\n got:\n%s\nwant:\n%s", files[i].Name, end, got, want)
			}
		}
	}
}

func TestPlainBlocks(t *testing.T) { testBlocks(t, "blocks.txtar", bundle.Plain) }

func TestMarkdownBlocks(t *testing.T) { testBlocks(t, "markdown.txtar", bundle.Markdown) }

// checkSpans fails unless the spans are in order, do not overlap, begin and
// end on rune boundaries and hold every word of s.
func checkSpans(t *testing.T, what, s string, spans []bundle.Span) {
	t.Helper()
	at := 0
	gap := func(from, to int) {
		if holdsWord(s[from:to]) {
			t.Fatalf("%s: words outside: %q of %q", what, s[from:to], s)
		}
	}
	for _, p := range spans {
		if p.Start < at || p.End <= p.Start || p.End > len(s) {
			t.Fatalf("%s: bad span %v after %d in %q", what, p, at, s)
		}
		for _, edge := range []int{p.Start, p.End} {
			if edge < len(s) && !utf8.RuneStart(s[edge]) {
				t.Fatalf("%s: %d is inside a rune of %q", what, edge, s)
			}
		}
		gap(at, p.Start)
		if first, _ := utf8.DecodeRuneInString(p.Of(s)); unicode.IsSpace(first) {
			t.Fatalf("%s: span %v of %q begins with white space", what, p, s)
		}
		at = p.End
	}
	gap(at, len(s))
}

func checkArticle(t *testing.T, s string, format bundle.Format) {
	t.Helper()
	a := &bundle.Article{Text: s, Format: format}
	Segment(a)
	var blocks, sentences []bundle.Span
	for _, p := range a.Paragraphs {
		blocks = append(blocks, p.Span)
	}
	for _, x := range a.Sentences {
		sentences = append(sentences, x.Span)
		if p := a.Paragraphs[x.Paragraph]; x.Start < p.Start || x.End > p.End {
			t.Fatalf("sentence %v outside its paragraph %v in %q", x, p, s)
		}
	}
	checkSpans(t, "blocks", s, blocks)
	checkSpans(t, "sentences", s, sentences)
	n := 0
	for _, x := range a.Sentences {
		Words(x.Of(s), func(int, int, Shape) { n++ })
	}
	if n != a.Words {
		t.Fatalf("%d words in the sentences, %d in the article %q", n, a.Words, s)
	}
}

// hostile holds texts that break segmenters.
var hostile = []string{
	"", " ", "\n", ".", "...", "\"", "(", ")", "“", "'", ". . . .", "1.", "1. 2. 3.", "a. b. c. d.", "• • •", "((((((", "\u0301", "\u200b.\u200b",
	"❤️ 👍", "x\u2028y\u2029z\u0085w\fv", "\ufeffA. B.", "He said.“Go.", "(a (b (c. D", "“a “b “c. D. E", "[1][2][3].[4] A", "> > >", "- - a", "```\na\n```",
	"| a |\n|---|\n", "<b>\n\nx", "\t\t1) a\n\t2) b", "!!!!a", "A.B.C.D.E.F.G.", "。。。你", "é. É. é", "…a…B… C", ". .a. .B", "[a]: b\n[c]: d 'e'\n", "a\n===\nb\n---\n",
}

func TestEveryWordInOneSentence(t *testing.T) {
	for _, s := range hostile {
		checkArticle(t, s, bundle.Plain)
		checkArticle(t, s, bundle.Markdown)
	}
	for _, name := range []string{"sentences.txtar", "kinds.txtar", "blocks.txtar", "markdown.txtar"} {
		for _, f := range archive(t, name) {
			checkArticle(t, string(f.Data), bundle.Plain)
			checkArticle(t, string(f.Data), bundle.Markdown)
		}
	}
}

func FuzzBlocks(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, markdown bool) {
		s = strings.ToValidUTF8(s, "\ufffd")
		format := bundle.Plain
		if markdown {
			format = bundle.Markdown
		}
		checkArticle(t, s, format)
	})
}

func FuzzSentences(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	for _, file := range archive(f, "sentences.txtar") {
		f.Add(string(file.Data))
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		spans := Sentences(s)
		checkSpans(t, "sentences", s, spans)
		if strings.TrimSpace(s) != "" && len(spans) == 0 {
			t.Fatalf("no sentence in %q", s)
		}
	})
}

func FuzzWords(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		var spans []bundle.Span
		Words(s, func(start, end int, _ Shape) {
			spans = append(spans, bundle.Span{Start: start, End: end})
			if w := s[start:end]; Fold(Fold(w)) != Fold(w) {
				t.Fatalf("folding %q twice: %q then %q", w, Fold(w), Fold(Fold(w)))
			}
		})
		checkSpans(t, "words", s, spans)
	})
}

func TestSentencesAfterASignature(t *testing.T) {
	const p = "We sail at noon. — Odo Brandt (@skipperodo) May 4, 2031 The ferry left an hour late. Nobody said why."
	var got []string
	for _, s := range Sentences(p) {
		got = append(got, s.Of(p))
	}
	want := []string{"We sail at noon.", "— Odo Brandt (@skipperodo) May 4, 2031", "The ferry left an hour late.", "Nobody said why."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// What only a law begins its lines with.
func TestSectionStart(t *testing.T) {
	for s, want := range map[string]bool{
		"§ 4. Fines.": true, "§12": true, "Sec. 2. No ferry": true, "Art. 5a. This": true, "Artikel 3": true, "Section 1: Piers": true,
		"Section two": false, "Part of it": false, "Part 3 million": false, "sec. 2. no": false, "Rule": false, "§": false, "Title 9-11": false,
	} {
		if got := SectionStart(s); got != want {
			t.Errorf("SectionStart(%q) = %t", s, got)
		}
	}
}

// An item that another one follows heads nothing, nor does the last line of a
// list that ends a text.
func TestItemsAreNoHeadings(t *testing.T) {
	s := "The clerk may\n\nThe clerk may do what stands here, and no more than that.\n\n1.2 Open the pier; and\n\n1.3 Close it.\n\nTin cup\n\nLong rope\n\nWarm blanket\n\nWhistle"
	a := &bundle.Article{Text: s}
	Segment(a)
	for _, p := range a.Paragraphs[2:] {
		if l := p.Of(s); p.Kind == bundle.Headline && l != "Tin cup" {
			t.Errorf("a heading: %s", l)
		}
	}
}
