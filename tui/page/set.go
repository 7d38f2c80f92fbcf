package page

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"broadsheet/bundle"
)

// minText is the number of cells that a hanging indent leaves to the text,
// where the page has them.
const minText = 12

// A setter sets the blocks of one article into lines.
type setter struct {
	article *bundle.Article
	text    string
	width   int
	method  ansi.Method
	invalid bool // text holds bytes that are no UTF-8

	starts []int // offsets at which a line must begin, those done dropped

	toks   []token // of the block being set
	first  int     // index of the first of them that a word may be joined to
	breaks []int   // offsets at which a line of the chunk at hand may end
	found  []int   // the memory of breaks

	runs  []Run // of all lines, in order
	lines []Line
	ends  []int // ends[i] is the end of line i in runs

	start int  // the index in runs of the line being set
	cells int  // the cells set of it
	bare  bool // it holds nothing but its prefix
	rtl   bool
	shown int // the end of the last byte shown
}

func newSetter(a *bundle.Article, width int, m ansi.Method) *setter {
	guess := len(a.Text)/max(width*2/3, 8) + 16
	return &setter{article: a, text: a.Text, width: width, method: m, invalid: !utf8.ValidString(a.Text),
		runs: make([]Run, 0, guess+guess/2), lines: make([]Line, 0, guess), ends: make([]int, 0, guess)}
}

// A prefix is what stands before the text of a block: the first is set on its
// first line, the rest on all others.
type prefix struct{ first, rest []Run }

// block sets the tokens gathered in s.toks as one block and drops them.
func (s *setter) block(p prefix) {
	p = s.narrow(p)
	s.open(p.first)
	for i := 0; i < len(s.toks); {
		if s.toks[i].kind == hard {
			s.close()
			s.open(p.rest)
			i++
			continue
		}
		i = s.fit(i, p.rest)
	}
	s.close()
	s.toks, s.first = s.toks[:0], 0
}

// fit sets the spaces at i and the word after them, on the line at hand or on
// the next, and returns the index of the token after them.
func (s *setter) fit(i int, rest []Run) int {
	from := i
	for i < len(s.toks) && s.toks[i].kind == space {
		i++
	}
	to, blank, cells := i, 0, 0
	for _, t := range s.toks[from:i] {
		blank += t.cells
	}
	for to < len(s.toks) && s.toks[to].kind == word {
		cells += s.toks[to].cells
		to++
		if s.toks[to-1].last {
			break
		}
	}
	if to == i { // spaces at the end
		return to
	}
	if to+1 < len(s.toks) && s.toks[to].kind == space && dash(s.toks[to+1].text) { // no line begins with a dash
		cells += s.toks[to].cells + s.toks[to+1].cells
		to += 2
	}
	if !s.bare && s.cells+blank+cells <= s.width && !s.starting(i) {
		for _, t := range s.toks[from:i] {
			s.put(t)
		}
	} else if !s.bare {
		s.close()
		s.open(rest)
	}
	for _, t := range s.toks[i:to] {
		if s.cells+t.cells <= s.width {
			s.put(t)
		} else {
			s.split(t, rest)
		}
	}
	return to
}

// dash reports whether a word is a dash between words.
func dash(word string) bool { return word == "—" || word == "–" }

// split sets a token that is too long for what is left of its line, cluster by
// cluster.
func (s *setter) split(t token, rest []Run) {
	if t.atom {
		if !s.bare {
			s.close()
			s.open(rest)
		}
		if s.cells+t.cells > s.width {
			t.text, t.cells = "□", 1
		}
		s.put(t)
		return
	}
	g := graphemes.FromString(t.text)
	part := t
	part.text, part.cells, part.src.End = "", 0, t.src.Start
	for g.Next() {
		c := g.Value()
		n := Width(c, s.method)
		if s.cells+part.cells+n > s.width {
			if part.cells > 0 {
				s.put(part)
			}
			if !s.bare {
				s.close()
				s.open(rest)
			}
			part.src.Start, part.src.End, part.cells = t.src.Start+g.Start(), t.src.Start+g.Start(), 0
		}
		if s.cells+n > s.width { // wider than a whole line
			part.src.End = t.src.Start + g.End()
			s.put(token{text: "□", src: part.src, cells: 1, style: t.style | Ornament, atom: true})
			part.src.Start = part.src.End
			continue
		}
		part.src.End = t.src.Start + g.End()
		part.text = s.text[part.src.Start:part.src.End]
		part.cells += n
	}
	if part.cells > 0 {
		s.put(part)
	}
}

