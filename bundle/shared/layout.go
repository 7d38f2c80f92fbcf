package shared

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A layout is what stands between a unit's words, read once, when it is first
// asked for.
type layout struct {
	words  []layoutMark // by word
	quotes bool         // words stand inside quotation marks
}

// A layoutMark says where a word stands.
type layoutMark uint8

const (
	beginsClause layoutMark = 1 << iota // a clause may begin at it
	inQuotation                         // it stands inside quotation marks
)

// layout returns what stands between the words of u. Who asks at the same time
// reads the same.
func (u *unit) layout(c *text.Corpus) *layout {
	if l := u.laid.Load(); l != nil {
		return l
	}
	body := c.Bundle.Articles[u.printings[0].Article].Text
	l := &layout{words: make([]layoutMark, len(u.toks))}
	in := false
	for k := range u.toks {
		g := gap(u.toks, body, k)
		if k > 0 && (strings.ContainsAny(g, breaks+"\"“”") || opensClause(&c.Words[u.toks[k].Word])) {
			l.words[k] |= beginsClause
		}
		switch {
		case g == " " || g == "":
		case strings.ContainsAny(g, "“«„") || !in && strings.Contains(g, "\""):
			in = true
		case in && strings.ContainsAny(g, "”»\""):
			in = false
		case strings.ContainsAny(g, "”»"): // it closes what began before the unit
			l.quote(k)
		}
		if in {
			l.words[k] |= inQuotation
			l.quotes = true
		}
	}
	end := int(u.toks[len(u.toks)-1].End())
	if !l.quotes && strings.ContainsAny(body[end:min(len(body), end+len(".”"))], "”\"") {
		l.quote(len(u.toks))
	}
	u.laid.Store(l)
	return l
}

// quote puts the words before word k inside quotation marks.
func (l *layout) quote(k int) {
	for i := range l.words[:k] {
		l.words[i] |= inQuotation
	}
	l.quotes = l.quotes || k > 0
}

// opensClause reports whether a word begins a clause: that, which, and.
func opensClause(w *text.Word) bool {
	return w.Class.Has(english.Subordinator|english.Relative) || w.Text == "and"
}
