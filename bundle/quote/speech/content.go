package speech

import (
	"strings"

	"broadsheet/bundle/english"
)

// contentEnd returns where in items[k:to] the content that ph tells with the
// verb at j, and that begins at k, ends: before the article's own words about
// it, before another attribution, and before a main clause that the whole
// attribution only leads up to.
func (p cursor) contentEnd(s *sentence, ph phrase, j, k int) int {
	main := p.leadsUp(s.from, j)
	for n := k + 2; n < min(s.to, k+4*farthest); n++ {
		if p.contentStops(s, j, n, main) {
			return n
		}
		if and := p.overAnd(n, s.to); and < s.to && (p.furtherStatement(ph, j, and, s.to) || p.goesOn(j, k, n, and, s.to)) {
			return n
		}
	}
	return s.to
}

// overAnd returns the item behind the "and" or "but" at n, with or without a
// comma, or to.
func (p cursor) overAnd(n, to int) int {
	if p.comma(n) {
		n++
	}
	if n < to && p.items[n].kind == word {
		if f := p.fold(p.items[n]); f == "and" || f == "but" {
			return n + 1
		}
	}
	return to
}

// contentStops reports whether the content of the verb at j ends before item
// n.
func (p cursor) contentStops(s *sentence, j, n int, main bool) bool {
	it := p.items[n]
	if it.kind == word {
		switch f := p.fold(it); {
		case f == "but" || f == "though" || f == "although":
			return p.withholds(n+1, s.to)
		case f == "without" && n+1 < s.to && p.items[n+1].kind == word:
			return english.VerbOf(p.fold(p.items[n+1])).Has(english.Withholding)
		case f == "in" && n+2 < s.to && objectOf(p.fold(p.items[j]))&takesNoun != 0:
			return p.occasion(n + 1) // denied any plan in response to the report
		}
		ph, _, ok := p.accordingTo(n, s.to)
		return ok && !p.resumes(ph.to, s.to)
	}
	if it.kind != punct || n+2 >= s.to || p.items[n+1].kind != word {
		return false
	}
	next := p.items[n+1]
	switch {
	case it.r == ';':
		return p.fold(next) != "that" && p.mainClause(n+1, s.to)
	case !isComma(it) && !isDash(it) || p.joined(n, s.to):
		return false
	case main && p.mainClause(n+1, s.to):
		return true
	case isDash(it):
		return false
	case p.fold(next) == "pointing":
		return p.blames(n+2, s.to)
	case next.class&sayIng != 0 && !next.upper:
		_, ok := p.clauseAt(objectOf(p.fold(next)), n+1, s.to)
		return ok
	}
	switch f := p.fold(next); {
	case english.SenseOf(f).Has(english.Contrasting):
		return p.another(n+2, s.to) || p.withholds(n+2, s.to)
	case f == "and":
		return p.withholds(n+2, s.to)
	}
	return p.closing(n+1, s.to)
}

// resumes reports whether a clause goes on behind the aside that items[k:to]
// begins in: "since, according to the note, the pumps".
func (p cursor) resumes(k, to int) bool {
	for end := k + farthest; k+1 < min(to, end); k++ {
		if p.comma(k) && p.mainClause(k+1, to) {
			return true
		}
	}
	return false
}

// occasion reports whether "in" and items[k:] say where or why somebody spoke:
// in response to, in a statement.
func (p cursor) occasion(k int) bool {
	if p.is(k, det) {
		k++
	}
	if p.items[k].kind != word {
		return false
	}
	return english.NounOf(p.fold(p.items[k])).Has(english.Occasion)
}

// blames reports whether items[k:to] begins with a finger that somebody
// points.
func (p cursor) blames(k, to int) bool {
	for n := k; n < to && n < k+2 && p.items[n].kind == word; n++ {
		if f := p.fold(p.items[n]); f == "finger" || f == "fingers" {
			return true
		}
	}
	return false
}

