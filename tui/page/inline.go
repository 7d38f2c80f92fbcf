package page

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"broadsheet/bundle"
)

// inlines gathers the tokens of n's inline content.
func (s *setter) inlines(n ast.Node, style Style) {
	from := len(s.text)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			if next, ok := c.NextSibling().(*ast.Text); ok && next.Segment.Start == c.Segment.Stop && !c.SoftLineBreak() && !c.HardLineBreak() {
				from = min(from, c.Segment.Start) // the parser cuts text at each mark that might have meant something
				continue
			}
			s.markdownText(min(from, c.Segment.Start), c.Segment.Stop, style)
			s.textEnd(c, style)
			from = len(s.text)
		case *ast.CodeSpan:
			s.codeSpan(c, style|Code)
		case *ast.Emphasis:
			add := Emphasis
			if c.Level > 1 {
				add = Strong
			}
			s.inlines(c, style|add)
		case *east.Strikethrough:
			s.inlines(c, style|Struck)
		case *ast.Link, *ast.Image:
			s.inlines(c, style|Link)
		case *ast.AutoLink:
			s.autoLink(c, style|Link)
		case *ast.RawHTML:
			for i := range c.Segments.Len() {
				seg := c.Segments.At(i)
				s.tokens(seg.Start, seg.Stop, style|Code, flow)
			}
		default:
			s.inlines(c, style)
		}
	}
}

// textEnd gathers the line end after a text node, if there is one.
func (s *setter) textEnd(n *ast.Text, style Style) {
	if !n.SoftLineBreak() && !n.HardLineBreak() {
		return
	}
	lo := n.Segment.Stop
	hi := lo
	if hi < len(s.text) && s.text[hi] == '\\' {
		hi++
	}
	for hi < len(s.text) && isBlank(s.text[hi]) {
		hi++
	}
	if hi < len(s.text) {
		hi += lineEnd(s.text[hi:])
	}
	t := token{text: " ", src: bundle.Span{Start: lo, End: hi}, cells: 1, style: style, kind: space, atom: true}
	if n.HardLineBreak() {
		t.kind = hard
	}
	s.toks = append(s.toks, t)
}

// markdownText gathers text in which a backslash escapes and an ampersand may
// begin an entity.
func (s *setter) markdownText(lo, hi int, style Style) {
	from := lo
	for i := lo; i < hi; {
		switch {
		case s.text[i] == '\\' && i+1 < hi && punctuation(s.text[i+1]):
			s.tokens(from, i, style, flow)
			from = i + 1
			i += 2
		case s.text[i] == '&':
			n, shown := entity(s.text[i:hi])
			if n == 0 {
				i++
				break
			}
			s.tokens(from, i, style, flow)
			s.toks = append(s.toks, token{text: shown, src: bundle.Span{Start: i, End: i + n},
				cells: Width(shown, s.method), style: style, atom: true, rtl: isRTL(shown)})
			i += n
			from = i
		default:
			i++
		}
	}
	s.tokens(from, hi, style, flow)
}

// entity returns the length of the character reference at the start of text
// and what to show for it, or 0.
func entity(text string) (n int, shown string) {
	const longest = 33 // &CounterClockwiseContourIntegral;
	end := strings.IndexByte(text[:min(len(text), longest)], ';')
	if end < 0 {
		return 0, ""
	}
	ref := text[:end+1]
	got := html.UnescapeString(ref)
	if got == ref || strings.HasSuffix(got, ";") && got != ";" {
		return 0, ""
	}
	return end + 1, Safe(strings.ReplaceAll(got, "\u00a0", " "))
}

func punctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !letter(c) && !(c >= '0' && c <= '9')
}

// codeSpan gathers code, in which nothing is escaped.
func (s *setter) codeSpan(n *ast.CodeSpan, style Style) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			s.tokens(t.Segment.Start, t.Segment.Stop, style, flow)
		}
	}
}

// autoLink gathers a link that is its own text. The node tells where it
// begins, but not where its text does.
func (s *setter) autoLink(n *ast.AutoLink, style Style) {
	label := string(n.Label([]byte(s.text)))
	pos := n.Pos()
	if pos < 0 || pos > len(s.text) {
		return
	}
	if i := strings.Index(s.text[pos:min(len(s.text), pos+len(label)+1)], label); i >= 0 {
		s.tokens(pos+i, pos+i+len(label), style, flow)
	}
}
