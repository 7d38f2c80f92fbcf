package reading

import (
	"slices"
	"strconv"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// foldCopies takes the columns of articles that are the same as an earlier one,
// or nearly so, off the screen; its header names them. The one that has the
// focus, pinned ones and those that the reader has asked for stay, and so do
// those that are nearly the same and in which more is to be checked.
func (m *Mode) foldCopies() {
	if m.Found == nil || m.unfolded {
		return
	}
	pins := 0
	kept := m.order[:0:0]
	for i, a := range m.order {
		if first := m.foldedInto(a); first == a || a == m.focus || i < m.pins || !slices.Contains(m.order, first) {
			kept = append(kept, a)
			if i < m.pins {
				pins++
			}
			continue
		}
		m.folded = append(m.folded, a)
		if i < m.first {
			m.first--
		}
	}
	if len(kept) < len(m.order) {
		m.order, m.pins, m.Geo.Valid = kept, pins, false
	}
}

// foldedInto is the article in whose column an article is folded; itself for
// most, and where there would be no column beside that one.
func (m *Mode) foldedInto(article int) int {
	s := m.Found.Sharing
	if s.Same[article] != article {
		return s.Same[article]
	}
	near := s.Near[article]
	c, of := m.Found.Alarms[article], m.Found.Alarms[near]
	if len(m.columns) < 3 || c.Altered > of.Altered || c.Facts > of.Facts || c.Drifts > of.Drifts {
		return article
	}
	return near
}

// hidFolded reports whether all columns that are off the screen are folded.
func (m *Mode) hidFolded() bool { return len(m.folded) > 0 }

// switchFold shows the columns of articles that are the same, or folds them.
func (m *Mode) switchFold() {
	if m.Unfound() {
		return
	}
	if len(m.folded) == 0 && !slices.ContainsFunc(m.order, func(a int) bool { return m.foldedInto(a) != a }) {
		m.Say("no two articles are the same")
		return
	}
	if len(m.folded) == 0 {
		m.unfolded = false
		m.foldCopies()
		n := len(m.folded)
		m.Say(strconv.Itoa(n) + desk.Plural(n, " column", " columns") + " folded into the one that is the same, or nearly; " + m.KeyMap.Key(keys.FoldSame) + " unfolds")
		return
	}
	n := 0
	for _, a := range m.folded {
		if m.position(a) < 0 {
			m.unhide(a)
			n++
		}
	}
	m.folded, m.unfolded = nil, true
	m.Say(strconv.Itoa(n) + desk.Plural(n, " column", " columns") + " unfolded")
}
