package versions

import "sort"

// movedCost bounds what looking for moved sentences may cost, in pairs of
// tokens, and movedRow what it may for one sentence, so that none goes
// without. Only where hundreds of sentences are left on both sides, each like
// most others, are fewer than all pairs looked at.
const (
	movedCost = 1 << 26
	movedRow  = 1 << 13
)

// moved pairs what is left on both sides by likeness, the most alike first.
func (m *matcher) moved() {
	old, new := left(m.oldOp), left(m.newOp)
	if len(old)*len(new) > largestGap {
		m.movedWhole(old, new)
		old, new = left(m.oldOp), left(m.newOp)
	}
	type candidate struct {
		old, new int
		like     float64
	}
	var cs []candidate
	budget := largestGap
	afford := movedCost / max(len(old), 1)
	for _, i := range old {
		cost := max(afford, movedRow)
		for _, j := range new {
			if budget == 0 || cost < 0 {
				break
			}
			budget--
			wo, wn := m.o.weights[i], m.n.weights[j]
			if total := float64(wo + wn); total > 0 && 2*float64(min(wo, wn)) >= apart*total {
				if 2*float64(atMost(m.o.sentence(i), &m.n.stems[j])) < apart*total {
					continue
				}
				cost -= len(m.o.sentence(i)) * len(m.n.sentence(j))
				if like := 2 * float64(overlap(m.o.sentence(i), m.n.sentence(j))) / total; like >= apart {
					cs = append(cs, candidate{i, j, like})
				}
			}
		}
	}
	sort.SliceStable(cs, func(x, y int) bool { return cs[x].like > cs[y].like })
	for _, c := range cs {
		if m.oldOp[c.old] < 0 && m.newOp[c.new] < 0 {
			m.pair([]int{c.old}, []int{c.new})
		}
	}
}

// left returns the sentences that are in no operation.
func left(op []int) []int {
	var out []int
	for i, k := range op {
		if k < 0 {
			out = append(out, i)
		}
	}
	return out
}

// movedWhole pairs equal sentences among those given, the first with the first.
func (m *matcher) movedWhole(old, new []int) {
	places := map[int32][]int{}
	for _, j := range new {
		places[m.newKey[j]] = append(places[m.newKey[j]], j)
	}
	for _, i := range old {
		k := m.oldKey[i]
		if js := places[k]; len(js) > 0 && m.o.weights[i] > 0 {
			m.pair([]int{i}, js[:1:1])
			places[k] = js[1:]
		}
	}
}
