package findings

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/listing"
)

// sightings note which checks the reader has gone on from: what was on screen
// with its evidence, and then left, was seen.
type sightings struct {
	of    *desk.Findings
	by    []bool // by the number of the check
	n     int    // of them that were seen
	grave int    // of the graver ones
	last  int    // the one on which the reader stands; -1 for none
}

// Settle notes what was seen, and brings the geometry and the rows up to date.
func (m *Mode) Settle() tea.Cmd {
	s := &m.seen
	if s.of != m.Found || m.Found == nil {
		was := *s
		*s = sightings{of: m.Found, last: -1}
		if m.Found != nil {
			s.by = make([]bool, len(m.Found.Checks))
			s.carry(was)
		}
	}
	at := -1
	if r, ok := m.Row(); ok && m.Found != nil {
		at = r.ID
	}
	if s.last != at {
		m.see(s.last)
	}
	s.last = at
	return m.List.Settle()
}

// see notes that a check was seen.
func (m *Mode) see(i int) {
	s := &m.seen
	if i < 0 || i >= len(s.by) || s.by[i] {
		return
	}
	s.by[i] = true
	s.n++
	if i < m.Found.Grave {
		s.grave++
	}
}

// Do notes that what is read was seen, and has the list do the rest.
func (m *Mode) Do(a keys.Action) (tea.Cmd, bool) {
	if r, ok := m.Row(); ok && a == keys.Read {
		m.see(r.ID)
	}
	return m.List.Do(a)
}

// Walk goes along the list from the text: each row that is left was seen.
func (m *Mode) Walk(by int) (to desk.Arrival, ok bool) {
	if to, ok = m.List.Walk(by); ok {
		if r, there := m.Row(); there {
			m.see(r.ID)
		}
	}
	return to, ok
}

// saw reports whether a row was seen.
func (m *Mode) saw(r listing.Row) bool { return r.ID < len(m.seen.by) && m.seen.by[r.ID] }

// sawAll reports whether every row was.
func (m *Mode) sawAll() bool { return m.seen.n == len(m.seen.by) }

// unseen counts the graver checks that were not seen.
func (m *Mode) unseen() int { return m.Found.Grave - m.seen.grave }
