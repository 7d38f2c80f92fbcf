// Package listing is the one list of the screen: rows in sections that fold,
// with columns, a chosen cell, orders, a pane with the evidence at the foot, a
// row that explains the signs, and the hints. A view of the desk that is a list
// embeds a [List] and says what is in it.
//
// # How a view is made of it
//
//	type Mode struct{ *listing.List }
//
//	func New(d *desk.Desk) *Mode {
//		m := &Mode{}
//		m.List = listing.New(d, m)
//		return m
//	}
//
// The mode then implements what [View] asks for beyond [desk.Mode], and of
// desk.Mode itself View, Keys (see [keys.List]), Inspect and Inspected; the list
// has the rest. Whatever it must do otherwise it does in a method of its own
// before it calls the list's: Do for keys that only it has, for example.
//
// Rows are numbers. [View.Make] says how they are made out of what was found,
// in an [Order]; it runs as a command, and its [Table] comes back as a message
// that carries what it was made for, so that a stale one is dropped. It must
// not touch the mode: what it has computed for the drawing it leaves in
// [Table.Data]. Cells are asked for only of the rows on screen, in every frame,
// so they must be found without a walk over the table.
//
// A row is a place in the text, or several, see [View.Target]: Enter reads it
// there, n and N go on along the list, Esc comes back.
package listing

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/filter"
	"broadsheet/tui/frame"
)

// A View is what a list shows.
type View interface {
	desk.Mode

	// Sorts are the names of the orders, the first of which is the one to
	// begin with.
	Sorts() []string
	// Make returns what makes the rows in an order; nil while there is nothing
	// to make them of, which Empty then explains. What it returns runs in the
	// background.
	Make(o Order) func() *Table
	// Empty says why the list has no rows.
	Empty() string
	// Columns lays out the columns in so many cells: those from the second
	// cell of the screen on. What does not fit is left out.
	Columns(width int) []Column
	// Cell is what a row shows in a column. Of the lines under a row only the
	// widest column is asked for.
	Cell(r Row, c *Column) []frame.Piece
	// Head is what the head of a section shows in the column of a cell.
	Head(s *Section, c *Column) []frame.Piece
	// CellCount is how many cells a row has, among which h and l choose; 0 for
	// a list without.
	CellCount() int
	// Target is where a row leads to in the text, with the cell chosen; ok is
	// false when it leads nowhere.
	Target(r Row) (to desk.Arrival, ok bool)
	// What says what a row is about, for the bar over the text.
	What(r Row) []frame.Piece
	// IsOpen reports whether a row is still to be looked at: n goes to the next
	// such row.
	IsOpen(r Row) bool
	// Legend explains the signs that the list uses, one after another, the most
	// telling first: what has no room is left out.
	Legend() [][]frame.Piece
	// Says is what stands at the right of the line of views.
	Says() []frame.Piece
}

// A Row is a line of a list.
type Row struct {
	ID  int // by which the view knows what the row shows; unique in the table
	Sub int // 0 for the row itself; from 1 on, a line under it on which nobody stands
}

// A Section is a run of rows under a head.
type Section struct {
	Key    string // by which the fold is remembered when the rows are made anew
	Title  string // "" for rows without a head
	Note   string // what the head says after the count
	Right  string // what it says in the last column
	Count  int    // what the head counts
	Quiet  bool   // the title is not bold: it is less sure than others
	Folded bool   // at first
	Digit  int    // in the list of sections this digit goes to it; 0 for none
	Rows   []Row
}

// A Table is the rows of a list in an order. It is never changed once made.
type Table struct {
	Sections []Section
	Data     any // what the view needs to draw the rows

	at    map[int]spot // by ID
	nth   [][]int      // by section and row: rows before it, without the lines under rows
	total int          // rows, without the lines under them
}

// A spot is a row, or with row -1 the head of a section.
type spot struct{ section, row int }

// index notes where each row stands.
func (t *Table) index() {
	t.at = map[int]spot{}
	t.nth = make([][]int, len(t.Sections))
	for s := range t.Sections {
		t.nth[s] = make([]int, len(t.Sections[s].Rows))
		for i, r := range t.Sections[s].Rows {
			t.nth[s][i] = t.total
			if r.Sub == 0 {
				t.at[r.ID] = spot{s, i}
				t.total++
			}
		}
	}
}

