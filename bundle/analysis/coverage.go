package analysis

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
)

// A Closeness says how close a printing comes to another one.
type Closeness uint8

// The ways to be close, the closest first.
const (
	Same      Closeness = iota // word for word
	Nearly                     // with small edits
	Otherwise                  // in other words
	Perhaps                    // by doubtful links only
)

// A Cell says how one article has a statement. An article without a cell does
// not have it, as far as was found.
type Cell struct {
	bundle.Ref           // its sentence; of several the closest, and of these the first
	As         Closeness // to the statement's clearest printing
	Differs    bool      // it is an odd one out where a fact differs
}

// A Statement is what one or more articles say, in any words.
type Statement struct {
	bundle.Ref        // its clearest printing: the one that is closest to all others
	Cells      []Cell // by article
	Says       int    // how many articles say it; those that perhaps do count only where doubt does
	Facts      []int  // facts in which they differ, as indices into [Coverage.Facts]
	Title      bool   // it is the title of its articles
	Off        bool   // the clearest printing has left the story
	Quote      bool   // the clearest printing quotes words that no other article quotes
	Number     bool   // a number stands in it that no other article holds
}

// In returns the cell of an article; false when it does not say it.
func (s *Statement) In(article int) (Cell, bool) {
	i, ok := slices.BinarySearchFunc(s.Cells, article, func(c Cell, article int) int { return cmp.Compare(c.Article, article) })
	if !ok {
		return Cell{}, false
	}
	return s.Cells[i], true
}

// Alone reports whether no other article has it, not even perhaps.
func (s *Statement) Alone() bool { return len(s.Cells) == 1 }

// A Coverage says which articles have which statements. Furniture and headings
// state nothing. It is never changed once made.
type Coverage struct {
	Articles   []int       // those that were compared, in reading order
	Doubt      bool        // what is perhaps the same counts as the same
	Statements []Statement // in the order of their clearest printings
	Facts      []Difference
	Untold     map[int]string // why an article was not compared, by article
}

// Coverage gathers what the articles say. Of the articles, nil for all, only
// those given are compared. With doubt what is perhaps the same counts as the
// same. The work grows with the links and the sentences.
func (a *Analysis) Coverage(articles []int, doubt bool) *Coverage {
	c := &coverer{a: a, in: make([]bool, len(a.Bundle.Articles)), out: &Coverage{Articles: articles, Doubt: doubt, Facts: a.Differences(), Untold: map[int]string{}}}
	if articles == nil {
		for i := range a.Bundle.Articles {
			c.out.Articles = append(c.out.Articles, i)
		}
	}
	for _, i := range c.out.Articles {
		c.in[i] = true
	}
	for _, l := range a.LeftOut {
		if l.Finding == "shared" {
			c.out.Untold[l.Article] = l.Reason
		}
	}
	c.said = make([][]bool, len(a.Bundle.Articles))
	for i, art := range a.Bundle.Articles {
		c.said[i] = make([]bool, len(art.Sentences))
	}
	c.factsOf = map[int][]int{}
	for i, d := range c.out.Facts {
		c.factsOf[d.Group] = append(c.factsOf[d.Group], i)
	}
	c.at = map[bundle.Ref]int{}
	c.held = a.holdings(c.in)
	for g := range a.Shared {
		c.group(g)
	}
	for _, i := range c.out.Articles {
		c.alone(i)
	}
	slices.SortFunc(c.out.Statements, func(x, y Statement) int { return x.Ref.Compare(y.Ref) })
	return c.out
}

// A coverer makes a coverage.
type coverer struct {
	a       *Analysis
	in      []bool // by article: it is compared
	said    [][]bool
	factsOf map[int][]int      // facts by shared group
	at      map[bundle.Ref]int // the statement whose clearest printing a sentence is
	held    *holdings
	out     *Coverage
}

// add takes in a statement. One with the same clearest printing as another is
// that: a sentence that makes two claims is one row.
func (c *coverer) add(s Statement) {
	if i, ok := c.at[s.Ref]; ok {
		c.out.Statements[i] = c.merged(c.out.Statements[i], s)
		return
	}
	c.describe(&s)
	c.at[s.Ref] = len(c.out.Statements)
	c.out.Statements = append(c.out.Statements, s)
}

// merged is two statements as one.
func (c *coverer) merged(x, y Statement) Statement {
	x.Cells = append(slices.Clone(x.Cells), y.Cells...)
	x.Cells = c.closest(x.Cells)
	x.Facts = append(x.Facts, y.Facts...)
	slices.Sort(x.Facts)
	x.Facts = slices.Compact(x.Facts)
	x.Says = c.count(x.Cells)
	return x
}

// closest leaves of each article's cells the closest. A fact that differs in
// any of them differs.
func (c *coverer) closest(cells []Cell) []Cell {
	slices.SortFunc(cells, func(x, y Cell) int {
		return cmp.Or(cmp.Compare(x.Article, y.Article), cmp.Compare(x.As, y.As), cmp.Compare(x.Sentence, y.Sentence))
	})
	out := cells[:0]
	for _, x := range cells {
		if n := len(out); n > 0 && out[n-1].Article == x.Article {
			if x.Differs && !out[n-1].Differs {
				out[n-1].Ref, out[n-1].Differs = x.Ref, true
			}
			continue
		}
		out = append(out, x)
	}
	return out
}

// count says how many cells say what the row does.
func (c *coverer) count(cells []Cell) (n int) {
	for _, x := range cells {
		if x.As != Perhaps || c.out.Doubt {
			n++
		}
	}
	return n
}

// describe notes what is in the clearest printing.
func (c *coverer) describe(s *Statement) {
	at := c.a.At(s.Ref)
	s.Title = c.a.Roles.Of(s.Ref) == bundle.Title
	s.Off = at.Drift >= 0
	s.Quote = c.held.quotes(c.a, s.Ref)
	s.Number = c.held.numbers(c.a, s.Ref)
}

// alone adds what an article says that no certain link ties to another.
func (c *coverer) alone(article int) {
	a := c.a
	for s := range a.Bundle.Articles[article].Sentences {
		r := bundle.Ref{Article: article, Sentence: s}
		role := a.Roles.Of(r)
		if c.said[article][s] || role != bundle.Body && role != bundle.Title {
			continue
		}
		cells := []Cell{{Ref: r, As: Same}}
		for _, l := range a.At(r).Links {
			link := &a.Shared[l.Group].Links[l.Link]
			other := link.A
			if other == r {
				other = link.B
			}
			cells = c.perhaps(cells, other)
		}
		for _, g := range a.QuoteGroupsAt(r) {
			for i := range a.QuoteGroups[g].Members {
				q := &a.Quotes[a.QuoteGroups[g].Members[i].Quote]
				if q.Article != article {
					cells = c.perhaps(cells, bundle.Ref{Article: q.Article, Sentence: a.Bundle.Articles[q.Article].SentenceAt(q.Span.Start)})
				}
			}
		}
		c.add(Statement{Ref: r, Cells: c.closest(cells), Says: 1})
	}
}

// perhaps adds a cell of what is perhaps the same, if its article is compared.
func (c *coverer) perhaps(cells []Cell, r bundle.Ref) []Cell {
	if !c.in[r.Article] {
		return cells
	}
	return append(cells, Cell{Ref: r, As: Perhaps})
}
