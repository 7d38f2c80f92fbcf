package shared

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// groups turns clusters into groups, and units that are only printed word for
// word into groups of their own.
func groups(ctx context.Context, c *text.Corpus, units []*unit, cs []*cluster, wordForWord func(u *unit) []Link) ([]Group, error) {
	copied := 0 // units printed more than once
	for _, u := range units {
		if len(u.printings) > 1 {
			copied++
		}
	}
	out := make([]Group, 0, len(cs)+copied)
	done := make([]bool, len(units))
	for i, cl := range cs {
		cs[i] = nil // its links are many, and the group holds them from here on
		members, links := 0, len(cl.links)
		for _, u := range cl.units {
			members += len(units[u].printings)
			if !done[u] {
				links += len(units[u].printings) - 1
			}
		}
		g := Group{Members: make([]bundle.Ref, 0, members), Links: make([]Link, 0, links)}
		for _, l := range cl.links {
			g.Links = append(g.Links, l.unpack(units))
		}
		for _, u := range cl.units {
			g.Members = append(g.Members, units[u].printings...)
			if !done[u] { // each link stands in one group
				done[u] = true
				g.Links = append(g.Links, wordForWord(units[u])...)
			}
		}
		out = append(out, g)
	}
	for i, u := range units {
		if done[i] || u.stock {
			continue
		}
		if links := wordForWord(u); len(links) > 0 {
			out = append(out, Group{Members: slices.Clone(u.printings), Links: links})
		}
	}
	if len(out) == 0 {
		return nil, ctx.Err()
	}
	if err := parallel.Each(ctx, len(out), func(i int) { out[i].finish(c.Bundle) }); err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(x, y Group) int {
		return cmp.Or(x.Members[0].Compare(y.Members[0]), x.Members[1].Compare(y.Members[1]))
	})
	nameGroups(c.Bundle, out)
	return out, ctx.Err()
}

// finish sorts a group and fills in what follows from its members and links.
func (g *Group) finish(b *bundle.Bundle) {
	slices.SortFunc(g.Members, bundle.Ref.Compare)
	g.Members = slices.Compact(g.Members)
	slices.SortFunc(g.Links, func(x, y Link) int { return cmp.Or(x.A.Compare(y.A), x.B.Compare(y.B)) })
	for _, l := range g.Links {
		g.Kind = max(g.Kind, l.Kind)
	}
	g.Earliest = earliest(b, g.Members)
}

// earliest returns the article that was published first, or -1 when one of the
// articles has no date, or two share the earliest.
func earliest(b *bundle.Bundle, members []bundle.Ref) int {
	best, at, tie := time.Time{}, -1, false
	for i, m := range members {
		if i > 0 && m.Article == members[i-1].Article {
			continue
		}
		p := b.Articles[m.Article].Published
		t, ok := published(p)
		switch {
		case !ok:
			return -1
		case at < 0 || t.Before(best):
			best, at, tie = t, m.Article, false
		case t.Equal(best) || sameDayUnknown(p, b.Articles[at].Published):
			tie = true
		}
	}
	if tie {
		return -1
	}
	return at
}

// sameDayUnknown reports whether two dates name one day and one of them no
// time, so that their order is unknown.
func sameDayUnknown(p, q string) bool {
	return p[:10] == q[:10] && (len(p) == 10 || len(q) == 10)
}

func published(s string) (time.Time, bool) {
	if s == "" {
		return time.Time{}, false
	}
	for _, layout := range [...]string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// nameGroups gives each group the key of its first member's text. Where
// several groups begin with one sentence, the key of the first member that
// says something else is taken in.
func nameGroups(b *bundle.Bundle, gs []Group) {
	taken := map[string]bool{}
	for i := range gs {
		a, s := b.Sentence(gs[i].Members[0])
		first := text.Key(s.Of(a.Text))
		key := first
		for _, m := range gs[i].Members[1:] {
			if !taken[key] {
				break
			}
			a, s := b.Sentence(m)
			key = text.Key(first + " " + text.Key(s.Of(a.Text)))
		}
		for n := 2; taken[key]; n++ {
			key = text.Key(first + " " + strconv.Itoa(n))
		}
		taken[key] = true
		gs[i].Key = key
	}
}
