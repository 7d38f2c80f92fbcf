package coverage

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/filter"
	"broadsheet/tui/listing"
)

// The orders.
const (
	byCount = iota
	inOrder
	byDispute
)

// Sorts are the orders of the statements.
func (m *Mode) Sorts() []string {
	order := "in the order of an article"
	if o := m.Order(); o.Sort == inOrder && o.Cell < len(m.Names) {
		order = "in the order of " + m.Numbered(o.Cell)
	}
	return []string{byCount: "by how many say it", inOrder: order, byDispute: "where they disagree"}
}

// A cover is a coverage that is made when it is first asked for, in the
// background.
type cover struct {
	of    *analysis.Analysis
	doubt bool
	story []int // the articles compared; nil: all
	once  sync.Once
	made  *analysis.Coverage
}

func (c *cover) get() *analysis.Coverage {
	c.once.Do(func() { c.made = c.of.Coverage(c.story, c.doubt) })
	return c.made
}

// Make makes the rows of an order.
func (m *Mode) Make(o listing.Order) func() *listing.Table {
	if m.Found == nil || len(m.Bundle.Articles) < 2 {
		return nil
	}
	if m.cover == nil || m.cover.of != m.Found.Analysis || m.cover.doubt != m.doubt || !slices.Equal(m.cover.story, o.Filter.Story()) {
		m.cover = &cover{of: m.Found.Analysis, doubt: m.doubt, story: o.Filter.Story()}
	}
	c, names := m.cover, make([]string, len(m.Names))
	for i := range names {
		names[i] = m.Numbered(i)
	}
	return func() *listing.Table { return (&tabling{c.get(), c.of, o, names}).table() }
}

// A tabling makes rows of statements.
type tabling struct {
	c     *analysis.Coverage
	a     *analysis.Analysis
	order listing.Order
	names []string
}

func (g *tabling) table() *listing.Table {
	var sections []analysis.Section
	switch g.order.Sort {
	case inOrder:
		sections = g.c.InOrderOf(g.order.Cell)
	case byDispute:
		sections = g.c.ByDispute()
	default:
		sections = g.c.ByCount()
	}
	t := &listing.Table{Data: g.c}
	for i := range sections {
		if s := g.section(&sections[i]); s.Count > 0 || sections[i].Kind == analysis.OnlyIn && g.order.Hits == nil && g.order.Filter == nil {
			t.Sections = append(t.Sections, s)
		}
	}
	if g.order.Turned {
		slices.Reverse(t.Sections)
	}
	return t
}

// section makes the rows of a section; with a search, of what has a hit.
func (g *tabling) section(s *analysis.Section) listing.Section {
	out := listing.Section{Key: strconv.Itoa(int(s.Kind)) + " " + strconv.Itoa(s.Count) + " " + strconv.Itoa(s.Article)}
	left := *s // what is to be seen of it, which is what its head counts
	left.Rows = nil
	for _, row := range s.Rows {
		if g.hit(row) {
			left.Rows = append(left.Rows, row)
			out.Rows = append(out.Rows, listing.Row{ID: row})
		}
	}
	if g.order.Turned {
		slices.Reverse(out.Rows)
	}
	out.Count = len(out.Rows)
	out.Title, out.Note = g.head(&left)
	if s.Kind == analysis.OnlyIn {
		out.Digit = s.Article + 1
	}
	out.Folded = g.order.Hits == nil && !g.narrowed() && (s.Kind == analysis.OnlyIn || s.Kind == analysis.Titles)
	return out
}

// narrowed reports whether the filter asks for so much that what is left is to
// be seen at once.
func (g *tabling) narrowed() bool {
	f := g.order.Filter
	return f != nil && (f.Query.Is != 0 || len(f.Query.Speakers) > 0 || f.Query.Text != "" || len(f.Query.In) > 0)
}

// hit reports whether a printing of a statement has a hit of the search and one
// passes the filter, and no article says it that is to be without.
func (g *tabling) hit(row int) bool {
	s, f := &g.c.Statements[row], g.order.Filter
	if g.order.Hits == nil && f == nil {
		return true
	}
	hit, passes := g.order.Hits == nil, f == nil
	for _, c := range s.Cells {
		if c.As == analysis.Perhaps && !c.Differs { // it counts for who asks for it only
			passes = passes || f.Wants(filter.Perhaps) && f.As(c.Ref, filter.Perhaps)
			continue
		}
		if f.Without(c.Article) {
			return false
		}
		hit = hit || g.order.Hit(g.a.Bundle, c.Ref)
		passes = passes || f.As(c.Ref, is(s, c))
	}
	return hit && passes
}

// is is what a cell of a statement is, for the filter.
func is(s *analysis.Statement, c analysis.Cell) (k filter.Kinds) {
	if len(s.Facts) > 0 {
		k |= filter.Fact
	}
	if s.Off {
		k |= filter.Drift
	}
	if s.Says < 2 && !s.Title {
		return k | filter.Only
	}
	if c.Ref == s.Ref { // the others are held to it
		return k
	}
	return k | filter.OfCloseness(c.As)
}

// head says what the statements of a section have in common, and what is in
// them.
func (g *tabling) head(s *analysis.Section) (title, note string) {
	switch s.Kind {
	case analysis.FactDiffers:
		return "a fact differs", ""
	case analysis.Said:
		return saidBy(s.Count, len(g.c.Articles)), ""
	case analysis.AllBut:
		return "everyone but " + g.names[s.Article], ""
	case analysis.OnlyIn:
		if why := g.c.Untold[s.Article]; why != "" {
			return "only in " + g.names[s.Article], "not compared: " + why
		}
		return "only in " + g.names[s.Article], tallyWords(g.c.Tally(s))
	case analysis.Titles:
		return "titles", ""
	case analysis.SaidBy:
		return "what " + g.names[s.Article] + " says", ""
	case analysis.NotSaidBy:
		return "not in " + g.names[s.Article], "others say it"
	case analysis.Reworded:
		return "in other words", ""
	}
	return "word for word", ""
}

// saidBy is "in all 5", "in both", "in 4 of 5".
func saidBy(n, of int) string {
	switch {
	case n == of && of == 2:
		return "in both"
	case n == of:
		return "in all " + strconv.Itoa(of)
	}
	return "in " + strconv.Itoa(n) + " of " + strconv.Itoa(of)
}

// tallyWords says what is in a section: "4 quotes, 1 number, 6 perhaps
// elsewhere".
func tallyWords(t analysis.Tally) string {
	var out []string
	for _, x := range []struct {
		n         int
		one, many string
	}{{t.Quotes, " quote", " quotes"}, {t.Numbers, " number", " numbers"}, {t.Perhaps, " perhaps elsewhere", " perhaps elsewhere"}, {t.Off, " off the story", " off the story"}} {
		if x.n > 0 {
			out = append(out, strconv.Itoa(x.n)+desk.Plural(x.n, x.one, x.many))
		}
	}
	return strings.Join(out, ", ")
}
