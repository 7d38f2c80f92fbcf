//go:build unix

package vtest

import (
	"fmt"
	"html"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// A Screen is the cells of a terminal, row by row.
type Screen struct {
	Width, Height int
	Cells         []uv.Cell
}

// At returns the cell in column x of row y.
func (s *Screen) At(x, y int) *uv.Cell { return &s.Cells[y*s.Width+x] }

// Find returns the first place of a text on one row; false when it is nowhere.
func (s *Screen) Find(text string) (x, y int, ok bool) {
	for y := range s.Height {
		var row strings.Builder
		var at []int // by byte of row: its column
		for x := range s.Width {
			c := s.At(x, y)
			if c.Width == 0 {
				continue
			}
			for range len(c.Content) {
				at = append(at, x)
			}
			row.WriteString(c.Content)
		}
		if i := strings.Index(row.String(), text); i >= 0 {
			return at[i], y, true
		}
	}
	return 0, 0, false
}

// Colours are what a terminal shows where the program sets none.
type Colours struct{ Text, Ground color.Color }

// Dark and Light are the colours of two common terminals.
var (
	Dark  = Colours{Text: color.RGBA{0xc8, 0xcc, 0xd4, 0xff}, Ground: color.RGBA{0x16, 0x18, 0x1d, 0xff}}
	Light = Colours{Text: color.RGBA{0x2b, 0x2f, 0x36, 0xff}, Ground: color.RGBA{0xff, 0xff, 0xff, 0xff}}
)

// The size of a cell in the picture's units, and of its font.
const (
	cellWidth  = 8.4
	cellHeight = 18.0
	fontSize   = 14
	pad        = 12.0
)

// SVG draws the screen, cell by cell, with the colours c where the program set
// none.
func (s *Screen) SVG(c Colours) string {
	var b strings.Builder
	w, h := float64(s.Width)*cellWidth+2*pad, float64(s.Height)*cellHeight+2*pad
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f">`+"\n", w, h, w, h)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", hex(c.Ground))
	fmt.Fprintf(&b, `<g font-family="JetBrains Mono,DejaVu Sans Mono,Menlo,Consolas,monospace" font-size="%d" xml:space="preserve">`+"\n", fontSize)
	for y := range s.Height {
		s.grounds(&b, y, c)
		s.texts(&b, y, c)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.String()
}

// look is the style of a cell with reverse video worked out.
type look struct {
	fg, bg    string // bg is "" for the terminal's own
	bold      bool
	faint     bool
	italic    bool
	strike    bool
	underline uv.Underline
	under     string
}

func (s *Screen) look(x, y int, c Colours) look {
	for x > 0 && s.At(x, y).Width == 0 && s.At(x-1, y).Width != 1 {
		x-- // the second half of a wide cell
	}
	st := s.At(x, y).Style
	l := look{bold: st.Attrs&uv.AttrBold != 0, faint: st.Attrs&uv.AttrFaint != 0, italic: st.Attrs&uv.AttrItalic != 0,
		strike: st.Attrs&uv.AttrStrikethrough != 0, underline: st.Underline}
	fg, bg := st.Fg, st.Bg
	if fg == nil {
		fg = c.Text
	}
	if st.Attrs&uv.AttrReverse != 0 {
		if bg == nil {
			bg = c.Ground
		}
		fg, bg = bg, fg
	}
	l.fg = hex(fg)
	if bg != nil {
		l.bg = hex(bg)
	}
	l.under = l.fg
	if st.UnderlineColor != nil {
		l.under = hex(st.UnderlineColor)
	}
	return l
}

// grounds draws the backgrounds of a row, one rectangle for each run.
func (s *Screen) grounds(b *strings.Builder, y int, c Colours) {
	for x := 0; x < s.Width; {
		bg := s.look(x, y, c).bg
		end := x + 1
		for end < s.Width && s.look(end, y, c).bg == bg {
			end++
		}
		if bg != "" {
			fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", pad+float64(x)*cellWidth, pad+float64(y)*cellHeight, float64(end-x)*cellWidth+.2, cellHeight+.2, bg)
		}
		x = end
	}
}

// texts draws the text of a row, one element for each run of one style. Runs
// of single-width cells are stretched to their exact width; a wide cell stands
// alone.
func (s *Screen) texts(b *strings.Builder, y int, c Colours) {
	for x := 0; x < s.Width; {
		cell := s.At(x, y)
		if cell.Width == 0 || cell.Content == "" {
			x++
			continue
		}
		l := s.look(x, y, c)
		text, end := cell.Content, x+max(cell.Width, 1)
		if simple(cell) {
			for end < s.Width && simple(s.At(end, y)) && s.look(end, y, c) == l {
				text += s.At(end, y).Content
				end++
			}
		}
		s.run(b, x, y, end, text, l)
		x = end
	}
}

func simple(c *uv.Cell) bool {
	return c.Width == 1 && len(c.Content) > 0 && (c.Content[0] < 0x80 || c.Content >= "\u2010" && c.Content < "\u2600" || c.Content >= "\u00a1" && c.Content < "\u0250")
}

func (s *Screen) run(b *strings.Builder, x, y, end int, text string, l look) {
	left, width := pad+float64(x)*cellWidth, float64(end-x)*cellWidth
	base := pad + float64(y)*cellHeight + cellHeight*.72
	if strings.TrimSpace(text) != "" {
		attrs := ""
		if l.bold {
			attrs += ` font-weight="700"`
		}
		if l.italic {
			attrs += ` font-style="italic"`
		}
		if l.faint {
			attrs += ` opacity=".6"`
		}
		if len(text) > 1 && s.At(x, y).Width == 1 {
			attrs += fmt.Sprintf(` textLength="%.1f" lengthAdjust="spacingAndGlyphs"`, width)
		}
		fmt.Fprintf(b, `<text x="%.1f" y="%.1f" fill="%s"%s>%s</text>`+"\n", left, base, l.fg, attrs, strings.ReplaceAll(html.EscapeString(text), " ", "\u00a0"))
	}
	if l.strike {
		fmt.Fprintf(b, `<path d="M%.1f %.1fh%.1f" stroke="%s" stroke-width="1"/>`+"\n", left, base-4.5, width, l.fg)
	}
	underline(b, left, base+3, width, l)
}

// underline draws the kinds of underline that terminals know.
func underline(b *strings.Builder, x, y, width float64, l look) {
	line := func(y float64, more string) {
		fmt.Fprintf(b, `<path d="M%.1f %.1fh%.1f" stroke="%s" stroke-width="1"%s/>`+"\n", x, y, width, l.under, more)
	}
	switch l.underline {
	case uv.UnderlineNone:
	case uv.UnderlineDouble:
		line(y-.5, "")
		line(y+1.5, "")
	case uv.UnderlineDotted:
		line(y, ` stroke-dasharray="1.2 2.2"`)
	case uv.UnderlineDashed:
		line(y, ` stroke-dasharray="4 2.4"`)
	case uv.UnderlineCurly:
		fmt.Fprintf(b, `<path d="M%.1f %.1f`, x, y)
		for at := 0.0; at+4.2 <= width+.1; at += 4.2 {
			b.WriteString("q1.05 -2.2 2.1 0t2.1 0")
		}
		fmt.Fprintf(b, `" fill="none" stroke="%s" stroke-width="1"/>`+"\n", l.under)
	default:
		line(y, "")
	}
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
