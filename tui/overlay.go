package tui

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An overlay is a box over the page that takes the keys.
type overlay interface {
	key(m *Model, k tea.KeyPressMsg) tea.Cmd
	// content returns the box's title, its rows at a width of cells, and the
	// row that must be in sight, or -1.
	content(m *Model, width int) (title string, rows [][]frame.Piece, at int)
	// typed returns what is being typed into the box; false when it takes no
	// text.
	typed() (string, bool)
}

// closeKey reports whether a key closes a box that takes no text.
func closeKey(name string, own keys.Action, m *Model) bool {
	return name == "esc" || m.keys.Action(name) == own
}

// A list is what the boxes with rows to choose from have in common: text
// typed to narrow them, and the row chosen.
type list struct {
	text string
	at   int
}

// edit gives a key to the text; it reports whether the text changed.
func (l *list) edit(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "backspace", "ctrl+h":
		if l.text == "" {
			return false
		}
		r := []rune(l.text)
		l.text = string(r[:len(r)-1])
	case "ctrl+u", "ctrl+w":
		l.text = ""
	default:
		if k.Text == "" {
			return false
		}
		l.text += k.Text
	}
	l.at = 0
	return true
}

// move gives a key to the choice among n rows.
func (l *list) move(k tea.KeyPressMsg, n int) bool {
	switch k.String() {
	case "down", "ctrl+n", "ctrl+j", "tab":
		l.at++
	case "up", "ctrl+p", "ctrl+k", "shift+tab":
		l.at--
	case "pgdown", "ctrl+d", "ctrl+f":
		l.at += 10
	case "pgup", "ctrl+b":
		l.at -= 10
	case "home":
		l.at = 0
	case "end":
		l.at = n - 1
	default:
		return false
	}
	l.at = min(max(l.at, 0), max(n-1, 0))
	return true
}

// overlaid lays the open box over a page.
func (m *Model) overlaid(page string) string {
	width, room := m.boxWidth(), m.boxRoom()
	title, rows, at := m.overlay.content(m, width-4)
	text, typing := m.overlay.typed()
	if typing {
		room -= 2
	}
	top := 0
	if at >= room {
		top = min(at-room/2, len(rows)-room)
	}
	rows = rows[max(top, 0):min(max(top, 0)+room, len(rows))]

	m.Clear()
	t := m.Theme
	m.BoxEdge("╭", title, "╮", width)
	if typing {
		m.BoxRow([]frame.Piece{frame.In("› ", theme.Style{Fg: t.HelpKey.Fg}.Over(t.Box)), frame.In(text+"▏", t.Box)}, width)
		m.BoxRow(nil, width)
	}
	p, _ := m.overlay.(interface {
		painted(m *Model, i, width int) (string, bool)
	})
	for i, r := range rows {
		if p != nil {
			if s, ok := p.painted(m, i, width-4); ok {
				m.BoxPainted(s)
				continue
			}
		}
		m.BoxRow(r, width)
	}
	m.BoxEdge("╰", "", "╯", width)
	return m.Over(page, width)
}

// boxWidth is the width of a box in cells, its border included.
func (m *Model) boxWidth() int {
	most := 92
	if _, ok := m.overlay.(*help); ok {
		most = 104 // a key and what it does stand on one line
	}
	return min(m.Width-4, most)
}

// boxRoom is how many rows a box has inside its border.
func (m *Model) boxRoom() int { return m.Height - 6 }
