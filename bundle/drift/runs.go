package drift

import "math"

// A span is a run of units of a paper, both ends inclusive.
type span struct{ first, last int }

func (r span) len() int { return r.last - r.first + 1 }

func (r span) holds(u int) bool { return r.first <= u && u <= r.last }

// candidates returns the runs of two units or more whose values stay above
// level.
func candidates(values []float64, level float64) []span {
	var out []span
	for i := 0; i < len(values); i++ {
		if values[i] < level {
			continue
		}
		j := i
		for j+1 < len(values) && values[j+1] >= level {
			j++
		}
		if j > i {
			out = append(out, span{i, j})
		}
		i = j
	}
	return out
}

// bridge joins runs with little between them: a change of subject inside a
// digression leaves a dent that is no return to the story.
func bridge(runs []span, odds []float64, k *params) []span {
	var out []span
	for _, r := range runs {
		if n := len(out); n > 0 && float64(r.first-out[n-1].last-1) <= k.GapLen {
			sum, from := 0.0, out[n-1].last+1
			for u := from; u < r.first; u++ {
				sum += odds[u]
			}
			if sum >= k.GapOdds*float64(r.first-from) {
				out[n-1].last = r.last
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

// certainty returns how sure we are that a run is drift, 0..1: a logistic
// model of the run's mean log-odds, its length and how it hangs together with
// the rest of the article.
func certainty(p *paper, v verdict, r span, k *params) float64 {
	n := p.units()
	inside := make([]float64, len(p.stems))
	for _, t := range p.tok[p.from[r.first]:p.from[r.last+1]] {
		inside[t]++
	}
	title := make([]bool, len(p.stems))
	for _, t := range p.title {
		title[t] = true
	}
	var all, known, own, inner float64
	for t, in := range inside {
		w := p.weight[t] * p.weight[t] * in
		all += w
		if p.df[t] > 0 {
			known += w
		}
		if p.count[t] > in || title[t] {
			own += w
		}
		if in > 1 {
			inner += w
		}
	}
	all = max(all, 1e-9)
	odds, rest := 0.0, 0.0
	for u := range n {
		if r.holds(u) {
			odds += v.odds[u]
		} else {
			rest += v.support[u]
		}
	}
	m := float64(r.len())
	rest /= max(float64(n)-m, 1)
	z := k.AccBias + k.AccMean*odds/m + k.AccLen*math.Log(m) + k.AccOwn*own/all + k.AccRest*rest +
		k.AccInner*inner/all + k.AccShare*m/float64(n) + k.AccKnown*known/all
	return 1 / (1 + math.Exp(-z))
}
