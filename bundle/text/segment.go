// Package text cuts articles into paragraphs, sentences and words, always by
// byte offsets into the article, and gives words the forms under which they
// are compared.
package text

import (
	"strings"
	"unicode"

	"broadsheet/bundle"
)

// Segment fills a's paragraphs, sentences and number of words from its text
// and format.
func Segment(a *bundle.Article) {
	a.Paragraphs = Blocks(a.Text, a.Format)
	a.Sentences = a.Sentences[:0]
	for i, p := range a.Paragraphs {
		for _, s := range Sentences(p.Of(a.Text)) {
			a.Sentences = append(a.Sentences, bundle.Sentence{Span: bundle.Span{Start: p.Start + s.Start, End: p.Start + s.End}, Paragraph: i})
		}
	}
	a.Words = 0
	Words(a.Text, func(int, int, Shape) { a.Words++ })
}

// Blocks cuts an article's text into paragraphs. Every word of the text lies
// in exactly one.
func Blocks(s string, f bundle.Format) []bundle.Paragraph {
	var out []bundle.Paragraph
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s)
		} else {
			end += at
		}
		line := s[at:end]
		lead := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
		if t := strings.TrimSpace(line); t != "" {
			out = append(out, bundle.Paragraph{Span: bundle.Span{Start: at + lead, End: at + lead + len(t)}})
		}
		at = end + 1
	}
	return out
}

// Sentences cuts a paragraph into sentences; the spans are offsets into
// paragraph and leave out the white space around each sentence.
func Sentences(paragraph string) []bundle.Span {
	var out []bundle.Span
	start := 0
	emit := func(end int) {
		t := strings.TrimSpace(paragraph[start:end])
		if t != "" {
			lead := strings.Index(paragraph[start:end], t)
			out = append(out, bundle.Span{Start: start + lead, End: start + lead + len(t)})
		}
		start = end
	}
	for i := 0; i+1 < len(paragraph); i++ {
		if strings.IndexByte(".!?", paragraph[i]) >= 0 && paragraph[i+1] == ' ' {
			emit(i + 1)
		}
	}
	emit(len(paragraph))
	return out
}
