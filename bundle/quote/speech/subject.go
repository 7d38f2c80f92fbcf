package speech

import (
	"strings"

	"broadsheet/bundle/english"
)

// subjectBefore returns the subject of the verb at item j in a sentence that
// begins at from, by reading back over auxiliaries, brackets and appositions.
func (p cursor) subjectBefore(from, j int) phrase {
	k := j
	for k > from {
		it := p.items[k-1]
		if it.kind == punct && it.r == ')' {
			if open := p.openBracket(from, k-1); open > from {
				k = open
				continue
			}
		}
		if it.kind == word && !it.cap && it.class&(auxVerb|adverb|timeWord) != 0 && it.class&(title|pronoun) == 0 {
			k--
			continue
		}
		break
	}
	if k == from {
		return phrase{}
	}
	prev := p.items[k-1]
	switch {
	case p.reads(k-1, "and") || p.reads(k-1, "then"):
		return p.fartherBack(from, k-1)
	case prev.kind == word && prev.class&pronoun != 0 && !prev.cap:
		return p.pronounPhrase(k - 1)
	case prev.kind == word && prev.class&relative != 0:
		end := k - 1
		if end > from && p.comma(end-1) {
			if ph := p.whoIs(from, end-1); ph.kind != noPhrase && p.reads(k-1, "who") {
				return ph
			}
			if ph := p.antecedent(from, end-1); ph.kind != noPhrase {
				return ph
			}
			return p.overApposition(from, end-1)
		}
		return p.phraseEnding(from, end)
	case isComma(prev) || isDash(prev):
		return p.overApposition(from, k-1)
	}
	return p.phraseEnding(from, k)
}

// fartherBack returns the subject of a verb behind the "and" at k, which has it from
// the clause before, "rose from the bench and said": that of a relative or a
// subordinate clause, "after the mayor rose and said", or the name and its verb that
// stand right there. Elsewhere it is the sentence's subject, which is not looked for.
func (p cursor) fartherBack(from, k int) phrase {
	for n := k - 1; n > from && n > k-farthest; n-- {
		it := p.items[n]
		if it.kind != word || it.cap || it.class&det != 0 {
			continue
		}
		switch {
		case p.reads(n, "that") || p.reads(n, "which"):
			return p.antecedent(from, n)
		case it.class&relative != 0:
			end := n
			if p.comma(end - 1) {
				end--
				if ph := p.whoIs(from, end); ph.kind != noPhrase {
					return ph
				}
			}
			return p.nounBefore(from, end)
		case it.class&subord != 0 && !p.reads(n, "and") && !p.reads(n, "or"):
			ph := p.nounPhrase(n+1, k)
			if ph.kind != noPhrase && ph.to < k && p.items[ph.to].kind == word && !p.items[ph.to].upper && p.items[ph.to].class&(prep|subord|det) == 0 {
				return ph
			}
			return phrase{}
		}
	}
	if ph := p.phraseEnding(from, k); ph.kind == namePhrase {
		v := ph.to
		if v < k && p.items[v].kind == punct && p.items[v].r == '.' {
			v++ // Pat Doe Jr. was
		}
		if v < k && p.finiteWord(v) {
			return ph
		}
	}
	return phrase{}
}

// nounBefore returns the noun phrase right before item k: the name there, or what
// begins with an article or a number not far from it.
func (p cursor) nounBefore(from, k int) phrase {
	if start, end, ok := p.nameRun(from, k); ok {
		return p.nounPhrase(start, end)
	}
	for n := k - 1; n >= from && n > k-5 && p.items[n].kind == word; n-- {
		_, number := english.ParseNumber(p.fold(p.items[n]))
		if !p.items[n].upper && (number || p.is(n, det|possessive)) {
			if ph := p.nounPhrase(n, k); ph.to == k {
				return ph
			}
			break
		}
	}
	return phrase{}
}

// whoIs returns the person whose name ends before the comma at end, where
// "who" goes on about that person: "It angered the landlord Pat Doe, who said".
// What comes behind "of" or "in" belongs to a name or a role before it.
func (p cursor) whoIs(from, end int) phrase {
	start := end
	for start > from && end-start < 8 && (p.items[start-1].kind == word && (p.items[start-1].cap || p.is(start-1, particle) && start < end) && !p.items[start-1].poss ||
		start < end && p.items[start-1].kind == punct && p.joined(start-1, end)) {
		start--
	}
	for start < end && (p.items[start].kind != word || !p.items[start].upper) {
		start++
	}
	if start == end || p.isOrg(start, end) || p.wordsIn(p.stripTitles(start, end), end) < 2 && p.items[start].class&(title|honorific) == 0 {
		return phrase{}
	}
	if start > from && p.items[start-1].kind == word && !p.items[start-1].cap {
		if english.SenseOf(p.fold(p.items[start-1])).Has(english.OfName) {
			return phrase{}
		}
	}
	return p.nounPhrase(start, end)
}

func isComma(it item) bool { return it.kind == punct && it.r == ',' }

