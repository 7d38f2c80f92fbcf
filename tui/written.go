package tui

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
	list
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
func (m *Model) openWritten() tea.Cmd {
	if m.unfound() {
		return nil
	}
	w := &written{}
	m.overlay = w
	return w.write(m)
}

// write renders the report at the width of the box, unless it is there.
func (w *written) write(m *Model) tea.Cmd {
	if width := m.boxWidth() - 4; w.width != width || w.theme != m.Theme {
		w.width, w.theme = width, m.Theme
	} else {
		return nil
	}
	look := brief.Dark
	switch {
	case m.Theme.Ground == nil:
		look = brief.Mono
	case !m.Theme.Dark:
		look = brief.Light
	}
	a, gen, width := m.found.Analysis, m.gen, w.width
	return func() tea.Msg {
		lines, err := brief.Render(a, width, look)
		return briefMsg{gen, lines, err}
	}
}

// briefed takes the written report in.
func (m *Model) briefed(msg briefMsg) {
	if w, ok := m.overlay.(*written); ok && msg.gen == m.gen {
		w.lines, w.err = msg.lines, msg.err
	}
}

func (w *written) typed() (string, bool) { return "", false }

func (w *written) key(m *Model, k tea.KeyPressMsg) tea.Cmd {
	page := max(m.boxRoom()-2, 1)
	switch name := k.String(); {
	case closeKey(name, keys.Written, m):
		m.overlay = nil
		return nil
	default:
		switch m.keys.Action(name) {
		case keys.NextSentence, keys.LineDown:
			w.at++
		case keys.PrevSentence, keys.LineUp:
			w.at--
		case keys.HalfDown:
			w.at += page / 2
		case keys.HalfUp:
			w.at -= page / 2
		case keys.PageDown:
			w.at += page
		case keys.PageUp:
			w.at -= page
		case keys.Top:
			w.at = 0
		case keys.End:
			w.at = len(w.lines)
		case keys.Theme:
			m.cycleTheme()
			return w.write(m)
		}
	}
	w.at = min(max(w.at, 0), max(len(w.lines)-m.boxRoom(), 0))
	return nil
}

func (w *written) content(m *Model, width int) (string, [][]frame.Piece, int) {
	title := "The findings in writing · Esc closes"
	switch {
	case w.err != nil:
		return title, [][]frame.Piece{{frame.In(w.err.Error(), m.Theme.Error)}}, -1
	case w.lines == nil:
		return title, [][]frame.Piece{{frame.In("writing …", m.Theme.BoxFaint)}}, -1
	}
	return title, make([][]frame.Piece, m.boxRoom()), -1
}

// painted returns row i of the box as it is painted already; false when the
// rows of content are to be painted.
func (w *written) painted(m *Model, i, width int) (string, bool) {
	if w.lines == nil {
		return "", false
	}
	line := ""
	if n := w.at + i; n < len(w.lines) {
		line = m.Truncate(w.lines[n], width, "")
	}
	line += strings.Repeat(" ", max(width-m.Method.StringWidth(line), 0))
	return m.On(line, m.Theme.Box), true
}
