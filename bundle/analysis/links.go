package analysis

import (
	"cmp"
	"slices"
	"sort"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// GroupsAt returns the shared groups that a sentence is a member of.
func (a *Analysis) GroupsAt(r bundle.Ref) []int {
	var gs []int
	for _, l := range a.At(r).Links {
		if !slices.Contains(gs, l.Group) {
			gs = append(gs, l.Group)
		}
	}
	return gs
}

// QuoteGroupsAt returns the quote groups that the quotes of a sentence stand
// in.
func (a *Analysis) QuoteGroupsAt(r bundle.Ref) []int {
	var gs []int
	for _, q := range a.At(r).Quotes {
		for _, g := range a.GroupsOf(q) {
			if !slices.Contains(gs, g.Group) {
				gs = append(gs, g.Group)
			}
		}
	}
	return gs
}

// MembersIn returns the members of a shared group in one article.
func (a *Analysis) MembersIn(group, article int) []bundle.Ref {
	all := a.Shared[group].Members
	from := sort.Search(len(all), func(i int) bool { return all[i].Article >= article })
	to := from
	for to < len(all) && all[to].Article == article {
		to++
	}
	return all[from:to]
}

// Link returns the link that ties two sentences directly. Verbatim printings
// are linked to the first of them only, so two copies may have none.
func (a *Analysis) Link(r, o bundle.Ref) (shared.Link, bool) {
	if len(a.At(o).Links) > len(a.At(r).Links) {
		r, o = o, r
	}
	for _, l := range a.At(o).Links {
		if link := a.Shared[l.Group].Links[l.Link]; link.A == r || link.B == r {
			return link, true
		}
	}
	return shared.Link{}, false
}

// mostTied is how many links of a sentence are looked at for those that tie it
// to several sentences of one article: a sentence that thousands print is not
// split or merged, and the status line is written for every frame.
const mostTied = 50

// TiedIn returns the sentences of an article that a link ties to r, in reading
// order.
func (a *Analysis) TiedIn(r bundle.Ref, article int) []bundle.Ref {
	var out []bundle.Ref
	links := a.At(r).Links
	for _, l := range links[:min(len(links), mostTied)] {
		link := a.Shared[l.Group].Links[l.Link]
		for _, x := range [...]bundle.Ref{link.A, link.B} {
			if x.Article == article && x != r && !slices.Contains(out, x) {
				out = append(out, x)
			}
		}
	}
	slices.SortFunc(out, bundle.Ref.Compare)
	return out
}

// FirstPrinting returns the printing that a sentence repeats word for word.
func (a *Analysis) FirstPrinting(r bundle.Ref) (bundle.Ref, bool) {
	for _, l := range a.At(r).Links {
		if link := a.Shared[l.Group].Links[l.Link]; link.Kind == shared.Verbatim && link.B == r {
			return link.A, true
		}
	}
	return bundle.Ref{}, false
}

// Kinship says how alike two members of one group are: by their own link,
// through a sentence that both are linked to, or by the longer ways that
// [Analysis.Partners] follows. They are certainly alike when their own link is
// certain or, without one, when every link on that way is; that each is sure in
// the group says nothing of the two. The score is 0 for two that no way ties.
func (a *Analysis) Kinship(r, o bundle.Ref) (k shared.Kind, score float64, certain bool) {
	return a.KinOf(r).To(o)
}

// A Kin is the kinship of one sentence to others. To ask it about many costs
// less than to ask [Analysis.Kinship] about each: the longer ways are followed
// once, and only as far as is asked. It is for one goroutine.
type Kin struct {
	a    *Analysis
	r    bundle.Ref
	ways []*ways // of its groups
}

// KinOf returns the kinship of sentence r.
func (a *Analysis) KinOf(r bundle.Ref) *Kin { return &Kin{a: a, r: r} }

// To is [Analysis.Kinship].
func (q *Kin) To(o bundle.Ref) (k shared.Kind, score float64, certain bool) {
	a, r := q.a, q.r
	if l, ok := a.Link(r, o); ok {
		return l.Kind, l.Score, l.Certain
	}
	k = shared.Reworded
	for _, l := range q.steps(o) {
		link := &a.Shared[l.Group].Links[l.Link]
		other, ok := a.Link(r, otherEnd(link, o))
		if !ok {
			continue
		}
		if both := max(link.Kind, other.Kind); both <= k {
			if s := min(link.Score, other.Score); both < k || s > score {
				score = s
			}
			chained := link.Holds == shared.HeldByNone && other.Holds == shared.HeldByNone
			k, certain = both, certain || chained && link.Certain && other.Certain
		}
	}
	if score > 0 {
		return k, score, certain
	}
	if p, ok := q.along(o); ok {
		return p.Kind, p.Score, p.Certain
	}
	return k, score, certain
}

// steps returns the links of o, in their order; of one that very many repeat,
// only those that lead to what r is linked to.
func (q *Kin) steps(o bundle.Ref) []LinkAt {
	all, own := q.a.At(o).Links, q.a.At(q.r).Links
	if len(all) <= max(len(own), mostTied) {
		return all
	}
	var out []LinkAt
	for _, m := range own {
		via := otherEnd(&q.a.Shared[m.Group].Links[m.Link], q.r)
		for _, l := range q.a.At(via).Links {
			if link := &q.a.Shared[l.Group].Links[l.Link]; link.A == o || link.B == o {
				out = append(out, l)
			}
		}
	}
	slices.SortFunc(out, func(x, y LinkAt) int { return cmp.Or(x.Group-y.Group, x.Link-y.Link) })
	return slices.Compact(out)
}

func otherEnd(l *shared.Link, r bundle.Ref) bundle.Ref {
	if l.A == r {
		return l.B
	}
	return l.A
}

// along returns the strongest of the longer ways that lead to a sentence of
// another article.
func (q *Kin) along(o bundle.Ref) (best Partner, ok bool) {
	if o.Article == q.r.Article {
		return best, false
	}
	if q.ways == nil {
		for _, g := range q.a.GroupsAt(q.r) {
			q.ways = append(q.ways, q.a.ways(g, q.r))
		}
	}
	for _, w := range q.ways {
		if !slices.ContainsFunc(q.a.At(o).Links, func(l LinkAt) bool { return l.Group == w.group }) {
			continue
		}
		if p, reached := w.to(o); reached && (!ok || p.stronger(best)) {
			best, ok = p, true
		}
	}
	return best, ok
}
