package speech

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// cut finds the sentences of a line: they end at a full stop outside
// quotations, and after a quotation that ends like a sentence when no
// attribution follows it.
func (p cursor) cut() []sentence {
	var few [16]int
	ends := few[:0]
	for i := range p.items {
		if i+1 == len(p.items) || p.ends(i) {
			ends = append(ends, i+1)
		}
	}
	out := make([]sentence, len(ends))
	from := 0
	for k, to := range ends {
		out[k].from, out[k].to = from, to
		from = to
	}
	return out
}

// ends reports whether a sentence ends with item i, which is not the last.
func (p cursor) ends(i int) bool {
	it, next := p.items[i], p.items[i+1]
	if next.kind == punct {
		switch next.r {
		case '(', '[', '*', '•':
		default:
			return false
		}
	}
	switch {
	case it.kind == quotation:
		return p.quoteEnds(i)
	case it.kind == word:
		// A dotted abbreviation may end a sentence: trust the segmenter.
		return p.a.Text[it.end-1] == '.' && next.upper && p.startsSentence(next) && next.class&(title|honorific) == 0
	case it.r == '!', it.r == '?', it.r == '…':
		return next.kind == quotation || next.upper
	case it.r == '.':
		if i > 0 && p.items[i-1].kind == word && p.items[i-1].end == it.start && p.abbreviated(p.items[i-1], next) {
			return false
		}
		return next.kind == quotation || next.kind == word && (next.upper || p.startsSentence(next))
	}
	return false
}

func (p *parse) startsSentence(it item) bool {
	k := p.a.SentenceAt(int(it.start))
	return k >= 0 && p.a.Sentences[k].Start == int(it.start)
}

// abbreviated reports whether the full stop after w belongs to it.
func (p *parse) abbreviated(w, next item) bool {
	if next.kind != word {
		return w.end-w.start == 1 && w.upper
	}
	if w.end-w.start == 1 && w.upper {
		return true // an initial
	}
	switch stop := english.BoundaryOf(p.fold(w)); {
	case stop.Has(english.AlwaysStop):
		return !w.caps // IE is a name
	case stop.Has(english.TitleStop):
		return w.upper
	case stop.Has(english.NamedStop | english.NumberedStop | english.DatedStop):
		return w.upper && !p.startsSentence(next)
	}
	return false
}

// quoteEnds reports whether a sentence ends with the quotation at i.
func (p cursor) quoteEnds(i int) bool {
	next := p.items[i+1]
	m := p.marks[p.items[i].quote]
	if m.Orphan {
		return false
	}
	last := marks.Ending(p.a.Text[m.Inner.Start:m.Inner.End])
	switch last {
	case '.':
		if next.kind == word && next.upper && next.cap && i > 0 && p.is(i-1, title) {
			return false
		}
		return next.kind == quotation || next.upper
	case '?', '!', '…':
		if next.kind == quotation {
			return true
		}
		return next.upper && !p.tail(i+1)
	case ',', 0:
		return false
	}
	return false
}

// longestTail is the place of the verb in an attribution behind a question, at the
// farthest.
const longestTail = 9

// tail reports whether an attribution begins at item i: "Why?" Smith asked. One that
// leads to words in marks behind it is theirs: "Why?" Smith said: "Because".
func (p cursor) tail(i int) bool {
	if p.items[i].kind != word {
		return false
	}
	l := p.ahead(i, longestTail+8)
	v := english.AttributionBehind(l, english.ByPhrase|english.ByPronoun|english.ByRole|english.Inverted|english.InvertedRole|english.ByParty, longestTail, func(w string) bool { return classOf(w)&sayVerb != 0 })
	return v >= 0 && !english.LeadsToMarks(l, v)
}
