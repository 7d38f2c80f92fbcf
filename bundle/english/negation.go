package english

import "strings"

// Negates reports whether a folded word denies what follows it: not, never,
// isn't.
func Negates(word string) bool {
	return Of(word).Has(Negator) || strings.HasSuffix(word, "n't")
}
