package visible

import (
	"unicode"
	"unicode/utf8"
)

const (
	zwnj = 0x200c
	zwj  = 0x200d
	flag = 0x1f3f4 // the black flag that begins the flags of England, Scotland and Wales
)

// inPlace reports whether the invisible r at s[i:i+n] belongs to what is
// written around it.
func inPlace(s string, i int, r rune, n int) bool {
	prev, _ := utf8.DecodeLastRuneInString(s[:i])
	switch {
	case r == zwj || r == zwnj:
		if unicode.In(prev, joining...) {
			return true
		}
		next, _ := utf8.DecodeRuneInString(s[i+n:])
		return r == zwj && pictographic(next) && (pictographic(prev) || prev == 0xfe0f || skinTone(prev))
	case r == 0x180e || r >= 0x180b && r <= 0x180f:
		return unicode.Is(unicode.Mongolian, prev) && unicode.IsLetter(prev)
	case r >= 0xe0020 && r <= 0xe007f:
		return flagTag(s[:i])
	case r == 0xfe0e || r == 0xfe0f:
		return pictographic(prev) || prev == '#' || prev == '*' || prev >= '0' && prev <= '9'
	case unicode.Is(unicode.Variation_Selector, r):
		return unicode.Is(unicode.Han, prev) || r <= 0xfe0f && (unicode.Is(unicode.Sm, prev) || unicode.Is(unicode.Myanmar, prev) || unicode.Is(unicode.Phags_Pa, prev))
	}
	return false
}

// joining lists the scripts in which a joiner changes the shape of letters.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Devanagari, unicode.Bengali,
	unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada,
	unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
}

// flagTag reports whether before ends in a black flag and at most six tags:
// the longest flag in use has five and a cancel tag.
func flagTag(before string) bool {
	for range 7 {
		r, n := utf8.DecodeLastRuneInString(before)
		if r == flag {
			return true
		}
		if r < 0xe0020 || r > 0xe007e {
			return false
		}
		before = before[:len(before)-n]
	}
	return false
}

func skinTone(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

// pictographic reports whether r can stand in an emoji sequence. It covers
// the blocks of Unicode's Extended_Pictographic property.
func pictographic(r rune) bool {
	switch {
	case r < 0x2000:
		return r == 0xa9 || r == 0xae
	case r < 0x2190:
		return r == 0x203c || r == 0x2049 || r == 0x2122 || r == 0x2139
	case r < 0x3000:
		return r <= 0x21aa || r >= 0x2300 && r <= 0x23ff || r == 0x24c2 || r >= 0x25aa && r <= 0x27bf ||
			r == 0x2934 || r == 0x2935 || r >= 0x2b05 && r <= 0x2b55
	case r < 0x1f000:
		return r == 0x3030 || r == 0x303d || r == 0x3297 || r == 0x3299
	}
	return r <= 0x1faff
}
