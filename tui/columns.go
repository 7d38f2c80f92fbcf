package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
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
	broken *findings // whose shared sentences begin a line; nil: the text flows
}

// broken is the findings whose shared sentences begin a line: those in force
// when the columns are aligned, since only what begins a line can be level.
func (m *Model) broken() *findings {
	if m.scroll != scrollAligned || len(m.shown) < 2 {
		return nil
	}
	return m.found
}

// lay makes the layout.
func (w wanted) lay(article int, a *bundle.Article) *page.Page {
	if w.broken == nil {
		return page.Layout(a, w.width, w.method)
	}
	var starts []int
	for s, ks := range w.broken.at[article] {
		if ks.has(sharedKinds) {
			starts = append(starts, a.Sentences[s].Start)
		}
	}
	return page.LayoutStarting(a, w.width, w.method, starts)
}

// layoutNow is the size in bytes of the articles that are laid out at once;
// the layout of a longer one takes more than a frame and runs as a command.
const layoutNow = 96 << 10

// setBundle begins the reading of a bundle.
func (m *Model) setBundle(b *bundle.Bundle) {
	if b == nil {
		b = &bundle.Bundle{}
	}
	m.bundle = b
	m.gen++
	m.found, m.failed = nil, nil
	m.columns = make([]column, len(b.Articles))
	m.order = make([]int, len(b.Articles))
	m.names = analysis.Names(b)
	for i, a := range b.Articles {
		m.order[i] = i
		if len(a.Sentences) == 0 {
			m.columns[i].sentence = -1
		}
	}
	m.pins, m.first, m.focus, m.wide, m.zoomed = 0, 0, 0, -1, false
	m.brought = brought{}
	m.geo = geometry{}
}

// open goes to a place, or to the nearest that exists.
func (m *Model) open(at Place) {
	if len(m.columns) == 0 {
		return
	}
	m.focus = min(max(at.Article, 0), len(m.columns)-1)
	c := &m.columns[m.focus]
	c.sentence = m.bundle.Articles[m.focus].SentenceAt(at.Offset)
	c.anchor = max(at.Offset, 0)
	m.geo = geometry{}
}

// place is where the reader stands.
func (m *Model) place() Place {
	p := Place{Article: m.focus}
	if c := &m.columns[m.focus]; c.sentence >= 0 {
		p.Offset = m.bundle.Articles[m.focus].Sentences[c.sentence].Start
	}
	return p
}

// settle brings everything that depends on the state up to date after a
// message: which columns are on screen, their layouts, what is lit.
func (m *Model) settle() tea.Cmd {
	if m.Width == 0 || len(m.columns) == 0 || m.tooSmall() {
		return nil
	}
	if m.revising() {
		return m.settleRevision()
	}
	m.arrangeColumns()
	var cmds []tea.Cmd
	if w, ok := m.overlay.(*written); ok && m.found != nil {
		cmds = append(cmds, w.write(m))
	}
	for i, a := range m.shown {
		if cmd := m.layoutColumn(a, m.geo.columns[i].text); cmd != nil {
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
	m.inspect()
	return tea.Batch(cmds...)
}

// layoutColumn lays an article out if it is not laid out at this width: at
// once when it is short, in the background when it is long.
func (m *Model) layoutColumn(article, width int) tea.Cmd {
	c, a := &m.columns[article], m.bundle.Articles[article]
	w := wanted{width, m.Method, m.broken()}
	if c.page != nil && c.made == w || c.wanted == w {
		return nil
	}
	if len(a.Text) > layoutNow {
		c.wanted = w
		return m.layOut(article, a, w)
	}
	m.setPage(article, w.lay(article, a), w)
	return nil
}

// laidOut takes in a page that was laid out in the background.
func (m *Model) laidOut(msg laidOutMsg) {
	if msg.gen != m.gen {
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
func (m *Model) setPage(article int, p *page.Page, made wanted) {
	c := &m.columns[article]
	row := -1
	if c.page != nil && article == m.focus && c.sentence >= 0 {
		if row, _ = m.sentenceRows(article, c.sentence); row < 0 || row >= m.geo.body {
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
	if row >= 0 {
		from, _ := p.LinesOf(m.span(article, c.sentence))
		c.setTop(max(from-row, 0))
	}
	if article == m.focus && c.sentence >= 0 && (fresh || row >= 0) {
		m.reveal(article)
	}
}

// span is the place of a sentence in its article.
func (m *Model) span(article, sentence int) bundle.Span {
	return m.bundle.Articles[article].Sentences[sentence].Span
}

// resize takes in the terminal's size.
func (m *Model) resize(width, height int) {
	m.Width, m.Height = max(width, 0), max(height, 0)
	m.geo = geometry{}
}

// position is the index of an article in the order on screen, or -1 when it
// is hidden.
func (m *Model) position(article int) int { return slices.Index(m.order, article) }
