package ledger

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
)

// A change is a slip, and nobody's wording, when it puts a word that is none of
// English for one that differs by a letter; and it may be another utterance, or an
// editor's care for who is meant, when it puts a pronoun for who or what is meant, or
// the other way round. Neither is said for certain.
func (l *ledger) slip(ref, this []spoken, d difference) bool {
	a, b := ref[d.i:d.x], this[d.j:d.y]
	return len(a) == 1 && len(b) == 1 && l.misprint(a[0], b[0]) || l.standsFor(a, b) || l.standsFor(b, a)
}

// misprint reports whether b is a with a letter wrong and no word of English.
func (l *ledger) misprint(a, b spoken) bool {
	w := &l.c.Words[b.word]
	return w.Rank < 0 && !w.Number && !l.isName(b.word) && english.OneLetter(l.c.Words[a.word].Text, w.Text)
}

// longestMeant is how many words a pronoun stands for at most.
const longestMeant = 6

// standsFor reports whether short is a pronoun, with its verb or without, and long
// has none.
func (l *ledger) standsFor(short, long []spoken) bool {
	personal := func(w spoken) bool {
		before, _, _ := strings.Cut(l.c.Words[w.word].Text, "'")
		return english.Of(before).Has(english.Personal)
	}
	verb := func(w spoken) bool { return l.c.Words[w.word].Class.Has(english.Auxiliary) }
	if len(short) == 0 || len(short) > 2 || len(long) == 0 || len(long) > longestMeant || !personal(short[0]) || len(short) == 2 && !verb(short[1]) {
		return false
	}
	return !slices.ContainsFunc(long, personal) && slices.ContainsFunc(long, func(w spoken) bool { return !l.c.Words[w.word].Stop })
}
