package lexicon

import "github.com/kljensen/snowball/english"

// Stem returns the base form of word, which must be in lower case and without
// a possessive ending. Words of one base form are inflections of each other.
func Stem(word string) string { return english.Stem(word, false) }
