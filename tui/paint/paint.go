// Package paint turns laid-out lines and the spans found in them into styled
// cells. It is the only package that writes escape sequences.
//
// Several findings may cover the same text. Before anything is written they
// are flattened: the text is cut wherever a style begins or ends, each piece
// gets one style, and neighbours of one style are joined. This is what delta
// (paint.rs, superimpose_style_sections) does with syntax and diff colours.
package paint

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/tui/page"
	"broadsheet/tui/theme"
)

// A Mark is a style laid over a span of an article.
type Mark struct {
	bundle.Span
	Style theme.Style
}

// A Painter writes styled text. It remembers the escape sequence of each style
// it has met, so one Painter serves a whole theme, and after the first frame
// it allocates nothing. It is not safe for use by several goroutines.
type Painter struct {
	Method ansi.Method // how the terminal measures text; the same as the pages were laid out with

	// PlainUnderlines writes every kind of underline as a plain one, without
	// a colour, for terminals that take the newer sequences for others.
	PlainUnderlines bool

	prefixes map[theme.Style]string
	plain    bool // PlainUnderlines as it was when prefixes was filled
	last     theme.Style
	lastSGR  string
	cuts     []int
	touching []Mark
}

// New returns a Painter that measures text as terminals without grapheme
// clustering do.
func New() *Painter { return &Painter{} }

// Line appends line l to dst, styled by base, by the markup's own styles and
// by the marks over it, padded with base to width cells. A longer line is cut.
// Later marks lie over earlier ones. Marks that do not touch the line are
// passed over, but each is looked at: give it the few that matter.
func (p *Painter) Line(dst []byte, l *page.Line, width int, base theme.Style, markup func(page.Style) theme.Style, marks []Mark) []byte {
	return p.Clip(dst, l, 0, width, base, markup, marks)
}

// Clip is [Painter.Line] for a line scrolled sideways by from cells: it shows
// the cells [from, from+width). A wide character that the edge cuts in two is
// shown as spaces.
func (p *Painter) Clip(dst []byte, l *page.Line, from, width int, base theme.Style, markup func(page.Style) theme.Style, marks []Mark) []byte {
	p.touching = p.touching[:0]
	for i := range marks {
		if marks[i].Overlaps(l.Src) {
			p.touching = append(p.touching, marks[i])
		}
	}
	w := window{dst: dst, p: p, from: from, to: from + max(width, 0)}
	for i := range l.Runs {
		if w.at >= w.to && l.Runs[i].Cells > 0 {
			continue // what takes no cell ends the reach of right-to-left text
		}
		r := &l.Runs[i]
		below := base
		if markup != nil && r.Style != 0 {
			below = markup(r.Style).Over(base)
		}
		w.run(r, below)
	}
	return w.close(base)
}

// run writes a run, cut where the style changes.
func (w *window) run(r *page.Run, below theme.Style) {
	p := w.p
	if len(r.Text) > 0 && r.Text[0] >= 0x80 {
		w.apart = true // a sequence between two runs keeps a terminal from joining their characters
	}
	if r.Src.Empty() || len(p.touching) == 0 {
		w.put(r.Text, r.Cells, below)
		return
	}
	if r.Atom {
		w.put(r.Text, r.Cells, over(below, p.touching, r.Src))
		return
	}
	p.cuts = cuts(p.cuts[:0], r, p.touching)
	if len(p.cuts) == 2 {
		w.put(r.Text, r.Cells, over(below, p.touching, r.Src))
		return
	}
	pending, style := 0, theme.Style{}
	for i := 1; i < len(p.cuts); i++ {
		s := over(below, p.touching, bundle.Span{Start: r.Src.Start + p.cuts[i-1], End: r.Src.Start + p.cuts[i]})
		if i > 1 && s != style {
			w.put(r.Text[pending:p.cuts[i-1]], -1, style)
			pending = p.cuts[i-1]
		}
		style = s
	}
	w.put(r.Text[pending:], -1, style)
}

// over lays the marks that touch s over a style.
func over(below theme.Style, marks []Mark, s bundle.Span) theme.Style {
	for i := range marks {
		if marks[i].Overlaps(s) {
			below = marks[i].Style.Over(below)
		}
	}
	return below
}

// Text appends s in style st. Control characters in s are replaced by safe
// stand-ins.
func (p *Painter) Text(dst []byte, s string, st theme.Style) []byte {
	if st == (theme.Style{}) {
		return append(dst, page.Safe(s)...)
	}
	dst = append(dst, p.prefix(st)...)
	dst = append(dst, page.Safe(s)...)
	return append(dst, reset...)
}

// Join joins two texts in one style that were appended to dst one after the
// other, the second from an offset on: between them the style is neither ended
// nor set again, so that the terminal has less to read. Characters that a
// terminal might join to one, such as those of two scripts, keep the sequence
// between them.
func (p *Painter) Join(dst []byte, from int, st theme.Style) []byte {
	set := p.prefix(st)
	if st == (theme.Style{}) || from < len(reset) || len(dst) <= from+len(set) || string(dst[from-len(reset):from]) != reset || string(dst[from:from+len(set)]) != set || !page.Stands(dst[from+len(set):]) {
		return dst
	}
	return append(dst[:from-len(reset)], dst[from+len(set):]...)
}

// Link appends s in style st as a link to an address (OSC 8), which must be plain
// ASCII without blanks.
func (p *Painter) Link(dst []byte, address, s string, st theme.Style) []byte {
	dst = append(append(append(dst, "\x1b]8;;"...), strings.ReplaceAll(address, ";", "%3B")...), "\x1b\\"...) // not every terminal reads on behind a semicolon
	dst = p.Text(dst, s, st)
	return append(dst, "\x1b]8;;\x1b\\"...)
}

// Field appends s in style st, cut or padded to exactly width cells. What is
// cut off is told by an ellipsis.
func (p *Painter) Field(dst []byte, s string, width int, st theme.Style) []byte {
	s = page.Safe(s)
	n := page.Width(s, p.Method)
	w := window{dst: dst, p: p, to: max(width, 0)}
	if n > width && width > 0 {
		w.to--
		w.put(s, n, st)
		w.pad(st)
		w.to++
		w.at = w.to - 1
		w.put("…", 1, st)
		return w.close(st)
	}
	w.put(s, n, st)
	return w.close(st)
}

// Markup returns the function that gives the layout's inline styles the looks
// of theme t.
func Markup(t *theme.Theme) func(page.Style) theme.Style {
	var table [256]theme.Style
	parts := []struct {
		bit   page.Style
		style theme.Style
	}{
		{page.Quotation, t.Quotation}, {page.Headline, t.Heading}, {page.Code, t.Code}, {page.Link, t.Link},
		{page.Emphasis, t.Emphasis}, {page.Strong, t.Strong}, {page.Ornament, t.Ornament}, {page.Struck, t.Struck},
	}
	for i := range table {
		for _, part := range parts {
			if page.Style(i)&part.bit != 0 {
				table[i] = part.style.Over(table[i])
			}
		}
	}
	return func(s page.Style) theme.Style { return table[s] }
}
