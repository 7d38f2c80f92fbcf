package speech

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
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
	word  text.WordID
	quote int32 // index in parse.marks
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

// A parse is one article as the rules read it.
type parse struct {
	article   int
	a         *bundle.Article
	doc       *text.Doc
	words     []text.Word
	language  *english.Language // of an article in a language that has one; else nil
	vocab     []wordInfo
	furniture []bool // by sentence
	marks     []marks.Mark
	para      []int // by mark: its paragraph
	lines     []line
	saidIn    []said         // by mark
	kinds     []marks.Kind   // by mark
	led       []bool         // by mark: a comma, a colon or "that" leads to it
	follows   []int          // by mark: the mark it goes on from, or -1
	surnames  map[int32]bool // the days and months that are somebody's last name in the article, by word
	turns     []turn         // by paragraph, of an interview or a transcript; else nil
	found     []name         // scratch
	topics    []marks.Quote  // what documents are about: no findings, but they tell who may be quoted behind them
}

// A line is a paragraph outside furniture.
type line struct {
	paragraph int
	items     []item // see [parse.forget]
	from, to  int    // its tokens
	marks     int    // the first mark of it or behind it
	sentences []sentence
	headline  bool // written in title case, or marked up as a heading
}

// A sentence is a run of items of a line.
type sentence struct {
	from, to int
	subject  kept       // its first noun phrase
	said     *said      // who speaks in it, for the quotations around it; nil for nobody
	indirect []indirect // who says what in the article's own words
	names    []name     // the names it holds, in order
}

// An indirect is indirect speech: what somebody says in the article's own words.
type indirect struct {
	said
	content bundle.Span
	topic   bool // the content is what the speaker is about, not what it says
}

// newParse reads article i of the corpus; room is for its items.
func newParse(c *text.Corpus, vocab []wordInfo, roles []bundle.Role, i int, room *[]item) *parse {
	*room = (*room)[:0]
	a := c.Bundle.Articles[i]
	p := &parse{article: i, a: a, doc: &c.Docs[i], words: c.Words, vocab: vocab, language: english.LanguageOf(a.Language)}
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
	p.lines = make([]line, 0, len(a.Paragraphs))
	p.findSurnames()
	p.turns = p.findTurns()
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
		p.addLine(room, k, from, tok, heading[k] && !body[k])
	}
	p.join()
	return p
}

// addLine scans a paragraph and turns it into items.
func (p *parse) addLine(room *[]item, k, from, to int, heading bool) {
	para := p.a.Paragraphs[k]
	ms := marks.Scan(p.a.Text, para.Span)
	base := len(p.marks)
	if len(ms) == 0 {
		if p.language != nil && p.language.SetsDialogue() {
			ms = marks.Dialogue(p.a.Text, para.Span)
		}
		if mk, ok := p.setOff(k); ok && len(ms) == 0 {
			ms = []marks.Mark{mk}
		}
	}
	holds := make([]bool, len(ms)) // by mark: others stand in it
	for _, m := range ms {
		if m.Parent >= 0 {
			holds[m.Parent] = true
		}
	}
	for i, m := range ms {
		if !holds[i] {
			p.endAtAttribution(&m, k)
		}
		if m.Parent >= 0 {
			m.Parent += base
		}
		if p.inFurniture(m.Span) || p.left(m.Span) || m.Single && m.Parent < 0 && p.headed(k, heading) {
			m.Span.End = m.Span.Start // emptied: kept so that indices hold
		}
		p.marks = append(p.marks, m)
		p.para = append(p.para, k)
	}
	ln := line{paragraph: k, from: from, to: to, marks: base, headline: (heading || p.titleCase(from, to)) && !p.opens(from, to, para.Span)}
	p.readLine(&ln, p.marks[base:], room)
	ln.sentences = p.on(ln.items).cut()
	for k := range ln.sentences {
		s := &ln.sentences[k]
		s.names = p.on(ln.items).names(s.from, s.to)
		hearPronouns(s, ln.items)
		for i := range s.names {
			if nm := &s.names[i]; !nm.org {
				nm.roles, nm.office = p.on(ln.items).rolesOf(*nm)
			}
		}
	}
	p.lines = append(p.lines, ln)
}

// readLine turns a paragraph into items, of which room holds those of a parse.
func (p *parse) readLine(ln *line, ms []marks.Mark, room *[]item) {
	begin := len(*room)
	*room = p.itemise(*room, p.a.Paragraphs[ln.paragraph].Span, ln.from, ln.to, ms, ln.marks, -1)
	ln.items = (*room)[begin:len(*room):len(*room)]
	p.on(ln.items).markNames()
}

