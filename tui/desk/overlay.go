package desk

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// An Overlay is a box over the page that takes the keys.
type Overlay interface {
	Key(k tea.KeyPressMsg) tea.Cmd
	// Content returns the box's title, its rows at a width of cells, and the
	// row that must be in sight, or -1.
	Content(width int) (title string, rows [][]frame.Piece, at int)
	// Typed returns what is being typed into the box; false when it takes no
	// text.
	Typed() (string, bool)
	// Most returns how many cells the box takes at most, its border included.
	Most() int
}

// Lay lays a box over the page.
func (d *Desk) Lay(o Overlay) { d.overlay = o }

// Close takes the box away.
func (d *Desk) Close() {
	if o, ok := d.overlay.(interface{ Closed() }); ok {
		o.Closed()
	}
	d.overlay = nil
}

// Closes reports whether a key closes a box that takes no text: Esc, or the
// key that opened it.
func (d *Desk) Closes(name string, own keys.Action) bool {
	return name == "esc" || d.KeyMap.Action(name) == own
}

// A List is what the boxes with rows to choose from have in common: text
// typed to narrow them, and the row chosen.
type List struct {
	Text string
	At   int
}

// Most is the width of a list that says nothing else.
func (l *List) Most() int { return 92 }

// Choose chooses a row of the box; false when it cannot be chosen.
func (l *List) Choose(row int) bool {
	l.At = row
	return true
}

// Edit gives a key to the text; it reports whether the text changed.
func (l *List) Edit(k tea.KeyPressMsg) bool {
	switch k.String() {
	case "backspace", "ctrl+h":
		if l.Text == "" {
			return false
		}
		r := []rune(l.Text)
		l.Text = string(r[:len(r)-1])
	case "ctrl+u", "ctrl+w":
		l.Text = ""
	default:
		if k.Text == "" {
			return false
		}
		l.Text += k.Text
	}
	l.At = 0
	return true
}

// Move gives a key to the choice among n rows.
func (l *List) Move(k tea.KeyPressMsg, n int) bool {
	switch k.String() {
	case "down", "ctrl+n", "ctrl+j", "tab":
		l.At++
	case "up", "ctrl+p", "ctrl+k", "shift+tab":
		l.At--
	case "pgdown", "ctrl+d", "ctrl+f":
		l.At += 10
	case "pgup", "ctrl+b":
		l.At -= 10
	case "home":
		l.At = 0
	case "end":
		l.At = n - 1
	default:
		return false
	}
	l.At = min(max(l.At, 0), max(n-1, 0))
	return true
}

// overlaid lays the open box over a page.
func (d *Desk) overlaid(page string) string {
	width, room := d.boxWidth(), d.boxRoom()
	title, rows, at := d.overlay.Content(width - 4)
	text, typing := d.overlay.Typed()
	if typing {
		room -= 2
	}
	top := 0
	if at >= room {
		top = min(at-room/2, len(rows)-room)
	}
	d.boxed = boxed{x: (d.Width - width) / 2, width: width, top: max(top, 0), rows: len(rows)}
	if typing {
		d.boxed.head = 2
	}
	rows = rows[max(top, 0):min(max(top, 0)+room, len(rows))]
	d.boxed.height = len(rows) + d.boxed.head + 2
	d.boxed.y = frame.BoxTop(d.Height, d.boxed.height)

	d.Clear()
	t := d.Theme
	d.BoxEdge("╭", title, "╮", width)
	if typing {
		d.BoxRow([]frame.Piece{frame.In("› ", theme.Style{Fg: t.HelpKey.Fg}.Over(t.Box)), frame.In(text+"▏", t.Box)}, width)
		d.BoxRow(nil, width)
	}
	p, _ := d.overlay.(interface {
		Painted(i, width int) (string, bool)
	})
	for i, r := range rows {
		if p != nil {
			if s, ok := p.Painted(i, width-4); ok {
				d.BoxPainted(s)
				continue
			}
		}
		d.BoxRow(r, width)
	}
	d.BoxEdge("╰", "", "╯", width)
	return d.Over(page, width)
}

// boxWidth is the width of a box in cells, its border included.
func (d *Desk) boxWidth() int {
	return min(d.Width-4, d.overlay.Most())
}

// boxRoom is how many rows a box has inside its border.
func (d *Desk) boxRoom() int { return d.Height - 6 }
