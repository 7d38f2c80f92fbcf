package reading

import (
	"strconv"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// paintStrip paints, below a single column, who else has the focused
// sentence: what the columns beside it would show.
func (m *Mode) paintStrip() {
	if m.Geo.Strip == 0 {
		return
	}
	t := m.Theme
	var refs []bundle.Ref
	if r, ok := m.focused(); ok && m.Found != nil {
		refs = m.copies(r)
	}
	head := "── who else says this "
	if len(refs) > m.Geo.Strip-1 {
		head += "· " + strconv.Itoa(len(refs)) + " "
	}
	m.Pieces([]frame.Piece{frame.In(head[:len("──")], t.ColumnRule), frame.In(head[len("──"):], t.Faint), frame.In(frame.Rule(m.Width-m.Cells(head)), t.ColumnRule)}, m.Width)
	m.Newline()
	for i := range m.Geo.Strip - 1 {
		switch {
		case i < len(refs):
			r := refs[i]
			m.Pieces([]frame.Piece{frame.In(" "+m.Names[r.Article]+" ", t.Outlet), frame.In(desk.OneLine(m.Bundle, r), t.Text)}, m.Width)
		case i == 0 && m.Found != nil:
			m.Text(" nobody", m.Width, t.Faint)
		default:
			m.Text("", m.Width, t.Text)
		}
		m.Newline()
	}
}
