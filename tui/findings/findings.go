// Package findings is the view of everything worth checking: altered quotes,
// facts that differ, quotes given to somebody else, what leaves the story, what
// may be altered, and what only one article has, in one list by gravity.
package findings

import (
	"cmp"
	"slices"
	"strconv"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/listing"
)

// A Mode lists what is to be checked. It is not safe for use by several
// goroutines.
type Mode struct {
	*listing.List
	seen sightings
}

var _ listing.View = (*Mode)(nil)

// New returns the mode on a desk.
func New(d *desk.Desk) *Mode {
	m := &Mode{}
	m.List = listing.New(d, m)
	return m
}

// View is the fifth, and says how much there is to check, what only one
// article has left out.
func (m *Mode) View() (int, string) {
	if m.Found == nil || m.Found.Grave == 0 {
		return 5, "Findings"
	}
	n := m.Found.Grave
	if m.Filter != nil {
		n = m.Filter.Grave
	}
	return 5, "Findings " + strconv.Itoa(n)
}

// Keys is the table of the keys.
func (m *Mode) Keys() *keys.KeyMap {
	return keys.List(
		keys.Binding{Action: keys.Read, Help: "read it in the text, the other printings beside it; on a fold: open it", Hint: "read it"},
		keys.Binding{Action: keys.MarkChecked, Help: keys.Default().Binding(keys.MarkChecked).Help, Hint: "checked"},
		keys.Binding{Action: keys.Next, Help: "go to the next finding that was not seen yet", Hint: "next unseen"},
		keys.Binding{Action: keys.Prev, Help: "go to the previous one"},
		keys.Binding{Action: keys.NextColumn, Help: "nothing: the rows of this list have no cells"},
		keys.Binding{Action: keys.PrevColumn, Help: "nothing: the rows of this list have no cells"},
	)
}

// The orders of the rows.
const (
	byGravity = iota
	byPlace
)

// Sorts are the orders of the rows.
func (m *Mode) Sorts() []string { return []string{"gravest first", "by article and place"} }

// mostOnly is how many rows of what only one article has stand open at first:
// in a bundle of many stories they are most of its sentences.
const mostOnly = 100

// Make makes the rows: a section for each kind, or for each article.
func (m *Mode) Make(o listing.Order) func() *listing.Table {
	f, b := m.Found, m.Bundle
	if f == nil {
		return nil
	}
	names := m.Names
	return func() *listing.Table {
		rows := make([]int, 0, len(f.Checks))
		for i, c := range f.Checks {
			if o.Filter.Check(i) && o.Hit(b, c.At) {
				rows = append(rows, i)
			}
		}
		if o.Sort == byPlace {
			slices.SortStableFunc(rows, func(x, y int) int {
				return cmp.Or(f.Checks[x].At.Compare(f.Checks[y].At), cmp.Compare(f.Checks[x].Kind, f.Checks[y].Kind))
			})
		}
		if o.Turned {
			slices.Reverse(rows)
		}
		t := &listing.Table{}
		for _, i := range rows {
			c := &f.Checks[i]
			title, aside := c.Kind.Title()
			s := listing.Section{Key: "kind " + strconv.Itoa(int(c.Kind)), Title: title, Note: aside}
			if o.Sort == byPlace {
				s = listing.Section{Key: "article " + strconv.Itoa(c.At.Article), Title: strconv.Itoa(c.At.Article+1) + " " + analysis.ShortName(names[c.At.Article]), Digit: c.At.Article + 1}
			}
			if n := len(t.Sections); n == 0 || t.Sections[n-1].Key != s.Key {
				t.Sections = append(t.Sections, s)
			}
			last := &t.Sections[len(t.Sections)-1]
			last.Rows = append(last.Rows, listing.Row{ID: i})
			last.Count++
			last.Folded = c.Kind == analysis.CheckOnly && o.Sort == byGravity && last.Count > mostOnly
		}
		return t
	}
}

// Empty says why there are no rows.
func (m *Mode) Empty() string {
	switch {
	case m.Failed != nil:
		return "there are no findings: the analysis failed"
	case m.Found == nil:
		return "analysing …"
	case m.Filter != nil && len(m.Found.Checks) > 0:
		return m.Narrowed("nothing to check")
	case m.Search.Active() && len(m.Found.Checks) > 0:
		return "nothing to check has what is searched for"
	case len(m.Bundle.Articles) == 1:
		return "nothing to check: one article, and no drift in it"
	}
	return "nothing to check: no altered quote, no fact that differs, no drift"
}

// Says is how much there is to check.
func (m *Mode) Says() []frame.Piece {
	if m.Found == nil {
		return nil
	}
	says := "nothing grave"
	switch n := m.Found.Grave; {
	case n > 0 && m.Filter != nil:
		says = strconv.Itoa(m.Filter.Grave) + " of " + strconv.Itoa(n) + " to check"
	case n > 0:
		says = strconv.Itoa(n) + " to check"
		if k := m.unseen(); k < n {
			says += ", " + strconv.Itoa(k) + " unseen"
		}
	}
	return []frame.Piece{frame.In(says, m.Theme.Faint)}
}

// CellCount is none: the rows have no cells.
func (m *Mode) CellCount() int { return 0 }

// IsOpen reports whether a row was not seen yet; when all were, each is worth
// going to again.
func (m *Mode) IsOpen(r listing.Row) bool { return !m.saw(r) || m.sawAll() }

// check is what a row is about.
func (m *Mode) check(r listing.Row) *analysis.Check { return &m.Found.Checks[r.ID] }

// Target leads to the place, with the other printings beside it.
func (m *Mode) Target(r listing.Row) (desk.Arrival, bool) {
	c := m.check(r)
	return desk.Arrival{At: c.At, Beside: c.Beside, Alone: len(c.Beside) == 0}, true
}
