package speech

import (
	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// An object is what a verb may take for its object, apart from a clause with
// "that", "how" or "whether", and still tell what was said.
type object = english.Verb

const (
	takesClause  = english.TakesClause
	onlyClause   = english.OnlyClause
	takesPerson  = english.TakesPerson
	takesTo      = english.TakesTo
	takesIng     = english.TakesIng
	takesNoun    = english.TakesNoun
	takesOfIng   = english.TakesOfIng
	saysOnlyThat = english.OnlyThat
	anyObject    = takesClause | onlyClause | takesPerson | takesTo | takesIng | takesNoun | takesOfIng | saysOnlyThat
)

// objectOf returns what a folded verb may take for its object, 0 for a word
// that tells nothing.
func objectOf(verb string) object { return english.VerbOf(verb) & anyObject }

// clauseAt returns where the clause begins that the verb at j, which takes o,
// introduces.
func (p cursor) clauseAt(o object, j, to int) (int, bool) {
	if j+2 < to && p.reads(j+1, "to") && o&takesTo != 0 && o&takesPerson == 0 && p.infinitive(j+1, to) > 0 {
		return j + 1, true // wanted to make sure that
	}
	if k, ok := p.conjunction(o, j, to); ok {
		return k, true
	}
	k := p.overAdverbs(j+1, to)
	if k+2 >= to || p.items[k].kind != word {
		return 0, false
	}
	if o&takesPerson != 0 {
		k = p.overAddressee(k, to)
	}
	first := p.items[k]
	if n := p.infinitive(k, to); n > 0 && o&takesTo != 0 && (p.fold(first) != "to" || o&takesPerson == 0) {
		if first.class&prep != 0 {
			return n, true // promised during the storm to stay
		}
		return k, true
	}
	if o&takesOfIng != 0 && p.ofIng(k, to) {
		return k, true
	}
	if o&takesIng != 0 && !first.upper && p.endsIn(first, "ing") && first.class&det == 0 {
		return k, true
	}
	if o&takesNoun != 0 && first.class&(prep|subord|relative) == 0 && !(first.class&pronoun != 0 && p.items[k+1].kind != word) {
		return k, true
	}
	if o&takesClause != 0 && p.finiteClause(o, k, to) {
		return k, true
	}
	return 0, false
}

// overAdverbs returns the first item from k on that is no adverb, no time and
// no "on Monday".
func (p cursor) overAdverbs(k, to int) int {
	for k < to && p.items[k].kind == word {
		it := p.items[k]
		switch {
		case it.class&(timeWord|adverb) != 0 && it.class&(det|title) == 0:
			k++
		case it.class&prep != 0 && k+1 < to && p.items[k+1].kind == word && p.isTime(k+1):
			k += 2
		default:
			return k
		}
	}
	return k
}

// conjunction looks for the "that", "how" or "whether" of the verb at j, over
// adverbials and over whom a verb of telling addresses.
func (p cursor) conjunction(o object, j, to int) (int, bool) {
	for k := j + 1; k < to && k < j+12; k++ {
		it := p.items[k]
		if it.kind != word {
			return 0, false
		}
		switch p.fold(it) {
		case "that":
			if k+2 < to && p.items[k+1].kind != punct && (k == j+1 || p.fold(p.items[j+1]) != "for") {
				return k + 1, true
			}
			return 0, false
		case "how", "whether", "why":
			return k, k+2 < to
		}
		adverbial := p.items[j+1].class&(prep|timeWord|adverb) != 0 || p.fold(p.items[j+1]) == "out"
		if !adverbial && o&takesPerson == 0 || it.class&(relative|auxVerb|sayVerb) != 0 || it.class&subord != 0 && it.class&det == 0 {
			return 0, false
		}
	}
	return 0, false
}

// infinitive returns the "to" of what somebody is told to do from item k on,
// or of what is vowed, or 0: "the crews not to wait", "to wait".
func (p cursor) infinitive(k, to int) int {
	for n := k; n+1 < to && n < k+8 && p.items[n].kind == word; n++ {
		if p.fold(p.items[n]) != "to" {
			if p.items[n].class&(relative|auxVerb|sayVerb) != 0 || p.items[n].class&subord != 0 && p.items[n].class&det == 0 {
				return 0
			}
			continue
		}
		next := p.items[n+1]
		if next.kind == word && !next.upper && next.class&(det|pronoun|possessive|prep|timeWord) == 0 && !p.endsIn(next, "ing") && !p.endsIn(next, "s") {
			return n
		}
		return 0
	}
	return 0
}

// ofIng reports whether somebody is accused of doing something.
func (p cursor) ofIng(k, to int) bool {
	for n := k + 1; n+1 < to && n < k+9; n++ {
		if p.items[n].kind != word {
			if !p.joined(n, to) {
				return false
			}
			continue
		}
		if f := p.fold(p.items[n]); f == "of" || f == "against" {
			next := p.overAdverbs(n+1, to)
			if next < to && p.items[next].kind == word && !p.items[next].upper && p.endsIn(p.items[next], "ing") {
				return true
			}
		}
	}
	return false
}

// finiteClause reports whether a subject and a finite verb follow from item k
// on. A verb that takes hardly anything but clauses needs less of a sign.
func (p cursor) finiteClause(o object, k, to int) bool {
	first := p.items[k]
	if first.class&pronoun != 0 && first.class&det == 0 {
		next := p.items[k+1]
		return next.kind == word && next.class&(prep|subord|timeWord|relative) == 0
	}
	if p.fold(first) == "there" {
		return p.items[k+1].kind == word
	}
	if first.class&(prep|relative|auxVerb) != 0 || first.class&subord != 0 && first.class&det == 0 {
		return false
	}
	for n := k + 1; n < to && n < k+22; n++ {
		it := p.items[n]
		if it.kind == quotation {
			return false
		}
		if it.kind != word {
			if p.joined(n, to) || isComma(it) && n > k+1 && p.apposed(n+1, to) || it.r == '(' || it.r == ')' {
				continue
			}
			break
		}
		if it.upper || it.poss {
			continue
		}
		if it.class&auxVerb != 0 {
			return true
		}
		if it.class&pronoun != 0 && it.class&(det|possessive) == 0 {
			break // a number of incidents it said
		}
		if it.class&relative != 0 || it.class&subord != 0 && it.class&det == 0 {
			if p.fold(it) != "and" && p.fold(it) != "or" || n+1 < to && p.is(n+1, auxVerb|sayVerb|sayWeak|adverb) {
				return o&onlyClause != 0 // recalled its envoy and has sent no other
			}
			continue
		}
		if p.finiteAt(n, to) {
			return true
		}
	}
	return o&onlyClause != 0 && first.class&(timeWord|adverb) == 0
}

// finiteAt reports whether the word at n, which is no auxiliary, reads like
// the finite verb of what stands before it.
func (p cursor) finiteAt(n, to int) bool {
	it, prev := p.items[n], p.items[n-1]
	if n+1 >= to || prev.kind != word || prev.class&(det|prep) != 0 || prev.poss {
		return false
	}
	next := p.items[n+1]
	object := next.kind == word && (next.class&(det|pronoun|possessive) != 0 || next.upper || p.fold(next) == "to" || p.fold(next) == "that")
	switch {
	case it.class&(prep|det|adverb|timeWord|title|bodyNoun|docNoun|human|orgNoun) != 0:
		return false
	case it.class&(sayVerb|sayWeak) != 0:
		return object
	case p.endsIn(it, "ed"):
		return next.kind == word && p.fold(next) != "by"
	case p.endsIn(it, "s"), prev.upper:
		return object
	}
	return false
}

// closes reports whether the verb at j ends its sentence, but for adverbials
// and for whom it addresses: "..., Pat Doe said on Monday."
func (p cursor) closes(o object, j, to int) bool {
	if o&takesClause == 0 {
		return false
	}
	k := p.overAdverbs(j+1, to)
	if k < to && p.items[k].kind == word && (o&takesPerson != 0 || p.items[k].class&prep != 0) && to-k < 10 {
		for k < to && p.items[k].kind == word && p.items[k].class&(auxVerb|relative) == 0 {
			k++
		}
	}
	for k < to && p.items[k].kind == punct {
		if p.items[k].r == ',' {
			return false
		}
		k++
	}
	return k == to
}

// aside reports whether the verb at j ends an attribution between two commas:
// "The crew, Pat Doe said, had left."
func (p cursor) aside(o object, j, to int) bool {
	k := p.overAdverbs(j+1, to)
	return o&onlyClause != 0 && k+3 < to && p.comma(k)
}

// overConjunction returns the item after a "But" that begins a sentence.
func (p cursor) overConjunction(k, to int) int {
	if k+2 < to && p.items[k].kind == word {
		if f := p.fold(p.items[k]); english.SenseOf(f).Has(english.OpensOn) {
			if f == "so" && p.items[k+1].kind == word && p.items[k+1].class&adverb == 0 && p.items[k+1].class&(det|pronoun) == 0 && !p.items[k+1].cap {
				return k // so far
			}
			return k + 1
		}
	}
	return k
}

// contentFrom returns the words from item k to the end of the sentence.
func (p cursor) contentFrom(k, to int) bundle.Span {
	for to > k && p.items[to-1].kind == punct {
		to--
	}
	if to-k < 3 {
		return bundle.Span{}
	}
	return p.bytes(k, to)
}
