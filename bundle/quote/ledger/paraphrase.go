package ledger

import (
	"slices"
	"strings"

	"broadsheet/bundle/quote/marks"
)

// paraphrase scores how well what finding q reports restates the cluster's
// reference, which shares the rare words of hit with its sentence; 0 when it
// does not. What one person says in two articles needs less in common than
// what two say: people say many things about one event, but a reporter who
// does not quote a statement retells it. A body may retell what its
// spokeswoman said. The bounds were set by reading some 240 pairs of one
// speaker from news stories: with fewer words in common, the statement as a
// whole must be answered better.
func (l *ledger) paraphrase(h *hearing, b *scoreboard, c *cluster, q int, hit candidate) float64 {
	qu := &l.quotes[q]
	ref := &l.uts[c.reference]
	known := ref.speaker != "" && qu.Speaker == ref.speaker
	if !known && (ref.person && l.person[q] || 5*int(hit.n) < c.rare) {
		return 0
	}
	words := b.wordsOf(l, h, q)
	if l.ignorant(words) && !l.ignorant(c.refWords) {
		return 0
	}
	there, back := l.restatedTo(h, c.refWords, words, known), l.restated(words, c.refWords, known)
	n, cover := min(there.n, back.n), (there.cover+back.cover)/2
	plain := n - max(there.names, back.names) // names stand in all that is said about a story
	var ok bool
	switch {
	case n >= 5 && cover >= .5:
		ok = true
	case known && n >= 5 && plain >= 2 && cover >= .38:
		ok = cover >= .45 || l.run(c.refWords, words) >= 2
	case known && n == 4 && plain >= 2 && cover >= .37:
		ok = back.cover >= .5 || min(there.cover, back.cover) >= .33 || l.run(c.refWords, words) >= 3 && back.cover >= .3
	case known && n == 3 && plain >= 2 && cover >= .37:
		ok = back.cover >= .3 && (cover >= .5 || l.run(c.refWords, words) >= 3)
	case !known && n >= 4 && l.speaksFor(c, qu.Speaker):
		ok = cover >= .3 && l.run(c.refWords, words) >= 4
	}
	if !ok {
		return 0
	}
	return cover * float64(n)
}

// quoted reports whether what finding q reports is mostly quoted in it, or
// quoted by the cluster's own words: then the quotation is the printing.
func (l *ledger) quoted(c *cluster, q int) bool {
	span, article := l.quotes[q].Span, l.quotes[q].Article
	p := &l.outside[article]
	inside, from := 0, q
	if q > 0 && l.quotes[q-1].Article == article {
		from-- // a quotation that begins before it
	}
	for m := from; m < l.given && l.quotes[m].Article == article && l.quotes[m].Span.Start < span.End; m++ {
		mark := &l.quotes[m]
		if !mark.Marked || mark.Kind == marks.Term || !mark.Span.Overlaps(span) {
			continue
		}
		if u := l.ofQ[m]; u >= 0 && slices.Contains(c.forms, l.uts[u].form) {
			return true
		}
		inside += p.Doc.Before(mark.Inner.End) - p.Doc.Before(mark.Inner.Start)
	}
	return 3*inside > p.Doc.Before(span.End)-p.Doc.Before(span.Start)
}

// run returns the length of the longest run of words that a and b share.
func (l *ledger) run(a, b []spoken) int { return l.measure(a, b, l.align(a, b, false)).run }

// ignorant reports whether somebody is said not to know or remember what the
// words are about: "he did not know why".
func (l *ledger) ignorant(words []spoken) bool {
	not := false
	for i := range words[:min(len(words), 6)] {
		switch w := l.c.Words[words[i].word].Text; {
		case w == "not" || strings.HasSuffix(w, "n't") || w == "never":
			not = true
		case w == "know" || w == "remember" || w == "recall":
			return not
		}
	}
	return false
}

// speaksFor reports whether an article calls whoever says the cluster's
// reference the voice of body: "Harbour board spokeswoman Ada Brook" speaks
// for the harbour board.
func (l *ledger) speaksFor(c *cluster, body string) bool {
	if !strings.Contains(body, " ") {
		return false
	}
	body = strings.ToLower(body)
	for _, f := range c.forms {
		for _, u := range l.forms[f].uts {
			if written := l.quotes[l.uts[u].quotes[0]].SpeakerAsWritten; strings.Contains(strings.ToLower(written), body+" ") {
				return true
			}
		}
	}
	return false
}
