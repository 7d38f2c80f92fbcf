package english

import _ "embed"

//go:embed concepts.txt
var conceptData string

// Concepts calls each with every word that reporters put for others, and the
// number of the set of words, from 0, that it stands in. A word may stand in
// several; there are fewer than 128 sets.
func Concepts(each func(set int, word string)) { sets(conceptData, each) }
