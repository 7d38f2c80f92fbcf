package desk

import (
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A BoxHint is a key that a box over the page answers, and what it does.
type BoxHint struct{ Key, Does string }

// boxKeys are the keys inside a box that is read like a text. Keys inside boxes
// are not the reader's to change: their titles and hints say what they are.
var boxKeys = keys.Default()

// paintBoxHints paints the last row while a box is open: the keys of the page
// below it do not answer.
func (d *Desk) paintBoxHints() {
	hints := []BoxHint{{"Esc", "closes"}}
	if h, ok := d.overlay.(interface{ Hints() []BoxHint }); ok {
		hints = h.Hints()
	} else if _, typed := d.overlay.Typed(); typed {
		hints = []BoxHint{{"Enter", "chooses"}, {"↓ ↑", "row"}, {"Esc", "closes"}}
	}
	t := d.Theme
	ps := []frame.Piece{frame.In(" ", t.Text)}
	for _, h := range hints {
		next := []frame.Piece{frame.In(h.Key, PlainKey(t)), frame.In(" "+h.Does+"  ", t.Faint)}
		if d.PiecesWidth(ps)+d.PiecesWidth(next) > d.Width {
			break
		}
		ps = append(ps, next...)
	}
	d.Pieces(ps, d.Width)
}

// Hints are the keys of the written report.
func (w *written) Hints() []BoxHint {
	switch {
	case w.typing:
		return []BoxHint{{"Enter", "ends typing"}, {"Esc", "ends the search"}}
	case w.query.Text != "":
		return []BoxHint{{"n N", "next, previous"}, {"Enter", "reads it in the text"}, {"Esc", "ends the search"}}
	}
	return []BoxHint{{"Enter", "reads it in the text"}, {"j k", "place"}, {"/", "searches"}, {"w", "saves it"}, {"y", "copies it"}, {"Esc", "closes"}, {"Space b", "page"}, {"g G", "ends"}}
}
