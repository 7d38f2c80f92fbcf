package compare

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/page"
)

// Sizes of the comparison in cells.
const (
	pairWidth  = 80  // from here on two versions stand side by side
	labelWidth = 100 // from here on what happened is written between them
	labelAlone = 64  // the same beside one column
	label      = 11
)

// A revisionGeometry is where the comparison stands.
type revisionGeometry struct {
	margin int // cells to the left of everything
	bar    int // cells of the bar of the focus, a blank included
	text   int // cells of text of a column
	sign   int // cells of the sign, the label and the age beside the newer version
	label  int // of them, cells of the label
	since  int // of them, cells of the age
	right  int // cells to the right of everything
	two    bool
}

// paged is what a layout is made for. The text that merges a pair has article
// -1.
type paged struct {
	article int
	pair    [2]int
	width   int
	method  ansi.Method
}

// rowsMade is what rows were made of.
type rowsMade struct {
	lines [2]*page.Page
	opens int // changes of the folds
}

// mostPages bounds the layouts that are kept.
const mostPages = 24

// revisedPageMsg brings a layout that was made in the background.
type revisedPageMsg struct {
	gen    int
	key    paged
	page   *page.Page
	merged *Merged
}

// Settle brings everything that depends on the state up to date.
func (m *Mode) Settle() tea.Cmd {
	if m.revision.history == nil {
		return nil
	}
	body := m.Geo.Body
	m.arrange()
	cmds := []tea.Cmd{m.comparing(), m.lay()}
	m.setRows()
	m.land()
	if m.Geo.Body != body && len(m.revision.rows) > 0 {
		m.revealChange()
	}
	m.revision.stood = m.Place()
	return tea.Batch(cmds...)
}

// arrange computes where everything stands.
func (m *Mode) arrange() {
	if m.Geo.Valid {
		return
	}
	g := desk.Geometry{Valid: true, Title: 1, Header: 2, Status: 2, Strip: 2}
	switch {
	case m.Height >= 30:
		g.Title, g.Header, g.Status, g.Strip = 2, 3, 3, 3
	case m.Height >= 22:
		g.Status = 3 // what a reviewer must not miss is not cut short
	case m.Height < 16:
		g.Strip = 1
	}
	width := m.Width
	g.Side, g.Panel = m.PanelSize()
	width -= g.Side
	g.Panel = min(g.Panel, max(m.Height-g.Title-g.Header-g.Strip-g.Status-2, 0))
	g.Body = max(m.Height-g.Title-g.Header-g.Panel-g.Strip-g.Status, 1)
	m.Geo = g
	m.revision.geo = m.revision.divide(width)
}

// divide shares the width of the screen out.
func (r *revision) divide(width int) revisionGeometry {
	g := revisionGeometry{bar: 2, sign: 2, right: 1, two: width >= pairWidth && !r.oneColumn}
	if r.since {
		g.since = len(strconv.Itoa(len(r.history.Order))) + 2
		g.sign += g.since
	}
	if g.two && width >= labelWidth || !g.two && width >= labelAlone {
		g.label = label
		g.sign += label
	}
	if g.two {
		free := width - g.bar - 1 - 2 - g.sign - g.right
		g.text = min(free/2, desk.MaxText)
		spare := free - 2*g.text
		g.margin = spare / 2
		g.right += spare - g.margin
		return g
	}
	free := width - g.bar - g.sign - g.right
	g.text = min(free, desk.MaxText)
	g.margin = (free - g.text) / 2
	g.right += free - g.text - g.margin
	return g
}

