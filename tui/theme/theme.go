// Package theme gives every meaning on the screen a style. Styles are named by
// what they mean, never by their hue; each kind of finding has a colour, an
// attribute and a gutter letter, so that no meaning rests on colour alone.
package theme

import "image/color"

// An Attr is a set of text attributes.
type Attr uint16

// The attributes of text.
const (
	Bold Attr = 1 << iota
	Faint
	Italic
	Underline
	DoubleUnderline
	CurlyUnderline
	DottedUnderline
	Reverse
	Strike
)

// A Style is a look that can be laid over another: what it leaves unset shows
// through from below.
type Style struct {
	Fg, Bg, Under color.Color // nil leaves what is below; Under colours the underline
	Attr          Attr
}

// Over lays s over below: colours of s win where set, attributes add up.
func (s Style) Over(below Style) Style {
	if s.Fg == nil {
		s.Fg = below.Fg
	}
	if s.Bg == nil {
		s.Bg = below.Bg
	}
	if s.Under == nil {
		s.Under = below.Under
	}
	s.Attr |= below.Attr
	return s
}
