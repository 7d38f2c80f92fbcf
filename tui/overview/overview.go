// Package overview is the view of who shares how much with whom: a row an
// article, with its sentences as a strip in reading order, what is to be
// checked in it, and in cells how many of its sentences each other article has;
// below it the pair chosen.
package overview

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/listing"
)

// A Mode shows who shares how much with whom. It is not safe for use by
// several goroutines.
type Mode struct {
	*listing.List
	pair    *analysis.Pair // the last that was made
	made    wanted         // what it was made for
	wanted  wanted         // what was asked for last
	settled *desk.Findings // those whose first row and cell were chosen
	narrow  [1]frame.Piece // what stands in a cell of one
}

var _ listing.View = (*Mode)(nil)

// data is what the rows are drawn from.
type data struct {
	over  *analysis.Overview // nil until there are findings
	order [][]int            // by section, its articles in the order of the rows
	most  int                // sentences of the longest body
	names int                // cells of the longest name
	dates []string           // by article, when it was published; "" when nothing says so
	dated bool
}

// wanted is what a pair is made for.
type wanted struct {
	found *desk.Findings
	x, y  int
}

// pairMsg brings a pair.
type pairMsg struct {
	wanted wanted
	pair   *analysis.Pair
}

// New returns the mode on a desk.
func New(d *desk.Desk) *Mode {
	m := &Mode{}
	m.List = listing.New(d, m)
	return m
}

// View is the second.
func (m *Mode) View() (int, string) { return 2, "Overview" }

// Keys is the table of the keys.
func (m *Mode) Keys() *keys.KeyMap {
	return keys.List(
		keys.Binding{Action: keys.Read, Help: "read both articles side by side, at their longest passage", Hint: "read both side by side"},
		keys.Binding{Action: keys.NextColumn, Help: "choose the next pair", Hint: "other pair"},
		keys.Binding{Action: keys.Outline, Help: "list the stories"},
		keys.Binding{Action: keys.Fold, Help: "fold the story, or unfold it", Hint: "fold"},
		keys.Binding{Action: keys.Copy, Help: "copy what is said of the pair", Hint: "copy"},
	)
}

// The orders of the rows.
const (
	byLikeness = iota
	byChecks
	byDate
	byWords
	byOwn
	asLoaded
)

// Sorts are the orders of the rows.
func (m *Mode) Sorts() []string {
	return []string{"by likeness", "most to check", "by date", "by words", "most of its own", "as loaded"}
}

// Make makes the rows. While the analysis runs they stand as they were loaded.
func (m *Mode) Make(o listing.Order) func() *listing.Table {
	f, b, names := m.Found, m.Bundle, m.Names
	if len(b.Articles) < 2 {
		return nil
	}
	width := m.Method.StringWidth
	return func() *listing.Table {
		d := &data{dates: make([]string, len(b.Articles))}
		stories := []analysis.Story{{}}
		for i, a := range b.Articles {
			stories[0].Articles = append(stories[0].Articles, i)
			d.names = max(d.names, width(listing.Named(names, b, i)))
			d.dates[i] = when(a.Published)
			d.dated = d.dated || d.dates[i] != ""
		}
		if f != nil {
			d.over = f.Overview()
			stories = d.over.Stories
			for i := range d.over.Rows {
				d.most = max(d.most, len(d.over.Rows[i].Strip))
			}
		}
		t := &listing.Table{Data: d}
		for i, st := range stories {
			s := listing.Section{Key: "story " + strconv.Itoa(st.Central)}
			order := inOrder(f, d.over, st, o)
			if len(stories) > 1 {
				s.Title, s.Count, s.Folded = desk.TitleOf(b.Articles[st.Central]), len(order), i > 0 && o.Filter == nil
				if st.Apart {
					s.Title = "each on a story of its own"
				}
				s.Note = checksWords(d.over, order)
			}
			shown := slices.DeleteFunc(order, func(a int) bool { return !hasHit(o, a) })
			if len(shown) == 0 && len(stories) > 1 {
				continue // another story is shown, or there is no hit in this
			}
			for _, a := range shown {
				s.Rows = append(s.Rows, listing.Row{ID: a})
			}
			d.order = append(d.order, shown)
			t.Sections = append(t.Sections, s)
		}
		return t
	}
}

