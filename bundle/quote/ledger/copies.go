package ledger

import (
	"context"
	"slices"

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
	first := make(map[uint64]int32, total) // print -> the first article that has it
	parent := make([]int, n)
	shared := map[int]int{}
	for i := range n {
		parent[i] = i
		clear(shared)
		for _, h := range prints[i] {
			if j, ok := first[h]; ok {
				shared[int(j)]++
			} else {
				first[h] = int32(i)
			}
		}
		for j, k := range shared { // unions are the same in any order
			if k >= 4 && 4*k >= min(len(prints[i]), len(prints[j])) {
				x, y := root(parent, i), root(parent, j)
				parent[max(x, y)] = min(x, y)
			}
		}
	}
	for i := range parent {
		parent[i] = root(parent, i)
	}
	return parent, ctx.Err()
}

func root(parent []int, i int) int {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
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
