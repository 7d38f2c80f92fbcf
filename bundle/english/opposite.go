package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed opposites.txt
var oppositeData string

// A Way is one of two opposite ways that something can go.
type Way struct {
	Axis int // which two ways, from 1; 0 for a word that says nothing of a way
	Side int // 1 or -1
}

// ways maps words to the ways they say. A word may say a way on two axes:
// lower is less high, and fell.
var ways = sync.OnceValue(func() map[string][]Way {
	m := map[string][]Way{}
	axis := 0
	for line := range strings.Lines(oppositeData) {
		one, other, ok := strings.Cut(line, "|")
		if !ok || one[0] == '#' {
			continue
		}
		axis++
		for w := range strings.FieldsSeq(one) {
			m[w] = append(m[w], Way{axis, 1})
		}
		for w := range strings.FieldsSeq(other) {
			m[w] = append(m[w], Way{axis, -1})
		}
	}
	return m
})

// WaysOf returns the ways that a folded word says something goes: rose and up
// one way, fell and down the other.
func WaysOf(word string) []Way { return ways()[word] }

// Opposed returns 1 when two words say the opposite of each other, -1 when they
// say the same way, 0 when neither is known.
func Opposed(a, b string) int {
	for _, x := range WaysOf(a) {
		for _, y := range WaysOf(b) {
			if x.Axis == y.Axis {
				return -x.Side * y.Side
			}
		}
	}
	return 0
}
