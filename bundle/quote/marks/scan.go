package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A Mark is a pair of quotation marks in a paragraph, or one mark whose
// partner is missing. Offsets are into the article.
type Mark struct {
	Span   bundle.Span // marks included
	Inner  bundle.Span // marks excluded, and the white space beside them
	Parent int         // index of the mark it is nested in, or -1
	Single bool        // ‘…’ or '…'
	Open   bool        // no closing mark stands in the paragraph: it is taken to end there
	Broken bool        // another mark opens before one closes it: it is taken to end there
	Orphan bool        // no opening mark stands in the paragraph
}

// A glyph is a character that may be a quotation mark, with what its
// neighbours allow it to be.
type glyph struct {
	at, end  int
	r        rune // folded: " for all straight doubles
	mayOpen  bool
	mayClose bool
	loose    bool // white space on both sides
}

// An opened is a mark that waits for its partner.
type opened struct {
	glyph
	index int // in the list of marks
}

// Scan finds the quotation marks of the paragraph text[p.Start:p.End]. It pairs
// straight, curly, low-high and angle marks, and single marks where they are no
// apostrophes, in one pass; a double mark without a partner gives an open, a
// broken or an orphan entry. The entries are sorted by their start, and a mark
// stands behind the one it is nested in.
func Scan(text string, p bundle.Span) []Mark {
	gs := glyphs(text, p)
	if len(gs) == 0 {
		return nil
	}
	s := scanner{text: text, p: p, gs: gs, later: laterClosers(gs), surplus: surplus(gs)}
	for i := range gs {
		s.spaced = s.spaced || gs[i].loose && gs[i].end < p.End
	}
	for i := range gs {
		s.take(i)
	}
	return s.finish()
}

type scanner struct {
	text  string
	p     bundle.Span
	gs    []glyph
	later []closers
	// By glyph: how many more double marks close than open from there on, up to
	// where that is most.
	surplus []int
	stack   []opened
	marks   []Mark
	last    int // end of the last closed top-level mark
	// Some text has white space around every mark: then straight ones open
	// and close by turns.
	spaced bool
}

// Ends of marks that have no partner yet, or never will have.
const (
	waiting = -1
	dropped = -2
)

// maxDepth is how deep marks nest before more are ignored: real text reaches
// three, and the bound keeps the scan linear on hostile text.
const maxDepth = 6

// take handles one glyph.
func (s *scanner) take(i int) {
	g := s.gs[i]
	switch g.r {
	case '“', '„', '«', '‹', '「', '『', '‟':
		s.takeOpener(i)
	case '”', '»', '›', '」', '』':
		s.takeCloser(i)
	case '"':
		s.takeStraight(i)
	case doubled:
		if k := s.topDouble(); k >= 0 && s.stack[k].r == '"' && g.mayClose {
			s.close(k, g)
		}
	case '‘', '‚':
		if g.mayOpen && s.later[i].single {
			s.push(i)
		}
	case '’', '\'':
		s.takeApostrophe(i)
	}
}

// takeOpener handles a mark that opens in most languages. “ closes „ in
// German, and a mark of the wrong direction closes when it can do nothing
// else.
func (s *scanner) takeOpener(i int) {
	g := s.gs[i]
	if k := s.topDouble(); k >= 0 {
		top := s.stack[k].r
		if g.r == '“' && (top == '„' || top == '“' && !g.mayOpen && g.mayClose) || g.r == '«' && top == '»' {
			s.close(k, g)
			return
		}
	}
	if g.mayOpen || !g.mayClose {
		if k := s.topDouble(); k >= 0 && !s.nests(i) {
			s.breakOff(k, g.at)
		}
		s.push(i)
	}
}

func (s *scanner) takeCloser(i int) {
	g := s.gs[i]
	if k := s.partner(g.r); k >= 0 {
		s.close(k, g)
		return
	}
	if g.mayOpen && !g.mayClose {
		if s.later[i].double {
			s.push(i)
		}
		return
	}
	s.orphan(g)
}

// takeStraight decides by the neighbours whether " opens or closes.
func (s *scanner) takeStraight(i int) {
	g := s.gs[i]
	k := s.topDouble()
	switch {
	case k < 0 && g.mayOpen && !g.mayClose && s.later[i].straights == 0 && s.afterComma(g.at) && saying(s.text[g.end:min(len(s.text), s.p.End, g.end+48)]):
		s.orphan(g) // ... it all went well, "she said.
	case s.spaced && k < 0:
		s.push(i)
	case s.spaced && s.stack[k].r == '"':
		s.close(k, g)
	case k < 0 && g.mayOpen:
		s.push(i)
	case k < 0:
		if !s.afterDigit(g.at) {
			s.orphan(g)
		}
	case s.inch(g.at):
	case s.stack[k].r == '"':
		s.takeSecond(i, k)
	case g.mayOpen && !g.mayClose && !s.later[i].curly && s.afterPause(g.at):
		s.close(k, g) // “..., "she said
	case g.mayOpen && !g.mayClose:
		s.open(i, k)
	case g.mayClose && (!s.later[i].curly || !g.mayOpen && s.opensNext(i)):
		s.close(k, g)
	}
}

