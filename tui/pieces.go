package tui

import (
	"strings"

	"broadsheet/tui/theme"
)

// A piece is text in one style. Lists of pieces make up the lines around the
// articles.
type piece struct {
	text  string
	style theme.Style
}

func piecesWidth(m *Model, ps []piece) int {
	n := 0
	for _, p := range ps {
		n += m.cells(p.text)
	}
	return n
}

// pieces paints pieces in exactly width cells.
func (m *Model) pieces(ps []piece, width int) { m.piecesOn(ps, width, theme.Style{}) }

// piecesOn paints pieces in exactly width cells, on the ground of a style that
// also fills what is left.
func (m *Model) piecesOn(ps []piece, width int, ground theme.Style) {
	ground = theme.Style{Bg: ground.Bg, Attr: ground.Attr & theme.Reverse}
	for _, p := range ps {
		n := m.cells(p.text)
		m.text(p.text, min(n, width), p.style.Over(ground))
		if width -= n; width <= 0 {
			return
		}
	}
	m.text("", width, ground)
}

// rule is a line of so many cells.
func rule(cells int) string { return strings.Repeat("─", max(cells, 0)) }
