package listing

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// A Column is a stretch of every row.
type Column struct {
	ID    int    // by which the view knows it
	Head  string // over the column
	Above string // in the row over the heads; it may reach over the columns to the right
	Width int    // cells, those of Gap included
	Gap   int    // blank cells at the right
	Right bool   // what stands in it stands at the right
	Named bool   // its head says in which order the rows stand
	Sort  int    // a click on its head asks for this order, counted from one; 0 for none
	Cell  int    // which of the row's cells it is, counted from one; 0 for none
}

// Sizes in rows: from tall on a screen has room for a second row of heads and
// for a pane that shows whole sentences.
const (
	tall      = 30
	shortPane = 7
	leastPane = 9
	mostPane  = 14
	paneFrom  = 16 // rows of a screen, and
	paneWidth = 60 // cells, below which there is no pane
)

// Settle brings the geometry and the rows up to date.
func (l *List) Settle() tea.Cmd {
	cmd := l.want()
	l.arrange()
	return cmd
}

// arrange computes the geometry. The list has the rows it needs, up to what
// the pane leaves it at least; the pane has the rest.
func (l *List) arrange() {
	l.cols = l.view.Columns(max(l.Width-1, 1)) // of those in sight only
	for i, used := 0, 1; i < len(l.cols); i++ {
		if used += l.cols[i].Width; used > l.Width {
			l.cols = l.cols[:i]
		}
	}
	g := desk.Geometry{Valid: true, Title: 1, Header: 1, Status: 2}
	if l.Height >= tall {
		g.Header = 2
	}
	for i := range l.cols {
		if c := &l.cols[i]; c.upright() {
			g.Header = max(g.Header, len(c.Head))
		}
	}
	free := max(l.Height-g.Title-g.Header-g.Status, 1)
	g.Body = free
	if l.Panel.Open && l.Height >= paneFrom && l.Width >= paneWidth {
		pane := shortPane
		if l.Height >= tall {
			pane = min(max(l.Height/3, leastPane), mostPane)
		}
		need := max(l.lines(), 1)
		if l.Height >= tall {
			need++
		}
		g.Body = min(need, free-pane)
		g.Panel = free - g.Body
	}
	was := l.Geo
	l.Geo = g
	if was != g && l.table != nil {
		l.reveal()
	}
}

// upright reports whether the head is written from top to bottom: a number in
// a column too narrow to keep it from the next.
func (c *Column) upright() bool { return c.Cell > 0 && c.Width <= len(c.Head) && len(c.Head) > 1 }

// Window is the first of the cells to show when only fit of n have room, so
// that the one chosen is among them.
func (l *List) Window(n, fit int) int { return l.window(l.cell, n, fit) }

// window is the first of the cells to show for the one at a place to be among
// them.
func (l *List) window(at, n, fit int) int {
	l.first = min(l.first, at)
	l.first = max(l.first, at-fit+1)
	l.first = min(max(l.first, 0), max(n-fit, 0))
	return l.first
}

// Draw draws the line of views, the heads, the rows, the pane, the legend and
// the hints.
func (l *List) Draw() {
	l.DrawViews(l.view.Says())
	l.drawHeads()
	draw := l.drawLine
	if l.keeps() {
		draw = l.drawKept
	}
	for i := range l.Geo.Body {
		draw(l.top + i)
		l.Newline()
	}
	more := ""
	if n := l.lines() - l.top - l.Geo.Body; n > 0 {
		more = strconv.Itoa(n) + " more ↓"
	}
	l.DrawPane(l.paneTitle(), more)
	l.drawLegend()
	l.DrawHints()
}

// drawLegend draws as many of the signs as fit.
func (l *List) drawLegend() {
	ps := []frame.Piece{frame.In(" ", l.Theme.Text)}
	for i, item := range l.view.Legend() {
		if i > 0 {
			item = append([]frame.Piece{frame.In("   ", l.Theme.Text)}, item...)
		}
		if l.PiecesWidth(ps)+l.PiecesWidth(item) > l.Width {
			break
		}
		ps = append(ps, item...)
	}
	l.Pieces(ps, l.Width)
	l.Newline()
}

// drawHeads draws the heads of the columns.
func (l *List) drawHeads() {
	t := l.Theme
	for row := l.Geo.Header; row > 0; row-- { // the lowest is 1
		l.Text("", 1, t.Text)
		used, x, next := 1, 1, 1
		for i := range l.cols {
			c := &l.cols[i]
			if used >= l.Width {
				break
			}
			if x, next = next, next+c.Width; x < used { // what stood over it has reached into it
				continue
			}
			s, width := l.headOf(c, row), c.Width
			st := t.Faint
			if c.Cell > 0 && c.Cell-1 == l.cell && (row == 1 || c.upright()) {
				st = t.Title
			}
			switch {
			case row > 1 && !c.upright():
				if n := l.Cells(s); n > width {
					for k := i + 1; k < len(l.cols) && width < n; k++ {
						width += l.cols[k].Width
					}
				}
				width = min(width, l.Width-used)
				l.Text(s, width, st)
			case row == 1 && c.Cell == 0:
				l.field(l.headPieces(c), c, theme.Style{})
			default:
				l.field([]frame.Piece{frame.In(s, st)}, c, theme.Style{})
			}
			used += width
		}
		l.Text("", l.Width-used, t.Text)
		l.Newline()
	}
}

// headPieces are the head of a column. The sign of the order stands beside the
// name of the order and, where that has no room, at the column that it is by.
func (l *List) headPieces(c *Column) []frame.Piece {
	t := l.Theme
	sign := "▾"
	if l.order.Turned {
		sign = "▴"
	}
	head, room := frame.In(c.Head, t.Faint), c.Width-c.Gap
	name := l.view.Sorts()[l.order.Sort]
	named := slices.ContainsFunc(l.cols, func(c Column) bool {
		return c.Named && l.Cells(c.Head+" ▾ "+name) <= c.Width-c.Gap
	})
	switch {
	case c.Named && named:
		return []frame.Piece{head, frame.In(" "+sign+" ", t.Faint), frame.In(name, theme.Style{Fg: t.Outlet.Fg})}
	case !named && (c.Sort == l.order.Sort+1) && l.Cells(c.Head)+1 <= room:
		return []frame.Piece{head, frame.In(sign, theme.Style{Fg: t.Outlet.Fg})}
	}
	return []frame.Piece{head}
}

// headOf is what stands over a column in a row of the heads, counted from the
// lowest.
func (l *List) headOf(c *Column, row int) string {
	switch at := len(c.Head) - row; {
	case c.upright() && at < 0:
		return ""
	case c.upright():
		return c.Head[at : at+1]
	case row == 2:
		return c.Above
	case row == 1:
		return c.Head
	}
	return ""
}

// columnAt is the cell of the screen at which column i begins.
func (l *List) columnAt(i int) int {
	x := 1
	for _, c := range l.cols[:i] {
		x += c.Width
	}
	return x
}

// drawLine draws a line of the list.
func (l *List) drawLine(n int) {
	t := l.Theme
	if n >= l.lines() {
		s := ""
		if l.lines() == 0 && n == 0 {
			if s = "  " + l.view.Empty(); l.stood != nil {
				s = "" // for a moment
			}
		}
		l.Text(s, l.Width, t.Faint)
		return
	}
	p := l.spotOf(n)
	s := &l.table.Sections[p.section]
	here := p == l.at
	l.bar(here, p)
	if p.row < 0 {
		l.drawHead(s, p.section, here)
		return
	}
	r := s.Rows[p.row]
	wide := l.widest()
	used, blank := 1, 0
	for i := range l.cols {
		c := &l.cols[i]
		if used+c.Width > l.Width {
			break
		}
		used += c.Width
		var ps []frame.Piece
		if r.Sub == 0 || i == wide {
			ps = l.view.Cell(r, c)
		}
		if len(ps) == 0 && !here { // of hundreds of cells most are blank
			blank += c.Width
			continue
		}
		l.Text("", blank, theme.Style{})
		blank = 0
		switch {
		case c.Cell > 0 && here && c.Cell-1 == l.cell:
			l.field(over(ps, chosen(ps, t.Lists.Chosen)), c, theme.Style{})
		case here && c.Cell == 0:
			l.field(over(ps, theme.Style{Attr: theme.Bold}), c, t.Lists.Cursor)
		default:
			l.field(ps, c, theme.Style{})
		}
	}
	l.Text("", l.Width-used+blank, theme.Style{})
}

// chosen is the look of the cell chosen. A bar turned inside out would be one
// of another height.
func chosen(ps []frame.Piece, st theme.Style) theme.Style {
	if len(ps) > 0 && strings.ContainsAny(ps[0].Text, "▁▂▃▄▅▆▇") && st.Attr&theme.Reverse != 0 {
		st.Attr = st.Attr&^theme.Reverse | theme.Underline
	}
	return st
}

// bar draws the sign of the line where the reader stands, or of what is marked
// there.
func (l *List) bar(here bool, p spot) {
	if s, ok := l.marked(p); ok {
		if here {
			s.Style = l.Theme.Lists.Cursor.Over(s.Style)
		}
		l.Glyph(s.Text, s.Style)
		return
	}
	if here {
		l.Glyph("▌", l.Theme.GutterFocus)
		return
	}
	l.Text("", 1, l.Theme.Text)
}

