package shared

import (
	"context"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// longest is the number of words of a sentence that are compared; more is a
// table or a text without stops, which only equality can link.
const longest = 240

// A unit is a distinct sentence: all its printings have the same words in the
// same order.
type unit struct {
	hash      uint64       // of the words
	printings []bundle.Ref // in reading order
	toks      []text.Token // of the first printing, at most longest
	cut       bool         // has more words than longest
	absorbed  bool         // one of very many near copies; stands behind its first
	stock     bool         // a phrase that proves nothing, not even where it is equal
	title     bool
	bare      bool   // says too little to be compared with anything but its equals
	items     []item // content words, by stem
	total     float32
	bag       []text.StemID // of all words, in order of their number
}

// An item is one content word of a unit.
type item struct {
	stem   text.StemID
	word   text.WordID
	at     uint16 // index in the unit's toks
	name   bool
	weight float32
}

// newUnits returns the distinct sentences of the corpus that may be linked, in
// reading order of their first printing.
func newUnits(c *text.Corpus, roles furniture.Roles) []*unit {
	hashes := wordHashes(c)
	byHash := map[uint64][]*unit{}
	var units []*unit
	for d := range c.Docs {
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
			ref := bundle.Ref{Article: d, Sentence: i}
			u := sameWords(byHash[h], toks, c)
			if u == nil {
				u = &unit{hash: h, toks: toks[:min(len(toks), longest)], cut: len(toks) > longest, title: role == bundle.Title}
				byHash[h] = append(byHash[h], u)
				units = append(units, u)
			}
			u.printings = append(u.printings, ref)
		}
	}
	return units
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

// sameWords returns the unit of us that has exactly the words of toks.
func sameWords(us []*unit, toks []text.Token, c *text.Corpus) *unit {
next:
	for _, u := range us {
		first := c.Docs[u.printings[0].Article].Sentence(u.printings[0].Sentence)
		if len(first) != len(toks) {
			continue
		}
		for i := range toks {
			if first[i].Word != toks[i].Word {
				continue next
			}
		}
		return u
	}
	return nil
}

// weigh gives each stem its weight in this corpus and each unit its content
// words.
func weigh(ctx context.Context, l *lexis, units []*unit) error {
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
	return parallel(ctx, len(units), func(i int) { units[i].fill(l) })
}

// parallel calls do for each of n indices on all CPUs, a few dozen at a time.
func parallel(ctx context.Context, n int, do func(i int)) error {
	const batch = 64
	var next atomic.Int64
	g, inner := errgroup.WithContext(ctx)
	for range min(runtime.GOMAXPROCS(0), (n+batch-1)/batch) {
		g.Go(func() error {
			for {
				from := int(next.Add(batch)) - batch
				if from >= n {
					return nil
				}
				if err := inner.Err(); err != nil {
					return err
				}
				for i := from; i < min(from+batch, n); i++ {
					do(i)
				}
			}
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}
