package lexicon

import "strings"

// Stem returns the base form of word, which must be in lower case and without
// a possessive ending: "withdrew", "withdrawing" and "withdraws" give
// "withdraw". Words of one base form are inflections of each other, and
// nothing more: "internal", "international" and "interned" differ, and so do
// "William" and "Williams". The base form of a base form is not asked for:
// "rose" gives "rise", the base form of "roses" is "rose".
func Stem(word string) string {
	if i := find(word); i >= 0 {
		return form(number16(bases + 2*i))
	}
	return detach(word)
}

// endings are taken off words outside the table, when the table has what is
// left as a base form.
var endings = [...][2]string{{"ies", "y"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"ied", "y"}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}}

func detach(word string) string {
	if len(word) < 5 || strings.HasSuffix(word, "ss") {
		return word
	}
	for _, e := range endings {
		stem, ok := strings.CutSuffix(word, e[0])
		if !ok {
			continue
		}
		if i := find(stem + e[1]); i >= 0 && number16(bases+2*i) == i {
			return form(i)
		}
	}
	return word
}
