package quote

import (
	"strings"

	"broadsheet/bundle/english"
)

// contentEnd returns where in items[k:to] the content that ph tells with the
// verb at j, and that begins at k, ends: before the article's own words about
// it, before another attribution, and before a main clause that the whole
// attribution only leads up to.
func (p *page) contentEnd(items []item, s *sentence, ph phrase, j, k int) int {
	main := p.leadsUp(items, s.from, j)
	for n := k + 2; n < min(s.to, k+4*farthest); n++ {
		if p.contentStops(items, s, j, n, main) {
			return n
		}
		if and := p.overAnd(items, n, s.to); and < s.to && (p.anew(items, ph, j, and, s.to) || p.goesOn(items, j, k, n, and, s.to)) {
			return n
		}
	}
	return s.to
}

// overAnd returns the item behind the "and" or "but" at n, with or without a
// comma, or to.
func (p *page) overAnd(items []item, n, to int) int {
	if isComma(items[n]) {
		n++
	}
	if n < to && items[n].kind == word {
		if f := p.fold(items[n]); f == "and" || f == "but" {
			return n + 1
		}
	}
	return to
}

// contentStops reports whether the content of the verb at j ends before item
// n.
func (p *page) contentStops(items []item, s *sentence, j, n int, main bool) bool {
	it := items[n]
	if it.kind == word {
		switch f := p.fold(it); {
		case f == "but" || f == "though" || f == "although":
			return p.withholds(items, n+1, s.to)
		case f == "without" && n+1 < s.to && items[n+1].kind == word:
			return english.VerbOf(p.fold(items[n+1])).Has(english.Withholding)
		case f == "in" && n+2 < s.to && objectOf(p.fold(items[j]))&takesNoun != 0:
			return p.occasion(items, n+1) // denied any plan in response to the report
		}
		ph, _, ok := p.accordingTo(items, n, s.to)
		return ok && !p.resumes(items, ph.to, s.to)
	}
	if it.kind != punct || n+2 >= s.to || items[n+1].kind != word {
		return false
	}
	next := items[n+1]
	switch {
	case it.r == ';':
		return p.fold(next) != "that" && p.mainClause(items, n+1, s.to)
	case !isComma(it) && !isDash(it) || p.joined(items, n, s.to):
		return false
	case main && p.mainClause(items, n+1, s.to):
		return true
	case isDash(it):
		return false
	case p.fold(next) == "pointing":
		return p.blames(items, n+2, s.to)
	case next.class&sayIng != 0 && !next.upper:
		_, ok := p.clauseAt(items, objectOf(p.fold(next)), n+1, s.to)
		return ok
	}
	switch p.fold(next) {
	case "but", "while", "though", "although", "whereas":
		return p.another(items, n+2, s.to) || p.withholds(items, n+2, s.to)
	case "and":
		return p.withholds(items, n+2, s.to)
	}
	return p.closing(items, n+1, s.to)
}

// resumes reports whether a clause goes on behind the aside that items[k:to]
// begins in: "since, according to the note, the pumps".
func (p *page) resumes(items []item, k, to int) bool {
	for end := k + farthest; k+1 < min(to, end); k++ {
		if isComma(items[k]) && p.mainClause(items, k+1, to) {
			return true
		}
	}
	return false
}

// occasion reports whether "in" and items[k:] say where or why somebody spoke:
// in response to, in a statement.
func (p *page) occasion(items []item, k int) bool {
	if items[k].kind == word && items[k].class&det != 0 {
		k++
	}
	if items[k].kind != word {
		return false
	}
	switch p.fold(items[k]) {
	case "response", "statement", "letter", "tweet", "post", "email", "interview":
		return true
	}
	return false
}

// blames reports whether items[k:to] begins with a finger that somebody
// points.
func (p *page) blames(items []item, k, to int) bool {
	for n := k; n < to && n < k+2 && items[n].kind == word; n++ {
		if f := p.fold(items[n]); f == "finger" || f == "fingers" {
			return true
		}
	}
	return false
}

