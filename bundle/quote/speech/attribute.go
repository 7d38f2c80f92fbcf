package speech

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// A said is an attribution before anybody knows whose name it is: the phrase
// that names the speaker, the cue, and the rule that found it. When ref is
// set, the speaker is whoever speaks in that mark.
type said struct {
	phrase phrase
	line   int // where the phrase stands
	cue    bundle.Span
	rule   rule
	ref    int // a mark, or -1
}

// A rule says how a speaker was found; the smaller, the surer.
type rule uint8

const (
	noRule   rule = iota
	after         // "...," X said; "...," said X
	before        // X said "..."
	around        // X, saying "..."; X's claim that "..."
	final         // ... "..." ..., X said.
	label         // X: ..., "..." — X
	implicit      // goes on from the quotation before
	colon         // the paragraph before ends with a colon
	nextLine      // the next paragraph is "X said:"
	topic         // the subject of the sentence
	sequel        // a quotation by itself after a sentence about X
	nobody        // a passive without an agent: was described as "..."
)

func (s *said) ok() bool { return s != nil && s.rule != noRule }

// attribute finds who says each quotation of the article, in its own sentence
// first and around it then.
func (p *parse) attribute() {
	p.saidIn = make([]said, len(p.marks))
	for m := range p.saidIn {
		p.saidIn[m].ref = -1
	}
	for n := range p.lines {
		ln := &p.lines[n]
		for k := range ln.sentences {
			s := &ln.sentences[k]
			s.subject = p.on(ln.items).mainSubject(s.from, s.to).keep()
			for i := s.from; i < s.to; i++ {
				if ln.items[i].kind == quotation {
					p.saidIn[ln.items[i].quote] = p.inSentence(n, ln, s, i)
				}
			}
		}
	}
	p.state()
	for n := range p.lines {
		for k := range p.lines[n].sentences {
			p.attributeImplicit(n, k)
		}
	}
	p.nested()
}

// inSentence looks for the attribution of the quotation at item i within its
// sentence.
func (p *parse) inSentence(n int, ln *line, s *sentence, i int) said {
	found := said{ref: -1, line: n}
	if ph, ok := p.signer(int(ln.items[i].quote)); ok {
		found.phrase, found.rule = ph, label
		return found
	}
	if n >= 0 {
		if t, ok := p.turnOf(ln.paragraph); ok {
			t.line = n
			return t
		}
	}
	if name, ok := p.transcriptLabel(int(ln.items[i].quote)); ok {
		found.phrase, found.rule = phrase{kind: namePhrase, name: name, full: name}, label
		return found
	}
	if p.language != nil {
		return p.inForeign(n, ln, s, i)
	}
	c := p.on(ln.items)
	if i > s.from+1 && ln.items[i-1].kind == punct && ln.items[i-1].r == ':' {
		if ph := c.labelled(s.from, i-1); ph.kind != noPhrase {
			found.phrase, found.rule = ph, label
			return found
		}
	}
	items := c.items
	strong := c.introduced(s, i)
	inside := p.kinds[items[i].quote] == marks.Term && i > s.from // what follows a title says nothing of it
	if !strong && !inside {
		if ph, cue, ok := c.after(s, i); ok {
			found.phrase, found.cue, found.rule = ph, cue, after
			return found
		}
	}
	ph, cue, r := c.before(s, i)
	if r != noRule && r != nobody {
		found.phrase, found.cue, found.rule = ph, cue, r
		return found
	}
	if strong && !inside {
		if ph, cue, ok := c.after(s, i); ok {
			found.phrase, found.cue, found.rule = ph, cue, after
			return found
		}
	}
	if ph, cue, ok := c.atEnd(s, i); ok {
		found.phrase, found.cue, found.rule = ph, cue, final
		return found
	}
	if r != nobody && s.subject.kind != noPhrase && p.kinds[ln.items[i].quote] != marks.Term && p.topicSpeaks(s, i) {
		found.phrase, found.rule = s.subject.phrase(), topic
	}
	return found
}

// introduced reports whether what stands right before the quotation leads
// into it: a comma, a colon, "that" or a verb of saying.
func (p cursor) introduced(s *sentence, i int) bool {
	if i == s.from {
		return false
	}
	prev := p.items[i-1]
	if prev.kind == punct {
		return prev.r == ':' || prev.r == ',' && p.hasCue(s.from, i-1)
	}
	return prev.kind == word && prev.class&(sayVerb|sayIng) != 0 && !prev.upper
}

