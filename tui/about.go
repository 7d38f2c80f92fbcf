package tui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An about says how the bundle was read: what was guessed, what was lost, and
// what each file became.
type about struct {
	list
	made struct {
		width int
		found *findings
		theme *theme.Theme
	}
	rows [][]frame.Piece
}

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

func (a *about) content(m *Model, width int) (string, [][]frame.Piece, int) {
	made := a.made
	made.width, made.found, made.theme = width, m.found, m.Theme
	if made != a.made {
		a.made, a.rows = made, m.aboutRows(width)
	}
	a.at = min(a.at, max(len(a.rows)-m.boxRoom(), 0))
	return "About this bundle · Esc closes", a.rows[a.at:min(a.at+m.Height, len(a.rows))], -1
}

// aboutRows writes how the bundle was read.
func (m *Model) aboutRows(width int) [][]frame.Piece {
	t, b := m.Theme, m.bundle
	var rows [][]frame.Piece
	add := func(ps ...frame.Piece) {
		rows = append(rows, m.Wrap(ps, width, 6)...)
	}
	head := func(s string) {
		if len(rows) > 0 {
			rows = append(rows, nil)
		}
		add(frame.In(s, t.HelpGroup))
	}
	head("What was guessed or lost")
	if len(m.warnings()) == 0 {
		add(frame.In("  nothing", t.BoxFaint))
	}
	for _, w := range m.warnings() {
		where := visible.String(w.Source)
		if w.Line > 0 {
			where += ":" + strconv.Itoa(w.Line)
		}
		add(frame.In("  "+where+"  ", t.BoxFaint), frame.In(visible.String(w.Message), t.Box))
	}
	head("What was not compared")
	if m.found == nil || len(m.found.LeftOut) == 0 {
		add(frame.In("  nothing", t.BoxFaint))
	} else {
		for _, l := range m.found.LeftOut {
			add(frame.In("  "+m.names[l.Article]+", "+l.Finding+"  ", t.BoxFaint), frame.In(visible.String(l.Reason), t.Box))
		}
	}
	head("What was read")
	for _, sp := range b.Splits {
		size := fmt.Sprintf("%d bytes, %s", sp.Bytes, sp.Encoding)
		if sp.Articles > 1 || sp.Delimiter != "" {
			add(frame.In("  "+visible.String(sp.Source), t.Box), frame.In(fmt.Sprintf("  %d %s, split at %s; %s", sp.Articles, plural(sp.Articles, "article", "articles"), visible.String(sp.Delimiter), size), t.BoxFaint))
			size = ""
		}
		for i := sp.First; i < min(sp.First+sp.Articles, len(b.Articles)); i++ {
			art := b.Articles[i]
			facts := []string{visible.String(art.Source), fmt.Sprintf("%d words", art.Words)}
			if size != "" {
				facts = append(facts, size)
			}
			rows = append(rows, []frame.Piece{frame.In(fmt.Sprintf("%3d  ", i+1), t.BoxFaint), frame.In(titleOf(art), t.Box)},
				[]frame.Piece{frame.In("     "+strings.Join(facts, " · "), t.BoxFaint)})
		}
	}
	return rows
}
