package speech

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// A phrase is a noun phrase that may name a speaker.
type phrase struct {
	kind     phraseKind
	from, to int         // items
	name     bundle.Span // of a namePhrase: the name without titles and possessive
	full     bundle.Span // the phrase as written
	gender   class       // male, female or 0: what the phrase itself tells
	org      bool        // a namePhrase that names a body, an outlet or a document
}

type phraseKind uint8

const (
	noPhrase phraseKind = iota
	pronounPhrase
	namePhrase
	rolePhrase
	turnPhrase // the label of a turn in an interview
)

// nounPhrase reads the noun phrase that begins at item i and ends before
// limit.
func (p cursor) nounPhrase(i, limit int) phrase {
	for i < limit && p.items[i].kind == word && !p.items[i].cap && p.items[i].class&(adverb|timeWord) != 0 && p.items[i].class&(det|title) == 0 {
		i++
	}
	if i >= limit || p.items[i].kind != word {
		return phrase{}
	}
	first := p.items[i]
	if first.class&pronoun != 0 && !first.cap {
		return p.pronounPhrase(i)
	}
	if !first.cap && first.class&(relative|subord|prep|auxVerb) != 0 && first.class&det == 0 {
		return phrase{}
	}
	if ph := p.heading(i, limit); ph.kind != noPhrase {
		return ph
	}
	to := p.core(i, limit)
	if to == i {
		return phrase{}
	}
	return p.classify(i, to, limit)
}

func (p cursor) pronounPhrase(i int) phrase {
	f := p.fold(p.items[i])
	ph := phrase{kind: pronounPhrase, from: i, to: i + 1, full: bundle.Span{Start: int(p.items[i].start), End: int(p.items[i].start) + len(f)}}
	if english.Of(f).Has(english.FirstPerson | english.SecondPerson) {
		return phrase{}
	}
	ph.gender = p.items[i].class & (male | female)
	return ph
}

// core returns the end of the noun phrase that begins at i, before its first
// preposition, clause or comma.
func (p cursor) core(i, limit int) int {
	k := i
	for ; k < limit; k++ {
		it := p.items[k]
		switch {
		case it.kind == quotation:
			// A nickname between two parts of a name.
			if k == i || k+1 >= limit || !p.nickname(k) {
				return k
			}
		case it.kind == punct:
			if k == i || !p.joined(k, limit) {
				return k
			}
		case it.cap:
			if k > i && p.isTime(k) {
				return k
			}
		case k > i && !p.tied(k, limit) && p.endsNoun(k, limit):
			return k
		}
	}
	return k
}

// tied reports whether the small word at k belongs to the noun phrase before it
// whatever its class: behind a hyphen, between two offices of one person, as a
// particle in a name.
func (p cursor) tied(k, limit int) bool {
	it, prev := p.items[k], p.items[k-1]
	if prev.kind == punct && p.joined(k-1, limit) {
		return true // a 34-year-old, her daughter-in-law
	}
	if p.fold(it) == "and" && prev.kind == word && prev.class&(title|human) != 0 && p.nameAhead(k+1, limit) {
		return true // president and chief executive Pat Roe
	}
	if p.fold(it) == "and" && p.officeOver(k, limit) {
		return true // House Ways and Means Chairman Pat Roe
	}
	return it.class&particle != 0 && (prev.cap || prev.class&particle != 0) && p.afterParticles(k, limit) > 0
}

// officeOver reports whether the "and" at k stands inside the name of an office that
// goes before somebody's name: a common word with a capital before it, behind it a
// title, and the name behind that.
func (p cursor) officeOver(k, limit int) bool {
	prev := p.items[k-1]
	if prev.kind != word || !prev.cap || prev.poss || !p.commonWord(k-1, commonRank) || english.Given(p.fold(prev)) != 0 || english.NounOf(p.fold(prev)).Has(english.SurnameToo) || p.ofSomebody(k-2) {
		return false
	}
	for n := k + 1; n+1 < limit && n < k+7 && p.items[n].kind == word && p.items[n].cap && !p.items[n].poss; n++ {
		if n > k+1 && p.items[n].class&title != 0 {
			return p.items[n+1].kind == word && p.items[n+1].cap
		}
	}
	return false
}

