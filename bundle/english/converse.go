package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed converses.txt
var converseData string

//go:embed leads.txt
var leadData string

var (
	converses = sync.OnceValue(func() map[string]int { return byLine(converseData) })
	leads     = sync.OnceValue(func() map[string]int { return byLine(leadData) })
)

// byLine gives the words of data, of which bars are none, the number of their
// line among those that are no comments, from 1.
func byLine(data string) map[string]int {
	m, n := map[string]int{}, 0
	for line := range strings.Lines(data) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		n++
		for w := range strings.FieldsSeq(strings.ReplaceAll(line, "|", "")) {
			m[w] = n
		}
	}
	return m
}

// Converse reports whether two folded words tell of one deed, each of its own
// side or both of the same: bought and sold.
func Converse(a, b string) bool {
	x := converses()[a]
	return x > 0 && x == converses()[b]
}

// LeadApart reports whether two folded words lead to times or numbers of
// different roles: until and since.
func LeadApart(a, b string) bool {
	x, y := leads()[a], leads()[b]
	return x != y && x > 0 && y > 0
}
