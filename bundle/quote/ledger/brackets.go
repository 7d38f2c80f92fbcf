package ledger

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
)

// bracketed reports whether the sides of a difference say the same where one of
// them has an article's own words in brackets: "[Marlow] is" for "he's".
func (l *ledger) bracketed(ref, this []spoken, d difference) bool {
	return l.opened(ref[d.i:d.x], this[d.j:d.y]) || l.opened(this[d.j:d.y], ref[d.i:d.x])
}

// opened reports whether the first of short is a contraction whose first word the
// brackets at the beginning of long stand for, and the rest of both is the same.
func (l *ledger) opened(short, long []spoken) bool {
	own := slices.IndexFunc(long, func(w spoken) bool { return !w.aside() })
	if own < 1 || len(short) == 0 || short[0].aside() || len(long)-own != len(short) || !sameWords(short[1:], long[own+1:]) {
		return false
	}
	return l.halved(short[0], long[own])
}

// halved reports whether a word is the verb of a contraction: "is" of "he's", so
// that "is the mayor" is the rest of "he's the mayor".
func (l *ledger) halved(whole, verb spoken) bool {
	return slices.ContainsFunc(english.InFullForms(l.c.Words[whole.word].Text), func(full string) bool {
		return full[strings.LastIndexByte(full, ' ')+1:] == l.c.Words[verb.word].Text
	})
}

// stoodFor reports whether the printing's brackets stand beside a place in it: the
// reference's words that are missing there are what they say.
func stoodFor(this []spoken, at int) bool {
	return at < len(this) && this[at].bracket || at > 0 && this[at-1].bracket
}
