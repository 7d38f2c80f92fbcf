package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
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
// "U.S." is one word; hyphens and dashes end a word.
func Words(s string, yield func(start, end int, shape Shape)) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !wordStart(r) {
			i += n
			continue
		}
		end, shape := scanWord(s, i)
		yield(i, end, shape)
		i = end
	}
}

// wordStart reports whether a word can begin with r. A mark cannot: alone it
// belongs to an emoji or to nothing.
func wordStart(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// scanWord returns the end and the shape of the word that starts at i.
func scanWord(s string, i int) (int, Shape) {
	var shape Shape
	letters, upper := 0, 0
	start := i
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) {
			switch {
			case unicode.IsUpper(r):
				if i == start {
					shape |= Capital
				}
				upper++
				letters++
			case unicode.IsDigit(r):
				shape |= Digits
			case unicode.IsLetter(r):
				letters++
			}
			i += n
			continue
		}
		if !joins(s, start, i, r, n) {
			break
		}
		i += n
	}
	if end := abbreviation(s, start, i); end > i {
		i, shape = end, shape|Capital
	}
	if upper >= 2 && upper == letters {
		shape |= AllCaps
	}
	return i, shape
}

// joins reports whether r at s[i:] stands inside a word that began at start.
func joins(s string, start, i int, r rune, n int) bool {
	next, _ := utf8.DecodeRuneInString(s[i+n:])
	prev, _ := utf8.DecodeLastRuneInString(s[start:i])
	switch r {
	case '\'', '’', 'ʼ':
		return unicode.IsLetter(prev) && unicode.IsLetter(next)
	case '.', ',':
		return unicode.IsDigit(prev) && unicode.IsDigit(next)
	case '\u00ad', '\u200d', '\u200c', '\u200b', '\u2060': // soft hyphen, joiners: invisible inside a word
		return wordRune(next)
	}
	return false
}

// abbreviation returns the end of the dotted abbreviation that starts at
// start ("U.S.", "a.m.", "Ph.D."), or end when there is none.
func abbreviation(s string, start, end int) int {
	if end-start > 2 || end >= len(s) || s[end] != '.' || !asciiLetter(s[start]) || !asciiLetter(s[end-1]) {
		return end
	}
	i, parts := end, 1
	for i+1 < len(s) && s[i] == '.' && asciiLetter(s[i+1]) {
		j := i + 1
		for j < len(s) && asciiLetter(s[j]) {
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
		return i + 1
	}
	if i < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[i:]); wordRune(r) {
			return end
		}
	}
	return i
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// Fold returns the form under which a word is compared: compatibility
// composed, in lower case, with a straight apostrophe, without invisible
// characters and without the dots of an abbreviation.
func Fold(word string) string {
	plain := true
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || c == '.' || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	word = norm.NFKC.String(word)
	dotted := strings.ContainsRune(word, '.') && !hasDigit(word)
	folded := strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ':
			return '\''
		case r == '.' && dotted, unicode.Is(unicode.Cf, r):
			return -1
		}
		return unicode.ToLower(r)
	}, word)
	return norm.NFKC.String(folded)
}

func withoutPossessive(folded string) string {
	return strings.TrimSuffix(strings.TrimSuffix(folded, "'s"), "'")
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
