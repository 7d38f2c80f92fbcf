package versions

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// How alike articles must be to be taken for versions of one article, as the
// share of the shorter one's 5-word runs that the other has: each with its
// nearest, and the middle one of these.
const (
	leastLike  = 0.25
	middleLike = 0.50
)

// mostVersions bounds the bundles that are looked at: likeness is found pair
// by pair.
const mostVersions = 400

// Recognise reports whether the articles of c are versions of one article
// rather than rival articles, and if so in which order they were written and
// what says so. Articles of different outlets are rivals however much they
// share.
func Recognise(c *text.Corpus) (order []int, by string, ok bool) {
	n := len(c.Docs)
	if n > 1 && c.Bundle.Format == "git" {
		order, by = sequence(c.Bundle, nil)
		return order, by, true
	}
	if n < 2 || n > mostVersions || outlets(c.Bundle) > 1 {
		return nil, "", false
	}
	like := likeness(c)
	nearest := make([]float64, n)
	for i := range n {
		for j := range n {
			if i != j {
				nearest[i] = max(nearest[i], like[i][j])
			}
		}
	}
	slices.Sort(nearest)
	if nearest[0] < leastLike || nearest[n/2] < middleLike {
		return nil, "", false
	}
	order, by = sequence(c.Bundle, like)
	return order, by, true
}

// Sequence returns the order in which the articles were written and what says
// so, whether or not they look like versions.
func Sequence(c *text.Corpus) (order []int, by string) {
	if len(c.Docs) > mostVersions {
		return sequence(c.Bundle, nil)
	}
	return sequence(c.Bundle, likeness(c))
}

func sequence(b *bundle.Bundle, like [][]float64) ([]int, string) {
	order := numbers(0, len(b.Articles))
	if b.Format == "git" { // it remembers them in their order
		return order, "git"
	}
	if dates, ok := allDates(b); ok {
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(dates[i], dates[j]) })
		return order, "dates"
	}
	if dates, ok := datesOfNames(b); ok {
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(dates[i], dates[j]) })
		return order, "dates"
	}
	if nums, ok := versionNumbers(b); ok {
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(nums[i], nums[j]) })
		return order, "version numbers"
	}
	if like == nil || len(order) < 3 && b.Format != "dir" { // two files named one after the other are in an order
		return order, "the order given"
	}
	return chain(like), "likeness"
}

func outlets(b *bundle.Bundle) int {
	seen := map[string]bool{}
	for _, a := range b.Articles {
		if a.Outlet != "" {
			seen[a.Outlet] = true
		}
	}
	return len(seen)
}

// allDates returns the articles' dates when each has one and they say an
// order. Dates of one form compare as strings; a date stands before the times
// of its day.
func allDates(b *bundle.Bundle) ([]string, bool) {
	out := make([]string, len(b.Articles))
	distinct := map[string]bool{}
	for i, a := range b.Articles {
		if a.Published == "" {
			return nil, false
		}
		out[i] = a.Published
		distinct[a.Published] = true
	}
	return out, len(distinct) == len(out)
}

// run is how many words make a run that two versions have in common by more
// than chance.
const run = 5

// likeness returns, for each pair of articles, the share of the smaller one's
// distinct runs of five words that the other has too.
func likeness(c *text.Corpus) [][]float64 {
	sets := make([][]uint64, len(c.Docs))
	for i := range c.Docs {
		sets[i] = runs(c.Docs[i].Tokens)
	}
	like := make([][]float64, len(sets))
	for i := range like {
		like[i] = make([]float64, len(sets))
	}
	for i := range sets {
		for j := range i {
			v := contained(sets[i], sets[j])
			like[i][j], like[j][i] = v, v
		}
	}
	return like
}

// runs returns the hashes of the distinct runs of words, sorted.
func runs(ts []text.Token) []uint64 {
	var out []uint64
	for i := 0; i+run <= len(ts); i++ {
		out = append(out, text.HashWords(ts[i:i+run]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func contained(a, b []uint64) float64 {
	least := min(len(a), len(b))
	if least == 0 {
		return 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(common) / float64(least)
}

// chain orders articles so that neighbours are alike: from the one of the
// least alike pair that comes first as given, always on to the one most like
// the last. Which end is the older cannot be known from likeness, see [orient].
func chain(like [][]float64) []int {
	n := len(like)
	ends := [2]int{0, 1}
	for i := range n {
		for j := range i {
			if like[i][j] < like[ends[0]][ends[1]] {
				ends = [2]int{j, i}
			}
		}
	}
	first := ends[0]
	out := []int{first}
	used := map[int]bool{first: true}
	for len(out) < n {
		last, next := out[len(out)-1], -1
		for j := range n {
			if !used[j] && (next < 0 || like[last][j] > like[last][next]) {
				next = j
			}
		}
		used[next] = true
		out = append(out, next)
	}
	return out
}
