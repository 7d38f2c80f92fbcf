// Package hits is the view of a search: every hit as a row, with the words
// around it. It stands in the line of views while something is searched for.
package hits

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/listing"
	"broadsheet/tui/theme"
)

// A Mode lists the hits of the search. It is not safe for use by several
// goroutines.
type Mode struct{ *listing.List }

var _ listing.View = (*Mode)(nil)

// New returns the mode on a desk.
func New(d *desk.Desk) *Mode {
	m := &Mode{}
	m.List = listing.New(d, m)
	return m
}

// View is the sixth, and says how many hits there are.
func (m *Mode) View() (int, string) {
	if !m.Search.Active() {
		return 6, "Hits"
	}
	return 6, "Hits " + strconv.Itoa(m.Search.Hits.Total)
}

// Shown reports whether the view stands in the line: while something is
// searched for.
func (m *Mode) Shown() bool { return m.Search.Active() || m.Search.Pending() || m.On() == desk.Mode(m) }

// Keys is the table of the keys.
func (m *Mode) Keys() *keys.KeyMap {
	return keys.List(
		keys.Binding{Action: keys.Read, Help: "read the hit in the text; on a fold: open it", Hint: "read it"},
		keys.Binding{Action: keys.Next, Help: "go to the next hit", Hint: ""},
		keys.Binding{Action: keys.Prev, Help: "go to the previous hit", Hint: ""},
		keys.Binding{Action: keys.NextColumn, Help: "nothing: the rows of this list have no cells"},
		keys.Binding{Action: keys.PrevColumn, Help: "nothing: the rows of this list have no cells"},
		keys.Binding{Action: keys.Outline, Help: "list the articles with hits", Hint: "articles"},
	)
}

// Sorts are the orders of the rows.
func (m *Mode) Sorts() []string { return []string{"in reading order", "most hits first"} }

// Make makes the rows: a section for each article with hits.
func (m *Mode) Make(o listing.Order) func() *listing.Table {
	if o.Hits == nil {
		return nil
	}
	names, b, method := m.Names, m.Bundle, m.Method
	return func() *listing.Table {
		t := &listing.Table{Data: o.Hits}
		for i, spans := range o.Hits.Spans {
			if len(spans) == 0 || !o.Filter.Has(i) {
				continue
			}
			name := names[i]
			if name == "article "+strconv.Itoa(i+1) { // its title stands there
				name = method.Truncate(listing.Named(names, b, i), 60, "…")
			}
			s := listing.Section{Key: strconv.Itoa(i), Title: strconv.Itoa(i+1) + " " + name, Count: len(spans), Digit: i + 1}
			for k := range spans {
				s.Rows = append(s.Rows, listing.Row{ID: o.Hits.First[i] + k})
			}
			t.Sections = append(t.Sections, s)
		}
		if o.Sort == 1 {
			slices.SortStableFunc(t.Sections, func(x, y listing.Section) int { return y.Count - x.Count })
		}
		if o.Turned {
			slices.Reverse(t.Sections)
			for i := range t.Sections {
				slices.Reverse(t.Sections[i].Rows)
			}
		}
		return t
	}
}

// Empty says why there are no rows.
func (m *Mode) Empty() string {
	switch {
	case m.Search.Pending():
		return "searching …"
	case m.Search.Active() && m.Filter != nil:
		return m.Narrowed("nothing found")
	case m.Search.Active():
		return "nothing found"
	}
	return "nothing is searched for; " + m.KeyMap.Key(keys.Search) + " begins a search"
}

// Columns are the place and the words around the hit.
func (m *Mode) Columns(width int) []listing.Column {
	place := 10
	return []listing.Column{
		{ID: 0, Width: place, Gap: 1},
		{ID: 1, Head: "what was found", Width: max(width-place, 1), Gap: 1, Named: true},
	}
}

// hit is where a row's hit stands; false when another search is on by now.
func (m *Mode) hit(r listing.Row) (article int, span bundle.Span, ok bool) {
	h, _ := m.Data().(*desk.Hits)
	if h == nil || r.ID >= h.Total {
		return 0, bundle.Span{}, false
	}
	article, span = h.Hit(r.ID)
	return article, span, true
}

