package tui

import (
	"strconv"

	"broadsheet/bundle"
)

// paintStrip paints, below a single column, who else has the focused
// sentence: what the columns beside it would show.
func (m *Model) paintStrip() {
	if m.geo.strip == 0 {
		return
	}
	t := m.theme
	var refs []bundle.Ref
	if r, ok := m.focused(); ok && m.found != nil {
		refs = m.copies(r)
	}
	head := "── who else says this "
	if len(refs) > m.geo.strip-1 {
		head += "· " + strconv.Itoa(len(refs)) + " "
	}
	m.pieces([]piece{{head[:len("──")], t.ColumnRule}, {head[len("──"):], t.Faint}, {rule(m.width - m.cells(head)), t.ColumnRule}}, m.width)
	m.newline()
	for i := range m.geo.strip - 1 {
		switch {
		case i < len(refs):
			r := refs[i]
			m.pieces([]piece{{" " + m.names[r.Article] + " ", t.Outlet}, {oneLine(m.bundle, r), t.Text}}, m.width)
		case i == 0 && m.found != nil:
			m.text(" nobody", m.width, t.Faint)
		default:
			m.text("", m.width, t.Text)
		}
		m.newline()
	}
}
