package page

import (
	"strings"

	"broadsheet/bundle"
)

// plain sets a plain article by its paragraphs. Text that lies in none of them
// is set as prose.
func (s *setter) plain() {
	at, before := 0, bundle.Prose
	for _, p := range s.article.Paragraphs {
		p.Start, p.End = max(p.Start, at), min(p.End, len(s.text))
		if p.Empty() {
			continue
		}
		if s.stray(at, p.Start) {
			before = bundle.Prose
		}
		tight := before == p.Kind && p.Kind == bundle.ListItem && lineEnds(s.text[at:p.Start]) < 2
		if !tight && !(before == bundle.Headline && p.Kind != bundle.Headline) {
			s.gap(nil)
		}
		s.paragraph(p)
		at, before = p.End, p.Kind
	}
	s.stray(at, len(s.text))
}

// stray sets what lies between paragraphs, if it is more than white space, in
// pieces parted by empty lines.
func (s *setter) stray(lo, hi int) bool {
	any := false
	for lo < hi {
		end := lo
		for end < hi {
			n := lineEnd(s.text[end:hi])
			if n > 0 && blankAfter(s.text[end+n:hi]) {
				break
			}
			end += max(n, 1)
		}
		if strings.TrimSpace(s.text[lo:end]) != "" {
			s.gap(nil)
			s.paragraph(bundle.Paragraph{Span: bundle.Span{Start: lo, End: end}})
			any = true
		}
		for end < hi && (isBlank(s.text[end]) || lineEnd(s.text[end:hi]) > 0) {
			end += max(lineEnd(s.text[end:hi]), 1)
		}
		lo = end
	}
	return any
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// blankAfter reports whether text begins with an empty line.
func blankAfter(text string) bool {
	i := 0
	for i < len(text) && isBlank(text[i]) {
		i++
	}
	return i < len(text) && lineEnd(text[i:]) > 0
}

// lineEnds counts the line ends in a piece of white space, up to two.
func lineEnds(text string) (n int) {
	for i := 0; i < len(text) && n < 2; {
		if l := lineEnd(text[i:]); l > 0 {
			n++
			i += l
		} else {
			i++
		}
	}
	return n
}

// paragraph sets one paragraph.
func (s *setter) paragraph(p bundle.Paragraph) {
	for p.Start < p.End && isBlank(s.text[p.Start]) && p.Kind != bundle.Code {
		p.Start++
	}
	switch p.Kind {
	case bundle.Rule:
		s.rule(p.Span)
	case bundle.Code:
		s.tokens(p.Start, p.End, Code, pre)
		s.block(prefix{})
	case bundle.Headline:
		s.tokens(p.Start, p.End, Headline, flow)
		s.block(prefix{})
	case bundle.BlockQuote:
		m := flow
		if s.text[p.Start] == '>' {
			m = rows
		}
		s.tokens(p.Start, p.End, Quotation, m)
		s.block(prefix{})
	case bundle.ListItem:
		n := marker(s.text[p.Start:p.End])
		s.tokens(p.Start+n, p.End, 0, flow)
		s.block(s.hang(p.Start, n, min(max(p.Level-1, 0), 6)*2))
	default:
		s.tokens(p.Start, p.End, 0, flow)
		s.block(prefix{})
	}
}

// rule sets a line between sections.
func (s *setter) rule(span bundle.Span) {
	s.open(nil)
	s.put(token{text: strings.Repeat("─", s.width), src: span, cells: s.width, style: Ornament, atom: true})
	s.close()
}

// marker returns the length of the list marker at the start of text, with the
// spaces after it; 0 when there is none.
func marker(text string) int {
	n := 0
	for _, m := range []string{"-", "*", "+", "•", "◦", "▪", "‣", "·", "–", "—", "●", "■"} {
		if strings.HasPrefix(text, m) {
			n = len(m)
			break
		}
	}
	if n == 0 {
		open := strings.HasPrefix(text, "(")
		if open {
			n++
		}
		digits := n
		for n < len(text) && n < digits+3 && text[n] >= '0' && text[n] <= '9' {
			n++
		}
		if n == digits && n < len(text) && letter(text[n]) {
			n++
		}
		if n == digits || n >= len(text) || text[n] != ')' && (open || text[n] != '.') {
			return 0
		}
		n++
	}
	spaces := n
	for n < len(text) && text[n] == ' ' {
		n++
	}
	if n == spaces {
		return 0
	}
	return n
}

// hang returns the prefix of a list item whose marker, with its spaces, is the
// n bytes at start.
func (s *setter) hang(start, n, indent int) prefix {
	var p prefix
	if indent > 0 {
		p.first = append(p.first, blanks(indent))
	}
	text := strings.TrimRight(s.text[start:start+n], " ")
	cells := Width(text, s.method)
	if n > 0 {
		end := start + len(text)
		p.first = append(p.first, Run{Text: text, Src: bundle.Span{Start: start, End: end}, Cells: cells},
			Run{Text: " ", Src: bundle.Span{Start: end, End: start + n}, Cells: 1, Atom: n-len(text) > 1})
		cells++
	}
	if indent+cells > 0 {
		p.rest = []Run{blanks(indent + cells)}
	}
	return p
}

// blanks returns a run of n spaces that the layout adds.
func blanks(n int) Run { return Run{Text: strings.Repeat(" ", n), Cells: n, Style: Ornament} }
