package shared

import (
	"context"
	"math"
	"slices"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A judgement is what is known of two compared units.
type judgement struct {
	pairing
	kind    Kind
	score   float64 // matched share of the content
	p       float64 // that they make the same statement
	alike   float64 // that they would, were the facts the same
	rival   float64 // best p of either unit with another unit in the other's article
	coverA  float64 // share of a's content that is matched
	coverB  float64 // of b's
	matches int     // content words matched
	alone   float64 // p without its context; 0 when there is none
	whole   bool    // a near copy beyond doubt
	merged  bool    // one side is a part of what the other says
}

// judge compares each pairing and returns, in order, the judgements that may
// come to something: those of pairs that may make the same statement, or help
// a neighbour to, or of which one side is a part of the other.
func judge(ctx context.Context, l *lexis, units []*unit, pairs []pairing) ([]judgement, error) {
	const block = 256
	kept := make([][]judgement, (len(pairs)+block-1)/block)
	type judge struct {
		comparison
		found []judgement
	}
	pool := sync.Pool{New: func() any { return &judge{} }}
	err := parallel(ctx, len(pairs), block, func(from, to int) {
		c := pool.Get().(*judge)
		c.found = c.found[:0]
		for _, p := range pairs[from:to] {
			c.compare(units[p.a], units[p.b], l)
			if j := c.judge(l); j.whole || j.alike >= contextFloor || j.matches >= mergeMatches && max(j.coverA, j.coverB) >= mergeCover {
				j.pairing = p
				c.found = append(c.found, j)
			}
		}
		kept[from/block] = slices.Clone(c.found)
		pool.Put(c)
	})
	return slices.Concat(kept...), err
}

func (c *comparison) judge(l *lexis) judgement {
	if c.hopeless {
		return judgement{kind: Reworded, coverA: ratio(c.sumA, c.a.total), coverB: ratio(c.sumB, c.b.total), matches: len(c.exact) + len(c.soft)}
	}
	f := c.features(l)
	j := judgement{kind: Reworded, score: f[fShared], p: probability(&f), alike: alikeButForFacts(&f),
		coverA: ratio(c.sumA, c.a.total), coverB: ratio(c.sumB, c.b.total), matches: len(c.exact) + len(c.soft)}
	near, whole := c.near()
	if near {
		j.kind = Near
	}
	j.whole = whole
	return j
}

const (
	nearOrder     = 0.8  // share of the words that are common and in order, for a near match
	nearContained = 0.9  // the same of the shorter sentence, when the longer one has more
	nearWords     = 8    // words of the shorter sentence then
	nearPart      = 0.33 // and their share of the longer
	nearRun       = 12   // words of an unbroken passage that makes up most of the shorter and nearPart of the longer
)

// near reports whether one unit is the other with small edits: words in common
// and in order make up most of both, or nearly all of the shorter and a large
// part of the longer, or an unbroken passage does. It is whole when that alone
// proves a copy.
func (c *comparison) near() (near, whole bool) {
	na, nb := len(c.a.toks), len(c.b.toks)
	if float64(2*c.order) >= nearOrder*float64(na+nb) && c.longestRun >= 3 {
		return true, true
	}
	short, long := min(na, nb), max(na, nb)
	run, part := float64(c.longestRun), float64(c.order)
	if part < nearPart*float64(long) || short < nearWords {
		return false, false
	}
	if part >= nearContained*float64(short) && 2*run >= float64(short) {
		return true, part >= 0.95*float64(short) && run >= 0.6*float64(short)
	}
	return c.longestRun >= nearRun && run >= 0.6*float64(short) && run >= nearPart*float64(long), false
}

// compete finds, for each judgement that may become a link, the best partner
// that either unit has in the other's article.
func compete(units []*unit, js []judgement) {
	type side struct {
		unit    int32
		article int32
	}
	best := map[side]float64{}
	sides := func(do func(j *judgement, x, y side)) {
		for i := range js {
			if j := &js[i]; j.alike >= contextFloor {
				p, q, _ := firstApart(units[j.a], units[j.b])
				do(j, side{j.a, int32(q.Article)}, side{j.b, int32(p.Article)})
			}
		}
	}
	sides(func(j *judgement, x, y side) {
		best[x] = max(best[x], j.alike)
		best[y] = max(best[y], j.alike)
	})
	sides(func(j *judgement, x, y side) { j.rival = max(best[x], best[y]) })
}

// standing is p lowered by competition.
func (j *judgement) standing(p float64) float64 {
	if j.kind == Near || j.merged || j.rival <= 0 {
		return p
	}
	return p * math.Sqrt(min(1, j.alike/j.rival))
}

// links turns the judgements that say "the same statement" into links.
func links(ctx context.Context, c *text.Corpus, l *lexis, units []*unit, js []judgement) ([]*unitLink, error) {
	out := make([]*unitLink, len(js))
	err := parallel(ctx, len(js), 64, func(from, to int) {
		var cmp comparison
		for i := from; i < to; i++ {
			j := &js[i]
			if units[j.a].short || units[j.b].short || !j.whole && j.standing(j.alike) < bar(c, units, j) {
				continue
			}
			out[i] = explain(c, l, units, j, &cmp)
		}
	})
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(out, func(k *unitLink) bool { return k == nil }), nil
}

// bar is the probability that a pair must reach. Where an article has several
// sentences, each had as many chances to meet a partner by accident.
func bar(c *text.Corpus, units []*unit, j *judgement) float64 {
	if amongOthers(c, units, j) {
		return possible + amongMany
	}
	return possible
}

// amongOthers reports whether both sentences stand in articles of several.
func amongOthers(c *text.Corpus, units []*unit, j *judgement) bool {
	p, q := units[j.a].printings[0], units[j.b].printings[0]
	as := c.Bundle.Articles
	return len(as[p.Article].Sentences) > 2 && len(as[q.Article].Sentences) > 2
}

// A unitLink is a link with the units it ties.
type unitLink struct {
	Link
	a, b int32
}

// explain makes the link of two units and says what it rests on. It is nil
// for a pair that is held apart by a fact which it cannot name.
func explain(c *text.Corpus, l *lexis, units []*unit, j *judgement, cmp *comparison) *unitLink {
	a, b := j.a, j.b
	p, q, _ := firstApart(units[a], units[b])
	if q.Before(p) {
		a, b, p, q = b, a, q, p
	}
	cmp.compare(units[a], units[b], l)
	al := cmp.align(l)
	ds := cmp.differences(al, l)
	ta, tb := sentence(c, p), sentence(c, q)
	if j.kind == Near && (inside(c, p, q, ta, tb) || inside(c, q, p, tb, ta)) {
		j.kind = Verbatim
	}
	link := Link{A: p, B: q, Kind: j.kind, Score: min(1, j.score)}
	link.Spans, link.Pairs = al.spans(ta, tb)
	link.Contrasts = contrasts(ds, ta, tb)
	sure := j.standing(j.p)
	link.Same = j.whole || sure >= possible && (len(link.Contrasts) == 0 || sure >= sameDespite)
	link.Certain = sure >= certain || !link.Same && j.standing(j.alike) >= certain
	if j.alone > 0 && j.alone < ownCertain && !j.whole && !j.merged {
		link.Certain = false // context alone makes nothing certain
	}
	if j.kind == Verbatim {
		link.Certain, link.Same, link.Contrasts = true, true, nil
	}
	if !link.Same && len(link.Contrasts) == 0 {
		return nil
	}
	return &unitLink{link, a, b}
}

func sentence(c *text.Corpus, r bundle.Ref) []text.Token {
	toks := c.Docs[r.Article].Sentence(r.Sentence)
	return toks[:min(len(toks), longest)]
}
