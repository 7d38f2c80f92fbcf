package speech

import "broadsheet/bundle/quote/marks"

// attributeImplicit gives the quotations of a sentence that nobody in it says the speaker
// of their surroundings.
func (p *parse) attributeImplicit(n, k int) {
	ln := &p.lines[n]
	s := &ln.sentences[k]
	for i := s.from; i < s.to; i++ {
		if ln.items[i].kind != quotation {
			continue
		}
		m := int(ln.items[i].quote)
		if p.saidIn[m].ok() {
			continue
		}
		if s.to-s.from > 6 && i > s.from && i+2 < s.to && p.kinds[m] == marks.Term {
			continue
		}
		p.saidIn[m] = p.fromContext(n, k, i)
	}
}

// fromContext finds the speaker of the quotation at item i of sentence k in
// line n outside its sentence.
func (p *parse) fromContext(n, k, i int) said {
	ln := &p.lines[n]
	s := &ln.sentences[k]
	none := said{ref: -1}
	for j := i - 1; j >= max(s.from, i-farthest); j-- {
		if ln.items[j].kind == quotation {
			if m := int(ln.items[j].quote); p.saidIn[m].ok() {
				return said{ref: m, rule: implicit, line: n}
			}
		}
	}
	if p.kinds[ln.items[i].quote] == marks.Phrase && k > 0 && p.tokens(int(ln.items[i].end))-p.tokens(int(ln.items[i].start)) >= 4 {
		if prev := ln.sentences[k-1].said; prev.ok() {
			return prev.as(sequel)
		}
	}
	if c := p.on(ln.items); i+1 < s.to && ln.items[i+1].kind == word && !ln.items[i+1].upper && c.ending(i) == ',' {
		return none // the sentence goes on with who says it, whom nobody knows
	}
	if !p.alone(ln, s) && !(i == s.from && k > 0 && p.kinds[ln.items[i].quote] == marks.Speech) {
		return none
	}
	if k > 0 {
		return p.fromSentence(n, k-1)
	}
	if p.language != nil && p.follows[ln.items[i].quote] < 0 {
		return none // what leads from paragraph to paragraph is known for English only
	}
	if n > 0 && p.follows[ln.items[i].quote] >= 0 {
		return said{ref: p.follows[ln.items[i].quote], rule: implicit, line: n}
	}
	if n > 0 && p.endsWithColon(n-1) {
		last := &p.lines[n-1].sentences[len(p.lines[n-1].sentences)-1]
		if ph := p.on(p.lines[n-1].items).labelled(last.from, last.to-1); ph.kind != noPhrase {
			return said{phrase: ph, line: n - 1, rule: label, ref: -1}
		}
		return p.fromSentence(n-1, len(p.lines[n-1].sentences)-1).as(colon)
	}
	if r := p.fromNextLine(n); r.ok() {
		return r
	}
	if n > 0 && (!p.lines[n-1].headline || p.speechIn(n-1)) && len(p.lines[n-1].sentences) > 0 {
		return p.fromSentence(n-1, len(p.lines[n-1].sentences)-1)
	}
	return none
}

// speechIn reports whether line n, a headline, ends with a whole quotation that
// somebody is said to say: the text has no title.
func (p *parse) speechIn(n int) bool {
	for _, it := range p.lines[n].items {
		if it.kind == quotation && p.kinds[it.quote] == marks.Speech && p.saidIn[it.quote].rule == after && !p.marks[it.quote].Single {
			return true
		}
	}
	return false
}

func (s said) as(r rule) said {
	if s.ok() {
		s.rule = r
	}
	return s
}

// alone reports whether the sentence is nothing but quotations.
func (p *parse) alone(ln *line, s *sentence) bool {
	for _, it := range ln.items[s.from:min(s.to, s.from+farthest)] {
		if it.kind == word {
			return false
		}
	}
	return s.to-s.from <= farthest
}

