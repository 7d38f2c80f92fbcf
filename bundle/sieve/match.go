package sieve

import (
	"slices"
)

const (
	// allPairs is how many articles may share a shingle so that each is compared with
	// each; of more, each with the first and with the one before it. So the pairs
	// grow with the articles and not with their square, and who prints what all
	// print is still tied to the others.
	allPairs = 12
	// MostArticles is how many articles may share a shingle that tells anything: ten
	// times what passim's maxDF allows, since wire copy has so many printings.
	MostArticles = 1000
	// Text that so many articles print, and of these so large a share one outlet, is
	// that outlet's own: a promise to readers, a signature, a box.
	ownArticles = 8
	ownShare    = 0.8
	// pairBuffer is how many pairs are sorted at once.
	pairBuffer = 1 << 20
)

// matched counts what the shingles came to.
type matched struct {
	Shingles int64 `json:"shingles"`
	Stock    int   `json:"stock"`
	Own      int   `json:"own"`
	Pairs    int64 `json:"pairs"`
}

// A matcher makes pairs of sentences of the sentences that share a shingle.
type matcher struct {
	*run
	pairs *sorter
	key   uint64
	of    []uint32 // the sentences that have it, in order
	count matched
	seen  int64
	total int64

	article, sentence []uint32 // of them, the first of each article
	outlets           []uint32
}

// match merges the runs of shingles and writes the pairs of sentences that share
// one.
func (r *run) match() error {
	x := matcher{run: r, pairs: newSorter(r.dir, "pairs", pairBuffer, true)}
	shingles := &sorter{dir: r.dir, name: "shingles", runs: r.m.Runs, made: r.m.Made}
	for _, p := range shingles.paths(shingles.runs) {
		n, err := entriesOf(p)
		if err != nil {
			return err
		}
		x.total += n
	}
	err := shingles.merged(func(e entry) error {
		if x.seen%(1<<16) == 0 {
			if err := r.ctx.Err(); err != nil {
				return err
			}
			r.progress("matching", x.seen, x.total)
		}
		x.seen++
		if e.key != x.key || len(x.of) == 0 {
			if err := x.pair(); err != nil {
				return err
			}
			x.key, x.of = e.key, x.of[:0]
		}
		x.of = append(x.of, e.value)
		return nil
	})
	if err == nil {
		err = x.pair()
	}
	if err == nil {
		err = x.pairs.flush()
	}
	if err != nil {
		return err
	}
	r.m.Runs = slices.Concat(shingles.runs, shingles.old)
	r.m.Pairs, r.m.Paired, r.m.Matched = x.pairs.runs, x.pairs.made, x.count
	return nil
}

// pair makes the pairs of one shingle.
func (x *matcher) pair() error {
	if len(x.of) == 0 {
		return nil
	}
	x.count.Shingles++
	if len(x.of) == 1 {
		return nil
	}
	x.article, x.sentence = x.article[:0], x.sentence[:0]
	for _, s := range x.of {
		a := uint32(x.spool.articleOf(s))
		if n := len(x.article); n == 0 || x.article[n-1] != a {
			x.article, x.sentence = append(x.article, a), append(x.sentence, s)
		}
	}
	n := len(x.article)
	stories := 0 // they come first
	for stories < n && int(x.article[stories]) < len(x.o.Like) {
		stories++
	}
	switch {
	case n < 2:
		return nil
	case x.ofOneOutlet():
		x.count.Own++
		return nil
	case x.like != nil:
		for i := range stories {
			for j := stories; j < n; j++ {
				if err := x.add(i, j); err != nil {
					return err
				}
			}
		}
		return nil
	case n > MostArticles:
		x.count.Stock++
		return nil
	}
	return chosen(n, x.add)
}

func (x *matcher) add(i, j int) error {
	x.count.Pairs++
	return x.pairs.add(uint64(x.sentence[i])<<32|uint64(x.sentence[j]), 1)
}

// ofOneOutlet reports whether hardly any article that prints the shingle is of
// another outlet than the others.
func (x *matcher) ofOneOutlet() bool {
	x.outlets = x.outlets[:0]
	for _, a := range x.article {
		x.outlets = append(x.outlets, x.spool.places[a].outlet)
	}
	return ofOneOutlet(x.outlets)
}
