package speech

import (
	"sort"
	"strings"

	"broadsheet/bundle"
)

// inForeign looks for the attribution of the quotation at item i within its
// sentence, in another language than English. Only people whom the bundle names
// in full are taken for speakers there; everything else stays blank.
func (p *parse) inForeign(n int, ln *line, s *sentence, i int) said {
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
	if ph := p.foreignPronoun(k, to); ph.kind != noPhrase {
		for v := ph.to; v < to && v < ph.to+3; v++ {
			if p.is(v, sayVerb) {
				return ph, v, true // a-t-elle dit, er sagte
			}
		}
	}
	verb := k
	for verb < to && verb < k+2 && p.is(verb, auxVerb) {
		verb++
	}
	if verb >= to || p.items[verb].kind != word {
		return phrase{}, 0, false
	}
	if p.items[verb].class&sayVerb != 0 {
		if ph := p.foreignPronoun(verb+1, to); ph.kind != noPhrase {
			return ph, verb, true
		}
		ph := p.subjectName(verb+1, to)
		if ph.kind == noPhrase && p.language.DropsSubject() && verb+1 < to && p.items[verb+1].kind == punct {
			ph = phrase{kind: pronounPhrase, from: verb, to: verb + 1, full: p.bytes(verb, verb+1)}
		}
		if ph.kind == noPhrase {
			ph = p.foreignRole(verb+1, to)
		}
		return ph, verb, true
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

// foreignPronoun reads the he or she of the language from item k on, alone or
// tied to an auxiliary: a-t-elle.
func (p cursor) foreignPronoun(k, to int) phrase {
	for n := k; n < to && n < k+5; n++ {
		it := p.items[n]
		if it.kind == punct && it.r == '-' {
			continue
		}
		if it.kind != word {
			break
		}
		if g := p.language.Gender(p.fold(it)); g != 0 {
			return phrase{kind: pronounPhrase, from: n, to: n + 1, full: p.bytes(n, n+1), gender: g}
		}
		if n > k && p.items[n-1].kind != punct || it.class&auxVerb == 0 && p.fold(it) != "t" {
			break
		}
	}
	return phrase{}
}

// foreignRole reads an article and a noun for somebody from item k on: la
// capitana.
func (p cursor) foreignRole(k, to int) phrase {
	if k+1 < to && p.is(k, det) && !p.items[k].upper && p.items[k+1].kind == word && (!p.items[k+1].upper || p.a.Language == "de") {
		return phrase{kind: rolePhrase, from: k, to: k + 2, full: p.bytes(k+1, k+2)}
	}
	return phrase{}
}

// incised reads an attribution that stands inside the marks, as French sets
// it: « Ce pont, a dit X, sera le nôtre. »
func (p *parse) incised(m int) (phrase, bundle.Span, bool) {
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

// abroad names the phrase of an article in another language: he and she are
// whom the sentence before names alone or lets speak, a noun for somebody the
// one person before whose name it stands.
func (v *resolver) abroad(ph phrase) (string, class) {
	if ph.kind == rolePhrase {
		noun := strings.ToLower(ph.full.Of(v.p.a.Text))
		return v.once(noun, func() string { return v.roleAbroad(noun) }), 0
	}
	n, k := v.p.sentenceAt(ph.full.Start)
	start := n
	for left := 3; left > 0 && n >= 0; left-- {
		if k--; k < 0 {
			if n--; n < 0 || n < start-1 {
				break
			}
			if k = len(v.p.lines[n].sentences) - 1; k < 0 {
				break
			}
		}
		if name, g, none := v.aloneIn(n, k, ph.gender); !none {
			return name, g
		}
	}
	return "", 0
}

// sentenceAt returns the line and the sentence that hold an offset.
func (p *parse) sentenceAt(at int) (n, k int) {
	n = sort.Search(len(p.lines), func(n int) bool { return p.a.Paragraphs[p.lines[n].paragraph].Start > at }) - 1
	if n < 0 {
		return -1, 0
	}
	ln := &p.lines[n]
	return n, sort.Search(len(ln.sentences), func(k int) bool { return int(ln.items[ln.sentences[k].from].start) > at }) - 1
}

// aloneIn returns whoever speaks in a sentence, or the one person of the gender
// that it names; none is true when nobody is named or speaks there.
func (v *resolver) aloneIn(n, k int, want class) (name string, g class, none bool) {
	ln := &v.p.lines[n]
	s := &ln.sentences[k]
	for i := s.to - 1; i >= max(s.from, s.to-farthest); i-- {
		if ln.items[i].kind == quotation {
			if vc := v.voices[ln.items[i].quote]; vc.name != "" && v.fits(want, vc.name, vc.gender) {
				v.bind(vc.name, want)
				return vc.name, vc.gender, false
			}
			return "", 0, false // somebody else, or nobody knows who
		}
	}
	none = true
	for _, nm := range s.names[:min(len(s.names), farthest)] {
		id := nm.person
		if id < 0 || v.r.people[id].org {
			continue
		}
		none = false
		if !v.fits(want, v.r.people[id].name, v.r.people[id].gender) {
			continue
		}
		if name != "" && name != v.r.people[id].name {
			return "", 0, false
		}
		name, g = v.r.people[id].name, v.r.people[id].gender
	}
	if name != "" && want != 0 {
		v.bind(name, want)
	}
	return name, g, none
}

// roleAbroad returns the one person of the article before whose name a noun
// stands, or "".
func (v *resolver) roleAbroad(noun string) string {
	found := ""
	for n := range v.p.lines {
		ln := &v.p.lines[n]
		for k := range ln.sentences {
			for _, nm := range ln.sentences[k].names {
				if nm.person < 0 || v.r.people[nm.person].org || !strings.Contains(nm.text, " ") {
					continue
				}
				for i := nm.item - 1; i >= 0 && i >= nm.item-6; i-- {
					if ln.items[i].kind != word || v.p.fold(ln.items[i]) != noun {
						continue
					}
					if name := v.r.people[nm.person].name; found == "" || found == name {
						found = name
					} else {
						return ""
					}
				}
			}
		}
	}
	return found
}