// over lays a style over pieces.
func over(ps []frame.Piece, st theme.Style) []frame.Piece {
	out := make([]frame.Piece, len(ps))
	for i, p := range ps {
		out[i] = frame.Piece{Text: p.Text, Style: st.Over(p.Style)}
	}
	return out
}

// field draws what stands in a column, on a ground.
func (l *List) field(ps []frame.Piece, c *Column, ground theme.Style) {
	width := c.Width - c.Gap
	if width == 1 && len(ps) == 1 && utf8.RuneCountInString(ps[0].Text) == 1 && c.Gap == 0 && c.Cell > 0 { // there are many of them
		l.Glyph(ps[0].Text, ps[0].Style)
		return
	}
	ground = theme.Style{Bg: ground.Bg}
	if c.Right {
		if n := l.PiecesWidth(ps); n < width {
			l.Text("", width-n, ground)
			width = n
		}
	}
	if len(ps) == 0 {
		l.Text("", width, ground)
	} else {
		l.PiecesOn(ps, width, ground)
	}
	l.Text("", c.Gap, ground)
}

// widest is the column that has the most cells, of those that are no cells.
func (l *List) widest() int {
	at := 0
	for i, c := range l.cols {
		if c.Cell == 0 && c.Width > l.cols[at].Width {
			at = i
		}
	}
	return at
}

// drawHead draws the head of a section: its title, how many rows it has, a
// rule up to the cells, and what the view says in the columns of the cells.
func (l *List) drawHead(s *Section, at int, here bool) {
	t := l.Theme
	end := 1
	for _, c := range l.cols {
		if c.Cell > 0 {
			break
		}
		end += c.Width
	}
	end = min(end, l.Width)
	folded := l.folded(at)
	lead := ""
	switch {
	case folded:
		lead = "▸ "
	case s.Folded:
		lead = "▾ "
	}
	title := t.Title
	if s.Quiet {
		title = theme.Style{Fg: t.Faint.Fg, Attr: theme.Italic}
	}
	ground := theme.Style{}
	if here {
		ground = t.Lists.Cursor
	}
	right := 0
	if last := len(l.cols) - 1; s.Right != "" && last > 0 {
		right = min(l.cols[last].Width, end/3)
	}
	ps := l.titlePieces(s, lead, title, end-1-right)
	if !folded {
		ps = append(ps, frame.In(frame.Rule(end-1-right-l.PiecesWidth(ps)-2), t.ColumnRule))
	}
	l.PiecesOn(ps, end-1-right, ground)
	if right > 0 {
		l.PiecesOn([]frame.Piece{frame.In(s.Right, t.Faint)}, right, ground)
	}
	used := end
	for i := range l.cols {
		if c := &l.cols[i]; c.Cell > 0 && used+c.Width <= l.Width {
			l.field(l.view.Head(s, c), c, theme.Style{})
			used += c.Width
		}
	}
	l.Text("", l.Width-used, t.Text)
}

// titlePieces are the title of a section, how many rows it has and what is in
// them. The title makes room for the number, and what is in them for the title.
func (l *List) titlePieces(s *Section, lead string, title theme.Style, room int) []frame.Piece {
	count := " · " + strconv.Itoa(s.Count)
	called := " " + lead + s.Title
	if most := room - l.Cells(count) - 1; l.Cells(called) > most {
		return []frame.Piece{frame.In(l.Truncate(called, most, "…"), title), frame.In(count+" ", l.Theme.Faint)}
	}
	if s.Note != "" {
		count += " · " + s.Note
	}
	note := l.Fit([]frame.Piece{frame.In(count, l.Theme.Faint)}, max(room-l.Cells(called)-1, 0))
	return append(append([]frame.Piece{frame.In(called, title)}, note...), frame.In(" ", l.Theme.Faint))
}

// Signs explains the signs of the list for the help.
func (l *List) Signs(width int) [][]frame.Piece {
	rows := [][]frame.Piece{{frame.In("What the signs mean", l.Theme.HelpGroup)}}
	for _, item := range l.view.Legend() {
		rows = append(rows, append([]frame.Piece{frame.In("  ", l.Theme.Box)}, item...))
	}
	return rows
}

// Describe says what the row is about.
func (l *List) Describe() []frame.Piece {
	if r, ok := l.Row(); ok {
		return l.view.What(r)
	}
	return []frame.Piece{frame.In(l.view.Empty(), l.Theme.StatusText)}
}

func rowsWords(n int) string { return strconv.Itoa(n) + desk.Plural(n, " row", " rows") }
