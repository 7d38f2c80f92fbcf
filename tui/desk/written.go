package desk

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/brief"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// A written is the findings as a written report, from top to bottom.
type written struct {
	List
	d     *Desk
	width int
	theme *theme.Theme
	lines []string // styled; nil while it is being written
	err   error
}

// briefMsg brings the written report.
type briefMsg struct {
	gen   int
	lines []string
	err   error
}

// openWritten opens the written report.
func (d *Desk) openWritten() tea.Cmd {
	if d.Unfound() {
		return nil
	}
	w := &written{d: d}
	d.Lay(w)
	return w.write()
}

// write renders the report at the width of the box, unless it is there.
func (w *written) write() tea.Cmd {
	d := w.d
	if width := d.boxWidth() - 4; w.width != width || w.theme != d.Theme {
		w.width, w.theme = width, d.Theme
	} else {
		return nil
	}
	look := brief.Dark
	switch {
	case d.Theme.Ground == nil:
		look = brief.Mono
	case !d.Theme.Dark:
		look = brief.Light
	}
	a, gen, width := d.Found.Analysis, d.Gen, w.width
	return func() tea.Msg {
		lines, err := brief.Render(a, width, look)
		return briefMsg{gen, lines, err}
	}
}

// briefed takes the written report in.
func (d *Desk) briefed(msg briefMsg) {
	if w, ok := d.overlay.(*written); ok && msg.gen == d.Gen {
		w.lines, w.err = msg.lines, msg.err
	}
}

// Choose refuses: there is nothing to choose.
func (w *written) Choose(int) bool { return false }

func (w *written) Typed() (string, bool) { return "", false }

func (w *written) Key(k tea.KeyPressMsg) tea.Cmd {
	d := w.d
	page := max(d.boxRoom()-2, 1)
	switch name := k.String(); {
	case d.Closes(name, keys.Written):
		d.Close()
		return nil
	default:
		switch d.KeyMap.Action(name) {
		case keys.NextSentence, keys.LineDown:
			w.At++
		case keys.PrevSentence, keys.LineUp:
			w.At--
		case keys.HalfDown:
			w.At += page / 2
		case keys.HalfUp:
			w.At -= page / 2
		case keys.PageDown:
			w.At += page
		case keys.PageUp:
			w.At -= page
		case keys.Top:
			w.At = 0
		case keys.End:
			w.At = len(w.lines)
		case keys.Theme:
			d.cycleTheme()
			return w.write()
		}
	}
	w.At = min(max(w.At, 0), max(len(w.lines)-d.boxRoom(), 0))
	return nil
}

func (w *written) Content(width int) (string, [][]frame.Piece, int) {
	d := w.d
	title := "The findings in writing · Esc closes"
	switch {
	case w.err != nil:
		return title, [][]frame.Piece{{frame.In(w.err.Error(), d.Theme.Error)}}, -1
	case w.lines == nil:
		return title, [][]frame.Piece{{frame.In("writing …", d.Theme.BoxFaint)}}, -1
	}
	return title, make([][]frame.Piece, d.boxRoom()), -1
}

// painted returns row i of the box as it is painted already; false when the
// rows of content are to be painted.
func (w *written) Painted(i, width int) (string, bool) {
	d := w.d
	if w.lines == nil {
		return "", false
	}
	line := ""
	if n := w.At + i; n < len(w.lines) {
		line = d.Truncate(w.lines[n], width, "")
	}
	line += strings.Repeat(" ", max(width-d.Method.StringWidth(line), 0))
	return d.Ground(line, d.Theme.Box), true
}
