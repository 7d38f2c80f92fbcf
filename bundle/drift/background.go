package drift

const (
	// unknown is the support, story's names aside, below which a sentence
	// tells what the other articles do not.
	unknown = .35
	// ties is the least share of a background run's sentences that name the
	// story's people, places or things.
	ties = .5
)

// backgroundRuns returns the runs that the other articles lack but that go on
// speaking of the story's people and things: its history, its context.
func backgroundRuns(p *paper, drift []scored) (out []scored) {
	n := p.units()
	names := p.storyNames()
	sup := support(p, names)
	odds, off := make([]float64, n), make([]float64, n)
	enter, exit := make([]float64, n), make([]float64, n)
	for u := range odds {
		odds[u] = 6 * (unknown - sup[u])
		enter[u], exit[u] = .05, .15
	}
	for _, r := range drift {
		for u := r.first; u <= r.last; u++ {
			odds[u] = -20
		}
	}
	posterior(odds, enter, exit, .99, off)
	for _, r := range candidates(off, .5) {
		tied, missing := 0, 0.0
		for u := r.first; u <= r.last; u++ {
			missing += 1 - sup[u]
			for _, t := range p.words(u) {
				if names[t] {
					tied++
					break
				}
			}
		}
		m := float64(r.len())
		if float64(tied) >= ties*m && r.first >= p.lead() {
			out = append(out, scored{r, missing / m})
		}
	}
	return out
}
