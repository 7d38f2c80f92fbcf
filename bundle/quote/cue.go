package quote

import "broadsheet/bundle"

// before reads an attribution that leads to the quotation at item i.
func (p *page) before(items []item, s *sentence, i int) (phrase, bundle.Span, rule) {
	for j := i - 1; j >= s.from && j > i-70; j-- {
		it := items[j]
		if it.kind != word || it.upper && j > s.from {
			continue
		}
		if ph, cue, ok := p.accordingTo(items, j, i); ok {
			return ph, cue, before
		}
		if it.class&(sayVerb|sayWeak|sayIng|sayWeakIng|sayBare|sayNoun) == 0 {
			continue
		}
		ph, r := p.cueSubject(items, s, j, i)
		if r != noRule {
			return ph, p.verb(items, s.from, j), r
		}
		if i-j <= 3 && p.passive(items, s.from, j) {
			return ph, bundle.Span{}, nobody
		}
	}
	return phrase{}, bundle.Span{}, noRule
}

// cueSubject returns who says what the cue at item j introduces; i is the
// quotation.
func (p *page) cueSubject(items []item, s *sentence, j, i int) (phrase, rule) {
	it := items[j]
	prev := item{kind: punct}
	if j > s.from {
		prev = items[j-1]
	}
	noun := prev.kind == word && (prev.class&det != 0 || prev.poss && prev.class&(pronoun|relative) == 0 || prev.class&prep != 0 && it.class&(sayIng|sayWeakIng) == 0 && p.fold(prev) != "to")
	if it.class&sayNoun != 0 && prev.kind == word && prev.class&possessive != 0 {
		return phrase{kind: pronounPhrase, from: j - 1, to: j, full: p.bytes(items, j-1, j), gender: prev.class & (male | female)}, around
	}
	if noun && it.class&sayNoun != 0 && prev.poss && prev.cap {
		if from, end, ok := p.nameRun(items, s.from, j); ok {
			ph := p.nounPhrase(items, from, end)
			return ph, around
		}
	}
	if noun {
		return phrase{}, noRule
	}
	switch {
	case it.class&(sayIng|sayWeakIng) != 0:
		return p.participle(items, s, j)
	case it.class&(sayVerb|sayWeak) != 0 && it.class&sayBare == 0:
		return p.finite(items, s, j, i)
	case it.class&sayBare != 0:
		if prev.kind == word && p.fold(prev) == "to" {
			return p.sureRule(items, sentenceSubject(s, j), around)
		}
		if p.afterAux(items, s.from, j) || p.plural(items, s.from, j) || it.class&sayVerb != 0 {
			return p.finite(items, s, j, i)
		}
	}
	return phrase{}, noRule
}

// finite returns the subject of the finite verb at j, or its agent when the
// verb is passive.
func (p *page) finite(items []item, s *sentence, j, i int) (phrase, rule) {
	if p.passive(items, s.from, j) {
		for k := j + 1; k+1 < i && k < j+farthest; k++ {
			if items[k].kind == word && p.fold(items[k]) == "by" {
				return p.sureRule(items, p.nounPhrase(items, k+1, i), before)
			}
		}
		return phrase{}, noRule
	}
	if items[j].upper && j == s.from {
		return p.sureRule(items, p.nounPhrase(items, j+1, i), before) // Said Doe: "..."
	}
	ph := p.subjectBefore(items, s.from, j)
	if ph.kind == noPhrase {
		ph = sentenceSubject(s, j)
	}
	if !p.tells(items, ph, j) {
		return phrase{}, noRule
	}
	return p.sureRule(items, ph, before)
}

// passive reports whether the verb at j is passive: a form of "to be" stands
// before it.
func (p *page) passive(items []item, from, j int) bool {
	if !p.endsIn(items[j], "ed") && p.fold(items[j]) != "told" && p.fold(items[j]) != "written" {
		return false
	}
	for k := j - 1; k >= from && k >= j-3 && items[k].kind == word && items[k].class&(auxVerb|adverb) != 0; k-- {
		switch p.fold(items[k]) {
		case "is", "are", "was", "were", "be", "been", "being":
			return true
		}
	}
	return false
}

// participle returns who does the saying: the name right before it, or the
// sentence's subject.
func (p *page) participle(items []item, s *sentence, j int) (phrase, rule) {
	if j > s.from {
		prev := items[j-1]
		if prev.kind == word && prev.class&auxVerb != 0 || prev.kind == word && prev.class&pronoun != 0 && (prev.poss || !prev.cap && p.fold(prev) != "it") {
			return p.finite(items, s, j, j)
		}
		if prev.kind == word && prev.cap && prev.class&timeWord == 0 {
			if from, _, ok := p.nameRun(items, s.from, j); ok && !p.addressed(items, s.from, from) {
				if ph := p.nounPhrase(items, from, j); ph.kind == namePhrase && !ph.org {
					return ph, around
				}
			}
		}
	}
	if ph := p.citing(items, s.from, j); ph.kind != noPhrase && p.tells(items, ph, j) {
		return ph, around
	}
	ph := sentenceSubject(s, j)
	if !p.tells(items, ph, j) {
		return phrase{}, noRule
	}
	return p.sureRule(items, ph, around)
}

// addressed reports whether the name at k is who was spoken to or where: told
// the Star, in Boston.
func (p *page) addressed(items []item, from, k int) bool {
	for k > from && items[k-1].kind == word && items[k-1].class&(det|title) != 0 {
		k--
	}
	if k == from || items[k-1].kind != word {
		return false
	}
	switch p.fold(items[k-1]) {
	case "to", "with", "on", "at", "in", "for", "told", "from":
		return true
	}
	return false
}

// sentenceSubject returns the subject that governs a cue at j without a
// subject of its own.
func sentenceSubject(s *sentence, j int) phrase {
	if s.subject.kind != noPhrase && s.subject.from < j {
		return s.subject
	}
	return phrase{}
}

func (p *page) sure(items []item, ph phrase) phrase {
	if ph.kind == rolePhrase && !p.speaks(items, ph) {
		return phrase{}
	}
	return ph
}

func (p *page) sureRule(items []item, ph phrase, r rule) (phrase, rule) {
	if ph = p.sure(items, ph); ph.kind == noPhrase {
		return ph, noRule
	}
	return ph, r
}
