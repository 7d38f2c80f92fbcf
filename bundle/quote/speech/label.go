package speech

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// A label is what stands before a quotation, ends in a colon and has no verb:
// "And from Chair Pat Doe:", "Her answer:", "The mayor:".

// labelled returns whom the label items[from:to] gives the quotation behind
// its colon to: the one person that it names, the pronoun that it begins
// with, or somebody who is all it says.
func (p cursor) labelled(from, to int) phrase {
	if to-from > 32 {
		return phrase{}
	}
	for to > from && p.items[to-1].kind == punct {
		to--
	}
	for from < to && p.items[from].kind == word && (p.reads(from, "and") || p.reads(from, "but") || p.reads(from, "then")) {
		from++
	}
	if from == to || to-from > 24 || p.verbIn(from, to) {
		return phrase{}
	}
	if ph := p.introducedName(from, to); ph.kind != noPhrase {
		return ph
	}
	first := p.items[from]
	if first.kind == word && first.class&possessive != 0 && first.class&(male|female) != 0 {
		return phrase{kind: pronounPhrase, from: from, to: from + 1, full: p.bytes(from, from+1), gender: first.class & (male | female)}
	}
	if ph := p.nounPhrase(from, to); ph.from == from && ph.to >= to && (ph.kind == namePhrase && p.is(from, det) || ph.kind == rolePhrase && p.speaks(ph) && !p.papers(ph) && !p.document(ph)) {
		return ph
	}
	return phrase{}
}

// introducedName returns the one person or, where it is all there is, the one
// body that a label names. What a label says about somebody, on Pat Doe, with
// Pat Doe, does not count, nor what it says of that person behind a comma.
func (p cursor) introducedName(from, to int) phrase {
	var found phrase
	for k := from; k < to; k++ {
		it := p.items[k]
		if it.kind == quotation && !p.nickname(k) {
			return phrase{}
		}
		if found.kind != noPhrase && p.comma(k) {
			break // Pat Doe, president of the union
		}
		if it.kind != word || !it.cap || p.isTime(k) {
			continue
		}
		end := p.runEnd(k, to)
		start := p.stripTitles(k, end)
		run := phrase{kind: namePhrase, from: k, to: end, name: p.bytes(start, end), full: p.bytes(k, end), org: p.isOrg(k, end)}
		for n := k; n < end; n++ {
			if p.items[n].kind == word {
				run.gender |= p.items[n].class & (male | female)
			}
		}
		if run.gender == male|female {
			run.gender = 0
		}
		at := k
		k = end - 1
		if p.items[end-1].poss || at > from && p.about(at-1) || p.items[end-1].class&title != 0 && !english.NounOf(p.fold(p.items[end-1])).Has(english.SurnameToo) {
			continue
		}
		if run.org && !(at == from && end == to) {
			continue
		}
		if found.kind != noPhrase {
			return phrase{}
		}
		found = run
	}
	return found
}

// about reports whether the word at k makes the name behind it what is spoken
// of or to, or where.
func (p cursor) about(k int) bool {
	for k > 0 && p.is(k, det|title) && p.items[k].class&prep == 0 {
		k--
	}
	if p.items[k].kind != word {
		return false
	}
	if english.SenseOf(p.fold(p.items[k])).Has(english.AboutName) {
		return !(p.fold(p.items[k]) == "of" && k > 0 && p.items[k-1].kind == word && (p.reads(k-1, "desk") || p.reads(k-1, "words") || p.reads(k-1, "mouth") || p.reads(k-1, "pen")))
	}
	return false
}

// verbIn reports whether items[from:to] has a finite verb; "here is" is as good
// as none.
func (p cursor) verbIn(from, to int) bool {
	here := p.reads(from, "here") || p.reads(from, "this") || p.reads(from, "that")
	for k := from; k < to; k++ {
		it := p.items[k]
		if it.kind != word || it.upper {
			continue
		}
		if it.class&auxVerb != 0 {
			if here && k == from+1 {
				continue
			}
			return true
		}
		if it.class&(sayVerb|sayWeak) != 0 && it.class&(sayNoun|docNoun|title|human) == 0 && !(k > from && p.is(k-1, det|possessive)) {
			return true
		}
		if k > from && it.class&title == 0 && (english.VerbOf(p.fold(it)).Has(english.Past) || p.endsIn(it, "ed") && p.items[k-1].kind == word && p.items[k-1].class&det == 0) {
			return true
		}
	}
	return false
}

// transcriptLabel returns the name in capitals that a quoted transcript
// begins with.
func (p *parse) transcriptLabel(m int) (bundle.Span, bool) {
	in := p.marks[m].Inner
	t := in.Of(p.a.Text)
	colon := strings.IndexByte(t[:min(len(t), 40)], ':')
	if colon < 2 {
		return bundle.Span{}, false
	}
	for _, c := range t[:colon] {
		if !(c >= 'A' && c <= 'Z' || c == ' ' || c == '.' || c == '-' || c == '\'') {
			return bundle.Span{}, false
		}
	}
	return bundle.Span{Start: in.Start, End: in.Start + colon}, true
}
