package versions

import "math"

// most is how many sentences a split or a merge may span.
const most = 3

// Bounds of one table over a gap between anchors: its cells; and what the
// pairs of different sentences in it that may be alike cost to align, in pairs
// of tokens, for any gap and for each token of a large one. Only in texts of
// hundreds of sentences, each like most others, does a gap cost more; it is
// cut, so that time stays in proportion to the text.
const (
	largestGap = 1 << 20
	gapCost    = 1 << 22
	tokenCost  = 1 << 9
)

// gap pairs the sentences of a block in order.
func (m *matcher) gap(b block) {
	if b.empty() {
		return
	}
	if t, ok := m.table(b); ok || b.i1-b.i0 == 1 || b.j1-b.j0 == 1 {
		t.fill()
		return
	}
	m.cut(b)
}

// cut pairs the equal sentences at both ends of a block and those that are
// unique in what is left; where there are none it halves the block.
func (m *matcher) cut(b block) {
	whole := b
	for !b.empty() && m.oldKey[b.i0] == m.newKey[b.j0] {
		m.pair([]int{b.i0}, []int{b.j0})
		b.i0, b.j0 = b.i0+1, b.j0+1
	}
	var tail [][2]int
	for !b.empty() && m.oldKey[b.i1-1] == m.newKey[b.j1-1] {
		b.i1, b.j1 = b.i1-1, b.j1-1
		tail = append(tail, [2]int{b.i1, b.j1})
	}
	if anchors := m.anchors(b); b != whole || len(anchors) > 0 {
		m.between(b, anchors)
	} else {
		i, j := (b.i0+b.i1)/2, (b.j0+b.j1)/2
		m.gap(block{b.i0, i, b.j0, j})
		m.gap(block{i, b.i1, j, b.j1})
	}
	for k := len(tail) - 1; k >= 0; k-- {
		m.pair([]int{tail[k][0]}, []int{tail[k][1]})
	}
}

// A gapTable finds the best pairs in order of one block.
type gapTable struct {
	*matcher
	block
	row, column []int32 // by sentence of the block: equal ones have one number
	columns     int
	held        []int32 // by row and column number: the [overlap], or what follows
}

// What a gapTable holds of two sentences whose overlap is not known yet.
const (
	unseen  = -1
	maybe   = -2 // they may be alike
	unalike = -3
)

// table prepares a block; ok is false where it would cost too much to fill.
func (m *matcher) table(b block) (t *gapTable, ok bool) {
	t = &gapTable{matcher: m, block: b}
	if (b.i1-b.i0)*(b.j1-b.j0) > largestGap {
		return t, false
	}
	rows := 0
	t.row, rows = numbered(m.oldKey[b.i0:b.i1])
	t.column, t.columns = numbered(m.newKey[b.j0:b.j1])
	t.held = make([]int32, rows*t.columns)
	for k := range t.held {
		t.held[k] = unseen
	}
	afford := gapCost + tokenCost*(m.o.first[b.i1]-m.o.first[b.i0]+m.n.first[b.j1]-m.n.first[b.j0])
	for i := b.i0; i < b.i1; i++ {
		for j := b.j0; j < b.j1; j++ {
			h := t.at(i, j)
			if *h != unseen {
				continue
			}
			if *h = unalike; m.may(i, j) {
				*h = maybe
				if afford -= len(m.o.sentence(i)) * len(m.n.sentence(j)); afford < 0 {
					return t, false
				}
			}
		}
	}
	return t, true
}

// numbered numbers the keys of sentences from 0 in order of appearance.
func numbered(keys []int32) ([]int32, int) {
	ids := make(map[int32]int32, len(keys))
	out := make([]int32, len(keys))
	for i, k := range keys {
		id, ok := ids[k]
		if !ok {
			id = int32(len(ids))
			ids[k] = id
		}
		out[i] = id
	}
	return out, len(ids)
}

func (t *gapTable) at(i, j int) *int32 {
	return &t.held[int(t.row[i-t.i0])*t.columns+int(t.column[j-t.j0])]
}