// hasCue reports whether a verb of saying stands in items[from:to], after the
// last quotation there.
func (p cursor) hasCue(from, to int) bool {
	for k := to - 1; k >= from && p.items[k].kind != quotation; k-- {
		if p.items[k].kind == word && !p.items[k].upper && p.items[k].class&(sayVerb|sayIng) != 0 {
			return true
		}
	}
	return false
}

// after reads an attribution that follows the quotation at item i.
func (p cursor) after(s *sentence, i int) (phrase, bundle.Span, bool) {
	k := i + 1
	m := p.marks[p.items[i].quote]
	last := marks.Ending(m.Inner.Of(p.a.Text))
	closed := last != 0 && last != ':' && last != ';'
	if k < s.to && p.items[k].kind == punct {
		if p.dash(k) && p.signature(k+1, s.to) {
			ph := p.nounPhrase(k+1, s.to)
			return ph, p.bytes(k, k+1), ph.kind == namePhrase
		}
		for k < s.to && (p.comma(k) || p.dash(k)) {
			closed = true
			k++
		}
	}
	for k < s.to && p.items[k].kind == word && !p.items[k].cap && p.items[k].class&adverb != 0 {
		k++
	}
	if k >= s.to || p.items[k].kind != word {
		return phrase{}, bundle.Span{}, false
	}
	if ph, cue, ok := p.accordingTo(k, s.to); ok {
		return ph, cue, true
	}
	if it := p.items[k]; !it.upper && it.class&(sayVerb|sayBare) != 0 && it.class&auxVerb == 0 {
		// "...," said X. The verb of a subject before the quotation reads so too.
		if !closed && i > s.from && it.class&sayVerb == 0 {
			return phrase{}, bundle.Span{}, false
		}
		ph := p.explained(p.nounPhrase(k+1, s.to), s.to)
		if it.class&sayVerb == 0 && ph.kind == rolePhrase && ph.to > ph.from && !p.plural(ph.from, ph.to) && p.is(ph.from, det) {
			return phrase{}, bundle.Span{}, false // which explain the virus
		}
		if ph.kind == namePhrase || ph.kind == pronounPhrase || ph.kind == rolePhrase && (closed || p.speaks(ph)) {
			return ph, p.bytes(k, k+1), true
		}
		return phrase{}, bundle.Span{}, false
	}
	if !closed {
		return phrase{}, bundle.Span{}, false
	}
	if ph, cue, ok := p.subjectAndVerb(s, k); ok {
		return ph, cue, true
	}
	return p.positioned(s, i, k)
}

// subjectAndVerb reads "X, the mayor of Y, said" from item k on. An "and" there
// begins another clause, whose verb says nothing of the quotation.
func (p cursor) subjectAndVerb(s *sentence, k int) (phrase, bundle.Span, bool) {
	switch p.fold(p.items[k]) {
	case "and", "but", "or", "nor", "yet":
		return phrase{}, bundle.Span{}, false
	}
	for j := k + 1; j < s.to && j < k+60; j++ {
		it := p.items[j]
		if it.kind == quotation && !p.nickname(j) {
			return phrase{}, bundle.Span{}, false
		}
		if it.kind != word || it.upper || it.class&(sayVerb|sayWeak|sayBare) == 0 {
			continue
		}
		if prev := p.items[j-1]; prev.kind == word && (prev.class&det != 0 || prev.poss && prev.class&pronoun == 0 || !prev.cap && prev.class&prep != 0) {
			continue // a noun: his claims
		}
		if it.class&(sayVerb|sayWeak) == 0 && !p.afterAux(k, j) && !p.plural(k, j) {
			continue
		}
		ph := p.subjectBefore(k, j)
		if ph.kind == noPhrase || ph.from > k+1 && !p.introPhrase(k, ph.from) && p.explained(p.nounPhrase(k, j), j).to != ph.to || ph.kind == rolePhrase && !p.speaks(ph) {
			continue
		}
		return ph, p.verb(k, j), true
	}
	return phrase{}, bundle.Span{}, false
}

// introPhrase reports whether items[k:from] is what may stand between a
// quotation and the subject of its verb: an adverbial.
func (p cursor) introPhrase(k, from int) bool {
	return p.items[k].kind == word && !p.items[k].cap && p.items[k].class&(prep|adverb|subord|timeWord) != 0 && from-k < 12
}

func (p cursor) afterAux(from, j int) bool {
	return j > from && p.items[j-1].kind == word && (p.items[j-1].class&auxVerb != 0 || p.fold(p.items[j-1]) == "not")
}