// forget drops the items of the parse, which are most of it: while the names of
// the bundle are gathered nothing asks for them, and [parse.recall] reads them
// again.
func (p *parse) forget() {
	for n := range p.lines {
		p.lines[n].items = nil
	}
	p.found = nil
}

// recall reads the items of the parse again, into room.
func (p *parse) recall(room *[]item) {
	*room = (*room)[:0]
	for n := range p.lines {
		end := len(p.marks)
		if n+1 < len(p.lines) {
			end = p.lines[n+1].marks
		}
		p.readLine(&p.lines[n], p.marks[p.lines[n].marks:end], room)
	}
}

// headed reports whether paragraph k is a headline. There single marks are
// the house style for a word of the body text that the body prints in full.
func (p *parse) headed(k int, heading bool) bool {
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
		case t.End()-t.Start < 3:
		case t.Shape != 0:
			up++
		default:
			low++
		}
	}
	return k == 0 || up >= 2 && 3*low <= up || k == 1 && (marks.Ending(s.Of(p.a.Text)) == 0 || p.deck(k))
}

// deck reports whether paragraph k, a short one, is the line right under a
// title that is no sentence: no empty line stands between them.
func (p *parse) deck(k int) bool {
	title := p.a.Paragraphs[k-1].Span
	gap := p.a.Text[title.End:p.a.Paragraphs[k].Start]
	if m := marks.Ending(title.Of(p.a.Text)); m == '.' || m == '!' || m == '?' {
		return false
	}
	return strings.Count(gap, "\n") < 2
}

// inFurniture reports whether s lies mostly in furniture sentences.
func (p *parse) inFurniture(s bundle.Span) bool {
	k := p.a.SentenceAt(s.Start)
	return k >= 0 && p.furniture[k]
}

// left reports whether s lies in what the web page left inside a sentence.
func (p *parse) left(s bundle.Span) bool {
	for _, l := range p.a.LeftIn(s) {
		if l.Start <= s.Start && s.End <= l.End {
			return true
		}
	}
	return false
}

// itemise appends the tokens from..to of span as items; quotations whose
// parent is parent become one item each.
func (p *parse) itemise(out []item, span bundle.Span, from, to int, ms []marks.Mark, base, parent int) []item {
	out = slices.Grow(out, to-from+8)
	at, m := span.Start, 0
	next := func() int {
		for m < len(ms) && (ms[m].Parent != parent || ms[m].Span.Empty() || ms[m].Span.Start < at) {
			m++
		}
		if m < len(ms) {
			return ms[m].Span.Start
		}
		return span.End
	}
	for at < span.End {
		stop := next()
		for ; from < to && int(p.doc.Tokens[from].Start) < stop; from++ {
			t := p.doc.Tokens[from]
			out = p.punctuation(out, at, int(t.Start))
			out = append(out, p.wordItem(from))
			at = int(t.End())
		}
		out = p.punctuation(out, at, stop)
		at = stop
		if stop < span.End {
			q := ms[m]
			out = append(out, item{kind: quotation, start: int32(q.Span.Start), end: int32(q.Span.End), quote: int32(base + m), tok: int32(from)})
			at = max(q.Span.End, at+1)
			for from < to && int(p.doc.Tokens[from].Start) < at {
				from++
			}
		}
	}
	return out
}

func (p *parse) wordItem(k int) item {
	t := p.doc.Tokens[k]
	v := &p.vocab[t.Word]
	class := v.class
	if p.language != nil {
		class = p.language.Of(p.words[t.Word].Text)
	} else if class&timeWord != 0 && t.Shape&text.Capital == 0 {
		if english.SenseOf(p.words[t.Word].Text).Has(english.MayBeWord) {
			class &^= timeWord // no month and no day without its capital
		}
	} else if p.surnames[int32(t.Word)] && p.isSurname(k) {
		class = 0
	}
	return item{
		kind: word, start: t.Start, end: t.End(), tok: int32(k), word: t.Word, class: class, poss: v.possessive,
		caps: t.Shape&text.AllCaps != 0, upper: t.Shape&text.Capital != 0,
	}
}

// punctuation appends what stands in text[from:to], outside what the page
// left there, and is no space.
func (p *parse) punctuation(out []item, from, to int) []item {
	for _, l := range p.a.LeftIn(bundle.Span{Start: from, End: to}) {
		out = p.marksIn(out, from, min(l.Start, to))
		from = max(from, l.End)
	}
	return p.marksIn(out, from, to)
}

