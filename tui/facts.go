package tui

import (
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// findFacts notes the facts that differ, and where.
func (f *findings) findFacts() {
	f.differs = f.Differences()
	f.facts = map[bundle.Ref][]int{}
	for i, d := range f.differs {
		for _, p := range d.Prints {
			if at := f.facts[p.Ref]; len(at) == 0 || at[len(at)-1] != i {
				f.facts[p.Ref] = append(at, i)
			}
		}
	}
}

// factMarks marks the words of an article that others print differently, and
// notes the sentences that hold them.
func (f *findings) factMarks(article int, at, starts []kindSet) []mark {
	var ms []mark
	for s := range at {
		r := ref(article, s)
		for _, i := range f.facts[r] {
			at[s] |= setOf(kindContrast)
			starts[s] |= setOf(kindContrast)
			for _, p := range f.differs[i].Prints {
				if p.Ref == r {
					ms = append(ms, mark{Span: f.placeOf(p), kind: kindContrast})
				}
			}
		}
	}
	return ms
}

// placeOf is where a print of a fact stands: its words, or the gap where it
// has none.
func (f *findings) placeOf(p analysis.Print) bundle.Span {
	if !p.Span.Empty() {
		return p.Span
	}
	art, sen := f.Bundle.Sentence(p.Ref)
	return gapAt(art.Text, min(max(p.Span.Start, sen.Start), sen.End), sen.Span)
}

// factCount is how many facts differ, for the legend; nothing when none does.
func (m *Model) factCount(gap string) []frame.Piece {
	n := len(m.found.differs)
	if n == 0 {
		return nil
	}
	t := m.Theme
	sign, count := t.Signs.Contrast, strconv.Itoa(n)
	if !m.on[layerShared] {
		sign.Style = theme.Style{Attr: theme.Strike}.Over(t.Faint)
	}
	if m.Width >= 110 {
		count += plural(n, " fact differs", " facts differ")
	}
	return []frame.Piece{frame.In(sign.Letter, sign.Style), frame.In(" "+count, t.Faint), frame.In(gap, t.Text)}
}

// nextFact goes to the next fact that differs, at the first column that prints
// it. From any of its printings the way is on to the next one.
func (m *Model) nextFact(by int) {
	if m.unfound() {
		return
	}
	n := len(m.found.differs)
	switch {
	case n == 0:
		m.say("no fact was found to differ in this bundle")
		return
	case !m.on[layerShared]:
		m.say("this layer is off")
		return
	}
	i := (m.factFrom(by) + n) % n
	m.fact = i
	d := &m.found.differs[i]
	r := d.Prints[0].Ref
	m.goTo(r.Article, r.Sentence)
	m.say("fact that differs " + strconv.Itoa(i+1) + " of " + strconv.Itoa(n) + ": " + m.factWords(d))
}

// factFrom is the fact after or before the place of the reader, one past the
// end when there is none. In a sentence that prints several it goes on from
// the one that the reader was sent to.
func (m *Model) factFrom(by int) int {
	here := ref(m.focus, m.columns[m.focus].sentence)
	if at := m.found.facts[here]; len(at) > 0 {
		if slices.Contains(at, m.fact) {
			return m.fact + by
		}
		return at[0] + by
	}
	i := slices.IndexFunc(m.found.differs, func(d analysis.Difference) bool { return here.Before(d.Prints[0].Ref) })
	if i < 0 {
		i = len(m.found.differs)
	}
	if by < 0 {
		i--
	}
	return i
}

// factWords says what is printed of a fact: "214 / 241".
func (m *Model) factWords(d *analysis.Difference) string {
	const most = 4
	var words []string
	for _, p := range d.Prints {
		w := "nothing"
		if !p.Span.Empty() {
			w = spaced(p.Span.Of(m.bundle.Articles[p.Article].Text))
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
