package tui

import (
	"strconv"

	"broadsheet/bundle"
	"broadsheet/tui/frame"
)

// paintStrip paints, below a single column, who else has the focused
// sentence: what the columns beside it would show.
func (m *Model) paintStrip() {
	if m.geo.strip == 0 {
		return
	}
	t := m.Theme
	var refs []bundle.Ref
	if r, ok := m.focused(); ok && m.found != nil {
		refs = m.copies(r)
	}
	head := "── who else says this "
	if len(refs) > m.geo.strip-1 {
		head += "· " + strconv.Itoa(len(refs)) + " "
	}
	m.Pieces([]frame.Piece{frame.In(head[:len("──")], t.ColumnRule), frame.In(head[len("──"):], t.Faint), frame.In(frame.Rule(m.Width-m.Cells(head)), t.ColumnRule)}, m.Width)
	m.Newline()
	for i := range m.geo.strip - 1 {
		switch {
		case i < len(refs):
			r := refs[i]
			m.Pieces([]frame.Piece{frame.In(" "+m.names[r.Article]+" ", t.Outlet), frame.In(oneLine(m.bundle, r), t.Text)}, m.Width)
		case i == 0 && m.found != nil:
			m.Text(" nobody", m.Width, t.Faint)
		default:
			m.Text("", m.Width, t.Text)
		}
		m.Newline()
	}
}
