package shared

import (
	"cmp"
	"slices"
)

// compete finds, for each judgement that may become a link, the best partner
// that either unit has in the other's article.
func compete(units []*unit, js []judgement) {
	type rival struct {
		article int32 // of the other unit
		j       int32 // the judgement
	}
	sides := func(do func(unit int32, r rival)) {
		for i := range js {
			if j := &js[i]; j.alike >= contextFloor {
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
	from := int32(0)
	for i := range units {
		list := all[from:end[i]]
		from = end[i]
		slices.SortFunc(list, func(x, y rival) int { return cmp.Compare(x.article, y.article) })
		for len(list) > 0 {
			n, best := 0, 0.0
			for ; n < len(list) && list[n].article == list[0].article; n++ {
				best = max(best, js[list[n].j].alike)
			}
			for _, r := range list[:n] {
				js[r.j].rival = max(js[r.j].rival, best)
			}
			list = list[n:]
		}
	}
}
