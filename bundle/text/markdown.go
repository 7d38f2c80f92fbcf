package text

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"broadsheet/bundle"
)

// markdownParser reads the blocks of CommonMark. It has no inline parsers:
// blocks are all that is asked, and no input can make it search for the ends
// of emphasis.
var markdownParser = parser.NewParser(
	parser.WithBlockParsers(parser.DefaultBlockParsers()...),
	parser.WithParagraphTransformers(util.Prioritized(parser.LinkReferenceParagraphTransformer, 100)),
)

// A mdLine is a line of Markdown that holds something, with the block that it
// belongs to.
type mdLine struct {
	bundle.Span
	block int // index of its leaf block, -1 when no block names it
	blank bool
}

// An mdBlock is a leaf block of the document.
type mdBlock struct {
	kind  bundle.BlockKind
	level int
	table bool
}

// markdownBlocks cuts CommonMark source into its leaf blocks, each a run of
// whole lines, markup included. It declines a text whose quotes and lists are
// nested beyond reason.
func markdownBlocks(s string) ([]bundle.Paragraph, bool) {
	src := withNewlines(s)
	all := mdLines(src)
	for _, l := range all {
		if nested(l.Of(src)) {
			return nil, false
		}
	}
	doc := markdownParser.Parse(gtext.NewReader([]byte(src)))
	blocks := assign(doc, src, all)
	var out []bundle.Paragraph
	last := -1
	for _, l := range all {
		var b mdBlock
		if l.block >= 0 {
			b = blocks[l.block]
		}
		text := l.Of(src)
		switch {
		case len(out) > 0 && l.block >= 0 && l.block == last && !b.table,
			len(out) > 0 && l.block < 0 && last >= 0 && !l.blank && underline(text, blocks[last].kind):
			out[len(out)-1].End = l.End
			continue
		case (l.block < 0 || b.table) && strings.Trim(text, "-*_=~•·–—#+|:>` \t") == "":
			b.kind = bundle.Rule
		}
		out = append(out, bundle.Paragraph{Span: l.Span, Kind: b.kind, Level: b.level})
		last = l.block
	}
	return out, true
}

// underline reports whether a line that no block names closes the block
// before it: the underline of a heading or the fence of code.
func underline(line string, before bundle.BlockKind) bool {
	switch before {
	case bundle.Headline:
		return strings.Trim(line, "=") == "" || strings.Trim(line, "-") == ""
	case bundle.Code:
		return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
	}
	return false
}

func mdLines(src string) []mdLine {
	var all []mdLine
	blank := true
	for l := range lines(src) {
		if l.Empty() {
			blank = true
			continue
		}
		all = append(all, mdLine{Span: l, block: -1, blank: blank})
		blank = false
	}
	return all
}

// withNewlines returns s with every line end that CommonMark does not know
// turned into white space and a newline of the same length in bytes.
func withNewlines(s string) string {
	if !strings.ContainsAny(s, "\r\v\f\u0085\u2028\u2029") {
		return s
	}
	b := []byte(s)
	for at := 0; at < len(s); {
		end, next := lineEnd(s, at)
		if end < next && s[next-1] != '\n' {
			for i := end; i < next-1; i++ {
				b[i] = ' '
			}
			b[next-1] = '\n'
		}
		at = next
	}
	return string(b)
}

// nested reports whether a line opens more containers than anybody writes.
func nested(line string) bool {
	const most = 100
	n := 0
	for i := 0; i < len(line) && n <= most; i++ {
		switch c := line[i]; {
		case strings.IndexByte(">-+*.)", c) >= 0:
			n++
		case c != ' ' && c != '\t' && !asciiDigit(c):
			return false
		}
	}
	return n > most
}

// assign notes for each line the leaf block that it stands in, and returns
// the blocks in reading order.
func assign(doc ast.Node, src string, all []mdLine) []mdBlock {
	var blocks []mdBlock
	at := 0
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if !entering || n.Type() == ast.TypeDocument {
			return ast.WalkContinue, nil
		}
		segments := n.Lines()
		if segments == nil || segments.Len() == 0 {
			return ast.WalkContinue, nil
		}
		b := blockKind(n)
		id := len(blocks)
		for i := range segments.Len() {
			g := segments.At(i)
			for at < len(all) && all[at].End <= g.Start {
				at++
			}
			if i == 0 && n.Kind() == ast.KindFencedCodeBlock && at > 0 && all[at-1].block < 0 {
				all[at-1].block = id // the opening fence, which no segment names
			}
			if at < len(all) && all[at].Start < g.Stop && all[at].block < 0 {
				all[at].block = id
			}
		}
		if b.kind == bundle.Prose && table(n, src) {
			b = mdBlock{kind: bundle.Code, table: true}
		}
		blocks = append(blocks, b)
		return ast.WalkSkipChildren, nil
	})
	return blocks
}

// blockKind tells what a leaf block is by itself and by the blocks around it.
func blockKind(n ast.Node) mdBlock {
	switch n := n.(type) {
	case *ast.Heading:
		return mdBlock{kind: bundle.Headline, level: n.Level}
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return mdBlock{kind: bundle.Code}
	}
	depth := 0
	quote := false
	for p := n.Parent(); p != nil; p = p.Parent() {
		switch p.Kind() {
		case ast.KindListItem:
			depth++
		case ast.KindBlockquote:
			quote = quote || depth == 0
		}
	}
	switch {
	case quote:
		return mdBlock{kind: bundle.BlockQuote}
	case depth > 0:
		return mdBlock{kind: bundle.ListItem, level: depth}
	}
	return mdBlock{kind: bundle.Prose}
}

// table reports whether a paragraph is a table: a row of cells, and a row of
// dashes under it.
func table(n ast.Node, src string) bool {
	ls := n.Lines()
	if ls.Len() < 2 {
		return false
	}
	head, rule := ls.At(0), ls.At(1)
	return strings.Contains(src[head.Start:head.Stop], "|") && strings.Contains(src[rule.Start:rule.Stop], "-") &&
		strings.Contains(src[rule.Start:rule.Stop], "|") && strings.Trim(src[rule.Start:rule.Stop], "|-: \t\r\n") == ""
}
