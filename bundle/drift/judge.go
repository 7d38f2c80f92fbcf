package drift

import (
	"context"
	"math"
	"slices"

	"broadsheet/bundle/text"
)

// lead is the number of units at the head of an article that are taken to
// tell the story.
func (p *paper) lead() int { return min(4, (p.units()+2)/3) }

// A fit holds the two language models that are fitted to an article: one of
// the story, one of whatever else it speaks of. The story's model holds the
// other articles, the title, the lead and the article's own sentences as far
// as they are on the story; the other model holds those that are off it.
// Without the article's own sentences in the story's model the other model
// takes over article after article.
type fit struct {
	c           *text.Corpus
	p           *paper
	k           *params
	ctx         context.Context
	support     []float64 // by unit
	enter, exit []float64 // by unit
	style       []float64 // by unit: log-odds of its typography
	common      []float64 // by term: probability in general English
	told        bag       // what the story's model holds from the start
	story       bag       // the story's model, without general English
	close       bag       // the part of it from around the sentence that is judged
	drift       bag       // the other model, without general English
}

func newFit(ctx context.Context, c *text.Corpus, p *paper, k *params) *fit {
	n := len(p.stems)
	f := &fit{
		c: c, p: p, k: k, ctx: ctx, support: support(p, nil), style: make([]float64, p.units()),
		told: base(p, k), story: newBag(n), close: newBag(n), drift: newBag(n),
	}
	f.enter, f.exit = transitions(p, k)
	f.common = make([]float64, n)
	for t, s := range p.stems {
		f.common[t] = p.lexis.common[s]
	}
	return f
}

// A verdict is what the fitted models think of each unit.
type verdict struct {
	odds []float64 // log-odds that it is off the story, from the unit alone
	off  []float64 // probability that it is off the story, from all of them

	first []float64 // odds before any unit was taken to be off the story
}

// judge fits the models by expectation maximisation over a hidden Markov
// model with two states. The wide sentences on either side of a sentence do
// not vouch for it.
func (f *fit) judge(wide int) (verdict, error) {
	n := f.p.units()
	v := verdict{odds: make([]float64, n), off: make([]float64, n)}
	for round := 0; round <= rounds; round++ {
		own := f.k.Own
		if round == 0 {
			own = 0
		}
		if err := f.weigh(v.off, own, wide, v.odds); err != nil {
			return v, err
		}
		if round == 0 {
			v.first = slices.Clone(v.odds)
		}
		posterior(v.odds, f.enter, f.exit, f.k.Start, v.off)
	}
	return v, nil
}

// rounds is the number of times the two models are fitted anew.
const rounds = 3

// weigh puts into odds, by unit, the log-odds that it is off the story, given
// how likely each is by now; own is the weight of the article's own sentences
// in the story's model. Neither model holds the sentence that is judged, and
// the story's model none of the wide sentences around it: the sentences of a
// run would vouch for each other.
func (f *fit) weigh(off []float64, own float64, wide int, odds []float64) error {
	p, k, n := f.p, f.k, f.p.units()
	f.story.set(f.told)
	f.drift.clear()
	f.close.clear()
	for u := range n {
		f.story.add(p.words(u), own*(1-off[u]))
		f.drift.add(p.words(u), off[u])
	}
	around := func(u int, sign float64) {
		if 0 <= u && u < n {
			f.close.add(p.words(u), sign*own*(1-off[u]))
		}
	}
	styleOdds(p, off, k, f.style)
	wide = min(wide, n/5)
	for u := range wide {
		around(u, 1)
	}
	for u := range n {
		if u%1024 == 0 && f.ctx.Err() != nil {
			return f.ctx.Err()
		}
		around(u+wide, 1)
		around(u-wide-1, -1)
		odds[u] = k.StyleW * f.style[u]
		if m := len(p.words(u)); m > 0 {
			odds[u] += f.evidence(u, off[u])/math.Sqrt(float64(m)+k.LenAdd) - k.SupW*(f.support[u]-k.SupPivot) + k.Bias
		}
	}
	return nil
}

// evidence sums the log-odds of the words of unit u under the two models,
// each smoothed by general English and without what the unit itself gave
// them. One strong word of the story counts at most CapLow, so that a shared
// name does not outweigh a sentence.
func (f *fit) evidence(u int, off float64) float64 {
	p, k, words := f.p, f.k, f.p.words(u)
	lead := 0.0
	if u < p.lead() {
		lead = k.Lead
	}
	f.story.add(words, -lead)
	f.drift.add(words, -off)
	on := k.MixStory / max(f.story.total-f.close.total, 1)
	out, rest := 0.0, 1.0
	if f.drift.total > 1 {
		out, rest = k.MixDrift/f.drift.total, 1-k.MixDrift
	}
	sum := 0.0
	for _, t := range words {
		story := on*max(f.story.count[t]-f.close.count[t], 0) + (1-k.MixStory)*f.common[t]
		drift := out*max(f.drift.count[t], 0) + rest*f.common[t]
		sum += max(math.Log(drift/story), -k.CapLow)
	}
	f.story.add(words, lead)
	f.drift.add(words, off)
	return sum
}

// A bag counts terms.
type bag struct {
	count []float64 // by term
	total float64
}

func newBag(terms int) bag { return bag{count: make([]float64, terms)} }

func (b *bag) add(words []int32, weight float64) {
	for _, t := range words {
		b.count[t] += weight
	}
	b.total += weight * float64(len(words))
}

func (b *bag) set(from bag) {
	copy(b.count, from.count)
	b.total = from.total
}

func (b *bag) clear() {
	clear(b.count)
	b.total = 0
}

// base returns what the story's model holds from the start: the other
// articles, the title and the lead.
func base(p *paper, k *params) bag {
	b := newBag(len(p.stems))
	b.set(bag{p.other, p.otherTotal})
	b.add(p.title, k.Lead)
	b.add(p.tok[:p.from[p.lead()]], k.Lead)
	return b
}

// transitions returns, by unit, the probabilities of leaving and of coming
// back to the story just before it. Writers change the subject at paragraphs
// more often than inside one.
func transitions(p *paper, k *params) (enter, exit []float64) {
	enter, exit = make([]float64, p.units()), make([]float64, p.units())
	for u := range enter {
		enter[u], exit[u] = k.Enter, k.Exit
		if p.opens[u] {
			enter[u], exit[u] = min(enter[u]*k.ParEnter, .5), min(exit[u]*k.ParExit, .5)
		}
	}
	return enter, exit
}

// support returns, by unit, the weighted share of its words that other
// articles use, the terms in skip aside. Where the others are many, a word
// needs several of them: out of a thousand articles one uses any word by
// chance.
func support(p *paper, skip []bool) []float64 {
	out := make([]float64, p.units())
	need := 1 + float64(p.others)/40
	for u := range out {
		sum, hit := 0.0, 0.0
		for _, t := range p.words(u) {
			if skip != nil && skip[t] {
				continue
			}
			w := p.weight(int(t)) * p.weight(int(t))
			sum += w
			hit += w * min(1, float64(p.df[t])/need)
		}
		out[u] = .5 // a sentence without a word to go by
		if sum > 0 {
			out[u] = hit / sum
		}
	}
	return out
}
