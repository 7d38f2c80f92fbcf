package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/visible"
)

// mostMarks is how many combining marks in a row are written as they are, as
// many as the screen stacks on one letter.
const mostMarks = 5

// escapeInvisible replaces the characters that encoding/json leaves raw but a
// terminal or an editor would act on, or a reader would not see: all that
// package visible replaces, joiners and selectors wherever they stand, and
// combining marks without a base or beyond those that a letter carries.
// Outside JSON strings there are none.
func escapeInvisible(b []byte) []byte { return appendVisible(make([]byte, 0, len(b)), b) }

// appendVisible appends b to dst as [escapeInvisible] returns it.
func appendVisible(dst, b []byte) []byte {
	marks := mostMarks // in a row before i; none has a base at the start
	for i := 0; i < len(b); {
		plain := i
		for i < len(b) && b[i] < 0x7f {
			i++
		}
		if i > plain {
			dst = append(dst, b[plain:i]...)
			marks = 0
			if c := b[i-1]; c <= ' ' || c == '"' || i > 1 && b[i-2] == '\\' {
				marks = mostMarks
			}
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		_, hidden := visible.Rune(r)
		if r >= 0x300 && unicode.In(r, unicode.Mn, unicode.Me) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case !hidden && marks <= mostMarks && !unicode.Is(unicode.Cf, r):
			dst = append(dst, b[i:i+n]...)
		case r > 0xffff:
			r -= 0x10000
			dst = fmt.Appendf(dst, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			dst = fmt.Appendf(dst, `\u%04x`, r)
		}
		i += n
	}
	return dst
}

// inJSON returns s, the name of a file or words that hold one, as a JSON string
// can hold it. Bytes that are not UTF-8, which encoding/json would make all
// alike, are written as on the screen.
func inJSON(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b.WriteString(visible.String(s[i : i+1]))
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}
