package speech

import (
	"broadsheet/bundle/english"
)

// findIndirect fills s.indirect with what the verbs of saying of the sentence, of line n,
// that have a subject and a clause tell. A deed ("wrote the law", "recalled its envoy",
// "went aground") tells nothing.
func (p *parse) findIndirect(n int, ln *line, s *sentence) {
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
		if ph, cue, ok := p.on(items).accordingTo(j, s.to); ok {
			if len(s.indirect) == 0 {
				s.indirect = append(s.indirect, indirect{said: said{phrase: ph, cue: cue, rule: before, line: n, ref: -1}, content: p.on(items).contentAround(s, j, ph.to)})
			}
			return
		}
		t, end := p.on(items).indirectAt(s, j)
		if t.content.Empty() {
			continue
		}
		t.line = n
		s.indirect = append(s.indirect, t)
		j = end - 1
	}
}

// indirectAt reads what the verb at j tells, and where to read on.
func (p cursor) indirectAt(s *sentence, j int) (t indirect, next int) {
	it := p.items[j]
	if it.upper || it.poss || it.class&(sayVerb|sayBare|sayIng|reports) == 0 {
		return t, j
	}
	o := objectOf(p.fold(it))
	if o == 0 || p.negated(s.from, j) {
		return t, j
	}
	ing := it.class&sayIng != 0
	if ing && !p.loose(s.from, j) && !p.cited(s.from, j, s.to) || p.plainNoun(s.from, j) || p.unsaid(j, s.to) {
		return t, j
	}
	if ph, ok := p.inverted(s, j); ok && len(s.indirect) == 0 {
		t.content = p.bytes(p.overConjunction(s.from, ph.from), j-1)
		t.said = said{phrase: ph, cue: p.bytes(j, j+1), rule: after, ref: -1}
		return t, s.to
	}
	from, ok := p.clauseAt(o, j, s.to)
	aside := !ok && p.aside(o, j, s.to)
	if !ok && !aside && !p.closes(o, j, s.to) {
		return t, j
	}
	ph, r := p.cueSubject(s, j, s.to)
	if ok && p.leftOut(s, j) {
		ph, r = s.indirect[len(s.indirect)-1].phrase, before
	}
	if ph.from > s.from && p.reads(ph.from-1, "what") {
		return t, j // what the board says the lock cost
	}
	if r == around && !ing && !p.inOrderTo(s.from, j) || r != before && r != around || ph.from >= j {
		return t, j
	}
	next = s.to
	switch {
	case ok:
		t.topic = p.topical(ph, j, from)
		next = p.contentEnd(s, ph, j, from)
		t.content = p.contentFrom(from, next)
	case len(s.indirect) > 0 || ph.from <= s.from+1 || !p.comma(ph.from-1):
	case aside:
		t.content = p.contentFrom(p.overConjunction(s.from, ph.from), s.to)
	default:
		t.content = p.bytes(p.overConjunction(s.from, ph.from), ph.from-1)
	}
	t.said = said{phrase: ph, cue: p.verb(s.from, j), rule: r, ref: -1}
	return t, next
}

// cited reports whether the participle at j says what a report says that
// stands right before it: a report from the bank saying that.
func (p cursor) cited(from, j, to int) bool {
	return j+1 < to && p.reads(j+1, "that") && p.citing(from, j).kind != noPhrase
}

// unsaid reports whether nothing is told behind the verb at j: said nothing,
// said so.
func (p cursor) unsaid(j, to int) bool {
	if j+1 >= to || p.items[j+1].kind != word {
		return false
	}
	switch f := p.fold(p.items[j+1]); {
	case english.SenseOf(f).Has(english.SaysNothing):
		return true
	case f == "so" || f == "yes" || f == "no":
		return j+2 >= to || p.items[j+2].kind != word
	}
	return false
}

// plainNoun reports whether the verb at j, in -s, is a noun: in northern
// states that, of claims that.
func (p cursor) plainNoun(from, j int) bool {
	if !english.VerbOf(p.fold(p.items[j])).Has(english.NounToo) {
		return false
	}
	for k := j - 1; k >= from && k > j-5; k-- {
		it := p.items[k]
		switch {
		case it.kind == punct && p.joined(k, j):
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
func (p cursor) inverted(s *sentence, j int) (phrase, bool) {
	if !english.VerbOf(p.fold(p.items[j])).Has(english.Inverts) {
		return phrase{}, false
	}
	if j < s.from+4 || !p.comma(j-1) || !p.isClause(s.from, j-1) || j+2 >= s.to || p.items[j+1].kind != word || p.items[j+1].class&pronoun != 0 {
		return phrase{}, false
	}
	ph := p.explained(p.nounPhrase(j+1, s.to), s.to)
	if ph.kind != namePhrase && !(ph.kind == rolePhrase && p.speaks(ph)) {
		return phrase{}, false
	}
	next := ph.to
	return ph, next >= s.to || p.items[next].kind == punct || p.items[next].class&(relative|prep|timeWord) != 0
}

// isClause reports whether items[from:to] has a finite verb outside relative
// clauses.
func (p cursor) isClause(from, to int) bool {
	relatives := false
	for k := from; k < min(to, from+farthest); k++ {
		it := p.items[k]
		switch {
		case isComma(it):
			relatives = false
		case it.kind != word || it.upper && k > from:
		case it.class&relative != 0:
			relatives = true
		case !relatives && (it.class&auxVerb != 0 || english.VerbOf(p.fold(it)).Has(english.Past) || k > from && p.finiteAt(k, to)):
			return true
		}
	}
	return false
}

// inOrderTo reports whether the infinitive at j tells what somebody went to a
// medium for: took to the radio to say, held a meeting to announce.
func (p cursor) inOrderTo(from, j int) bool {
	if j < from+4 || p.items[j-1].kind != word || p.fold(p.items[j-1]) != "to" || p.items[j-2].kind != word || p.items[j-2].class&(sayVerb|sayBare|auxVerb|adverb) != 0 {
		return false
	}
	for k := j - 2; k > from && k > j-14 && p.items[k].kind != quotation; k-- {
		if p.items[k].kind != word {
			continue
		}
		if english.VerbOf(p.fold(p.items[k])).Has(english.TurnsTo) {
			return true
		}
	}
	return false
}

// negated reports whether the verb at j tells of nothing that was said, see
// [english.Unsaid]; but for one that tells what somebody went to a medium for.
func (p cursor) negated(from, j int) bool {
	if j == from || p.inOrderTo(from, j) {
		return false
	}
	l, i := p.behind(from, j)
	return english.Unsaid(l, i)
}

// loose reports whether the participle at j goes with the subject of the
// sentence: after a comma, "while" or an auxiliary. "A letter saying that" and
// "it is worth noting that" do not.
func (p cursor) loose(from, j int) bool {
	if j == from {
		return true
	}
	prev := p.items[j-1]
	return prev.kind == punct && (isComma(prev) || isDash(prev)) || prev.kind == word && prev.class&(adverb|subord|auxVerb) != 0
}
