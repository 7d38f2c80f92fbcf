package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/tui/page"
)

// A column is one article and where the reader stands in it.
type column struct {
	page     *page.Page  // nil until it is laid out
	method   ansi.Method // how page was measured
	wanted   int         // width of the layout under way, 0 if none
	top      int         // first line on screen
	anchor   int         // byte offset of the first line on screen; it outlives the layout
	small    columnMap
	sentence int // where the reader stands; -1 in an article without sentences
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
	m.names = names(b)
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
	if m.width == 0 || len(m.columns) == 0 || m.tooSmall() {
		return nil
	}
	m.arrangeColumns()
	var cmds []tea.Cmd
	for i, a := range m.shown {
		if cmd := m.layoutColumn(a, m.geo.columns[i].text); cmd != nil {
			cmds = append(cmds, cmd)
		}
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
	if c.page != nil && c.page.Width == width && c.method == m.method || c.wanted == width {
		return nil
	}
	if len(a.Text) > layoutNow {
		c.wanted = width
		return m.layOut(article, a, width, m.method)
	}
	m.setPage(article, page.Layout(a, width, m.method), m.method)
	return nil
}

// laidOut takes in a page that was laid out in the background.
func (m *Model) laidOut(msg laidOutMsg) {
	if msg.gen != m.gen {
		return
	}
	if c := &m.columns[msg.article]; msg.page.Width == c.wanted {
		c.wanted = 0
		m.setPage(msg.article, msg.page, msg.method)
	}
}

// setPage gives a column its new layout and keeps the place: the focused
// sentence stays on its row of the screen, in the other columns the first line
// stays first.
func (m *Model) setPage(article int, p *page.Page, method ansi.Method) {
	c := &m.columns[article]
	row := -1
	if c.page != nil && article == m.focus && c.sentence >= 0 {
		from, _ := c.page.LinesOf(m.span(article, c.sentence))
		if row = from - c.top; row < 0 || row >= m.geo.body {
			row = -1
		}
	}
	fresh := c.page == nil
	c.page, c.method = p, method
	c.top = p.LineAt(c.anchor)
	if c.anchor == 0 {
		c.top = 0
	}
	if row >= 0 {
		from, _ := p.LinesOf(m.span(article, c.sentence))
		c.top = max(from-row, 0)
	}
	if article == m.focus && c.sentence >= 0 && (fresh || row >= 0) {
		m.reveal(article)
	}
}

// span is the place of a sentence in its article.
func (m *Model) span(article, sentence int) bundle.Span {
	return m.bundle.Articles[article].Sentences[sentence].Span
}

// scrollTo puts a line of a column first on screen.
func (m *Model) scrollTo(article, line int) {
	c := &m.columns[article]
	if c.page == nil {
		return
	}
	c.top = min(max(line, 0), max(len(c.page.Lines)-1, 0))
	c.anchor = 0
	if c.top > 0 && c.top < len(c.page.Lines) {
		c.anchor = c.page.Lines[c.top].Src.Start
	}
}

// lastTop is the first line on screen when a column is scrolled to its end.
func (m *Model) lastTop(article int) int {
	return max(len(m.columns[article].page.Lines)-m.geo.body, 0)
}

// margin is how many lines stay visible above and below the focused sentence.
func (m *Model) margin() int { return min(2, m.geo.body/5) }

// reveal scrolls a column as little as needed to show its sentence.
func (m *Model) reveal(article int) {
	c := &m.columns[article]
	if c.page == nil || c.sentence < 0 {
		return
	}
	from, to := c.page.LinesOf(m.span(article, c.sentence))
	margin := m.margin()
	top := c.top
	if last := to + margin - m.geo.body; top < last {
		top = min(last, max(m.lastTop(article), c.top))
	}
	if first := from - margin; top > first {
		top = max(first, 0)
	}
	if top != c.top {
		m.scrollTo(article, top)
	}
}

// resize takes in the terminal's size.
func (m *Model) resize(width, height int) {
	m.width, m.height = max(width, 0), max(height, 0)
	m.geo = geometry{}
}

// position is the index of an article in the order on screen, or -1 when it
// is hidden.
func (m *Model) position(article int) int { return slices.Index(m.order, article) }