// An Order is what rows are made for.
type Order struct {
	Sort   int            // index in the view's Sorts
	Turned bool           // the other way round
	Cell   int            // the cell by which rows are sorted, where the order is by a cell
	Hits   *desk.Hits     // only rows with one of these; nil: all
	Filter *filter.Filter // only what passes; nil: all
}

// Has reports whether a sentence passes the filter and has one of the hits.
func (o Order) Has(b *bundle.Bundle, r bundle.Ref) bool { return o.Filter.Sentence(r) && o.Hit(b, r) }

// Hit reports whether a sentence has one of the hits; without a search all have
// one.
func (o Order) Hit(b *bundle.Bundle, r bundle.Ref) bool {
	if o.Hits == nil {
		return true
	}
	_, s := b.Sentence(r)
	spans := o.Hits.Spans[r.Article]
	i, _ := slices.BinarySearchFunc(spans, s.Start, func(h bundle.Span, at int) int {
		if h.End > at {
			return 1
		}
		return -1
	})
	return i < len(spans) && spans[i].Start < s.End
}

// made is what a table was made for.
type made struct {
	gen   int
	found *desk.Findings
	order Order
	sized int // see [List.Remake]
}

// tableMsg brings a table.
type tableMsg struct {
	list  *List
	made  made
	table *Table
}

// A List shows the rows of a view. It is not safe for use by several
// goroutines.
type List struct {
	*desk.Desk
	view View

	table  *Table // nil until there is one
	made   made   // what it was made for
	wanted made   // what was asked for last
	asked  bool

	order     Order
	again     int // counts what Remake asked for
	folds     map[string]bool
	begin     []int // the line at which each section begins, and behind the last
	at        spot
	stood     *stood // where the reader stood before the findings changed; nil: nowhere
	cell      int    // chosen, from 0
	byArticle bool   // cells are articles
	all       []int  // the articles, see shown
	awaited   int    // digit of the section to open when there are rows; 0 for none
	first     int    // cell that is the first on screen
	top       int    // first line on screen
	cols      []Column
	drawn     drawing
}

// New returns a list that shows a view.
func New(d *desk.Desk, v View) *List {
	return &List{Desk: d, view: v, folds: map[string]bool{}}
}

// PanelOpen opens the pane when the list is shown for the first time.
func (l *List) PanelOpen() bool { return true }

// Open leaves every bundle to the modes that show the text, and forgets what
// was found in another.
func (l *List) Open(bundle.Ref) (cmd tea.Cmd, its bool) {
	*l = *New(l.Desk, l.view)
	return nil, false
}

// Enter shows the list where it stood, and has the bundle analysed.
func (l *List) Enter(bundle.Ref) (cmd tea.Cmd, ok bool) { return l.Analyse(), true }

// Place is where the row leads on which the reader stands or, without one,
// where the text stands.
func (l *List) Place() bundle.Ref {
	if r, ok := l.Row(); ok {
		if to, ok := l.view.Target(r); ok {
			return to.At
		}
	}
	return l.TextMode().Place()
}

// Leave is where the text stands.
func (l *List) Leave() bundle.Ref { return l.TextMode().Leave() }

// GoTo does nothing: a place in the text is no row.
func (l *List) GoTo(bundle.Ref) {}

// Row is the row on which the reader stands; false on the head of a section
// and in an empty list.
func (l *List) Row() (Row, bool) {
	if l.table == nil || l.at.section >= len(l.table.Sections) || l.at.row < 0 || l.at.row >= len(l.table.Sections[l.at.section].Rows) {
		return Row{}, false
	}
	return l.table.Sections[l.at.section].Rows[l.at.row], true
}

// Section is the section in which the reader stands; nil in an empty list.
func (l *List) Section() *Section {
	if l.table == nil || l.at.section >= len(l.table.Sections) {
		return nil
	}
	return &l.table.Sections[l.at.section]
}

// Sections is how many sections the table has.
func (l *List) Sections() int {
	if l.table == nil {
		return 0
	}
	return len(l.table.Sections)
}

// SectionAt is the index of that section in the table.
func (l *List) SectionAt() int { return l.at.section }

// Chosen is the cell chosen, from 0.
func (l *List) Chosen() int { return l.cell }

// Choose chooses a cell.
func (l *List) Choose(cell int) { l.cell = min(max(cell, 0), max(l.view.CellCount()-1, 0)) }

// Data is what the view left in the table on screen; nil before there is one.
func (l *List) Data() any {
	if l.table == nil {
		return nil
	}
	return l.table.Data
}

