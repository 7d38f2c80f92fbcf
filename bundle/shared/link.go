package shared

import (
	"context"
	"math"
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

// judge compares each pairing.
func judge(ctx context.Context, l *lexis, units []*unit, pairs []pairing) ([]judgement, error) {
	out := make([]judgement, len(pairs))
	pool := sync.Pool{New: func() any { return &comparison{} }}
	err := parallel(ctx, len(pairs), func(i int) {
		c := pool.Get().(*comparison)
		p := pairs[i]
		c.compare(units[p.a], units[p.b], l)
		out[i] = c.judge(l)
		out[i].pairing = p
		pool.Put(c)
	})
	return out, err
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
	each := func(do func(j *judgement, x, y side)) {
		for i := range js {
			if j := &js[i]; j.alike >= contextFloor {
				p, q, _ := firstApart(units[j.a], units[j.b])
				do(j, side{j.a, int32(q.Article)}, side{j.b, int32(p.Article)})
			}
		}
	}
	each(func(j *judgement, x, y side) {
		best[x] = max(best[x], j.alike)
		best[y] = max(best[y], j.alike)
	})
	each(func(j *judgement, x, y side) { j.rival = max(best[x], best[y]) })
}

// standing is p lowered by competition.
func (j *judgement) standing(p float64) float64 {
	if j.kind == Near || j.merged || j.rival <= 0 {
		return p
	}
	return p * math.Sqrt(min(1, j.alike/j.rival))
}

// links turns the judgements that say "the same statement" into links.
func links(ctx context.Context, c *text.Corpus, l *lexis, units []*unit, js []judgement) ([]unitLink, error) {
	out := make([]unitLink, len(js))
	keep := make([]bool, len(js))
	err := parallel(ctx, len(js), func(i int) {
		j := &js[i]
		if units[j.a].short || units[j.b].short || !j.whole && j.standing(j.alike) < bar(c, units, j) {
			return
		}
		out[i], keep[i] = explain(c, l, units, j)
	})
	if err != nil {
		return nil, err
	}
	n := 0
	for i := range out {
		if keep[i] {
			out[n] = out[i]
			n++
		}
	}
	return out[:n], nil
}

// bar is the probability that a pair must reach. Where an article has several
// sentences, each had as many chances to meet a partner by accident.
func bar(c *text.Corpus, units []*unit, j *judgement) float64 {
	b := c.Bundle
	p, q := units[j.a].printings[0], units[j.b].printings[0]
	if len(b.Articles[p.Article].Sentences) > 2 && len(b.Articles[q.Article].Sentences) > 2 {
		return possible + amongMany
	}
	return possible
}

// A unitLink is a link with the units it ties.
type unitLink struct {
	Link
	a, b int32
}

// explain makes the link of two units and says what it rests on. It is false
// for a pair that is held apart by a fact which it cannot name.
func explain(c *text.Corpus, l *lexis, units []*unit, j *judgement) (unitLink, bool) {
	a, b := j.a, j.b
	p, q, _ := firstApart(units[a], units[b])
	if q.Before(p) {
		a, b, p, q = b, a, q, p
	}
	var cmp comparison
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
	if j.alone > 0 && j.alone < possible && !j.whole && !j.merged {
		link.Certain = false // context alone makes nothing certain
	}
	if j.kind == Verbatim {
		link.Certain, link.Same, link.Contrasts = true, true, nil
	}
	return unitLink{link, a, b}, link.Same || len(link.Contrasts) > 0
}

func sentence(c *text.Corpus, r bundle.Ref) []text.Token {
	toks := c.Docs[r.Article].Sentence(r.Sentence)
	return toks[:min(len(toks), longest)]
}
