package compare

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// orderWords say what gave the order of the versions.
func orderWords(h *versions.History) string {
	n := strconv.Itoa(len(h.Order)) + " versions, "
	if h.Doubt {
		n = strconv.Itoa(len(h.Order)) + " articles, "
	}
	return n + h.OrderWords()
}

// unlikely warns of what nobody but the reader takes for versions.
const unlikely = "these do not look like versions of one article"

// paintTitle paints the line of views, and at its right what gave the order
// and what has changed.
func (m *Mode) paintTitle() {
	t, tally := m.Theme, m.tally()
	order := orderWords(m.revision.history)
	_, short, _ := strings.Cut(order, ", ")
	with := func(order string) []frame.Piece {
		return append([]frame.Piece{frame.In(order+"  ", t.Faint)}, tally...)
	}
	short = strings.TrimPrefix(short, "ordered ") // how many there are the timeline shows
	says := [][]frame.Piece{with(order), with(short), tally}
	switch h := m.revision.history; {
	case h.Doubt: // what looks like a rewriting may be another article
		caution := frame.In(unlikely, t.Error)
		offer := frame.In("; "+m.KeyMap.Key(keys.SwitchMode)+" reads them side by side", t.Text)
		order := frame.In(short, t.Faint)
		says = [][]frame.Piece{append([]frame.Piece{caution, offer, frame.In("  "+short+"  ", t.Faint)}, tally...), {caution, offer, frame.In("  "+short, t.Faint)},
			append([]frame.Piece{caution, frame.In("  "+short+"  ", t.Faint)}, tally...), {caution, frame.In("  ", t.Faint), order}}
		by, _, _ := strings.Cut(short, ", ") // of what are no versions no direction is missed
		says = append(says, []frame.Piece{frame.In("do not look like versions", t.Error), frame.In(", "+by, t.Faint)},
			[]frame.Piece{frame.In("no versions?", t.Error), frame.In(" "+by, t.Faint)}, []frame.Piece{frame.In("no versions?", t.Error)})
	case h.By == "likeness": // a guess is said before what was found by it
		says = append(says[:2], []frame.Piece{frame.In(short, t.Faint)})
		if _, direction, ok := strings.Cut(short, ", "); ok {
			says = append(says, with(direction), []frame.Piece{frame.In(direction, t.Faint)})
		}
		says = append(says, tally)
	}
	m.DrawViews(says...)
	for range m.Geo.Title - 1 {
		m.Text("", m.Width, t.Text)
		m.Newline()
	}
}

// tally counts what has changed between the two versions, each kind with its
// sign.
func (m *Mode) tally() []frame.Piece {
	t, r := m.Theme, &m.revision
	n, moved, grave := r.counts.kinds, r.counts.moved, r.counts.grave
	var ps []frame.Piece
	add := func(n int, s theme.Sign, word string) {
		if n == 0 {
			return
		}
		if len(ps) > 0 {
			ps = append(ps, frame.In("  ", t.Text))
		}
		ps = append(ps, frame.In(s.Letter+" ", s.Style), frame.In(strconv.Itoa(n), t.Text))
		if m.Width >= 110 {
			ps = append(ps, frame.In(" "+word, t.Faint))
		}
	}
	g := &t.Signs
	add(grave, g.Grave, "grave")
	add(n[versions.Edited], g.Edited, "edited")
	add(n[versions.Added], g.Added, "added")
	add(n[versions.Deleted], g.Dropped, "deleted")
	add(n[versions.Split], g.Split, "split")
	add(n[versions.Merged], g.Merged, "merged")
	add(moved, g.Moved, "moved")
	if len(ps) == 0 && r.rows != nil {
		ps = append(ps, frame.In("nothing has changed", t.Faint))
	}
	return ps
}