// takeSecond handles a straight mark while the straight mark k of the stack is
// open.
func (s *scanner) takeSecond(i, k int) {
	g := s.gs[i]
	switch {
	case g.mayClose || !g.mayOpen:
		s.close(k, g)
	case s.opensNew(i):
		s.breakOff(k, g.at)
		s.push(i)
	case !s.deeper(i) || !s.nests(i) && s.afterPause(g.at):
		s.close(k, g) // a closing mark that leans on what follows
	default:
		s.open(i, k)
	}
}

// open takes glyph i for an opening mark while mark k of the stack is open:
// nested in that one, or the sign that its closing mark is missing.
func (s *scanner) open(i, k int) {
	if !s.nests(i) {
		s.breakOff(k, s.gs[i].at)
	}
	s.push(i)
}

// deeper reports whether the straight mark i, which looks like an opening one
// while another is open, is followed by two closing ones.
func (s *scanner) deeper(i int) bool { return s.later[i].straights >= 2 }

// nests reports whether the opening mark i may be nested in the one that is
// open: it stands inside a sentence, and marks enough follow to close both.
func (s *scanner) nests(i int) bool {
	return s.surplus[i+1] >= 2 && !s.afterStop(s.gs[i].at)
}

// opensNew reports whether the straight mark i opens another quotation while
// one is open whose closing mark is missing: a sentence ends before it, no
// attribution follows, and the next mark closes it.
func (s *scanner) opensNew(i int) bool {
	g := s.gs[i]
	if !s.afterStop(g.at) || saying(s.text[g.end:min(s.p.End, g.end+48)]) {
		return false
	}
	for _, next := range s.gs[i+1:] {
		if next.r == '"' {
			return next.mayClose && !next.mayOpen
		}
	}
	return false
}

// opensNext reports whether the next double mark after glyph i opens.
func (s *scanner) opensNext(i int) bool {
	for _, next := range s.gs[i+1:] {
		if d := direction(next); d != 0 {
			return d > 0
		}
	}
	return false
}

// afterStop reports whether a sentence ends before at.
func (s *scanner) afterStop(at int) bool {
	t := strings.TrimRight(s.text[max(s.p.Start, at-8):at], " \u00a0\t\r\n")
	if t == "" {
		return true
	}
	return strings.IndexByte(".?!", t[len(t)-1]) >= 0 && !strings.HasSuffix(t, "..")
}

// breakOff ends stack entry k at an offset, where another mark opens, and
// drops what was opened inside it.
func (s *scanner) breakOff(k, at int) {
	m := &s.marks[s.stack[k].index]
	m.Inner.End, m.Span.End, m.Broken = at, at, true
	for _, o := range s.stack[k+1:] {
		s.marks[o.index].Span.End = dropped
	}
	s.stack = s.stack[:k]
	if k == 0 {
		s.last = at
	}
}

func (s *scanner) takeApostrophe(i int) {
	g := s.gs[i]
	k := len(s.stack) - 1
	if k >= 0 && (s.stack[k].r == '‘' || s.stack[k].r == '\'' || s.stack[k].r == '‚') && g.mayClose {
		if s.possessive(g) && s.later[i].single && !s.later[i].singleOpensFirst {
			return
		}
		s.close(k, g)
		return
	}
	if d := s.topDouble(); d >= 0 && d == k && g.mayClose && g.at > 0 && strings.IndexByte(",.?!", s.text[g.at-1]) >= 0 && s.later[i].straights == 0 && !s.later[i].curly {
		s.close(d, g) // "..., said with the wrong key,'
		return
	}
	if g.r == '\'' && g.mayOpen && s.later[i].single && !elided(s.text[g.end:s.p.End]) {
		s.push(i)
	}
}

// possessive reports whether the apostrophe can end a plural: workers’ rights.
func (s *scanner) possessive(g glyph) bool {
	if g.at == 0 || s.text[g.at-1] != 's' {
		return false
	}
	rest := s.text[g.end:s.p.End]
	if len(rest) < 2 || rest[0] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return unicode.IsLetter(r)
}

func (s *scanner) push(i int) {
	if len(s.stack) == maxDepth {
		return
	}
	parent := -1
	if n := len(s.stack); n > 0 {
		parent = s.stack[n-1].index
	}
	g := s.gs[i]
	single := g.r == '‘' || g.r == '\'' || g.r == '‚'
	s.stack = append(s.stack, opened{g, len(s.marks)})
	s.marks = append(s.marks, Mark{Span: bundle.Span{Start: g.at, End: waiting}, Inner: bundle.Span{Start: g.end}, Parent: parent, Single: single})
}

