package shared

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// Corrected returns groups as a reader corrects them: of each pair of apart the
// two sentences stand in no group together, and each pair of same is tied by a
// certain link. Pairs within one article are passed over. The groups given are
// not changed.
func Corrected(b *bundle.Bundle, groups []Group, same, apart [][2]bundle.Ref) []Group {
	out := slices.Clone(groups)
	changed := false
	for _, p := range apart {
		for i := 0; i < len(out); i++ {
			g := &out[i]
			if !slices.Contains(g.Members, p[0]) || !slices.Contains(g.Members, p[1]) {
				continue
			}
			parts := g.without(p)
			out = slices.Replace(out, i, i+1, parts...)
			i += len(parts) - 1
			changed = true
		}
	}
	for _, p := range same {
		if p[0].Article == p[1].Article {
			continue
		}
		if p[1].Before(p[0]) {
			p[0], p[1] = p[1], p[0]
		}
		tie(b, &out, p)
		changed = true
	}
	if !changed {
		return groups
	}
	for i := range out {
		out[i].Kind = 0
		out[i].finish(b)
	}
	slices.SortStableFunc(out, func(x, y Group) int {
		return cmp.Or(x.Members[0].Compare(y.Members[0]), x.Members[1].Compare(y.Members[1]))
	})
	nameGroups(b, out)
	return out
}

// without returns the groups that are left when two sentences are kept apart:
// the first one loses its links to whatever holds it to the second.
func (g *Group) without(p [2]bundle.Ref) []Group {
	rest := slices.DeleteFunc(slices.Clone(g.Links), func(l Link) bool { return l.A == p[0] || l.B == p[0] })
	far := map[bundle.Ref]bool{} // what hangs together with the second one without the first
	for _, part := range heldTogether(rest) {
		if slices.Contains(part.Members, p[1]) {
			for _, m := range part.Members {
				far[m] = true
			}
		}
	}
	far[p[1]] = true
	kept := slices.DeleteFunc(slices.Clone(g.Links), func(l Link) bool {
		return l.A == p[0] && far[l.B] || l.B == p[0] && far[l.A]
	})
	return heldTogether(kept)
}

// heldTogether gathers links into groups of what they hold together.
func heldTogether(links []Link) []Group {
	of := map[bundle.Ref]bundle.Ref{}
	root := func(r bundle.Ref) bundle.Ref {
		for of[r] != r {
			r = of[r]
		}
		return r
	}
	for _, l := range links {
		for _, r := range [...]bundle.Ref{l.A, l.B} {
			if _, ok := of[r]; !ok {
				of[r] = r
			}
		}
		of[root(l.B)] = root(l.A)
	}
	var out []Group
	at := map[bundle.Ref]int{}
	for _, l := range links {
		r := root(l.A)
		i, ok := at[r]
		if !ok {
			i = len(out)
			at[r] = i
			out = append(out, Group{})
		}
		g := &out[i]
		g.Links = append(g.Links, l)
		g.Members = append(g.Members, l.A, l.B)
	}
	for i := range out {
		slices.SortFunc(out[i].Members, bundle.Ref.Compare)
		out[i].Members = slices.Compact(out[i].Members)
	}
	return out
}

// tie makes the link between two sentences certain, or makes one, in a group of
// its own.
func tie(b *bundle.Bundle, groups *[]Group, p [2]bundle.Ref) {
	for i := range *groups {
		g := &(*groups)[i]
		k := slices.IndexFunc(g.Links, func(l Link) bool { return l.A == p[0] && l.B == p[1] })
		if k >= 0 {
			g.Links = slices.Clone(g.Links)
			g.Links[k].Certain, g.Links[k].Holds = true, HeldByNone
			return
		}
	}
	x, s := b.Sentence(p[0])
	y, t := b.Sentence(p[1])
	l := Link{A: p[0], B: p[1], Kind: Reworded, Certain: true, Same: true}
	if text.Key(s.Of(x.Text)) == text.Key(t.Of(y.Text)) {
		l.Kind, l.Score = Verbatim, 1
	}
	*groups = append(*groups, Group{Members: p[:], Links: []Link{l}})
}
