package drift

import (
	"context"
	"math"
)

// A verdict is what the model thinks of one article.
type verdict struct {
	support []float64 // by unit: weighted share of its words that other articles use, 0..1
	odds    []float64 // by unit: log-odds that it is off the story, from the unit alone
	off     []float64 // by unit: probability that it is off the story, from all of them
}

// lead is the number of units at the head of an article that are taken to
// tell the story.
func (p *paper) lead() int { return min(4, (p.units()+2)/3) }

// judge fits two language models to an article, one of the story and one of
// whatever else it speaks of, by expectation maximisation over a hidden
// Markov model with two states. The story's model holds the other articles,
// the title, the lead and the article's own sentences as far as they are on
// the story; the other model holds those that are off it. Both leave out the
// sentence they judge. Without the article's own sentences in the story's
// model the other model takes over article after article.
func judge(ctx context.Context, p *paper, k *params) (verdict, error) {
	n := p.units()
	v := verdict{support: support(p, nil, k), odds: make([]float64, n), off: make([]float64, n)}
	enter, exit := transitions(p, k)
	style := make([]float64, n)
	told, toldTotal := base(p, k)
	story, drift := make([]float64, len(p.stems)), make([]float64, len(p.stems))
	for round := 0; round <= rounds; round++ {
		if err := ctx.Err(); err != nil {
			return v, err
		}
		copy(story, told)
		storyTotal, driftTotal := toldTotal, 0.0
		clear(drift)
		for u := 0; round > 0 && u < n; u++ {
			on, off := k.Own*(1-v.off[u]), v.off[u]
			for _, t := range p.words(u) {
				story[t] += on
				storyTotal += on
				drift[t] += off
				driftTotal += off
			}
		}
		styleOdds(p, v.off, k, style)
		for u := range n {
			if u%1024 == 1023 && ctx.Err() != nil {
				return v, ctx.Err()
			}
			words := p.words(u)
			m := float64(len(words))
			if m == 0 {
				v.odds[u] = k.StyleW * style[u]
				continue
			}
			on, off := 0.0, 0.0
			if round > 0 {
				on, off = k.Own*(1-v.off[u]), v.off[u]
			}
			if u < p.lead() {
				on += k.Lead
			}
			for _, t := range words {
				story[t] -= on
				drift[t] -= off
			}
			sum := evidence(p, words, story, drift, storyTotal-on*m, driftTotal-off*m, k)
			for _, t := range words {
				story[t] += on
				drift[t] += off
			}
			v.odds[u] = sum/math.Sqrt(m+k.LenAdd) - k.SupW*(v.support[u]-k.SupPivot) + k.StyleW*style[u] + k.Bias
		}
		posterior(v.odds, enter, exit, k.Start, v.off)
	}
	return v, nil
}

// rounds is the number of times the two models are fitted anew.
const rounds = 3

// evidence sums the log-odds of words under the two models, each smoothed by
// general English. One strong word of the story counts at most CapLow, so that
// a shared name does not outweigh a sentence.
func evidence(p *paper, words []int32, story, drift []float64, storyTotal, driftTotal float64, k *params) float64 {
	sum := 0.0
	s := k.MixStory / max(storyTotal, 1)
	d, rest := 0.0, 1.0
	if driftTotal > 1 {
		d, rest = k.MixDrift/driftTotal, 1-k.MixDrift
	}
	for _, t := range words {
		on := s*max(story[t], 0) + (1-k.MixStory)*p.common[t]
		off := d*max(drift[t], 0) + rest*p.common[t]
		sum += max(math.Log(off/on), -k.CapLow)
	}
	return sum
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
func support(p *paper, skip []bool, k *params) []float64 {
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
			hit += w * min(1, max(float64(p.df[t])/need, k.NearSup*p.near[t]))
		}
		out[u] = .5 // a sentence without a word to go by
		if sum > 0 {
			out[u] = hit / sum
		}
	}
	return out
}
