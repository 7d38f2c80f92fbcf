package drift

import (
	"context"
	"math"
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
	p           *paper
	k           *params
	support     []float64 // by unit
	enter, exit []float64 // by unit
	told        []float64 // by term: what the story's model holds from the start
	toldTotal   float64
	style       []float64 // by unit
	story       []float64 // by term, scratch
	drift       []float64 // by term, scratch
	close       []float64 // by term, scratch: the part of story from around the sentence
	ctx         context.Context
}

func newFit(ctx context.Context, p *paper, k *params) *fit {
	f := &fit{p: p, k: k, ctx: ctx, support: support(p, nil), style: make([]float64, p.units())}
	f.enter, f.exit = transitions(p, k)
	f.told, f.toldTotal = base(p, k)
	n := len(p.stems)
	f.story, f.drift, f.close = make([]float64, n), make([]float64, n), make([]float64, n)
	return f
}

// A verdict is what the fitted models think of each unit.
type verdict struct {
	odds []float64 // log-odds that it is off the story, from the unit alone
	off  []float64 // probability that it is off the story, from all of them
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
		posterior(v.odds, f.enter, f.exit, f.k.Start, v.off)
	}
	return v, nil
}

// rounds is the number of times the two models are fitted anew.
const rounds = 3

// weigh puts into odds, by unit, the log-odds that it is off the story, given
// how likely each is by now. Neither model holds the sentence that is judged,
// and the story's model none of those around it: the sentences of a run would
// vouch for each other.
func (f *fit) weigh(off []float64, own float64, wide int, odds []float64) error {
	p, k := f.p, f.k
	n := p.units()
	if err := f.ctx.Err(); err != nil {
		return err
	}
	copy(f.story, f.told)
	clear(f.drift)
	clear(f.close)
	storyTotal, driftTotal, closeTotal := f.toldTotal, 0.0, 0.0
	learn := own > 0
	for u := 0; learn && u < n; u++ {
		on := own * (1 - off[u])
		m := float64(len(p.words(u)))
		storyTotal += on * m
		driftTotal += off[u] * m
		for _, t := range p.words(u) {
			f.story[t] += on
			f.drift[t] += off[u]
		}
	}
	shift := func(u int, sign float64) {
		if !learn || u < 0 || u >= n {
			return
		}
		on := sign * own * (1 - off[u])
		for _, t := range p.words(u) {
			f.close[t] += on
			closeTotal += on
		}
	}
	styleOdds(p, off, k, f.style)
	window := min(wide, n/5)
	for u := range window {
		shift(u, 1)
	}
	for u := range n {
		if u%1024 == 1023 && f.ctx.Err() != nil {
			return f.ctx.Err()
		}
		shift(u+window, 1)
		shift(u-window-1, -1)
		words := p.words(u)
		m := float64(len(words))
		odds[u] = k.StyleW * f.style[u]
		if m == 0 {
			continue
		}
		lead, mine := 0.0, 0.0
		if u < p.lead() {
			lead = k.Lead
		}
		if learn {
			mine = off[u]
		}
		s := k.MixStory / max(storyTotal-closeTotal-lead*m, 1)
		d, rest := 0.0, 1.0
		if dt := driftTotal - mine*m; dt > 1 {
			d, rest = k.MixDrift/dt, 1-k.MixDrift
		}
		for _, t := range words {
			f.story[t] -= lead
			f.drift[t] -= mine
		}
		sum := 0.0
		for _, t := range words {
			on := s*max(f.story[t]-f.close[t], 0) + (1-k.MixStory)*p.common[t]
			out := d*max(f.drift[t], 0) + rest*p.common[t]
			sum += max(math.Log(out/on), -k.CapLow)
		}
		for _, t := range words {
			f.story[t] += lead
			f.drift[t] += mine
		}
		odds[u] += sum/math.Sqrt(m+k.LenAdd) - k.SupW*(f.support[u]-k.SupPivot) + k.Bias
	}
	return nil
}

// base returns, by term, what the story's model holds from the start.
func base(p *paper, k *params) (base []float64, total float64) {
	base, total = append(base, p.other...), p.otherTotal
	for _, t := range p.title {
		base[t] += k.Lead
		total += k.Lead
	}
	for _, t := range p.tok[:p.from[p.lead()]] {
		base[t] += k.Lead
		total += k.Lead
	}
	return base, total
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
			w := p.weight[t] * p.weight[t]
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
