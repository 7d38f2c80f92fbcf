package shared

import "broadsheet/bundle/text"

// A reach leads from a stem to the words of one unit that the lexicon ties it
// to, so that a unit compared with many others is not held against each of
// their words. The lexicon ties two words to each other: it is enough to know
// where the unit has the stems that another is tied to.
type reach struct {
	of     *unit
	lexis  *lexis
	traits []trait   // by item of the unit
	place  []uint8   // by stem: one more than the index of its first item in the unit, which has at most longest; 0 for none
	tie    []uint64  // the set of the stems that the lexicon ties to an item
	starts [4]uint64 // the set of the marks of the items' first letters
	left   []bool    // by item: not matched yet
}

// set makes u the unit that is reached.
func (r *reach) set(u *unit, l *lexis) {
	if r.of == u {
		return
	}
	if r.lexis != l {
		r.lexis, r.place, r.tie = l, make([]uint8, len(l.stem)), make([]uint64, len(l.stem)/64+1)
	} else {
		for i := range r.of.items {
			r.place[r.of.items[i].stem] = 0
		}
		clear(r.tie)
	}
	r.of, r.traits, r.starts = u, r.traits[:0], [4]uint64{}
	for i := len(u.items) - 1; i >= 0; i-- {
		r.place[u.items[i].stem] = uint8(i + 1)
	}
	for i := range u.items {
		t := l.trait[u.items[i].stem]
		r.traits = append(r.traits, t)
		m := t.start()
		r.starts[m>>6] |= 1 << (m & 63)
		for _, k := range l.kinOf(u.items[i].stem) {
			r.tie[k.stem>>6] |= 1 << (k.stem & 63)
		}
	}
}

// leave notes which items of the unit are not matched yet.
func (r *reach) leave(items []int) {
	r.left = r.left[:0]
	for range r.traits {
		r.left = append(r.left, false)
	}
	for _, i := range items {
		r.left[i] = true
	}
}

// tied calls yield with each item left over that the lexicon ties s to, and how
// well the two can stand for each other: 0 when they are opposed.
func (r *reach) tied(s text.StemID, yield func(item int, like float32)) {
	if r.tie[s>>6]>>(s&63)&1 == 0 {
		return
	}
	items := r.of.items
	for _, k := range r.lexis.kinOf(s) {
		for i := int(r.place[k.stem]) - 1; i >= 0 && i < len(items) && items[i].stem == k.stem; i++ {
			if r.left[i] {
				yield(i, k.like)
			}
		}
	}
}

// mayStartWith reports whether an item of the unit may begin as a word of trait
// t does; false is sure.
func (r *reach) mayStartWith(t *trait) bool {
	m := t.start()
	return r.starts[m>>6]>>(m&63)&1 != 0
}
