package listing

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/tui/theme"
)

// A drawing is what rows looked like when they were drawn last. From one key to
// the next most stay as they are, and a row of a matrix has two hundred cells.
type drawing struct {
	table  *Table
	theme  *theme.Theme
	method ansi.Method
	width  int
	cols   []Column
	rows   map[spot]string // but that where the reader stands
}

// keeps reports whether rows that were drawn before are as they would be drawn
// now, and forgets them if they are not. A view keeps its rows if what it shows
// in a cell rests on the analysis and the columns alone.
func (l *List) keeps() bool {
	if v, ok := l.view.(interface{ KeepsRows() bool }); !ok || !v.KeepsRows() {
		return false
	}
	d := &l.drawn
	if d.rows == nil || d.table != l.table || d.theme != l.Theme || d.method != l.Method || d.width != l.Width || !slices.Equal(d.cols, l.cols) {
		*d = drawing{l.table, l.Theme, l.Method, l.Width, slices.Clone(l.cols), map[spot]string{}}
	}
	return true
}

// drawKept draws a line of the list, as it was drawn before if it was.
func (l *List) drawKept(n int) {
	if n >= l.lines() {
		l.drawLine(n)
		return
	}
	p := l.spotOf(n)
	if p.row < 0 || p == l.at {
		l.drawLine(n)
		return
	}
	row, ok := l.drawn.rows[p]
	if !ok {
		from := l.Drawn()
		l.drawLine(n)
		l.drawn.rows[p] = l.DrawnFrom(from)
		return
	}
	l.Again(row)
}
