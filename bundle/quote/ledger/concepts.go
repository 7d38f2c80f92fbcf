package ledger

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A conceptSet holds the concepts that a word stands in (see [english.Concepts]), as bits.
type conceptSet [2]uint64

// conceptsIn returns the concepts of the corpus's base forms, by their number.
func conceptsIn(c *text.Corpus, canon []text.StemID) []conceptSet {
	lines := map[string]conceptSet{}
	english.Concepts(func(i int, w string) {
		b := lexicon.Stem(w)
		set := lines[b]
		set[i/64] |= 1 << (i % 64)
		lines[b] = set
	})
	out := make([]conceptSet, len(c.Stems))
	for id, stem := range c.Stems {
		if set, ok := lines[stem]; ok {
			at := canon[id]
			out[at] = conceptSet{out[at][0] | set[0], out[at][1] | set[1]}
		}
	}
	return out
}

// kindred reports whether two base forms stand in one set of concepts.
func (l *ledger) kindred(a, b text.StemID) bool {
	x, y := l.concepts[a], l.concepts[b]
	return x[0]&y[0]|x[1]&y[1] != 0
}
