package shared

import (
	"math/bits"

	"broadsheet/bundle/lexicon"
)

// A trait is what can be told of a stem at a glance, so that most pairs of
// words are passed over before anything is looked up.
type trait struct {
	tied    [4]uint64 // the set of the marks of the words it is related to
	mark    uint8     // its own: a hash
	initial bool      // of two letters, as US and UN
	prefix  uint32    // its first four bytes
	letters uint32    // the set of its bytes, each as its last five bits
}

func newTrait(stem string, id lexicon.ID) trait {
	t := trait{initial: len(stem) == 2}
	for k := range len(stem) {
		if k < 4 {
			t.prefix |= uint32(stem[k]) << (8 * k)
		}
		t.letters |= 1 << (stem[k] & 31)
	}
	if id != lexicon.Unknown {
		t.mark = mark(id)
		lexicon.RelatedTo(id, func(other lexicon.ID, _ float32) {
			m := mark(other)
			t.tied[m>>6] |= 1 << (m & 63)
		})
	}
	return t
}

// mark is a hash of a word of the lexicon.
func mark(id lexicon.ID) uint8 { return uint8(uint32(id) * 2654435761 >> 24) }

// mayBeTied reports whether the lexicon may relate the two; false is sure. Each
// must have the mark of the other among its own.
func (t *trait) mayBeTied(u *trait) bool {
	return t.tied[u.mark>>6]>>(u.mark&63)&(u.tied[t.mark>>6]>>(t.mark&63))&1 != 0
}

// mayBeOneName reports whether the two may be spellings of one name; false is
// sure. Each of the two edits that are allowed brings in a letter and takes one
// away.
func (t *trait) mayBeOneName(u *trait) bool {
	return bits.OnesCount32(t.letters^u.letters) <= 4 || t.initial || u.initial
}
