package shared

import (
	"cmp"
	"context"
	"slices"

	"broadsheet/bundle/parallel"
)

// compete finds, for each judgement that may become a link, the best partner
// that either unit has in the other's article.
func compete(ctx context.Context, units []*unit, js []judgement) error {
	best, err := bestRivals(ctx, units, js, func(j *judgement) float64 {
		if j.alike < contextFloor {
			return 0
		}
		return j.alike
	})
	if err != nil {
		return err
	}
	for i := range js {
		js[i].rival = best[i]
	}
	return nil
}

// bestRivals returns, for each judgement, the greatest measure among the pairs
// that either unit makes with a sentence of the other's article, itself
// included; 0 where the judgement's own measure is 0.
func bestRivals(ctx context.Context, units []*unit, js []judgement, measure func(j *judgement) float64) ([]float64, error) {
	type rival struct {
		article int32 // of the other unit
		side    int32 // twice the judgement, and one more where the unit is its b
	}
	sides := func(do func(unit int32, r rival)) {
		for i := range js {
			if j := &js[i]; measure(j) > 0 {
				do(j.a, rival{j.to.Article, int32(2 * i)})
				do(j.b, rival{j.at.Article, int32(2*i + 1)})
			}
		}
	}
	end := make([]int32, len(units)+1) // by unit: where its list of rivals ends
	sides(func(u int32, _ rival) { end[u+1]++ })
	for i := range units {
		end[i+1] += end[i]
	}
	all := make([]rival, end[len(units)])
	sides(func(u int32, r rival) { // end[u] is where list u begins, and moves to where it ends
		all[end[u]] = r
		end[u]++
	})
	bySide := make([]float64, 2*len(js))
	err := parallel.Batches(ctx, len(units), 1024, func(from, to int) {
		for i := from; i < to; i++ {
			list := all[:end[i]]
			if i > 0 {
				list = list[end[i-1]:]
			}
			slices.SortFunc(list, func(x, y rival) int { return cmp.Compare(x.article, y.article) })
			for len(list) > 0 {
				n, best := 0, 0.0
				for ; n < len(list) && list[n].article == list[0].article; n++ {
					best = max(best, measure(&js[list[n].side/2]))
				}
				for _, r := range list[:n] {
					bySide[r.side] = best
				}
				list = list[n:]
			}
		}
	})
	out := make([]float64, len(js))
	for i := range out {
		out[i] = max(bySide[2*i], bySide[2*i+1])
	}
	return out, err
}
