// Package page lays an article out in lines of a given width. Every piece of a
// line knows the bytes of the article it shows, so that findings can be
// painted over it and a place on screen can be named by its source.
package page

import (
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
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
	Ornament  // added by the layout: a bullet, a quote bar; it has no source
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
	Paragraph int         // index in Article.Paragraphs; -1 for an empty line between paragraphs
}

// A Page is an article laid out at a width. It is never changed once made.
type Page struct {
	Article *bundle.Article
	Width   int
	Lines   []Line
}

// Layout lays a out in lines of at most width cells as m measures them.
func Layout(a *bundle.Article, width int, m ansi.Method) *Page {
	return &Page{Article: a, Width: width}
}

// LineAt returns the index of the line that shows the byte at offset, or the
// nearest line before it.
func (p *Page) LineAt(offset int) int { return 0 }

// LinesOf returns the half-open range of lines that show any byte of s.
func (p *Page) LinesOf(s bundle.Span) (from, to int) { return 0, 0 }

// OffsetAt returns the byte offset shown at a cell of a line, clamped to the
// line's text.
func (p *Page) OffsetAt(line, cell int) int { return 0 }
