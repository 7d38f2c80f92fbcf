package drift

import "math"

// The traits of a candidate run by which drift is told from a digression that
// belongs to the story.
const (
	tOne    = iota // 1, for the constant
	tLen           // logarithm of its length in sentences
	tOdds          // mean log-odds of its sentences when all of it, and nothing else, is off the story
	tRest          // the same of the article's other sentences
	tStyle         // log-odds of its typography
	tOwn           // weighted share of its words that the rest of the article uses
	tInner         // weighted share of its words that it repeats
	tPerson        // share of its sentences that say I, we or you: letters and speeches wander
	tShare         // by how much its share of the article's sentences exceeds what drift usually takes
	tIntro         // sentences at its head that speak of somebody as known whom nobody introduced
	tBrief         // logarithm of how much shorter its sentences are than the others, negative: page remains, talk
	nTraits
)

// large is the share of an article beyond which a run is more likely the
// article's own way to tell the story.
const large = .45

// certainty returns how sure we are that a run is drift, 0..1: a logistic
// model over its traits. The runs aside, of which it may be one, may be drift
// as well: they do not stand for the rest of the article.
func (f *fit) certainty(r span, aside ...span) (float64, error) {
	x, err := f.traits(r, aside)
	z := 0.0
	for i, w := range f.k.Run {
		z += w * x[i]
	}
	return 1 / (1 + math.Exp(-z)), err
}

func (f *fit) traits(r span, aside []span) (x [nTraits]float64, err error) {
	p := f.p
	n := p.units()
	off, odds := make([]float64, n), make([]float64, n)
	for u := r.first; u <= r.last; u++ {
		off[u] = 1
	}
	for _, a := range aside {
		for u := a.first; u <= a.last; u++ {
			off[u] = 1
		}
	}
	if err := f.weigh(off, f.k.Own, 0, odds); err != nil {
		return x, err
	}
	m, rest := float64(r.len()), 0.0
	for u := range n {
		if !r.holds(u) {
			if off[u] == 0 {
				x[tRest] += clamp(odds[u], 8)
				rest++
			}
			continue
		}
		x[tOdds] += clamp(odds[u], 8)
		x[tStyle] += f.style[u]
		x[tPerson] += float64(p.person[u])
		if u < r.first+2 {
			x[tIntro] += float64(p.intro[u])
		}
	}
	x[tOne] = 1
	x[tLen] = math.Log(m)
	x[tOdds] /= m
	x[tRest] /= max(rest, 1)
	x[tStyle] = clamp(x[tStyle], 6)
	x[tOwn], x[tInner] = p.cohesion(r)
	x[tPerson] /= m
	x[tShare] = max(0, m/float64(n)-large)
	x[tBrief] = f.brevity(r)
	return x, nil
}

// brevity compares a run's mean number of words per sentence with that of the
// rest of the article: the logarithm of their ratio when the run's is the
// smaller, otherwise 0.
func (f *fit) brevity(r span) float64 {
	p := f.p
	in, all := float64(p.from[r.last+1]-p.from[r.first]), float64(len(p.tok))
	m, n := float64(r.len()), float64(p.units())
	return min(0, math.Log((in/m+1)/((all-in)/max(n-m, 1)+1)))
}

func clamp(x, most float64) float64 { return min(max(x, -most), most) }

// cohesion returns the weighted share of a run's words that stand elsewhere in
// the article, and that stand in the run more than once.
func (p *paper) cohesion(r span) (own, inner float64) {
	inside := make([]float64, len(p.stems))
	for _, t := range p.tok[p.from[r.first]:p.from[r.last+1]] {
		inside[t]++
	}
	all := 0.0
	for t, in := range inside {
		w := p.weight(t) * p.weight(t) * in
		all += w
		if p.count[t] > in || p.titled[t] {
			own += w
		}
		if in > 1 {
			inner += w
		}
	}
	all = max(all, 1e-9)
	return own / all, inner / all
}
