package page

import (
	"sync"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle/visible"
)

// singles are the characters beyond ASCII that make up most of what is drawn
// around a text, and most of a text in Latin letters: those of two blocks that
// are shown as they are in one cell, as both methods measure them. None of
// them joins a neighbour to one character, so a string of them need not be cut
// into clusters to be measured. They are found by the rules themselves, since
// the environment may have characters take two cells.
var singles = sync.OnceValue(func() *[singlesEnd / 64]uint64 {
	set := new([singlesEnd / 64]uint64)
	for _, block := range [...]struct{ from, to rune }{
		{0xa1, 0x2ff},    // Latin letters and signs
		{0x2010, 0x2027}, // dashes, quotation marks, the ellipsis
		{0x2030, 0x205e}, // other marks of general punctuation
		{0x2190, 0x21ff}, // arrows
		{0x2460, 0x25ff}, // rules, blocks, geometric shapes
	} {
		for r := block.from; r <= block.to; r++ {
			s := string(r)
			if _, hidden := visible.Rune(r); !hidden && ansi.WcWidth.StringWidth(s) == 1 && ansi.GraphemeWidth.StringWidth(s) == 1 {
				set[r/64] |= 1 << (r % 64)
			}
		}
	}
	return set
})

const singlesEnd = 0x2600

// prefixOfSingles returns how long the part of s is that printable ASCII and
// singles make up, and how many cells it takes.
func prefixOfSingles(s string) (bytes, cells int) {
	set := (*[singlesEnd / 64]uint64)(nil)
	for bytes < len(s) {
		if c := s[bytes]; c >= 0x20 && c < 0x7f {
			bytes++
			cells++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[bytes:])
		if set == nil {
			set = singles()
		}
		if r >= singlesEnd || set[r/64]&(1<<(r%64)) == 0 {
			break
		}
		bytes += n
		cells++
	}
	return bytes, cells
}

// Stands reports whether the first character of s, which is safe, stands for
// itself whatever is before it: no terminal joins it to that.
func Stands(s []byte) bool {
	if len(s) == 0 {
		return true
	}
	_, n := utf8.DecodeRune(s)
	k, _ := prefixOfSingles(string(s[:n]))
	return k == n
}
