package analysis

import (
	"cmp"
	"slices"
	"time"

	"broadsheet/bundle"
)

// A Pair is what two articles certainly share with each other.
type Pair struct {
	A, B     int
	StripA   []Strip // the body of the first; only what the second has is not its own
	StripB   []Strip
	Has      [Perhaps]int // sentences of the first by how close the second comes to them
	SharedA  int          // sentences of the first that the second has
	SharedB  int
	Perhaps  int           // further sentences of the first that doubtful links tie to the second
	Passages []Passage     // the longest first
	Ordered  bool          // they stand in the same order in both
	First    int           // the article that was published first; -1 when that is unknown
	By       time.Duration // how much earlier
}

// A Passage is a run of sentences that stands in two articles.
type Passage struct {
	A, B  [2]int      // first and last sentence in the first and in the second article
	Close []Closeness // of each sentence of the first
}

// Pair says what two articles share. The work grows with the two.
func (o *Overview) Pair(a *Analysis, x, y int) *Pair {
	p := &Pair{A: x, B: y, First: -1, StripA: slices.Clone(o.Rows[x].Strip), StripB: slices.Clone(o.Rows[y].Strip)}
	if first, by, known := a.First(x, y); known {
		p.First, p.By = first, by
	}
	inB := map[int]int{} // by sentence of the second, its place in the strip
	for i := range p.StripB {
		inB[p.StripB[i].Sentence] = i
		p.StripB[i].Own = true
	}
	to := make([]int, len(p.StripA)) // place in the second's strip, -1 for none
	for i := range p.StripA {
		c := &p.StripA[i]
		c.Own, to[i] = true, -1
		after := 0
		if i > 0 {
			after = to[i-1] + 1
		}
		for _, r := range o.partners(a, bundle.Ref{Article: x, Sentence: c.Sentence}, y) {
			k, ok := inB[r.Sentence]
			if !ok {
				continue
			}
			as := a.closenessOf(bundle.Ref{Article: x, Sentence: c.Sentence}, r)
			if b := &p.StripB[k]; b.Own || as < b.As {
				b.Own, b.As = false, as
			}
			if c.Own || as < c.As || as == c.As && k == after {
				c.Own, c.As, to[i] = false, as, k
			}
		}
		switch r := (bundle.Ref{Article: x, Sentence: c.Sentence}); {
		case !c.Own:
			p.Has[c.As]++
			p.SharedA++
		case x != y && a.tiedTo(r, y):
			p.Perhaps++
		}
	}
	for _, b := range p.StripB {
		if !b.Own {
			p.SharedB++
		}
	}
	p.passages(to)
	return p
}

// tiedTo reports whether any link leads from a sentence to an article.
func (a *Analysis) tiedTo(r bundle.Ref, article int) bool {
	return slices.ContainsFunc(a.At(r).Links, func(l LinkAt) bool {
		link := &a.Shared[l.Group].Links[l.Link]
		return link.A.Article == article || link.B.Article == article
	})
}

// partners are the sentences of an article that certain links tie to r, in
// reading order.
func (o *Overview) partners(a *Analysis, r bundle.Ref, article int) []bundle.Ref {
	parts := o.parts.of[r]
	var out []bundle.Ref
	for _, g := range a.GroupsAt(r) {
		for _, m := range a.MembersIn(g, article) {
			if slices.ContainsFunc(o.parts.of[m], func(p int) bool { return slices.Contains(parts, p) }) {
				out = append(out, m)
			}
		}
	}
	slices.SortFunc(out, bundle.Ref.Compare)
	return slices.Compact(out)
}

// passages gathers the runs in which both go on.
func (p *Pair) passages(to []int) {
	for i := 0; i < len(to); {
		if to[i] < 0 {
			i++
			continue
		}
		k := i + 1
		for k < len(to) && to[k] >= 0 && (to[k] == to[k-1] || to[k] == to[k-1]+1) {
			k++
		}
		run := Passage{A: [2]int{p.StripA[i].Sentence, p.StripA[k-1].Sentence}, B: [2]int{p.StripB[to[i]].Sentence, p.StripB[to[k-1]].Sentence}}
		for _, c := range p.StripA[i:k] {
			run.Close = append(run.Close, c.As)
		}
		p.Passages = append(p.Passages, run)
		i = k
	}
	p.Ordered = slices.IsSortedFunc(p.Passages, func(x, y Passage) int { return cmp.Compare(x.B[0], y.B[0]) })
	slices.SortStableFunc(p.Passages, func(x, y Passage) int { return cmp.Compare(len(y.Close), len(x.Close)) })
}