// lay lays out what is compared, at once when it is short.
func (m *Mode) lay() tea.Cmd {
	r := &m.revision
	if len(r.items) == 0 {
		return nil
	}
	if r.geo.two {
		old, cmd := m.pageOf(paged{m.oldArticle(), [2]int{}, r.geo.text, m.Method})
		new, cmd2 := m.pageOf(paged{m.newArticle(), [2]int{}, r.geo.text, m.Method})
		if r.lines = [2]*page.Page{old, new}; old == nil || new == nil {
			r.lines = [2]*page.Page{}
		}
		return tea.Batch(cmd, cmd2)
	}
	p, cmd := m.pageOf(paged{-1, r.pair, r.geo.text, m.Method})
	r.lines = [2]*page.Page{p, nil}
	return cmd
}

// pageOf returns a layout, or nil and the command that makes it.
func (m *Mode) pageOf(k paged) (*page.Page, tea.Cmd) {
	r := &m.revision
	if p := r.pages[k]; p != nil && (k.article >= 0 || r.merged != nil && p.Article == r.merged.Article) {
		return p, nil
	}
	bytes := 0
	for _, a := range []int{m.oldArticle(), m.newArticle()} {
		bytes += len(m.Bundle.Articles[a].Text)
	}
	lay := m.layPage(k)
	if bytes <= 2*desk.LayoutNow {
		m.tookPage(lay())
		return r.pages[k], nil
	}
	if r.laying == k {
		return nil, nil
	}
	r.laying = k
	return nil, func() tea.Msg { return lay() }
}

// layPage returns a function that makes a layout and touches no state.
func (m *Mode) layPage(k paged) func() revisedPageMsg {
	gen, r := m.Gen, &m.revision
	old, new, ops, items := m.Bundle.Articles[m.oldArticle()], m.Bundle.Articles[m.newArticle()], r.ops, r.items[len(r.fields):]
	if k.article >= 0 {
		a := m.Bundle.Articles[k.article]
		return func() revisedPageMsg { return revisedPageMsg{gen, k, layBySentence(a, k), nil} }
	}
	return func() revisedPageMsg {
		merged := Merge(old, new, ops, items)
		return revisedPageMsg{gen, k, layBySentence(merged.Article, k), merged}
	}
}

// layBySentence lays an article out with each sentence on a line of its own,
// so that it can stand level with itself in another version, and stays as it
// is from one comparison to the next.
func layBySentence(a *bundle.Article, k paged) *page.Page {
	starts := make([]int, len(a.Sentences))
	for i, s := range a.Sentences {
		starts[i] = s.Start
	}
	return page.LayoutStarting(a, k.width, k.method, starts)
}

// tookPage takes a layout in.
func (m *Mode) tookPage(msg revisedPageMsg) {
	r := &m.revision
	if msg.page.Fault != nil {
		m.Fail(msg.page.FaultWarning(msg.key.article))
	}
	if msg.gen != m.Gen || r.history == nil || msg.key.article < 0 && msg.key.pair != r.pair {
		return
	}
	if len(r.pages) >= mostPages {
		clear(r.pages)
	}
	r.pages[msg.key] = msg.page
	if msg.merged != nil {
		r.merged = msg.merged
	}
	if r.laying == msg.key {
		r.laying = paged{}
	}
}

// setRows makes the rows anew when what they are made of has changed. The
// sentence where the reader stands stays on its row.
func (m *Mode) setRows() {
	r := &m.revision
	made := rowsMade{r.lines, r.opens}
	if r.lines[0] == nil || r.rows != nil && r.made == made {
		return
	}
	row := -1
	if r.held != nil {
		row = r.held.row
	} else if r.rows != nil {
		row = r.rowOf(r.item) - r.top
	}
	r.held = nil
	r.made = made
	columns := [][]Extent{m.extents(0)}
	if r.lines[1] != nil {
		columns = append(columns, m.extents(1))
	}
	r.rows, r.first = Rows(r.items, columns, r.folds, r.closed(m))
	r.item = r.shownItem(m, r.item)
	if _, to := r.rowsOf(r.item); row < 0 && to+m.Margin() <= m.Geo.Body {
		r.top = 0 // all from the beginning
	} else if row < 0 || row >= m.Geo.Body {
		r.top = r.rowOf(r.item) - m.Geo.Body/3
	} else {
		r.top = r.rowOf(r.item) - row
	}
	m.revealChange()
}

