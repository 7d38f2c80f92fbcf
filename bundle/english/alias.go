package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed aliases.txt
var aliasData string

// bodies maps what a body is called to the number of its set of names.
var bodies = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	sets(aliasData, func(set int, name string) { m[strings.ReplaceAll(name, "_", " ")] = set + 1 })
	return m
})

// SameBody reports whether two folded names are known to be those of one party,
// country or institution: GOP and Republicans.
func SameBody(a, b string) bool {
	x, y := bodies()[a], bodies()[b]
	return x > 0 && x == y
}
