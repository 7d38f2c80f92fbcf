package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed given.txt
var givenNames string

// The rest of the given names that tell a sex, each file in the order of its
// bytes with white space between: names given 100 times and more in the United
// States since 1930, to one sex in 96 of 100 at least (Social Security
// Administration, in the public domain), and the commonest of 106 countries
// (popular-names-by-country-dataset, CC0), but for those that either gives to
// both.
var (
	//go:embed given-male.txt
	menNames string
	//go:embed given-female.txt
	womenNames string
)

// names are the given names of given.txt, which go before the rest.
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
func Given(name string) Class {
	if c, ok := given().sex[name]; ok {
		return c
	}
	switch {
	case listed(menNames, name):
		return Male
	case listed(womenNames, name):
		return Female
	}
	return 0
}

// listed reports whether a word stands in a list in the order of its bytes.
func listed(list, name string) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		from := lo + (hi-lo)/2
		to := from
		for from > 0 && !parts(list[from-1]) {
			from--
		}
		for to < len(list) && !parts(list[to]) {
			to++
		}
		word := list[from:to]
		switch {
		case word == name:
			return true
		case word < name:
			lo = from + len(word) + 1
		default:
			hi = from
		}
	}
	return false
}

// parts reports whether a byte stands between the words of a list.
func parts(c byte) bool { return c == ' ' || c == '\n' }

// InFull returns the given name that a folded name is short for, or the name
// itself: "robert" for "bob".
func InFull(name string) string {
	if long, ok := given().short[name]; ok {
		return long
	}
	return name
}
