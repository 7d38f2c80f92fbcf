package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form under which a word is compared: compatibility
// composed, in lower case, with a straight apostrophe, without invisible
// characters and without the dots of an abbreviation. "U.S." and "US" both
// fold to "usa", since "us" is another word.
func Fold(word string) string {
	if plainWord(word) {
		return word
	}
	return string(appendFold(nil, word))
}

// plainWord reports whether word is its own folded form, as far as a look at
// its bytes can tell.
func plainWord(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || c == '.' || c == '-' || asciiUpper(c) {
			return false
		}
	}
	return true
}

// appendFold appends the folded form of word to dst.
func appendFold(dst []byte, word string) []byte {
	if strings.IndexByte(word, '-') >= 0 {
		word = Solid(word)
	}
	start := len(dst)
	dotted := strings.IndexByte(word, '.') >= 0 && !hasDigit(word)
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c == '.' && dotted:
		case asciiUpper(c):
			dst = append(dst, c|0x20)
		case c < utf8.RuneSelf:
			dst = append(dst, c)
		case strings.HasPrefix(word[i:], "’"):
			dst = append(dst, '\'')
			i += len("’") - 1
		default:
			return append(dst[:start], foldRunes(word, dotted)...)
		}
	}
	if country(word) && string(dst[start:min(len(dst), start+3)]) != "usa" {
		dst = append(dst[:start+2], append([]byte("a"), dst[start+2:]...)...)
	}
	return dst
}

// country reports whether word is "US" or "U.S.", possessive or not.
func country(word string) bool {
	return len(word) >= 2 && word[0] == 'U' && (word[1] == 'S' && countryEnd(word[2:]) || strings.HasPrefix(word, "U.S") && countryEnd(strings.TrimPrefix(word[3:], ".")))
}

func countryEnd(rest string) bool { return rest == "" || rest == "'s" || rest == "’s" }

// foldRunes folds a word that holds more than ASCII.
func foldRunes(word string, dotted bool) string {
	folded := strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ':
			return '\''
		case r == '.' && dotted, unicode.Is(unicode.Cf, r):
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKC.String(word))
	return norm.NFKC.String(folded)
}

func withoutPossessive(folded string) string {
	return strings.TrimSuffix(strings.TrimSuffix(folded, "'s"), "'")
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if asciiDigit(s[i]) {
			return true
		}
		if s[i] >= utf8.RuneSelf {
			return strings.ContainsFunc(s[i:], unicode.IsDigit)
		}
	}
	return false
}
