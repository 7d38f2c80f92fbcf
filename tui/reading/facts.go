package reading

import (
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
)

// nextFact goes to the next fact that differs, at the first column that prints
// it. From any of its printings the way is on to the next one.
func (m *Mode) nextFact(by int) {
	if m.Unfound() {
		return
	}
	n := len(m.Found.Differs)
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
	d := &m.Found.Differs[i]
	r := d.Prints[0].Ref
	m.goTo(r.Article, r.Sentence)
	m.Say("fact that differs " + strconv.Itoa(i+1) + " of " + strconv.Itoa(n) + ": " + m.factWords(d))
}

// factFrom is the fact after or before the place of the reader, one past the
// end when there is none. In a sentence that prints several it goes on from
// the one that the reader was sent to.
func (m *Mode) factFrom(by int) int {
	here := desk.Ref(m.focus, m.columns[m.focus].sentence)
	if at := m.Found.Facts[here]; len(at) > 0 {
		if slices.Contains(at, m.fact) {
			return m.fact + by
		}
		return at[0] + by
	}
	i := slices.IndexFunc(m.Found.Differs, func(d analysis.Difference) bool { return here.Before(d.Prints[0].Ref) })
	if i < 0 {
		i = len(m.Found.Differs)
	}
	if by < 0 {
		i--
	}
	return i
}

// factWords says what is printed of a fact: "214 / 241".
func (m *Mode) factWords(d *analysis.Difference) string {
	const most = 4
	var words []string
	for _, p := range d.Prints {
		w := "nothing"
		if !p.Span.Empty() {
			w = desk.Spaced(p.Span.Of(m.Bundle.Articles[p.Article].Text))
		}
		if slices.Contains(words, w) {
			continue
		}
		if len(words) == most {
			words = append(words, "…")
			break
		}
		words = append(words, w)
	}
	return strings.Join(words, " / ")
}
