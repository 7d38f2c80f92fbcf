package speech

import (
	"strings"
	"unicode/utf8"

	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
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
	l := plainLine{p, t, to}
	v := english.AttributionBehind(l, english.ByPronoun|english.ByRole|english.Inverted, longestSubject, func(w string) bool { return classOf(w)&sayVerb != 0 })
	return v == 0 || v > 0 && english.Circumstances(l, v)
}
