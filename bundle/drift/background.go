package drift

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

const (
	// unknown is the support, story's names aside, below which a sentence
	// tells what the other articles do not.
	unknown = .42
	// steep turns the distance from unknown into log-odds.
	steep = 8
	// ties is the least share of a background run's sentences that name the
	// story's people, places or things.
	ties = .5
	// past is the least share of a background run's sentences that point to
	// an earlier time.
	past = .5
	// today is the share of a background run's sentences that tell of the
	// story's own days: what is being said, done on a weekday or the case now.
	// More of it is reaction to the story, or the story itself.
	today = .2
	// dated is the least share of a background run's sentences that name a year
	// of an earlier time: "earlier" and "once" by themselves may mean this week.
	dated = .25
)

// backgroundRuns returns the runs that the other articles lack but that go on
// speaking of the story's people and things, and of an earlier time: its
// history, its context.
func backgroundRuns(c *text.Corpus, p *paper, drift []scored) (out []scored) {
	names := p.storyNames()
	support := support(p, names)
	odds, off := make([]float64, p.units()), make([]float64, p.units())
	enter, exit := make([]float64, p.units()), make([]float64, p.units())
	for u := range odds {
		odds[u] = steep * (unknown - support[u])
		enter[u], exit[u] = .05, .15
	}
	for _, r := range drift {
		for u := r.first; u <= r.last; u++ {
			odds[u] = -20
		}
	}
	posterior(odds, enter, exit, .99, off)
	for _, r := range candidates(off) {
		var h history
		if r, h = p.historyOf(c, r, names); r.len() < fewest || r.first < p.lead() {
			continue
		}
		missing := 0.0
		for u := r.first; u <= r.last; u++ {
			missing += 1 - support[u]
		}
		if m := float64(r.len()); h.tied >= ties*m && h.before >= past*m && h.dated >= dated*m && h.today <= today*m {
			out = append(out, scored{r, missing / m})
		}
	}
	return out
}

// A history counts the sentences of a run: those that name the story's people
// and things, that point to an earlier time, that name a year of it, and that
// tell of the story's days.
type history struct{ tied, before, dated, today float64 }

// historyOf takes from the ends of a run what tells of the story's days and
// what points to no earlier time, and counts the rest.
func (p *paper) historyOf(c *text.Corpus, r span, names []bool) (span, history) {
	for r.len() > 0 && !p.bygone(c, r.first) {
		r.first++
	}
	for r.len() > 0 && !p.bygone(c, r.last) {
		r.last--
	}
	var h history
	for u := r.first; u <= r.last; u++ {
		h.tied += one(p.namesAny(u, names))
		h.before += one(p.bygone(c, u))
		h.dated += one(p.dated(c, u))
		h.today += one(p.today(c, u))
	}
	return r, h
}

// bygone reports whether unit u tells of an earlier time than the story's.
func (p *paper) bygone(c *text.Corpus, u int) bool { return p.earlier(c, u) && !p.today(c, u) }

// today reports whether unit u tells of the story's own days: it quotes or
// reports what is being said, names a weekday, or says what will or may be. What
// is the case now tells of them, too, unless with a year of an earlier time: it
// has been so since.
func (p *paper) today(c *text.Corpus, u int) bool {
	if p.talks(c, u) {
		return true
	}
	now := false
	toks := c.Docs[p.article].Sentence(p.sentence[u])
	for i, t := range toks {
		w := &c.Words[t.Word]
		switch tense := english.SenseOf(w.Text); {
		case tense.Has(english.ComingTense), w.Class.Has(english.Weekday) && t.Shape&text.Capital != 0:
			return true
		case w.Text == "this" && i+1 < len(toks) && c.Words[toks[i+1].Word].Class.Has(english.Period) && c.Words[toks[i+1].Word].Text != "year":
			return true // this week, this month
		case tense.Has(english.PresentTense):
			now = true
		}
	}
	return now && !p.dated(c, u)
}

// talks reports whether unit u quotes, or reports what somebody is saying.
func (p *paper) talks(c *text.Corpus, u int) bool {
	a := c.Bundle.Articles[p.article]
	if p.marks[u]&(1<<0|1<<1) != 0 || strings.Contains(a.Sentences[p.sentence[u]].Of(a.Text), "@") { // a post
		return true
	}
	for _, t := range c.Docs[p.article].Sentence(p.sentence[u]) {
		if english.CueOf(c.Words[t.Word].Text).Speaks() {
			return true
		}
	}
	return false
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// namesAny reports whether unit u has a term that names marks.
func (p *paper) namesAny(u int, names []bool) bool {
	for _, t := range p.words(u) {
		if names[t] {
			return true
		}
	}
	return false
}

// earlier reports whether unit u points to an earlier time: by a year that is
// not the story's own, or by a word that says so.
func (p *paper) earlier(c *text.Corpus, u int) bool {
	return p.has(c, u, english.Bygone) || p.dated(c, u)
}

// dated reports whether unit u names a year that is not the story's own.
func (p *paper) dated(c *text.Corpus, u int) bool {
	for _, t := range p.words(u) {
		if s := c.Stems[p.stems[t]]; 2*int(p.df[t]) <= p.others && year(s) {
			return true
		}
	}
	return false
}

// year reports whether s is a year between 1000 and 2099.
func year(s string) bool {
	if len(s) != 4 || s[0] != '1' && (s[0] != '2' || s[1] != '0') {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
