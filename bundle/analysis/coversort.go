package analysis

import (
	"cmp"
	"slices"
)

// A SectionKind says what the statements of a section have in common.
type SectionKind uint8

// The kinds of a section.
const (
	FactDiffers SectionKind = iota // they differ in a fact
	Said                           // Section.Count articles say them
	OnlyIn                         // only Section.Article says them
	Titles                         // they are titles
	SaidBy                         // Section.Article says them
	NotSaidBy                      // Section.Article does not, others do
	Reworded                       // no fact differs, but the words do
	Copied                         // all that say them say them word for word
	AllBut                         // all articles but Section.Article say them
)

// A Section is a run of statements in an order.
type Section struct {
	Kind    SectionKind
	Count   int   // articles that say them; of [Said] and [AllBut]
	Article int   // -1 where none is meant
	Rows    []int // indices into [Coverage.Statements]
}

// A Tally counts what is in the statements of a section.
type Tally struct {
	Quotes, Numbers, Off int // statements; what is off the story counts as nothing else
	Perhaps              int // that another article perhaps has too
}

// Tally counts what is in a section.
func (c *Coverage) Tally(s *Section) (t Tally) {
	for _, i := range s.Rows {
		switch x := &c.Statements[i]; {
		case x.Off:
			t.Off++
		case !x.Alone():
			t.Perhaps++
		case x.Quote:
			t.Quotes++
		case x.Number:
			t.Numbers++
		}
	}
	return t
}

// ByCount sorts by how many say it: first what differs in a fact, then what
// all say, what all but one say by the one that does not, down to what two say, then what only one says, article by article,
// and the titles last. Sections are in reading order, but in what only one
// article says quotes and numbers come first, then the rest, then what another
// perhaps has too, and what is off the story last. Every article has its
// section, be it empty.
func (c *Coverage) ByCount() []Section {
	facts := Section{Kind: FactDiffers, Article: -1}
	titles := Section{Kind: Titles, Article: -1}
	said := make([]Section, len(c.Articles)+1)
	only := map[int]*Section{}
	for i := range c.Statements {
		switch s := &c.Statements[i]; {
		case s.Title:
			titles.Rows = append(titles.Rows, i)
		case len(s.Facts) > 0:
			facts.Rows = append(facts.Rows, i)
		case s.Says > 1:
			said[s.Says].Rows = append(said[s.Says].Rows, i)
		default:
			if only[s.Article] == nil {
				only[s.Article] = &Section{Kind: OnlyIn, Article: s.Article}
			}
			only[s.Article].Rows = append(only[s.Article].Rows, i)
		}
	}
	slices.SortStableFunc(facts.Rows, func(x, y int) int { return cmp.Compare(c.Statements[y].Says, c.Statements[x].Says) })
	out := c.filled(nil, facts)
	for n := len(said) - 1; n > 1; n-- {
		s := said[n]
		s.Kind, s.Count, s.Article = Said, n, -1
		if n > 1 && n == len(c.Articles)-1 {
			out = c.allBut(out, s)
			continue
		}
		out = c.filled(out, s)
	}
	for _, article := range c.Articles {
		s := only[article]
		if s == nil {
			s = &Section{Kind: OnlyIn, Article: article}
		}
		slices.SortStableFunc(s.Rows, func(x, y int) int { return cmp.Compare(c.weight(x), c.weight(y)) })
		out = append(out, *s)
	}
	return c.filled(out, titles)
}

// allBut parts what all articles but one say by the one that does not: that it
// leaves it out is what is to be seen.
func (c *Coverage) allBut(out []Section, said Section) []Section {
	without := map[int][]int{}
	for _, i := range said.Rows {
		st := &c.Statements[i]
		for _, article := range c.Articles {
			if cell, ok := st.In(article); !ok || cell.As == Perhaps && !c.Doubt {
				without[article] = append(without[article], i)
				break
			}
		}
	}
	for _, article := range c.Articles {
		out = c.filled(out, Section{Kind: AllBut, Count: said.Count, Article: article, Rows: without[article]})
	}
	return out
}

// weight orders what only one article says.
func (c *Coverage) weight(i int) int {
	switch s := &c.Statements[i]; {
	case s.Off:
		return 3
	case !s.Alone():
		return 2
	case s.Quote, s.Number:
		return 0
	}
	return 1
}

func (c *Coverage) filled(out []Section, s Section) []Section {
	if len(s.Rows) == 0 {
		return out
	}
	return append(out, s)
}

// InOrderOf sorts as an article tells it: what it says in its order, and then
// what it does not say but two or more others do.
func (c *Coverage) InOrderOf(article int) []Section {
	says, not := Section{Kind: SaidBy, Article: article}, Section{Kind: NotSaidBy, Article: article}
	for i := range c.Statements {
		s := &c.Statements[i]
		if s.Title {
			continue
		}
		switch cell, ok := s.In(article); {
		case ok && (cell.As != Perhaps || c.Doubt):
			says.Rows = append(says.Rows, i)
		case s.Says > 1:
			not.Rows = append(not.Rows, i)
		}
	}
	place := func(i int) int { cell, _ := c.Statements[i].In(article); return cell.Sentence }
	slices.SortStableFunc(says.Rows, func(x, y int) int { return cmp.Compare(place(x), place(y)) })
	slices.SortStableFunc(not.Rows, func(x, y int) int { return cmp.Compare(c.Statements[y].Says, c.Statements[x].Says) })
	return c.filled(append([]Section(nil), says), not)
}

// ByDispute sorts by how much those who say it disagree: facts that differ,
// then other words, the most of them first, then what all print alike.
func (c *Coverage) ByDispute() []Section {
	facts, words, alike := Section{Kind: FactDiffers, Article: -1}, Section{Kind: Reworded, Article: -1}, Section{Kind: Copied, Article: -1}
	apart := make([]int, len(c.Statements))
	for i := range c.Statements {
		apart[i] = c.apart(i)
		switch s := &c.Statements[i]; {
		case s.Title || s.Says < 2:
		case len(s.Facts) > 0:
			facts.Rows = append(facts.Rows, i)
		case apart[i] > 0:
			words.Rows = append(words.Rows, i)
		default:
			alike.Rows = append(alike.Rows, i)
		}
	}
	most := func(x, y int) int {
		return cmp.Or(cmp.Compare(len(c.Statements[y].Facts), len(c.Statements[x].Facts)), cmp.Compare(apart[y], apart[x]), cmp.Compare(c.Statements[y].Says, c.Statements[x].Says))
	}
	for _, s := range []*Section{&facts, &words, &alike} {
		slices.SortStableFunc(s.Rows, most)
	}
	return c.filled(c.filled(c.filled(nil, facts), words), alike)
}

// apart says how far the printings of a statement are from its clearest one.
func (c *Coverage) apart(i int) (n int) {
	for _, cell := range c.Statements[i].Cells {
		if cell.As != Perhaps {
			n += int(cell.As)
		}
	}
	return n
}