// narrow gives way where a prefix leaves too little room for text: what the
// layout added is left out, and what is text joins the text.
func (s *setter) narrow(p prefix) prefix {
	if max(runCells(p.first), runCells(p.rest)) <= s.width-min(s.width, minText) {
		return p
	}
	var own []token
	for _, r := range p.first {
		if !r.Src.Empty() {
			t := token{text: r.Text, src: r.Src, cells: r.Cells, style: r.Style, atom: r.Atom}
			if strings.TrimSpace(r.Text) == "" {
				t.kind = space
			}
			own = append(own, t)
		}
	}
	if len(own) > 0 {
		s.toks = append(own, s.toks...)
	}
	return prefix{}
}

func runCells(runs []Run) (n int) {
	for _, r := range runs {
		n += r.Cells
	}
	return n
}

// open begins a line with a prefix.
func (s *setter) open(p []Run) {
	s.start, s.bare, s.rtl = len(s.runs), true, false
	s.runs = append(s.runs, p...)
	s.cells = runCells(p)
}

// put adds a token to the line.
func (s *setter) put(t token) {
	s.bare = false
	s.rtl = s.rtl || t.rtl
	s.cells += t.cells
	if n := len(s.runs) - 1; n >= s.start && !t.atom {
		r := &s.runs[n]
		if !r.Atom && r.Style == t.style && r.Src.End == t.src.Start && !r.Src.Empty() {
			r.Src.End = t.src.End
			r.Text = s.text[r.Src.Start:r.Src.End]
			r.Cells += t.cells
			return
		}
	}
	s.runs = append(s.runs, Run{Text: t.text, Src: t.src, Cells: t.cells, Style: t.style, Atom: t.atom})
}

// close ends the line.
func (s *setter) close() {
	if s.rtl {
		mark := Run{Text: isolate, Style: Ornament}
		s.runs = append(s.runs, mark, mark)
		copy(s.runs[s.start+1:], s.runs[s.start:len(s.runs)-2])
		s.runs[s.start] = mark
		s.runs[len(s.runs)-1] = mark
	}
	l := Line{Src: bundle.Span{Start: s.shown, End: s.shown}, Cells: s.cells, Paragraph: -1}
	first := true
	for _, r := range s.runs[s.start:] {
		if r.Src.Empty() {
			continue
		}
		if first {
			l.Src.Start, first = r.Src.Start, false
		}
		l.Src.End = r.Src.End
	}
	s.shown = l.Src.End
	s.lines = append(s.lines, l)
	s.ends = append(s.ends, len(s.runs))
	s.start = len(s.runs)
}

// gap sets an empty line that begins with p, unless the page begins here.
func (s *setter) gap(p []Run) {
	if len(s.lines) > 0 {
		s.open(s.narrow(prefix{p, p}).rest)
		s.close()
	}
}

// finish hands out the lines.
func (s *setter) finish() []Line {
	from, para := 0, 0
	ps := s.article.Paragraphs
	for i := range s.lines {
		l := &s.lines[i]
		l.Runs = s.runs[from:s.ends[i]:s.ends[i]]
		from = s.ends[i]
		if l.Src.Empty() {
			continue
		}
		for para < len(ps) && ps[para].End <= l.Src.Start {
			para++
		}
		if para < len(ps) && ps[para].Start < l.Src.End {
			l.Paragraph = para
		}
	}
	return s.lines
}
