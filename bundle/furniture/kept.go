package furniture

import (
	"strings"

	"broadsheet/bundle"
)

// written reports whether paragraph k is what an author sets in signs and no
// web page leaves behind: code, a row of a table, or, in a Markdown file, a
// comment.
func written(a *bundle.Article, ps []paragraph, k int) bool {
	at := a.Paragraphs[a.Sentences[ps[k].first].Paragraph]
	if at.Kind == bundle.Code || row(a, &ps[k]) && (k > 0 && row(a, &ps[k-1]) || k+1 < len(ps) && row(a, &ps[k+1])) {
		return true
	}
	s := at.Of(a.Text)
	return a.Format == bundle.Markdown && (ps[k].words == 0 || strings.HasPrefix(s, "<!--") || strings.HasSuffix(s, "-->") || strings.HasPrefix(s, "[//]: "))
}

// row reports whether a paragraph is a line of cells between bars.
func row(a *bundle.Article, p *paragraph) bool {
	s := a.Text[p.start:a.Sentences[p.last].End]
	return strings.HasPrefix(s, "|") && strings.HasSuffix(s, "|") && len(s) > 2 && !strings.ContainsAny(s, "\n\r") && strings.Count(s, "|") > 2
}
