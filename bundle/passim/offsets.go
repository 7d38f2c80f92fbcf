package passim

import (
	"sort"
	"unicode/utf8"
)

// A counter counts code points up to offsets in bytes that do not fall.
type counter struct {
	text         string
	bytes, runes int
}

// at returns how many code points stand before the offset.
func (c *counter) at(offset int) int {
	c.runes += utf8.RuneCountInString(c.text[c.bytes:offset])
	c.bytes = offset
	return c.runes
}

// stride is how many code points lie between those whose bytes are known.
const stride = 256

// offsets finds the bytes of a text's code points.
type offsets struct {
	text  string
	bytes []int // of code points 0, stride, 2*stride ...
	runes int   // in all
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text}
	for at := range text {
		if o.runes%stride == 0 {
			o.bytes = append(o.bytes, at)
		}
		o.runes++
	}
	return o
}

// byteOf returns the offset in bytes of code point n, or of the end of the text;
// ok is false for any other n.
func (o *offsets) byteOf(n int) (at int, ok bool) {
	switch {
	case n < 0 || n > o.runes:
		return 0, false
	case n == o.runes:
		return len(o.text), true
	}
	at = o.bytes[n/stride]
	for range n % stride {
		_, size := utf8.DecodeRuneInString(o.text[at:])
		at += size
	}
	return at, true
}

// sentences returns the first and the last of n sentences, in order and not
// overlapping, that share a byte with [begin, end), counted from 1; 0, 0 when none
// does.
func sentences(n, begin, end int, at func(int) (begin, end int)) (first, last int) {
	i := sort.Search(n, func(i int) bool { _, e := at(i); return e > begin })
	j := sort.Search(n, func(j int) bool { b, _ := at(j); return b >= end })
	if i >= j {
		return 0, 0
	}
	return i + 1, j
}
