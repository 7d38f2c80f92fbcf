package rows

import "slices"

// A Grid is columns set in common rows. Each line of a column stands in
// exactly one row, and the lines of a column keep their order. A Grid is never
// changed once made.
type Grid struct {
	rows  int
	cols  int
	cells []int   // line by row and column
	rowOf []rowOf // by column
	level []bool  // by row: anchors of two columns or more meet here
}

type rowOf []int

// Len returns the number of rows.
func (g *Grid) Len() int { return g.rows }

// Row returns the line of each column in row i, or [None] where a column shows
// nothing. The slice belongs to the grid. A row out of range is empty.
func (g *Grid) Row(i int) []int {
	if i < 0 || i >= g.rows {
		return nil
	}
	return g.cells[i*g.cols : (i+1)*g.cols : (i+1)*g.cols]
}

// RowOf returns the row of a line, which is clamped to the column's lines;
// [None] for a column that is hidden or has no line.
func (g *Grid) RowOf(col, line int) int {
	if col < 0 || col >= g.cols || len(g.rowOf[col]) == 0 {
		return None
	}
	r := g.rowOf[col]
	return r[min(max(line, 0), len(r)-1)]
}

// LineAt returns the line of a column in a row, or the nearest line above it;
// the first line when there is none above, and [None] for a column that is
// hidden or has no line.
func (g *Grid) LineAt(col, row int) int {
	if col < 0 || col >= g.cols || len(g.rowOf[col]) == 0 {
		return None
	}
	i, found := slices.BinarySearch(g.rowOf[col], row)
	if !found {
		i--
	}
	return max(i, 0)
}

// Filler reports whether a column shows nothing in a row and goes on below:
// the row is held open for another column.
func (g *Grid) Filler(col, row int) bool {
	if col < 0 || col >= g.cols || row < 0 || row >= g.rows || len(g.rowOf[col]) == 0 {
		return false
	}
	r := g.rowOf[col]
	return g.cells[row*g.cols+col] == None && row < r[len(r)-1]
}

// Level reports whether passages of two columns or more that belong together
// begin in row i.
func (g *Grid) Level(i int) bool { return i >= 0 && i < g.rows && g.level[i] }

// A layer lays columns along the spine.
type layer struct {
	cols  []Column
	rowOf []rowOf
	free  []int    // by column: the first row after what is laid
	fills [][]fill // by column
	met   []int    // rows in which anchors meet
}

// lay sets the columns row by row. At each place of the spine the columns that
// hold it are brought level, as far as a page allows.
func lay(cols []Column, anchors [][]held, page int) *Grid {
	l := layer{cols: cols, rowOf: make([]rowOf, len(cols)), free: make([]int, len(cols)), fills: make([][]fill, len(cols))}
	for c := range cols {
		if !cols[c].Hidden {
			l.rowOf[c] = make(rowOf, 0, max(cols[c].Lines, 0))
		}
	}
	var here []meeting
	for at := next(cols, anchors); at >= 0; at = next(cols, anchors) {
		here = here[:0]
		for c := range anchors {
			if !cols[c].Hidden && len(anchors[c]) > 0 && anchors[c][0].at == at {
				line := anchors[c][0].line
				anchors[c] = anchors[c][1:]
				here = append(here, l.meeting(c, line))
			}
		}
		if len(here) > 1 {
			l.meet(here, page)
		}
	}
	return l.grid()
}

// meeting returns a column's part at one of its lines.
func (l *layer) meeting(c, line int) meeting {
	if done := len(l.rowOf[c]); line >= done {
		return meeting{c, line, l.free[c] + line - done, false}
	}
	return meeting{c, line, l.rowOf[c][line], true}
}

// next returns the first place on the spine that a visible column still holds.
func next(cols []Column, anchors [][]held) int {
	at := -1
	for c := range anchors {
		if !cols[c].Hidden && len(anchors[c]) > 0 && (at < 0 || anchors[c][0].at < at) {
			at = anchors[c][0].at
		}
	}
	return at
}

// A meeting is a column's part in a place on the spine.
type meeting struct {
	col, line int
	row       int  // the row the line stands in, or would without fillers
	laid      bool // the line is laid: another passage begins in it too
}

// meet brings columns of a meeting to one row: as many as can be without more
// fillers on a page than are allowed, and of several such rows the one that
// takes the fewest. The others run free.
func (l *layer) meet(here []meeting, page int) {
	best, most, least := 0, 1, 0
	for _, at := range here {
		n, fill := 0, 0
		for _, m := range here {
			if by := at.row - m.row; by == 0 || by > 0 && !m.laid && l.allows(m.col, m.row, by, page) {
				n++
				fill += by
			}
		}
		if n > most || n == most && n > 1 && fill < least {
			best, most, least = at.row, n, fill
		}
	}
	if most < 2 {
		return
	}
	l.met = append(l.met, best)
	for _, m := range here {
		by := best - m.row
		if m.laid {
			continue
		}
		l.put(m.col, m.line)
		if by > 0 && l.allows(m.col, m.row, by, page) {
			l.fills[m.col] = append(l.fills[m.col], fill{m.row, by})
			l.free[m.col] += by
		}
		l.put(m.col, m.line+1)
	}
}

// A fill is a run of fillers in a column.
type fill struct{ row, n int }

// share is the part of a page that may be fillers: with more, read on pages of
// real articles, a column looks torn.
const share = 8

// allows reports whether a column may have n fillers from a row on, so that no
// page has more than its share of them. Without a page there is no bound.
func (l *layer) allows(col, row, n, page int) bool {
	if page < 1 {
		return true
	}
	most, from := max(page/share, 1), row+n-page
	for i := len(l.fills[col]) - 1; i >= 0; i-- {
		f := l.fills[col][i]
		if f.row+f.n <= from {
			break
		}
		n += f.row + f.n - max(f.row, from)
	}
	return n <= most
}

// put lays the lines of a column up to but without the given one.
func (l *layer) put(col, to int) {
	for len(l.rowOf[col]) < to {
		l.rowOf[col] = append(l.rowOf[col], l.free[col])
		l.free[col]++
	}
}

// grid lays what is left and turns columns into rows.
func (l *layer) grid() *Grid {
	g := &Grid{cols: len(l.cols), rowOf: l.rowOf}
	for c := range l.cols {
		if !l.cols[c].Hidden {
			l.put(c, l.cols[c].Lines)
			g.rows = max(g.rows, l.free[c])
		}
	}
	g.cells = make([]int, g.rows*g.cols)
	for i := range g.cells {
		g.cells[i] = None
	}
	for c, r := range g.rowOf {
		for line, row := range r {
			g.cells[row*g.cols+c] = line
		}
	}
	g.level = make([]bool, g.rows)
	for _, row := range l.met {
		g.level[row] = true
	}
	return g
}
