package tui

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/tui/theme"
)

// orderWords say what gave the order of the versions.
func orderWords(h *versions.History) string {
	n := strconv.Itoa(len(h.Order)) + " versions, "
	if h.By == "the order given" {
		return n + "in the order given"
	}
	return n + "ordered by " + h.By
}

// paintRevisionTitle paints the title bar: what is compared and what gave the
// order on the left, what has changed on the right.
func (m *Model) paintRevisionTitle() {
	t, r := m.theme, &m.revision
	tally := m.tally()
	room := m.width - piecesWidth(m, tally) - 1
	left := []piece{{" ", t.Text}, {m.bundle.Name, t.Title}}
	order := orderWords(r.history)
	if _, short, _ := strings.Cut(order, ", "); piecesWidth(m, left)+m.cells(order)+4 > room {
		order = strings.TrimPrefix(short, "ordered ") // how many there are the timeline shows
	}
	for _, p := range []piece{{"  " + order, t.Faint}, {"  " + m.warningCount(), t.Error}} {
		if strings.TrimSpace(p.text) != "" && piecesWidth(m, left)+m.cells(p.text)+2 <= room {
			left = append(left, p)
		}
	}
	m.pieces(left, room)
	m.pieces(tally, m.width-room)
	m.newline()
	for range m.geo.title - 1 {
		m.text("", m.width, t.Text)
		m.newline()
	}
}

// tally counts what has changed between the two versions, each kind with its
// sign.
func (m *Model) tally() []piece {
	t, r := m.theme, &m.revision
	n, moved, grave := r.counts.kinds, r.counts.moved, r.counts.grave
	var ps []piece
	add := func(n int, s theme.Sign, word string) {
		if n == 0 {
			return
		}
		if len(ps) > 0 {
			ps = append(ps, piece{"  ", t.Text})
		}
		ps = append(ps, piece{s.Letter + " ", s.Style}, piece{strconv.Itoa(n), t.Text})
		if m.width >= 110 {
			ps = append(ps, piece{" " + word, t.Faint})
		}
	}
	g := &t.Signs
	add(grave, g.Contrast, "grave")
	add(n[versions.Edited], g.Edited, "edited")
	add(n[versions.Added], g.Added, "added")
	add(n[versions.Deleted], g.Dropped, "deleted")
	add(n[versions.Split], g.Split, "split")
	add(n[versions.Merged], g.Merged, "merged")
	add(moved, g.Moved, "moved")
	if len(ps) == 0 && r.rows != nil {
		ps = append(ps, piece{"nothing has changed", t.Faint})
	}
	return ps
}

// paintRevisionHeaders paints which versions stand below, and the rule.
func (m *Model) paintRevisionHeaders() {
	t, g := m.theme, m.revision.geo
	left, right := g.bar+g.text+1, g.sign+1+g.text
	for line := range m.geo.header - 1 {
		m.text("", g.margin, t.Text)
		if g.two {
			m.text("", g.bar, t.Text)
			m.versionHeader(0, line, g.text)
			m.text("", 1, t.Text)
			m.buf = m.painter.Text(m.buf, "│", t.ColumnRule)
			m.text("", right-g.text, t.Text)
			m.versionHeader(1, line, g.text)
		} else {
			m.text("", g.bar+g.sign, t.Text)
			m.bothHeader(line, g.text)
		}
		m.text("", g.right, t.Text)
		m.paintSide(line - m.geo.header)
		m.newline()
	}
	width := m.width - m.geo.side
	if g.two {
		m.buf = m.painter.Text(m.buf, rule(g.margin+left), t.ColumnRule)
		m.buf = m.painter.Text(m.buf, "┼", t.ColumnRule)
		m.buf = m.painter.Text(m.buf, strings.Repeat("━", width-g.margin-left-1), t.ColumnRuleFocus)
	} else {
		m.buf = m.painter.Text(m.buf, rule(width), t.ColumnRule)
	}
	m.paintSide(-1)
	m.newline()
}

// versionHeader paints a line of the header over a column: which version, and
// when; below it the size and what was put in and taken out.
func (m *Model) versionHeader(side, line, width int) {
	t, r := m.theme, &m.revision
	place := r.pair[side]
	a := m.bundle.Articles[r.history.Order[place]]
	st := []theme.Style{t.Outlet, t.OutletFocus}[side]
	if line == 1 {
		name := path.Base(visible.String(a.Source))
		if a.Published == "" { // it stands above
			name = ""
		}
		m.spread([]piece{{name, t.Dateline}}, []piece{{strconv.Itoa(a.Words) + plural(a.Words, " word", " words"), t.Dateline}}, width)
		return
	}
	when := "  " + m.versionDate(place)
	if a.Committed && width >= 48 {
		when = "  committed" + when[1:]
	}
	name := []piece{{"version " + strconv.Itoa(place+1), st}, {when, t.Dateline}}
	right := []piece{}
	switch {
	case side == 0 && r.pinned == place || side == 1 && r.pinned == place:
		right = []piece{{"kept", t.Pinned}}
	case side == 1:
		right = []piece{{strconv.Itoa(place+1) + " of " + strconv.Itoa(len(r.history.Order)), t.Dateline}}
	}
	if piecesWidth(m, name)+piecesWidth(m, right)+1 > width && side == 1 && r.pinned != place {
		right = nil // the timeline tells it, too
	}
	m.spread(name, right, width)
}

// keptWords say which version is kept while stepping.
func (m *Model) keptWords() []piece {
	if p := m.revision.pinned; p >= 0 {
		return []piece{{"version " + strconv.Itoa(p+1) + " kept", m.theme.Pinned}}
	}
	return nil
}

// bothHeader is the header over one column.
func (m *Model) bothHeader(line, width int) {
	t, r := m.theme, &m.revision
	if line == 1 {
		old, new := m.bundle.Articles[m.oldArticle()].Words, m.bundle.Articles[m.newArticle()].Words
		m.spread([]piece{{m.versionDate(r.pair[0]) + " → " + m.versionDate(r.pair[1]), t.Dateline}}, []piece{{fmt.Sprintf("%d → %d words", old, new), t.Dateline}}, width)
		return
	}
	m.spread([]piece{{"version " + strconv.Itoa(r.pair[0]+1), t.Outlet}, {" → ", t.Faint}, {strconv.Itoa(r.pair[1] + 1), t.OutletFocus}, {" of " + strconv.Itoa(len(r.history.Order)), t.Dateline}},
		m.keptWords(), width)
}
