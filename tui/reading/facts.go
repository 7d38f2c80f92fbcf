package reading

import (
	"slices"
	"strconv"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
)

// nextFact goes to the next fact that differs, at the first column that prints
// it. From any of its printings the way is on to the next one.
func (m *Mode) nextFact(by int) {
	if m.Unfound() {
		return
	}
	n := len(m.Found.Differences())
	switch {
	case n == 0:
		m.Say("no fact was found to differ in this bundle")
		return
	case !m.on.Has(desk.LayerShared):
		m.Say("this layer is off")
		return
	}
	i := (m.factFrom(by) + n) % n
	m.fact = i
	d := &m.Found.Differences()[i]
	r := d.Prints[0].Ref
	m.goTo(r.Article, r.Sentence)
	m.Say("fact that differs " + strconv.Itoa(i+1) + " of " + strconv.Itoa(n) + ": " + m.Found.FactWords(d))
}

// factFrom is the fact after or before the place of the reader, one past the
// end when there is none. In a sentence that prints several it goes on from
// the one that the reader was sent to.
func (m *Mode) factFrom(by int) int {
	here := desk.Ref(m.focus, m.columns[m.focus].sentence)
	if at := m.Found.FactsAt(here); len(at) > 0 {
		if slices.Contains(at, m.fact) {
			return m.fact + by
		}
		return at[0] + by
	}
	i := slices.IndexFunc(m.Found.Differences(), func(d analysis.Difference) bool { return here.Before(d.Prints[0].Ref) })
	if i < 0 {
		i = len(m.Found.Differences())
	}
	if by < 0 {
		i--
	}
	return i
}
