package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed fates.txt
var fateData string

var fates = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	sets(fateData, func(set int, word string) { m[word] = set + 1 })
	return m
})

// Fate returns a number, from 1 and below 32, for a folded word that says what
// befell somebody or what the law did with him, the same for words that say
// the same of him; 0 for any other word.
func Fate(word string) int { return fates()[word] }

// sets reads data of which every line is a set of words: it calls each with
// every word and the number of its set, from 0.
func sets(data string, each func(set int, word string)) {
	set := 0
	for line := range strings.Lines(data) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			each(set, w)
		}
		set++
	}
}
