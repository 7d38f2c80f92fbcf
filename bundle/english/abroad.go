package english

import (
	_ "embed"
	"sync"
)

// The kinds that only words of other languages have.
const (
	CommonAbroad  Boundary = 1 << (31 - iota) // tells a paragraph from one in English
	BeforeOrdinal                             // am, im: a German number with a full stop may follow
	BehindOrdinal                             // Mai, Jahrhundert: such a number may stand before it
)

//go:embed abroad.txt
var abroadData string

var abroad = sync.OnceValue(func() map[string]Boundary {
	kinds := map[string]Boundary{
		"common": CommonAbroad, "before-ordinal": BeforeOrdinal, "behind-ordinal": BehindOrdinal,
	}
	m := make(map[string]Boundary, 512)
	sections(abroadData, func(section, word string) {
		if k, ok := kinds[section]; ok {
			m[word] |= k
			return
		}
		k := boundaryNamed[section]
		if k&Abbreviation != 0 && m[word]&Abbreviation != 0 {
			return // the first language that has it decides
		}
		m[word] |= k
	})
	return m
})

// BoundaryAbroad returns what a word in lower case of one of the large
// languages of western Europe other than English says of the end of a sentence
// beside it. It tells nothing in English text.
func BoundaryAbroad(word string) Boundary { return abroad()[word] }
