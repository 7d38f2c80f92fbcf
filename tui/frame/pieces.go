package frame

import (
	"slices"
	"strings"

	"broadsheet/tui/theme"
)

// A Piece is text in one style. Lists of pieces make up the lines around the
// articles.
type Piece struct {
	Text  string
	Style theme.Style
}

// In is text in a style.
func In(text string, style theme.Style) Piece { return Piece{Text: text, Style: style} }

// PiecesWidth is how many cells pieces take.
func (f *Frame) PiecesWidth(ps []Piece) int {
	n := 0
	for _, p := range ps {
		n += f.Cells(p.Text)
	}
	return n
}

// Pieces appends pieces in exactly width cells.
func (f *Frame) Pieces(ps []Piece, width int) { f.PiecesOn(ps, width, theme.Style{}) }

// PiecesOn appends pieces in exactly width cells, on the ground of a style
// that also fills what is left.
func (f *Frame) PiecesOn(ps []Piece, width int, ground theme.Style) {
	ground = theme.Style{Bg: ground.Bg, Attr: ground.Attr & theme.Reverse}
	for _, p := range ps {
		n := f.Cells(p.Text)
		f.Text(p.Text, min(n, width), p.Style.Over(ground))
		if width -= n; width <= 0 {
			return
		}
	}
	f.Text("", width, ground)
}

// Spread appends pieces at both ends of a field; the left ones are cut first.
func (f *Frame) Spread(left, right []Piece, width int) {
	r := f.PiecesWidth(right)
	if r >= width {
		f.Pieces(right, width)
		return
	}
	f.Pieces(left, width-r-1)
	f.Text("", 1, theme.Style{})
	f.Pieces(right, r)
}

// Wrap breaks pieces into at most n lines of a width, at spaces; the last line
// may be longer.
func (f *Frame) Wrap(ps []Piece, width, n int) [][]Piece {
	lines := [][]Piece{nil}
	used := 0
	for _, p := range ps {
		for _, word := range strings.SplitAfter(p.Text, " ") {
			if word == "" {
				continue
			}
			w := f.Cells(strings.TrimRight(word, " "))
			if used > 0 && used+w > width && len(lines) < n {
				lines = append(lines, nil)
				used = 0
			}
			last := &lines[len(lines)-1]
			if k := len(*last); k > 0 && (*last)[k-1].Style == p.Style {
				(*last)[k-1].Text += word
			} else {
				*last = append(*last, Piece{word, p.Style})
			}
			used += f.Cells(word)
		}
	}
	return lines
}

// Fit is as many whole words of pieces as a width holds, and a sign that there
// are more. A word that is wider alone is cut.
func (f *Frame) Fit(ps []Piece, width int) []Piece {
	n := f.PiecesWidth(ps)
	if k := len(ps) - 1; k >= 0 && n == width+1 && strings.HasSuffix(ps[k].Text, " ") {
		n-- // a space at the end of a wrapped line is no word
	}
	if n <= width {
		return ps
	}
	const more = " …"
	var out []Piece
	room := width - f.Cells(more)
	for _, p := range ps {
		for _, word := range strings.SplitAfter(p.Text, " ") {
			room -= f.Cells(word)
			if room >= 0 || room == -1 && strings.HasSuffix(word, " ") {
				out = append(out, Piece{word, p.Style})
				continue
			}
			if len(out) == 0 {
				return []Piece{{f.Truncate(word, width, "…"), p.Style}}
			}
			for n := len(out) - 1; n >= 0; n-- {
				if out[n].Text = strings.TrimRight(out[n].Text, " ,;:("); out[n].Text != "" {
					break
				}
			}
			return append(out, Piece{more, p.Style})
		}
	}
	return out
}

// Beside sets text beside what leads it, in as many rows as it takes.
func (f *Frame) Beside(lead []Piece, text Piece, width int) [][]Piece {
	const most = 8
	indent := f.PiecesWidth(lead)
	var rows [][]Piece
	for n, line := range f.Wrap([]Piece{text}, width-indent, most) {
		if n > 0 {
			lead = []Piece{{spaces(indent), lead[0].Style}}
		}
		if k := len(line) - 1; k >= 0 {
			line[k].Text = strings.TrimRight(line[k].Text, " ")
		}
		rows = append(rows, append(slices.Clip(lead), line...))
	}
	return rows
}

// Join appends pieces; where two spaces would meet it leaves one, and none
// before a stop.
func Join(ps []Piece, more ...Piece) []Piece {
	for _, p := range more {
		if n := len(ps); strings.HasPrefix(p.Text, " ") && (n == 0 || strings.HasSuffix(ps[n-1].Text, " ")) {
			p.Text = p.Text[1:]
		}
		if n := len(ps); n > 0 && ps[n-1].Text == " " && strings.IndexAny(p.Text, ".,;:!?”") == 0 {
			ps = ps[:n-1] // no space before a stop
		}
		if p.Text != "" {
			ps = append(ps, p)
		}
	}
	return ps
}

// Rule is a line of so many cells.
func Rule(cells int) string { return strings.Repeat("─", max(cells, 0)) }

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }
