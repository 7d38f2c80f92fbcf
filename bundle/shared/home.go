package shared

import (
	"context"
	"slices"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// A home finds out how much of what two sentences say belongs to the story of
// their articles. It is for one worker.
type home struct {
	c     *text.Corpus
	used  [][]uint32 // as usedStems returns them
	stamp []uint32   // by stem: the round in which it was a word of the other sentence
	round uint32

	rareA, rareB []bool // by item of the units asked for last: nothing else in the articles uses it
}

// usedStems lists the stems of each article, in order: twice their number, and
// one more where several of the article's sentences use them.
func usedStems(ctx context.Context, c *text.Corpus) ([][]uint32, error) {
	used := make([][]uint32, len(c.Docs))
	type scratch struct {
		in   []uint64 // by stem: the article and sentence that used it last
		list []uint32
	}
	pool := sync.Pool{New: func() any { return &scratch{in: make([]uint64, len(c.Stems))} }}
	err := parallel.Batches(ctx, len(used), 8, func(from, to int) {
		s := pool.Get().(*scratch)
		defer pool.Put(s)
		for d := from; d < to; d++ {
			s.list = s.list[:0]
			for i := range c.Bundle.Articles[d].Sentences {
				here := uint64(d+1)<<32 | uint64(i)
				for _, t := range c.Docs[d].Sentence(i) {
					switch was := s.in[t.Stem]; {
					case was>>32 != here>>32:
						s.list = append(s.list, uint32(t.Stem)<<1)
					case was != here:
						s.list = append(s.list, uint32(t.Stem)<<1|1)
					}
					s.in[t.Stem] = here
				}
			}
			slices.Sort(s.list)
			n := 0
			for i, x := range s.list { // of a stem's entries, the last and largest stays
				if i+1 == len(s.list) || s.list[i+1]>>1 != x>>1 {
					s.list[n] = x
					n++
				}
			}
			used[d] = slices.Clone(s.list[:n])
		}
	})
	return used, err
}

// uses tells whether a sentence of an article uses a stem, and whether several
// do.
func (h *home) uses(article int, s text.StemID) (one, several bool) {
	list := h.used[article]
	i, _ := slices.BinarySearch(list, uint32(s)<<1)
	if i == len(list) || list[i]>>1 != uint32(s) {
		return false, false
	}
	return true, list[i]&1 != 0
}

// share returns the lesser share of the content of a and b, which stand at p
// and q, that is words which another sentence of the two articles uses too. A
// sentence that was dropped into an article, and its like in another, have
// nothing but each other.
func (h *home) share(l *lexis, a, b *unit, p, q bundle.Ref) (share float64) {
	share, h.rareA = h.of(l, a, p, q, h.rareA[:0])
	other, rare := h.of(l, b, q, p, h.rareB[:0])
	h.rareB = rare
	return min(share, other)
}

// of returns the share of a unit's content, by weight, that sentences other
// than own, where it stands, and other use.
func (h *home) of(l *lexis, u *unit, own, other bundle.Ref, rare []bool) (float64, []bool) {
	h.round++
	for _, t := range h.c.Docs[other.Article].Sentence(other.Sentence) {
		h.stamp[t.Stem] = h.round
	}
	var met, all float32
	for i := range u.items {
		s := u.items[i].stem
		w := l.common[s]
		all += w
		_, here := h.uses(own.Article, s)
		if !here {
			one, several := h.uses(other.Article, s)
			here = several || one && h.stamp[s] != h.round
		}
		if here {
			met += w
		}
		rare = append(rare, !here)
	}
	return ratio(met, all), rare
}
