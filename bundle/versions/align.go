package versions

import (
	"slices"
	"sort"
)

// threshold is the share of two sentences' weight that must match for them to
// be one sentence edited, when they stand in order. apart is the same for
// sentences that do not: out of its place, more must speak for a sentence.
const (
	threshold = 0.25
	apart     = 0.60
)

// Of two short sentences one word is a good share, and says little: less than
// two content words must be more than a third of what they say.
const (
	fewest = 2 * weightContent
	third  = 0.35
)

// What must be found of each sentence that went into another one together with
// its neighbours: a share of its weight, and a share in words that are not the
// neighbours' as well. A sentence whose words all stand in its neighbour says
// nothing that could have been taken over.
const (
	mostIn = 0.55
	ownIn  = 0.40
)

// align pairs the sentences of two versions. First those that are equal and
// unique, in the longest order common to both (patience diff, Bram Cohen);
// between them a dynamic program over one-to-one, one-to-many and many-to-one
// pairs; what is left and alike stands in another place and has moved.
func align(o, n *side) []Operation {
	m := &matcher{o: o, n: n, oldOp: filled(o.sentences()), newOp: filled(n.sentences())}
	i, j := 0, 0
	for _, a := range append(m.anchors(), [2]int{o.sentences(), n.sentences()}) {
		m.gap(i, a[0], j, a[1])
		if a[0] < o.sentences() {
			m.pair([]int{a[0]}, []int{a[1]})
		}
		i, j = a[0]+1, a[1]+1
	}
	m.moved()
	if m.headline(o, m.oldOp) && m.headline(n, m.newOp) {
		m.pair([]int{0}, []int{0})
	}
	for i := range m.oldOp {
		if m.oldOp[i] < 0 {
			m.ops = append(m.ops, Operation{Kind: Deleted, Old: []int{i}})
		}
	}
	for j := range m.newOp {
		if m.newOp[j] < 0 {
			m.ops = append(m.ops, Operation{Kind: Added, New: []int{j}})
		}
	}
	return m.ops
}

// headline reports whether a side begins with a headline that is in no pair
// yet. A headline written anew is still the headline.
func (m *matcher) headline(s *side, op []int) bool {
	return len(op) > 0 && op[0] < 0 && s.headline(0)
}

type matcher struct {
	o, n         *side
	ops          []Operation
	oldOp, newOp []int // the operation each sentence is in, or -1
}