// fromSentence returns whoever speaks last in sentence k of line n, or whom
// it is about.
func (p *parse) fromSentence(n, k int) said {
	ln := &p.lines[n]
	if k < 0 || k >= len(ln.sentences) {
		return said{ref: -1}
	}
	s := &ln.sentences[k]
	for i := s.to - 1; i >= max(s.from, s.to-farthest); i-- {
		if ln.items[i].kind == quotation {
			m := int(ln.items[i].quote)
			if p.saidIn[m].ok() && p.kinds[m] != marks.Term {
				return said{ref: m, rule: implicit, line: n}
			}
		}
	}
	if s.said.ok() {
		r := *s.said
		r.rule = sequel
		return r
	}
	if subject := s.subject.phrase(); subject.kind != noPhrase && p.on(ln.items).speaks(subject) && !p.papers(subject) && !p.nobodyInParticular(subject) {
		return said{phrase: subject, line: n, rule: sequel, ref: -1}
	}
	return said{ref: -1}
}

func (p *parse) endsWithColon(n int) bool {
	items := p.lines[n].items
	return len(items) > 0 && items[len(items)-1].kind == punct && items[len(items)-1].r == ':'
}

// fromNextLine reads a bare attribution line after a quotation that is a
// paragraph by itself: "X stated:" with no quotation after it.
func (p *parse) fromNextLine(n int) said {
	none := said{ref: -1}
	if n+1 >= len(p.lines) || !p.endsWithColon(n+1) && !p.dashLine(n+1) {
		return none
	}
	if n+2 < len(p.lines) && len(p.lines[n+2].items) > 0 && p.lines[n+2].items[0].kind == quotation {
		return none
	}
	ln := &p.lines[n+1]
	if p.dashLine(n + 1) {
		if ph := p.on(ln.items).nounPhrase(1, len(ln.items)); ph.kind == namePhrase {
			return said{phrase: ph, line: n + 1, rule: label, ref: -1}
		}
		return none
	}
	if len(ln.sentences) != 1 || len(ln.items) > 30 {
		return none
	}
	s := &ln.sentences[0]
	for j := len(ln.items) - 1; j > 0; j-- {
		it := ln.items[j]
		if it.kind == quotation {
			return none
		}
		if it.kind == word && !it.upper && it.class&sayVerb != 0 {
			ph, r := p.on(ln.items).finite(s, j, j)
			if r == noRule {
				return none
			}
			return said{phrase: ph, line: n + 1, cue: p.on(ln.items).verb(0, j), rule: nextLine, ref: -1}
		}
	}
	return none
}

// dashLine reports whether line n is a dash and a name.
func (p *parse) dashLine(n int) bool {
	c := p.on(p.lines[n].items)
	items := c.items
	return len(items) > 1 && isDash(items[0]) && c.signature(1, len(items))
}

// nested looks inside each quotation for the speakers of what it quotes.
func (p *parse) nested() {
	for end, m := 0, 0; m < len(p.marks); m++ {
		if m+1 == len(p.marks) || p.marks[m+1].Parent != m || p.marks[m].Span.Empty() {
			continue
		}
		in := p.marks[m].Inner
		end = max(end, m+1)
		for end < len(p.marks) && p.marks[end].Span.Start < in.End {
			end++
		}
		items := p.itemise(nil, in, p.tokens(in.Start), p.tokens(in.End), p.marks[m+1:end], m+1, m)
		p.on(items).markNames()
		ln := line{items: items, sentences: p.on(items).cut()}
		for k := range ln.sentences {
			s := &ln.sentences[k]
			s.subject = p.on(items).mainSubject(s.from, s.to).keep()
			for i := s.from; i < s.to; i++ {
				if items[i].kind != quotation {
					continue
				}
				if r := p.inSentence(-1, &ln, s, i); r.rule != topic {
					p.saidIn[items[i].quote] = r
				}
			}
		}
	}
}

// tokens returns the index of the first token at or after offset.
func (p *parse) tokens(offset int) int { return p.doc.Before(offset) }
