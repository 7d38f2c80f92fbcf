package paint

import (
	"image/color"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/tui/theme"
)

const reset = "\x1b[m"

// prefix returns the sequence that sets st, whatever was set before.
func (p *Painter) prefix(st theme.Style) string {
	if p.prefixes == nil || p.plain != p.PlainUnderlines {
		p.prefixes, p.plain = make(map[theme.Style]string), p.PlainUnderlines
		p.lastSGR = ""
	}
	if p.lastSGR != "" && st == p.last {
		return p.lastSGR
	}
	s, ok := p.prefixes[st]
	if !ok {
		s = sgr(st, p.plain)
		p.prefixes[st] = s
	}
	p.last, p.lastSGR = st, s
	return s
}

// sgr writes the Select Graphic Rendition sequence (ECMA-48, 8.3.117) of a
// style, led by a reset so that it needs no knowledge of what came before.
// Kinds of underline and its colour are written as kitty and VTE read them.
func sgr(st theme.Style, plain bool) string {
	b := []byte("\x1b[0")
	for _, a := range [...]struct {
		attr theme.Attr
		code byte
	}{{theme.Bold, '1'}, {theme.Faint, '2'}, {theme.Italic, '3'}, {theme.Reverse, '7'}, {theme.Strike, '9'}} {
		if st.Attr&a.attr != 0 {
			b = append(b, ';', a.code)
		}
	}
	for _, u := range [...]struct {
		attr theme.Attr
		code string
	}{{theme.CurlyUnderline, ";4:3"}, {theme.DoubleUnderline, ";4:2"}, {theme.Underline, ";4"}, {theme.DashedUnderline, ";4:5"}, {theme.DottedUnderline, ";4:4"}} {
		if st.Attr&u.attr == 0 {
			continue
		}
		if plain {
			b = append(b, ";4"...)
			break
		}
		b = append(b, u.code...)
		if st.Under != nil {
			b = append(b, colour(st.Under, 58)...)
		}
		break
	}
	if st.Fg != nil {
		b = append(b, colour(st.Fg, 38)...)
	}
	if st.Bg != nil {
		b = append(b, colour(st.Bg, 48)...)
	}
	return string(append(b, 'm'))
}

// colour writes the parameters that set a colour: 38 for the foreground, 48
// for the background, 58 for the underline. The terminal's own colours are
// named by their number; all others are written in full, and the renderer
// brings them down to what the terminal can show.
func colour(c color.Color, what int) []byte {
	b := []byte{';'}
	switch c := c.(type) {
	case ansi.BasicColor:
		n := int(c)
		if what == 58 {
			return strconv.AppendInt(append(b, "58;5;"...), int64(n), 10)
		}
		if n >= 8 {
			n += 60 - 8
		}
		return strconv.AppendInt(b, int64(what-8+n), 10)
	case ansi.IndexedColor:
		b = strconv.AppendInt(b, int64(what), 10)
		return strconv.AppendInt(append(b, ";5;"...), int64(c), 10)
	}
	r, g, bl, _ := c.RGBA()
	b = strconv.AppendInt(b, int64(what), 10)
	b = append(b, ";2"...)
	for _, v := range [...]uint32{r, g, bl} {
		b = strconv.AppendInt(append(b, ';'), int64(v>>8), 10)
	}
	return b
}

// On appends s, which another program styled, on a ground: where s goes back to
// the terminal's own look it goes back to the ground. It ends with a reset.
func (p *Painter) On(dst []byte, s string, ground theme.Style) []byte {
	back := p.prefix(ground)
	dst = append(dst, back...)
	for len(s) > 0 {
		i, n := strings.Index(s, "\x1b[m"), len("\x1b[m")
		if j := strings.Index(s, "\x1b[0m"); j >= 0 && (i < 0 || j < i) {
			i, n = j, len("\x1b[0m")
		}
		if i < 0 {
			break
		}
		dst = append(dst, s[:i+n]...)
		dst = append(dst, back...)
		s = s[i+n:]
	}
	dst = append(dst, s...)
	return append(dst, "\x1b[m"...)
}
