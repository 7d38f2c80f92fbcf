package shared

import (
	"context"
	"math"
	"sync"

	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

const (
	crowd   = 32 // near copies of one sentence from which on they are linked to the first only
	sketchN = 3  // words of a piece of a sketch
)

// absorb finds the sentences of which very many near copies are printed, as of
// a wire story that every outlet edits a little. All but the first are taken
// out of the search and paired with the first alone, so that the number of
// pairs grows with the number of printings and not with its square. Copies are
// found by two min-hashes over runs of three words (Broder 1997) and then
// compared.
func absorb(ctx context.Context, c *text.Corpus, l *lexis, units []*unit) ([]pairing, error) {
	sketches := make([][2]uint64, len(units))
	words := wordHashes(c)
	err := parallel.Each(ctx, len(units), func(i int) { sketches[i] = sketch(units[i], words) })
	if err != nil {
		return nil, err
	}
	var out []pairing
	for round := range 2 {
		members := crowds(units, sketches, round)
		for i, u := range units {
			list := members[sketches[i][round]]
			if u.bare || len(list) <= crowd || list[0] != int32(i) {
				continue
			}
			pairs, err := follow(ctx, l, units, list)
			if err != nil {
				return nil, err
			}
			out = append(out, pairs...)
		}
	}
	return out, ctx.Err()
}

// crowds returns the units by their sketch. Sketches that surely stand for no
// crowd are left out: most stand for one unit, and a table of them all would be
// as large as the text.
func crowds(units []*unit, sketches [][2]uint64, round int) map[uint64][]int32 {
	const mask = 1<<16 - 1
	count := make([]int32, mask+1) // by a part of the sketch
	for i := range units {
		count[sketches[i][round]&mask]++
	}
	members := map[uint64][]int32{}
	for i, u := range units {
		if h := sketches[i][round]; !u.bare && !u.absorbed && count[h&mask] > crowd {
			members[h] = append(members[h], int32(i))
		}
	}
	return members
}

// follow pairs the units of list that are near copies of the first with it.
func follow(ctx context.Context, l *lexis, units []*unit, list []int32) ([]pairing, error) {
	copies := make([]bool, len(list))
	pool := sync.Pool{New: func() any { return &comparison{} }}
	err := parallel.Each(ctx, len(list)-1, func(k int) {
		c := pool.Get().(*comparison)
		defer pool.Put(c)
		c.compare(units[list[0]], units[list[k+1]], l)
		if !c.hopeless && units[list[0]].title == units[list[k+1]].title {
			_, copies[k+1] = c.near(l)
		}
	})
	if err != nil {
		return nil, err
	}
	var out []pairing
	for k, u := range list {
		if copies[k] {
			units[u].absorbed = true
			if apart(units[list[0]], units[u]) {
				out = append(out, pairing{list[0], u})
			}
		}
	}
	return out, nil
}

// sketch returns the least hash of the runs of three words of u, by two hash
// functions.
func sketch(u *unit, words []uint64) [2]uint64 {
	least := [2]uint64{math.MaxUint64, math.MaxUint64}
	for i := 0; i+sketchN <= len(u.toks); i++ {
		h := uint64(14695981039346656037)
		for _, t := range u.toks[i : i+sketchN] {
			h = (h ^ words[t.Word]) * 1099511628211
		}
		h ^= h >> 29
		for r, mix := range [...]uint64{0xbf58476d1ce4e5b9, 0x94d049bb133111eb} {
			m := h * mix
			least[r] = min(least[r], m^m>>31)
		}
	}
	return least
}