// leadsUp reports whether the attribution with the verb at j stands in what
// leads up to the main clause of its sentence: "After Brook said so, the".
func (p cursor) leadsUp(from, j int) bool {
	start := from
	for start < j && start < from+4 && p.is(start, det|timeWord|adverb) && p.items[start].class&(subord|pronoun) == 0 {
		start++ // two days after
	}
	first := p.items[start]
	if first.kind != word || first.class&(prep|subord) == 0 || first.class&det != 0 {
		return false
	}
	switch f := english.SenseOf(p.fold(first)); {
	case f.Has(english.GoesOn), f.Has(english.Where) && start > from:
		return false
	}
	if j-from > farthest {
		return false
	}
	for k := from; k < j; k++ {
		if p.comma(k) && !(k+1 < j && p.is(k+1, relative)) {
			return false
		}
	}
	return true
}

// mainClause reports whether a subject with a finite verb right behind it
// begins at item k.
func (p cursor) mainClause(k, to int) bool {
	ph := p.nounPhrase(k, to)
	if ph.kind == noPhrase || ph.from != k || ph.to+1 >= to {
		return false
	}
	v := p.overAdverbs(ph.to, to)
	if v >= to || p.items[v].kind != word || p.items[v].upper {
		return false
	}
	for n := k; n < v; n++ {
		if p.items[n].kind != word {
			continue
		}
		if p.items[n].class&relative != 0 {
			return false // one of which was new
		}
		if n > k && english.VerbOf(p.fold(p.items[n])).Has(english.Past) && !p.items[n].upper && p.items[n-1].kind == word && p.items[n-1].class&(det|prep) == 0 {
			return true // read as part of the noun phrase: the skippers left
		}
	}
	return p.items[v].class&(auxVerb|sayVerb|sayWeak) != 0 || english.VerbOf(p.fold(p.items[v])).Has(english.Past) || p.endsIn(p.items[v], "ed") || v == ph.to && p.finiteAt(v, to)
}

// another reports whether a clause begins at item k in which somebody says or
// denies something: "but the bank denied it".
func (p cursor) another(k, to int) bool {
	ph := p.nounPhrase(k, to)
	if ph.kind == noPhrase || ph.to+1 >= to {
		return false
	}
	v := ph.to
	for v < to && p.is(v, auxVerb|adverb) {
		v++
	}
	return v < to && p.items[v].kind == word && !p.items[v].upper && p.items[v].class&(sayVerb|sayBare) != 0 && p.speaks(ph)
}

// withholds reports whether the clause at item k says that the speaker, its
// subject, goes into no more: "(he) did not give a date".
func (p cursor) withholds(k, to int) bool {
	if k < to && p.is(k, pronoun) {
		k++
	} else if ph := p.nounPhrase(k, to); ph.kind == namePhrase {
		k = ph.to
	}
	not := false
	for n := k; n < to && n < k+7 && p.items[n].kind == word; n++ {
		f := p.fold(p.items[n])
		switch {
		case f == "not" || f == "never" || strings.HasSuffix(f, "n't") || f == "declined" || f == "refused" || f == "without":
			not = true
		case english.VerbOf(f).Has(english.Gives):
			return n+1 < to && p.items[n+1].kind == word && (p.fold(p.items[n+1]) == "no" || p.fold(p.items[n+1]) == "short" || p.fold(p.items[n+1]) == "few")
		case english.VerbOf(f).Has(english.Be):
			return false
		case not && english.VerbOf(f).Has(english.Withheld):
			return true
		case p.items[n].class&(auxVerb|adverb|timeWord) == 0 && f != "to" && f != "yet":
			return false
		}
	}
	return false
}

// closing reports whether nothing but an attribution follows from item k on:
// "the Gazette reported", "he said on Monday".
func (p cursor) closing(k, to int) bool {
	ph := p.nounPhrase(k, to)
	if ph.kind == noPhrase || ph.from != k {
		return false
	}
	v := ph.to
	for v < to && p.items[v].kind == word && (p.items[v].class&adverb != 0 && p.fold(p.items[v]) != "not" || p.fold(p.items[v]) == "has" || p.fold(p.items[v]) == "have" || p.fold(p.items[v]) == "had") {
		v++
	}
	if v >= to || p.items[v].kind != word || p.items[v].upper || p.items[v].class&sayVerb == 0 || objectOf(p.fold(p.items[v])) == 0 {
		return false
	}
	end := p.overAdverbs(v+1, to)
	for end < to && p.items[end].kind == punct && p.items[end].r != ',' {
		end++
	}
	return end >= to
}
