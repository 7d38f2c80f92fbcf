package reading

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/page"
)

// A column is one article and where the reader stands in it.
type column struct {
	page     *page.Page // nil until it is laid out
	made     wanted     // what page was made for
	wanted   wanted     // the layout under way, if any
	top      int        // first line on screen
	anchor   int        // byte offset of the first line on screen; it outlives the layout
	small    columnMap
	sentence int // where the reader stands; -1 in an article without sentences
}

// wanted is what a layout is made for.
type wanted struct {
	width  int
	method ansi.Method
	broken *desk.Findings // whose shared sentences begin a line; nil: the text flows
}

// broken is the findings whose shared sentences begin a line: those in force
// when the columns are aligned, since only what begins a line can be level.
func (m *Mode) broken() *desk.Findings {
	if m.scroll != scrollAligned || len(m.shown) < 2 {
		return nil
	}
	return m.Found
}

// lay makes the layout.
func (w wanted) lay(article int, a *bundle.Article) *page.Page {
	if w.broken == nil {
		return page.Layout(a, w.width, w.method).WithTitle(desk.TitleOf(a))
	}
	var starts []int
	for s, ks := range w.broken.Marks[article].Is {
		if ks.Has(desk.SharedKinds) {
			starts = append(starts, a.Sentences[s].Start)
		}
	}
	return page.LayoutStarting(a, w.width, w.method, starts).WithTitle(desk.TitleOf(a))
}

// Settle brings everything that depends on the state up to date after a
// message: which columns are on screen, their layouts, what is lit.
func (m *Mode) Settle() tea.Cmd {
	if m.seen != m.Found {
		m.seen = m.Found
		m.lit.stale, m.arriving = true, true
		m.gatherStories()
		m.foldCopies()
	}
	m.arrangeColumns()
	var cmds []tea.Cmd
	for i, a := range m.shown {
		if cmd := m.layoutColumn(a, m.boxes[i].text); cmd != nil {
			cmds = append(cmds, cmd)
		}
	}
	m.alignColumns()
	if m.arriving {
		m.arriving = false
		m.reveal(m.focus)
		if c := &m.columns[m.focus]; c.page != nil && m.top(m.focus) > m.lastTop(m.focus) {
			m.scrollColumn(m.focus, m.lastTop(m.focus)) // no empty rows where text could stand
		}
	} else {
		m.keepFocusOnScreen()
	}
	for _, a := range m.shown {
		m.mapped(a)
	}
	m.light()
	return tea.Batch(cmds...)
}

// layoutColumn lays an article out if it is not laid out at this width: at
// once when it is short, in the background when it is long.
func (m *Mode) layoutColumn(article, width int) tea.Cmd {
	c, a := &m.columns[article], m.Bundle.Articles[article]
	w := wanted{width, m.Method, m.broken()}
	if c.page != nil && c.made == w || c.wanted == w {
		return nil
	}
	if len(a.Text) > desk.LayoutNow {
		c.wanted = w
		return m.layOut(article, a, w)
	}
	m.setPage(article, w.lay(article, a), w)
	return nil
}

// laidOut takes in a page that was laid out in the background.
func (m *Mode) laidOut(msg laidOutMsg) {
	if msg.gen != m.Gen {
		return
	}
	if c := &m.columns[msg.article]; msg.wanted == c.wanted {
		c.wanted = wanted{}
		m.setPage(msg.article, msg.page, msg.wanted)
	}
}

// setPage gives a column its new layout and keeps the place: the focused
// sentence stays on its row of the screen, in the other columns the first line
// stays first.
func (m *Mode) setPage(article int, p *page.Page, made wanted) {
	if p.Fault != nil {
		m.Fail(p.FaultWarning(article))
	}
	c := &m.columns[article]
	row := -1
	if c.page != nil && article == m.focus && c.sentence >= 0 {
		if row, _ = m.sentenceRows(article, c.sentence); row < 0 || row >= m.Geo.Body {
			row = -1
		}
	}
	fresh := c.page == nil
	c.page, c.made = p, made
	m.aligned.grid = nil // made of the old layout
	c.top = p.LineAt(c.anchor)
	if c.anchor == 0 {
		c.top = 0
	}
	if b := &m.brought; article != m.focus && len(b.moved) > 0 && slices.ContainsFunc(b.moved, func(h home) bool { return h.article == article }) {
		from, _ := p.LinesOf(m.Span(article, c.sentence))
		c.setTop(from - b.row)
	}
	if row >= 0 {
		from, _ := p.LinesOf(m.Span(article, c.sentence))
		c.setTop(max(from-row, 0))
	}
	if article == m.focus && c.sentence >= 0 && (fresh || row >= 0) {
		m.reveal(article)
	}
}

// position is the index of an article in the order on screen, or -1 when it
// is hidden.
func (m *Mode) position(article int) int { return slices.Index(m.order, article) }

// laidOutMsg brings a page that was laid out in the background.
type laidOutMsg struct {
	gen, article int
	wanted       wanted
	page         *page.Page
}

// layOut lays one article out in the background.
func (m *Mode) layOut(article int, a *bundle.Article, w wanted) tea.Cmd {
	gen := m.Gen
	return func() tea.Msg {
		return laidOutMsg{gen, article, w, w.lay(article, a)}
	}
}
