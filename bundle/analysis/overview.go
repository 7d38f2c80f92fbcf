package analysis

import (
	"cmp"
	"container/heap"
	"slices"
	"sort"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// A Strip is a sentence of an article's body in a row of them.
type Strip struct {
	Sentence int
	Own      bool      // no other article certainly has it
	As       Closeness // how close the closest other printing is; meaningless for one's own
	Altered  bool      // a quote in it is certainly altered
	Fact     bool      // a fact in it differs
	Off      bool      // it has left the story
}

// A Row is what an overview says of an article.
type Row struct {
	Strip   []Strip // the body in reading order
	Own     int     // sentences of the body that no other article certainly has
	Quotes  int     // what is quoted in marks, terms left out
	Altered int     // quotes certainly altered, or given to somebody else
	Doubted int     // quotes that may be
	Facts   int     // facts that differ, and that it prints
	Leaves  bool    // it certainly leaves the story
	Same    int     // the first article with the same body; itself for most
	With    []Tie   // how many sentences of its body each other article has, by article
}

// An Overview says of each article how it stands to the others. It is never
// changed once made.
type Overview struct {
	Rows    []Row
	Stories []Story // the one with most to check first; last the articles that stand apart
	parts   parts
}

// A Story is the articles that tell one story.
type Story struct {
	Articles []int // as a chain that keeps those near that share most; the most central first
	Central  int   // the one that shares most with the others
	Apart    bool  // these are the articles each of which tells a story of its own
}

// mostPrinted is how many printings of one sentence the overview counts with
// each other: the work grows with their square.
const mostPrinted = 1024

// Overview gathers what the articles share with each other and what is to be
// checked in them. The work grows with the sentences and, for each sentence,
// with the square of its printings.
func (a *Analysis) Overview() *Overview {
	o := &Overview{Rows: make([]Row, len(a.Bundle.Articles)), parts: a.certainParts(mostPrinted, shared.Reworded)}
	same := a.sameBodies()
	for i := range o.Rows {
		o.Rows[i].Same = same[i]
		a.strip(&o.Rows[i], i)
		o.tally(i)
	}
	a.tallyChecks(o.Rows)
	o.stories(a)
	return o
}

// strip fills in the sentences of an article.
func (a *Analysis) strip(row *Row, article int) {
	for s := range a.Bundle.Articles[article].Sentences {
		r := bundle.Ref{Article: article, Sentence: s}
		if a.Roles.Of(r) != bundle.Body {
			continue
		}
		kind, certain, ok := a.SharedAs(r)
		at := a.At(r)
		c := Strip{Sentence: s, Own: !ok || !certain, As: Closeness(kind), Fact: len(a.FactsAt(r)) > 0}
		c.Off = at.Drift >= 0 && a.Drift[at.Drift].Confident
		for _, q := range at.Quotes {
			alarm, sure := a.Alarm(q)
			c.Altered = c.Altered || alarm && sure
		}
		if c.Own {
			row.Own++
		}
		row.Strip = append(row.Strip, c)
	}
}

// tally counts the sentences of an article's body that each other one has.
func (o *Overview) tally(article int) {
	count := map[int]int{}
	seen := map[int]bool{}
	for _, c := range o.Rows[article].Strip {
		clear(seen)
		for _, p := range o.parts.of[bundle.Ref{Article: article, Sentence: c.Sentence}] {
			for _, other := range o.parts.articles[p] {
				if other != article && !seen[other] {
					seen[other] = true
					count[other]++
				}
			}
		}
	}
	row := &o.Rows[article]
	for other, n := range count {
		row.With = append(row.With, Tie{other, n})
	}
	slices.SortFunc(row.With, func(x, y Tie) int { return cmp.Compare(x.Article, y.Article) })
}

// tallyChecks counts what is quoted and what is to be checked.
func (a *Analysis) tallyChecks(rows []Row) {
	for q := range a.Quotes {
		row := &rows[a.Quotes[q].Article]
		if a.Quotes[q].Kind <= quote.Phrase {
			row.Quotes++
		}
		switch alarm, sure := a.Alarm(q); {
		case alarm && sure:
			row.Altered++
		case alarm:
			row.Doubted++
		}
	}
	for _, d := range a.Differences() {
		last := -1
		for _, p := range d.Prints {
			if p.Article != last {
				last = p.Article
				rows[last].Facts++
			}
		}
	}
	for i, d := range a.Drift {
		rows[d.Article].Leaves = rows[d.Article].Leaves || a.SurelyLeaves(i)
	}
}

// In says how many sentences of an article's body another one has.
func (o *Overview) In(article, other int) int {
	with := o.Rows[article].With
	if i := sort.Search(len(with), func(i int) bool { return with[i].Article >= other }); i < len(with) && with[i].Article == other {
		return with[i].Sentences
	}
	return 0
}

// stories puts the articles of each story in order.
func (o *Overview) stories(a *Analysis) {
	clusters, in := a.Clusters, make([]bool, len(o.Rows))
	for _, c := range clusters {
		for _, i := range c {
			in[i] = true
		}
	}
	var apart []int
	for i := range in {
		if !in[i] {
			apart = append(apart, i)
		}
	}
	for _, c := range clusters {
		if len(c) == 1 && len(clusters) > 1 {
			apart = append(apart, c[0])
			continue
		}
		o.Stories = append(o.Stories, o.chain(c))
	}
	slices.SortStableFunc(o.Stories, func(x, y Story) int {
		return cmp.Or(o.compareChecks(y.Articles, x.Articles), cmp.Compare(len(y.Articles), len(x.Articles)))
	})
	if len(apart) > 0 {
		slices.Sort(apart)
		st := o.chain(apart)
		st.Apart = len(o.Stories) > 0
		o.Stories = append(o.Stories, st)
	}
}

// compareChecks orders stories by what is to be checked in them, and then by
// how much their articles share.
func (o *Overview) compareChecks(xs, ys []int) int {
	sum := func(articles []int) (grave, doubted, shared int) {
		for _, a := range articles {
			r := &o.Rows[a]
			grave += r.Altered + r.Facts
			doubted += r.Doubted
			shared += len(r.Strip) - r.Own
		}
		return grave, doubted, shared
	}
	g, d, s := sum(xs)
	g2, d2, s2 := sum(ys)
	return cmp.Or(cmp.Compare(g, g2), cmp.Compare(d, d2), cmp.Compare(s, s2))
}

// likeness is what share of two bodies the two have in common, 0..1.
func (o *Overview) likeness(x, y int) float64 {
	n := len(o.Rows[x].Strip) + len(o.Rows[y].Strip)
	if n == 0 {
		return 0
	}
	return float64(o.In(x, y)+o.In(y, x)) / float64(n)
}

// chain puts articles in an order in which what is most alike stands together:
// each time the one that is most like any of those already in it, as Prim's
// algorithm grows a spanning tree (1957), and where none is like them the most
// central of the rest.
func (o *Overview) chain(articles []int) Story {
	in := make(map[int]bool, len(articles))
	for _, i := range articles {
		in[i] = true
	}
	central := make(map[int]float64, len(articles))
	for _, i := range articles {
		for _, t := range o.Rows[i].With {
			if in[t.Article] {
				central[i] += o.likeness(i, t.Article)
			}
		}
	}
	hubs := slices.Clone(articles)
	slices.SortStableFunc(hubs, func(x, y int) int { return cmp.Or(cmp.Compare(central[y], central[x]), cmp.Compare(x, y)) })
	st := Story{Central: hubs[0]}
	done := make(map[int]bool, len(articles))
	var near edges
	for _, hub := range hubs {
		heap.Push(&near, edge{hub, 0})
		for len(near) > 0 {
			e := heap.Pop(&near).(edge)
			if done[e.to] {
				continue
			}
			done[e.to] = true
			st.Articles = append(st.Articles, e.to)
			for _, t := range o.Rows[e.to].With {
				if in[t.Article] && !done[t.Article] {
					heap.Push(&near, edge{t.Article, o.likeness(e.to, t.Article)})
				}
			}
		}
	}
	return st
}

// An edge leads to an article.
type edge struct {
	to   int
	like float64
}

// edges is a heap with the greatest likeness on top, and of equals the first
// article.
type edges []edge

func (h edges) Len() int { return len(h) }
func (h edges) Less(i, j int) bool {
	return h[i].like > h[j].like || h[i].like == h[j].like && h[i].to < h[j].to
}
func (h edges) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *edges) Push(x any)   { *h = append(*h, x.(edge)) }
func (h *edges) Pop() any {
	last := len(*h) - 1
	e := (*h)[last]
	*h = (*h)[:last]
	return e
}

// closenessOf is how alike two sentences are that certain links tie, directly
// or through others: as their own link says, word for word if they have the
// same words, and else no closer than either is to its closest.
func (a *Analysis) closenessOf(r, o bundle.Ref) Closeness {
	if l, ok := a.Link(r, o); ok && l.Certain {
		return Closeness(l.Kind)
	}
	if x, ok := a.FirstPrinting(r); ok {
		if y, too := a.FirstPrinting(o); too && x == y {
			return Same
		}
	}
	k := shared.Near
	for _, x := range [...]bundle.Ref{r, o} {
		if kind, _, ok := a.SharedAs(x); ok {
			k = max(k, kind)
		}
	}
	return Closeness(k)
}
