package english

import (
	_ "embed"
	"sync"
)

//go:embed growing.txt
var growingData string

var growing = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	sets(growingData, func(_ int, word string) { m[word] = true })
	return m
})

// Grows reports whether a folded word names what is counted anew while an
// event goes on: dead, votes, acres.
func Grows(word string) bool { return growing()[word] }
