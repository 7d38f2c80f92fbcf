package speech

import (
	"strings"

	"broadsheet/bundle/english"
)

// furtherStatement reports whether the speaker ph, who told something with the
// verb at j, says or judges something else in a clause that begins at item k,
// behind "and": "it blamed the bank". The subject is a pronoun that may stand
// for the speaker, with the verb right behind it: "it had blamed" is still part
// of what is told. Behind a comma the subject may be left out, unless the comma
// ends a list.
func (p cursor) furtherStatement(ph phrase, j, k, to int) bool {
	if k+2 >= to || p.items[k].kind != word {
		return false
	}
	v := k
	switch {
	case p.items[k].class&pronoun != 0:
		if v++; !p.standsFor(p.items[k], ph) {
			return false
		}
	case !p.comma(k-2) || p.commaIn(j+1, k-2):
		return false
	}
	v = p.overAdverb(v, to)
	return v+1 < to && p.items[v].kind == word && !p.items[v].upper && english.VerbOf(p.fold(p.items[v])).Has(english.Judges)
}

// overAdverb returns the first item from k on that is no adverb.
func (p cursor) overAdverb(k, to int) int {
	for k < to && p.is(k, adverb) {
		k++
	}
	return k
}

// commaIn reports whether a comma stands in items[from:to].
func (p cursor) commaIn(from, to int) bool {
	for k := max(from, to-4*farthest); k < to; k++ {
		if p.comma(k) {
			return true
		}
	}
	return false
}

// standsFor reports whether the pronoun may stand for a speaker: he and she
// for somebody, it for a body or a document, they for a plural.
func (p *parse) standsFor(it item, ph phrase) bool {
	f := p.fold(it)
	if ph.kind == pronounPhrase {
		return strings.EqualFold(f, ph.full.Of(p.a.Text))
	}
	head := ""
	if ph.kind == rolePhrase {
		head = headNoun(clean(ph.full.Of(p.a.Text)))
	}
	somebody := ph.kind == namePhrase && !ph.org || classOf(head)&(human|title) != 0 && classOf(head)&(bodyNoun|docNoun) == 0
	switch f {
	case "he", "she":
		return somebody && (ph.gender == 0 || ph.gender&it.class != 0)
	case "it":
		// A name of one word may be a country's or a company's.
		return !somebody || ph.kind == namePhrase && !strings.Contains(ph.name.Of(p.a.Text), " ") && ph.gender == 0
	case "they":
		return !somebody || strings.HasSuffix(head, "s") || ph.org
	}
	return false
}

// goesOn reports whether the sentence goes on, at item and behind an "and" at
// n, with what the speaker did besides telling items[k:n] with the verb at j:
// "vowed to repair the lock and blamed the bank". A finite verb cannot be
// joined to what is told when that has none or has a modal; nor does it take
// part when it tells something itself, with "that".
func (p cursor) goesOn(j, k, n, and, to int) bool {
	o := objectOf(p.fold(p.items[j]))
	open := o&(takesTo|takesIng|takesNoun|takesOfIng) != 0 && !p.isClause(k, n)
	if open && p.comma(n) && p.mainClause(and, to) {
		return true
	}
	v := p.overAdverb(and, to)
	if v+1 >= to || p.items[v].kind != word || p.items[v].upper || p.items[v].class&(sayVerb|sayWeak|reports) == 0 || p.items[v].class&auxVerb != 0 || p.items[v+1].kind != word {
		return false
	}
	f, next := p.fold(p.items[v]), p.items[v+1]
	if objectOf(f)&(takesClause|saysOnlyThat) != 0 && p.items[v].class&sayBare == 0 && p.fold(next) == "that" {
		return true
	}
	if !open && !p.modal(k, n) || !p.endsIn(p.items[v], "ed") && f != "said" && f != "told" && f != "wrote" {
		return false
	}
	return next.upper || next.class&(det|pronoun|possessive) != 0 || !english.VerbOf(f).Has(english.Adjectival) && next.class&(prep|subord|relative|auxVerb) == 0
}

// leftOut reports whether the verb at j has the subject of what was told right
// before it: "accused the bank and claimed that".
func (p cursor) leftOut(s *sentence, j int) bool {
	if len(s.indirect) == 0 || j < s.from+3 || p.overAnd(j-1, j) != j {
		return false
	}
	before := p.items[j-2]
	if isComma(before) {
		before = p.items[j-3]
	}
	return int(before.end) == s.indirect[len(s.indirect)-1].content.End
}

// modal reports whether the one finite verb of items[from:to] is a modal with
// an infinitive behind it: it would look into the matter.
func (p cursor) modal(from, to int) bool {
	found := false
	for k := from; k+1 < to; k++ {
		it := p.items[k]
		if it.kind != word || it.upper || it.class&auxVerb == 0 && !english.VerbOf(p.fold(it)).Has(english.Past) {
			continue
		}
		if found {
			return false
		}
		if !english.VerbOf(p.fold(it)).Has(english.Modal) {
			return false
		}
		if v := p.overAdverb(k+1, to); v >= to || p.items[v].kind != word || p.items[v].class&auxVerb != 0 {
			return false
		}
		found = true
	}
	return found
}
