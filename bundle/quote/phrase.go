package quote

import (
	"strings"

	"broadsheet/bundle"
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
)

// nounPhrase reads the noun phrase that begins at item i and ends before
// limit.
func (p *page) nounPhrase(items []item, i, limit int) phrase {
	for i < limit && items[i].kind == word && !items[i].cap && items[i].class&(adverb|timeWord) != 0 && items[i].class&(det|title) == 0 {
		i++
	}
	if i >= limit || items[i].kind != word {
		return phrase{}
	}
	first := items[i]
	if first.class&pronoun != 0 && !first.cap {
		return p.pronounPhrase(items, i)
	}
	if !first.cap && first.class&(relative|subord|prep|auxVerb) != 0 && first.class&det == 0 {
		return phrase{}
	}
	to := p.core(items, i, limit)
	if to == i {
		return phrase{}
	}
	return p.classify(items, i, to, limit)
}

func (p *page) pronounPhrase(items []item, i int) phrase {
	f := p.fold(items[i])
	ph := phrase{kind: pronounPhrase, from: i, to: i + 1, full: bundle.Span{Start: int(items[i].start), End: int(items[i].start) + len(f)}}
	switch f {
	case "i", "we", "you", "my", "our", "your":
		return phrase{}
	}
	ph.gender = items[i].class & (male | female)
	return ph
}

// core returns the end of the noun phrase that begins at i, before its first
// preposition, clause or comma.
func (p *page) core(items []item, i, limit int) int {
	k := i
	for ; k < limit; k++ {
		it := items[k]
		switch it.kind {
		case quotation:
			// A nickname between two parts of a name.
			if k > i && k+1 < limit && p.nickname(items, k) {
				continue
			}
			return k
		case punct:
			if p.joined(items, k, limit) && k > i {
				continue
			}
			return k
		}
		if it.cap {
			if k > i && p.isTime(items, k) {
				return k
			}
			continue
		}
		if k == i {
			continue
		}
		prev := items[k-1]
		if p.fold(it) == "and" && prev.kind == word && prev.class&(title|human) != 0 && p.nameAhead(items, k+1, limit) {
			continue // president and chief executive Pat Roe
		}
		if it.class&particle != 0 && (prev.cap || prev.class&particle != 0) && p.afterParticles(items, k, limit) > 0 {
			continue
		}
		if p.fold(it) == "first" && prev.cap && k+1 < limit && items[k+1].kind == word && items[k+1].class&(title|human) == 0 {
			return k // the Gazette first reported
		}
		if it.class&(prep|subord|auxVerb|relative|pronoun|timeWord) != 0 && it.class&(title|det) == 0 {
			return k
		}
		if it.class&adverb != 0 && it.class&title == 0 || it.class&det != 0 && !prev.poss {
			return k
		}
		if it.class&(sayVerb|sayIng|sayWeak|sayWeakIng) != 0 && it.class&(title|bodyNoun|docNoun) == 0 && prev.class&det == 0 {
			return k
		}
		if prev.cap && !prev.poss && p.endsIn(it, "ing") {
			return k
		}
		if prev.kind == word && prev.class&det == 0 && !prev.poss && k+1 < limit && p.endsIn(it, "ed") &&
			(items[k+1].kind == word && (items[k+1].cap || items[k+1].class&(det|prep|pronoun) != 0)) {
			return k // a verb nobody listed
		}
	}
	return k
}

func (p *page) endsIn(it item, ending string) bool {
	return strings.HasSuffix(p.words[p.doc.Tokens[it.tok].Word].Text, ending)
}

// joined reports whether the punctuation at k ties two words of one phrase:
// the stop of an initial or a title, a hyphen, an ampersand.
func (p *page) joined(items []item, k, limit int) bool {
	if k == 0 || k+1 >= limit || items[k-1].kind != word || items[k+1].kind != word {
		return false
	}
	switch items[k].r {
	case '.':
		return items[k-1].end == items[k].start && (p.abbreviated(items[k-1], items[k+1]) || items[k-1].class&(title|honorific|suffix) != 0 && items[k-1].upper)
	case '-', '‐', '‑', '/', '&', '\'', '’', '–':
		return items[k].r == '&' || items[k-1].end == items[k].start && items[k].end == items[k+1].start
	}
	return false
}

