package shared

import (
	"math/rand/v2"
	"testing"

	"broadsheet/bundle/text"
)

// slowly measures two sequences by the textbook's table, a cell a pair of words.
func slowly(a, b []text.Token) (m measure) {
	row, run := make([]int, len(b)+1), make([]int, len(b)+1)
	follows := make([]bool, len(b))
	for i := range a {
		next, runs := make([]int, len(b)+1), make([]int, len(b)+1)
		neighbour := false
		for j := range b {
			if a[i].Stem != b[j].Stem {
				next[j+1] = max(row[j+1], next[j])
				continue
			}
			next[j+1], runs[j+1] = row[j]+1, run[j]+1
			m.longestRun = max(m.longestRun, runs[j+1])
			if runs[j+1] >= 2 {
				neighbour, follows[j] = true, true
			}
		}
		if neighbour {
			m.bigrams++
		}
		row, run = next, runs
	}
	for _, f := range follows {
		if f {
			m.bigrams++
		}
	}
	m.order = row[len(b)]
	return m
}

func TestOrderIsTheTables(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	l := &lexis{stem: make([]string, 300)}
	words := func(n, stems int) []text.Token {
		toks := make([]text.Token, n)
		for i := range toks {
			toks[i].Stem = text.StemID(r.IntN(stems))
		}
		return toks
	}
	var o order
	for range 3000 {
		stems := 1 + r.IntN(1<<r.IntN(9))
		a := words(1+r.IntN(longest), stems)
		b := words(1+r.IntN(longest), stems)
		if r.IntN(2) == 0 { // a passage of a, with gaps
			from := r.IntN(len(a))
			b = append(b[:r.IntN(len(b))], a[from:]...)
		}
		o.set(a, l)
		if got, want := o.measure(b), slowly(a, b); got != want {
			t.Fatalf("%d and %d words of %d stems: got %+v, want %+v", len(a), len(b), stems, got, want)
		}
	}
}