// ofSomebody reports whether the word at k goes before a last name: a title that is
// no department's, a given name.
func (p cursor) ofSomebody(k int) bool {
	if k < 0 || p.items[k].kind != word {
		return false
	}
	f := p.fold(p.items[k])
	return p.is(k, title|honorific) && !english.NounOf(f).Has(english.Department) || english.Given(f) != 0
}

// endsNoun reports whether the small word at k stands behind the noun phrase
// before it: a word of grammar, or a verb.
func (p cursor) endsNoun(k, limit int) bool {
	it, prev := p.items[k], p.items[k-1]
	if p.fold(it) == "first" && prev.cap && (k+1 == limit || p.items[k+1].kind == word && p.items[k+1].class&(title|human) == 0) {
		return true // the Gazette first reported
	}
	if it.class&(prep|subord|auxVerb|relative|pronoun|timeWord) != 0 && it.class&(title|det) == 0 {
		return true
	}
	if it.class&adverb != 0 && it.class&title == 0 || it.class&det != 0 && !prev.poss {
		return true
	}
	if it.class&(sayVerb|sayIng|sayWeak|sayWeakIng) != 0 && it.class&(title|bodyNoun|docNoun) == 0 && prev.class&det == 0 {
		return true
	}
	if prev.cap && !prev.poss && p.endsIn(it, "ing") || p.plainPast(it, prev) {
		return true
	}
	return prev.kind == word && prev.class&det == 0 && !prev.poss && k+1 < limit && p.endsIn(it, "ed") &&
		(p.items[k+1].kind == word && (p.items[k+1].cap || p.items[k+1].class&(det|prep|pronoun) != 0 || p.reads(k+1, "past"))) // a verb nobody listed
}

// plainPast reports whether a word behind a noun is a past form that is no
// noun itself: threw, left.
func (p *parse) plainPast(it, prev item) bool {
	if prev.kind != word || prev.class&det != 0 || prev.poss {
		return false
	}
	v := english.VerbOf(p.fold(it))
	return v.Has(english.Past) && !v.Has(english.PastAlike)
}

func (p *parse) endsIn(it item, ending string) bool {
	return it.kind == word && strings.HasSuffix(p.words[it.word].Text, ending)
}

// joined reports whether the punctuation at k ties two words of one phrase:
// the stop of an initial or a title, a hyphen, an ampersand.
func (p cursor) joined(k, limit int) bool {
	if k == 0 || k+1 >= limit || p.items[k-1].kind != word || p.items[k+1].kind != word {
		return false
	}
	switch p.items[k].r {
	case '.':
		return p.items[k-1].end == p.items[k].start && (p.abbreviated(p.items[k-1], p.items[k+1]) || p.items[k-1].class&(title|honorific|suffix) != 0 && p.items[k-1].upper)
	case '-', '‐', '‑', '/', '&', '\'', '’', '–':
		return p.items[k].r == '&' || p.items[k-1].end == p.items[k].start && p.items[k].end == p.items[k+1].start
	}
	return false
}

// classify says what the phrase items[i:to] is, and lengthens it by the
// prepositional phrases that belong to it.
func (p cursor) classify(i, to, limit int) phrase {
	ph := phrase{kind: rolePhrase, from: i, to: to}
	for k := i; k < to; k++ {
		if p.items[k].kind == word && !p.items[k].poss && p.items[k].class&possessive == 0 {
			ph.gender |= p.items[k].class & (male | female)
		}
	}
	if ph.gender == male|female {
		ph.gender = 0
	}
	if from, end, ok := p.nameRun(i, to); ok && !p.office(i, from, end) {
		ph.kind = namePhrase
		ph.org = p.isOrg(from, end)
		if ph.org {
			from = p.ownerOf(i, from, end)
			end = p.orgTail(end, limit)
			ph.to = max(ph.to, end)
		} else {
			from = p.stripTitles(from, end)
		}
		ph.name = p.bytes(from, end)
	} else if end := p.runEnd(i, to); p.items[i].cap && !p.items[end-1].poss && !p.speaks(ph) && p.items[i].class&title == 0 {
		// A name and a word that is no noun: "Doe likewise".
		return p.classify(i, end, limit)
	} else if next := p.roleTail(to, limit); next > to {
		ph.to = next
	}
	if !ph.org {
		ph = p.officer(ph, to, limit)
	}
	ph.full = p.bytes(i, ph.to)
	return ph
}