// leadsUp reports whether the attribution with the verb at j stands in what
// leads up to the main clause of its sentence: "After Brook said so, the".
func (p *page) leadsUp(items []item, from, j int) bool {
	start := from
	for start < j && start < from+4 && items[start].kind == word && items[start].class&(det|timeWord|adverb) != 0 && items[start].class&(subord|pronoun) == 0 {
		start++ // two days after
	}
	first := items[start]
	if first.kind != word || first.class&(prep|subord) == 0 || first.class&det != 0 {
		return false
	}
	switch p.fold(first) {
	case "of", "in", "at", "on":
		if start > from {
			return false
		}
	case "but", "and", "or", "so", "yet", "nor", "like", "according", "per", "plus":
		return false
	}
	if j-from > farthest {
		return false
	}
	for k := from; k < j; k++ {
		if isComma(items[k]) && !(k+1 < j && items[k+1].kind == word && items[k+1].class&relative != 0) {
			return false
		}
	}
	return true
}

// mainClause reports whether a subject with a finite verb right behind it
// begins at item k.
func (p *page) mainClause(items []item, k, to int) bool {
	ph := p.nounPhrase(items, k, to)
	if ph.kind == noPhrase || ph.from != k || ph.to+1 >= to {
		return false
	}
	v := p.overAdverbs(items, ph.to, to)
	if v >= to || items[v].kind != word || items[v].upper {
		return false
	}
	for n := k; n < v; n++ {
		if items[n].kind != word {
			continue
		}
		if items[n].class&relative != 0 {
			return false // one of which was new
		}
		if n > k && english.VerbOf(p.fold(items[n])).Has(english.Past) && !items[n].upper && items[n-1].kind == word && items[n-1].class&(det|prep) == 0 {
			return true // read as part of the noun phrase: the skippers left
		}
	}
	return items[v].class&(auxVerb|sayVerb|sayWeak) != 0 || english.VerbOf(p.fold(items[v])).Has(english.Past) || p.endsIn(items[v], "ed") || v == ph.to && p.finiteAt(items, v, to)
}

// another reports whether a clause begins at item k in which somebody says or
// denies something: "but the bank denied it".
func (p *page) another(items []item, k, to int) bool {
	ph := p.nounPhrase(items, k, to)
	if ph.kind == noPhrase || ph.to+1 >= to {
		return false
	}
	v := ph.to
	for v < to && items[v].kind == word && items[v].class&(auxVerb|adverb) != 0 {
		v++
	}
	return v < to && items[v].kind == word && !items[v].upper && items[v].class&(sayVerb|sayBare) != 0 && p.speaks(items, ph)
}

// withholds reports whether the clause at item k says that the speaker, its
// subject, goes into no more: "(he) did not give a date".
func (p *page) withholds(items []item, k, to int) bool {
	if k < to && items[k].kind == word && items[k].class&pronoun != 0 {
		k++
	} else if ph := p.nounPhrase(items, k, to); ph.kind == namePhrase {
		k = ph.to
	}
	not := false
	for n := k; n < to && n < k+7 && items[n].kind == word; n++ {
		f := p.fold(items[n])
		switch {
		case f == "not" || f == "never" || strings.HasSuffix(f, "n't") || f == "declined" || f == "refused" || f == "without":
			not = true
		case f == "stopped" || f == "gave" || f == "offered" || f == "provided" || f == "cited" || f == "presented":
			return n+1 < to && items[n+1].kind == word && (p.fold(items[n+1]) == "no" || p.fold(items[n+1]) == "short" || p.fold(items[n+1]) == "few")
		case f == "is" || f == "was" || f == "were" || f == "are" || f == "be" || f == "been":
			return false
		case not && english.VerbOf(f).Has(english.Withheld):
			return true
		case items[n].class&(auxVerb|adverb|timeWord) == 0 && f != "to" && f != "yet":
			return false
		}
	}
	return false
}

// closing reports whether nothing but an attribution follows from item k on:
// "the Gazette reported", "he said on Monday".
func (p *page) closing(items []item, k, to int) bool {
	ph := p.nounPhrase(items, k, to)
	if ph.kind == noPhrase || ph.from != k {
		return false
	}
	v := ph.to
	for v < to && items[v].kind == word && (items[v].class&adverb != 0 && p.fold(items[v]) != "not" || p.fold(items[v]) == "has" || p.fold(items[v]) == "have" || p.fold(items[v]) == "had") {
		v++
	}
	if v >= to || items[v].kind != word || items[v].upper || items[v].class&sayVerb == 0 || objectOf(p.fold(items[v])) == 0 {
		return false
	}
	end := p.overAdverbs(items, v+1, to)
	for end < to && items[end].kind == punct && items[end].r != ',' {
		end++
	}
	return end >= to
}