// inOrder are the articles of a story as its rows follow one another.
func inOrder(f *desk.Findings, over *analysis.Overview, st analysis.Story, o listing.Order) []int {
	order := slices.Clone(st.Articles)
	if f != nil && o.Sort != byLikeness {
		slices.SortStableFunc(order, func(x, y int) int {
			return cmp.Or(compare(f, over, o.Sort, x, y), cmp.Compare(x, y))
		})
	}
	if o.Turned {
		slices.Reverse(order)
	}
	return order
}

// hasHit reports whether a search has found something in an article.
func hasHit(o listing.Order, article int) bool {
	if !o.Filter.Has(article) {
		return false
	}
	return o.Hits == nil || len(o.Hits.Spans[article]) > 0
}

// compare orders two articles.
func compare(f *desk.Findings, o *analysis.Overview, by, x, y int) int {
	a, b := f.Bundle.Articles[x], f.Bundle.Articles[y]
	p, q := &o.Rows[x], &o.Rows[y]
	switch by {
	case byChecks:
		leaves := func(r *analysis.Row) int {
			if r.Leaves {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(q.Altered, p.Altered), cmp.Compare(q.Facts, p.Facts), cmp.Compare(leaves(q), leaves(p)), cmp.Compare(q.Doubted, p.Doubted))
	case byDate:
		if (a.Published == "") != (b.Published == "") {
			return cmp.Compare(b.Published, a.Published) // without a date: last
		}
		return cmp.Compare(a.Published, b.Published)
	case byWords:
		return cmp.Compare(b.Words, a.Words)
	case byOwn:
		return cmp.Compare(q.Own, p.Own)
	}
	return 0
}

// when is when an article was published, in at most 12 cells.
func when(published string) string {
	const minute = "2006-01-02T15:04"
	if len(published) >= len(minute) {
		if t, err := time.Parse(minute, published[:len(minute)]); err == nil {
			return t.Format("2 Jan 15:04")
		}
	}
	if t, err := time.Parse(time.DateOnly, published); err == nil {
		return t.Format("2 Jan 2006")
	}
	return ""
}

// checksWords sums up what is to be checked in some articles.
func checksWords(o *analysis.Overview, articles []int) string {
	var sum analysis.Row
	for _, a := range articles {
		r := &o.Rows[a]
		sum.Altered += r.Altered
		sum.Doubted += r.Doubted
		sum.Facts += r.Facts
	}
	s := ""
	add := func(n int, words string) {
		if n > 0 {
			if s != "" {
				s += ", "
			}
			s += strconv.Itoa(n) + " " + words
		}
	}
	add(sum.Altered, "altered")
	add(sum.Facts, "printings differ")
	add(sum.Doubted, "worded otherwise")
	return s
}

// Empty says why there are no rows.
func (m *Mode) Empty() string {
	if len(m.Bundle.Articles) == 1 {
		return "one article: nothing to compare; quotes are in 4, drift in 1 and 5"
	}
	if m.Search.Active() {
		return "no article has what is searched for"
	}
	return "counting …"
}

// IsOpen reports whether an article has something to be checked.
func (m *Mode) IsOpen(r listing.Row) bool {
	d := m.data()
	if d == nil || d.over == nil {
		return false
	}
	row := &d.over.Rows[r.ID]
	return row.Altered+row.Facts+row.Doubted > 0 || row.Leaves
}

// KeepsRows reports that a row looks as it did before while the table and the
// columns are the same.
func (m *Mode) KeepsRows() bool { return true }

// Says is how many articles there are, and of those that have something that
// passes a filter, that they are counted whole.
func (m *Mode) Says() []frame.Piece {
	n := len(m.Bundle.Articles)
	s := strconv.Itoa(n) + desk.Plural(n, " article", " articles")
	if m.Filter != nil {
		s = strconv.Itoa(len(m.Filter.Articles)) + " of " + s
		if m.Filter.Parts() {
			s += ", each counted whole"
		}
		return []frame.Piece{frame.In(s, m.Theme.Faint)}
	}
	if m.Found != nil && len(m.Found.Clusters) > 1 {
		s += " on " + strconv.Itoa(len(m.Found.Clusters)) + " stories"
	}
	if by := m.Sorts()[m.Order().Sort]; m.Width >= 100 {
		s += ", " + by // the head of a narrow column has no room for it
	}
	return []frame.Piece{frame.In(s, m.Theme.Faint)}
}

// What names the pair.
func (m *Mode) What(listing.Row) []frame.Piece {
	return []frame.Piece{frame.In(m.Inspected(), m.Theme.Text)}
}

// data is what the rows on screen are drawn from; nil before there are any.
func (m *Mode) data() *data {
	d, _ := m.Data().(*data)
	return d
}

// articles are the articles of the cells: those of the story in which the
// reader stands.
func (m *Mode) articles() []int {
	d := m.data()
	if d == nil {
		return nil
	}
	if at := m.SectionAt(); at < len(d.order) {
		return d.order[at]
	}
	return nil
}

// CellCount is how many articles the story has.
func (m *Mode) CellCount() int {
	if d := m.data(); d == nil || d.over == nil {
		return 0
	}
	return len(m.articles())
}

// chosen are the article of the row and that of the cell; the same article
// twice where the row meets itself.
func (m *Mode) chosen() (x, y int, ok bool) {
	r, ok := m.Row()
	all := m.articles()
	if !ok || m.Chosen() >= len(all) {
		return 0, 0, false
	}
	return r.ID, all[m.Chosen()], true
}

// Settle brings the rows up to date, and the pair.
func (m *Mode) Settle() tea.Cmd {
	cmd := m.List.Settle()
	d := m.data()
	x, y, ok := m.chosen()
	if d == nil || d.over == nil || !ok {
		m.pair, m.made, m.wanted = nil, wanted{}, wanted{}
		return cmd
	}
	if m.settled != m.Found {
		m.settled = m.Found
		m.Choose(m.closest(d.over, x))
		x, y, _ = m.chosen()
	}
	w := wanted{m.Found, x, y}
	if w == m.wanted {
		return cmd
	}
	m.wanted = w
	a, o := m.Found.Analysis, d.over
	return tea.Batch(cmd, func() tea.Msg { return pairMsg{w, o.Pair(a, w.x, w.y)} })
}

// closest is the cell of the article that has most of an article's sentences;
// the next one where none has any.
func (m *Mode) closest(o *analysis.Overview, x int) int {
	best, most := -1, 0
	for i, y := range m.articles() {
		if n := o.In(x, y); y != x && (best < 0 || n > most) {
			best, most = i, n
		}
	}
	return max(best, 0)
}

// Answer takes the rows in, or a pair.
func (m *Mode) Answer(msg tea.Msg) tea.Cmd {
	if p, ok := msg.(pairMsg); ok {
		if p.wanted == m.wanted {
			m.pair, m.made = p.pair, p.wanted
		}
		return nil
	}
	return m.List.Answer(msg)
}

// Target leads to both articles of the pair, at their longest passage.
func (m *Mode) Target(r listing.Row) (desk.Arrival, bool) {
	d, all := m.data(), m.articles()
	to := desk.Arrival{At: desk.Ref(r.ID, 0)}
	if d == nil || d.over == nil || m.Chosen() >= len(all) || all[m.Chosen()] == r.ID {
		return to, true
	}
	y := all[m.Chosen()]
	to.Alone, to.Beside = true, append(to.Beside, desk.Ref(y, 0))
	p := m.pair
	if m.made != (wanted{m.Found, r.ID, y}) {
		p = d.over.Pair(m.Found.Analysis, r.ID, y)
	}
	if len(p.Passages) > 0 {
		run := p.Passages[0]
		to.At.Sentence, to.Beside[0].Sentence = run.A[0], run.B[0]
	}
	return to, true
}

// Do copies what is said of the pair, and has the list do the rest.
func (m *Mode) Do(a keys.Action) (tea.Cmd, bool) {
	if a == keys.Copy {
		if text := m.plain(); text != "" {
			return m.ToClipboard(text, "what is said of the pair"), true
		}
	}
	return m.List.Do(a)
}

// mostFirst are ties, those of most sentences first.
func mostFirst(ties []analysis.Tie) []analysis.Tie {
	out := slices.Clone(ties)
	slices.SortStableFunc(out, func(x, y analysis.Tie) int { return cmp.Compare(y.Sentences, x.Sentences) })
	return out
}