// may reports whether two sentences may be one edited.
func (m *matcher) may(i, j int) bool {
	wo, wn := m.o.weights[i], m.n.weights[j]
	least := threshold * float64(wo+wn)
	return 2*float64(min(wo, wn)) > least && 2*float64(atMost(m.o.sentence(i), &m.n.stems[j])) > least
}

// fill pairs the sentences by dynamic programming over one-to-one, one-to-many
// and many-to-one pairs.
func (t *gapTable) fill() {
	if t.held == nil { // one sentence against very many
		return
	}
	n, k := t.i1-t.i0, t.j1-t.j0
	w := k + 1
	best := make([]float64, (n+1)*w)
	move := make([][2]uint8, (n+1)*w) // sentences taken on each side
	for i := n - 1; i >= 0; i-- {
		for j := k - 1; j >= 0; j-- {
			v, mv := best[(i+1)*w+j], [2]uint8{1, 0}
			if x := best[i*w+j+1]; x > v {
				v, mv = x, [2]uint8{0, 1}
			}
			one := t.one(t.i0+i, t.j0+j)
			if x := one + best[(i+1)*w+j+1]; one > 0 && x >= v {
				v, mv = x, [2]uint8{1, 1}
			}
			for c := 2; c <= most; c++ {
				if j+c <= k {
					rest := best[(i+1)*w+j+c]
					if s := t.several(t.i0+i, t.i0+i+1, t.j0+j, t.j0+j+c, v-rest); s > 0 && s+rest > v {
						v, mv = s+rest, [2]uint8{1, uint8(c)}
					}
				}
				if i+c <= n {
					rest := best[(i+c)*w+j+1]
					if s := t.several(t.i0+i, t.i0+i+c, t.j0+j, t.j0+j+1, v-rest); s > 0 && s+rest > v {
						v, mv = s+rest, [2]uint8{uint8(c), 1}
					}
				}
			}
			best[i*w+j], move[i*w+j] = v, mv
		}
	}
	for i, j := 0, 0; i < n && j < k; {
		mv := move[i*w+j]
		if mv[0] > 0 && mv[1] > 0 {
			t.pair(numbers(t.i0+i, int(mv[0])), numbers(t.j0+j, int(mv[1])))
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

// one returns what pairing an old and a new sentence earns: the weight matched
// beyond the threshold; 0 or less when they are not alike.
func (t *gapTable) one(i, j int) float64 {
	h := t.at(i, j)
	switch *h {
	case unalike:
		return 0
	case unseen, maybe:
		if *h == unseen && !t.may(i, j) {
			*h = unalike
			return 0
		}
		*h = overlap(t.o.sentence(i), t.n.sentence(j))
	}
	return earned(*h, t.o.weights[i]+t.n.weights[j])
}

// earned is the weight matched of a total beyond the threshold, or 0.
func earned(both, total int32) float64 {
	v := 2*float64(both) - threshold*float64(total)
	if v <= 0 || both < fewest && 2*float64(both) < third*float64(total) {
		return 0
	}
	return v
}

// several is [gapTable.one] for one sentence and several, each of which must
// be in the one. It returns 0 where they cannot earn what is needed.
func (t *gapTable) several(i, i2, j, j2 int, needed float64) float64 {
	wo, wn := t.o.weight(i, i2), t.n.weight(j, j2)
	// A sum of rounded differences may miss what is needed by a rounding.
	needed = math.Max(needed-1e-6, 0)
	enough := func(both int32) bool {
		return 2*float64(both)-threshold*float64(wo+wn)-splitCost > needed
	}
	if !enough(min(wo, wn)) {
		return 0
	}
	a, b := t.o.all[t.o.first[i]:t.o.first[i2]], t.n.all[t.n.first[j]:t.n.first[j2]]
	if u := t.n.stemsOf(j, j2); !enough(atMost(a, &u)) {
		return 0
	}
	both := overlap(a, b)
	v := earned(both, wo+wn)
	if !enough(both) || v <= 0 || j2-j > 1 && !t.n.eachIn(j, j2, a) || i2-i > 1 && !t.o.eachIn(i, i2, b) {
		return 0
	}
	return v - splitCost
}
