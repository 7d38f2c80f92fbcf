package sieve

import "broadsheet/bundle/shared"

// A clause that names who says the rest may take a few words away from either
// sentence before they are compared, where one of its words says that somebody
// speaks; where a run of words is left that hardly stands in two sentences by
// chance, more of them.
const (
	attributionWords     = 6
	longAttributionWords = 16
	tellingRun           = 7
)

// Long sentences with one shingle in common, a phrase of five words, are copies by
// the desk's rule only if all else in common lies in shorter runs; and a sentence
// is no copy of one that is much longer.
const (
	longWords   = 15
	leastShared = 2
	mostLonger  = 4 // times: a third must be in common, of the statement alone
)

// promising reports whether two sentences of so many words, with so many shingles
// in common, are worth to be read.
func promising(na, nb int, shared uint32) bool {
	short, long := min(na, nb), max(na, nb)
	return long <= mostLonger*short && (short < longWords || shared >= leastShared)
}

// mayBeCopies reports whether two sentences of the given words may be printings of
// one by the desk's rule, [shared.NearByWords]; false is sure but for clauses of
// attribution that are longer than these. So most pairs of articles that share no
// more than a phrase need not be laid side by side.
func mayBeCopies(a, b []uint16, w *workspace) bool {
	n, run := w.inOrder(a, b)
	na, nb := len(a), len(b)
	if near, _ := shared.NearByWords(n, run, na, nb); near {
		return true
	}
	most := attributionWords
	if run >= tellingRun {
		most = longAttributionWords
	}
	if speaks(a) {
		na = max(n, na-most)
	}
	if speaks(b) {
		nb = max(n, nb-most)
	}
	near, _ := shared.NearByWords(n, n, na, nb) // what the clause parts is one run
	return near
}

// speaks reports whether one of the words says that somebody speaks.
func speaks(words []uint16) bool {
	for _, w := range words {
		if w&(spoken>>16) != 0 {
			return true
		}
	}
	return false
}

// A workspace is what one worker compares sentences in.
type workspace struct{ order, run [mostWords + 1]uint16 }

// inOrder returns how many words of a and b are common and in order, and how many
// of them the longest unbroken run has.
func (w *workspace) inOrder(a, b []uint16) (order, longestRun int) {
	row, run := w.order[:len(b)+1], w.run[:len(b)+1]
	clear(row)
	clear(run)
	longest := uint16(0)
	for _, x := range a {
		var diagonal, before uint16
		for j, y := range b {
			up, upRun := row[j+1], run[j+1]
			if x == y {
				row[j+1], run[j+1] = diagonal+1, before+1
				longest = max(longest, before+1)
			} else {
				row[j+1], run[j+1] = max(up, row[j]), 0
			}
			diagonal, before = up, upRun
		}
	}
	return int(row[len(b)]), int(longest)
}
