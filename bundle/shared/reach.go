package shared

import "broadsheet/bundle/text"

// A reach leads from a stem to the words of one unit that the lexicon ties it
// to, so that a unit compared with many others is not held against each of
// their words.
type reach struct {
	of     *unit
	traits []trait // by item of the unit
	first  []int32 // by stem: one more than the index of its first tie, 0 for none
	ties   []tie
	starts [4]uint64 // the set of the marks of the items' first letters
	left   []bool    // by item: not matched yet
}

// A tie says that the lexicon relates a stem to an item of the unit.
type tie struct {
	stem text.StemID
	next int32   // one more than the index of the stem's next tie, 0 for none
	like float32 // how well the two can stand for each other; 0 when they are opposed
	item uint8   // index in the unit's items, of which there are at most longest
}

// set makes u the unit that is reached.
func (r *reach) set(u *unit, l *lexis) {
	if r.of == u {
		return
	}
	if r.first == nil {
		r.first = make([]int32, len(l.stem))
	}
	for k := range r.ties {
		r.first[r.ties[k].stem] = 0
	}
	r.of, r.traits, r.ties, r.starts = u, r.traits[:0], r.ties[:0], [4]uint64{}
	for i := range u.items {
		s := u.items[i].stem
		t := l.trait[s]
		r.traits = append(r.traits, t)
		m := t.start()
		r.starts[m>>6] |= 1 << (m & 63)
		for _, k := range l.kinOf(s) {
			r.ties = append(r.ties, tie{k.stem, r.first[k.stem], k.like, uint8(i)})
			r.first[k.stem] = int32(len(r.ties))
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

// tied calls yield with each item left over that the lexicon ties s to.
func (r *reach) tied(s text.StemID, yield func(item int, like float32)) {
	for k := r.first[s]; k != 0; {
		t := &r.ties[k-1]
		if r.left[t.item] {
			yield(int(t.item), t.like)
		}
		k = t.next
	}
}

// mayStartWith reports whether an item of the unit may begin as a word of trait
// t does; false is sure.
func (r *reach) mayStartWith(t *trait) bool {
	m := t.start()
	return r.starts[m>>6]>>(m&63)&1 != 0
}
