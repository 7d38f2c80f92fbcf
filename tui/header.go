package tui

import (
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/theme"
)

// windowTitle is what the terminal writes on its window.
func (m *Model) windowTitle() string {
	if m.bundle.Name == "" {
		return "broadsheet"
	}
	return visible.String(m.bundle.Name) + " – broadsheet"
}

// paintTitle paints the title bar: what is read on the left, the legend or the
// progress of the analysis on the right.
func (m *Model) paintTitle() {
	t := m.theme
	legend := m.legend()
	room := m.width - piecesWidth(m, legend) - 1
	left := []piece{{" ", t.Text}, {m.bundle.Name, t.Title}}
	for _, p := range []piece{
		{"  " + m.readAs(), t.Faint},
		{m.scrollWords(), t.Faint},
		{"  " + m.warningCount(), t.Error},
	} {
		if strings.TrimSpace(p.text) != "" && piecesWidth(m, left)+m.cells(p.text)+2 <= room {
			left = append(left, p)
		}
	}
	m.pieces(left, room)
	m.pieces(legend, m.width-room)
	m.newline()
	for range m.geo.title - 1 {
		m.text("", m.width, t.Text)
		m.newline()
	}
}

// readAs says how many articles there are, on how many stories when they are
// not on one, and how the input was split.
func (m *Model) readAs() string {
	n := len(m.columns)
	s := strconv.Itoa(n) + plural(n, " article", " articles")
	if hidden := n - len(m.order); hidden > 0 {
		s += ", " + strconv.Itoa(hidden) + " hidden"
	}
	if m.found != nil && len(m.found.Clusters) > 1 {
		s += " on " + strconv.Itoa(len(m.found.Clusters)) + " stories"
	}
	for _, sp := range m.bundle.Splits {
		if sp.Delimiter != "" {
			s += ", split at " + visible.String(sp.Delimiter)
			break
		}
	}
	return s
}

// scrollWords says how the columns scroll.
func (m *Model) scrollWords() string {
	switch {
	case len(m.shown) < 2:
		return ""
	case len(m.brought.moved) > 0:
		return " · copies brought"
	}
	return " · " + m.scroll.String()
}

func (m *Model) warningCount() string {
	n := len(m.bundle.Warnings)
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n) + plural(n, " warning", " warnings")
}

// legend is the layers in their own styles, each with its key and its count;
// while the analysis runs, how far it has come.
func (m *Model) legend() []piece {
	t := m.theme
	switch {
	case m.failed != nil:
		return []piece{{"analysis failed", t.Error}}
	case m.found == nil:
		done, of := m.progress.Done, max(m.progress.Of, 1)
		const bar = 10
		full := min(bar*done/of, bar)
		return []piece{
			{"analysing ", t.Faint},
			{strings.Repeat("━", full), t.Progress},
			{strings.Repeat("─", bar-full), t.ProgressRest},
		}
	}
	gap := "   "
	if m.width < 100 {
		gap = "  "
	}
	ps := m.factCount(gap)
	for l := range layers {
		if l > 0 {
			ps = append(ps, piece{gap, t.Text})
		}
		name := l.count(m.found.counts[l])
		if m.width < 72 {
			name = name[:1]
		}
		st := l.style(t)
		if m.found.counts[l] == 0 {
			st = t.Faint
		}
		if !m.on[l] {
			st = theme.Style{Attr: theme.Strike}.Over(t.Faint)
		}
		if m.width >= 60 {
			ps = append(ps, piece{strconv.Itoa(int(l)+1) + " ", t.Faint})
		}
		ps = append(ps, piece{name, st}, piece{" " + strconv.Itoa(m.found.counts[l]), t.Faint})
	}
	return ps
}

