package tui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/visible"
	"broadsheet/tui/keys"
)

// An about says how the bundle was read: what was guessed, what was lost, and
// what each file became.
type about struct{ list }

func newAbout(*Model) overlay { return &about{} }

func (a *about) typed() (string, bool) { return "", false }

func (a *about) key(m *Model, k tea.KeyPressMsg) tea.Cmd {
	if closeKey(k.String(), keys.About, m) || k.String() == "enter" {
		m.overlay = nil
		return nil
	}
	switch k.String() {
	case "j":
		a.at++
	case "k":
		a.at = max(a.at-1, 0)
	default:
		a.move(k, 1<<20)
	}
	return nil
}

func (a *about) content(m *Model, width int) (string, [][]piece, int) {
	t, b := m.theme, m.bundle
	var rows [][]piece
	add := func(ps ...piece) {
		rows = append(rows, m.wrapPieces(ps, width, 6)...)
	}
	head := func(s string) {
		if len(rows) > 0 {
			rows = append(rows, nil)
		}
		add(piece{s, t.HelpGroup})
	}
	head("What was guessed or lost")
	if len(b.Warnings) == 0 {
		add(piece{"  nothing", t.BoxFaint})
	}
	for _, w := range b.Warnings {
		where := visible.String(w.Source)
		if w.Line > 0 {
			where += ":" + strconv.Itoa(w.Line)
		}
		add(piece{"  " + where + "  ", t.BoxFaint}, piece{visible.String(w.Message), t.Box})
	}
	head("What was not compared")
	if m.found == nil || len(m.found.LeftOut) == 0 {
		add(piece{"  nothing", t.BoxFaint})
	} else {
		for _, l := range m.found.LeftOut {
			add(piece{"  " + m.names[l.Article] + ", " + l.Finding + "  ", t.BoxFaint}, piece{visible.String(l.Reason), t.Box})
		}
	}
	head("What was read")
	for _, s := range b.Splits {
		how := "one article"
		if s.Delimiter != "" {
			how = fmt.Sprintf("%d articles, split at %s (%d)", s.Articles, visible.String(s.Delimiter), s.Markers)
		}
		add(piece{"  " + visible.String(s.Source) + "  ", t.Box}, piece{fmt.Sprintf("%s; %d bytes, %s", how, s.Bytes, s.Encoding), t.BoxFaint})
	}
	for i, art := range b.Articles {
		add(piece{fmt.Sprintf("  %d  ", i+1), t.BoxFaint}, piece{titleOf(art), t.Box}, piece{fmt.Sprintf("  %s · %d words", visible.String(art.Source), art.Words), t.BoxFaint})
	}
	a.at = min(a.at, max(len(rows)-1, 0))
	return "About this bundle · Esc closes", rows[min(a.at, len(rows)):], -1
}
