package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// guessKinds gives each mark the kind that its form and the words before it
// tell, before anybody knows whether it has a speaker.
func (p *parse) guessKinds() {
	p.kinds = make([]marks.Kind, len(p.marks))
	p.led = make([]bool, len(p.marks))
	for m := range p.marks {
		p.kinds[m] = marks.Phrase
		if p.marks[m].Span.Empty() {
			continue
		}
		if p.sentenceLike(m) {
			p.kinds[m] = marks.Speech
		}
	}
	for n := range p.lines {
		c := p.on(p.lines[n].items)
		items := c.items
		for i, it := range items {
			if it.kind != quotation {
				continue
			}
			if i > 0 {
				prev := items[i-1]
				p.led[it.quote] = prev.kind == punct && (prev.r == ',' || prev.r == ':') || prev.kind == word && p.fold(prev) == "that"
			}
			if c.isTerm(i) {
				p.kinds[it.quote] = marks.Term
			} else if p.kinds[it.quote] == marks.Speech && c.fragment(i) {
				p.kinds[it.quote] = marks.Phrase
			}
		}
	}
}

// sentenceLike reports whether the quotation reads like something said and
// not like a fragment.
func (p *parse) sentenceLike(m int) bool {
	mk := p.marks[m]
	t := strings.TrimSpace(mk.Inner.Of(p.a.Text))
	n := p.tokens(mk.Inner.End) - p.tokens(mk.Inner.Start)
	if unspaced(t) {
		return utf8.RuneCountInString(t) >= 5 || marks.Ending(t) != 0
	}
	if mk.Single && n < 4 {
		return false
	}
	last := marks.Ending(t)
	first, _ := utf8.DecodeRuneInString(t)
	begins := unicode.IsUpper(first) || unicode.IsDigit(first)
	switch {
	case n >= 8:
		return true
	case last == '?' || last == '!':
		return n >= 2
	case last != 0 && begins:
		return n >= 3
	}
	return n >= 6 && begins
}

// unspaced reports whether a text is in a script that sets no spaces between
// words, so that its words cannot be counted.
func unspaced(t string) bool {
	r, _ := utf8.DecodeRuneInString(t)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// fragment reports whether the quotation at item i is worked into the
// article's own sentence: it begins in lower case, and no comma, colon or
// "that" leads to it.
func (p cursor) fragment(i int) bool {
	if i == 0 || p.items[i-1].kind == quotation {
		return false
	}
	first, _ := utf8.DecodeRuneInString(p.marks[p.items[i].quote].Inner.Of(p.a.Text))
	if !unicode.IsLower(first) {
		return false
	}
	prev := p.items[i-1]
	if prev.kind == punct {
		return prev.r == '(' || prev.r == '-'
	}
	return !p.led[p.items[i].quote] && prev.class&(sayVerb|sayIng) == 0
}

// isTerm reports whether the quotation at item i is a name, a title or a
// word held at a distance.
func (p cursor) isTerm(i int) bool {
	m := p.marks[p.items[i].quote]
	from, to := p.tokens(m.Inner.Start), p.tokens(m.Inner.End)
	n := to - from
	if n == 0 || n > 8 {
		return false
	}
	prev, next := item{kind: punct, r: '.'}, item{kind: punct}
	if i > 0 {
		prev = p.items[i-1]
	}
	if i+1 < len(p.items) {
		next = p.items[i+1]
	}
	// Robert "Bobby" Scott
	if n <= 3 && prev.kind == word && prev.cap && next.kind == word && next.cap && next.start == p.items[i].end+1 && marks.Ending(m.Inner.Of(p.a.Text)) == 0 {
		return true
	}
	if p.named(i) {
		return true
	}
	if n >= 2 && prev.kind == word && p.fold(prev) == "called" && p.titled(from, to) && i > 1 && p.items[i-2].kind == word && p.items[i-2].class&(auxVerb|pronoun|adverb) == 0 && !p.items[i-2].cap {
		return true // a film called "The Last Boat"
	}
	if n <= 2 && prev.kind == word && (p.fold(prev) == "as" || p.fold(prev) == "by") && p.titled(from, to) {
		return true // signed as "Wren"
	}
	introduced := prev.kind == punct && (prev.r == ':' || prev.r == ',' || prev.r == '.') || prev.kind == word && prev.class&(sayVerb|sayIng|sayWeak) != 0
	if n >= 2 && !introduced && p.titled(from, to) {
		return true
	}
	return false
}

// named reports whether the words before item i name things: dubbed, known
// as, so-called, entitled.
func (p cursor) named(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		it := p.items[k]
		if it.kind == punct && (it.r == '-' || it.r == ',' && k == i-1) {
			continue
		}
		if it.kind != word {
			return false
		}
		f := p.fold(it)
		switch noun := english.NounOf(f); {
		case english.VerbOf(f).Has(english.Names) || noun.Has(english.Opinion):
			return true
		case noun.Has(english.Work):
			return k == i-1
		}
		switch f {
		case "dubbed":
			return k == i-1
		case "known", "identified", "abbreviated":
			return k+1 < i && p.reads(k+1, "as") || k+2 < i
		case "so":
			return k+2 < i && p.items[k+1].kind == punct && p.fold(p.items[k+2]) == "called"
		case "goes", "went", "go", "going":
			return p.reads(k+1, "by") // a man who goes by "Wren"
		case "name":
			return k == i-1
		case "a", "an", "the", "as", "only", "called", "by":
			continue
		}
		return false
	}
	return false
}

// titled reports whether the tokens from..to are written as titles are: all
// capitals but for small words.
func (p *parse) titled(from, to int) bool {
	toks := p.doc.Tokens[from:to]
	if toks[0].Shape == 0 {
		return false
	}
	for _, t := range toks {
		if t.Shape == 0 && !p.words[t.Word].Stop {
			return false
		}
	}
	last := toks[len(toks)-1]
	return last.Shape != 0
}

// settleKinds corrects the kinds by what attribution found.
func (p *parse) settleKinds() {
	for m := range p.marks {
		if p.marks[m].Span.Empty() {
			continue
		}
		from, to := p.tokens(p.marks[m].Inner.Start), p.tokens(p.marks[m].Inner.End)
		n, r := to-from, p.saidIn[m].rule
		if (r == noRule || r == topic) && n >= 2 && n <= 10 && p.titled(from, to) && marks.Ending(p.marks[m].Inner.Of(p.a.Text)) == 0 {
			p.kinds[m] = marks.Term // a title
		}
		switch p.kinds[m] {
		case marks.Phrase:
			last := marks.Ending(p.marks[m].Inner.Of(p.a.Text))
			if p.language != nil && r == after {
				p.kinds[m] = marks.Speech // the comma stands outside the marks
			} else if p.follows[m] >= 0 && n >= 2 || p.led[m] && n >= 4 && r != noRule && last != 0 {
				p.kinds[m] = marks.Speech
			} else if (r == after || r == label) && (last != 0 || n >= 4) || r == implicit && last != 0 && n >= 2 {
				p.kinds[m] = marks.Speech
			} else if n <= 2 && !(last == '.' && p.foreign()) && (r == noRule || r == topic && last == 0 && p.saidIn[m].phrase.kind == rolePhrase) {
				p.kinds[m] = marks.Term
				p.saidIn[m] = said{ref: -1}
			}
		case marks.Speech:
			if r == noRule && n <= 3 {
				p.kinds[m] = marks.Phrase
			}
		case marks.Term:
			if r == after && n <= 3 {
				p.kinds[m] = marks.Speech
			} else {
				p.saidIn[m] = said{ref: -1}
			}
		}
	}
}