// classify says what the phrase items[i:to] is, and lengthens it by the
// prepositional phrases that belong to it.
func (p *page) classify(items []item, i, to, limit int) phrase {
	ph := phrase{kind: rolePhrase, from: i, to: to}
	for k := i; k < to; k++ {
		if items[k].kind == word && !items[k].poss {
			ph.gender |= items[k].class & (male | female)
		}
	}
	if ph.gender == male|female {
		ph.gender = 0
	}
	if from, end, ok := p.nameRun(items, i, to); ok {
		ph.kind = namePhrase
		ph.org = p.isOrg(items, from, end)
		if ph.org {
			end = p.orgTail(items, end, limit)
			ph.to = max(ph.to, end)
		} else {
			from = p.stripTitles(items, from, end)
		}
		ph.name = p.bytes(items, from, end)
	} else if end := p.runEnd(items, i, to); items[i].cap && !items[end-1].poss && !p.speaks(items, ph) && items[i].class&title == 0 {
		// A name and a word that is no noun: "Doe likewise".
		return p.classify(items, i, end, limit)
	} else if next := p.roleTail(items, to, limit); next > to {
		ph.to = next
	}
	ph.full = p.bytes(items, i, ph.to)
	return ph
}

// bytes returns the span of items[from:to] without a possessive ending.
func (p *page) bytes(items []item, from, to int) bundle.Span {
	s := bundle.Span{Start: int(items[from].start), End: int(items[to-1].end)}
	if last := items[to-1]; last.kind == word && last.poss {
		t := s.Of(p.a.Text)
		if c := strings.LastIndexAny(t, "'’ʼ"); c > 0 {
			s.End = s.Start + c
		}
	}
	return s
}

// nameRun returns the capitalised run that ends the phrase items[i:to]; a
// word in the possessive ends what stands before it.
func (p *page) nameRun(items []item, i, to int) (from, end int, ok bool) {
	end = to
	from = end
	for from > i {
		it := items[from-1]
		switch {
		case it.kind == word && it.cap && (!it.poss || from == end):
			from--
			continue
		case it.kind == word && !it.cap && it.class&particle != 0 && from < end && from-1 >= i && (it.class&(prep|det) == 0 || from-1 > i && items[from-2].kind == word && items[from-2].cap):
			from--
			continue
		case it.kind == quotation && from < end && from-1 > i && p.nickname(items, from-1):
			from--
			continue
		case it.kind == punct && from < end && p.joined(items, from-1, to) && items[from-2].cap:
			from--
			continue
		case it.kind == word && it.class&particle != 0 && it.class&prep == 0 && from < end && from-1 == i && it.upper:
			from--
			continue
		}
		break
	}
	for from < end && items[from].kind != word {
		from++
	}
	return from, end, from < end
}

// stripTitles returns where the name begins in the run items[from:end], after
// titles, honorifics and what qualifies them.
func (p *page) stripTitles(items []item, from, end int) int {
	last := from - 1
	for k := from; k < end-1; k++ {
		if it := items[k]; it.kind == word && it.class&(title|honorific) != 0 && it.class&suffix == 0 {
			if rest := p.firstWord(items, k+1, end); rest < end && items[rest].class&suffix == 0 {
				last = rest - 1
			}
		}
	}
	if last < from {
		return from
	}
	if p.wordsIn(items, last+1, end) == 1 && items[last].kind == word {
		switch p.fold(items[last]) {
		case "pope", "king", "queen", "prince", "princess", "sister", "brother", "father":
			return last
		}
	}
	return last + 1
}

