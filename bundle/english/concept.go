package english

import (
	_ "embed"
	"strings"
)

//go:embed concepts.txt
var concepts string

// Concepts calls each with every word that reporters put for others, and the
// number of the set of words, from 0, that it stands in. A word may stand in
// several; there are fewer than 128 sets.
func Concepts(each func(set int, word string)) {
	set := 0
	for line := range strings.Lines(concepts) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			each(set, w)
		}
		set++
	}
}
