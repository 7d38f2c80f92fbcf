package quote

import (
	"strings"

	"broadsheet/bundle/english"
)

// tell fills s.told with what the verbs of saying of the sentence that have a
// subject and a clause tell. A deed ("wrote the law", "recalled its envoy",
// "went aground") tells nothing.
func (p *page) tell(ln *line, s *sentence) {
	items := ln.items
	cued := 0 // end of the last verb that goes with the quotation before it
	for j := s.from; j < s.to; j++ {
		it := items[j]
		if it.kind == quotation && p.saidIn[it.quote].rule == after {
			cued = max(cued, p.saidIn[it.quote].cue.End)
		}
		if it.kind != word || it.upper && j > s.from || int(it.end) == cued {
			continue
		}
		if ph, cue, ok := p.accordingTo(items, j, s.to); ok {
			if len(s.told) == 0 {
				s.told = append(s.told, telling{said: said{phrase: ph, cue: cue, rule: before, line: s.said.line, ref: -1}, content: p.contentAround(items, s, j, ph.to)})
			}
			return
		}
		t, end := p.tellingAt(items, s, j)
		if t.content.Empty() {
			continue
		}
		t.line = s.said.line
		s.told = append(s.told, t)
		j = end - 1
	}
}

// tellingAt reads what the verb at j tells, and where to read on.
func (p *page) tellingAt(items []item, s *sentence, j int) (t telling, next int) {
	it := items[j]
	o := objectOf(p.fold(it))
	if it.upper || o == 0 || it.poss || it.class&(sayVerb|sayBare|sayIng|reports) == 0 || p.negated(items, s.from, j) {
		return t, j
	}
	ing := it.class&sayIng != 0
	if ing && !p.loose(items, s.from, j) && !p.cited(items, s.from, j, s.to) || p.plainNoun(items, s.from, j) || p.unsaid(items, j, s.to) {
		return t, j
	}
	if ph, ok := p.inverted(items, s, j); ok && len(s.told) == 0 {
		t.content = p.bytes(items, p.overConjunction(items, s.from, ph.from), j-1)
		t.said = said{phrase: ph, cue: p.bytes(items, j, j+1), rule: after, ref: -1}
		return t, s.to
	}
	from, ok := p.clauseAt(items, o, j, s.to)
	aside := !ok && p.aside(items, o, j, s.to)
	if !ok && !aside && !p.closes(items, o, j, s.to) {
		return t, j
	}
	ph, r := p.cueSubject(items, s, j, s.to)
	if ok && p.leftOut(items, s, j) {
		ph, r = s.told[len(s.told)-1].phrase, before
	}
	if ph.from > s.from && items[ph.from-1].kind == word && p.fold(items[ph.from-1]) == "what" {
		return t, j // what the board says the lock cost
	}
	if r == around && !ing && !p.inOrderTo(items, s.from, j) || r != before && r != around || ph.from >= j {
		return t, j
	}
	next = s.to
	switch {
	case ok:
		t.topic = p.topical(items, ph, j, from)
		next = p.contentEnd(items, s, ph, j, from)
		t.content = p.contentFrom(items, from, next)
	case len(s.told) > 0 || ph.from <= s.from+1 || !isComma(items[ph.from-1]):
	case aside:
		t.content = p.contentFrom(items, p.overConjunction(items, s.from, ph.from), s.to)
	default:
		t.content = p.bytes(items, p.overConjunction(items, s.from, ph.from), ph.from-1)
	}
	t.said = said{phrase: ph, cue: p.verb(items, s.from, j), rule: r, ref: -1}
	return t, next
}

// cited reports whether the participle at j says what a report says that
// stands right before it: a report from the bank saying that.
func (p *page) cited(items []item, from, j, to int) bool {
	return j+1 < to && items[j+1].kind == word && p.fold(items[j+1]) == "that" && p.citing(items, from, j).kind != noPhrase
}

// unsaid reports whether nothing is told behind the verb at j: said nothing,
// said so.
func (p *page) unsaid(items []item, j, to int) bool {
	if j+1 >= to || items[j+1].kind != word {
		return false
	}
	switch p.fold(items[j+1]) {
	case "nothing", "little", "goodbye", "hello", "anything":
		return true
	case "so", "yes", "no":
		return j+2 >= to || items[j+2].kind != word
	}
	return false
}

