package frame

import (
	"strings"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"broadsheet/tui/theme"
)

// BoxEdge draws the upper or the lower edge of a box of width cells, between
// two corners, with a title in it.
func (f *Frame) BoxEdge(left, title, right string, width int) {
	t := f.Theme
	f.Glyph(left+"─", t.BoxRule)
	rest := width - 3
	if title != "" {
		s := " " + title + " "
		n := min(f.Cells(s), rest)
		f.Text(s, n, t.BoxTitle)
		rest -= n
	}
	f.Glyph(strings.Repeat("─", max(rest, 0))+right, t.BoxRule)
	f.Newline()
}

// BoxRow draws a row of a box of width cells. A row whose last piece is
// selected is so from edge to edge.
func (f *Frame) BoxRow(ps []Piece, width int) {
	t := f.Theme
	f.Glyph("│", t.BoxRule)
	f.Text("", 1, t.Box)
	ground := t.Box
	if len(ps) > 0 && ps[len(ps)-1].Style == t.BoxSelected {
		ground = t.BoxSelected
	}
	f.PiecesOn(ps, width-4, ground)
	f.Text("", 1, t.Box)
	f.Glyph("│", t.BoxRule)
	f.Newline()
}

// BoxPainted draws a row of a box that has been painted elsewhere, in four
// cells less than the box has.
func (f *Frame) BoxPainted(row string) {
	f.Glyph("│ ", f.Theme.BoxRule)
	f.buf = append(f.buf, row...)
	f.Glyph(" │", f.Theme.BoxRule)
	f.Newline()
}

// Link paints a lead and an address, which is a link of the terminal, in width
// cells of a box.
func (f *Frame) Link(lead, address string, width int) string {
	t := f.Theme
	shown := f.Truncate(address, max(width-f.Cells(lead), 1), "…")
	row := f.painter.Text(nil, lead, t.BoxFaint)
	row = f.painter.Link(row, address, shown, t.Box)
	row = f.painter.Text(row, spaces(width-f.Cells(lead)-f.Cells(shown)), t.Box)
	return string(row)
}

// Ground lays a style under a row that has been painted elsewhere.
func (f *Frame) Ground(row string, st theme.Style) string { return string(f.painter.On(nil, row, st)) }

// BoxTop is the row in which a box of some rows begins on a screen.
func BoxTop(height, rows int) int { return max((height-rows)/3, 1) }

// Over lays a box of width cells, drawn on the frame, into the middle of
// another frame, the page below it, which is dimmed. The layers are drawn onto cells measured
// as the terminal measures them, not as Lip Gloss's own canvas does: wide
// characters under an edge would shear the box.
func (f *Frame) Over(page string, width int) string {
	box := strings.TrimSuffix(f.Rows(), "\n")
	x, y := (f.Width-width)/2, BoxTop(f.Height, lipgloss.Height(box))
	screen := uv.NewScreenBuffer(f.Width, f.Height)
	screen.Method = f.Method
	lipgloss.NewCompositor(lipgloss.NewLayer(page)).Draw(screen, screen.Bounds())
	f.dim(screen)
	lipgloss.NewCompositor(lipgloss.NewLayer(box).X(x).Y(y)).Draw(screen, screen.Bounds())
	return screen.Render()
}

// dim takes colours and attributes from what stands on a screen, so that what
// lies over it is seen alone. The last row, which says what answers, stays.
func (f *Frame) dim(screen uv.ScreenBuffer) {
	st := uv.Style{Fg: f.Theme.Dimmed}
	if f.Theme.Dimmed == nil {
		st.Attrs = uv.AttrFaint
	}
	for y := range f.Height - 1 {
		for x := range f.Width {
			if c := screen.CellAt(x, y); c != nil {
				c.Style = st
			}
		}
	}
}
