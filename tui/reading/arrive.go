package reading

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
)

// A standing is how the columns stood before a list led into the text.
type standing struct {
	columns     []column
	order       []int
	pins, first int
	wide, focus int
	zoomed      bool
	widths      []int
	scroll      scrolling
}

var _ desk.Reader = (*Mode)(nil)

// Arrive shows a place and, in the columns to its right, what is to stand
// beside it, at the same height.
func (m *Mode) Arrive(to desk.Arrival) tea.Cmd {
	if m.before == nil {
		m.before = &standing{columns: slices.Clone(m.columns), order: slices.Clone(m.order), pins: m.pins, first: m.first, wide: m.wide, focus: m.focus, zoomed: m.zoomed, widths: m.widths, scroll: m.scroll}
	}
	m.order = []int{to.At.Article}
	for _, r := range to.Beside {
		if !slices.Contains(m.order, r.Article) {
			m.order = append(m.order, r.Article)
		}
	}
	if !to.Alone {
		shown := make([]bool, len(m.columns))
		for _, a := range m.order {
			shown[a] = true
		}
		for _, a := range m.before.order {
			if !shown[a] {
				m.order = append(m.order, a)
			}
		}
	}
	m.pins, m.first, m.wide, m.zoomed, m.widths = 0, 0, -1, false, nil
	m.setScrolling(scrollAligned)
	m.brought = brought{}
	m.focus = to.At.Article
	m.goTo(to.At.Article, to.At.Sentence)
	m.Geo.Valid, m.lit.stale = false, true
	cmd := m.Settle()
	m.beside(to)
	return cmd
}

// beside has what stands beside the place on its row, where the common rows do
// not have it there.
func (m *Mode) beside(to desk.Arrival) {
	if c := &m.columns[m.focus]; c.page == nil || c.sentence < 0 || len(to.Beside) == 0 {
		return
	}
	var others, shown []bundle.Ref // the first of each article
	for _, r := range to.Beside {
		again := slices.ContainsFunc(others, func(o bundle.Ref) bool { return o.Article == r.Article })
		if again || r.Article == m.focus || r.Sentence < 0 || r.Sentence >= len(m.Bundle.Articles[r.Article].Sentences) {
			continue
		}
		others = append(others, r)
		if slices.Contains(m.shown, r.Article) {
			shown = append(shown, r)
		}
	}
	row := max(m.rowOfFocus(), 0)
	if m.inGrid(m.focus) >= 0 {
		if m.level(shown, row) {
			return
		}
		m.settleAt(to.At, row)
	}
	for _, r := range others {
		m.moveCopy(r, row)
	}
	m.lit.stale = true
}

// ShowOnly shows only some articles as columns; nil shows those again that were
// shown before, as they stood.
func (m *Mode) ShowOnly(articles []int) {
	m.Depart()
	m.brought = brought{}
	switch {
	case len(articles) == 0 && m.unnarrowed != nil:
		m.order, m.pins, m.first, m.wide, m.zoomed, m.widths = m.unnarrowed.order, m.unnarrowed.pins, m.unnarrowed.first, m.unnarrowed.wide, m.unnarrowed.zoomed, m.unnarrowed.widths
		m.unnarrowed = nil
	case len(articles) == 0:
		m.order = m.asLoaded(m.every())
	default:
		if m.unnarrowed == nil {
			m.unnarrowed = &standing{order: m.order, pins: m.pins, first: m.first, wide: m.wide, zoomed: m.zoomed, widths: m.widths}
		}
		m.order = m.asLoaded(articles)
		m.pins, m.first, m.wide, m.zoomed, m.widths = 0, 0, -1, false, nil
	}
	if len(m.order) > 0 && !slices.Contains(m.order, m.focus) {
		m.focus = m.order[0]
	}
	m.Geo.Valid, m.lit.stale, m.arriving = false, true, true
	m.toShown()
}

// toShown moves the focus to a sentence that the filter lets pass: the next in
// the article or, where there is none, the first.
func (m *Mode) toShown() {
	if r, ok := m.focused(); !ok || !m.hides(r.Article, r.Sentence) {
		return
	}
	n, at := len(m.Bundle.Articles[m.focus].Sentences), m.columns[m.focus].sentence
	for i := range n {
		if s := (at + i) % n; !m.hides(m.focus, s) {
			m.goTo(m.focus, s)
			return
		}
	}
}

// Depart puts the columns back as they were before the first arrival.
func (m *Mode) Depart() {
	b := m.before
	if m.before = nil; b == nil || len(b.columns) != len(m.columns) {
		return
	}
	for i := range m.columns { // layouts made meanwhile are kept
		c, was := &m.columns[i], &b.columns[i]
		c.sentence, c.anchor = was.sentence, was.anchor
		switch {
		case c.page == was.page:
			c.top = was.top
		case c.page != nil:
			c.top = c.page.LineAt(was.anchor)
		}
	}
	m.order, m.pins, m.first, m.wide, m.focus, m.zoomed, m.widths = b.order, b.pins, b.first, b.wide, b.focus, b.zoomed, b.widths
	m.brought = brought{}
	m.setScrolling(b.scroll)
	m.Geo.Valid, m.lit.stale = false, true
}
