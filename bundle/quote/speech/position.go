package speech

import (
	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// Behind the closing mark of what is said there is place for one thing: who
// says it. There a verb in the past tense need not be known for one of saying,
// nor a noun for one of somebody.

// positioned reads an attribution with an unlisted verb or an unlisted noun
// from item k on, right behind the quotation at item i: "..., sniffed Pat
// Doe", "..., the plumber said".
func (p cursor) positioned(s *sentence, i, k int) (phrase, bundle.Span, bool) {
	if p.kinds[p.items[i].quote] == marks.Term {
		return phrase{}, bundle.Span{}, false
	}
	if p.pastForm(k) {
		if k+1 >= s.to || p.items[k+1].kind != word || p.isTime(k+1) {
			return phrase{}, bundle.Span{}, false
		}
		ph := p.explained(p.nounPhrase(k+1, s.to), s.to)
		somebody := ph.kind == namePhrase && !ph.org || ph.kind == rolePhrase && p.speaks(ph)
		return ph, p.bytes(k, k+1), somebody && p.over(ph.to, s.to)
	}
	ph, v := p.determined(k, s.to)
	if ph.kind == noPhrase {
		if ph = p.nounPhrase(k, s.to); ph.kind != namePhrase && ph.kind != pronounPhrase || ph.org || ph.from != k {
			return phrase{}, bundle.Span{}, false
		}
		v = p.overAdverbs(ph.to, s.to)
		if v+1 < s.to && p.is(v, auxVerb) && (p.reads(v, "had") || p.reads(v, "has")) && p.items[v+1].kind == word {
			v++
			return ph, p.verb(k, v), !p.items[v].upper && p.items[v].class&(prep|det|pronoun|adverb|subord|auxVerb) == 0 && p.over(v+1, s.to)
		}
	}
	if v >= s.to || p.items[v].kind != word || p.items[v].upper {
		return phrase{}, bundle.Span{}, false
	}
	if p.is(v, sayVerb) {
		return ph, p.bytes(v, v+1), true
	}
	if ph.kind == rolePhrase && !p.speaks(ph) || !p.pastForm(v) || !p.over(v+1, s.to) {
		return phrase{}, bundle.Span{}, false
	}
	return ph, p.bytes(v, v+1), true
}

// determined reads "the old clown" from item k on, and returns where the verb
// stands behind it.
func (p cursor) determined(k, to int) (phrase, int) {
	if !p.is(k, det) || p.items[k].upper {
		return phrase{}, 0
	}
	for v := k + 2; v < to && v < k+12; v++ {
		it := p.items[v]
		if it.kind == punct && p.joined(v, to) {
			continue
		}
		if it.kind != word {
			return phrase{}, 0
		}
		if it.upper || v+1 < to && p.items[v+1].kind == word && !p.is(v+1, adverb|timeWord|prep|pronoun|det) || p.items[v-1].kind != word {
			if !p.is(v, sayVerb) || it.upper {
				continue
			}
		}
		verb := p.is(v, sayVerb) || p.pastForm(v)
		if !verb || p.is(v-1, det|prep) || p.isTime(v-1) {
			continue
		}
		ph := phrase{kind: rolePhrase, from: k, to: p.headEnd(k, v)}
		ph.full = p.bytes(k, ph.to)
		for n := k; n < ph.to; n++ {
			if p.items[n].kind == word && !p.items[n].poss && p.items[n].class&possessive == 0 {
				ph.gender |= p.items[n].class & (male | female)
			}
		}
		if p.items[ph.to-1].cap {
			return phrase{}, 0 // the artist Pat Doe
		}
		return ph, v
	}
	return phrase{}, 0
}

// headEnd returns the end of the noun phrase items[k:v] without the adverbs
// that belong to the verb at v.
func (p cursor) headEnd(k, v int) int {
	for v > k+2 && p.is(v-1, adverb|timeWord|auxVerb) && p.items[v-1].class&title == 0 {
		v--
	}
	return v
}

// pastForm reports whether the word at k, in lower case, may be a verb in the
// past tense.
func (p cursor) pastForm(k int) bool {
	it := p.items[k]
	if it.kind != word || it.upper || it.poss || it.class&(det|prep|pronoun|adverb|subord|relative|auxVerb|timeWord|human|title) != 0 {
		return false
	}
	return p.endsIn(it, "ed") || it.class&sayVerb != 0 || english.VerbOf(p.fold(it)).Has(english.Past)
}

// over reports whether the attribution ends before item k, but for adverbials.
func (p cursor) over(k, to int) bool {
	if k >= to {
		return true
	}
	it := p.items[k]
	if it.kind != word {
		return it.kind == punct && it.r != ':' && it.r != '-'
	}
	return it.class&(adverb|timeWord|prep|relative|subord) != 0 && p.fold(it) != "to" && p.fold(it) != "by" || p.fold(it) == "back"
}
