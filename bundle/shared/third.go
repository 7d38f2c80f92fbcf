package shared

import "slices"

// mostThird is how many other articles are counted that have a sentence like
// both of a pair.
const mostThird = 8

// thirdArticles returns a function that counts the other articles which have a
// sentence like both of a pair: what several articles tell of one thing, they
// tell alike.
func thirdArticles(units []*unit, js []judgement) func(j *judgement) int {
	each := func(do func(u, v int32)) {
		for i := range js {
			if j := &js[i]; j.alike >= contextFloor {
				do(j.a, j.b)
				do(j.b, j.a)
			}
		}
	}
	end := make([]int32, len(units)+1) // by unit: where its list ends
	each(func(u, _ int32) { end[u+1]++ })
	for i := range units {
		end[i+1] += end[i]
	}
	all := make([]int32, end[len(units)])
	each(func(u, v int32) { // end[u] is where list u begins, and moves to where it ends
		all[end[u]] = v
		end[u]++
	})
	of := func(u int32) []int32 {
		if u == 0 {
			return all[:end[0]]
		}
		return all[end[u-1]:end[u]]
	}
	for i := range units {
		slices.Sort(of(int32(i)))
	}
	return func(j *judgement) int {
		var seen [mostThird]int32
		n := 0
		for x, y := of(j.a), of(j.b); len(x) > 0 && len(y) > 0 && n < mostThird; {
			switch {
			case x[0] < y[0]:
				x = x[1:]
			case x[0] > y[0]:
				y = y[1:]
			default:
				at := int32(units[x[0]].printings[0].Article)
				if at != j.at.Article && at != j.to.Article && !slices.Contains(seen[:n], at) {
					seen[n] = at
					n++
				}
				x, y = x[1:], y[1:]
			}
		}
		return n
	}
}
