package english

import "strings"

// Negates reports whether a folded word denies what follows it: not, never,
// isn't.
func Negates(word string) bool {
	return Of(word).Has(Negator) || strings.HasSuffix(word, "n't")
}

// Turns reports whether a sentence without a folded word of its own says
// something else, and not only less: not, never, only, if, unless, may.
func Turns(word string) bool { return Negates(word) || Of(word).Has(Limiter) }
