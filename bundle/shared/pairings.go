package shared

import (
	"context"
	"slices"
	"sync"

	"broadsheet/bundle/parallel"
)

// A pairing is two units to be compared, the earlier first.
type pairing struct{ a, b int32 }

// A pairings holds many pairings, as the list of later units of each unit.
type pairings struct {
	end   []int32 // by unit: where its list ends
	later []int32 // the lists, one after the other, each in order
}

// of returns the later units that unit i is paired with.
func (p *pairings) of(i int) []int32 {
	if i == 0 {
		return p.later[:p.end[0]]
	}
	return p.later[p.end[i-1]:p.end[i]]
}

// searchBlock is how many units are searched for at a time.
const searchBlock = 64

// A partners holds what the search found, from either side.
type partners struct {
	count []uint8   // by unit: how many partners it found
	lists [][]int32 // by block of units: their partners, one unit's after the other's
}

// each calls do with each pair that was found.
func (p *partners) each(do func(a, b int32)) {
	for block, list := range p.lists {
		for i := block * searchBlock; i < min(len(p.count), (block+1)*searchBlock); i++ {
			for _, v := range list[:p.count[i]] {
				do(min(int32(i), v), max(int32(i), v))
			}
			list = list[p.count[i]:]
		}
	}
}

// pair returns the pairs of units worth comparing, and those of more.
func pair(ctx context.Context, x *index, more []pairing) (*pairings, error) {
	n := len(x.units)
	found := partners{make([]uint8, n), make([][]int32, (n+searchBlock-1)/searchBlock)}
	pool := sync.Pool{New: func() any { return newSearch() }}
	err := parallel.Batches(ctx, n, searchBlock, func(from, to int) {
		s := pool.Get().(*search)
		s.all = s.all[:0]
		for i := from; i < to; i++ {
			hits := x.partners(i, s)
			found.count[i] = uint8(len(hits))
			for _, h := range hits {
				s.all = append(s.all, h.unit)
			}
		}
		found.lists[from/searchBlock] = slices.Clone(s.all)
		pool.Put(s)
	})
	if err != nil {
		return nil, err
	}
	return inOrder(ctx, n, func(do func(a, b int32)) {
		found.each(do)
		for _, p := range more {
			do(p.a, p.b)
		}
	})
}

// inOrder gathers the pairs of n units that all goes through, each once.
func inOrder(ctx context.Context, n int, all func(do func(a, b int32))) (*pairings, error) {
	end := make([]int32, n+1)
	all(func(a, _ int32) { end[a+1]++ })
	for i := range n {
		end[i+1] += end[i]
	}
	later := make([]int32, end[n])
	all(func(a, b int32) { // end[i] is where list i begins, and moves to where it ends
		later[end[a]] = b
		end[a]++
	})
	from, kept := int32(0), 0
	for i := range n {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		list := later[from:end[i]]
		from = end[i]
		slices.Sort(list)
		list = slices.Compact(list)
		kept += copy(later[kept:], list)
		end[i] = int32(kept)
	}
	return &pairings{end[:n], later[:kept]}, nil
}
