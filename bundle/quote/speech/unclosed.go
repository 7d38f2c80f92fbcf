package speech

import (
	"strings"
	"unicode/utf8"

	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// endAtAttribution ends a quotation that nothing closes, in paragraph k, where its
// attribution stands: “The gates stay shut, Pat Doe said on Monday. One that the next
// paragraph goes on with is none.
func (p *parse) endAtAttribution(m *marks.Mark, k int) {
	if m.Parent >= 0 || !m.Broken && !m.Open || !m.Broken && p.resumed(k) {
		return
	}
	from, to := p.tokens(m.Inner.Start), p.tokens(m.Inner.End)
	for t := from + 2; t+1 < to; t++ {
		gap := p.a.Text[p.doc.Tokens[t-1].End():p.doc.Tokens[t].Start]
		if strings.HasPrefix(gap, ", ") && strings.TrimSpace(gap) == "," && p.attribution(t, to) {
			end := int(p.doc.Tokens[t-1].End()) + 1
			m.Inner.End, m.Span.End, m.Open, m.Broken = end, end, false, true
			return
		}
	}
}

// resumed reports whether the paragraph behind k begins with a quotation mark.
func (p *parse) resumed(k int) bool {
	if k+1 >= len(p.a.Paragraphs) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(p.a.Paragraphs[k+1].Of(p.a.Text)))
	return strings.ContainsRune("“”\"'‘«»„", r)
}

// longestSubject is how many words the subject of an attribution has at most that
// ends a quotation by itself.
const longestSubject = 5

// attribution reports whether the tokens from t on are a name, he or she and a verb
// of saying with little behind it, in this order or the other.
func (p *parse) attribution(t, to int) bool {
	toks := p.doc.Tokens
	says := func(t int) bool { return p.vocab[toks[t].Word].class&sayVerb != 0 && toks[t].Shape&text.Capital == 0 }
	if says(t) {
		return t+1 < to && toks[t+1].Shape&text.Capital != 0 && p.tight(t, t+1)
	}
	if toks[t].Shape&text.Capital == 0 && p.vocab[toks[t].Word].class&(male|female) == 0 || p.words[toks[t].Word].Text == "i" {
		return false
	}
	for n := t + 1; n < min(to, t+1+longestSubject) && p.tight(n-1, n); n++ {
		if says(n) {
			return p.words[toks[n].Word].Text == "told" || n+1 == to || !p.tight(n, n+1) || p.vocab[toks[n+1].Word].class&(timeWord|prep) != 0
		}
		if toks[n].Shape&text.Capital == 0 && p.vocab[toks[n].Word].class&(particle|title|human) == 0 {
			return false
		}
	}
	return false
}

// tight reports whether nothing but a space or the stop of an abbreviation stands
// between two tokens.
func (p *parse) tight(t, next int) bool {
	gap := p.a.Text[p.doc.Tokens[t].End():max(p.doc.Tokens[next].Start, p.doc.Tokens[t].End())]
	return strings.TrimSpace(gap) == "" || gap == ". " && p.doc.Tokens[t].End()-p.doc.Tokens[t].Start < 4 && p.doc.Tokens[t].Shape&text.Capital != 0
}