// plural reports whether the word before j may be a plural subject: "critics
// say".
func (p cursor) plural(from, j int) bool {
	if j == from || p.items[j-1].kind != word {
		return j > from && (p.comma(j-1) || p.items[j-1].r == ')')
	}
	f := p.fold(p.items[j-1])
	return strings.HasSuffix(f, "s") || f == "they" || f == "who" || f == "we" || f == "people" || f == "police" || p.items[j-1].class&adverb != 0
}

// verb returns the span of the verb at j with the auxiliaries before it.
func (p cursor) verb(from, j int) bundle.Span {
	k := j
	for k > from && p.items[k-1].kind == word && !p.items[k-1].cap && p.items[k-1].class&auxVerb != 0 {
		k--
	}
	return p.bytes(k, j+1)
}

// explained returns the name that explains a role: the curator, Pat Doe.
func (p cursor) explained(ph phrase, to int) phrase {
	if ph.kind != rolePhrase || ph.to+1 >= to || !p.comma(ph.to) {
		return ph
	}
	if in := p.nounPhrase(ph.to+1, to); in.kind == namePhrase && !in.org && p.items[ph.to+1].cap && (in.to >= to || p.items[in.to].kind == punct) {
		in.full.Start = ph.full.Start
		return in
	}
	return ph
}

// accordingTo returns the source that item k leads to, and what leads to it:
// according to, per.
func (p cursor) accordingTo(k, to int) (phrase, bundle.Span, bool) {
	if p.items[k].kind != word || !p.vocab[p.items[k].word].according {
		return phrase{}, bundle.Span{}, false
	}
	n := english.AccordingTo(p.ahead(k, 3), 0)
	if n == 0 || k+n >= to || p.items[k+n].kind == quotation {
		return phrase{}, bundle.Span{}, false
	}
	n += k
	ph := p.nounPhrase(n, to)
	if next := p.papersAhead(ph.to, to); ph.kind != noPhrase && next > ph.to {
		ph.kind, ph.to, ph.full.End = rolePhrase, next, int(p.items[next-1].end)
	}
	if ph.kind == rolePhrase && !p.speaks(ph) {
		ph.kind = noPhrase
	}
	return ph, p.bytes(k, n), ph.kind != noPhrase
}

// papersAhead returns the end of the noun phrase that goes on from item k to a word
// for a document, or k: news reports, state charging documents.
func (p cursor) papersAhead(k, to int) int {
	for n := k; n < min(to, k+3) && p.items[n].kind == word && !p.items[n].upper; n++ {
		if classOf(singular(p.fold(p.items[n])))&docNoun != 0 {
			return n + 1
		}
		if p.items[n].class&(prep|det|subord|relative|sayVerb|auxVerb|pronoun) != 0 {
			break
		}
	}
	return k
}

// signature reports whether items[k:to] is nothing but a name, as after a
// dash: "..." — Pat Doe
func (p cursor) signature(k, to int) bool {
	if k >= to || p.items[k].kind != word || !p.items[k].cap {
		return false
	}
	ph := p.nounPhrase(k, to)
	if ph.kind != namePhrase {
		return false
	}
	return ph.to >= to || p.items[ph.to].kind == punct
}

// atEnd reads an attribution at the end of the sentence: ..., X said.
func (p cursor) atEnd(s *sentence, i int) (phrase, bundle.Span, bool) {
	for j := s.to - 1; j > max(i+1, s.to-farthest); j-- {
		it := p.items[j]
		if it.kind != word {
			continue
		}
		if ph, cue, ok := p.accordingTo(j, s.to); ok {
			return ph, cue, true
		}
		if it.upper || it.class&sayVerb == 0 {
			continue
		}
		comma := j
		for comma > i && !p.comma(comma) {
			comma--
		}
		if comma == i {
			continue
		}
		ph := p.subjectBefore(i+1, j)
		if ph.kind == noPhrase || !(ph.from == comma+1 || ph.from > i+1 && p.comma(ph.from-1)) || ph.kind == rolePhrase && !p.speaks(ph) {
			continue
		}
		return ph, p.verb(comma+1, j), true
	}
	return phrase{}, bundle.Span{}, false
}

// topicSpeaks reports whether the sentence's subject may be taken for the
// speaker of the quotation at i although no cue says so. A document says
// something by a verb of saying only.
func (p *parse) topicSpeaks(s *sentence, i int) bool {
	subject := s.subject.phrase()
	if p.nobodyInParticular(subject) {
		return false
	}
	if subject.kind == rolePhrase {
		head := headNoun(subject.full.Of(p.a.Text))
		c := classOf(head) | classOf(strings.TrimSuffix(head, "s"))
		if c&(human|title|bodyNoun|orgNoun) == 0 || p.papers(subject) {
			return false
		}
	}
	return subject.from < i
}
