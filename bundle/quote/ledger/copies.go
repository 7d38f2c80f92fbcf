package ledger

import (
	"context"
	"math/bits"
	"slices"

	"broadsheet/bundle/disjoint"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// copies numbers the articles so that copies of one text have one number:
// two articles are copies when a quarter of what the shorter prints outside
// quotations stands in the other word for word. Runs of five words stand for
// the text, one in two of them, chosen by their hash, as winnowing does
// (Schleimer, Wilkerson and Aiken 2003).
func (l *ledger) copies(ctx context.Context) ([]int, error) {
	n := len(l.outside)
	prints := make([][]uint64, n)
	if err := parallel.Each(ctx, n, func(i int) { prints[i] = fingerprints(&l.outside[i]) }); err != nil {
		return nil, err
	}
	total := 0
	for _, p := range prints {
		total += len(p)
	}
	first := newPrintTable(total)
	same := disjoint.New(n)
	shared := map[int]int{}
	for i := range n {
		clear(shared)
		for _, h := range prints[i] {
			if j := first.put(h, int32(i)); int(j) != i {
				shared[int(j)]++
			}
		}
		for j, k := range shared { // unions are the same in any order
			if k >= 4 && 4*k >= min(len(prints[i]), len(prints[j])) {
				same.Join(int32(i), int32(j))
			}
		}
	}
	of := make([]int, n)
	for i := range of {
		of[i] = int(same.Least(int32(i)))
	}
	return of, ctx.Err()
}

// A printTable knows the first article that has a print: by open addressing,
// since prints are hashes as they are.
type printTable struct {
	prints   []uint64
	articles []int32 // plus 1; 0 where the place is free
	mask     uint64
}

// newPrintTable returns a table with room for n prints.
func newPrintTable(n int) printTable {
	size := uint64(1) << bits.Len(uint(n+n/2))
	return printTable{make([]uint64, size), make([]int32, size), size - 1}
}

// put returns the first article that was put there with print h.
func (t *printTable) put(h uint64, article int32) int32 {
	for at := h >> 1 & t.mask; ; at = (at + 1) & t.mask {
		switch {
		case t.articles[at] == 0:
			t.prints[at], t.articles[at] = h, article+1
			return article
		case t.prints[at] == h:
			return t.articles[at] - 1
		}
	}
}

// fingerprints hashes the runs of five words outside quotations.
func fingerprints(p *marks.Outside) []uint64 {
	out := make([]uint64, 0, len(p.Words)/2)
	var run []text.WordID
	for n := range p.Lines {
		run = run[:0]
		ss := p.Lines[n].Sentences
		if len(ss) == 0 {
			continue
		}
		for _, tok := range p.Words[ss[0].From:ss[len(ss)-1].To] {
			if tok == marks.Quoted {
				run = run[:0]
				continue
			}
			run = append(run, p.Doc.Tokens[tok].Word)
			if len(run) < 5 {
				continue
			}
			h := uint64(14695981039346656037)
			for _, w := range run[len(run)-5:] {
				h = (h ^ uint64(w)) * 1099511628211
			}
			if h ^= h >> 29; h%2 == 0 {
				out = append(out, h)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
