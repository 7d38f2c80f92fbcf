package versions

import (
	"slices"

	"broadsheet/bundle/rising"
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

// pairSentences pairs the sentences of two versions. First those that are equal and
// unique, in the longest order common to both (patience diff, Bram Cohen);
// between them a dynamic program over one-to-one, one-to-many and many-to-one
// pairs; what is left and alike stands in another place and has moved.
func pairSentences(o, n *side) []Operation {
	m := &matcher{o: o, n: n, oldOp: filled(o.sentences()), newOp: filled(n.sentences())}
	m.number()
	all := block{0, o.sentences(), 0, n.sentences()}
	m.between(all, m.anchors(all))
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

	// The same number is the same sentence, on either side.
	oldKey, newKey []int32
}

// A block is the old sentences [i0, i1) and the new ones [j0, j1).
type block struct{ i0, i1, j0, j1 int }

func (b block) empty() bool { return b.i0 >= b.i1 || b.j0 >= b.j1 }

// between pairs anchors, and in order what stands between them in a block.
func (m *matcher) between(b block, anchors [][2]int) {
	for _, a := range anchors {
		m.gap(block{b.i0, a[0], b.j0, a[1]})
		m.pair([]int{a[0]}, []int{a[1]})
		b.i0, b.j0 = a[0]+1, a[1]+1
	}
	m.gap(b)
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

// number numbers the sentences of both sides by their tokens.
func (m *matcher) number() {
	ids := map[string]int32{}
	of := func(s *side) []int32 {
		out := make([]int32, s.sentences())
		for i := range out {
			k := key(s.sentence(i))
			id, ok := ids[k]
			if !ok {
				id = int32(len(ids))
				ids[k] = id
			}
			out[i] = id
		}
		return out
	}
	m.oldKey, m.newKey = of(m.o), of(m.n)
}

// anchors returns the pairs of equal sentences that occur once on each side of
// a block, in the longest order common to both.
func (m *matcher) anchors(b block) [][2]int {
	type place struct{ new, olds, news int }
	places := make(map[int32]place, b.i1-b.i0)
	for _, k := range m.oldKey[b.i0:b.i1] {
		p := places[k]
		p.olds++
		places[k] = p
	}
	for j := b.j0; j < b.j1; j++ {
		if p, ok := places[m.newKey[j]]; ok {
			p.new = j
			p.news++
			places[m.newKey[j]] = p
		}
	}
	var pairs [][2]int
	for i := b.i0; i < b.i1; i++ {
		if p := places[m.oldKey[i]]; p.olds == 1 && p.news == 1 {
			pairs = append(pairs, [2]int{i, p.new})
		}
	}
	return increasing(pairs)
}

// increasing returns a longest subsequence of pairs, sorted by their first
// number, whose second numbers increase too.
func increasing(pairs [][2]int) [][2]int {
	in := rising.Longest(len(pairs), func(i int) int { return pairs[i][1] })
	out := make([][2]int, len(in))
	for k, i := range in {
		out[k] = pairs[i]
	}
	return out
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
