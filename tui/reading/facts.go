package reading

import (
	"slices"
	"strconv"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/filter"
	"broadsheet/tui/keys"
)

// facts are the facts that differ and are shown: indices in the findings.
func (m *Mode) facts() []int {
	if m.Filter != nil {
		return m.Filter.Facts
	}
	all := make([]int, len(m.Found.Differences()))
	for i := range all {
		all[i] = i
	}
	return all
}

// nextFact goes to the next fact that differs, at the first column that prints
// it. From any of its printings the way is on to the next one.
func (m *Mode) nextFact(by int) {
	if m.Unfound() {
		return
	}
	list := m.facts()
	n := len(list)
	switch {
	case n == 0 && len(m.Found.Differences()) > 0:
		m.Say("no fact that differs is “" + visible.String(m.Filter.Line) + "”; " + m.KeyMap.Key(keys.Unfilter) + " shows all again")
	case n == 0:
		m.Say("no fact was found to differ in this bundle")
	case !m.on.Has(desk.LayerFacts):
		m.Say("these marks are off; " + m.KeyMap.Key(keys.Marks) + " switches them")
	default:
		m.toFact(list, (m.factFrom(list, by)+n)%n)
	}
}

// toFact goes to a fact of a list, at the first of its printings that is shown.
func (m *Mode) toFact(list []int, at int) {
	m.fact = list[at]
	d := &m.Found.Differences()[m.fact]
	first := slices.IndexFunc(d.Prints, func(p analysis.Print) bool { return m.Filter.As(p.Ref, filter.Fact) })
	r := d.Prints[max(first, 0)].Ref
	m.goTo(r.Article, r.Sentence)
	m.Say("fact that differs " + strconv.Itoa(at+1) + " of " + strconv.Itoa(len(list)) + ": " + m.Found.FactWords(d))
}

// factFrom is the fact of a list after or before the place of the reader, one
// past either end when there is none. In a sentence that prints several it goes
// on from the one that the reader was sent to.
func (m *Mode) factFrom(list []int, by int) int {
	here := desk.Ref(m.focus, m.columns[m.focus].sentence)
	at := -1
	for _, f := range m.Found.FactsAt(here) {
		if i := slices.Index(list, f); i >= 0 && (at < 0 || f == m.fact) {
			at = i
		}
	}
	if at >= 0 {
		return at + by
	}
	i := slices.IndexFunc(list, func(f int) bool { return here.Before(m.Found.Differences()[f].Prints[0].Ref) })
	if i < 0 {
		i = len(list)
	}
	if by < 0 {
		i--
	}
	return i
}
