package reading

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
)

// A windowful is which columns stand on screen.
type windowful struct {
	order  []int
	first  int
	zoomed bool
}

// printing is the articles that print a sentence, without those that are the
// same as another: the closest first, those that only may print it last.
func (m *Mode) printing(r bundle.Ref, copies []bundle.Ref) []int {
	sure, perhaps := m.Found.Printings(r)
	var out []int
	add := func(article int) {
		same := m.Found.Sharing.Same[article]
		if !slices.Contains(out, article) && (same == article || !slices.Contains(out, same) && same != r.Article) {
			out = append(out, article)
		}
	}
	for _, o := range sure {
		add(o.Article)
	}
	for _, o := range copies {
		if !slices.ContainsFunc(perhaps, func(p bundle.Ref) bool { return p.Article == o.Article }) {
			add(o.Article) // prints its quote
		}
	}
	for _, o := range perhaps {
		add(o.Article)
	}
	return out
}

// bringOnScreen has articles stand on screen, as many as there is room for. The
// reader's column, pinned ones and those that are wanted stay where they are.
// Asked again for more than there is room for, it goes on to the next.
func (m *Mode) bringOnScreen(wanted []int) tea.Cmd {
	zoomed := m.zoomed
	if m.zoomed {
		m.zoomed, m.Geo.Valid = false, false
		m.arrangeColumns()
	}
	pins := min(m.pins, max(len(m.shown)-1, 0))
	window := slices.Clone(m.shown[pins:])
	room := len(window)
	if slices.Contains(window, m.focus) {
		room--
	}
	wanted = slices.DeleteFunc(slices.Clone(wanted), func(a int) bool { return slices.Contains(m.shown[:pins], a) })
	if room > 0 && len(wanted) > room {
		from := m.brought.turn * room % len(wanted)
		wanted = append(slices.Clone(wanted[from:]), wanted[:from]...)[:room]
	}
	var missing []int
	for _, a := range wanted {
		if !slices.Contains(window, a) {
			missing = append(missing, a)
		}
	}
	if len(missing) == 0 && !zoomed || room == 0 {
		return nil
	}
	before := windowful{slices.Clone(m.order), m.first, zoomed}
	for i, a := range window {
		if len(missing) > 0 && a != m.focus && !slices.Contains(wanted, a) {
			window[i], missing = missing[0], missing[1:]
		}
	}
	rest, at := slices.Clone(m.order[:pins]), pins
	for i, a := range m.order[pins:] {
		if !slices.Contains(window, a) {
			rest = append(rest, a)
			if pins+i < m.first {
				at++
			}
		}
	}
	m.order, m.first, m.widths = slices.Insert(rest, at, window...), at, nil
	m.Geo.Valid, m.lit.stale = false, true
	cmd := m.Settle()
	if m.brought.before == nil {
		m.brought.before = &before
	}
	return cmd
}
