package visible

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	zwnj = 0x200c
	zwj  = 0x200d
	flag = 0x1f3f4 // the black flag that begins the flags of England, Scotland and Wales

	// maxInSequence is how many joiners an emoji sequence has at most: as many
	// as the families and kisses of Unicode's emoji-zwj-sequences.txt.
	maxInSequence = 3

	// maxInWord is how many joiners and selectors a word has at most. Long
	// words of Persian, Malayalam or Sinhala have two, seldom three; more of
	// them would hold data that nobody sees.
	maxInWord = 4
)

// inPlace reports whether the invisible r at s[i:i+n] belongs to what is
// written around it.
func inPlace(s string, i int, r rune, n int) bool {
	before, after := s[:i], s[i+n:]
	prev, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case r == zwj || r == zwnj:
		if unicode.In(prev, joining...) && (unicode.IsLetter(prev) || unicode.IsMark(prev)) {
			return fewInWord(before)
		}
		return r == zwj && pictographic(next) && (pictographic(prev) || prev == 0xfe0f || skinTone(prev)) && fewInSequence(before)
	case r == 0x180e || r >= 0x180b && r <= 0x180f:
		return unicode.Is(unicode.Mongolian, prev) && unicode.IsLetter(prev) && fewInWord(before)
	case r >= 0xe0020 && r <= 0xe007f:
		return flagTag(s, i)
	case r == 0xfe0e || r == 0xfe0f:
		return pictographic(prev) || r == 0xfe0f && next == 0x20e3 && (prev == '#' || prev == '*' || prev >= '0' && prev <= '9')
	case unicode.Is(unicode.Variation_Selector, r):
		return varied(prev, r) && fewInWord(before)
	case r == 0x2800: // the space of Braille
		return braille(prev) || braille(next)
	}
	return false
}

// varied reports whether selector r changes the look of base: those that
// StandardizedVariants.txt knows, and the first sixteen of the registered
// variants of Chinese characters, which is as many as names are written with.
func varied(base, r rune) bool {
	switch {
	case r == 0xfe00:
		return unicode.In(base, unicode.Sm, unicode.Han, unicode.Myanmar, unicode.Phags_Pa)
	case r == 0xfe01 || r == 0xfe02:
		return unicode.Is(unicode.Han, base)
	}
	return r >= 0xe0100 && r <= 0xe010f && unicode.Is(unicode.Han, base)
}

func braille(r rune) bool { return r > 0x2800 && r <= 0x28ff }

// fewInWord reports whether the word at the end of before has fewer joiners
// and selectors than maxInWord. In scripts without spaces, 32 characters are
// looked at.
func fewInWord(before string) bool {
	n := 0
	for range 32 {
		r, size := utf8.DecodeLastRuneInString(before)
		if size == 0 || unicode.IsSpace(r) {
			break
		}
		if r == zwj || r == zwnj || unicode.Is(unicode.Variation_Selector, r) || r == 0x180e {
			n++
		}
		before = before[:len(before)-size]
	}
	return n < maxInWord
}

// fewInSequence reports whether the emoji sequence at the end of before has
// fewer joiners than maxInSequence.
func fewInSequence(before string) bool {
	for range maxInSequence {
		r, n := utf8.DecodeLastRuneInString(before)
		for tail := 0; tail < 2 && (r == 0xfe0f || skinTone(r)); tail++ {
			before = before[:len(before)-n]
			r, n = utf8.DecodeLastRuneInString(before)
		}
		before = before[:len(before)-n] // the emoji
		if r, n = utf8.DecodeLastRuneInString(before); r != zwj {
			return true
		}
		before = before[:len(before)-n]
	}
	return false
}

// joining lists the scripts in which a joiner changes the shape of letters.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Devanagari, unicode.Bengali,
	unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada,
	unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
}

// flags are the tags behind a black flag that make the flags of England,
// Scotland and Wales, each with the tag that ends it. There are no others in
// Unicode's emoji-sequences.txt.
var flags = []string{tags("gbeng"), tags("gbsct"), tags("gbwls")}

func tags(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(0xe0000 + r)
	}
	return b.String() + "\U000e007f"
}

// flagTag reports whether the tag at s[i] stands in one of the flags.
func flagTag(s string, i int) bool {
	for range 6 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if r == flag {
			return slices.ContainsFunc(flags, func(f string) bool { return strings.HasPrefix(s[i:], f) })
		}
		if r < 0xe0020 || r > 0xe007e {
			return false
		}
		i -= n
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
