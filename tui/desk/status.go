package desk

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// DrawStatus draws what the reader stands on, in words, and below it the
// hints, a notice or what is being typed.
func (d *Desk) DrawStatus() {
	lines := d.Wrap(d.on.Describe(), d.Width-2, d.Geo.Status-1)
	for i := range d.Geo.Status - 1 {
		d.Text("", 1, d.Theme.StatusText)
		if i < len(lines) {
			d.PiecesOn(d.Fit(lines[i], d.Width-2), d.Width-1, d.Theme.StatusText)
		} else {
			d.Text("", d.Width-1, d.Theme.StatusText)
		}
		d.Newline()
	}
	d.paintHints()
}

// paintHints paints the last row.
func (d *Desk) paintHints() {
	t := d.Theme
	d.hints = d.hints[:0]
	if d.Search.typing {
		d.paintPrompt()
		return
	}
	if d.notice.text != "" {
		st := t.Text
		switch {
		case d.notice.good:
			st = t.Confirm
		case d.notice.bad:
			st = t.Error
		}
		d.Pieces(d.Fit([]frame.Piece{frame.In(" ", t.Text), frame.In(d.notice.text, st)}, d.Width-1), d.Width)
		return
	}
	if d.overlay != nil {
		d.paintBoxHints()
		return
	}
	if d.Search.Active() {
		d.Pieces(d.Fit(d.searchPieces(), d.Width-1), d.Width)
		return
	}
	right := []frame.Piece{frame.In(d.KeyMap.Key(keys.Help), PlainKey(t)), frame.In(" help ", t.Faint)}
	room := d.Width - d.PiecesWidth(right)
	ps := []frame.Piece{frame.In(" ", t.Text)}
	d.hints = d.hints[:0]
	for _, b := range d.KeyMap.Hints() {
		if m, ok := d.on.(interface{ Idle(keys.Action) bool }); ok && m.Idle(b.Action) {
			continue
		}
		next := []frame.Piece{frame.In(d.hintLabel(b), PlainKey(t)), frame.In(" "+b.Hint+"  ", t.Faint)}
		from := d.PiecesWidth(ps)
		to := from + d.PiecesWidth(next)
		if to > room {
			break
		}
		d.hints = append(d.hints, hintAt{from, to, b.Action})
		ps = append(ps, next...)
	}
	d.hints = append(d.hints, hintAt{room, d.Width, keys.Help})
	d.Pieces(ps, room)
	d.Pieces(right, d.Width-room)
}

// A hintAt is where a hint stands in the last row, in cells.
type hintAt struct {
	from, to int
	action   keys.Action
}

// hintLabel is the key of a hint, or the two of what goes both ways.
func (d *Desk) hintLabel(b keys.Binding) string {
	both := func(first, then keys.Action, between string) string {
		return d.KeyMap.Key(first) + between + d.KeyMap.Key(then)
	}
	switch b.Action {
	case keys.NextSentence:
		return both(keys.NextSentence, keys.PrevSentence, "/")
	case keys.NextColumn:
		return both(keys.PrevColumn, keys.NextColumn, "/")
	case keys.NextVersion:
		return both(keys.PrevVersion, keys.NextVersion, "/")
	case keys.OlderBase:
		return both(keys.OlderBase, keys.NewerBase, " ")
	}
	return keys.Label(b.Keys[0])
}

// clickHint does what the hint at a cell of the last row is for.
func (d *Desk) clickHint(x int) tea.Cmd {
	for _, h := range d.hints {
		if x >= h.from && x < h.to {
			return d.act(h.action)
		}
	}
	return nil
}

// PlainKey is the look of a key outside the status bar.
func PlainKey(t *theme.Theme) theme.Style { return theme.Style{Fg: t.HelpKey.Fg, Attr: t.HelpKey.Attr} }
