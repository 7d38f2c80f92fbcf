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
	seen := map[int]bool{}
	for _, l := range a.At(r).Links {
		if seen[l.Group] {
			continue
		}
		seen[l.Group] = true
		for ref, p := range a.reach(l.Group, r) {
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

// reach follows the links of group g from sentence r.
func (a *Analysis) reach(g int, r bundle.Ref) map[bundle.Ref]Partner {
	links := a.Shared[g].Links
	at := map[bundle.Ref][]int{}
	for i, l := range links {
		at[l.A] = append(at[l.A], i)
		at[l.B] = append(at[l.B], i)
	}
	reached := map[bundle.Ref]Partner{r: {Ref: r, Group: g, Link: -1, Score: 1, Certain: true, Same: true}}
	order := []bundle.Ref{r}
	for kind := shared.Verbatim; kind <= shared.Reworded; kind++ {
		for i := 0; i < len(order); i++ {
			from := reached[order[i]]
			for _, l := range at[from.Ref] {
				to := links[l].A
				if to == from.Ref {
					to = links[l].B
				}
				if _, ok := reached[to]; ok || links[l].Kind > kind {
					continue
				}
				reached[to] = from.follow(to, l, &links[l], from.Ref == r)
				order = append(order, to)
			}
		}
	}
	delete(reached, r)
	return reached
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
