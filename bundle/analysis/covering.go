package analysis

import (
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// A covering is a shared group whose members are numbered, for the statements
// in it.
type covering struct {
	*coverer
	members []bundle.Ref
	source  int   // the article that was published first, or -1
	facts   []int // that differ in the group
	links   []tie
	of      [][]int // by member: its links
	part    []int   // by member: the first member of the part that holds links tie together
}

// A tie is a link between two members.
type tie struct {
	a, b  int
	as    Closeness
	score float64
	holds bool // the link says that the two make the same statement
	sure  bool // certainly
}

// group adds the statements of a shared group: its parts that links hold
// together.
func (c *coverer) group(g int) {
	k := &covering{coverer: c, source: c.a.Shared[g].Earliest, facts: c.factsOf[g]}
	for _, r := range c.a.Shared[g].Members {
		if c.in[r.Article] {
			k.members = append(k.members, r)
		}
	}
	if len(k.members) < 2 {
		return
	}
	k.tie(&c.a.Shared[g])
	for first, members := range k.parts() {
		if len(members) > 0 && k.articles(members) > 1 {
			k.state(first, members)
		}
	}
}

// tie numbers the members of the links. A doubtful link holds nothing, though a
// fact that plainly differs be in it: two sentences may differ in one fact and
// not make the same statement.
func (k *covering) tie(g *shared.Group) {
	number := func(r bundle.Ref) int {
		i, ok := slices.BinarySearchFunc(k.members, r, bundle.Ref.Compare)
		if !ok {
			return -1
		}
		return i
	}
	k.of = make([][]int, len(k.members))
	k.part = make([]int, len(k.members))
	for i := range k.part {
		k.part[i] = i
	}
	for i := range g.Links {
		l := &g.Links[i]
		t := tie{a: number(l.A), b: number(l.B), as: Closeness(l.Kind), score: l.Score, sure: l.Certain}
		if t.a < 0 || t.b < 0 {
			continue
		}
		t.holds = t.sure && l.Holds == shared.HeldByNone || k.out.Doubt
		n := len(k.links)
		k.of[t.a], k.of[t.b] = append(k.of[t.a], n), append(k.of[t.b], n)
		k.links = append(k.links, t)
		if t.holds {
			k.join(t.a, t.b)
		}
	}
}

// join makes two parts one, by the smaller of their first members.
func (k *covering) join(a, b int) {
	a, b = k.first(a), k.first(b)
	k.part[max(a, b)] = min(a, b)
}

func (k *covering) first(i int) int {
	for k.part[i] != i {
		k.part[i] = k.part[k.part[i]]
		i = k.part[i]
	}
	return i
}

// parts returns the members of each part, by its first member.
func (k *covering) parts() [][]int {
	out := make([][]int, len(k.members))
	for i := range k.members {
		f := k.first(i)
		out[f] = append(out[f], i)
	}
	return out
}

// articles counts the articles of some members, which are in reading order.
func (k *covering) articles(members []int) (n int) {
	last := -1
	for _, m := range members {
		if k.members[m].Article != last {
			n, last = n+1, k.members[m].Article
		}
	}
	return n
}

// state adds the statement of a part.
func (k *covering) state(first int, members []int) {
	clearest := k.clearest(members)
	as := k.closeTo(clearest)
	var cells []Cell
	for _, m := range members {
		c := Cell{Ref: k.members[m], As: Perhaps}
		if way, ok := as[m]; ok {
			c.As = way
		}
		cells = append(cells, c)
		k.said[c.Article][c.Sentence] = true
	}
	for _, m := range members {
		for _, i := range k.of[m] {
			if t := &k.links[i]; !t.holds {
				other := t.a + t.b - m
				if k.first(other) != first {
					c := Cell{Ref: k.members[other], As: Perhaps}
					if t.sure { // one holds the other and more
						c.As = Otherwise
					}
					cells = append(cells, c)
				}
			}
		}
	}
	s := Statement{Ref: k.members[clearest]}
	s.Cells, s.Facts = k.odd(cells)
	s.Cells = k.closest(s.Cells)
	s.Says = k.count(s.Cells)
	k.add(s)
}

// clearestFrom is the share of the greatest sum of scores from which on a
// printing is as clear as that one.
const clearestFrom = 0.9

// clearest is the member of a part that is closest to all others: by the sum of
// scores, where a copy counts three times what other words count and a near
// copy twice, for what most print alike is the statement. Copies are tied to
// the first of them, which so speaks for all. Of those that are as good as the
// closest it is the one that was published first, and else the first.
func (k *covering) clearest(members []int) int {
	sums, most := make([]float64, len(members)), 0.0
	for n, m := range members {
		for _, i := range k.of[m] {
			if t := &k.links[i]; t.holds {
				sums[n] += t.score * float64(Otherwise-t.as+1)
			}
		}
		most = max(most, sums[n])
	}
	best := -1
	for n, m := range members {
		if sums[n] < clearestFrom*most {
			continue
		}
		if best < 0 || k.members[m].Article == k.source && k.members[best].Article != k.source {
			best = m
		}
	}
	return best
}

// closeTo follows the certain links from a member, the closest first, as
// [Analysis.Partners] does.
func (k *covering) closeTo(from int) map[int]Closeness {
	as := map[int]Closeness{from: Same}
	order := []int{from}
	for way := Same; way <= Otherwise; way++ {
		for i := 0; i < len(order); i++ {
			for _, l := range k.of[order[i]] {
				t := &k.links[l]
				to := t.a + t.b - order[i]
				if _, ok := as[to]; !ok && t.sure && t.as <= way {
					as[to] = way
					order = append(order, to)
				}
			}
		}
	}
	return as
}

// odd marks the cells that print a fact otherwise than most do, and returns
// the facts in which cells differ.
func (k *covering) odd(cells []Cell) ([]Cell, []int) {
	if len(k.facts) == 0 {
		return cells, nil
	}
	at := make(map[bundle.Ref]int, len(cells))
	for i, c := range cells {
		at[c.Ref] = i
	}
	var facts []int
	for _, f := range k.facts {
		d := k.out.Facts[f]
		d.Prints = slices.DeleteFunc(slices.Clone(d.Prints), func(p Print) bool { _, ok := at[p.Ref]; return !ok })
		values := k.a.Values(&d)
		if len(values) < 2 {
			continue
		}
		facts = append(facts, f)
		for i, v := range values {
			if i == 0 && v.Articles > values[1].Articles {
				continue // what most print
			}
			for _, p := range v.Prints {
				cells[at[p.Ref]].Differs = true
			}
		}
	}
	return cells, facts
}