// ref is the sentence of a row's hit.
func (m *Mode) ref(r listing.Row) (bundle.Ref, bundle.Span, bool) {
	article, span, ok := m.hit(r)
	return desk.Ref(article, m.Bundle.Articles[article].SentenceAt(span.Start)), span, ok
}

// Cell is the place of a hit, or the words around it.
func (m *Mode) Cell(r listing.Row, c *listing.Column) []frame.Piece {
	at, span, ok := m.ref(r)
	switch {
	case !ok:
		return nil
	case c.ID == 0:
		return []frame.Piece{frame.In("    #"+strconv.Itoa(desk.Ordinal(at)), m.Theme.Faint)}
	}
	return m.Around(at.Article, span, c.Width-c.Gap)
}

// Head is blank: there are no cells.
func (m *Mode) Head(*listing.Section, *listing.Column) []frame.Piece { return nil }

// CellCount is none.
func (m *Mode) CellCount() int { return 0 }

// Target leads to the sentence of a hit.
func (m *Mode) Target(r listing.Row) (desk.Arrival, bool) {
	at, _, ok := m.ref(r)
	if !ok || at.Sentence < 0 {
		return desk.Arrival{}, false
	}
	to := desk.Arrival{At: at}
	if m.Found != nil {
		for _, p := range m.Found.Partners(at) {
			if p.Certain {
				to.Beside = append(to.Beside, p.Ref)
			}
		}
	}
	return to, true
}

// What is the words around a hit.
func (m *Mode) What(r listing.Row) []frame.Piece {
	article, span, ok := m.hit(r)
	if !ok {
		return nil
	}
	return m.Around(article, span, 40)
}

// IsOpen reports that every hit is worth going to.
func (m *Mode) IsOpen(listing.Row) bool { return true }

// Legend explains the look of a hit.
func (m *Mode) Legend() [][]frame.Piece {
	return [][]frame.Piece{{frame.In(" "+visible.String(m.Search.Text)+" ", m.Theme.Search), frame.In(" what was found", m.Theme.Faint)}}
}

// Says is in how many articles there are hits.
func (m *Mode) Says() []frame.Piece {
	if !m.Search.Active() {
		return nil
	}
	n := 0
	if _, ok := m.Data().(*desk.Hits); ok {
		n = m.Sections()
	}
	return []frame.Piece{frame.In("in "+strconv.Itoa(n)+" of "+strconv.Itoa(len(m.Bundle.Articles))+" articles", m.Theme.Faint)}
}

// Inspected says what the pane shows.
func (m *Mode) Inspected() string { return "the sentences around it" }

// Inspect shows the sentence of the hit between its neighbours, and what was
// found of it.
func (m *Mode) Inspect(s *desk.Sheet) {
	r, ok := m.Row()
	at, _, found := m.ref(r)
	if !ok || !found || at.Sentence < 0 || !s.Begin(at) {
		return
	}
	t := m.Theme
	all := m.Bundle.Articles[at.Article].Sentences
	for i := max(at.Sentence-2, 0); i <= min(at.Sentence+2, len(all)-1); i++ {
		o, st := desk.Ref(at.Article, i), t.Lists.Common
		if i == at.Sentence {
			st = t.Text
		}
		lead := " " + strconv.Itoa(o.Article+1) + "#" + strconv.Itoa(desk.Ordinal(o))
		s.Lay([]frame.Piece{frame.In(m.Pad(lead, 10), t.Text)}, frame.In(desk.OneLine(m.Bundle, o), st))
	}
	if m.Found != nil {
		s.Lay([]frame.Piece{frame.In("          ", t.Text)}, frame.In(strings.Join(m.Found.Describe(at), "; "), theme.Style{Fg: t.Faint.Fg, Attr: t.Faint.Attr}))
	}
}

// Do ends the search with the view of it, and has the list do the rest.
func (m *Mode) Do(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.Next, keys.Prev:
		by := 1
		if a == keys.Prev {
			by = -1
		}
		m.NextHit(by)
		return nil, true
	case keys.Back:
		m.Search.Clear()
		m.Say("search ended")
		return m.Show(m.TextMode(), m.TextMode().Place()), true
	}
	return m.List.Do(a)
}
