package shared

import (
	"context"
	"math"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// Two sentences from articles about one story need less in common than two that
// meet by chance: there are few things the articles could be telling. The
// weights are those of a second logistic model, fitted to pairs of sentences
// from bundles of news articles, of which a reader judged whether they make the
// same statement. It is trusted as far as the pair belongs to the story of its
// two articles; beside the story the first model stands alone.
//
// No command in this repository refits these, and the pairs are not part of it.
const (
	storyBias  = -2.4
	storyLess  = 4.40  // matched share of the unit that is covered less
	storyMore  = 9.07  // and of the unit that is covered more
	storyAlone = 0.95  // log odds of the first model, at least leastAlone
	storyRank  = 1.67  // share of the best partner's score in either's article
	storyNext  = 1.93  // best score of a neighbouring pair
	storyHome  = -4.43 // share of the words that the rest of the two articles use too: they prove less

	storyLead = 3.5 // both open their articles: leads of one story tell the same event

	leastScore  = 0.30  // of a pair that is left to the second model
	leadSupport = 2     // pairs beside their leads that articles of one event have
	shortScore  = 0.45  // of a short sentence, a few words of the story are nearly all it says
	homeFloor   = 0.36  // share of the articles' own words from which on the second model has a say
	homeFull    = 0.46  // and from which on it decides
	atHome      = 0.5   // share of the way between the two from which on what ties the pair is looked at
	promising   = -1.75 // log odds of the second model from which on it is
	longPair    = 40    // sentences of two articles together; shorter ones repeat their words less
)

// firstSight returns the log odds of the second model, as far as the two sentences
// themselves decide them.
func (j *judgement) firstSight(p float32) float64 {
	less, more := float64(min(j.coverA, j.coverB)), float64(max(j.coverA, j.coverB))
	z := storyBias + storyLess*less + storyMore*more + storyAlone*max(leastAlone, logOdds(float64(p)))
	if j.leads {
		z += storyLead
	}
	return z
}

// mayTell reports whether the second model would find that the two make the
// same statement in good surroundings: no better partner, half of what a
// neighbour can add, and half of homeFloor for the other words of the articles.
func (j *judgement) mayTell() bool {
	return j.alike0 > 0 && j.firstSight(j.alike0)+storyRank+storyNext/2+storyHome*homeFloor/2 >= 0
}

// logOdds returns the log odds of p, which stay finite where p is 0 or 1.
func logOdds(p float64) float64 {
	p = max(1e-9, min(p, 1-1e-9))
	return math.Log(p / (1 - p))
}

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// settle judges the pairs that tell the story of their two articles by the
// second model, and by what ties them.
func settle(ctx context.Context, c *text.Corpus, l *lexis, units []*unit, js []judgement) error {
	best, err := bestRivals(ctx, units, js, func(j *judgement) float64 { return float64(j.score) })
	if err != nil {
		return err
	}
	next := nextTo(js)
	used, err := usedStems(ctx, c)
	if err != nil {
		return err
	}
	oneStory(js)
	third := thirdArticles(units, js)
	type worker struct {
		home
		binder
	}
	pool := sync.Pool{New: func() any { return &worker{home: home{c: c, used: used, stamp: make([]uint32, len(c.Stems))}} }}
	return parallel.Batches(ctx, len(js), 256, func(from, to int) {
		h := pool.Get().(*worker)
		defer pool.Put(h)
		for i := from; i < to; i++ {
			j := &js[i]
			open := j.open(units) && amongOthers(c, units, j)
			if !open && l.recorder == nil {
				continue
			}
			p, q := j.at.ref(), j.to.ref()
			at := h.share(l, units[j.a], units[j.b], p, q)
			floor := homeFloor * min(1, float64(sentences(c, p)+sentences(c, q))/longPair)
			trust := min(1, (at-floor)/(homeFull-homeFloor))
			told := storyRank*float64(j.score)/best[i] + storyNext*float64(next[i]) + storyHome*at
			if trust >= atHome && j.firstSight(j.alike0)+told >= promising || l.recorder != nil {
				h.compareContent(units[j.a], units[j.b], l)
				if !h.hopeless {
					v := h.bond(c, l, j, &surroundings{home: at, next: float64(next[i]), place: apartBy(c, p, q), lead: j.leads, third: third(j), rareA: h.rareA, rareB: h.rareB})
					j.seen, j.butForFacts, j.told = v.verdict(), v.butForFacts().verdict(), open
					l.recorder.tie(p, q, &v)
				}
			}
			if !open || trust <= 0 {
				continue
			}
			was := j.standing(j.alike)
			z := max(logOdds(was), j.firstSight(j.alike0)+told)
			now := sigmoid(trust*z + (1-trust)*logOdds(was))
			if now <= was {
				continue
			}
			if j.alone == 0 {
				j.alone = j.p
			}
			j.p = max(j.standing(j.p), min(now, sigmoid(j.firstSight(j.p0)+told)))
			j.alike, j.rival = now, 0
		}
	})
}

// apartBy is how far apart two sentences stand, each as a share of its article.
func apartBy(c *text.Corpus, p, q bundle.Ref) float64 {
	return math.Abs(float64(p.Sentence)/float64(sentences(c, p)) - float64(q.Sentence)/float64(sentences(c, q)))
}

// open reports whether the second model has anything to decide: the pair is not
// proved yet, and has enough in common for what its sentences are.
func (j *judgement) open(units []*unit) bool {
	least := leastScore
	switch {
	case units[j.a].short || units[j.b].short:
		least = shortScore
	case j.leads:
		least = 0
	}
	return !j.whole && float64(j.score) >= least && j.mayTell()
}

func sentences(c *text.Corpus, r bundle.Ref) int { return len(c.Bundle.Articles[r.Article].Sentences) }

// oneStory leaves only those leads together whose articles have more in common
// than their leads: two articles that open with one town and tram line may still
// tell two events.
func oneStory(js []judgement) {
	type pair struct{ p, q int32 }
	articles := func(j *judgement) pair {
		return pair{min(j.at.Article, j.to.Article), max(j.at.Article, j.to.Article)}
	}
	common := map[pair]int{}
	for i := range js {
		if js[i].leads {
			common[articles(&js[i])] = 0
		}
	}
	if len(common) == 0 {
		return
	}
	for i := range js {
		if j := &js[i]; !j.leads && j.alike >= contextFloor {
			if n, ok := common[articles(j)]; ok {
				common[articles(j)] = n + 1
			}
		}
	}
	for i := range js {
		if j := &js[i]; j.leads {
			j.leads = common[articles(j)] >= leadSupport
		}
	}
}

// nextTo returns, for each judgement, the best score of a pair whose
// sentences stand near both of its own.
func nextTo(js []judgement) []float32 {
	out := make([]float32, len(js))
	neighbours(seats(js, func(j *judgement) bool { return j.score > 0 }), func(x, y int32) {
		out[x] = max(out[x], js[y].score)
		out[y] = max(out[y], js[x].score)
	})
	return out
}
