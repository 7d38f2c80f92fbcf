package speech

import (
	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// before reads an attribution that leads to the quotation at item i.
func (p cursor) before(s *sentence, i int) (phrase, bundle.Span, rule) {
	for j := i - 1; j >= s.from && j > i-70; j-- {
		it := p.items[j]
		if it.kind != word || it.upper && j > s.from {
			continue
		}
		if ph, cue, ok := p.accordingTo(j, i); ok {
			return ph, cue, before
		}
		if it.class&(sayVerb|sayWeak|sayIng|sayWeakIng|sayBare|sayNoun) == 0 {
			continue
		}
		ph, r := p.cueSubject(s, j, i)
		if r != noRule {
			return ph, p.verb(s.from, j), r
		}
		if i-j <= 3 && p.passive(s.from, j) {
			return ph, bundle.Span{}, nobody
		}
	}
	return phrase{}, bundle.Span{}, noRule
}

// cueSubject returns who says what the cue at item j introduces; i is the
// quotation.
func (p cursor) cueSubject(s *sentence, j, i int) (phrase, rule) {
	it := p.items[j]
	prev := item{kind: punct}
	if j > s.from {
		prev = p.items[j-1]
	}
	noun := prev.kind == word && (prev.class&det != 0 || prev.poss && prev.class&(pronoun|relative) == 0 || prev.class&prep != 0 && it.class&(sayIng|sayWeakIng) == 0 && p.fold(prev) != "to")
	if it.class&sayNoun != 0 && prev.kind == word && prev.class&possessive != 0 {
		return phrase{kind: pronounPhrase, from: j - 1, to: j, full: p.bytes(j-1, j), gender: prev.class & (male | female)}, around
	}
	if noun && it.class&sayNoun != 0 && prev.poss && prev.cap && !p.reads(j+1, "as") {
		if from, end, ok := p.nameRun(s.from, j); ok && !p.isTime(end-1) {
			ph := p.nounPhrase(from, end)
			return ph, around
		}
	}
	if noun {
		return phrase{}, noRule
	}
	switch {
	case it.class&(sayIng|sayWeakIng) != 0:
		return p.participle(s, j)
	case it.class&(sayVerb|sayWeak) != 0 && it.class&sayBare == 0:
		return p.finite(s, j, i)
	case it.class&sayBare != 0:
		if prev.kind == word && p.fold(prev) == "to" {
			if ph := p.caused(s.from, j-1); ph.kind != noPhrase {
				return p.sureRule(ph, around)
			}
			return p.sureRule(sentenceSubject(s, j), around)
		}
		if p.afterAux(s.from, j) || p.plural(s.from, j) || it.class&sayVerb != 0 {
			return p.finite(s, j, i)
		}
	}
	return phrase{}, noRule
}

// caused returns whom something makes say what follows the "to" at k: prompting the
// mayor to ask, led her to ask.
func (p cursor) caused(from, k int) phrase {
	for n := k - 1; n > from && n > k-14; n-- {
		it := p.items[n]
		if it.kind == quotation || it.kind == punct && !p.joined(n, k) {
			break
		}
		if it.kind == word && !it.upper && english.VerbOf(p.fold(it)).Has(english.Causes) {
			if n+2 == k && p.is(n+1, possessive|pronoun) {
				return p.pronounPhrase(n + 1)
			}
			if ph := p.nounPhrase(n+1, k); ph.to == k {
				return ph
			}
			break
		}
	}
	return phrase{}
}

// finite returns the subject of the finite verb at j, or its agent when the
// verb is passive.
func (p cursor) finite(s *sentence, j, i int) (phrase, rule) {
	if p.passive(s.from, j) {
		for k := j + 1; k+1 < i && k < j+farthest; k++ {
			if p.reads(k, "by") {
				return p.sureRule(p.nounPhrase(k+1, i), before)
			}
		}
		return phrase{}, noRule
	}
	if p.items[j].upper && j == s.from {
		return p.sureRule(p.nounPhrase(j+1, i), before) // Said Doe: "..."
	}
	ph := p.subjectBefore(s.from, j)
	if ph.kind == noPhrase {
		ph = sentenceSubject(s, j)
	}
	if !p.tells(ph, j) {
		return phrase{}, noRule
	}
	return p.sureRule(ph, before)
}

// passive reports whether the verb at j is passive: a form of "to be" stands
// before it.
func (p cursor) passive(from, j int) bool {
	if !p.endsIn(p.items[j], "ed") && p.fold(p.items[j]) != "told" && p.fold(p.items[j]) != "written" {
		return false
	}
	for k := j - 1; k >= from && k >= j-3 && p.is(k, auxVerb|adverb); k-- {
		if english.VerbOf(p.fold(p.items[k])).Has(english.Be) {
			return true
		}
	}
	return false
}

// participle returns who does the saying: the name right before it, or the
// sentence's subject.
func (p cursor) participle(s *sentence, j int) (phrase, rule) {
	if ph := p.quotedAs(s.from, j); ph.kind != noPhrase {
		return p.sureRule(ph, around)
	}
	if j > s.from {
		prev := p.items[j-1]
		if prev.kind == word && prev.class&auxVerb != 0 || prev.kind == word && prev.class&pronoun != 0 && (prev.poss || !prev.cap && p.fold(prev) != "it") {
			return p.finite(s, j, j)
		}
		if prev.kind == word && prev.cap && prev.class&timeWord == 0 {
			if from, _, ok := p.nameRun(s.from, j); ok && !p.addressed(s.from, from) {
				if ph := p.nounPhrase(from, j); ph.kind == namePhrase && !ph.org {
					return ph, around
				}
			}
		}
	}
	if ph := p.citing(s.from, j); ph.kind != noPhrase && p.tells(ph, j) {
		return ph, around
	}
	ph := sentenceSubject(s, j)
	if !p.tells(ph, j) {
		return phrase{}, noRule
	}
	return p.sureRule(ph, around)
}

// quotedAs returns who says it where another is quoted as saying at j: the Gazette
// quoted officials as saying.
func (p cursor) quotedAs(from, j int) phrase {
	if j < from+3 || !p.reads(j-1, "as") {
		return phrase{}
	}
	for n := j - 2; n > from && n > j-16; n-- {
		it := p.items[n]
		if it.kind != word || it.upper {
			continue
		}
		switch p.fold(it) {
		case "quoted", "quotes", "quoting", "cited", "cites", "citing":
			if ph := p.nounPhrase(n+1, j-1); ph.to == j-1 {
				return ph
			}
			return phrase{}
		}
	}
	return phrase{}
}

// addressed reports whether the name at k is who was spoken to or where: told
// the Star, in Boston.
func (p cursor) addressed(from, k int) bool {
	for k > from && p.is(k-1, det|title) {
		k--
	}
	if k == from || p.items[k-1].kind != word {
		return false
	}
	switch f := p.fold(p.items[k-1]); {
	case english.SenseOf(f).Has(english.Towards):
		return true
	case f == "of":
		// A clip of somebody saying is somebody's; a march past somebody's house is not.
		return k < from+2 || p.items[k-2].kind != word || (classOf(singular(p.fold(p.items[k-2])))|p.items[k-2].class)&docNoun == 0 && !english.NounOf(p.fold(p.items[k-2])).Has(english.Recording)
	}
	return false
}

// sentenceSubject returns the subject that governs a cue at j without a
// subject of its own.
func sentenceSubject(s *sentence, j int) phrase {
	if s.subject.kind != noPhrase && int(s.subject.from) < j {
		return s.subject.phrase()
	}
	return phrase{}
}

func (p cursor) sure(ph phrase) phrase {
	if ph.kind == rolePhrase && (!p.speaks(ph) || p.nobodyInParticular(ph)) {
		return phrase{}
	}
	return ph
}

func (p cursor) sureRule(ph phrase, r rule) (phrase, rule) {
	if ph = p.sure(ph); ph.kind == noPhrase {
		return ph, noRule
	}
	return ph, r
}
