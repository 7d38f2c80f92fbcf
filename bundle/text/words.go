package text

import (
	"unicode"
	"unicode/utf8"
)

// A Shape says how a word is written.
type Shape uint8

// The shapes of a word; a word may have several.
const (
	Capital Shape = 1 << iota // begins with an upper-case letter
	AllCaps                   // two letters or more, all upper-case
	Digits                    // holds a digit
)

// Words calls yield with the byte range and the shape of each word of s, in
// order. A word is a run of letters, digits and marks, with the apostrophes
// and the decimal or thousands marks inside it; a dotted abbreviation such as
// "U.S." is one word; hyphens and dashes end a word. Each Han character is a
// word of its own, since where Chinese words end cannot be told without a
// dictionary.
func Words(s string, yield func(start, end int, shape Shape)) {
	for at := 0; ; {
		start, end, shape := nextWord(s, at)
		if start == end {
			return
		}
		yield(start, end, shape)
		at = end
	}
}

// nextWord returns the first word of s from i on; an empty one at the end of s
// when there is none.
func nextWord(s string, i int) (start, end int, shape Shape) {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if asciiClass[c] == 0 {
				i++
				continue
			}
		} else if r, n := utf8.DecodeRuneInString(s[i:]); !wordStart(r) {
			i += n
			continue
		}
		end, shape = scanWord(s, i)
		return i, end, shape
	}
	return i, i, 0
}

const (
	lowerClass = 1 + iota
	upperClass
	digitClass
)

var asciiClass = func() (t [utf8.RuneSelf]uint8) {
	for c := range t {
		switch b := byte(c); {
		case asciiLower(b):
			t[c] = lowerClass
		case asciiUpper(b):
			t[c] = upperClass
		case asciiDigit(b):
			t[c] = digitClass
		}
	}
	return t
}()

// wordStart reports whether a word can begin with r. A mark cannot: alone it
// belongs to an emoji or to nothing.
func wordStart(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// han reports whether r is a character that is a word of its own.
func han(r rune) bool { return r >= 0x2e80 && unicode.Is(unicode.Han, r) }

// A scan counts the letters of a word.
type scan struct {
	letters, upper int
	shape          Shape
}

func (c *scan) ascii(class uint8) {
	switch class {
	case upperClass:
		if c.letters == 0 && c.shape == 0 {
			c.shape = Capital
		}
		c.upper++
		c.letters++
	case digitClass:
		c.shape |= Digits
	default:
		c.letters++
	}
}

func (c *scan) rune(r rune) {
	switch {
	case unicode.IsUpper(r):
		c.ascii(upperClass)
	case unicode.IsLetter(r):
		c.ascii(lowerClass)
	case unicode.IsDigit(r):
		c.ascii(digitClass)
	}
}

// scanWord returns the end and the shape of the word that starts at i.
func scanWord(s string, i int) (int, Shape) {
	var c scan
	start := i
	for i < len(s) {
		b := s[i]
		if b < utf8.RuneSelf {
			if class := asciiClass[b]; class != 0 {
				c.ascii(class)
				i++
				continue
			}
			if b == '-' {
				if n := divided(s, start, i); n > 0 {
					i += n
					continue
				}
			}
			if b != '\'' && b != '.' && b != ',' || !joins(s, start, i, rune(b), 1) {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if han(r) {
			if i == start {
				return marks(s, i+n), 0
			}
			break
		}
		if wordRune(r) {
			c.rune(r)
		} else if !joins(s, start, i, r, n) {
			break
		}
		i += n
	}
	if end := abbreviation(s, start, i); end > i {
		for _, r := range s[i:end] {
			c.rune(r)
		}
		i = end
	}
	if c.upper >= 2 && c.upper == c.letters {
		c.shape |= AllCaps
	}
	return i, c.shape
}

// marks returns the end of the combining marks at i.
func marks(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsMark(r) {
			break
		}
		i += n
	}
	return i
}

// joins reports whether r at s[i:] stands inside a word that began at start.
func joins(s string, start, i int, r rune, n int) bool {
	next, _ := utf8.DecodeRuneInString(s[i+n:])
	switch r {
	case '\'', '’', 'ʼ':
		prev, _ := utf8.DecodeLastRuneInString(s[start:i])
		return unicode.IsLetter(prev) && unicode.IsLetter(next) && !han(next)
	case '.', ',':
		prev, _ := utf8.DecodeLastRuneInString(s[start:i])
		return unicode.IsDigit(prev) && unicode.IsDigit(next)
	case '\u00ad', '\u200d', '\u200c', '\u200b', '\u2060': // soft hyphen, joiners: invisible inside a word
		return wordRune(next) && !han(next)
	}
	return false
}

// abbreviation returns the end of the dotted abbreviation that starts at
// start ("U.S.", "a.m.", "Ph.D.", "U.S.'s"), or end when there is none.
func abbreviation(s string, start, end int) int {
	if end-start > 2 || end >= len(s) || s[end] != '.' || !asciiLetter(s[start]) || !asciiLetter(s[end-1]) {
		return end
	}
	i, parts := end, 1
	for i+1 < len(s) && s[i] == '.' && asciiLetter(s[i+1]) {
		j := i + 1
		for j < len(s) && asciiLetter(s[j]) && j-i <= 3 {
			j++
		}
		if j-i > 3 {
			break
		}
		i = j
		parts++
	}
	if parts < 2 {
		return end
	}
	if i < len(s) && s[i] == '.' {
		return possessive(s, i+1)
	}
	if i < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[i:]); wordRune(r) {
			return end
		}
	}
	return i
}

// possessive returns the end of the 's at i, or i.
func possessive(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r != '\'' && r != '’' || i+n >= len(s) || s[i+n] != 's' {
		return i
	}
	end := i + n + 1
	if r, _ := utf8.DecodeRuneInString(s[end:]); end < len(s) && wordRune(r) {
		return i
	}
	return end
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
