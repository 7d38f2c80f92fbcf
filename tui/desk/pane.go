package desk

import (
	"strings"

	"broadsheet/tui/frame"
)

// DrawPane draws the panel at the foot of a list: a rule with a title, at its
// right what there is more of, and the rows.
func (d *Desk) DrawPane(title []frame.Piece, more string) {
	if d.Geo.Panel == 0 {
		return
	}
	t, p := d.Theme, &d.Panel
	if more != "" {
		more = " " + more + " "
	}
	left := append([]frame.Piece{frame.In("── ", t.ColumnRule)}, title...)
	room := d.Width - d.Cells(more) - 2
	left = append(left, frame.In(" "+frame.Rule(room-d.PiecesWidth(left)-1), t.ColumnRule))
	d.Pieces(left, room)
	d.Pieces([]frame.Piece{frame.In(more, t.Faint), frame.In("──", t.ColumnRule)}, d.Width-room)
	d.Newline()
	for i := range d.Geo.Panel - 1 {
		if n := p.top + i; n < len(p.rows) {
			d.Pieces(p.rows[n], d.Width)
		} else {
			d.Text("", d.Width, t.Text)
		}
		d.Newline()
	}
}

// DrawHints draws the last row: the hints, a notice, or what is being typed.
func (d *Desk) DrawHints() { d.paintHints() }

// PanelRows is how many rows the panel holds, in sight or not.
func (d *Desk) PanelRows() int { return len(d.Panel.rows) }

// Row writes one row as it is.
func (s *Sheet) Row(ps ...frame.Piece) { s.rows = append(s.rows, ps) }

// Lay writes pieces in their looks, wrapped behind what leads them.
func (s *Sheet) Lay(lead []frame.Piece, ps ...frame.Piece) {
	indent := s.desk.PiecesWidth(lead)
	blank := []frame.Piece{frame.In(strings.Repeat(" ", indent), s.desk.Theme.Text)}
	for i, row := range s.desk.Wrap(ps, max(s.Width-indent, 8), 200) {
		if i > 0 {
			lead = blank
		}
		s.rows = append(s.rows, append(append([]frame.Piece(nil), lead...), row...))
	}
}
