package page

import (
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"broadsheet/bundle"
)

const (
	quoteBar = "▎ "
	maxDepth = 24 // of blocks in blocks; what lies deeper is set without a further indent
)

// markdownParser reads CommonMark with the tables and the strike-through of
// GitHub's dialect. It may be used by several goroutines.
var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser()
})

// A setting is how a block of Markdown is set.
type setting struct {
	prefix
	style Style
	depth int
	tight bool // no empty lines between its children
	lists int  // the lists around it
}

// markdown sets a Markdown article by its syntax tree. Text that the parser
// would take very long for is set as it stands.
func (s *setter) markdown() {
	if slowToParse(s.text) {
		s.plain()
		return
	}
	doc := markdownParser().Parse(text.NewReader([]byte(s.text)))
	s.children(doc, setting{})
}

// children sets the blocks in n one after another. Only the first of them has
// the first prefix of the setting.
func (s *setter) children(n ast.Node, at setting) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c != n.FirstChild() {
			at.first = at.rest
			if !at.tight && !joined(c.PreviousSibling(), c) {
				s.gap(at.bars())
			}
		}
		s.markdownBlock(c, at)
	}
}

// joined reports whether no empty line stands between two blocks: a heading
// belongs to what follows, and definitions of links to each other.
func joined(before, after ast.Node) bool {
	switch before.(type) {
	case *ast.Heading:
		next, ok := after.(*ast.Heading)
		return !ok || next.Level > 1
	case *ast.LinkReferenceDefinition:
		return after.Kind() == ast.KindLinkReferenceDefinition
	}
	return false
}

// bars returns what an empty line in a place shows.
func (at setting) bars() []Run {
	for i := len(at.rest) - 1; i >= 0; i-- {
		if at.rest[i].Text == quoteBar {
			return at.rest[:i+1]
		}
	}
	return nil
}

func (s *setter) markdownBlock(n ast.Node, at setting) {
	switch n := n.(type) {
	case *ast.Heading:
		s.inlines(n, at.style|Headline)
		s.setMarkdown(at)
	case *ast.Paragraph, *ast.TextBlock:
		s.inlines(n, at.style)
		s.setMarkdown(at)
	case *ast.Blockquote:
		at.style |= Quotation
		at.tight = false
		s.children(n, at.deeper(quoteBar, quoteBar))
	case *ast.List:
		s.list(n, at)
	case *ast.CodeBlock:
		s.rawLines(n.Lines(), at.style|Code, pre)
		s.setMarkdown(at.deeper("  ", "  "))
	case *ast.FencedCodeBlock:
		if n.Info != nil {
			s.tokens(n.Info.Segment.Start, n.Info.Segment.Stop, at.style|Code|Ornament, flow)
			s.toks = append(s.toks, token{kind: hard})
		}
		s.rawLines(n.Lines(), at.style|Code, pre)
		s.setMarkdown(at.deeper("  ", "  "))
	case *ast.HTMLBlock:
		lines := n.Lines()
		if n.HasClosure() {
			lines.Append(n.ClosureLine)
		}
		s.rawLines(lines, at.style|Code, rows)
		s.setMarkdown(at)
	case *ast.ThematicBreak:
		s.thematicBreak(n, at)
	case *ast.LinkReferenceDefinition:
		s.definition(n, at)
	case *east.Table:
		s.table(n, at)
	default:
		s.children(n, at)
	}
}

// deeper returns the setting one block further in: first and rest are what its
// lines begin with.
func (at setting) deeper(first, rest string) setting {
	if at.depth++; at.depth > maxDepth {
		return at
	}
	add := func(runs []Run, text string) []Run {
		n := Width(text, 0)
		return append(runs[:len(runs):len(runs)], Run{Text: text, Cells: n, Style: Ornament})
	}
	at.first, at.rest = add(at.first, first), add(at.rest, rest)
	return at
}

// setMarkdown sets the tokens gathered, if there are any.
func (s *setter) setMarkdown(at setting) {
	if len(s.toks) > 0 {
		s.block(at.prefix)
	}
}

// list sets a list. Numbers are set to the right, so that the text of all its
// items stands on one edge.
func (s *setter) list(n *ast.List, at setting) {
	bullet := [...]string{"• ", "◦ ", "▪ "}[min(at.lists, 2)]
	digits := len(strconv.Itoa(n.Start + n.ChildCount() - 1))
	at.lists++
	i := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if item != n.FirstChild() {
			at.first = at.rest
			if !n.IsTight {
				s.gap(at.bars())
			}
		}
		mark := bullet
		if n.IsOrdered() {
			number := strconv.Itoa(i)
			mark = strings.Repeat(" ", max(digits-len(number), 0)) + number + string(n.Marker) + " "
			i++
		}
		in := at.deeper(mark, strings.Repeat(" ", Width(mark, s.method)))
		in.tight = n.IsTight
		s.children(item, in)
	}
}

// rawLines gathers lines that are shown as they stand.
func (s *setter) rawLines(lines *text.Segments, style Style, m mode) {
	for i := range lines.Len() {
		seg := lines.At(i)
		end := seg.Stop
		for end > seg.Start && (s.text[end-1] == '\n' || s.text[end-1] == '\r') {
			end--
		}
		if i > 0 {
			s.toks = append(s.toks, token{kind: hard})
		}
		if seg.Padding > 0 {
			s.toks = append(s.toks, token{text: strings.Repeat(" ", seg.Padding), cells: seg.Padding, style: Ornament, atom: true})
		}
		s.first = len(s.toks)
		s.tokens(seg.Start, end, style, m)
	}
}

// definition sets the definition of a link as it stands: nothing of an article
// is left out only because a web page would not show it.
func (s *setter) definition(n *ast.LinkReferenceDefinition, at setting) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	// Its lines and no others: of a title with text behind it the parser keeps
	// the words, but leaves the line to the paragraph.
	lo := lines.At(0).Start
	hi := lo + len(strings.TrimRight(s.text[lo:lines.At(lines.Len()-1).Stop], " \t\r\n"))
	s.tokens(lo, hi, at.style|Code, flow)
	s.setMarkdown(at)
}

// thematicBreak sets a rule over the width left by its place.
func (s *setter) thematicBreak(n *ast.ThematicBreak, at setting) {
	p := s.narrow(at.prefix)
	src := bundle.Span{Start: s.shown, End: s.shown}
	if pos := n.Pos(); pos >= s.shown && pos < len(s.text) {
		src = bundle.Span{Start: pos, End: pos + len(strings.TrimRight(s.restOfLine(pos), " \t"))}
	}
	s.open(p.first)
	cells := s.width - s.cells
	s.put(token{text: strings.Repeat("─", cells), src: src, cells: cells, style: Ornament, atom: true})
	s.close()
}

// restOfLine returns the text from an offset to the end of its line.
func (s *setter) restOfLine(from int) string {
	rest := s.text[from:]
	if i := strings.IndexAny(rest, "\r\n"); i >= 0 {
		return rest[:i]
	}
	return rest
}
