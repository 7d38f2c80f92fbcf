// Package text cuts articles into paragraphs, sentences and words, always by
// byte offsets into the article, and gives words the forms under which they
// are compared.
package text

import "broadsheet/bundle"

// Segment fills a's paragraphs, sentences and number of words from its text
// and format. It takes time linear in the length of the text.
func Segment(a *bundle.Article) {
	a.Paragraphs = Blocks(a.Text, a.Format)
	a.Sentences = make([]bundle.Sentence, 0, len(a.Text)/110+1)
	a.Left = nil
	var spans, left []bundle.Span
	for i, p := range a.Paragraphs {
		switch p.Kind {
		case bundle.Headline, bundle.Rule:
			spans = append(spans[:0], bundle.Span{End: p.Len()})
		case bundle.Code:
			spans = spans[:0]
			for line := range lines(p.Of(a.Text)) {
				if !line.Empty() {
					spans = append(spans, line)
				}
			}
		default:
			spans = appendSentences(spans[:0], p.Of(a.Text))
		}
		if p.Kind != bundle.Code && p.Kind != bundle.Rule {
			left = leftIn(a, i)
			spans = whole(spans, left)
		}
		for _, s := range spans {
			a.Sentences = append(a.Sentences, bundle.Sentence{Span: bundle.Span{Start: p.Start + s.Start, End: p.Start + s.End}, Paragraph: i})
			if len(left) > 0 {
				a.Left = append(a.Left, leftOver(p.Of(a.Text), s, left, p.Start)...)
			}
		}
		left = nil
	}
	a.Words = 0
	Words(a.Text, func(int, int, Shape) { a.Words++ })
}

// Blocks cuts an article's text into paragraphs, in reading order and without
// the white space around them. Every word of the text lies in exactly one,
// markup included.
//
// Plain text is cut at line ends (\n, \r\n, \r, form feed, U+0085, U+2028,
// U+2029), and whether a line is a paragraph or a part of one is decided over
// the whole text. Markdown is cut as CommonMark has it.
func Blocks(s string, f bundle.Format) []bundle.Paragraph {
	if f == bundle.Markdown {
		if out, ok := markdownBlocks(s); ok {
			return out
		}
	}
	return plainBlocks(s)
}
