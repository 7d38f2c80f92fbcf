package shared

import "math/bits"

// A trait is what can be told of a stem's spelling at a glance, so that most
// pairs of words are passed over before their letters are looked at.
type trait struct {
	prefix  uint32 // its first four bytes
	letters uint32 // the set of its bytes, each as its last five bits
	initial bool   // of two letters, as US and UN
}

func newTrait(stem string) trait {
	t := trait{initial: len(stem) == 2}
	for k := range len(stem) {
		if k < 4 {
			t.prefix |= uint32(stem[k]) << (8 * k)
		}
		t.letters |= 1 << (stem[k] & 31)
	}
	return t
}

// start is a hash of the first letters.
func (t *trait) start() uint8 { return uint8(t.prefix * 2654435761 >> 24) }

// mayBeOneName reports whether the two may be spellings of one name; false is
// sure. Each of the two edits that are allowed brings in a letter and takes one
// away.
func (t *trait) mayBeOneName(u *trait) bool {
	return bits.OnesCount32(t.letters^u.letters) <= 4 || t.initial || u.initial
}
