package shared

import (
	"math/bits"

	"broadsheet/bundle/text"
)

// An order measures what word sequences have in common with one, in order,
// comparing stems. The words of that one are the bits of a vector, so that each
// word of the other takes a step or two and not one for each word of the first
// (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").
type order struct {
	n      int           // machine words of a vector
	stems  []text.StemID // of the sequence, each once
	number []uint8       // by stem: one more than the number of its vector, 0 for none
	where  []uint64      // the vectors, one after the other: where the sequence has the stem
	free   []uint64      // scratch: where a longest common subsequence can still grow
	runs   []uint64      // scratch: vector r tells where a common run of r+1 words ends
	follow []uint64      // scratch: which words follow the same word in the other
}

// A measure is what two word sequences have in common.
type measure struct {
	order      int // words of a longest common subsequence
	longestRun int // words of the longest common run
	bigrams    int // words of either that follow the same word in the other
}

// set makes toks, at most longest, the sequence that others are measured by.
func (o *order) set(toks []text.Token, l *lexis) {
	if o.number == nil {
		o.number = make([]uint8, len(l.stem))
	}
	for _, s := range o.stems {
		o.number[s] = 0
	}
	o.stems, o.n, o.where = o.stems[:0], (len(toks)+63)/64, o.where[:0]
	for i, t := range toks {
		if o.number[t.Stem] == 0 {
			o.stems = append(o.stems, t.Stem)
			o.number[t.Stem] = uint8(len(o.stems))
			for range o.n {
				o.where = append(o.where, 0)
			}
		}
		o.where[(int(o.number[t.Stem])-1)*o.n+i/64] |= 1 << (i % 64)
	}
}

// measure returns what b has in common with the sequence.
func (o *order) measure(b []text.Token) (m measure) {
	n := o.n
	o.free, o.follow, o.runs = o.free[:0], o.follow[:0], o.runs[:0]
	for range n {
		o.free, o.follow = append(o.free, ^uint64(0)), append(o.follow, 0)
	}
	depth := 0 // vectors of runs that are not empty
	for _, t := range b {
		k := int(o.number[t.Stem])
		if k == 0 {
			depth = 0
			continue
		}
		at := o.where[(k-1)*n:][:n]
		o.grow(at)
		depth = o.extend(at, depth)
		m.longestRun = max(m.longestRun, depth)
		if depth >= 2 {
			m.bigrams++
			for i, w := range o.runs[n : 2*n] {
				o.follow[i] |= w
			}
		}
	}
	for i := range n {
		m.order += bits.OnesCount64(^o.free[i])
		m.bigrams += bits.OnesCount64(o.follow[i])
	}
	return m
}

// grow takes one more word of the other sequence, which the first has where at
// says, into the longest common subsequence.
func (o *order) grow(at []uint64) {
	var carry uint64
	for i, w := range at {
		v := o.free[i]
		var sum uint64
		sum, carry = bits.Add64(v, v&w, carry)
		o.free[i] = sum | v&^w
	}
}

// extend takes one more word of the other sequence into the common runs, of
// which the longest had depth words, and returns how many the longest that ends
// here has.
func (o *order) extend(at []uint64, depth int) int {
	n := o.n
	for len(o.runs) < (depth+1)*n {
		o.runs = append(o.runs, 0)
	}
	longest := 0
	for r := depth; r >= 0; r-- {
		run := o.runs[r*n:][:n]
		if r == 0 {
			copy(run, at)
			return max(longest, 1)
		}
		shorter := o.runs[(r-1)*n:][:n]
		var carry, any uint64
		for i, w := range shorter {
			run[i] = (w<<1 | carry) & at[i]
			carry = w >> 63
			any |= run[i]
		}
		if any != 0 && longest == 0 {
			longest = r + 1
		}
	}
	return longest
}
