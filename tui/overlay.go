package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An overlay is a box over the page that takes the keys.
type overlay interface {
	key(m *Model, k tea.KeyPressMsg) tea.Cmd
	// content returns the box's title, its rows at a width of cells, and the
	// row that must be in sight, or -1.
	content(m *Model, width int) (title string, rows [][]piece, at int)
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

// overlaid lays the open box over a frame.
func (m *Model) overlaid(frame string) string {
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

	m.buf = m.buf[:0]
	t := m.theme
	m.boxEdge("╭", title, "╮", width)
	if typing {
		m.boxRow([]piece{{"› ", theme.Style{Fg: t.HelpKey.Fg}.Over(t.Box)}, {text + "▏", t.Box}}, width)
		m.boxRow(nil, width)
	}
	p, _ := m.overlay.(interface {
		painted(m *Model, i, width int) (string, bool)
	})
	for i, r := range rows {
		if p != nil {
			if s, ok := p.painted(m, i, width-4); ok {
				m.paintedRow(s)
				continue
			}
		}
		m.boxRow(r, width)
	}
	m.boxEdge("╰", "", "╯", width)
	return m.lay(frame, strings.TrimSuffix(string(m.buf), "\n"), width)
}

// boxWidth is the width of a box in cells, its border included.
func (m *Model) boxWidth() int {
	most := 92
	if _, ok := m.overlay.(*help); ok {
		most = 104 // a key and what it does stand on one line
	}
	return min(m.width-4, most)
}

// boxRoom is how many rows a box has inside its border.
func (m *Model) boxRoom() int { return m.height - 6 }

// paintedRow puts a row that is painted already into the box.
func (m *Model) paintedRow(s string) {
	m.buf = m.painter.Text(m.buf, "│ ", m.theme.BoxRule)
	m.buf = append(m.buf, s...)
	m.buf = m.painter.Text(m.buf, " │", m.theme.BoxRule)
	m.newline()
}

// lay puts a box into the middle of a frame. The layers are drawn onto cells
// measured as the terminal measures them, not as Lip Gloss's own canvas does:
// wide characters under an edge would shear the box.
func (m *Model) lay(frame, box string, width int) string {
	x, y := (m.width-width)/2, max((m.height-lipgloss.Height(box))/3, 1)
	screen := uv.NewScreenBuffer(m.width, m.height)
	screen.Method = m.method
	lipgloss.NewCompositor(
		lipgloss.NewLayer(frame),
		lipgloss.NewLayer(box).X(x).Y(y).Z(1),
	).Draw(screen, screen.Bounds())
	return screen.Render()
}

func (m *Model) boxEdge(left, title, right string, width int) {
	t := m.theme
	m.buf = m.painter.Text(m.buf, left+"─", t.BoxRule)
	rest := width - 3
	if title != "" {
		s := " " + title + " "
		n := min(m.cells(s), rest)
		m.text(s, n, t.BoxTitle)
		rest -= n
	}
	m.buf = m.painter.Text(m.buf, strings.Repeat("─", max(rest, 0))+right, t.BoxRule)
	m.newline()
}

func (m *Model) boxRow(ps []piece, width int) {
	t := m.theme
	m.buf = m.painter.Text(m.buf, "│", t.BoxRule)
	m.text("", 1, t.Box)
	ground := t.Box
	if len(ps) > 0 && ps[len(ps)-1].style == t.BoxSelected {
		ground = t.BoxSelected
	}
	m.piecesOn(ps, width-4, ground)
	m.text("", 1, t.Box)
	m.buf = m.painter.Text(m.buf, "│", t.BoxRule)
	m.newline()
}
