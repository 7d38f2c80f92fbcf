// Package rising finds longest increasing subsequences: what stands in the same
// order on two sides. The algorithm is patience sorting's (Fredman 1975), in
// n log n.
package rising

import (
	"slices"
	"sort"
)

// Longest returns the places of a longest subsequence of n values that rises
// strictly, in order; at returns the value at a place.
func Longest(n int, at func(i int) int) []int {
	var tops []int           // tops[k] ends the rising subsequence of k+1 values that ends lowest
	before := make([]int, n) // by place: the one before it in the longest that ends there
	for i := range n {
		v := at(i)
		k := sort.Search(len(tops), func(k int) bool { return at(tops[k]) >= v })
		before[i] = -1
		if k > 0 {
			before[i] = tops[k-1]
		}
		if k == len(tops) {
			tops = append(tops, i)
		} else {
			tops[k] = i
		}
	}
	if len(tops) == 0 {
		return nil
	}
	out := make([]int, 0, len(tops))
	for i := tops[len(tops)-1]; i >= 0; i = before[i] {
		out = append(out, i)
	}
	slices.Reverse(out)
	return out
}
