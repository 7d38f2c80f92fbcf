package page

import (
	"strings"
	"unicode"

	"broadsheet/bundle"
)

// WithTitle returns the page with a title above its text, as lines that show no
// byte of the article, and an empty line below it. A title that the text begins
// with, or an empty one, is not shown twice.
func (p *Page) WithTitle(title string) *Page {
	if title = strings.Join(strings.Fields(title), " "); title == "" || p.begins(title) {
		return p
	}
	head := Layout(&bundle.Article{Text: title, Paragraphs: []bundle.Paragraph{{Span: bundle.Span{End: len(title)}}}}, p.Width, p.method).Lines
	out := *p
	out.Head = len(head) + 1
	out.Lines = make([]Line, 0, out.Head+len(p.Lines))
	for _, l := range head {
		l.Src, l.Paragraph = bundle.Span{}, -1
		for i := range l.Runs {
			l.Runs[i].Src, l.Runs[i].Style = bundle.Span{}, Headline
		}
		out.Lines = append(out.Lines, l)
	}
	out.Lines = append(append(out.Lines, Line{Paragraph: -1}), p.Lines...)
	return &out
}

// begins reports whether the text begins with a title, in whatever letters,
// lines and dots: within the first few lines, where a rubric or a byline may
// stand before it.
func (p *Page) begins(title string) bool {
	const enough = 1200 // bytes
	text := p.Article.Text[:min(len(p.Article.Text), enough)]
	apart := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	plain := func(s string) string { return strings.Join(strings.FieldsFunc(strings.ToLower(s), apart), " ") }
	return strings.Contains(plain(text), plain(title))
}
