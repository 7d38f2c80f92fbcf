package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// An item is a word, a punctuation mark or a whole quotation of a paragraph.
// The rules of attribution read items, so a quotation is one step to them
// however long it is.
type item struct {
	kind  itemKind
	r     rune // of a punctuation mark
	start int32
	end   int32
	tok   int32 // index of the word's token
	quote int32 // index in page.marks
	class class
	poss  bool // a word in the possessive
	cap   bool // a capitalised word that may be part of a name
	caps  bool // all upper-case
	upper bool // capitalised, for whatever reason
}

type itemKind uint8

const (
	word itemKind = iota
	punct
	quotation
)

// A page is one article as the rules read it.
type page struct {
	article   int
	a         *bundle.Article
	doc       *text.Doc
	words     []text.Word
	vocab     []wordInfo
	furniture []bool // by sentence
	marks     []mark
	para      []int // by mark: its paragraph
	lines     []line
	saidIn    []said // by mark
	kinds     []Kind // by mark
	led       []bool // by mark: a comma, a colon or "that" leads to it
	follows   []int  // by mark: the mark it goes on from, or -1
}

// A line is a paragraph outside furniture.
type line struct {
	paragraph int
	items     []item
	sentences []sentence
	headline  bool // written in title case, or marked up as a heading
}

// A sentence is a run of items of a line.
type sentence struct {
	from, to int
	subject  phrase      // its first noun phrase
	said     said        // who says what, in its own words
	content  bundle.Span // what is said, where said is set
	names    []name      // the names it holds, in order
}

// newPage reads article i of the corpus.
func newPage(c *text.Corpus, vocab []wordInfo, roles []bundle.Role, i int) *page {
	a := c.Bundle.Articles[i]
	p := &page{article: i, a: a, doc: &c.Docs[i], words: c.Words, vocab: vocab}
	skip := make([]bool, len(a.Paragraphs))
	heading := make([]bool, len(a.Paragraphs))
	body := make([]bool, len(a.Paragraphs))
	p.furniture = make([]bool, len(a.Sentences))
	for k, s := range a.Sentences {
		switch roles[k] {
		case bundle.Furniture:
			p.furniture[k] = true
			skip[s.Paragraph] = true
		case bundle.Title, bundle.Heading:
			heading[s.Paragraph] = true
		default:
			body[s.Paragraph] = true
		}
	}
	tok := 0
	for k, para := range a.Paragraphs {
		if para.Kind == bundle.Code {
			continue
		}
		from := tok
		for from < len(p.doc.Tokens) && int(p.doc.Tokens[from].Start) < para.Start {
			from++
		}
		tok = from
		for tok < len(p.doc.Tokens) && int(p.doc.Tokens[tok].Start) < para.End {
			tok++
		}
		if skip[k] && !body[k] && !heading[k] {
			continue
		}
		p.addLine(k, from, tok, heading[k] && !body[k])
	}
	p.join()
	return p
}

// addLine scans a paragraph and turns it into items.
func (p *page) addLine(k, from, to int, heading bool) {
	para := p.a.Paragraphs[k]
	ms := scan(p.a.Text, para.Span)
	base := len(p.marks)
	for _, m := range ms {
		if m.parent >= 0 {
			m.parent += base
		}
		if p.inFurniture(m.span) || m.single && m.parent < 0 && p.headed(k, heading) {
			m.span.End = m.span.Start // emptied: kept so that indices hold
		}
		p.marks = append(p.marks, m)
		p.para = append(p.para, k)
	}
	ln := line{paragraph: k, headline: heading}
	ln.items = p.itemise(para.Span, from, to, p.marks[base:], base, -1)
	ln.headline = ln.headline || p.titleCase(ln.items)
	p.markNames(ln.items)
	ln.sentences = p.cut(ln.items)
	for k := range ln.sentences {
		s := &ln.sentences[k]
		s.names = p.names(ln.items, s.from, s.to)
	}
	p.lines = append(p.lines, ln)
}

// headed reports whether paragraph k is a headline. There single marks are
// the house style for a word of the body text that the body prints in full.
func (p *page) headed(k int, heading bool) bool {
	if heading {
		return true
	}
	s := p.a.Paragraphs[k].Span
	from, to := p.tokens(s.Start), p.tokens(s.End)
	if to-from > 20 {
		return false
	}
	up, low := 0, 0
	for _, t := range p.doc.Tokens[from:to] {
		switch {
		case t.End-t.Start < 3:
		case t.Shape != 0:
			up++
		default:
			low++
		}
	}
	return k == 0 || up >= 2 && 3*low <= up || k == 1 && lastMark(s.Of(p.a.Text)) == 0
}

// inFurniture reports whether s lies mostly in furniture sentences.
func (p *page) inFurniture(s bundle.Span) bool {
	k := p.a.SentenceAt(s.Start)
	return k >= 0 && p.furniture[k]
}