func (p *page) firstWord(items []item, k, end int) int {
	for k < end && items[k].kind != word {
		k++
	}
	return k
}

func (p *page) wordsIn(items []item, from, to int) int {
	n := 0
	for _, it := range items[from:to] {
		if it.kind == word {
			n++
		}
	}
	return n
}

// isOrg reports whether the name run names a body or a document and not a
// person.
func (p *page) isOrg(items []item, from, end int) bool {
	last := items[end-1]
	if last.kind != word {
		return false
	}
	if last.class&(orgNoun|outletish|docNoun|bodyNoun) != 0 {
		// "President Donald Post" has a title and two words more.
		return last.class&title == 0 || last.class&orgNoun != 0 || p.wordsIn(items, from, end) == 1
	}
	return p.wordsIn(items, from, end) == 1 && last.caps
}

// orgTail lengthens the name of a body by "of Nevada", "on Presidential
// Debates".
func (p *page) orgTail(items []item, end, limit int) int {
	for end+1 < limit && items[end].kind == word && items[end].class&prep != 0 && !items[end-1].poss {
		switch p.fold(items[end]) {
		case "of", "on", "for", "in", "at":
		default:
			return end
		}
		k := end + 1
		if items[k].kind == word && items[k].class&det != 0 && k+1 < limit {
			k++
		}
		if items[k].kind != word || !items[k].cap || items[k].class&timeWord != 0 {
			return end
		}
		for k < limit && (items[k].kind == word && items[k].cap || items[k].kind == punct && p.joined(items, k, limit)) {
			k++
			if items[k-1].poss {
				break
			}
		}
		end = k
	}
	return end
}

// roleTail lengthens "the mission" by "to the United Nations in New York".
func (p *page) roleTail(items []item, to, limit int) int {
	for n := 0; n < 3 && to+1 < limit && items[to].kind == word && items[to].class&prep != 0; n++ {
		switch p.fold(items[to]) {
		case "of", "to", "for", "in", "at", "with", "from", "on":
		default:
			return to
		}
		k := p.core(items, to+1, limit)
		if k == to+1 || p.fold(items[to]) == "on" && p.isTime(items, to+1) || atFirst(p.fold(items[to+1])) {
			return to
		}
		to = k
	}
	return to
}

// atFirst reports whether a word makes an adverbial with the preposition
// before it: at first, in particular.
func atFirst(f string) bool {
	switch f {
	case "first", "last", "least", "once", "present", "particular", "general", "turn":
		return true
	}
	return false
}

// nickname reports whether the quotation at k stands inside a name: Robert
// "Bobby" Scott.
func (p *page) nickname(items []item, k int) bool {
	if k == 0 || k+1 >= len(items) || !items[k-1].cap || !items[k+1].cap || items[k].end-items[k].start > 24 || items[k-1].poss {
		return false
	}
	return marks.Ending(p.marks[items[k].quote].Inner.Of(p.a.Text)) == 0 && items[k+1].start <= items[k].end+1
}

// nameAhead reports whether a name of a person follows soon, before any
// punctuation or preposition.
func (p *page) nameAhead(items []item, k, limit int) bool {
	for n := k; n < limit && n < k+8; n++ {
		it := items[n]
		if it.kind == punct && !p.joined(items, n, limit) || it.kind == word && !it.cap && it.class&(prep|auxVerb|relative|sayVerb) != 0 && it.class&title == 0 {
			return false
		}
		if it.kind == word && it.cap && n+1 < limit && items[n+1].cap && it.class&title == 0 {
			return true
		}
	}
	return false
}

// afterParticles returns the capitalised word that the run of particles at k
// leads to, as in "van der Meer", or 0.
func (p *page) afterParticles(items []item, k, limit int) int {
	for k < limit && k < len(items) && items[k].kind == word && !items[k].cap && items[k].class&particle != 0 {
		k++
	}
	if k < limit && k < len(items) && items[k].kind == word && items[k].cap {
		return k
	}
	return 0
}
