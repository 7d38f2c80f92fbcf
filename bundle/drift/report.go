package drift

import (
	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// report returns the runs of one article: those that leave the story, and
// those that give its background.
func report(c *text.Corpus, roles furniture.Roles, p *paper, v verdict) (drift, back []Run) {
	drifting := driftRuns(p, v, &tuned)
	for _, r := range drifting {
		drift = append(drift, run(c, roles, p, v, r.span, r.certainty))
	}
	for _, r := range backgroundRuns(p, drifting) {
		back = append(back, run(c, roles, p, v, r.span, r.certainty))
	}
	return drift, back
}

type scored struct {
	span
	certainty float64
}

// driftRuns returns the runs that are more likely drift than not.
func driftRuns(p *paper, v verdict, k *params) (out []scored) {
	for _, r := range bridge(candidates(v.off, .5), v.odds, k) {
		if c := certainty(p, v, r, k); c > .5 {
			out = append(out, scored{r, c})
		}
	}
	return out
}

func run(c *text.Corpus, roles furniture.Roles, p *paper, v verdict, s span, certainty float64) Run {
	r := Run{
		Article: p.article, First: p.sentence[s.first], Last: p.sentence[s.last],
		Score: certainty, Confident: p.others > 1 && certainty > .7,
	}
	r.Share = share(c, roles[p.article], p.article, r.First, r.Last)
	topics := terms(c, p, s)
	for _, t := range topics {
		r.Terms = append(r.Terms, t.form)
	}
	r.Reason = reason(c, p, v, s, topics)
	return r
}

// share returns the share of an article's body words that stand in its
// sentences first to last.
func share(c *text.Corpus, roles []bundle.Role, article, first, last int) float64 {
	in, all := 0, 0
	for i, role := range roles {
		if role == bundle.Body {
			n := len(c.Docs[article].Sentence(i))
			all += n
			if first <= i && i <= last {
				in += n
			}
		}
	}
	return float64(in) / float64(max(all, 1))
}