// ownerOf returns where the name of a body begins that is nothing without its owner:
// the Lower Port District Attorney's Office.
func (p cursor) ownerOf(i, from, end int) int {
	if p.wordsIn(from, end) != 1 || p.items[from].class&(orgNoun|bodyNoun) == 0 || p.items[from].class&outletish != 0 || from <= i || !p.items[from-1].poss || !p.items[from-1].cap {
		return from
	}
	for from > i && p.items[from-1].kind == word && p.items[from-1].cap && !p.isTime(from-1) {
		from--
	}
	return from
}

// office reports whether the capitalised run items[from:end] with an article
// before it is an office and no name: a Labour MP, the Vermont Senator.
func (p cursor) office(i, from, end int) bool {
	last := p.items[end-1]
	return from > i && p.is(i, det) && last.kind == word && !last.poss && last.class&(title|human) != 0 && last.class&orgNoun == 0 && !english.NounOf(p.fold(last)).Has(english.SurnameToo) && (last.caps || p.wordsIn(from, end) < 3)
}

// bytes returns the span of items[from:to] without a possessive ending.
func (p cursor) bytes(from, to int) bundle.Span {
	s := bundle.Span{Start: int(p.items[from].start), End: int(p.items[to-1].end)}
	if last := p.items[to-1]; last.kind == word && last.poss {
		t := s.Of(p.a.Text)
		if c := strings.LastIndexAny(t, "'’ʼ"); c > 0 {
			s.End = s.Start + c
		}
	}
	return s
}

// nameRun returns the capitalised run that ends the phrase items[i:to]; a
// word in the possessive ends what stands before it.
func (p cursor) nameRun(i, to int) (from, end int, ok bool) {
	end = to
	from = end
	for from > i {
		it := p.items[from-1]
		switch {
		case it.kind == word && it.cap && (!it.poss || from == end):
			from--
			continue
		case it.kind == word && !it.cap && it.class&particle != 0 && from < end && from-1 >= i && (it.class&(prep|det) == 0 || from-1 > i && p.items[from-2].kind == word && p.items[from-2].cap):
			from--
			continue
		case it.kind == quotation && from < end && from-1 > i && p.nickname(from-1):
			from--
			continue
		case it.kind == punct && from < end && p.joined(from-1, to) && p.items[from-2].cap:
			from--
			continue
		case it.kind == word && it.class&particle != 0 && it.class&prep == 0 && from < end && from-1 == i && it.upper:
			from--
			continue
		}
		break
	}
	for from < end && p.items[from].kind != word {
		from++
	}
	return from, end, from < end
}

// stripTitles returns where the name begins in the run items[from:end], after
// titles, honorifics and what qualifies them.
func (p cursor) stripTitles(from, end int) int {
	from = p.overRunOn(from, end)
	last := from - 1
	for k := from; k < end-1; k++ {
		if it := p.items[k]; it.kind == word && (it.class&(title|honorific) != 0 && it.class&suffix == 0 || p.titles(k, end)) {
			if rest := p.firstWord(k+1, end); rest < end && p.items[rest].class&suffix == 0 {
				last = rest - 1
			}
		}
	}
	if first := p.items[from]; last < from && first.kind == word && first.caps && first.end-first.start <= 5 && p.wordsIn(from+1, end) >= 2 && p.items[from+1].kind == word && p.items[from+1].cap && !p.items[from+1].caps {
		last = from // the MP Pat Doe, CIA Pat Doe
	}
	if p.foreign() && last < from {
		for from+2 < end && p.items[from].kind == word && p.items[from+1].kind == word && english.Given(p.fold(p.items[from])) == 0 && english.Given(p.fold(p.items[from+1])) != 0 {
			from++ // Wirtin Jutta Doe: a noun before a name has a capital in German
		}
		return from
	}
	if last < from {
		return from
	}
	if p.wordsIn(last+1, end) == 1 && p.items[last].kind == word {
		if english.SenseOf(p.fold(p.items[last])).Has(english.TitleAlone) {
			return last
		}
	}
	return last + 1
}

// titles reports whether the word at k is a title in the plural before the first of
// those who bear it: Presidents Pat Doe and Kim Roe.
func (p cursor) titles(k, end int) bool {
	f := p.fold(p.items[k])
	return strings.HasSuffix(f, "s") && classOf(singular(f))&title != 0 && k+2 < end && p.items[k+1].kind == word && english.Given(p.fold(p.items[k+1])) != 0
}