// close pairs stack entry k with g and drops what was opened inside it and
// never closed.
func (s *scanner) close(k int, g glyph) {
	m := &s.marks[s.stack[k].index]
	m.Inner.End, m.Span.End = g.at, g.end
	for _, o := range s.stack[k+1:] {
		s.marks[o.index].Span.End = dropped
	}
	s.stack = s.stack[:k]
	if k == 0 {
		s.last = g.end
	}
}

// topDouble returns the innermost open double mark, or -1.
func (s *scanner) topDouble() int {
	for k := len(s.stack) - 1; k >= 0; k-- {
		switch s.stack[k].r {
		case '‘', '\'', '‚':
		default:
			return k
		}
	}
	return -1
}

// partner returns the innermost open mark that r closes, or -1.
func (s *scanner) partner(r rune) int {
	k := s.topDouble()
	if k < 0 {
		return -1
	}
	switch top := s.stack[k].r; r {
	case '”':
		if top == '“' || top == '„' || top == '”' || top == '"' || top == '‟' {
			return k
		}
	case '»':
		if top == '«' || top == '»' {
			return k
		}
	case '›':
		if top == '‹' || top == '›' {
			return k
		}
	case '」', '』':
		return k
	}
	return -1
}

// orphan notes a closing mark that nothing opened: the words since the last
// mark, or since the start of the paragraph, were quoted.
func (s *scanner) orphan(g glyph) {
	if len(s.stack) > 0 || s.last > 0 || g.at == s.p.Start {
		return
	}
	if c := s.text[g.at-1]; c != ',' && c != '.' && c != '?' && c != '!' {
		return
	}
	s.marks = append(s.marks, Mark{
		Span: bundle.Span{Start: s.p.Start, End: g.end}, Inner: bundle.Span{Start: s.p.Start, End: g.at}, Parent: -1, Orphan: true,
	})
	s.last = g.end
}

// afterPause reports whether a comma or a stop and white space stand before
// at.
func (s *scanner) afterPause(at int) bool {
	t := strings.TrimRight(s.text[max(s.p.Start, at-8):at], " \u00a0")
	return t != "" && strings.IndexByte(",.?!", t[len(t)-1]) >= 0
}

// saying reports whether rest begins with an attribution: a name or a pronoun
// and a verb of saying right behind, or the other way round.
func saying(rest string) bool {
	return english.AttributionBehind(text.LineOf(rest), english.ByPronoun|english.Inverted|english.InvertedRole, 2, english.Introduces) >= 0
}

// afterComma reports whether a mark that ends what is quoted before an
// attribution, and white space, stand before at.
func (s *scanner) afterComma(at int) bool {
	t := strings.TrimRight(s.text[max(s.p.Start, at-4):at], " \u00a0")
	return t != "" && strings.IndexByte(",?!", t[len(t)-1]) >= 0 && s.text[at-1] == ' '
}

func (s *scanner) afterDigit(at int) bool {
	return at > s.p.Start && s.text[at-1] >= '0' && s.text[at-1] <= '9'
}

// inch reports whether the straight mark at at ends a measure: 6'3".
func (s *scanner) inch(at int) bool {
	i := at
	for i > s.p.Start && s.text[i-1] >= '0' && s.text[i-1] <= '9' {
		i--
	}
	if i == at || i == s.p.Start {
		return false
	}
	if s.text[i-1] == ' ' && i-1 > s.p.Start {
		i--
	}
	if s.text[i-1] == '\'' {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[s.p.Start:i])
	return r == '’' || r == '′'
}

// finish ends the open double marks at the paragraph's end, drops open single
// and empty ones, and renumbers the parents.
func (s *scanner) finish() []Mark {
	keep := make([]int, len(s.marks))
	var out []Mark
	for i, m := range s.marks {
		keep[i] = -1
		if m.Span.End < 0 {
			if m.Single || m.Span.End == dropped {
				continue
			}
			m.Open = true
			m.Span.End, m.Inner.End = s.p.End, s.p.End
		}
		if !hasWord(s.text[m.Inner.Start:m.Inner.End]) {
			continue
		}
		m.Inner = trimmed(s.text, m.Inner)
		if m.Broken {
			m.Span.End = m.Inner.End
		}
		for m.Parent >= 0 && keep[m.Parent] < 0 {
			m.Parent = s.marks[m.Parent].Parent
		}
		if m.Parent >= 0 {
			m.Parent = keep[m.Parent]
		}
		keep[i] = len(out)
		out = append(out, m)
	}
	return out
}

// trimmed returns a span without the white space at its ends, which stands
// inside guillemets.
func trimmed(text string, in bundle.Span) bundle.Span {
	t := strings.TrimRightFunc(in.Of(text), unicode.IsSpace)
	in.End = in.Start + len(t)
	in.Start = in.End - len(strings.TrimLeftFunc(t, unicode.IsSpace))
	return in
}

func hasWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
