package shared

import (
	"math/bits"

	"broadsheet/bundle/text"
)

// A reach leads from a stem to the words of one unit that the lexicon ties it
// to, so that a unit compared with many others is not held against each of
// their words.
type reach struct {
	of     *unit
	traits []trait // by item of the unit
	first  []chain // a hash table: by stem, its ties; small, so that it stays in the processor's cache
	shift  uint8   // of a stem's hash, to its place in the table
	ties   []tie
	starts [4]uint64 // the set of the marks of the items' first letters
	left   []bool    // by item: not matched yet
}

// A tie says that the lexicon relates a stem to an item of the unit.
type tie struct {
	next int32   // one more than the index of the stem's next tie, 0 for none
	like float32 // how well the two can stand for each other; 0 when they are opposed
	item uint8   // index in the unit's items, of which there are at most longest
}

// A chain leads to the ties of one stem.
type chain struct {
	stem text.StemID
	tie  int32 // one more than the index of the stem's first tie, 0 in an empty place
}

// leastChains is the size of the table for a sentence of news.
const leastChains = 256

// room empties the table, with room for n ties twice over.
func (r *reach) room(n int) {
	size := max(leastChains, 1<<bits.Len(uint(2*n)))
	if cap(r.first) < size {
		r.first = make([]chain, size)
	}
	r.first = r.first[:size]
	clear(r.first)
	r.shift = uint8(32 - bits.TrailingZeros(uint(size)))
}

// chain returns the place of a stem in the table, an empty one if it has none.
func (r *reach) chain(s text.StemID) *chain {
	mask := len(r.first) - 1
	for at := int(uint32(s) * 2654435769 >> r.shift); ; at = (at + 1) & mask { // Knuth's multiplicative hash
		if c := &r.first[at&mask]; c.tie == 0 || c.stem == s {
			return c
		}
	}
}

// set makes u the unit that is reached.
func (r *reach) set(u *unit, l *lexis) {
	if r.of == u {
		return
	}
	ties := 0
	for i := range u.items {
		ties += len(l.kinOf(u.items[i].stem))
	}
	r.room(ties)
	r.of, r.traits, r.ties, r.starts = u, r.traits[:0], r.ties[:0], [4]uint64{}
	for i := range u.items {
		s := u.items[i].stem
		t := l.trait[s]
		r.traits = append(r.traits, t)
		m := t.start()
		r.starts[m>>6] |= 1 << (m & 63)
		for _, k := range l.kinOf(s) {
			c := r.chain(k.stem)
			r.ties = append(r.ties, tie{c.tie, k.like, uint8(i)})
			c.stem, c.tie = k.stem, int32(len(r.ties))
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
	for k := r.chain(s).tie; k != 0; {
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