func isDash(it item) bool {
	return it.kind == punct && (it.r == '—' || it.r == '–' || it.r == '―' || it.r == '-')
}

// openBracket returns the index of the bracket that the one at k closes, or -1.
func (p cursor) openBracket(from, k int) int {
	for n := k - 1; n >= from && n > k-30; n-- {
		if p.items[n].kind == punct && p.items[n].r == '(' {
			return n
		}
	}
	return -1
}

// overApposition returns the phrase that the apposition ending at comma end
// explains: Pat Doe, a professor of law, one of three, ...
func (p cursor) overApposition(from, end int) phrase {
	var right phrase
	for n := 0; n < 6; n++ {
		s := p.chunk(from, end)
		if s == end {
			return phrase{}
		}
		more := s > from+1 && (p.comma(s-1) || p.dash(s-1))
		if more && p.placeAfter(from, s, end) {
			end = s - 1 // from Cedar Falls, Iowa,
			continue
		}
		if !more || !p.apposition(s, end) && !p.calledSo(from, s, end) {
			ph := p.phraseEnding(s, end)
			if ph.kind == rolePhrase && right.kind == namePhrase && !right.org {
				return right // Doe's niece, the writer Pat Roe,
			}
			return ph
		}
		right = p.phraseEnding(s, end)
		end = s - 1
	}
	return phrase{}
}

// farthest bounds how many items a rule reads from where it starts: no
// attribution is longer, and hostile text must not cost more.
const farthest = 80

// chunk returns the start of the run of items before end that no comma, dash,
// bracket, colon or quotation breaks; a pair of brackets is part of it.
func (p cursor) chunk(from, end int) int {
	s := end
	for s > from && end-s < farthest {
		it := p.items[s-1]
		if it.kind == punct && it.r == ')' {
			if open := p.openBracket(from, s-1); open >= 0 {
				s = open
				continue
			}
		}
		if it.kind == quotation && !p.nickname(s-1) {
			break
		}
		if isComma(it) || it.kind == punct && (it.r == ';' || it.r == ':' || it.r == '(') || isDash(it) && (it.r != '-' || !p.joined(s-1, end)) {
			break
		}
		s--
	}
	return s
}

// placeAfter reports whether items[s:end] names a state or a country after a
// town: of Denver, Colorado,
func (p cursor) placeAfter(from, s, end int) bool {
	for k := s; k < end; k++ {
		if p.items[k].kind == word && !p.items[k].cap || p.items[k].class&(title|honorific) != 0 {
			return false
		}
	}
	before := p.chunk(from, s-1)
	first := p.items[before]
	return end-s <= 3 && before < s-1 && before > from && first.kind == word && !first.cap && first.class&prep != 0
}

// apposition reports whether items[s:end] explains what stands before it and
// is no subject itself.
func (p cursor) apposition(s, end int) bool {
	it := p.items[s]
	if it.kind != word {
		return true
	}
	if it.cap {
		// "D-Ohio", "R-Wis.", a generation, a state after a town is left alone.
		return it.end-it.start == 1 && s+1 < end && p.items[s+1].kind == punct || it.class&suffix != 0
	}
	if it.class&pronoun != 0 {
		return false
	}
	return true
}

// calledSo reports whether items[s:end], with a capital, says what the person
// is whose name in full is all that stands before the comma: Sen. Pat Doe, Ohio
// Republican, said; Pat Doe, NIH's top expert, said.
func (p cursor) calledSo(from, s, end int) bool {
	last := p.items[end-1]
	if last.kind != word || last.poss || last.class&(honorific|suffix) != 0 || p.wordsIn(s, end) < 2 || last.class&(title|human) == 0 && (p.items[s].class&(title|honorific) != 0 || english.Given(p.fold(p.items[s])) != 0) {
		return false
	}
	before := p.chunk(from, s-1)
	ph := p.nounPhrase(before, s-1)
	return ph.kind == namePhrase && !ph.org && ph.to == s-1 && p.inFull(ph)
}

// inFull reports whether a phrase names somebody by more than a last name, or by
// a last name with a title.
func (p cursor) inFull(ph phrase) bool {
	return ph.name.Start > ph.full.Start || strings.Contains(ph.name.Of(p.a.Text), " ")
}

// phraseEnding returns the noun phrase that ends before item k.
func (p cursor) phraseEnding(from, k int) phrase {
	for k > from && p.items[k-1].kind == punct && p.items[k-1].r == ')' {
		open := p.openBracket(from, k-1)
		if open <= from {
			return phrase{}
		}
		k = open
	}
	s := p.chunk(from, k)
	if s > from+1 && p.comma(s-1) && p.party(s, k) {
		return p.overApposition(from, s-1) // Sen. Pat Doe, D-Maine said
	}
	for n := k - 1; n > s; n-- {
		if it := p.items[n-1]; it.kind == word && !it.cap && it.class&(subord|relative) != 0 && it.class&det == 0 {
			s = n
			break
		} else if it.kind == word && !it.cap && it.class&det != 0 && p.fold(it) == "that" {
			s = n
			break
		}
	}
	s = p.afterTime(s, k)
	for s < k && p.items[s].kind == word && !p.items[s].cap && (p.items[s].class&(adverb|timeWord|subord) != 0 && p.items[s].class&(title|det) == 0 || p.items[s].class&subord != 0 && k-s > 1 && p.items[s].class&det != 0) {
		s++
	}
	if s == k {
		return phrase{}
	}
	if it := p.items[s]; it.kind == word && !it.cap && it.class&prep != 0 {
		s = p.afterIntro(s, k)
	}
	return p.owned(p.nounPhrase(s, k), k)
}

