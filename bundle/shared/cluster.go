package shared

import (
	"cmp"
	"context"
	"slices"

	"broadsheet/bundle/disjoint"
	"broadsheet/bundle/parallel"
)

// A cluster is a group in the making: units of which each two make the same
// statement, or nearly.
type cluster struct {
	units []int32
	links []*unitLink
}

// samples is how many units of a cluster a newcomer is compared with.
const samples = 8

// clusters puts each link into one cluster. The strongest links found the
// clusters; a unit joins one through a link when it has something in common
// with every unit that is there already, so that A~B and B~C do not tie an A
// to a C that says something else. Links that no chain of links connects are
// worked on side by side.
func clusters(ctx context.Context, units []*unit, links []*unitLink, alike func(u int32, all []int32) bool) ([]*cluster, error) {
	parts := connected(len(units), links)
	found := make([][]*cluster, len(parts))
	in := make([][]*cluster, len(units)) // by unit
	err := parallel.Each(ctx, len(parts), func(i int) { found[i] = gather(ctx, units, in, parts[i], alike) })
	if err != nil {
		return nil, err
	}
	return slices.Concat(found...), ctx.Err()
}

// connected parts the links of n units so that those of one unit stand in one
// part.
func connected(n int, links []*unitLink) [][]*unitLink {
	in := disjoint.New(n)
	for _, l := range links {
		in.Join(l.a, l.b)
	}
	size := make([]int32, n) // by first unit of a part
	count := 0
	for _, l := range links {
		u := in.Least(l.a)
		if size[u]++; size[u] == 1 {
			count++
		}
	}
	at := make([]int32, n) // by first unit of a part: its index and 1
	parts := make([][]*unitLink, 0, count)
	room := make([]*unitLink, len(links))
	for _, l := range links {
		u := in.Least(l.a)
		if at[u] == 0 {
			parts = append(parts, room[:0:size[u]])
			room = room[size[u]:]
			at[u] = int32(len(parts))
		}
		p := &parts[at[u]-1]
		*p = append(*p, l)
	}
	return parts
}

// gather makes clusters of links, which it sorts; in holds the clusters of each
// unit.
func gather(ctx context.Context, units []*unit, in [][]*cluster, links []*unitLink, alike func(u int32, all []int32) bool) (all []*cluster) {
	slices.SortFunc(links, func(x, y *unitLink) int {
		if x.kind != y.kind || x.score != y.score {
			return cmp.Or(cmp.Compare(x.kind, y.kind), cmp.Compare(y.score, x.score))
		}
		k, l := x.unpack(units), y.unpack(units)
		return cmp.Or(k.A.Compare(l.A), k.B.Compare(l.B))
	})
	join := func(c *cluster, u int32) {
		c.units = append(c.units, u)
		in[u] = append(in[u], c)
	}
next:
	for i, l := range links {
		if i%1024 == 1023 && ctx.Err() != nil {
			return nil
		}
		for _, c := range in[l.a] {
			if slices.Contains(in[l.b], c) {
				c.links = append(c.links, l)
				continue next
			}
		}
		for _, side := range [...][2]int32{{l.a, l.b}, {l.b, l.a}} {
			for _, c := range in[side[0]] {
				if alike(side[1], c.units[:min(len(c.units), samples)]) {
					join(c, side[1])
					c.links = append(c.links, l)
					continue next
				}
			}
		}
		c := &cluster{links: []*unitLink{l}}
		join(c, l.a)
		join(c, l.b)
		all = append(all, c)
	}
	return all
}
