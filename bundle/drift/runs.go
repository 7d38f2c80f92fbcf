package drift

import (
	"cmp"
	"slices"
)

// A span is a run of units of a paper, both ends inclusive.
type span struct{ first, last int }

func (r span) len() int { return r.last - r.first + 1 }

func (r span) holds(u int) bool { return r.first <= u && u <= r.last }

// candidates returns the runs of two units or more each of which is rather away
// from the story than on it.
func candidates(values []float64) []span {
	const even = .5 // of the odds for and against
	var out []span
	for i := 0; i < len(values); i++ {
		if values[i] < even {
			continue
		}
		j := i
		for j+1 < len(values) && values[j+1] >= even {
			j++
		}
		if j > i {
			out = append(out, span{i, j})
		}
		i = j
	}
	return out
}

// bridge joins runs with little between them: a change of subject inside a
// digression leaves a dent that is no return to the story.
func bridge(runs []span, odds []float64, k *params) []span {
	var out []span
	for _, r := range runs {
		if n := len(out); n > 0 && float64(r.first-out[n-1].last-1) <= k.GapLen {
			sum, from := 0.0, out[n-1].last+1
			for u := from; u < r.first; u++ {
				sum += odds[u]
			}
			if sum >= k.GapOdds*float64(r.first-from) {
				out[n-1].last = r.last
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

// pageVoice reports whether half of a run speaks to the reader: it is a part of
// the page that was not told from the article, not the article's drift.
func (p *paper) pageVoice(r span) bool {
	n := 0
	for u := r.first; u <= r.last; u++ {
		n += int(p.appeal[u])
	}
	return 2*n >= r.len()
}

// strongest returns the runs with the most evidence, as many as are worth the
// time: each is weighed against the whole article.
func strongest(runs []span, odds []float64, units int) []span {
	most := min(max(40000/max(units, 1), 4), 24)
	if len(runs) <= most {
		return runs
	}
	sum := make(map[span]float64, len(runs))
	for _, r := range runs {
		for u := r.first; u <= r.last; u++ {
			sum[r] += odds[u]
		}
	}
	slices.SortFunc(runs, func(a, b span) int { return cmp.Or(cmp.Compare(sum[b], sum[a]), cmp.Compare(a.first, b.first)) })
	return runs[:most]
}

// A scored run is one that may be drift.
type scored struct {
	span
	certainty float64 // 0..1
}

// wide is the number of sentences on either side of a sentence that do not
// vouch for it when the models are fitted a second time. The sentences of a
// long run all speak for each other; without their neighbours they stand
// alone, and runs come to light that the first fit takes for the story.
const wide = 6

// driftRuns returns the runs that are likely drift, in order: of those that
// two fits propose the surest that do not overlap, and what grows from seeds
// beside them.
func driftRuns(f *fit) ([]scored, error) {
	var all []scored
	var first []float64
	names := f.p.storyNames()
	for _, w := range []int{0, wide} {
		v, err := f.judge(w)
		if err != nil {
			return nil, err
		}
		if w == 0 {
			first = v.first
		}
		for _, r := range strongest(bridge(candidates(v.off), v.odds, f.k), v.odds, f.p.units()) {
			if f.p.pageVoice(r) || slices.ContainsFunc(all, func(s scored) bool { return s.span == r }) {
				continue
			}
			c, err := f.certainty(r)
			if err != nil {
				return nil, err
			}
			if c >= f.sure(f.k.Sure) && r.len() >= fewest && !f.p.belongs(f.c, r, names) {
				all = append(all, scored{r, c})
			}
		}
	}
	out := surest(all, nil)
	grown, err := f.grownRuns(first, out, names)
	if err != nil {
		return nil, err
	}
	out = surest(grown, out)
	for i := range out {
		out[i].span = f.p.settle(f.c, out[i].span)
	}
	out = slices.DeleteFunc(out, func(s scored) bool { return s.len() < fewest })
	slices.SortFunc(out, func(a, b scored) int { return cmp.Compare(a.first, b.first) })
	return out, nil
}

// sureAlone is the least certainty of a run of an article that nothing can be
// compared with. Of 414 articles with and without runs from elsewhere, each
// judged by itself, 57 runs came to it, 56 of them from elsewhere: 38 of 45
// from unrelated stories and 18 of 35 from related ones.
const sureAlone = .85

// sure returns the certainty that a run needs, least when there are other
// articles.
func (f *fit) sure(least float64) float64 {
	if f.p.others == 0 {
		return sureAlone
	}
	return least
}

// surest adds runs to those that are taken, the surest first, without one that
// overlaps another.
func surest(runs, taken []scored) []scored {
	slices.SortStableFunc(runs, func(a, b scored) int { return cmp.Compare(b.certainty, a.certainty) })
	for _, s := range runs {
		if !overlaps(s.span, taken) {
			taken = append(taken, s)
		}
	}
	return taken
}

// overlaps reports whether a run has a sentence in common with one of others.
func overlaps(r span, others []scored) bool {
	return slices.ContainsFunc(others, func(o scored) bool { return o.first <= r.last && r.first <= o.last })
}
