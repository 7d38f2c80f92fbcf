package shared

import (
	"context"
	"math/bits"
	"slices"
	"sync/atomic"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// longest is the number of words of a sentence that are compared; more is a
// table or a text without stops, which only equality can link.
const longest = 240

// A unit is a distinct sentence: all its printings have the same words in the
// same order.
type unit struct {
	hash        uint64       // of the words
	printings   []bundle.Ref // in reading order
	toks        []text.Token // of the first printing, at most longest
	cut         bool         // has more words than longest
	absorbed    bool         // one of very many near copies; stands behind its first
	stock       bool         // a phrase that proves nothing, not even where it is equal
	title       bool
	lead        bool   // opens the body of the article of its first printing, which has more than two sentences
	bare        bool   // says too little to be compared with anything but its equals
	short       bool   // says so little that more is asked of its pairs
	items       []item // content words, by stem
	total       float32
	attribution clause        // the toks that name the source
	small       []text.StemID // of the words that are no content, in order of their number

	read atomic.Pointer[sheet]  // see facts
	laid atomic.Pointer[layout] // see layout
}

// An item is one content word of a unit. There is one for every other word of
// the bundle, so it is kept to eight bytes; its weight is looked up.
type item struct {
	stem        text.StemID
	at          uint8 // index in the unit's toks
	class       wordClass
	name        bool
	attributing bool // stands in the clause that says who says it
}

// weight returns how informative the word is in this bundle.
func (it item) weight(l *lexis) float32 {
	w := l.weight[it.stem]
	if it.class == speech {
		w *= 0.5
	}
	if it.attributing {
		w *= attributionWeight
	}
	return w
}

// newUnits returns the distinct sentences of the corpus that may be linked, in
// reading order of their first printing.
func newUnits(ctx context.Context, c *text.Corpus, roles furniture.Roles) ([]*unit, error) {
	hashes := wordHashes(c)
	known := newUnitTable(c)
	var slab []unit // units that meet often stand side by side
	var refs []bundle.Ref
	for d := range c.Docs {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		lead := len(c.Bundle.Articles[d].Sentences) > 2
		for i := range c.Bundle.Articles[d].Sentences {
			role := roles[d][i]
			if role != bundle.Body && role != bundle.Title {
				continue
			}
			toks := c.Docs[d].Sentence(i)
			if len(toks) == 0 {
				continue
			}
			h := sentenceHash(toks, hashes, role == bundle.Title)
			u, slot := known.find(h, toks)
			if u == nil {
				if len(slab) == 0 {
					slab, refs = make([]unit, 256), make([]bundle.Ref, 256)
				}
				u, slab = &slab[0], slab[1:]
				u.printings, refs = refs[:0:1], refs[1:]
				u.hash, u.toks, u.cut = h, toks[:min(len(toks), longest)], len(toks) > longest
				u.title, u.lead = role == bundle.Title, lead && role == bundle.Body
				known.add(u, slot)
			}
			u.printings = append(u.printings, bundle.Ref{Article: d, Sentence: i})
			lead = lead && role != bundle.Body
		}
	}
	return known.units, nil
}

// A unitTable finds units by their words: an open hash table of indices, which
// takes a sixth of what a map does.
type unitTable struct {
	c     *text.Corpus
	units []*unit
	slots []int32 // index of a unit and 1, or 0; at least half are 0
}

func newUnitTable(c *text.Corpus) *unitTable {
	sentences := 0
	for _, a := range c.Bundle.Articles {
		sentences += len(a.Sentences)
	}
	return &unitTable{c: c, units: make([]*unit, 0, sentences), slots: make([]int32, 1<<bits.Len(uint(2*sentences)))}
}

// find returns the unit that has exactly the words of toks, of which h is the
// hash, or nil and the slot where it belongs.
func (t *unitTable) find(h uint64, toks []text.Token) (u *unit, slot int) {
	mask := len(t.slots) - 1
	for slot = int(h) & mask; t.slots[slot] != 0; slot = (slot + 1) & mask {
		u := t.units[t.slots[slot]-1]
		if u.hash == h && t.sameWords(u, toks) {
			return u, slot
		}
	}
	return nil, slot
}

func (t *unitTable) sameWords(u *unit, toks []text.Token) bool {
	p := u.printings[0]
	return slices.EqualFunc(t.c.Docs[p.Article].Sentence(p.Sentence), toks, func(x, y text.Token) bool { return x.Word == y.Word })
}

func (t *unitTable) add(u *unit, slot int) {
	t.units = append(t.units, u)
	t.slots[slot] = int32(len(t.units))
}

// wordHashes returns a 64-bit FNV-1a hash of each word, so that hashes do not
// depend on the order in which words were numbered.
func wordHashes(c *text.Corpus) []uint64 {
	out := make([]uint64, len(c.Words))
	for i := range c.Words {
		h := uint64(14695981039346656037)
		for _, b := range []byte(c.Words[i].Text) {
			h = (h ^ uint64(b)) * 1099511628211
		}
		out[i] = h
	}
	return out
}

func sentenceHash(toks []text.Token, words []uint64, title bool) uint64 {
	h := uint64(14695981039346656037)
	if title {
		h++
	}
	for _, t := range toks {
		h = (h ^ words[t.Word]) * 1099511628211
	}
	return h
}

// weigh gives each stem its weight in this corpus and each unit its content
// words.
func weigh(ctx context.Context, c *text.Corpus, l *lexis, units []*unit) error {
	count := make([]int32, len(l.stem))
	seen := make([]int32, len(l.stem))
	for i, u := range units {
		for _, t := range u.toks {
			if seen[t.Stem] != int32(i+1) {
				seen[t.Stem] = int32(i + 1)
				count[t.Stem]++
			}
		}
	}
	for s := range l.weight {
		l.weight[s] = l.common[s] * spread(int(count[s]), len(units))
	}
	return parallel.Batches(ctx, len(units), 64, func(from, to int) { fillAll(c, units[from:to], l) })
}
