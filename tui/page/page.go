// Package page lays an article out in lines of a given width. Every piece of a
// line knows the bytes of the article it shows, so that findings can be
// painted over it and a place on screen can be named by its source.
//
// An article becomes blocks (plain.go, markdown.go), a block becomes tokens
// (token.go), and tokens are set into lines (set.go). No text is copied on the
// way: what a line shows is a slice of the article's text, except for the
// stand-ins of characters that a terminal must not see (safe.go).
package page

import (
	"sort"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
)

// A Style is a set of inline styles that the article's own markup asks for.
type Style uint8

// The inline styles.
const (
	Strong Style = 1 << iota
	Emphasis
	Code
	Link
	Headline  // the text of a heading
	Quotation // the text of a block quote
	Ornament  // added by the layout: a bullet, a quote bar, a stand-in
	Struck    // struck out
)

// A Run is a piece of a line in one inline style.
type Run struct {
	Text  string      // what is shown; holds no control character
	Src   bundle.Span // the bytes it shows; empty when the layout added it
	Cells int         // its width on screen
	Style Style
	Atom  bool // Text is a stand-in for Src as a whole; otherwise it is Src, byte for byte
}

// A Line is one row of a laid-out article.
type Line struct {
	Runs      []Run
	Src       bundle.Span // from the first byte shown to the last; for an empty line, the place between
	Cells     int         // sum of the runs' cells, at most the page's width
	Paragraph int         // index in Article.Paragraphs; -1 for an empty line between paragraphs and for text outside all of them
}

// A Page is an article laid out at a width. It is never changed once made.
// The lines show the text in its order: their sources never overlap and never
// go back.
type Page struct {
	Article *bundle.Article
	Width   int
	Lines   []Line
	Head    int             // of the lines, those of a title that stands above the text, and the empty one below it
	Fault   *parallel.Fault // an error in the program, by which the article is laid out more simply than it should be

	method ansi.Method
}

// Layout lays a out in lines of at most width cells as m measures them. A
// width below one counts as one. It is linear in the article's length and
// never fails: what it cannot make sense of is shown as it stands.
func Layout(a *bundle.Article, width int, m ansi.Method) *Page {
	return LayoutStarting(a, width, m, nil)
}

// page sets the whole article, whose Markdown may be passed over.
func (s *setter) page(markdown bool) *Page {
	if markdown && s.article.Format == bundle.Markdown {
		s.markdown()
	} else {
		s.plain()
	}
	return &Page{Article: s.article, Width: s.width, Lines: s.finish(), method: s.method}
}

// LineAt returns the index of the line that shows the byte at offset, or the
// nearest line before it that shows text; 0 when there is none.
func (p *Page) LineAt(offset int) int {
	i := sort.Search(len(p.Lines), func(i int) bool { return p.Lines[i].Src.Start > offset }) - 1
	for i > 0 && p.Lines[i].Src.Empty() {
		i--
	}
	return max(i, 0)
}

// LinesOf returns the half-open range of lines that show any byte of s. It is
// empty when none does.
func (p *Page) LinesOf(s bundle.Span) (from, to int) {
	from = sort.Search(len(p.Lines), func(i int) bool { return p.Lines[i].Src.End > s.Start })
	to = sort.Search(len(p.Lines), func(i int) bool { return p.Lines[i].Src.Start >= s.End })
	for from < to && p.Lines[from].Src.Empty() {
		from++
	}
	for from < to && p.Lines[to-1].Src.Empty() {
		to--
	}
	return from, max(from, to)
}

// OffsetAt returns the byte offset shown at a cell of a line, clamped to the
// line's text; a line out of range is clamped to the page. Cells that the
// layout added give the offset of the text after them.
func (p *Page) OffsetAt(line, cell int) int {
	if len(p.Lines) == 0 {
		return 0
	}
	l := &p.Lines[min(max(line, 0), len(p.Lines)-1)]
	at, last := 0, l.Src.Start
	for i := range l.Runs {
		r := &l.Runs[i]
		if r.Src.Empty() {
			at += r.Cells
			continue
		}
		if cell < at+r.Cells {
			return r.offsetAt(cell-at, p.method)
		}
		at += r.Cells
		last = r.lastOffset()
	}
	return last
}

// CellOf returns the line that shows the byte at offset and the cell it begins
// at. For a byte that is not shown, it is the place where the text goes on, or
// the end of the line.
func (p *Page) CellOf(offset int) (line, cell int) {
	line = p.LineAt(offset)
	if line >= len(p.Lines) {
		return line, 0
	}
	for i := range p.Lines[line].Runs {
		r := &p.Lines[line].Runs[i]
		if !r.Src.Empty() && offset < r.Src.End {
			if !r.Atom && offset > r.Src.Start {
				cell += Width(r.Text[:offset-r.Src.Start], p.method)
			}
			return line, cell
		}
		cell += r.Cells
	}
	return line, cell
}

// offsetAt returns the offset of the grapheme cluster shown at a cell of r.
func (r *Run) offsetAt(cell int, m ansi.Method) int {
	if r.Atom || cell <= 0 {
		return r.Src.Start
	}
	g := graphemes.FromString(r.Text)
	at := 0
	for g.Next() {
		at += Width(g.Value(), m)
		if cell < at {
			return r.Src.Start + g.Start()
		}
	}
	return r.lastOffset()
}

// lastOffset returns the offset of r's last grapheme cluster.
func (r *Run) lastOffset() int {
	if r.Atom || len(r.Text) == 0 {
		return r.Src.Start
	}
	start := 0
	g := graphemes.FromString(r.Text)
	for g.Next() {
		start = g.Start()
	}
	return r.Src.Start + start
}
