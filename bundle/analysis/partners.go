package analysis

import (
	"sort"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// A Partner is a sentence of another article that makes the same statement as
// the sentence that was asked about.
type Partner struct {
	bundle.Ref
	Group     int // index in Shared
	Link      int // the link that ties the two directly, or the last one on the way; index in the group's Links
	Direct    bool
	Kind      shared.Kind // the weakest link on the way
	Score     float64     // the least score on the way
	Certain   bool        // every link on the way is, and none but a direct one holds more than the other side
	Same      bool        // every link on the way is
	Contrasts int         // facts that differ, over the links on the way
	holds     bool        // a link on the way holds more than the other side
}

// Partners returns the sentences tied to r in the other articles, in reading
// order. Copies are linked to their first printing only, so links are
// followed: through verbatim ones first, then near, then reworded, each
// sentence being reached by the strongest way there is.
func (a *Analysis) Partners(r bundle.Ref) []Partner {
	best := map[bundle.Ref]Partner{}
	for _, g := range a.GroupsAt(r) {
		w := a.ways(g, r)
		w.follow(func(bundle.Ref) bool { return false })
		for ref, p := range w.reached {
			if old, ok := best[ref]; !ok || p.stronger(old) {
				best[ref] = p
			}
		}
	}
	out := make([]Partner, 0, len(best))
	for _, p := range best {
		if p.Article != r.Article {
			out = append(out, p)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Before(out[j].Ref) })
	return out
}

func (p Partner) stronger(q Partner) bool {
	if p.Kind != q.Kind {
		return p.Kind < q.Kind
	}
	if p.Score != q.Score {
		return p.Score > q.Score
	}
	return p.Group < q.Group
}

// ways are the ways that lead from one sentence along the links of a group, as
// far as they have been followed.
type ways struct {
	a       *Analysis
	group   int
	from    bundle.Ref
	reached map[bundle.Ref]Partner
	order   []bundle.Ref // as they were reached

	kind     shared.Kind // of the weakest links that are followed now
	at, next int         // the place in order whose links are followed, and which of them is next
}

func (a *Analysis) ways(group int, from bundle.Ref) *ways {
	return &ways{a: a, group: group, from: from, order: []bundle.Ref{from},
		reached: map[bundle.Ref]Partner{from: {Ref: from, Group: group, Link: -1, Score: 1, Certain: true, Same: true}}}
}

// to returns how the ways lead to a sentence. They are followed no further than
// there: a group may have thousands of members, and few are asked about.
func (w *ways) to(o bundle.Ref) (Partner, bool) {
	if _, ok := w.reached[o]; !ok {
		w.follow(func(r bundle.Ref) bool { return r == o })
	}
	p, ok := w.reached[o]
	return p, ok
}

// follow goes on until it reaches a sentence that will do, or all that there
// are.
func (w *ways) follow(enough func(bundle.Ref) bool) {
	links := w.a.Shared[w.group].Links
	for ; w.kind <= shared.Reworded; w.kind, w.at = w.kind+1, 0 {
		for ; w.at < len(w.order); w.at, w.next = w.at+1, 0 {
			from := w.reached[w.order[w.at]]
			for all := w.a.At(from.Ref).Links; w.next < len(all); {
				l := all[w.next]
				w.next++
				if l.Group != w.group || links[l.Link].Kind > w.kind {
					continue
				}
				to := otherEnd(&links[l.Link], from.Ref)
				if _, ok := w.reached[to]; ok {
					continue
				}
				w.reached[to] = from.follow(to, l.Link, &links[l.Link], from.Ref == w.from)
				w.order = append(w.order, to)
				if enough(to) {
					return
				}
			}
		}
	}
}

func (p Partner) follow(to bundle.Ref, i int, l *shared.Link, direct bool) Partner {
	p.Ref, p.Link, p.Direct = to, i, direct
	p.Kind = max(p.Kind, l.Kind)
	p.Score = min(p.Score, l.Score)
	p.holds = p.holds || l.Holds != shared.HeldByNone
	p.Certain = p.Certain && l.Certain && (direct || !p.holds)
	p.Same = p.Same && l.Same
	p.Contrasts += len(l.Plain())
	return p
}
