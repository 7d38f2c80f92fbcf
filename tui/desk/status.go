package desk

import (
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
			d.PiecesOn(lines[i], d.Width-1, d.Theme.StatusText)
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
		d.Pieces([]frame.Piece{frame.In(" ", t.Text), frame.In(d.notice.text, st)}, d.Width)
		return
	}
	if d.Search.Active() {
		d.Pieces(d.searchPieces(), d.Width)
		return
	}
	right := []frame.Piece{frame.In(d.KeyMap.Key(keys.Help), PlainKey(t)), frame.In(" help ", t.Faint)}
	room := d.Width - d.PiecesWidth(right)
	ps := []frame.Piece{frame.In(" ", t.Text)}
	for _, b := range d.KeyMap.Bindings {
		if b.Hint == "" || b.Action == keys.Help {
			continue
		}
		label := keys.Label(b.Keys[0])
		switch b.Action {
		case keys.NextSentence:
			label = "j/k"
		case keys.NextColumn, keys.NextVersion:
			label = "h/l"
		case keys.OlderBase:
			label = "< >"
		}
		next := []frame.Piece{frame.In(label, PlainKey(t)), frame.In(" "+b.Hint+"  ", t.Faint)}
		if d.PiecesWidth(ps)+d.PiecesWidth(next) > room {
			break
		}
		ps = append(ps, next...)
	}
	d.Pieces(ps, room)
	d.Pieces(right, d.Width-room)
}

// PlainKey is the look of a key outside the status bar.
func PlainKey(t *theme.Theme) theme.Style { return theme.Style{Fg: t.HelpKey.Fg, Attr: t.HelpKey.Attr} }
