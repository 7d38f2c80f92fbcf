package versions

import "sort"

// markMoved finds the operations that stand elsewhere than their neighbours
// say: those outside the longest order common to both versions.
func markMoved(ops []Operation) {
	var pairs [][2]int
	at := map[[2]int]int{}
	for i, op := range ops {
		if len(op.Old) > 0 && len(op.New) > 0 {
			p := [2]int{op.Old[0], op.New[0]}
			at[p] = i
			ops[i].Moved = true
			pairs = append(pairs, p)
		}
	}
	sort.Slice(pairs, func(i, j int) bool { return pairs[i][0] < pairs[j][0] })
	for _, p := range increasing(pairs) {
		ops[at[p]].Moved = false
	}
}

// inReadingOrder sorts operations as the new version reads, and puts each
// deletion behind the sentence that stood before it in the old one.
func inReadingOrder(ops []Operation) []Operation {
	behind := standing(ops)
	type place struct{ new, deleted, old int }
	places := make([]place, len(ops))
	order := make([]int, len(ops))
	for k, op := range ops {
		order[k] = k
		if len(op.New) > 0 {
			places[k] = place{new: op.New[0]}
			continue
		}
		places[k] = place{new: behind[op.Old[0]], deleted: 1, old: op.Old[0]}
	}
	sort.SliceStable(order, func(x, y int) bool {
		a, b := places[order[x]], places[order[y]]
		if a.new != b.new {
			return a.new < b.new
		}
		if a.deleted != b.deleted {
			return a.deleted < b.deleted
		}
		return a.old < b.old
	})
	out := make([]Operation, len(ops))
	for k, i := range order {
		out[k] = ops[i]
	}
	return out
}

// standing returns, by old sentence, the last new sentence of the operation of
// the nearest old sentence before it that stands where it stood, or -1.
func standing(ops []Operation) []int {
	n := 0
	for _, op := range ops {
		for _, i := range op.Old {
			n = max(n, i+1)
		}
	}
	ends := filled(n)
	for _, op := range ops {
		if len(op.New) > 0 && !op.Moved {
			for _, i := range op.Old {
				ends[i] = op.New[len(op.New)-1]
			}
		}
	}
	last := -1
	for i, j := range ends {
		ends[i] = last
		if j >= 0 {
			last = j
		}
	}
	return ends
}
