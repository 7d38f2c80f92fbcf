package sieve

import (
	"cmp"
	"encoding/binary"
	"slices"

	"broadsheet/bundle/disjoint"
)

// readEdges returns what articles share, the most words first.
func (r *run) readEdges() ([]edge, error) {
	g, err := openGrowing(r.path("edges"), r.m.Edges)
	if err != nil {
		return nil, err
	}
	defer g.close()
	b, err := g.at(0, r.m.Edges)
	if err != nil {
		return nil, err
	}
	out := make([]edge, 0, len(b)/edgeBytes)
	for ; len(b) >= edgeBytes; b = b[edgeBytes:] {
		e := edge{binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:]), binary.LittleEndian.Uint32(b[8:])}
		if n := uint32(len(r.spool.places)); e.a >= n || e.b >= n {
			return nil, errRun
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.words, x.words), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return out, nil
}

// likeGroups returns for each story the articles that share text with it, itself
// first.
func likeGroups(edges []edge, stories int) [][]int {
	out := make([][]int, stories)
	for _, e := range edges {
		if int(e.a) < stories {
			out[e.a] = append(out[e.a], int(e.b))
		}
	}
	var groups [][]int
	for i, g := range out {
		if len(g) > 0 {
			slices.Sort(g)
			groups = append(groups, append([]int{i}, g...))
		}
	}
	return groups
}

// groupsOf joins articles that share text, those that share most first, as long as
// a group does not grow larger than it may: single linkage with a bound, so that
// one quotation does not chain a year's news into one group. The largest groups
// come first, and of groups of one size the one whose first article stands first.
func groupsOf(edges []edge, articles, largest int) [][]int {
	sets := disjoint.New(articles)
	size := make([]int32, articles)
	for i := range size {
		size[i] = 1
	}
	for _, e := range edges {
		a, b := sets.Least(int32(e.a)), sets.Least(int32(e.b))
		if n := size[a] + size[b]; a != b && int(n) <= largest {
			sets.Join(a, b)
			size[min(a, b)] = n
		}
	}
	of := map[int32]int{}
	var groups [][]int
	for i := range articles {
		s := sets.Least(int32(i))
		if size[s] < 2 {
			continue
		}
		k, ok := of[s]
		if !ok {
			k = len(groups)
			of[s] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], i)
	}
	slices.SortStableFunc(groups, func(x, y []int) int { return cmp.Compare(len(y), len(x)) })
	return groups
}
