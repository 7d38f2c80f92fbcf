package shared

import (
	"context"
	"math"
	"slices"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// A judgement is what is known of two compared units. There are many, so its
// fields are as small as they can be.
type judgement struct {
	pairing
	at, to ref32   // where a and b stand: their first printings in different articles
	p      float64 // that they make the same statement
	alike  float64 // that they would, were the facts the same
	rival  float64 // best p of either unit with another unit in the other's article
	alone  float64 // p without its context; 0 when there is none
	coverA float32 // share of a's content that is matched
	coverB float32 // of b's
	score  float32 // matched share of the content
	p0     float32 // p as the two units themselves decide it
	alike0 float32 // the same of alike

	seen, butForFacts verdict // by what ties the two, and as if no fact were in conflict; see told

	matches uint8 // content words matched
	order   uint8 // words in common and in order
	run     uint8 // words of the longest common run
	apart   conflicts
	kind    Kind
	whole   bool // a near copy beyond doubt
	merged  bool // one side is a part of what the other says
	leads   bool // both open the body of their article
	told    bool // by what ties them
}

// judge compares each pairing and returns, in order, the judgements that may
// come to something: those of pairs that may make the same statement, or help
// a neighbour to, or of which one side is a part of the other.
func judge(ctx context.Context, l *lexis, units []*unit, pairs *pairings) ([]judgement, error) {
	const block = 64
	kept := make([][]judgement, (len(units)+block-1)/block)
	type judge struct {
		comparison
		found []judgement
	}
	pool := sync.Pool{New: func() any { return &judge{} }}
	err := parallel.Batches(ctx, len(units), block, func(from, to int) {
		c := pool.Get().(*judge)
		c.found = c.found[:0]
		for i := from; i < to; i++ {
			c.fetch(units, pairs.of(i))
			for _, k := range pairs.of(i) {
				c.compare(units[i], units[k], l)
				if j := c.judge(l); j.whole || j.alike >= contextFloor || j.mayTell() || j.matches >= mergeMatches && max(j.coverA, j.coverB) >= mergeCover {
					p, q, _ := firstApart(units[i], units[k])
					j.pairing, j.at, j.to = pairing{int32(i), k}, ref32Of(p), ref32Of(q)
					c.found = append(c.found, j)
				}
			}
		}
		kept[from/block] = slices.Clone(c.found)
		pool.Put(c)
	})
	return slices.Concat(kept...), err
}

// fetch touches the content words of units that are about to be compared. They
// lie anywhere in memory; asked for side by side, they take hardly longer to
// arrive than one alone.
func (c *comparison) fetch(units []*unit, list []int32) {
	n := 0
	for _, k := range list {
		n += len(units[k].items)
	}
	for _, k := range list {
		if its := units[k].items; len(its) > 0 {
			n += int(its[0].at) + int(its[len(its)-1].at)
		}
	}
	c.fetched = n
}

func (c *comparison) judge(l *lexis) judgement {
	if c.hopeless {
		return c.covered()
	}
	f := c.features(l)
	j := c.covered()
	j.score, j.p, j.alike = float32(f[fShared]), probability(&f), alikeButForFacts(&f)
	if !c.spun { // the second model knows no such pairs
		j.p0, j.alike0 = float32(j.p), float32(j.alike)
	}
	j.order, j.run, j.apart = uint8(c.order), uint8(c.longestRun), conflictsOf(&f)
	near, whole := c.near(l)
	if near {
		j.kind = Near
	}
	j.whole, j.leads = whole, c.a.lead && c.b.lead
	return j
}

// covered is a judgement of the content words that match, and of no more.
func (c *comparison) covered() judgement {
	return judgement{kind: Reworded, coverA: float32(ratio(c.sumA, c.a.total)), coverB: float32(ratio(c.sumB, c.b.total)),
		matches: uint8(len(c.exact) + len(c.soft))}
}

const (
	nearOrder     = 0.8  // share of the words that are common and in order, for a near match
	nearContained = 0.9  // the same of the shorter sentence, when the longer one has more
	nearWords     = 8    // words of the shorter sentence then
	nearPart      = 0.33 // and their share of the longer
	nearRun       = 12   // words of an unbroken passage that makes up most of the shorter and nearPart of the longer
)

// near reports whether one unit is the other with small edits, whoever said
// either: words in common and in order make up most of both, or nearly all of
// the shorter and a large part of the longer, or an unbroken passage does. It is
// whole when that alone proves a copy.
func (c *comparison) near(l *lexis) (near, whole bool) {
	c.alignStatements(l)
	return NearByWords(c.order, c.longestRun, len(c.saidA), len(c.saidB))
}

// NearByWords reports whether of two statements of na and nb words, which have
// order words in common and in order and the run longest of them unbroken, one is
// the other with small edits. It is whole when that alone proves a copy. More in
// common, of fewer words, never makes it false but for the statements of less than
// nearWords.
func NearByWords(order, longestRun, na, nb int) (near, whole bool) {
	if float64(2*order) >= nearOrder*float64(na+nb) && longestRun >= 3 {
		return true, true
	}
	short, long := min(na, nb), max(na, nb)
	run, part := float64(longestRun), float64(order)
	if part < nearPart*float64(long) || short < nearWords {
		return false, false
	}
	if part >= nearContained*float64(short) && 2*run >= float64(short) {
		return true, run >= 0.6*float64(short)
	}
	return longestRun >= nearRun && run >= 0.6*float64(short) && run >= nearPart*float64(long), false
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
	pool := sync.Pool{New: func() any { return &comparison{} }}
	err := parallel.Batches(ctx, len(js), 64, func(from, to int) {
		cmp := pool.Get().(*comparison)
		defer pool.Put(cmp)
		for i := from; i < to; i++ {
			j := &js[i]
			if !j.whole && !j.reaches(bar(c, units, j)) {
				continue
			}
			out[i] = explain(c, l, units, j, cmp)
		}
	})
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(out, func(k *unitLink) bool { return k == nil }), nil
}

// bar is the probability that a pair must reach. A short sentence says little
// that could tell it from another; and where an article has several sentences,
// each had as many chances to meet a partner by accident.
func bar(c *text.Corpus, units []*unit, j *judgement) float64 {
	if units[j.a].short || units[j.b].short {
		return enoughOfLittle
	}
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

// explain makes the link of two units and says what it rests on. It is nil
// for a pair that is held apart by a fact which it cannot name.
func explain(c *text.Corpus, l *lexis, units []*unit, j *judgement, cmp *comparison) *unitLink {
	a, b := j.a, j.b
	p, q := j.at.ref(), j.to.ref()
	if q.Before(p) {
		a, b, p, q = b, a, q, p
	}
	cmp.compare(units[a], units[b], l)
	al := cmp.align(l)
	ds := cmp.differences(al, c, l, j)
	ta, tb := sentence(c, p), sentence(c, q)
	if j.kind == Near && (inside(c, q, ta, tb) || inside(c, p, tb, ta)) {
		j.kind = Verbatim
	}
	link := Link{A: p, B: q, Kind: j.kind, Score: min(1, float64(j.score))}
	link.Spans, link.Pairs = al.spans(ta, tb)
	link.Contrasts = contrasts(ds, ta, tb)
	if len(ds) > 0 {
		updates(link.Contrasts, ds, laterOf(c.Bundle, p, q))
	}
	if j.told {
		j.tell(&link, a == j.b)
	} else {
		j.weigh(&link, amongOthers(c, units, j))
	}
	if slices.ContainsFunc(link.Contrasts, func(c Contrast) bool { return c.Class == Role }) {
		link.Same = false // however near the words are
	}
	if j.kind == Verbatim {
		link.Certain, link.Same, link.Contrasts = true, true, nil
	}
	if units[a].title || units[b].title {
		link.Contrasts = nil // a title says it shortly, and accuses nobody
	}
	if !link.Same && len(link.Contrasts) == 0 {
		return nil
	}
	return pack(link, a, b)
}

// reaches reports whether the two may be linked, bar being what the first model
// asks of them.
func (j *judgement) reaches(bar float64) bool {
	if !j.told || j.merged || j.leads {
		return j.standing(j.alike) >= bar
	}
	if bar < enoughOfLittle {
		bar = Related
	}
	return j.butForFacts.related() >= bar
}

// weigh says how sure a link is by the words of its two sentences alone.
// A near copy beyond doubt is certain, among other sentences.
func (j *judgement) weigh(link *Link, amongOthers bool) {
	sure := j.standing(j.p)
	link.Same = j.whole || sure >= possible && (len(link.Contrasts) == 0 || sure >= sameDespite)
	link.Certain = sure >= certain || !link.Same && j.standing(j.alike) >= certain
	if j.alone > 0 && j.alone < ownCertain && !j.whole && !j.merged {
		link.Certain = false // context alone makes nothing certain
	}
	link.Certain = link.Certain || j.whole && amongOthers
}

// tell says how sure a link of two sentences of one story is and whether one
// of them holds the other's statement and more; turned says that the link's
// first sentence is j's second.
func (j *judgement) tell(link *Link, turned bool) {
	v := j.seen
	link.Same = j.whole || j.merged || v.related() >= Related || j.leads && len(link.Contrasts) == 0
	if !link.Same {
		v = j.butForFacts
	}
	if link.Same && j.standing(j.alike) < possible+amongMany {
		link.Contrasts = nil // the weights of facts were fitted to closer pairs
	}
	if j.kind != Reworded {
		link.Certain = true
		return
	}
	if v.same >= v.part && !j.merged {
		link.Certain = v.same >= surelySame
		return
	}
	link.Holds = HeldByA
	if j.coverA < j.coverB == turned {
		link.Holds = HeldByB
	}
	link.Certain = v.related() >= surelyHeld && max(j.coverA, j.coverB) >= heldWhole
}

func sentence(c *text.Corpus, r bundle.Ref) []text.Token {
	toks := c.Docs[r.Article].Sentence(r.Sentence)
	return toks[:min(len(toks), longest)]
}
