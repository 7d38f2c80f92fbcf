package speech

import "broadsheet/bundle"

// state finds for every sentence who says something in it in the article's
// own words, for the quotations around it and for the reported findings.
func (p *parse) state() {
	for n := range p.lines {
		ln := &p.lines[n]
		for k := range ln.sentences {
			s := &ln.sentences[k]
			if s.subject.kind == noPhrase {
				s.subject = p.on(ln.items).mainSubject(s.from, s.to).keep()
			}
			p.stateSentence(n, ln, s)
			p.findIndirect(n, ln, s)
		}
	}
}

// stateSentence fills s.said, of line n, with the first verb of saying that has a
// subject: who speaks, whatever is said.
func (p *parse) stateSentence(n int, ln *line, s *sentence) {
	c := p.on(ln.items)
	items := c.items
	for j := s.from; j < s.to; j++ {
		it := items[j]
		if it.kind != word || it.upper && j > s.from {
			continue
		}
		if ph, cue, ok := c.accordingTo(j, s.to); ok {
			s.said = &said{phrase: ph, line: n, cue: cue, rule: before, ref: -1}
			return
		}
		if it.upper || it.class&(sayVerb|sayBare|reports) == 0 || it.class&(sayNoun|docNoun|bodyNoun) != 0 && it.class&(sayVerb|reports) == 0 {
			continue
		}
		if it.class&reports == 0 && !c.clauseFollows(j, s.to) {
			continue // "wrote the law", "ordered a strike", "recalled its envoy"
		}
		ph, r := c.cueSubject(s, j, s.to)
		if r != before || ph.from >= j {
			continue
		}
		s.said = &said{phrase: ph, line: n, cue: c.verb(s.from, j), rule: r, ref: -1}
		return
	}
}

// overRest returns the end of what else belongs to the source named before
// item k: "and other papers,", "by the bank,", ", a professor of law,".
func (p cursor) overRest(k, to int) int {
	next := func(n int) int {
		for end := n; end < to && end < n+14; end++ {
			if p.comma(end) {
				return end
			}
		}
		return k
	}
	if k+1 < to && p.items[k].kind == word {
		f := p.fold(p.items[k])
		if f == "and" || f == "by" || f == "from" || p.endsIn(p.items[k], "ed") && p.is(k+1, prep) {
			k = next(k) // by the bank; published in the Gazette
		}
	}
	if k+1 < to && p.comma(k) && p.items[k+1].kind == word {
		switch f := p.fold(p.items[k+1]); {
		case f == "a" || f == "an" || p.items[k+1].class&relative != 0:
			k = next(k + 1)
		}
	}
	return k
}

// contentAround returns the sentence without "according to X".
func (p cursor) contentAround(s *sentence, j, to int) bundle.Span {
	if j == s.from {
		to = p.overRest(to, s.to)
		for to < s.to && p.items[to].kind == punct {
			to++
		}
		end := s.to
		for end > to && p.items[end-1].kind == punct {
			end--
		}
		if end > to {
			return p.bytes(to, end)
		}
		return bundle.Span{}
	}
	end := j
	if p.reads(j-1, "as") { // as per
		if j-1 == s.from {
			return p.contentAround(s, s.from, to)
		}
		end--
	}
	for end > s.from && p.items[end-1].kind == punct {
		end--
	}
	if last := p.items[max(end-1, s.from)]; end > s.from && last.kind == word && last.class&(relative|subord) != 0 {
		for to < s.to && p.items[to].kind == punct {
			to++
		}
		return p.contentFrom(to, s.to) // a call which, according to X, was
	}
	if from := p.overPreface(s.from, end); end > from {
		return p.bytes(from, end)
	}
	return bundle.Span{}
}

// overPreface returns where what is said begins behind "It is worth noting
// that".
func (p cursor) overPreface(from, to int) int {
	if from >= to || p.items[from].kind != word || p.fold(p.items[from]) != "it" {
		return from
	}
	for k := from + 1; k+3 < to && k < from+6 && p.items[k].kind == word; k++ {
		if p.fold(p.items[k]) == "that" {
			return k + 1
		}
	}
	return from
}

// clauseFollows reports whether the verb at j has a clause for its object:
// that, how, whether; or a quotation.
func (p cursor) clauseFollows(j, to int) bool {
	if f := p.fold(p.items[j]); (f == "goes" || f == "went") && j+1 < to && p.reads(j+1, "by") {
		return false // goes by a name
	}
	adverbial := false // "by email", "on Monday"
	for k := j + 1; k < to && k < j+7; k++ {
		it := p.items[k]
		if it.kind == quotation {
			return true
		}
		if it.kind == punct && it.r != ',' {
			return it.r == ':'
		}
		if it.kind == word {
			switch p.fold(it) {
			case "that", "how", "whether", "why":
				return true
			}
			adverbial = it.class&(prep|timeWord|adverb) != 0 || adverbial && k > j+1
			if !it.cap && !adverbial {
				return false // an object
			}
		}
	}
	return false
}