// marksIn appends what stands in text[from:to] and is no space.
func (p *parse) marksIn(out []item, from, to int) []item {
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(p.a.Text[i:to])
		if !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) {
			out = append(out, item{kind: punct, r: r, start: int32(i), end: int32(i + n)})
		}
		i += n
	}
	return out
}

// fold returns the folded form of a word item, without a possessive ending;
// "" for any other.
func (p *parse) fold(it item) string {
	if it.kind != word {
		return ""
	}
	return p.vocab[it.word].bare
}

// opens reports whether a paragraph that was taken for a heading is a whole
// sentence: the first of a text without a title, or one that is full of names.
func (p *parse) opens(from, to int, para bundle.Span) bool {
	return to-from > 6 && marks.Ending(para.Of(p.a.Text)) == '.'
}

// titleCase reports whether a line is written as headlines are: hardly a long
// word in lower case.
func (p *parse) titleCase(from, to int) bool {
	up, low := 0, 0
	for _, t := range p.doc.Tokens[from:min(to, from+farthest)] {
		switch {
		case t.End()-t.Start < 4:
		case t.Shape&text.Capital != 0:
			up++
		default:
			low++
		}
	}
	return up >= 3 && low*5 <= up
}

// isTime reports whether the word at k is a day, a month or the like, and not
// a given name before another name: Jan Roe, April Vale.
func (p cursor) isTime(k int) bool {
	if p.items[k].class&timeWord == 0 {
		return false
	}
	switch f := p.fold(p.items[k]); {
	case f == "sun":
		before := k > 0 && p.items[k-1].kind == word && p.items[k-1].cap && p.items[k-1].class&timeWord == 0              // the Harbour Sun
		behind := k+1 < len(p.items) && p.items[k+1].kind == word && p.items[k+1].cap && p.items[k+1].class&timeWord == 0 // Sun Micro
		return !p.items[k].cap || !before && !behind
	case english.SenseOf(f).Has(english.GivenToo):
		n := k + 1
		return !(p.items[k].cap && n < len(p.items) && p.items[n].kind == word && p.items[n].cap && p.items[n].class&timeWord == 0)
	}
	return true
}

// opensBehind reports whether a sentence may begin behind a punctuation mark.
func opensBehind(r rune) bool {
	switch r {
	case '.', '!', '?', ':', '—', '–', '-', '•', '*', '―':
		return true
	}
	return false
}

// dates reports whether the time word that a sentence begins with at item i only
// dates it: "Yesterday Pat Doe", but not the Sunday Times.
func (p cursor) dates(i int) bool {
	return p.isTime(i) && !(i+1 < len(p.items) && p.items[i+1].kind == word && p.items[i+1].upper && p.items[i+1].class&(outletish|orgNoun) != 0)
}

// markNames decides which capitalised words may belong to a name: all inside
// a sentence, and at its start those that are not written in lower case
// elsewhere.
func (p cursor) markNames() {
	for i := range p.items {
		it := &p.items[i]
		if it.kind != word || !it.upper {
			continue
		}
		start := i == 0 || p.items[i-1].kind == quotation || p.items[i-1].kind == punct && opensBehind(p.items[i-1].r)
		w := &p.words[it.word]
		shouted := it.caps && i > 0 && i+1 < len(p.items) && p.items[i-1].caps && p.items[i+1].caps
		switch {
		case it.class&pronoun != 0 || shouted:
		case it.class == 0 && p.surnames[int32(p.doc.Tokens[it.tok].Word)]:
			it.cap = true
		case !start:
			it.cap = !p.foreign() || !english.ForeignFunction(w.Text)
		case w.Stop || it.class&(det|subord|prep|auxVerb|relative|adverb|sayVerb) != 0 && it.class&title == 0:
		case it.class&(sayIng|sayWeakIng) != 0:
		case it.class&timeWord != 0 && it.class&title == 0 && p.dates(i):
		default:
			v := &p.vocab[it.word]
			it.cap = v.lower <= v.upper+1 || it.class&(title|honorific) != 0 || it.caps
			if next := i + 1; next < len(p.items) && (p.endsIn(*it, "ed") || p.endsIn(*it, "ing")) && !(p.items[next].upper && p.items[next].class&timeWord == 0) {
				it.cap = false
			}
			if it.class&(human|bodyNoun) != 0 && it.class&title == 0 && v.upper == 0 || p.foreign() && english.ForeignFunction(w.Text) {
				it.cap = false
			}
		}
	}
}
