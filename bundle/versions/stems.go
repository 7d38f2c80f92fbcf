package versions

// stems is a set of stems that may seem to hold more than was put in: a Bloom
// filter of one hash. Most sentences of two versions have next to nothing in
// common, and it says so far sooner than an alignment does.
type stems [4]uint64

func (s *stems) add(stem int32) { s[stem>>6&3] |= 1 << (stem & 63) }

func (s *stems) may(stem int32) bool { return s[stem>>6&3]>>(stem&63)&1 != 0 }

// stemsOf is the union of adjacent sentences [from, to).
func (s *side) stemsOf(from, to int) stems {
	u := s.stems[from]
	for i := from + 1; i < to; i++ {
		for k := range u {
			u[k] |= s.stems[i][k]
		}
	}
	return u
}

// atMost bounds the [overlap] of some tokens with a text from above.
func atMost(ts []token, text *stems) int32 {
	var w int32
	for i := range ts {
		if text.may(ts[i].stem) {
			w += ts[i].tie
		}
	}
	return w
}
