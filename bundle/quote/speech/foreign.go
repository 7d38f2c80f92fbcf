package speech

import (
	"strings"

	"broadsheet/bundle"
)

// inForeign looks for the attribution of the quotation at item i within its
// sentence, in another language than English. Only people whom the bundle names
// in full are taken for speakers there; everything else stays blank.
func (p *page) inForeign(n int, ln *line, s *sentence, i int) said {
	found := said{ref: -1, line: n}
	items := ln.items
	k := i + 1
	for k < s.to && (isComma(items[k]) || isDash(items[k])) {
		k++
	}
	if ph, cue, ok := p.on(items).foreignAfter(k, s.to); ok {
		found.phrase, found.cue, found.rule = ph, p.on(items).bytes(cue, cue+1), after
		return found
	}
	if ph, cue, ok := p.incised(int(items[i].quote)); ok {
		found.phrase, found.cue, found.rule = ph, cue, after
		return found
	}
	for j := i - 1; j >= s.from && j > i-12; j-- {
		if items[j].kind == quotation {
			break
		}
		if items[j].kind != word || items[j].class&sayVerb == 0 && !p.language.NamesSource(p.fold(items[j])) {
			continue
		}
		ph := phrase{}
		if items[j].class&sayVerb != 0 {
			ph = p.on(items).subjectName(s.from, j)
		}
		if ph.kind == noPhrase {
			ph = p.on(items).subjectName(j+1, i)
		}
		if ph.kind != noPhrase {
			found.phrase, found.cue, found.rule = ph, p.on(items).bytes(j, j+1), before
			return found
		}
	}
	return found
}

// foreignAfter reads "sagte X", "a déclaré X", "selon X" or "X zei" at item k.
// It returns the cue's item. Who speaks may stay unknown: "sagte er".
func (p cursor) foreignAfter(k, to int) (phrase, int, bool) {
	verb := k
	for verb < to && verb < k+2 && p.is(verb, auxVerb) {
		verb++
	}
	if verb >= to || p.items[verb].kind != word {
		return phrase{}, 0, false
	}
	if p.items[verb].class&sayVerb != 0 {
		return p.subjectName(verb+1, to), verb, true
	}
	if p.language.NamesSource(p.fold(p.items[verb])) {
		ph := p.subjectName(verb+1, to)
		return ph, verb, ph.kind != noPhrase
	}
	for v := verb + 1; v < to && v < k+12 && p.items[v].kind != quotation; v++ {
		if p.is(v, sayVerb) {
			ph := p.subjectName(verb, v)
			return ph, v, ph.kind != noPhrase
		}
	}
	return phrase{}, 0, false
}

// incised reads an attribution that stands inside the marks, as French sets
// it: « Ce pont, a dit X, sera le nôtre. »
func (p *page) incised(m int) (phrase, bundle.Span, bool) {
	if p.a.Language != "fr" {
		return phrase{}, bundle.Span{}, false // elsewhere it is what the speaker tells of another
	}
	in := p.marks[m].Inner
	from, to := p.tokens(in.Start), p.tokens(in.End)
	items := p.itemise(nil, in, from, min(to, from+farthest), nil, 0, -1)
	p.on(items).markNames()
	for k := 1; k+2 < len(items); k++ {
		if !isComma(items[k]) || items[k+1].kind != word || items[k+1].class&(auxVerb|sayVerb) == 0 {
			continue
		}
		if ph, cue, ok := p.on(items).foreignAfter(k+1, len(items)); ok && ph.kind != noPhrase && cue <= k+2 && (ph.to >= len(items) || items[ph.to].kind == punct) {
			return ph, p.on(items).bytes(cue, cue+1), true
		}
	}
	return phrase{}, bundle.Span{}, false
}

// subjectName returns the name in full, or else the first single name, of the
// subject that begins at item k: past its role, and up to the first
// preposition, pronoun or end of a clause.
func (p cursor) subjectName(k, to int) phrase {
	single := phrase{}
	for n := k; n < min(to, k+14); n++ {
		it := p.items[n]
		switch {
		case it.kind == quotation, it.kind == punct && strings.ContainsRune(".:;!?", it.r) && !p.joined(n, to):
			return single
		case it.kind != word:
			continue
		case p.language.JoinsOffice(p.fold(it)) && n > k:
			for n+1 < to && (p.items[n+1].cap || p.is(n+1, det)) {
				n++ // von Lund
			}
			continue
		case !it.cap && it.class&(prep|pronoun|sayVerb|auxVerb) != 0 && it.class&det == 0:
			return single
		case !it.cap:
			continue
		}
		end := p.runEnd(n, to)
		from := p.stripTitles(n, end)
		if p.wordsIn(from, end) > 1 || single.kind == noPhrase && p.items[from].class&title == 0 {
			ph := phrase{kind: namePhrase, from: n, to: end, name: p.bytes(from, end), full: p.bytes(n, end)}
			if p.wordsIn(from, end) > 1 {
				return ph
			}
			single = ph
		}
		n = end - 1
	}
	return single
}
