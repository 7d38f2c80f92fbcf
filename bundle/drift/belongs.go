package drift

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// The limits below were read off 170 runs of news that the models held to be
// off the story: 78 spliced in from other stories, of which none is lost by
// them, and 92 of untouched articles, four in five of which belonged to their
// story.
const (
	// ownNames is the share of a run's names that the rest of its article has
	// too from which it goes on about the article's own people and things.
	ownNames = .5
	// rates is the share of a run's sentences about prices on markets from
	// which it tells how markets took the news.
	rates = .4
	// ofOne is the share of a run's sentences that open with "he" or "she" from
	// which it tells somebody's life.
	ofOne = .6
	// goesOn is the share of a run's sentences that name whom the sentence
	// before the run was about from which it is about them as well.
	goesOn = .25
	// taken is the weighted share of the words of the two sentences before a run
	// that the run takes up from which it may be their continuation, and newcomers
	// how often a sentence of the run names somebody or something of the run's
	// own, named twice there, up to which it is: another story has people.
	// Where less than kept of its words stand elsewhere in the article, it may
	// yet be another's. Of 40 runs of untouched articles that belonged to their
	// story nine are so, of 245 from elsewhere two.
	taken, newcomers, kept = .107, .25, .12
	// names is the share of a run's words that are written as names from which it
	// is a list.
	names = .85
)

// belongs reports whether a run that the other articles lack is nevertheless a
// part of the story: told of the article's own people and things, of how
// markets took the news, of somebody's life or the earlier days of whom the
// article was speaking of, in comparison with it, in the words of an earlier
// report, or in those of the sentences before it; a list of names is none either. Where no
// other article says what the story is, neither is most of an article off it.
func (p *paper) belongs(c *text.Corpus, r span, story []bool) bool {
	return p.others == 0 && float64(r.len()) > large*float64(p.units()) ||
		p.ownNames(r) > ownNames ||
		p.share(r, func(u int) bool { return p.has(c, u, english.Market) }) >= rates ||
		p.share(r, func(u int) bool { return p.earlier(c, u) }) >= past && p.continues(r) ||
		p.share(r, func(u int) bool { return p.ofPerson(c, u) }) >= ofOne ||
		p.compares(c, r.first, story) ||
		p.cites(c, r.first) ||
		p.resumes(r) ||
		p.lists(r)
}

// share returns the share of a run's sentences of which is is true, 0..1.
func (p *paper) share(r span, is func(u int) bool) float64 {
	n := 0
	for u := r.first; u <= r.last; u++ {
		if is(u) {
			n++
		}
	}
	return float64(n) / float64(r.len())
}

// ownNames returns the share of the words of names in a run that stand in the
// rest of its article, too, and no more seldom there, 0..1: somebody whom the
// article names in passing becomes the subject of the run alone.
func (p *paper) ownNames(r span) float64 {
	inside := make(map[int32]float64)
	for _, t := range p.tok[p.from[r.first]:p.from[r.last+1]] {
		if p.named[t] {
			inside[t]++
		}
	}
	own, all := 0.0, 0.0
	for t, n := range inside {
		all += n
		own += min(n, p.count[t]-n)
	}
	return own / max(all, 1)
}

// resumes reports whether a run takes up the words of the sentences before it
// and names nobody of its own.
func (p *paper) resumes(r span) bool {
	if p.takesUp(r) < taken || p.newcomers(r) > newcomers {
		return false
	}
	own, _ := p.cohesion(r)
	return own >= kept
}

// takesUp returns the weighted share of the words of the two sentences before a
// run that the run uses, too, 0..1.
func (p *paper) takesUp(r span) float64 {
	inside := make(map[int32]bool)
	for _, t := range p.tok[p.from[r.first]:p.from[r.last+1]] {
		inside[t] = true
	}
	hit, all := 0.0, 1e-9
	for _, t := range p.tok[p.from[max(r.first-2, 0)]:p.from[r.first]] {
		w := p.weight(int(t)) * p.weight(int(t))
		all += w
		if inside[t] {
			hit += w
		}
	}
	return hit / all
}

// newcomers returns how often a sentence of a run names, on average, what is named
// more than once in it and nowhere else.
func (p *paper) newcomers(r span) float64 {
	inside := make(map[int32]float64)
	for _, t := range p.tok[p.from[r.first]:p.from[r.last+1]] {
		if p.named[t] && p.df[t] == 0 {
			inside[t]++
		}
	}
	n := 0.0
	for t, in := range inside {
		if in > 1 && p.count[t] == in {
			n += in
		}
	}
	return n / float64(r.len())
}

// lists reports whether a run is little but names.
func (p *paper) lists(r span) bool {
	toks := p.tok[p.from[r.first]:p.from[r.last+1]]
	n := 0
	for _, t := range toks {
		n += int(one(p.named[t]))
	}
	return float64(n) >= names*float64(len(toks))
}

// has reports whether unit u has a word of a class.
func (p *paper) has(c *text.Corpus, u int, class english.Class) bool {
	for _, t := range c.Docs[p.article].Sentence(p.sentence[u]) {
		if c.Words[t.Word].Class.Has(class) {
			return true
		}
	}
	return false
}

// ofPerson reports whether unit u opens with "he", "she", "his" or "her".
func (p *paper) ofPerson(c *text.Corpus, u int) bool {
	toks := c.Docs[p.article].Sentence(p.sentence[u])
	if len(toks) == 0 {
		return false
	}
	w := &c.Words[toks[0].Word]
	return w.Class.Has(english.Personal|english.Possessive) && w.Class.Has(english.Male|english.Female)
}

// continues reports whether a run goes on about whom or what the sentence
// before it names.
func (p *paper) continues(r span) bool {
	if r.first == 0 {
		return false
	}
	before := make(map[int32]bool)
	for _, t := range p.words(r.first - 1) {
		if p.named[t] {
			before[t] = true
		}
	}
	return p.share(r, func(u int) bool {
		for _, t := range p.words(u) {
			if before[t] {
				return true
			}
		}
		return false
	}) >= goesOn
}

// compares reports whether unit u sets something of the story, which it names,
// beside something else: what follows is told for the sake of the story.
func (p *paper) compares(c *text.Corpus, u int, names []bool) bool {
	if !p.namesAny(u, names) {
		return false
	}
	toks := c.Docs[p.article].Sentence(p.sentence[u])
	for i, t := range toks[:max(len(toks)-1, 0)] {
		if w := &c.Words[t.Word]; w.Class.Has(english.Compares) {
			if next := c.Words[toks[i+1].Word].Text; next == "to" || next == "with" || next == "of" || w.Text == "unlike" {
				return true
			}
		}
	}
	return false
}

// cites reports whether unit u does no more than announce what somebody has
// reported: "As The Morning Post reported:".
func (p *paper) cites(c *text.Corpus, u int) bool {
	said := c.Bundle.Articles[p.article].SentenceText(p.sentence[u])
	if !strings.HasSuffix(strings.TrimRight(said, " \n"), ":") {
		return false
	}
	toks := c.Docs[p.article].Sentence(p.sentence[u])
	return len(toks) > 0 && english.Introduces(c.Words[toks[len(toks)-1].Word].Text)
}
