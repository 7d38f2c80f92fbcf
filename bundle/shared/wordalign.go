package shared

import (
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// An alignment says which word of one unit answers which of the other.
type alignment struct {
	toB    []int  // by word of a: the word of b, or -1
	toA    []int  // by word of b
	byForm []bool // by word of a: matched as the same word, not only as alike
	cells  []cell // scratch
	equal  []Pair // scratch
	other  []Pair // scratch
}

// A cell is a word of a and an equal word of b, in the order in which they are
// matched when compared as numbers: the longest common run first, then the
// least difference of their places, then the order of a and of b. Each of the
// four has 16 bits; units have at most longest words.
type cell uint64

func newCell(run, i, j int) cell {
	return cell(0xffff-run)<<48 | cell(abs(i-j))<<32 | cell(i)<<16 | cell(j)
}

func (c cell) words() (i, j int) { return int(c >> 16 & 0xffff), int(c & 0xffff) }

// align pairs the words of a comparison one to one: first words in common, the
// longest common runs first, then the different words that were matched. The
// alignment lasts until the comparison is used again.
func (c *comparison) align(l *lexis) *alignment {
	a, b := c.a.toks, c.b.toks
	al := &c.aligned
	al.toB, al.toA = unmatched(al.toB, len(a)), unmatched(al.toA, len(b))
	al.byForm = append(al.byForm[:0], make([]bool, len(a))...)
	al.runs(a, b)
	for _, ms := range [...][]match{c.soft, c.exact} {
		for _, m := range ms {
			i, j := int(c.a.items[m.a].at), int(c.b.items[m.b].at)
			if al.toB[i] < 0 && al.toA[j] < 0 {
				al.toB[i], al.toA[j] = j, i
				al.byForm[i] = a[i].Stem == b[j].Stem
			}
		}
	}
	al.dropStray(a, b, l)
	return al
}

// unmatched returns s with n places, each -1.
func unmatched(s []int, n int) []int {
	s = s[:0]
	for range n {
		s = append(s, -1)
	}
	return s
}

// runs matches equal stems, a pair inside a longer common run before a pair
// inside a shorter one.
func (al *alignment) runs(a, b []text.Token) {
	cells := al.cells[:0]
	for i := range a {
		for j := range b {
			if a[i].Stem != b[j].Stem {
				continue
			}
			n := 1
			for k := 1; i-k >= 0 && j-k >= 0 && a[i-k].Stem == b[j-k].Stem; k++ {
				n++
			}
			for k := 1; i+k < len(a) && j+k < len(b) && a[i+k].Stem == b[j+k].Stem; k++ {
				n++
			}
			cells = append(cells, newCell(n, i, j))
		}
	}
	slices.Sort(cells)
	for _, c := range cells {
		if i, j := c.words(); al.toB[i] < 0 && al.toA[j] < 0 {
			al.toB[i], al.toA[j] = j, i
			al.byForm[i] = true
		}
	}
	al.cells = cells
}

func abs(x int) int { return max(x, -x) }

// dropStray undoes the matches of function words that stand next to no other
// match: that both sentences have a "the" somewhere is no evidence.
func (al *alignment) dropStray(a, b []text.Token, l *lexis) {
	for i, j := range al.toB {
		if j < 0 || l.class[a[i].Word] != function {
			continue
		}
		before := i > 0 && j > 0 && al.toB[i-1] == j-1
		after := i+1 < len(a) && j+1 < len(b) && al.toB[i+1] == j+1
		if !before && !after {
			al.toB[i], al.toA[j] = -1, -1
		}
	}
}

// spans returns the runs of words in common, and the pairs of different words
// matched to each other, as byte ranges of the two articles. They last as long
// as the alignment.
func (al *alignment) spans(a, b []text.Token) (spans, pairs []Pair) {
	spans, pairs = al.equal[:0], al.other[:0]
	for i := 0; i < len(a); i++ {
		j := al.toB[i]
		if j < 0 {
			continue
		}
		if !al.byForm[i] {
			pairs = append(pairs, Pair{a[i].Span(), b[j].Span()})
			continue
		}
		k := 1
		for i+k < len(a) && al.byForm[i+k] && al.toB[i+k] == j+k {
			k++
		}
		spans = append(spans, Pair{between(a[i : i+k]), between(b[j : j+k])})
		i += k - 1
	}
	al.equal, al.other = spans, pairs
	return spans, pairs
}

// between returns the byte range from the first word to the last.
func between(toks []text.Token) bundle.Span {
	return bundle.Span{Start: int(toks[0].Start), End: int(toks[len(toks)-1].End())}
}
