package lexicon

import (
	_ "embed"
	"strings"
)

// Stop reports whether word, in lower case, is a function word: an article,
// pronoun, preposition, conjunction, auxiliary or the like, which says nothing
// about a sentence's topic.
func Stop(word string) bool { return stop[word] }

//go:embed stop.txt
var stopData string

var stop = func() map[string]bool {
	m := make(map[string]bool, 256)
	for line := range strings.Lines(stopData) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			m[w] = true
		}
	}
	return m
}()
