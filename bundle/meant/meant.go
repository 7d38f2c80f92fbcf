// Package meant says which of a closed set of words somebody may have meant.
package meant

import (
	"errors"
	"strings"

	edlib "github.com/hbollon/go-edlib"

	"broadsheet/bundle/visible"
)

// Word returns the word that a mistyped one is nearest to, of those that come
// near enough to be meant; "" when none does. Near is a word that begins with
// what was typed, or one that differs by one letter put in, left out, replaced
// or swapped with its neighbour, by two where it has six letters or more: of
// short words any two are near each other. The case of letters is not looked
// at, and of words equally near the first counts.
func Word(typed string, words []string) string {
	typed = strings.ToLower(typed)
	if len(typed) > mostTyped {
		return ""
	}
	best, least := "", mostEdits+1
	for _, w := range words {
		lower := strings.ToLower(w)
		edits := edlib.OSADamerauLevenshteinDistance(typed, lower)
		if len(typed) > 1 && strings.HasPrefix(lower, typed) {
			edits = min(edits, 1)
		}
		if edits < least && (edits < mostEdits || len(w) >= longWord) {
			best, least = w, edits
		}
	}
	return best
}

const (
	mostEdits = 2
	longWord  = 6  // letters, from which a word may have two of them wrong
	mostTyped = 64 // bytes; longer than any word of ours
)

// Want is the error of a word that is none of a closed set: it names them all,
// and the one that was meant, in words that are safe to print.
func Want(typed string, words []string) error {
	return errors.New("want " + Or(words) + Hint(typed, words))
}

// Hint is "; did you mean …?", or "" when nothing is near.
func Hint(typed string, words []string) string {
	if w := Word(typed, words); w != "" {
		return "; did you mean " + visible.String(w) + "?"
	}
	return ""
}

// Or lists words as alternatives: "text, html or json".
func Or(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
