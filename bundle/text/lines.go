package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

// lines yields the lines of s without their ends and without the white space
// around them; an empty line is an empty span. It knows every line end that
// occurs in files from the web: \n, \r\n, \r, \v, form feed, U+0085, U+2028
// and U+2029.
func lines(s string) iter.Seq[bundle.Span] {
	return func(yield func(bundle.Span) bool) {
		for at := 0; at < len(s); {
			end, next := lineEnd(s, at)
			if !yield(trim(s, at, end)) {
				return
			}
			at = next
		}
	}
}

// lineEnd returns where the line that begins at at ends and where the next
// one begins.
func lineEnd(s string, at int) (end, next int) {
	for i := at; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			if n := wideLineEnd(s[i:]); n > 0 {
				return i, i + n
			}
		case c == '\r' && i+1 < len(s) && s[i+1] == '\n':
			return i, i + 2
		case c >= '\n' && c <= '\r':
			return i, i + 1
		}
	}
	return len(s), len(s)
}

// wideLineEnd returns the length of the line end outside ASCII with which s
// begins, or 0.
func wideLineEnd(s string) int {
	switch {
	case strings.HasPrefix(s, "\u0085"):
		return 2
	case strings.HasPrefix(s, "\u2028"), strings.HasPrefix(s, "\u2029"):
		return 3
	}
	return 0
}

// trim returns the part of s[start:end] without the white space around it.
func trim(s string, start, end int) bundle.Span {
	for start < end {
		r, n := utf8.DecodeRuneInString(s[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for end > start {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return bundle.Span{Start: start, End: end}
}

// indent returns how many columns stand before the byte at at in its line; a
// tab counts as four.
func indent(s string, at int) int {
	n := 0
	for at > 0 && (s[at-1] == ' ' || s[at-1] == '\t') {
		at--
		n++
		if s[at] == '\t' {
			n += 3
		}
	}
	return n
}

// width returns the number of runes of s.
func width(s string) int { return utf8.RuneCountInString(s) }
