package furniture

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// aside reports whether the sentences first to last, of one paragraph, are
// altogether what the page leaves inside sentences elsewhere: a bracket that
// points to another page, a credit, a pasted address.
func aside(a *bundle.Article, first, last int) bool {
	s := bundle.Span{Start: a.Sentences[first].Start, End: a.Sentences[last].End}
	if t := s.Of(a.Text); strings.IndexByte("([", t[0]) < 0 && !strings.HasPrefix(t, "http") && !strings.HasPrefix(t, "pic.") {
		return false
	}
	p := a.Paragraphs[a.Sentences[first].Paragraph]
	s.Start, s.End = s.Start-p.Start, s.End-p.Start
	for _, l := range text.LeftIn(p.Of(a.Text), a.Format) {
		if l.Start <= s.Start && s.Start < l.End {
			s.Start = l.End
			for s.Start < s.End && strings.IndexByte(" .\n\r\t", p.Of(a.Text)[s.Start]) >= 0 {
				s.Start++
			}
		}
	}
	return s.Start >= s.End
}
