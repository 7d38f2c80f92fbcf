// Package visible makes text safe to print. Characters that a terminal would
// obey, or that a reader could not see, are replaced by stand-ins that can be
// seen; everything else stays as it is.
//
// The stand-ins:
//
//   - C0 controls and DEL: their control pictures, e.g. ␛ for ESC
//   - C1 controls, bidirectional controls, zero-width characters, fillers, line
//     and paragraph separators, noncharacters and whatever else Unicode calls
//     format or default-ignorable: the code point between angle quotation
//     marks, e.g. ‹U+202E›
//   - bytes that are not UTF-8: the byte between the same marks, e.g. ‹0x9B›
//   - the soft hyphen: nothing. It is a hint about hyphenation which no reader
//     sees in print, and news pages are full of it
//
// Invisible characters that belong to what is written are kept in their
// places: joiners inside an emoji sequence, joiners after a letter or mark of
// a script that is shaped by them (Arabic, the scripts of India and their
// kin), the tags of a flag, one variation selector after a character that
// can have one, and the space of Braille. More of them than anybody writes
// could hide data, and are replaced. [At] knows these places; [Rune], which
// sees no neighbours, replaces them too.
package visible

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// String returns s on one line and safe to print. Tabs and line ends are
// replaced like all other controls.
func String(s string) string {
	i := firstUnsafe(s)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(s[:i])
	for i < len(s) {
		standIn, n, ok := At(s, i)
		if ok {
			b.WriteString(standIn)
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// Count counts the characters of s for which something else is printed that
// can be seen. Tabs, line ends and what is printed as nothing are not among
// them.
func Count(s string) (n int) {
	for i := firstUnsafe(s); i < len(s); {
		standIn, size, ok := At(s, i)
		if ok && standIn != "" && !strings.ContainsRune("\t\n\r\f\u2028\u2029", []rune(s[i : i+size])[0]) {
			n++
		}
		i += size
	}
	return n
}

// firstUnsafe returns the index of the first byte that is not printable
// ASCII, or len(s).
func firstUnsafe(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] < 0x20 || s[i] > 0x7e {
			return i
		}
	}
	return len(s)
}

// At looks at the character of s that starts at byte i: size is its length in
// bytes, at least 1, and ok reports whether standIn, which may be empty, must
// be printed in its place. Unlike [Rune] it sees the neighbours. It panics if
// i is not below len(s).
func At(s string, i int) (standIn string, size int, ok bool) {
	if c := s[i]; c >= 0x20 && c < 0x7f {
		return "", 1, false
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && n == 1 {
		return fmt.Sprintf("‹0x%02X›", s[i]), 1, true
	}
	standIn, ok = Rune(r)
	if ok && inPlace(s, i, r, n) {
		return "", n, false
	}
	return standIn, n, ok
}

// Rune returns what must be printed in place of r, and whether anything must
// be. Tabs and line feeds are controls; surrogates, which no UTF-8 string can
// hold, have a stand-in too.
func Rune(r rune) (standIn string, ok bool) {
	switch {
	case r >= 0x20 && r < 0x7f:
		return "", false
	case r >= 0 && r < 0x20:
		return string(0x2400 + r), true
	case r == 0x7f:
		return "␡", true
	case r == 0xad:
		return "", true
	case hidden(r):
		return fmt.Sprintf("‹U+%04X›", uint32(r)), true
	}
	return "", false
}

// hidden reports whether a reader cannot see r, or a terminal might obey it.
func hidden(r rune) bool {
	switch {
	case r < 0xa0:
		return r >= 0x80 || r < 0
	case r < 0x300:
		return false
	case r == 0x2800, r == 0x1d159: // blanks of Braille and of music, which are no white space to Unicode
		return true
	case r == 0x2028, r == 0x2029, r > unicode.MaxRune, r >= 0xd800 && r <= 0xdfff:
		return true
	case r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef: // noncharacters
		return true
	case r >= 0xfff0 && r <= 0xfff8, r >= 0xe0000 && r <= 0xe0fff: // reserved for characters like these
		return true
	}
	if unicode.Is(unicode.Cf, r) {
		return !unicode.Is(unicode.Prepended_Concatenation_Mark, r) // signs drawn under or around digits
	}
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) || unicode.Is(unicode.Variation_Selector, r)
}