// paintHeaders paints which versions stand below, and the rule.
func (m *Mode) paintHeaders() {
	t, g := m.Theme, m.revision.geo
	left, right := g.bar+g.text+1, g.sign+1+g.text
	for line := range m.Geo.Header - 1 {
		m.Text("", g.margin, t.Text)
		if g.two {
			m.Text("", g.bar, t.Text)
			m.versionHeader(0, line, g.text)
			m.Text("", 1, t.Text)
			m.Glyph("│", t.ColumnRule)
			m.Text("", right-g.text, t.Text)
			m.versionHeader(1, line, g.text)
		} else {
			m.Text("", g.bar+g.sign, t.Text)
			m.bothHeader(line, g.text)
		}
		m.Text("", g.right, t.Text)
		m.DrawSide(line - m.Geo.Header)
		m.Newline()
	}
	width := m.Width - m.Geo.Side
	if g.two {
		m.Glyph(frame.Rule(g.margin+left), t.ColumnRule)
		m.Glyph("┼", t.ColumnRule)
		m.Glyph(strings.Repeat("━", width-g.margin-left-1), t.ColumnRuleFocus)
	} else {
		m.Glyph(frame.Rule(width), t.ColumnRule)
	}
	m.DrawSide(-1)
	m.Newline()
}

// versionHeader paints a line of the header over a column: which version, and
// when; below it the size and what was put in and taken out.
func (m *Mode) versionHeader(side, line, width int) {
	t, r := m.Theme, &m.revision
	place := r.pair[side]
	a := m.Bundle.Articles[r.history.Order[place]]
	st := []theme.Style{t.Outlet, t.OutletFocus}[side]
	if line == 1 {
		name := path.Base(visible.String(a.Source))
		if a.Published == "" { // it stands above
			name = ""
		}
		if made := m.madeBy(place); made != "" {
			name = made
		}
		m.Spread([]frame.Piece{frame.In(name, t.Dateline)}, []frame.Piece{frame.In(strconv.Itoa(a.Words)+desk.Plural(a.Words, " word", " words"), t.Dateline)}, width)
		return
	}
	when := "  " + m.versionDate(place)
	if a.Committed && width >= 48 {
		when = "  author date" + when[1:]
	}
	name := []frame.Piece{frame.In("version "+strconv.Itoa(place+1), st), frame.In(when, t.Dateline)}
	right := []frame.Piece{}
	switch {
	case side == 0 && r.pinned == place || side == 1 && r.pinned == place:
		right = []frame.Piece{frame.In("kept", t.Pinned)}
	case side == 1:
		right = []frame.Piece{frame.In(strconv.Itoa(place+1)+" of "+strconv.Itoa(len(r.history.Order)), t.Dateline)}
	}
	if m.PiecesWidth(name)+m.PiecesWidth(right)+1 > width && side == 1 && r.pinned != place {
		right = nil // the timeline tells it, too
	}
	m.Spread(name, right, width)
}

// keptWords say which version is kept while stepping.
func (m *Mode) keptWords() []frame.Piece {
	if p := m.revision.pinned; p >= 0 {
		return []frame.Piece{frame.In("version "+strconv.Itoa(p+1)+" kept", m.Theme.Pinned)}
	}
	return nil
}

// bothHeader is the header over one column.
func (m *Mode) bothHeader(line, width int) {
	t, r := m.Theme, &m.revision
	if line == 1 {
		old, new := m.Bundle.Articles[m.oldArticle()].Words, m.Bundle.Articles[m.newArticle()].Words
		m.Spread([]frame.Piece{frame.In(m.versionDate(r.pair[0])+" → "+m.versionDate(r.pair[1]), t.Dateline)}, []frame.Piece{frame.In(fmt.Sprintf("%d → %d words", old, new), t.Dateline)}, width)
		return
	}
	m.Spread([]frame.Piece{frame.In("version "+strconv.Itoa(r.pair[0]+1), t.Outlet), frame.In(" → ", t.Faint), frame.In(strconv.Itoa(r.pair[1]+1), t.OutletFocus), frame.In(" of "+strconv.Itoa(len(r.history.Order)), t.Dateline)},
		m.keptWords(), width)
}
