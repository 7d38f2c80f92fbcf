package desk

import (
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
	"strings"
)

// A Panel shows what is known of the place where the reader stands, below the
// columns or, on a wide screen, beside them. The mode on screen writes it.
type Panel struct {
	Open bool
	top  int // first row in sight
	made sheetMade
	rows [][]frame.Piece
}

// sheetMade is what the rows of a panel depend on.
type sheetMade struct {
	of    any
	found *Findings
	width int
	theme *theme.Theme
}

// forget has the rows written anew.
func (p *Panel) forget() { p.made, p.rows = sheetMade{}, nil }

// A Sheet is what a mode writes the rows of the panel on.
type Sheet struct {
	Width int // cells
	desk  *Desk
	rows  [][]frame.Piece
	begun bool
}

// Begin reports whether the sheet must be written for a subject, a comparable
// value: what stands in the panel already is left alone.
func (s *Sheet) Begin(of any) bool {
	d := s.desk
	made := sheetMade{of: of, found: d.Found, width: s.Width, theme: d.Theme}
	if d.Panel.made == made && d.Panel.rows != nil {
		return false
	}
	d.Panel.made, d.Panel.top, s.begun = made, 0, true
	return true
}

// Put writes pieces, wrapped and indented.
func (s *Sheet) Put(indent int, ps ...frame.Piece) {
	for i := range ps { // what was made for the status bar stands on the page here
		ps[i].Style.Bg = nil
		ps[i].Style.Attr &^= theme.Reverse
	}
	for _, row := range s.desk.Wrap(ps, s.Width-indent, 200) {
		s.rows = append(s.rows, append([]frame.Piece{frame.In(strings.Repeat(" ", indent), s.desk.Theme.Text)}, row...))
	}
}

// Blank leaves a row empty, unless it is the first.
func (s *Sheet) Blank() {
	if len(s.rows) > 0 {
		s.rows = append(s.rows, nil)
	}
}

// inspect brings the rows of the panel up to date.
func (d *Desk) inspect() {
	if !d.Panel.Open {
		return
	}
	if l, ok := d.on.(interface{ Blank() bool }); ok && l.Blank() {
		d.Panel.forget()
		return
	}
	s := Sheet{desk: d, Width: d.Width - 4}
	if d.Geo.Side > 0 {
		s.Width = d.Geo.Side - 4
	}
	if d.on.Inspect(&s); s.begun {
		d.Panel.rows = s.rows
	}
}

// ScrollPanel scrolls the panel by rows, as long as there is more than the
// room holds.
func (d *Desk) ScrollPanel(by int) {
	p := &d.Panel
	p.top = min(max(p.top+by, 0), max(len(p.rows)-d.panelRoom(), 0))
}

// panelRoom is how many rows of the panel are in sight.
func (d *Desk) panelRoom() int {
	if d.Geo.Side > 0 {
		return max(d.Geo.Body+d.Geo.Header-3, 1)
	}
	return max(d.Geo.Panel-1, 1)
}

// PanelSize is how much room the panel takes: cells beside the columns, or
// rows below them; nothing when it is closed. While a search is typed its hits
// have the rows.
func (d *Desk) PanelSize() (side, rows int) {
	hits := d.hitRows()
	switch {
	case d.Panel.Open && d.Width >= 150:
		return min(max(d.Width/4, 44), 72), hits
	case d.Panel.Open && hits == 0:
		return 0, max(d.Height*2/5, 4)
	}
	return 0, hits
}

// DrawPanel draws the panel below the columns.
func (d *Desk) DrawPanel() {
	switch {
	case d.Geo.Panel == 0:
		return
	case d.listsHits():
		d.drawHits()
		return
	}
	t, p := d.Theme, &d.Panel
	for i := range d.Geo.Panel {
		switch n := p.top + i - 1; {
		case i == 0:
			d.panelRule(d.Width)
		case n < len(p.rows):
			d.Text("", 2, t.Text)
			d.Pieces(p.rows[n], d.Width-2)
		default:
			d.Text("", d.Width, t.Text)
		}
		d.Newline()
	}
}

// panelRule paints the line above the panel.
func (d *Desk) panelRule(width int) {
	t, p := d.Theme, &d.Panel
	title, more := " "+d.on.Inspected()+" ", ""
	if len(p.rows)-p.top > d.Geo.Panel-1 {
		more = " " + d.KeyMap.Key(keys.InspectDown) + " for more "
	}
	d.Pieces([]frame.Piece{frame.In("──", t.ColumnRule), frame.In(title, t.Faint), frame.In(frame.Rule(width-d.Cells(title+more)-4), t.ColumnRule), frame.In(more, t.Faint), frame.In("──", t.ColumnRule)}, width)
}

// DrawSide draws one row of the panel beside the columns; rows above
// the text are negative, the last of them beside the rule of the headers.
func (d *Desk) DrawSide(row int) {
	if d.Geo.Side == 0 {
		return
	}
	t, p := d.Theme, &d.Panel
	d.Glyph("│", t.ColumnRule)
	n := row + d.Geo.Header - 1
	if n == 0 {
		d.Text("", 2, t.Text)
		d.Pieces([]frame.Piece{frame.In(d.on.Inspected(), t.Faint)}, d.Geo.Side-3)
		return
	}
	d.Text("", 2, t.Text)
	if n = n - 2 + p.top; n >= p.top && n < len(p.rows) {
		d.Pieces(p.rows[n], d.Geo.Side-3)
		return
	}
	d.Text("", d.Geo.Side-3, t.Text)
}
