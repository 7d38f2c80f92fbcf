package page

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/rivo/uniseg"

	"broadsheet/bundle"
)

// A token is a piece of text that is set as a whole where it fits.
type token struct {
	text  string
	src   bundle.Span
	cells int
	style Style
	kind  kind
	atom  bool // text is a stand-in
	last  bool // a line may end after it
	rtl   bool
}

type kind uint8

const (
	word  kind = iota
	space      // vanishes at a line's end
	hard       // a line ends here
)

const tabCells = 4

// A mode says what becomes of white space.
type mode uint8

const (
	flow mode = iota // a line end is a space
	rows             // a line end is a line end
	pre              // so is every other space: nothing vanishes
)

// tokens appends the tokens of text[lo:hi] to s.toks. Bytes that are no text
// stand alone, so that everything after works on valid UTF-8.
func (s *setter) tokens(lo, hi int, style Style, m mode) {
	for s.invalid && lo < hi {
		bad := lo
		for bad < hi {
			r, n := utf8.DecodeRuneInString(s.text[bad:hi])
			if r == utf8.RuneError && n == 1 {
				break
			}
			bad += n
		}
		s.valid(lo, bad, style, m)
		if bad < hi {
			s.standIns(bad, bad+1, style, false)
			bad++
		}
		lo = bad
	}
	s.valid(lo, hi, style, m)
}

// valid appends the tokens of text[lo:hi], which is valid UTF-8.
func (s *setter) valid(lo, hi int, style Style, m mode) {
	s.breaks = s.breaks[:0]
	chunk := lo // the start of the text since the last space
	for i := lo; i < hi; {
		c := s.text[i]
		switch {
		case c == ' ':
			i = s.spaces(i, hi, style, m)
			chunk, s.breaks = i, s.breaks[:0]
		case c > ' ' && c < 0x7f:
			if n := s.ascii(i, hi, style); n > i {
				i = n
				break
			}
			i = s.cluster(i, hi, chunk, style)
		default:
			if n := lineEnd(s.text[i:hi]); n > 0 || c == '\t' {
				i = s.white(i, hi, style, m)
				chunk, s.breaks = i, s.breaks[:0]
				break
			}
			i = s.cluster(i, hi, chunk, style)
		}
	}
}

// spaces appends a run of spaces. In flow, one that leads to a line end is
// part of it.
func (s *setter) spaces(lo, hi int, style Style, m mode) int {
	i := lo
	for i < hi && s.text[i] == ' ' {
		i++
	}
	if i < hi && m == flow && (s.text[i] == '\t' || lineEnd(s.text[i:hi]) > 0) {
		return s.white(lo, hi, style, m)
	}
	if i < hi && s.text[i] >= 0x80 && i-lo > 0 && joinsBefore(s.text[i:hi]) {
		i-- // a mark sits on the last space
		if i == lo {
			return s.cluster(lo, hi, lo, style)
		}
	}
	t := token{text: s.text[lo:i], src: bundle.Span{Start: lo, End: i}, cells: i - lo, style: style, kind: space}
	if m == pre {
		t.kind, t.last = word, true
	}
	s.toks = append(s.toks, t)
	return i
}

// joinsBefore reports whether text begins with something that makes one
// grapheme cluster with a space before it.
func joinsBefore(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.In(r, unicode.M) || r == 0x200c || r == 0x200d || r >= 0x1f3fb && r <= 0x1f3ff || r >= 0xe0000
}

// white appends a run of white space that holds a tab or a line end.
func (s *setter) white(lo, hi int, style Style, m mode) int {
	if m == flow {
		i := lo
		for i < hi {
			if s.text[i] == ' ' || s.text[i] == '\t' {
				i++
			} else if n := lineEnd(s.text[i:hi]); n > 0 {
				i += n
			} else {
				break
			}
		}
		s.toks = append(s.toks, token{text: " ", src: bundle.Span{Start: lo, End: i}, cells: 1, style: style, kind: space, atom: true})
		return i
	}
	if n := lineEnd(s.text[lo:hi]); n > 0 {
		s.toks = append(s.toks, token{src: bundle.Span{Start: lo, End: lo + n}, kind: hard})
		return lo + n
	}
	t := token{text: "    "[:tabCells], src: bundle.Span{Start: lo, End: lo + 1}, cells: tabCells, style: style, kind: space, atom: true}
	if m == pre {
		t.kind, t.last = word, true
	}
	s.toks = append(s.toks, t)
	return lo + 1
}

// lineEnd returns the length of the line end at the start of text, or 0.
func lineEnd(text string) int {
	switch text[0] {
	case '\n', '\v', '\f':
		return 1
	case '\r':
		if len(text) > 1 && text[1] == '\n' {
			return 2
		}
		return 1
	case 0xc2: // U+0085
		if len(text) > 1 && text[1] == 0x85 {
			return 2
		}
	case 0xe2: // U+2028, U+2029
		if len(text) > 2 && text[1] == 0x80 && (text[2] == 0xa8 || text[2] == 0xa9) {
			return 3
		}
	}
	return 0
}

