package speech

import "broadsheet/bundle/quote/marks"

// join notes which quotation goes on from which: over paragraphs, an opening
// mark at each and a closing one only at the end; and within a paragraph,
// split by its attribution.
func (p *parse) join() {
	p.follows = make([]int, len(p.marks))
	for m := range p.follows {
		p.follows[m] = -1
	}
	open := -1 // the mark that the paragraph before left open
	for n := range p.lines {
		last := -1
		for i, it := range p.lines[n].items {
			if it.kind != quotation {
				continue
			}
			m := int(it.quote)
			if last < 0 && i == 0 && open >= 0 {
				p.follows[m] = open
			} else if last >= 0 && p.runsOn(p.lines[n].items[last], it) || last >= 0 && p.on(p.lines[n].items).splits(last, i) {
				p.follows[m] = int(p.lines[n].items[last].quote)
			}
			last = i
		}
		open = -1
		if last >= 0 && p.marks[p.lines[n].items[last].quote].Open {
			open = int(p.lines[n].items[last].quote)
		}
	}
}

// unclosed tells of the article's opening marks that nothing closes, and that no
// quotation at the start of the next paragraph goes on from.
func (p *parse) unclosed() marks.Unclosed {
	goesOn := make(map[int]bool)
	for m, f := range p.follows {
		if f >= 0 && p.para[m] != p.para[f] {
			goesOn[f] = true
		}
	}
	return marks.Warn(p.article, p.marks, goesOn)
}

// runsOn reports whether the quotation is broken off at the end of a sentence,
// where the next one opens: two paragraphs of one quotation whose line break
// was lost.
func (p *parse) runsOn(it, next item) bool {
	m := &p.marks[it.quote]
	if !m.Broken || it.end != next.start {
		return false
	}
	switch marks.Ending(m.Inner.Of(p.a.Text)) {
	case '.', '!', '?':
		return true
	}
	return false
}

// splits reports whether nothing but an attribution stands between the
// quotations at items a and b.
func (p cursor) splits(a, b int) bool {
	if b-a < 3 || b-a > 40 || p.ends(a) {
		return false
	}
	if marks.Ending(p.marks[p.items[a].quote].Inner.Of(p.a.Text)) == 0 && !p.comma(a+1) {
		return false
	}
	prev := p.items[b-1]
	if prev.kind != punct || prev.r != ',' && prev.r != '.' && prev.r != ';' && !isDash(prev) {
		return false
	}
	stop := false
	cue := false
	for i := a + 1; i < b-1; i++ {
		it := p.items[i]
		if it.kind == punct && (it.r == '.' && p.ends(i) || it.r == ';') {
			stop = true
		}
		if it.kind == word && !it.upper && it.class&sayVerb != 0 || it.kind == word && p.fold(it) == "according" {
			cue = true
		}
	}
	return cue && !stop
}
