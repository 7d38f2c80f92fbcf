package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/visible"
)

// escapeInvisible replaces the characters that encoding/json leaves raw but a
// terminal or an editor would act on: C1 controls, zero-width and bidi
// characters, the byte order mark. Outside JSON strings there are none.
func escapeInvisible(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf && b[i] != 0x7f {
			out = append(out, b[i])
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case !(unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)):
			out = append(out, b[i:i+n]...)
		case r > 0xffff:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
		i += n
	}
	return out
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