func (p cursor) firstWord(k, end int) int {
	for k < end && p.items[k].kind != word {
		k++
	}
	return k
}

func (p cursor) wordsIn(from, to int) int {
	n := 0
	for _, it := range p.items[from:to] {
		if it.kind == word {
			n++
		}
	}
	return n
}

// isOrg reports whether the name run names a body or a document and not a
// person.
func (p cursor) isOrg(from, end int) bool {
	last := p.items[end-1]
	if last.kind != word {
		return false
	}
	if last.class&(orgNoun|outletish|docNoun|bodyNoun) != 0 {
		if n := p.wordsIn(from, end); english.NounOf(p.fold(last)).Has(english.DocumentSurname) && n > 1 && n < 4 && last.class&orgNoun == 0 && p.items[from].kind == word && !(from > 0 && p.is(from-1, det)) {
			return false // Pat Page
		}
		// "President Donald Post" has a title and two words more.
		return last.class&title == 0 || last.class&orgNoun != 0 || p.wordsIn(from, end) == 1
	}
	return p.wordsIn(from, end) == 1 && last.caps
}

// orgTail lengthens the name of a body by "of Nevada", "on Presidential
// Debates".
func (p cursor) orgTail(end, limit int) int {
	for end+1 < limit && p.is(end, prep) && !p.items[end-1].poss {
		if !english.SenseOf(p.fold(p.items[end])).Has(english.OfBody) {
			return end
		}
		k := end + 1
		if p.is(k, det) && k+1 < limit {
			k++
		}
		if p.items[k].kind != word || !p.items[k].cap || p.items[k].class&timeWord != 0 {
			return end
		}
		for k < limit && (p.items[k].kind == word && p.items[k].cap || p.items[k].kind == punct && p.joined(k, limit)) {
			k++
			if p.items[k-1].poss {
				break
			}
		}
		end = k
	}
	return end
}

// roleTail lengthens "the mission" by "to the United Nations in New York".
func (p cursor) roleTail(to, limit int) int {
	for n := 0; n < 3 && to+1 < limit && p.is(to, prep); n++ {
		if !english.SenseOf(p.fold(p.items[to])).Has(english.OfRole) {
			return to
		}
		k := p.core(to+1, limit)
		if k == to+1 || p.fold(p.items[to]) == "on" && p.isTime(to+1) || atFirst(p.fold(p.items[to+1])) {
			return to
		}
		to = k
	}
	return to
}

// atFirst reports whether a word makes an adverbial with the preposition
// before it: at first, in particular.
func atFirst(f string) bool {
	return english.SenseOf(f).Has(english.Adverbial)
}

// nickname reports whether the quotation at k stands inside a name: Robert
// "Bobby" Scott.
func (p cursor) nickname(k int) bool {
	if k == 0 || k+1 >= len(p.items) || !p.items[k-1].cap || !p.items[k+1].cap || p.items[k].end-p.items[k].start > 24 || p.items[k-1].poss {
		return false
	}
	return marks.Ending(p.marks[p.items[k].quote].Inner.Of(p.a.Text)) == 0 && p.items[k+1].start <= p.items[k].end+1
}

// nameAhead reports whether a name of a person follows soon, before any
// punctuation or preposition.
func (p cursor) nameAhead(k, limit int) bool {
	for n := k; n < limit && n < k+8; n++ {
		it := p.items[n]
		if it.kind == punct && !p.joined(n, limit) || it.kind == word && !it.cap && it.class&(prep|auxVerb|relative|sayVerb) != 0 && it.class&title == 0 {
			return false
		}
		if it.kind == word && it.cap && n+1 < limit && p.items[n+1].cap && it.class&title == 0 {
			return true
		}
	}
	return false
}

// afterParticles returns the capitalised word that the run of particles at k
// leads to, as in "van der Meer", or 0.
func (p cursor) afterParticles(k, limit int) int {
	for k < limit && k < len(p.items) && p.items[k].kind == word && !p.items[k].cap && p.items[k].class&particle != 0 {
		k++
	}
	if k < limit && k < len(p.items) && p.items[k].kind == word && p.items[k].cap {
		return k
	}
	return 0
}
