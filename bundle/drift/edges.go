package drift

import (
	"strings"

	"broadsheet/bundle/text"
)

// settle moves the ends of a run off quotations: it does not begin inside one,
// and takes along the sentences with which a quotation of its own ends. What is left may have
// fewer sentences than a run needs.
func (p *paper) settle(c *text.Corpus, r span) span {
	for r.len() > 1 && p.within(c, r.first) {
		r.first++
	}
	for r.last+1 < p.units() && !p.opens[r.last+1] && p.within(c, r.last+1) && !p.within(c, r.first) {
		r.last++
	}
	return r
}

// within reports whether unit u begins inside a quotation: its paragraph opens
// one before it, and the next mark closes it.
func (p *paper) within(c *text.Corpus, u int) bool {
	a := c.Bundle.Articles[p.article]
	s := p.sentence[u]
	first, last := s, s
	for first > 0 && a.Sentences[first-1].Paragraph == a.Sentences[s].Paragraph {
		first--
	}
	for last+1 < len(a.Sentences) && a.Sentences[last+1].Paragraph == a.Sentences[s].Paragraph {
		last++
	}
	at := a.Sentences[s].Start
	return unclosed(a.Text[a.Sentences[first].Start:at]) && closes(a.Text[at:a.Sentences[last].End])
}

// unclosed reports whether a quotation is open at the end of a text that begins
// with none open.
func unclosed(s string) bool {
	if open, end := strings.LastIndex(s, "“"), strings.LastIndex(s, "”"); open >= 0 || end >= 0 {
		return open > end
	}
	return strings.Count(s, "\"")%2 == 1
}

// closes reports whether the first mark of a text closes a quotation.
func closes(s string) bool {
	i := strings.IndexAny(s, "“”\"")
	if i < 0 {
		return false
	}
	if s[i] == '"' {
		return i > 0 && s[i-1] != ' ' && s[i-1] != '(' && s[i-1] != '\n'
	}
	return strings.HasPrefix(s[i:], "”")
}