// itemise turns the tokens from..to of span into items; quotations whose
// parent is parent become one item each.
func (p *page) itemise(span bundle.Span, from, to int, ms []mark, base, parent int) []item {
	out := make([]item, 0, to-from+8)
	at, m := span.Start, 0
	next := func() int {
		for m < len(ms) && (ms[m].parent != parent || ms[m].span.Empty() || ms[m].span.Start < at) {
			m++
		}
		if m < len(ms) {
			return ms[m].span.Start
		}
		return span.End
	}
	for at < span.End {
		stop := next()
		for ; from < to && int(p.doc.Tokens[from].Start) < stop; from++ {
			t := p.doc.Tokens[from]
			out = p.punctuation(out, at, int(t.Start))
			out = append(out, p.wordItem(from))
			at = int(t.End)
		}
		out = p.punctuation(out, at, stop)
		at = stop
		if stop < span.End {
			q := ms[m]
			out = append(out, item{kind: quotation, start: int32(q.span.Start), end: int32(q.span.End), quote: int32(base + m), tok: int32(from)})
			at = max(q.span.End, at+1)
			for from < to && int(p.doc.Tokens[from].Start) < at {
				from++
			}
		}
	}
	return out
}

func (p *page) wordItem(k int) item {
	t := p.doc.Tokens[k]
	v := p.vocab[t.Word]
	return item{
		kind: word, start: t.Start, end: t.End, tok: int32(k), class: v.class, poss: v.possessive,
		caps: t.Shape&text.AllCaps != 0, upper: t.Shape&text.Capital != 0,
	}
}

// punctuation appends what stands in text[from:to] and is no space.
func (p *page) punctuation(out []item, from, to int) []item {
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(p.a.Text[i:to])
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
			out = append(out, item{kind: punct, r: r, start: int32(i), end: int32(i + n)})
		}
		i += n
	}
	return out
}

// fold returns the folded form of a word item, without a possessive ending.
func (p *page) fold(it item) string {
	return strings.TrimSuffix(p.words[p.doc.Tokens[it.tok].Word].Text, "'s")
}

// titleCase reports whether a line is written as headlines are: hardly a long
// word in lower case.
func (p *page) titleCase(items []item) bool {
	up, low := 0, 0
	for _, it := range items {
		if it.kind != word || it.end-it.start < 4 {
			continue
		}
		if it.upper {
			up++
		} else {
			low++
		}
	}
	return up >= 3 && low*5 <= up
}

// markNames decides which capitalised words may belong to a name: all inside
// a sentence, and at its start those that are not written in lower case
// elsewhere.
func (p *page) markNames(items []item) {
	for i := range items {
		it := &items[i]
		if it.kind != word || !it.upper {
			continue
		}
		start := i == 0 || items[i-1].kind == quotation || items[i-1].kind == punct && strings.ContainsRune(".!?:—–-•*―", items[i-1].r)
		w := p.words[p.doc.Tokens[it.tok].Word]
		shouted := it.caps && i > 0 && i+1 < len(items) && items[i-1].caps && items[i+1].caps
		switch {
		case it.class&pronoun != 0 || shouted:
		case !start:
			it.cap = true
		case w.Stop || it.class&(det|subord|prep|auxVerb|relative|adverb|sayVerb) != 0 && it.class&title == 0:
		case it.class&(sayIng|sayWeakIng) != 0:
		default:
			v := p.vocab[p.doc.Tokens[it.tok].Word]
			it.cap = v.lower <= v.upper+1 || it.class&(title|honorific) != 0 || it.caps
			if next := i + 1; next < len(items) && (p.endsIn(*it, "ed") || p.endsIn(*it, "ing")) && !(items[next].upper && items[next].class&timeWord == 0) {
				it.cap = false
			}
			if it.class&(human|bodyNoun) != 0 && it.class&title == 0 && v.upper == 0 {
				it.cap = false
			}
		}
	}
}

// cut finds the sentences of a line: they end at a full stop outside
// quotations, and after a quotation that ends like a sentence when no
// attribution follows it.
func (p *page) cut(items []item) []sentence {
	var out []sentence
	from := 0
	for i := range items {
		if i+1 == len(items) || p.ends(items, i) {
			out = append(out, sentence{from: from, to: i + 1})
			from = i + 1
		}
	}
	return out
}

// ends reports whether a sentence ends with item i, which is not the last.
func (p *page) ends(items []item, i int) bool {
	it, next := items[i], items[i+1]
	if next.kind == punct && !strings.ContainsRune("([*•", next.r) {
		return false
	}
	switch {
	case it.kind == quotation:
		return p.quoteEnds(items, i)
	case it.kind == word:
		// A dotted abbreviation may end a sentence: trust the segmenter.
		return p.a.Text[it.end-1] == '.' && next.upper && p.startsSentence(next) && next.class&(title|honorific) == 0
	case strings.ContainsRune("!?…", it.r):
		return next.kind == quotation || next.upper
	case it.r == '.':
		if i > 0 && items[i-1].kind == word && items[i-1].end == it.start && p.abbreviated(items[i-1], next) {
			return false
		}
		return next.kind == quotation || next.kind == word && (next.upper || p.startsSentence(next))
	}
	return false
}

