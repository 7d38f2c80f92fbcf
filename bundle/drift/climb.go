package drift

const (
	climbs = 8    // steps that an end of a run is moved at most
	better = .005 // by which a step must raise the certainty
)

// climb moves the ends of a run, of certainty c, by a sentence or by a
// paragraph as long as it gets surer.
func (f *fit) climb(r span, c float64) (span, float64, error) {
	for range climbs {
		best, to := c, r
		for _, s := range f.p.steps(r) {
			x, err := f.certainty(s)
			if err != nil {
				return r, c, err
			}
			if x > best+better {
				best, to = x, s
			}
		}
		if to == r {
			break
		}
		r, c = to, best
	}
	return r, c, nil
}

// steps returns the runs with one end elsewhere: a sentence away, or at the
// next edge of a paragraph. None begins with the article.
func (p *paper) steps(r span) (out []span) {
	n := p.units()
	edge := func(u, by int) int {
		for u += by; u > 0 && u < n && !p.opens[u]; u += by {
		}
		return u
	}
	for _, s := range [...]span{
		{r.first - 1, r.last}, {r.first + 1, r.last}, {r.first, r.last - 1}, {r.first, r.last + 1},
		{edge(r.first, -1), r.last}, {edge(r.first, 1), r.last}, {r.first, edge(r.last+1, -1) - 1}, {r.first, edge(r.last+1, 1) - 1},
	} {
		if s.first >= 1 && s.last < n && s.len() > 1 && s != r {
			out = append(out, s)
		}
	}
	return out
}
