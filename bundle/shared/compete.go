package shared

import (
	"cmp"
	"slices"
)

// compete finds, for each judgement that may become a link, the best partner
// that either unit has in the other's article.
func compete(units []*unit, js []judgement) {
	best := bestRivals(units, js, func(j *judgement) float64 {
		if j.alike < contextFloor {
			return 0
		}
		return j.alike
	})
	for i := range js {
		js[i].rival = best[i]
	}
}

// bestRivals returns, for each judgement, the greatest measure among the pairs
// that either unit makes with a sentence of the other's article, itself
// included; 0 where the judgement's own measure is 0.
func bestRivals(units []*unit, js []judgement, measure func(j *judgement) float64) []float64 {
	type rival struct {
		article int32 // of the other unit
		j       int32 // the judgement
	}
	sides := func(do func(unit int32, r rival)) {
		for i := range js {
			if j := &js[i]; measure(j) > 0 {
				p, q, _ := firstApart(units[j.a], units[j.b])
				do(j.a, rival{int32(q.Article), int32(i)})
				do(j.b, rival{int32(p.Article), int32(i)})
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
	out := make([]float64, len(js))
	from := int32(0)
	for i := range units {
		list := all[from:end[i]]
		from = end[i]
		slices.SortFunc(list, func(x, y rival) int { return cmp.Compare(x.article, y.article) })
		for len(list) > 0 {
			n, best := 0, 0.0
			for ; n < len(list) && list[n].article == list[0].article; n++ {
				best = max(best, measure(&js[list[n].j]))
			}
			for _, r := range list[:n] {
				out[r.j] = max(out[r.j], best)
			}
			list = list[n:]
		}
	}
	return out
}
