package shared

import (
	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A home finds out how much of what two sentences say belongs to the story of
// their articles. It is scratch space for one worker.
type home struct {
	stamp []uint32 // by stem: the round in which it was a word of the pair
	met   []uint32 // by stem: the round in which another sentence used it
	round uint32
}

func newHome(stems int) *home {
	return &home{stamp: make([]uint32, stems), met: make([]uint32, stems)}
}

// share returns the lesser share of the content of a and b, which stand at p
// and q, that is words which another sentence of the two articles uses too. A
// sentence that was dropped into an article, and its like in another, have
// nothing but each other.
func (h *home) share(c *text.Corpus, l *lexis, a, b *unit, p, q bundle.Ref) float64 {
	h.round++
	for _, u := range [...]*unit{a, b} {
		for i := range u.items {
			h.stamp[u.items[i].stem] = h.round
		}
	}
	for _, r := range [...]bundle.Ref{p, q} {
		d := &c.Docs[r.Article]
		from, to := d.Range(r.Sentence)
		h.meet(d.Tokens[:from])
		h.meet(d.Tokens[to:])
	}
	return min(h.of(a, l), h.of(b, l))
}

func (h *home) meet(toks []text.Token) {
	for i := range toks {
		if s := toks[i].Stem; h.stamp[s] == h.round {
			h.met[s] = h.round
		}
	}
}

// of returns the share of a unit's content, by weight, that was met.
func (h *home) of(u *unit, l *lexis) float64 {
	var met, all float32
	for i := range u.items {
		w := l.common[u.items[i].stem]
		all += w
		if h.met[u.items[i].stem] == h.round {
			met += w
		}
	}
	return ratio(met, all)
}
