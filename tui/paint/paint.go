// Package paint turns laid-out lines and the spans found in them into styled
// cells. It is the only package that writes escape sequences.
package paint

import (
	"broadsheet/bundle"
	"broadsheet/tui/page"
	"broadsheet/tui/theme"
)

// A Mark is a style laid over a span of an article. Marks may overlap; a later
// mark lies over an earlier one.
type Mark struct {
	bundle.Span
	Style theme.Style
}

// A Painter writes styled text. It remembers the escape sequence of each style
// it has met, so one Painter serves a whole theme. It is not safe for use by
// several goroutines.
type Painter struct{}

// New returns a Painter.
func New() *Painter { return &Painter{} }

// Line appends line l to dst, styled by base, by the markup's own styles and
// by the marks over it, padded with base to width cells.
func (p *Painter) Line(dst []byte, l *page.Line, width int, base theme.Style, markup func(page.Style) theme.Style, marks []Mark) []byte {
	return dst
}

// Text appends s in style st. Control characters in s are replaced by safe
// stand-ins.
func (p *Painter) Text(dst []byte, s string, st theme.Style) []byte { return dst }