// ascii appends the visible ASCII characters at lo, without the one that a
// combining mark may follow, and returns where it stopped.
func (s *setter) ascii(lo, hi int, style Style) int {
	start, i := lo, lo
	for ; i < hi && s.text[i] > ' ' && s.text[i] < 0x7f; i++ {
		if (s.text[i] == '-' || s.text[i] == '/') && i > lo && i+1 < hi && letter(s.text[i-1]) && letter(s.text[i+1]) {
			if i+2 < hi && s.text[i+2] >= 0x80 {
				continue
			}
			s.word(start, i+1, i+1-start, style, true)
			start = i + 1
		}
	}
	if i < hi && s.text[i] >= 0x80 {
		i--
	}
	if i > start {
		s.word(start, i, i-start, style, false)
		return i
	}
	return start
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// word appends a word or, when a line may not end between the two, makes the
// word before it longer.
func (s *setter) word(lo, hi, cells int, style Style, last bool) {
	if n := len(s.toks) - 1; n >= s.first {
		t := &s.toks[n]
		if t.kind == word && !t.last && !t.atom && t.style == style && t.src.End == lo {
			t.src.End, t.text = hi, s.text[t.src.Start:hi]
			t.cells += cells
			t.last = last
			return
		}
	}
	s.toks = append(s.toks, token{text: s.text[lo:hi], src: bundle.Span{Start: lo, End: hi}, cells: cells, style: style, last: last})
}

// cluster appends the grapheme cluster at lo, which lies in the chunk of text
// without spaces that begins at chunk.
func (s *setter) cluster(lo, hi, chunk int, style Style) int {
	c := graphemes.FromString(s.text[lo:hi]).First()
	if lineEnd(c) > 0 && len(c) > 1 { // CR LF is one cluster; callers have dealt with it
		c = c[:1]
	}
	end := lo + len(c)
	r, _ := utf8.DecodeRuneInString(c)
	last := false
	switch {
	case r == '—' || r == '–' || r == '…' || r == '‐':
		next, _ := utf8.DecodeRuneInString(s.text[end:hi])
		last = unicode.IsLetter(next) || unicode.IsDigit(next)
	case unicode.IsSpace(r) && r != 0xa0 && r != 0x202f && r != 0x2007, r == 0x200b:
		last = true
	case ideographic(r):
		if len(s.breaks) == 0 {
			s.findBreaks(chunk, hi)
		}
	}
	if len(s.breaks) > 0 {
		for len(s.breaks) > 1 && s.breaks[0] < lo {
			s.breaks = s.breaks[1:]
		}
		if s.breaks[0] == lo && len(s.toks) > s.first {
			s.toks[len(s.toks)-1].last = true
		}
		last = last || s.breaks[0] == end || len(s.breaks) > 1 && s.breaks[1] == end
	}
	if harmless(s.text, lo, end) {
		if text, differs := s.agreed(c); differs {
			s.toks = append(s.toks, token{text: text, src: bundle.Span{Start: lo, End: end}, cells: Width(text, s.method),
				style: style, atom: true, last: last, rtl: isRTL(c)})
			return end
		}
		s.word(lo, end, Width(c, s.method), style, last)
		s.toks[len(s.toks)-1].rtl = s.toks[len(s.toks)-1].rtl || isRTL(c)
		return end
	}
	s.standIns(lo, end, style, last)
	return end
}

// agreed returns what to show for a cluster in a terminal that has not said
// how it measures.
func (s *setter) agreed(c string) (string, bool) {
	if s.method == ansi.GraphemeWidth {
		return c, false
	}
	return agreed(c)
}

// standIns appends the characters of text[lo:hi] one by one, as they can be
// shown.
func (s *setter) standIns(lo, hi int, style Style, last bool) {
	for i := lo; i < hi; {
		text, n, replaced := standIn(s.text, i)
		n = min(n, hi-i)
		t := token{text: text, src: bundle.Span{Start: i, End: i + n}, cells: Width(text, s.method),
			style: style, atom: replaced, last: last && i+n == hi, rtl: isRTL(text)}
		switch {
		case replaced:
			t.style |= Ornament
		case i > lo: // keeps it from joining what stands before it
			t.text, t.atom = isolate+text, true
		}
		s.toks = append(s.toks, t)
		i += n
	}
}

// ideographic reports whether lines may end between characters like r.
func ideographic(r rune) bool { return r >= 0x2e80 && r <= 0xffdf || r >= 0x1f000 && r < 0x40000 }

// findBreaks notes where a line may end in the chunk of text that begins at lo
// (Unicode Standard Annex 14, as package uniseg implements it).
func (s *setter) findBreaks(lo, hi int) {
	end := lo
	for end < hi && s.text[end] != ' ' && s.text[end] != '\t' && lineEnd(s.text[end:hi]) == 0 {
		end++
	}
	s.breaks = s.found[:0]
	rest, state := s.text[lo:end], -1
	for len(rest) > 0 {
		var seg string
		seg, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		lo += len(seg)
		s.breaks = append(s.breaks, lo)
	}
	s.found = s.breaks
}
