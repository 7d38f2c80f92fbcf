package quotes

import (
	"cmp"
	"slices"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/tui/listing"
)

// The orders.
const (
	alarmsFirst = iota
	bySpeaker
	byArticles
	inOrder
)

// Sorts are the orders of the utterances.
func (m *Mode) Sorts() []string {
	order := "in the order of an article"
	if o := m.Order(); o.Sort == inOrder && o.Cell < len(m.Names) {
		order = "in the order of " + m.Numbered(o.Cell)
	}
	return []string{alarmsFirst: "alarms first", bySpeaker: "by speaker", byArticles: "by how many print it", inOrder: order}
}

// An utterance is what a row shows.
type utterance struct {
	analysis.Utterance
	speaker *analysis.Speaker
}

// Make makes the rows of an order.
func (m *Mode) Make(o listing.Order) func() *listing.Table {
	if m.Found == nil {
		return nil
	}
	g := &tabling{a: m.Found.Analysis, order: o, tall: m.tall}
	return g.table
}

// A tabling makes rows of utterances.
type tabling struct {
	a     *analysis.Analysis
	order listing.Order
	tall  bool
	all   []utterance // by the IDs of the rows
}

func (g *tabling) table() *listing.Table {
	speakers := g.a.Utterances(g.order.Filter.Story())
	if g.order.Sort == bySpeaker {
		slices.SortStableFunc(speakers, func(x, y analysis.Speaker) int {
			if x.Name == "" || y.Name == "" {
				return cmp.Compare(len(y.Name), len(x.Name)) // nobody comes last
			}
			return cmp.Compare(x.Name, y.Name)
		})
	}
	t := &listing.Table{}
	for i := range speakers {
		if s := g.section(&speakers[i], i+1); s.Count > 0 {
			t.Sections = append(t.Sections, s)
		}
	}
	if g.order.Sort == byArticles || g.order.Sort == inOrder {
		t.Sections = []listing.Section{g.flat(t.Sections)}
	}
	if g.order.Turned {
		slices.Reverse(t.Sections)
		for i := range t.Sections {
			runs := runs(t.Sections[i].Rows)
			slices.Reverse(runs)
			t.Sections[i].Rows = slices.Concat(runs...)
		}
	}
	t.Data = g.all
	return t
}

// section makes the rows of a speaker; with a search, of what has a hit.
func (g *tabling) section(s *analysis.Speaker, n int) listing.Section {
	out := listing.Section{Key: "by " + s.Name, Title: s.Name}
	if s.Name == "" {
		out.Title = "nobody named"
	}
	if s.Role != "" {
		out.Title += ", " + s.Role
	}
	if n <= 9 {
		out.Digit = n
	}
	known := g.known(s)
	out.Quiet, out.Note = s.Name == "" || known != quote.Named, ""
	if s.Name != "" {
		out.Note = knownBy[known]
	}
	for i := range s.Utterances {
		u := utterance{s.Utterances[i], s}
		if g.hit(&u) {
			out.Count++
			out.Rows = append(out.Rows, g.rows(&u, len(g.all))...)
		}
		g.all = append(g.all, u)
	}
	return out
}

// known is how a speaker is known where that is surest.
func (g *tabling) known(s *analysis.Speaker) quote.Known {
	surest := quote.Unknown
	for i := range s.Utterances {
		for _, p := range s.Utterances[i].Printings {
			if k := g.a.Quotes[p.Quote].Known; surest == quote.Unknown || k != quote.Unknown && k < surest {
				surest = k
			}
		}
	}
	return surest
}

// knownBy says how a speaker is known who is nowhere named beside the words.
var knownBy = map[quote.Known]string{
	quote.Pronoun:  "by a pronoun only",
	quote.Role:     "no person named",
	quote.Implicit: "carried over, no speaker beside the words",
}

// hit reports whether a printing has a hit of the search and one passes the
// filter, and none stands where the filter wants none.
func (g *tabling) hit(u *utterance) bool {
	f, hit, passes := g.order.Filter, false, false
	for _, p := range u.Printings {
		r := g.a.RefOf(p.Quote)
		if f.Without(r.Article) {
			return false
		}
		hit = hit || g.order.Hit(g.a.Bundle, r)
		passes = passes || f.Quote(p.Quote)
	}
	return hit && passes
}

// mostLines is how many lines a row has under it: what more was done to it is
// in the pane.
const mostLines = 4

// rows are those of an utterance: a line under it for each printing that was
// altered and, on a tall screen, for each that is worded otherwise.
func (g *tabling) rows(u *utterance, id int) []listing.Row {
	out := []listing.Row{{ID: id}}
	for i, p := range u.Printings {
		if p.As > analysis.WordsDoubted || p.As == analysis.WordsDoubted && !g.tall || i == mostLines {
			break
		}
		out = append(out, listing.Row{ID: id, Sub: i + 1})
	}
	return out
}

// flat is all rows in one section without a head, by how many articles print
// the words, or in the order of an article: what it does not print comes last.
func (g *tabling) flat(sections []listing.Section) listing.Section {
	var all [][]listing.Row
	for _, s := range sections {
		all = append(all, runs(s.Rows)...)
	}
	place := make([]int, len(g.all))
	for i := range g.all {
		place[i] = len(g.a.Quotes)
		if p, ok := g.a.In(&g.all[i].Utterance, g.order.Cell); ok {
			place[i] = p.Quote
		}
	}
	slices.SortStableFunc(all, func(x, y []listing.Row) int {
		i, k := x[0].ID, y[0].ID
		if g.order.Sort == inOrder {
			return cmp.Compare(place[i], place[k])
		}
		return cmp.Compare(g.all[k].Articles, g.all[i].Articles)
	})
	return listing.Section{Rows: slices.Concat(all...)}
}

// runs are the rows, each with the lines under it.
func runs(rows []listing.Row) (out [][]listing.Row) {
	for i, r := range rows {
		if r.Sub == 0 {
			out = append(out, rows[i:i+1:i+1])
		} else {
			last := len(out) - 1
			out[last] = append(out[last], r)
		}
	}
	return out
}