// Order is the order asked for last.
func (l *List) Order() Order { return l.order }

// SetOrder asks for another order.
func (l *List) SetOrder(o Order) { l.order = o }

// Remake has the rows made anew though neither the findings nor the order have
// changed, because the view wants others.
func (l *List) Remake() { l.again++ }

// Answer takes a table in.
func (l *List) Answer(msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(tableMsg); ok && msg.list == l && msg.made == l.wanted {
		l.take(msg)
	}
	return nil
}

// want asks for the rows, unless they are there or under way.
func (l *List) want() tea.Cmd {
	if l.order.Hits = nil; l.Search.Active() {
		l.order.Hits = l.Search.Hits
	}
	l.order.Filter = l.Filter
	w := made{l.Gen, l.Found, l.order, l.again}
	if l.asked && l.wanted == w {
		return nil
	}
	l.wanted, l.asked = w, true
	make := l.view.Make(l.order)
	if make == nil {
		l.table = nil
		return nil
	}
	return func() tea.Msg {
		t := make()
		t.index()
		return tableMsg{l, w, t}
	}
}

// take takes a table in. The reader stays on the row, if it is still there;
// at first, and in another order that was asked for from the first row, on the
// first.
func (l *List) take(msg tableMsg) {
	r, stood := l.Row()
	fresh := l.table == nil || l.made.gen != msg.made.gen
	sorted := l.made.order.Sort != msg.made.order.Sort || l.made.order.Turned != msg.made.order.Turned
	firstRow := l.table != nil && sorted && l.at == l.firstSpot()
	l.table, l.made = msg.table, msg.made
	l.fold()
	p, there := l.table.at[r.ID]
	switch {
	case fresh, !stood, !there, firstRow:
		l.top = 0
		l.at = l.firstSpot()
		l.standAgain()
	default:
		l.at = p
		if l.folded(p.section) {
			l.at.row = -1
		}
	}
	l.Choose(l.cell)
	l.reveal()
	l.openAwaited()
}

// openAwaited opens the section whose digit was pressed before there were rows.
func (l *List) openAwaited() {
	for i, s := range l.table.Sections {
		if l.awaited > 0 && s.Digit == l.awaited {
			l.openAt(i)
			break
		}
	}
	l.awaited = 0
}

// firstSpot is the first row that is to be seen, or else the first head.
func (l *List) firstSpot() spot {
	for s := range l.table.Sections {
		if l.folded(s) {
			return spot{s, -1}
		}
		if len(l.table.Sections[s].Rows) > 0 {
			return spot{s, 0}
		}
	}
	return spot{}
}

// folded reports whether the rows of a section are out of sight.
func (l *List) folded(section int) bool {
	s := &l.table.Sections[section]
	if s.Title == "" {
		return false
	}
	if f, said := l.folds[s.Key]; said {
		return f
	}
	return s.Folded
}

// fold counts the lines anew after something was folded or unfolded.
func (l *List) fold() {
	l.begin = l.begin[:0]
	n := 0
	for i := range l.table.Sections {
		l.begin = append(l.begin, n)
		s := &l.table.Sections[i]
		if s.Title != "" {
			n++
		}
		if !l.folded(i) {
			n += len(s.Rows)
		}
	}
	l.begin = append(l.begin, n)
}

// lines is how many lines the list has.
func (l *List) lines() int {
	if l.table == nil || len(l.begin) == 0 {
		return 0
	}
	return l.begin[len(l.begin)-1]
}

// spotOf is what stands on a line.
func (l *List) spotOf(line int) spot {
	s, exact := slices.BinarySearch(l.begin, line)
	if !exact {
		s--
	}
	for s < len(l.table.Sections)-1 && l.begin[s+1] == line { // sections without a line
		s++
	}
	row := line - l.begin[s]
	if l.table.Sections[s].Title != "" {
		row--
	}
	return spot{s, row}
}

// lineOf is the line on which a spot stands.
func (l *List) lineOf(p spot) int {
	n := l.begin[p.section] + p.row
	if l.table.Sections[p.section].Title != "" {
		n++
	}
	return n
}

// stands reports whether the reader can stand on a spot: on a row, and on the
// head of a folded section.
func (l *List) stands(p spot) bool {
	if p.row < 0 {
		return l.folded(p.section)
	}
	return l.table.Sections[p.section].Rows[p.row].Sub == 0
}
