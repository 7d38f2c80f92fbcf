package drift

// Of a run that is plainly off the story a reader says so, too. The limits were
// read off 1,900 articles of untouched news: of 45 of their runs that came to be
// possible drift, one in four had left the story, of the eight or nine within
// these limits three in four; on 700 bundles that nothing was read off, two in four.
// Half of the runs spliced in from other stories are
// within them.
const (
	// plainly is the least certainty.
	plainly = .75
	// foreignOdds is the least mean log-odds of its sentences.
	foreignOdds = 1.8
	// ownWords is the largest weighted share of its words that the rest of the
	// article uses.
	ownWords = .14
	// supported is the support, story's names aside, that no sentence of it
	// reaches: what another article tells is of the story.
	supported = .35
	// stretch is the number of sentences from which it need not begin with a
	// paragraph: a few in the middle of one go with the others.
	stretch = 6
	// witnesses is the least number of other articles that lack it.
	witnesses = 2
	// lacking is the certainty from which background is surely what others lack.
	lacking = .75
)

// plain reports whether a run is off the story beyond a reader's doubt.
func (f *fit) plain(s scored) (bool, error) {
	p := f.p
	if p.others < witnesses || s.certainty < plainly || !p.opens[s.first] && s.len() < stretch {
		return false, nil
	}
	x, err := f.traits(s.span, nil)
	if err != nil || x[tOdds] < foreignOdds || x[tOwn] > ownWords {
		return false, err
	}
	support := support(p, p.storyNames())
	for u := s.first; u <= s.last; u++ {
		if support[u] > supported {
			return false, nil
		}
	}
	return true, nil
}