// extents are the lines of a column that show each item.
func (m *Mode) extents(column int) []Extent {
	r := &m.revision
	p := r.lines[column]
	out := make([]Extent, len(r.items))
	for i := range r.items {
		if f := r.field(i); f != nil {
			out[i] = m.fieldExtent(f, column)
			continue
		}
		span, ok := m.spanIn(column, i)
		if !ok {
			continue
		}
		from, to := p.LinesOf(span)
		if from == to {
			continue // markup that no line shows: the fence of a code block
		}
		out[i] = Extent{From: from, To: to, Gap: from > 0 && (p.Lines[from-1].Cells == 0 || headlineEnds(p, from)) || i == len(r.fields)}
	}
	return out
}

// headlineEnds reports whether a headline ends before a line.
func headlineEnds(p *page.Page, line int) bool {
	at, before := p.Lines[line].Paragraph, p.Lines[line-1].Paragraph
	return before >= 0 && at != before && p.Article.Paragraphs[before].Kind == bundle.Headline
}

// spanIn is where an item stands in the text of a column; false when it does
// not.
func (m *Mode) spanIn(column, item int) (bundle.Span, bool) {
	r := &m.revision
	it := &r.items[item]
	switch {
	case r.lines[1] == nil:
		return r.merged.Article.Sentences[item-len(r.fields)].Span, true
	case column == 0 && len(it.Old) > 0:
		return Cover(m.Bundle.Articles[m.oldArticle()], it.Old), true
	case column == 1 && len(it.New) > 0:
		return Cover(m.Bundle.Articles[m.newArticle()], it.New), true
	}
	return bundle.Span{}, false
}

// closed says which folds hide their items.
func (r *revision) closed(m *Mode) func(fold int) bool {
	return func(fold int) bool { return r.allOpen == r.open[m.foldRef(fold)] }
}

// foldRef names a fold by its first sentence, which outlives a change of the
// pair.
func (m *Mode) foldRef(fold int) bundle.Ref {
	r := &m.revision
	return desk.Ref(m.newArticle(), r.items[r.folds[fold].From].New[0])
}

// shownItem is the item itself, or the fold that hides it.
func (r *revision) shownItem(m *Mode, item int) int {
	if f := In(r.folds, item); f >= 0 && r.closed(m)(f) {
		return r.folds[f].From
	}
	return item
}

// folded reports whether the row of an item is that of a closed fold, and
// which.
func (m *Mode) folded(item int) (fold int, ok bool) {
	r := &m.revision
	f := In(r.folds, item)
	return f, f >= 0 && r.closed(m)(f)
}

func (r *revision) rowOf(item int) int {
	if item < len(r.first) {
		return r.first[item]
	}
	return 0
}

// rowsOf are the rows that show an item: [from, to).
func (r *revision) rowsOf(item int) (from, to int) {
	from = r.rowOf(item)
	for to = from; to < len(r.rows) && r.rows[to].Item == item; to++ {
	}
	return from, max(to, from+1)
}

// refold has the rows made anew after a change of the folds.
func (m *Mode) refold() { m.revision.opens++ }

// lastTop is the first row on screen at the end.
func (m *Mode) lastTop() int { return max(len(m.revision.rows)-m.Geo.Body, 0) }

// revealChange scrolls as little as needed to show where the reader stands.
func (m *Mode) revealChange() {
	r := &m.revision
	from, to := r.rowsOf(r.item)
	if last := to + m.Margin() - m.Geo.Body; r.top < last {
		r.top = last
	}
	r.top = min(r.top, m.lastTop())
	if first := from - m.Margin(); r.top > first {
		r.top = first
	}
	r.top = max(r.top, 0)
}