// plainNoun reports whether the verb at j, in -s, is a noun: in northern
// states that, of claims that.
func (p *page) plainNoun(items []item, from, j int) bool {
	switch p.fold(items[j]) {
	case "states", "claims", "reports", "demands", "charges", "fears", "hopes", "estimates", "notes", "calls", "posts", "tweets":
	default:
		return false
	}
	for k := j - 1; k >= from && k > j-5; k-- {
		it := items[k]
		switch {
		case it.kind == punct && p.joined(items, k, j):
			continue
		case it.kind != word || it.cap || it.class&(pronoun|relative|auxVerb|adverb|speaking) != 0:
			return false
		case it.class&(prep|det) != 0:
			return k < j-1
		}
	}
	return false
}

// inverted returns who speaks when the verb at j stands before its subject,
// behind what is said: "The pumps failed, said Pat Doe."
func (p *page) inverted(items []item, s *sentence, j int) (phrase, bool) {
	switch p.fold(items[j]) {
	case "said", "says", "added", "reported", "explained", "wrote":
	default:
		return phrase{}, false
	}
	if j < s.from+4 || !isComma(items[j-1]) || !p.isClause(items, s.from, j-1) || j+2 >= s.to || items[j+1].kind != word || items[j+1].class&pronoun != 0 {
		return phrase{}, false
	}
	ph := p.explained(items, p.nounPhrase(items, j+1, s.to), s.to)
	if ph.kind != namePhrase && !(ph.kind == rolePhrase && p.speaks(items, ph)) {
		return phrase{}, false
	}
	next := ph.to
	return ph, next >= s.to || items[next].kind == punct || items[next].class&(relative|prep|timeWord) != 0
}

// isClause reports whether items[from:to] has a finite verb outside relative
// clauses.
func (p *page) isClause(items []item, from, to int) bool {
	relatives := false
	for k := from; k < min(to, from+farthest); k++ {
		it := items[k]
		switch {
		case isComma(it):
			relatives = false
		case it.kind != word || it.upper && k > from:
		case it.class&relative != 0:
			relatives = true
		case !relatives && (it.class&auxVerb != 0 || english.VerbOf(p.fold(it)).Has(english.Past) || k > from && p.finiteAt(items, k, to)):
			return true
		}
	}
	return false
}

// inOrderTo reports whether the infinitive at j tells what somebody went to a
// medium for: took to the radio to say, held a meeting to announce.
func (p *page) inOrderTo(items []item, from, j int) bool {
	if j < from+4 || items[j-1].kind != word || p.fold(items[j-1]) != "to" || items[j-2].kind != word || items[j-2].class&(sayVerb|sayBare|auxVerb|adverb) != 0 {
		return false
	}
	for k := j - 2; k > from && k > j-14 && items[k].kind != quotation; k-- {
		if items[k].kind != word {
			continue
		}
		switch p.fold(items[k]) {
		case "took", "takes", "turned", "turns", "used", "uses", "went", "goes", "held", "holds", "issued", "released", "phoned":
			return true
		}
	}
	return false
}

// negated reports whether the verb at j is denied, avoided or only possible:
// did not say, declined to say, might say.
func (p *page) negated(items []item, from, j int) bool {
	if p.inOrderTo(items, from, j) {
		return false
	}
	for k := j - 1; k >= from && k >= j-4 && items[k].kind == word; k-- {
		switch f := p.fold(items[k]); {
		case f == "not" || f == "never" || strings.HasSuffix(f, "n't") || f == "without" || f == "cannot":
			return true
		case f == "to":
			return true // declined to say, nothing to say
		case f == "could" || f == "may" || f == "might" || f == "should":
			return true
		case items[k].class&(auxVerb|adverb) == 0:
			return false
		}
	}
	return false
}

// loose reports whether the participle at j goes with the subject of the
// sentence: after a comma, "while" or an auxiliary. "A letter saying that" and
// "it is worth noting that" do not.
func (p *page) loose(items []item, from, j int) bool {
	if j == from {
		return true
	}
	prev := items[j-1]
	return prev.kind == punct && (isComma(prev) || isDash(prev)) || prev.kind == word && prev.class&(adverb|subord|auxVerb) != 0
}
