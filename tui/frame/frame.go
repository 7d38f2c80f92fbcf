// Package frame is what a mode of the screen draws on: rows of cells that are
// filled from left to right and from top to bottom. It knows how the terminal
// measures text and how the theme paints it, and nothing of what is drawn.
package frame

import (
	"github.com/charmbracelet/x/ansi"

	"broadsheet/tui/page"
	"broadsheet/tui/paint"
	"broadsheet/tui/theme"
)

// A Frame is the screen while it is being drawn. Between two frames it is the
// ruler with which everything is measured that is to be drawn. It is not safe
// for use by several goroutines.
type Frame struct {
	Width, Height int          // cells; 0 before the terminal said so
	Theme         *theme.Theme // what gives each meaning its look
	Method        ansi.Method  // how the terminal measures text

	painter *paint.Painter
	markup  func(page.Style) theme.Style
	buf     []byte
	end     int         // of what was appended last, in
	last    theme.Style // this style
}

// New returns a frame without a size, for a terminal that measures single
// characters. It has no look before [Frame.SetLook].
func New() *Frame { return &Frame{Method: ansi.WcWidth, painter: paint.New()} }

// SetLook makes what is drawn from now on look as a theme says.
// plainUnderlines writes every kind of underline as a plain one.
func (f *Frame) SetLook(t *theme.Theme, plainUnderlines bool) {
	f.Theme = t
	f.painter = paint.New()
	f.painter.Method = f.Method
	f.painter.PlainUnderlines = plainUnderlines
	f.markup = paint.Markup(t)
}

// SetMethod changes how text is measured; it reports whether that is a change.
func (f *Frame) SetMethod(m ansi.Method) bool {
	if m == f.Method {
		return false
	}
	f.Method, f.painter.Method = m, m
	return true
}

// Clear begins a frame.
func (f *Frame) Clear() { f.buf, f.end = f.buf[:0], 0 }

// Rows returns what was drawn since the frame was begun: rows with their
// styles, joined by line feeds.
func (f *Frame) Rows() string { return string(f.buf) }

// Drawn is how much was drawn since the frame was begun, in bytes; DrawnFrom is
// what was drawn after so much, which Again draws once more in another frame.
// It must begin a row or follow a cell without a style.
func (f *Frame) Drawn() int { return len(f.buf) }

// DrawnFrom is what was drawn after an offset.
func (f *Frame) DrawnFrom(from int) string { return string(f.buf[from:]) }

// Again draws what was drawn before.
func (f *Frame) Again(s string) { f.buf = append(f.buf, s...) }

// Cells is the width of s on screen.
func (f *Frame) Cells(s string) int { return page.Width(page.Safe(s), f.Method) }

// Text appends s in exactly width cells.
func (f *Frame) Text(s string, width int, st theme.Style) {
	if width > 0 {
		from := len(f.buf)
		f.buf = f.painter.Field(f.buf, s, width, st)
		f.join(from, st)
	}
}

// join has what was appended from an offset on go on in the style before it,
// if that is the same.
func (f *Frame) join(from int, st theme.Style) {
	if from == f.end && st == f.last {
		f.buf = f.painter.Join(f.buf, from, st)
	}
	f.end, f.last = len(f.buf), st
}

// Glyph appends s as it is, in as many cells as it takes.
func (f *Frame) Glyph(s string, st theme.Style) {
	from := len(f.buf)
	f.buf = f.painter.Text(f.buf, s, st)
	f.join(from, st)
}

// Blank appends a cell without a style.
func (f *Frame) Blank() { f.buf = append(f.buf, ' ') }

// Line appends a line of a page in exactly width cells, with marks laid over
// it; later marks lie over earlier ones.
func (f *Frame) Line(l *page.Line, width int, base theme.Style, marks []paint.Mark) {
	f.buf = f.painter.Line(f.buf, l, width, base, f.markup, marks)
}

// Newline ends a row.
func (f *Frame) Newline() { f.buf = append(f.buf, '\n') }

// Truncate cuts s after width cells and ends it with tail where it was cut.
func (f *Frame) Truncate(s string, width int, tail string) string {
	return f.Method.Truncate(s, width, tail)
}

// Pad cuts or fills s to width cells.
func (f *Frame) Pad(s string, width int) string {
	s = page.Safe(s)
	if page.Width(s, f.Method) > width {
		s = f.Method.Truncate(s, width, "…") // a wide character at the edge leaves a cell
	}
	return s + spaces(width-page.Width(s, f.Method))
}
