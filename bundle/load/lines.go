package load

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineAt returns the end of the line of s that starts at i, without and with
// its line end. Lines end at \n, \r\n, \r, U+0085, U+2028 and U+2029: as in
// bundle/text, but not at a form feed, which may stand between articles.
func lineAt(s string, i int) (end, next int) {
	for ; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return i, i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case 0xc2:
			if i+1 < len(s) && s[i+1] == 0x85 {
				return i, i + 2
			}
		case 0xe2:
			if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xa8 || s[i+2] == 0xa9) {
				return i, i + 3
			}
		}
	}
	return i, i
}

// A lineCounter turns growing offsets into line numbers. It counts the line
// ends that editors count: \n, \r\n and \r.
type lineCounter struct {
	text   string
	at, no int
}

// line returns the number of the line that holds offset, from 1.
func (c *lineCounter) line(offset int) int {
	offset = min(offset, len(c.text))
	if offset < c.at {
		c.at, c.no = 0, 0
	}
	for ; c.at < offset; c.at++ {
		switch c.text[c.at] {
		case '\n':
			c.no++
		case '\r':
			if c.at+1 == len(c.text) || c.text[c.at+1] != '\n' {
				c.no++
			}
		}
	}
	return c.no + 1
}

// A headLine is one of the first lines of a text that are not blank.
type headLine struct {
	text       string // without white space around it
	start, end int    // where it stands, with its line end
	gap        bool   // a blank line or the end follows
}

// headLines returns the first n lines of s that are not blank.
func headLines(s string, n int) []headLine {
	var out []headLine
	for i := 0; i < len(s) && len(out) <= n; {
		end, next := lineAt(s, i)
		if t := strings.TrimSpace(trimInvisible(s[i:end])); t != "" {
			out = append(out, headLine{text: t, start: i, end: next, gap: next == len(s)})
		} else if len(out) > 0 {
			out[len(out)-1].gap = true
		}
		i = next
	}
	return out[:min(len(out), n)]
}

// trimInvisible drops zero-width characters from the ends of a line.
func trimInvisible(s string) string { return strings.Trim(s, "\ufeff\u200b\u200e\u200f\u2060 \t") }

// countWords counts the fields of s that hold a letter or a digit, but not
// more than most: a cheap measure of length, not of words. In scripts without
// spaces, two letters count as one.
func countWords(s string, most int) int {
	n, in, half := 0, false, false
	for i := 0; i < len(s) && n < most; {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case unicode.IsSpace(r):
			in = false
		case r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			if in, half = true, !half; half {
				n++
			}
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			n, in = n+1, true
		}
		i += size
	}
	return n
}

// hasWord reports whether s holds a letter or a number, as the words of bundle/text do.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// shorten cuts s to at most most characters at the end of a word and marks
// the cut with an ellipsis.
func shorten(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	at, space := 0, 0
	for i, r := range s {
		if at == most {
			if !unicode.IsSpace(r) && space > 0 {
				s = s[:space]
			} else {
				s = s[:i]
			}
			break
		}
		if unicode.IsSpace(r) {
			space = i
		}
		at++
	}
	return strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;:-–—(“\"'", r)
	}) + "…"
}
