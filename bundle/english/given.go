package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed given.txt
var givenNames string

// names are the given names of the data.
type names struct {
	sex   map[string]Class  // Male or Female
	short map[string]string // Bob: Robert
}

var given = sync.OnceValue(func() names {
	n := names{make(map[string]Class, 512), make(map[string]string, 128)}
	sections(givenNames, func(section, word string) {
		if short, long, ok := strings.Cut(word, ":"); ok {
			n.short[short] = long
		} else {
			n.sex[word] = named[section]
		}
	})
	return n
})

// Given returns [Male] or [Female] for a folded given name that most of its
// bearers of that sex have, 0 for any other word.
func Given(name string) Class { return given().sex[name] }

// InFull returns the given name that a folded name is short for, or the name
// itself: "robert" for "bob".
func InFull(name string) string {
	if long, ok := given().short[name]; ok {
		return long
	}
	return name
}
