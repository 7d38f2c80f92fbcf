// Package lexicon answers questions about single English words: how common a
// word is, what its base form is, and which words can stand for it.
//
// It holds tables only; it knows no article and no offset.
package lexicon

// Rank returns the place of word, given in lower case, in a list of English
// words ordered by frequency, counted from 0; ok is false for a word outside
// the list.
func Rank(word string) (rank int, ok bool) { return 0, false }

// Similar returns how well a can stand for b, from 0 (not at all) to 1 (the
// same word). Both are base forms in lower case. It is symmetric. Antonyms and
// sister terms ("democrat", "republican") score 0.
func Similar(a, b string) float64 {
	if a == b {
		return 1
	}
	return 0
}

// Opposed reports whether a and b are antonyms or sister terms: words that
// occur in the same places but say different things. Both are base forms in
// lower case.
func Opposed(a, b string) bool { return false }