// paintHeaders paints the title lines of the columns and the rule below them.
func (m *Model) paintHeaders() {
	for line := range m.geo.header - 1 {
		for i := range m.shown {
			if i > 0 {
				m.buf = m.painter.Text(m.buf, "│", m.theme.ColumnRule)
			}
			m.headerLine(i, line)
		}
		m.paintSide(line - m.geo.header)
		m.newline()
	}
	for i, b := range m.geo.columns {
		if i > 0 {
			m.buf = m.painter.Text(m.buf, "┼", m.theme.ColumnRule)
		}
		if m.shown[i] == m.focus {
			m.buf = m.painter.Text(m.buf, strings.Repeat("━", b.width), m.theme.ColumnRuleFocus)
		} else {
			m.buf = m.painter.Text(m.buf, strings.Repeat("─", b.width), m.theme.ColumnRule)
		}
	}
	m.paintSide(-1)
	m.newline()
}

// headerLine paints one line of a column's header: who, what, when.
func (m *Model) headerLine(i, line int) {
	article, b, t := m.shown[i], m.geo.columns[i], m.theme
	a := m.bundle.Articles[article]
	m.text("", b.left, t.Gutter)
	width := b.text + min(b.right-1, 1)
	switch line {
	case 0:
		st := t.Outlet
		if article == m.focus {
			st = t.OutletFocus
		}
		name, outlet := m.heading(article)
		left := []piece{{name, st}}
		right := m.whichOf(article)
		if outlet != "" && m.cells(name+outlet)+4+piecesWidth(m, right) <= width {
			left = append(left, piece{"  " + outlet, t.Dateline})
		}
		m.spread(left, right, width)
	case 1:
		m.text(visible.String(a.Title), width, t.Heading)
	default:
		m.spread([]piece{{m.facts(article), t.Dateline}}, []piece{{m.percent(article), t.Dateline}}, width)
	}
	m.text("", b.width-b.left-width, t.Gutter)
}

// spread paints pieces at both ends of a field; the left ones are cut first.
func (m *Model) spread(left, right []piece, width int) {
	r := piecesWidth(m, right)
	if r >= width {
		m.pieces(right, width)
		return
	}
	m.pieces(left, width-r-1)
	m.text("", 1, theme.Style{})
	m.pieces(right, r)
}

// whichOf says which article of how many a column shows.
func (m *Model) whichOf(article int) []piece {
	t := m.theme
	var ps []piece
	at := m.position(article)
	if at >= 0 && at < m.pins {
		ps = append(ps, piece{"pinned ", t.Pinned})
	}
	if m.search.active() {
		n := len(m.search.hits.spans[article])
		ps = append(ps, piece{strconv.Itoa(n) + plural(n, " hit  ", " hits  "), t.Signs.Search.Style})
	}
	if article == m.shown[0] && m.first > m.pins {
		ps = append(ps, piece{"‹ ", t.GutterFocus})
	}
	ps = append(ps, piece{strconv.Itoa(article+1) + " of " + strconv.Itoa(len(m.columns)), t.Dateline})
	if m.geo.header < 4 {
		ps = append(ps, piece{"  " + m.percent(article), t.Dateline})
	}
	if i := len(m.shown) - 1; article == m.shown[i] && at >= 0 && at < len(m.order)-1 {
		ps = append(ps, piece{" ›", t.GutterFocus})
	}
	return ps
}

// facts are the date of an article and how much of it others have too.
func (m *Model) facts(article int) string {
	var fs []string
	if d := date(m.bundle.Articles[article]); d != "" {
		fs = append(fs, d)
	}
	if m.found != nil && len(m.columns) > 1 {
		fs = append(fs, strconv.Itoa(int(m.found.share[article]*100+0.5))+" % shared")
	}
	return strings.Join(fs, " · ")
}

// percent says how much of an article has been scrolled through: 0 % at its
// beginning, 100 % when its end is on screen.
func (m *Model) percent(article int) string {
	c := &m.columns[article]
	if c.page == nil || len(c.page.Lines) == 0 {
		return ""
	}
	last := m.lastTop(article)
	if last == 0 {
		return "all"
	}
	return strconv.Itoa(min(100*max(m.top(article), 0)/last, 100)) + " %"
}

// titleOf returns the title of an article, safe to print.
func titleOf(a *bundle.Article) string { return visible.String(a.Title) }
