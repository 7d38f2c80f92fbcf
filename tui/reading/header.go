package reading

import (
	"strconv"
	"strings"

	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// paintTitle paints the line of views and below it, where there is a row for
// it, the list from which the reader came.
func (m *Mode) paintTitle() {
	t := m.Theme
	says := func(s string) []frame.Piece { return []frame.Piece{frame.In(s, t.Faint)} }
	n, split, now := m.readAs(), m.splitAt(), m.scrollWords()+m.hiddenMarks()
	m.DrawViews(says(n+split+now), says(n+now), says(n))
	m.paintLead()
}

// readAs says how many articles there are, and on how many stories when they
// are not on one.
func (m *Mode) readAs() string {
	n := len(m.columns)
	s := strconv.Itoa(n) + desk.Plural(n, " article", " articles")
	if m.Found != nil && len(m.Found.Clusters) > 1 {
		s += " on " + strconv.Itoa(len(m.Found.Clusters)) + " stories"
	}
	folded := 0
	for _, a := range m.folded {
		if m.position(a) < 0 {
			folded++
		}
	}
	if hidden := n - len(m.order) - folded; hidden > 0 {
		s += ", " + strconv.Itoa(hidden) + " hidden"
	}
	if folded > 0 {
		s += ", " + strconv.Itoa(folded) + " folded (" + m.KeyMap.Key(keys.FoldSame) + ")"
	}
	return s
}

// splitAt says how the input was split; "" when nobody had to find out.
func (m *Mode) splitAt() string {
	for _, sp := range m.Bundle.Splits {
		if sp.Delimiter != "" {
			return ", split at " + visible.String(sp.Delimiter)
		}
	}
	return ""
}

// scrollWords says how the columns scroll.
func (m *Mode) scrollWords() string {
	switch {
	case len(m.shown) < 2:
		return ""
	case len(m.brought.moved) > 0:
		return ", copies brought"
	}
	return ", " + m.scroll.String()
}

// paintHeaders paints the title lines of the columns and the rule below them.
func (m *Mode) paintHeaders() {
	for line := range m.Geo.Header - 1 {
		for i := range m.shown {
			if i > 0 {
				m.Glyph("│", m.Theme.ColumnRule)
			}
			m.headerLine(i, line)
		}
		m.DrawSide(line - m.Geo.Header)
		m.Newline()
	}
	for i, b := range m.boxes {
		if i > 0 {
			m.Glyph("┼", m.Theme.ColumnRule)
		}
		m.paintRule(m.shown[i], b)
	}
	m.DrawSide(-1)
	m.Newline()
}

// paintRule paints the rule below a column's header, and in it which story the
// article tells and, of the focused column, which lines are in sight.
func (m *Mode) paintRule(article int, b box) {
	t := m.Theme
	sign, st, place := "─", t.ColumnRule, ""
	if article == m.focus {
		sign, st, place = "━", t.ColumnRuleFocus, m.linesInSight()
	}
	line := func(n int) frame.Piece { return frame.In(strings.Repeat(sign, max(n, 0)), st) }
	var ps, right []frame.Piece
	if s := m.storyOf(article); s != "" {
		ps = []frame.Piece{line(b.left - 1), frame.In(" "+s+" ", t.Pinned)}
	}
	if place != "" {
		right = []frame.Piece{frame.In(" "+place+" ", t.Dateline), line(1)}
	}
	free := b.width - m.PiecesWidth(ps) - m.PiecesWidth(right)
	if free < 1 {
		free, right = b.width-m.PiecesWidth(ps), nil
	}
	m.Pieces(append(append(ps, line(free)), right...), b.width)
}

// linesInSight says which lines of the focused article are on screen: "lines
// 40–62 of 120"; "" when all are.
func (m *Mode) linesInSight() string {
	c := &m.columns[m.focus]
	if c.page == nil || len(c.page.Lines) == 0 {
		return ""
	}
	from, to, n := m.lineNear(m.focus, 0)+1, m.lineNear(m.focus, m.Geo.Body-1)+1, len(c.page.Lines)
	if from == 1 && to == n {
		return ""
	}
	return "lines " + strconv.Itoa(from) + "–" + strconv.Itoa(to) + " of " + strconv.Itoa(n)
}

// storyOf names the story that an article tells, where there are several.
func (m *Mode) storyOf(article int) string {
	if m.Found == nil || m.Found.Story == nil {
		return ""
	}
	return "story " + strconv.Itoa(m.Found.Story[article])
}