func (p *page) startsSentence(it item) bool {
	k := p.a.SentenceAt(int(it.start))
	return k >= 0 && p.a.Sentences[k].Start == int(it.start)
}

// abbreviated reports whether the full stop after w belongs to it.
func (p *page) abbreviated(w, next item) bool {
	if next.kind != word {
		return w.end-w.start == 1 && w.upper
	}
	if w.end-w.start == 1 && w.upper {
		return true // an initial
	}
	switch f := p.fold(w); f {
	case "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col", "capt", "maj", "sgt", "cpl", "pvt", "adm",
		"cmdr", "rev", "hon", "st", "mt", "ft", "del", "supt", "det", "messrs", "mme", "vs", "v", "sr", "fr", "atty", "asst", "dist", "brig":
		return w.upper || f == "vs"
	case "jr", "inc", "corp", "co", "ltd", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "calif", "mass", "conn",
		"fla", "ill", "mich", "minn", "wis", "pa", "va", "tex", "wash", "ore", "ariz", "colo", "ga", "tenn", "ky", "md", "mo", "okla", "nev", "ala", "ark", "miss", "la", "ind":
		return w.upper && !p.startsSentence(next)
	}
	return false
}

// quoteEnds reports whether a sentence ends with the quotation at i.
func (p *page) quoteEnds(items []item, i int) bool {
	next := items[i+1]
	m := p.marks[items[i].quote]
	if m.orphan {
		return false
	}
	last := lastMark(p.a.Text[m.inner.Start:m.inner.End])
	switch last {
	case '.':
		if next.kind == word && next.upper && next.cap && i > 0 && items[i-1].kind == word && items[i-1].class&title != 0 {
			return false
		}
		return next.kind == quotation || next.upper
	case '?', '!', '…':
		if next.kind == quotation {
			return true
		}
		return next.upper && !p.tail(items, i+1)
	case ',', 0:
		return false
	}
	return false
}

// tail reports whether an attribution begins at i: a short subject and a verb
// of saying. "Why?" Smith asked.
func (p *page) tail(items []item, i int) bool {
	for k := i; k < len(items) && k < i+14; k++ {
		it := items[k]
		if it.kind == quotation && !p.nickname(items, k) || it.kind == punct && strings.ContainsRune(".;:!?", it.r) && !(it.r == '.' && k > i && items[k-1].kind == word && p.abbreviated(items[k-1], item{kind: word, upper: true})) {
			return false
		}
		if it.kind == word && k > i && it.class&sayVerb != 0 && !it.upper {
			// "Why?" Smith said "because": then it opens the next quotation.
			for n := k + 1; n < len(items) && n < k+10; n++ {
				if items[n].kind == punct && (items[n].r == ':' || items[n].r == ',' && n+1 < len(items) && items[n+1].kind == quotation) {
					return false
				}
				if items[n].kind == punct && items[n].r == '.' || items[n].kind == quotation {
					break
				}
			}
			return true
		}
	}
	return false
}

// lastMark returns the punctuation mark that ends s, or 0.
func lastMark(s string) rune {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || quoteRune(r) || r == ')' || r == ']' })
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".,?!…;:-–—", r) {
		return r
	}
	return 0
}

// join notes which quotation goes on from which: over paragraphs, an opening
// mark at each and a closing one only at the end; and within a paragraph,
// split by its attribution.
func (p *page) join() {
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
			} else if last >= 0 && p.splits(p.lines[n].items, last, i) {
				p.follows[m] = int(p.lines[n].items[last].quote)
			}
			last = i
		}
		open = -1
		if last >= 0 && p.marks[p.lines[n].items[last].quote].open {
			open = int(p.lines[n].items[last].quote)
		}
	}
}

// splits reports whether nothing but an attribution stands between the
// quotations at items a and b.
func (p *page) splits(items []item, a, b int) bool {
	if b-a < 3 || b-a > 40 || p.ends(items, a) {
		return false
	}
	if lastMark(p.marks[items[a].quote].inner.Of(p.a.Text)) == 0 && !isComma(items[a+1]) {
		return false
	}
	prev := items[b-1]
	if prev.kind != punct || prev.r != ',' && prev.r != '.' && prev.r != ';' && !isDash(prev) {
		return false
	}
	stop := false
	cue := false
	for i := a + 1; i < b-1; i++ {
		it := items[i]
		if it.kind == punct && (it.r == '.' && p.ends(items, i) || it.r == ';') {
			stop = true
		}
		if it.kind == word && !it.upper && it.class&sayVerb != 0 || it.kind == word && p.fold(it) == "according" {
			cue = true
		}
	}
	return cue && !stop
}