func filled(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

func (m *matcher) pair(old, new []int) {
	for _, i := range old {
		m.oldOp[i] = len(m.ops)
	}
	for _, j := range new {
		m.newOp[j] = len(m.ops)
	}
	m.ops = append(m.ops, Operation{Old: old, New: new})
}

// key names a sentence by its tokens.
func key(ts []token) string {
	b := make([]byte, 0, 4*len(ts))
	for _, t := range ts {
		b = append(b, byte(t.id), byte(t.id>>8), byte(t.id>>16), byte(t.id>>24))
	}
	return string(b)
}

// anchors returns the pairs of equal sentences that occur once on each side,
// in the longest order common to both.
func (m *matcher) anchors() [][2]int {
	type place struct{ old, new, olds, news int }
	places := map[string]*place{}
	for i := range m.o.sentences() {
		k := key(m.o.sentence(i))
		if places[k] == nil {
			places[k] = &place{}
		}
		places[k].old = i
		places[k].olds++
	}
	var pairs [][2]int
	for j := range m.n.sentences() {
		if p := places[key(m.n.sentence(j))]; p != nil {
			p.new = j
			p.news++
		}
	}
	for _, p := range places {
		if p.olds == 1 && p.news == 1 {
			pairs = append(pairs, [2]int{p.old, p.new})
		}
	}
	sort.Slice(pairs, func(i, j int) bool { return pairs[i][0] < pairs[j][0] })
	return increasing(pairs)
}

// increasing returns a longest subsequence of pairs, sorted by their first
// number, whose second numbers increase too.
func increasing(pairs [][2]int) [][2]int {
	var tails []int // tails[k] ends an increasing subsequence of k+1 pairs
	prev := make([]int, len(pairs))
	for i, p := range pairs {
		k := sort.Search(len(tails), func(k int) bool { return pairs[tails[k]][1] >= p[1] })
		prev[i] = -1
		if k > 0 {
			prev[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	var out [][2]int
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = prev[i] {
			out = append(out, pairs[i])
		}
	}
	slices.Reverse(out)
	return out
}

// most is how many sentences a split or a merge may span.
const most = 3

// largestGap bounds the cells of the table over one gap between anchors; a
// larger gap is cut where it stands, so that time stays in proportion.
const largestGap = 1 << 20

// gap pairs the old sentences [i0, i1) with the new ones [j0, j1) in order.
func (m *matcher) gap(i0, i1, j0, j1 int) {
	n, k := i1-i0, j1-j0
	if n == 0 || k == 0 {
		return
	}
	if n*k > largestGap && n > 1 && k > 1 {
		m.gap(i0, i0+n/2, j0, j0+k/2)
		m.gap(i0+n/2, i1, j0+k/2, j1)
		return
	}
	w := k + 1
	best := make([]float64, (n+1)*w)
	move := make([][2]uint8, (n+1)*w) // sentences taken on each side
	for i := n - 1; i >= 0; i-- {
		for j := k - 1; j >= 0; j-- {
			v, mv := best[(i+1)*w+j], [2]uint8{1, 0}
			if x := best[i*w+j+1]; x > v {
				v, mv = x, [2]uint8{0, 1}
			}
			one := m.value(i0+i, i0+i+1, j0+j, j0+j+1)
			if x := one + best[(i+1)*w+j+1]; one > 0 && x >= v {
				v, mv = x, [2]uint8{1, 1}
			}
			for c := 2; c <= most; c++ {
				if j+c <= k {
					if s := m.value(i0+i, i0+i+1, j0+j, j0+j+c); s > 0 && s+best[(i+1)*w+j+c] > v {
						v, mv = s+best[(i+1)*w+j+c], [2]uint8{1, uint8(c)}
					}
				}
				if i+c <= n {
					if s := m.value(i0+i, i0+i+c, j0+j, j0+j+1); s > 0 && s+best[(i+c)*w+j+1] > v {
						v, mv = s+best[(i+c)*w+j+1], [2]uint8{uint8(c), 1}
					}
				}
			}
			best[i*w+j], move[i*w+j] = v, mv
		}
	}
	for i, j := 0, 0; i < n && j < k; {
		mv := move[i*w+j]
		if mv[0] > 0 && mv[1] > 0 {
			m.pair(numbers(i0+i, int(mv[0])), numbers(j0+j, int(mv[1])))
		}
		i += int(mv[0])
		j += int(mv[1])
	}
}

func numbers(from, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = from + i
	}
	return out
}

// value returns what pairing old sentences [i, i2) with new ones [j, j2)
// earns: the weight matched beyond the threshold; 0 or less when they are not
// alike. Where one side has several, each of them must be in the other.
func (m *matcher) value(i, i2, j, j2 int) float64 {
	a, b := m.o.all[m.o.first[i]:m.o.first[i2]], m.n.all[m.n.first[j]:m.n.first[j2]]
	total := float64(m.o.weight(i, i2) + m.n.weight(j, j2))
	if total == 0 {
		return 0
	}
	least := min(m.o.weight(i, i2), m.n.weight(j, j2))
	if 2*float64(least) <= threshold*total {
		return 0
	}
	if u := m.n.stemsOf(j, j2); 2*float64(atMost(a, &u)) <= threshold*total {
		return 0
	}
	both := overlap(a, b)
	v := 2*float64(both) - threshold*total
	if v <= 0 || both < fewest && 2*float64(both) < third*total {
		return 0
	}
	if j2-j > 1 && !m.n.eachIn(j, j2, a) || i2-i > 1 && !m.o.eachIn(i, i2, b) {
		return 0
	}
	if j2-j+i2-i > 2 {
		v -= splitCost
	}
	return v
}

// splitCost is what a split or a merge must earn beyond a plain pair.
const splitCost = 12

// eachIn reports whether each of the sentences [from, to) went into a whole:
// most of it stands there, and not only in words that the others gave as well.
func (s *side) eachIn(from, to int, whole []token) bool {
	all := s.all[s.first[from]:s.first[to]]
	for k := from; k < to; k++ {
		w := float64(s.weights[k])
		if w == 0 || float64(overlap(s.sentence(k), whole)) < mostIn*w {
			return false
		}
		begin, end := s.first[k]-s.first[from], s.first[k+1]-s.first[from]
		others := slices.Concat(all[:begin], all[end:])
		if float64(overlap(all, whole)-overlap(others, whole)) < ownIn*w {
			return false
		}
	}
	return true
}

// moved pairs what is left on both sides by likeness, the most alike first.
func (m *matcher) moved() {
	type candidate struct {
		old, new int
		like     float64
	}
	var cs []candidate
	budget := largestGap
	for i := range m.oldOp {
		if m.oldOp[i] >= 0 {
			continue
		}
		for j := range m.newOp {
			if m.newOp[j] >= 0 || budget == 0 {
				continue
			}
			budget--
			wo, wn := m.o.weights[i], m.n.weights[j]
			if total := float64(wo + wn); total > 0 && 2*float64(min(wo, wn)) >= apart*total {
				if 2*float64(atMost(m.o.sentence(i), &m.n.stems[j])) < apart*total {
					continue
				}
				if like := 2 * float64(overlap(m.o.sentence(i), m.n.sentence(j))) / total; like >= apart {
					cs = append(cs, candidate{i, j, like})
				}
			}
		}
	}
	sort.SliceStable(cs, func(x, y int) bool { return cs[x].like > cs[y].like })
	for _, c := range cs {
		if m.oldOp[c.old] < 0 && m.newOp[c.new] < 0 {
			m.pair([]int{c.old}, []int{c.new})
		}
	}
}
