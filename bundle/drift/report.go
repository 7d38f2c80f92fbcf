package drift

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// A finding is what is found in one article: the runs that leave the story,
// those that give its background, and why it was not judged after all.
type finding struct {
	drift, back []Run
	left        []LeftOut
}

// report judges one article.
func report(ctx context.Context, c *text.Corpus, roles furniture.Roles, p *paper) (out finding, err error) {
	f := newFit(ctx, c, p, &tuned)
	if left, ok, err := f.roundup(); err != nil || ok {
		out.left = append(out.left, left)
		return out, err
	}
	drifting, err := driftRuns(f)
	if err != nil {
		return out, err
	}
	for _, r := range drifting {
		one, topics := run(c, roles, p, r)
		if one.Confident, err = f.plain(r); err != nil {
			return out, err
		}
		one.Reason = reason(c, p, r.span, topics)
		out.drift = append(out.drift, one)
	}
	for _, r := range backgroundRuns(c, p, drifting) {
		one, topics := run(c, roles, p, r)
		one.Confident = p.others > 2 && r.certainty >= lacking
		one.Reason = contextReason(c, p, r.span, topics)
		out.back = append(out.back, one)
	}
	return out, nil
}

// run fills in all of a run but its reason and whether we are confident of it.
func run(c *text.Corpus, roles furniture.Roles, p *paper, s scored) (Run, []term) {
	r := Run{
		Article: p.article, First: p.sentence[s.first], Last: p.sentence[s.last],
		Score: s.certainty,
	}
	r.Share = share(c, roles[p.article], p.article, r.First, r.Last)
	topics := terms(c, p, s.span)
	for _, t := range topics {
		r.Terms = append(r.Terms, t.form)
	}
	return r, topics
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
