package drift

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// report returns the runs of one article: those that leave the story, and
// those that give its background.
func report(ctx context.Context, c *text.Corpus, roles furniture.Roles, p *paper) (drift, back []Run, err error) {
	f := newFit(ctx, p, &tuned)
	drifting, err := driftRuns(f)
	if err != nil {
		return nil, nil, err
	}
	for _, r := range drifting {
		one, topics := run(c, roles, p, r)
		one.Reason = reason(c, p, r.span, topics)
		drift = append(drift, one)
	}
	for _, r := range backgroundRuns(c, p, drifting) {
		one, topics := run(c, roles, p, r)
		one.Reason = contextReason(c, p, r.span, topics)
		back = append(back, one)
	}
	return drift, back, nil
}

// run fills in all of a run but its reason.
func run(c *text.Corpus, roles furniture.Roles, p *paper, s scored) (Run, []term) {
	r := Run{
		Article: p.article, First: p.sentence[s.first], Last: p.sentence[s.last],
		Score: s.certainty, Confident: p.others > 1 && s.certainty >= confident,
	}
	r.Share = share(c, roles[p.article], p.article, r.First, r.Last)
	topics := terms(c, p, s.span)
	for _, t := range topics {
		r.Terms = append(r.Terms, t.form)
	}
	return r, topics
}

// confident is the certainty from which we speak of high confidence.
const confident = .75

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