// party reports whether items[s:k] is a party and a state: D-Maine, R-Wis.
func (p cursor) party(s, k int) bool {
	return k-s >= 3 && k-s <= 6 && p.items[s].kind == word && p.items[s].cap && p.items[s].end-p.items[s].start == 1 && p.items[s+1].kind == punct && p.joined(s+1, k) && p.items[s+2].cap
}

// owned returns whom a body that ends in the possessive before item k has there:
// "Ports for Peace's Pat Doe said" is Pat Doe.
func (p cursor) owned(ph phrase, k int) phrase {
	if ph.kind != namePhrase || ph.to >= k || !p.is(ph.to, prep) {
		return ph
	}
	for n := k - 1; n > ph.to+1; n-- {
		it := p.items[n]
		if it.kind != word || !it.cap {
			return ph
		}
		if p.items[n-1].kind == word && p.items[n-1].poss && p.items[n-1].cap && n < k-1 {
			return p.nounPhrase(n, k)
		}
	}
	return ph
}

// afterIntro returns where the subject begins in items[s:k], which starts
// with a preposition: "In a statement Peabody".
func (p cursor) afterIntro(s, k int) int {
	for n := k - 1; n > s; n-- {
		it, prev := p.items[n], p.items[n-1]
		if it.kind != word {
			continue
		}
		if it.class&pronoun != 0 && !it.cap || it.class&det != 0 && !it.cap {
			return n
		}
		if p.placeBefore(n-1, k) && p.items[s].class&prep != 0 && n == s+2 {
			return n // In Lund Pat Doe
		}
		if it.cap && it.class&timeWord == 0 && !(prev.kind == word && prev.cap && prev.class&timeWord == 0 && !prev.poss) && !(prev.kind == punct && p.joined(n-1, k)) {
			if n == s+1 && p.clausal(prev) {
				return n // After Brook said
			}
			if prev.kind == word && prev.class&(prep|det) != 0 {
				continue
			}
			return n
		}
	}
	if s+1 < k && p.items[s+1].kind == word && p.fold(p.items[s]) == "as" {
		return s + 1
	}
	return s
}

// clausal reports whether a clause may follow the preposition: after Brook
// said, since she left.
func (p *parse) clausal(it item) bool {
	return english.SenseOf(p.fold(it)).Has(english.DatesClause)
}

// mainSubject returns the subject of the sentence items[from:to].
func (p cursor) mainSubject(from, to int) phrase {
	start := true
	for i := from; i < to; i++ {
		it := p.items[i]
		if it.kind == quotation || isComma(it) || it.kind == punct && (it.r == ':' || it.r == ';' || it.r == '—' || it.r == '–') || it.kind == word && i > from && it.class&subord != 0 && it.class&det == 0 && !it.cap {
			start = true
			continue
		}
		if !start || it.kind != word {
			continue
		}
		if !it.cap && it.class&(subord|adverb) != 0 && it.class&(det|title) == 0 {
			continue
		}
		if p.isTime(i) || i+1 < to && p.is(i, timeWord|adverb) && p.items[i].upper && p.isTime(i+1) {
			continue // Last December, a judge
		}
		start = false
		if !it.cap && (it.class&(prep|sayIng|sayWeakIng|sayVerb|relative) != 0 && it.class&(det|title|bodyNoun|docNoun) == 0 || p.endsIn(it, "ing")) {
			continue
		}
		ph := p.nounPhrase(i, to)
		if ph.kind == noPhrase || ph.to >= to {
			continue
		}
		if ph.kind == rolePhrase && !p.speaks(ph) {
			continue
		}
		next := p.items[ph.to]
		if next.kind == punct && (next.r == '(' || isComma(next) || isDash(next)) {
			at := ph.to
			for next.r == '(' && at < to && !(p.items[at].kind == punct && p.items[at].r == ')') {
				at++
			}
			if next.r == '(' && at+1 < to && p.comma(at+1) {
				at++
			}
			if i > from && !p.apposed(at+1, to) && next.r != '(' {
				continue
			}
			return p.explained(ph, to)
		}
		if next.kind == word && !next.cap && (next.class&prep == 0 || ph.kind == namePhrase) || next.kind == quotation {
			return ph
		}
	}
	return phrase{}
}

// apposed reports whether what follows a comma explains the name before it.
func (p cursor) apposed(i, to int) bool {
	return i < to && p.items[i].kind == word && !p.items[i].cap && p.items[i].class&(det|relative|title|human) != 0
}
