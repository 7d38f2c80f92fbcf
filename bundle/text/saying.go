package text

import (
	"unicode"
	"unicode/utf8"
)

// farthestWord is how many words of a [Line] are read, and widestGap how many
// bytes may stand before one: who says something is said in fewer.
const (
	farthestWord = 16
	widestGap    = 24
)

// A Line is the first words of some text, as package english reads them.
type Line struct {
	s        string
	from, to [farthestWord]int32 // of word i
	n        int
}

// LineOf reads the first words of s. It keeps no more of s than it was given,
// and its work does not grow with it.
func LineOf(s string) *Line {
	l := &Line{s: s}
	for at := 0; l.n < farthestWord; l.n++ {
		end := min(len(s), at+widestGap)
		for at < end {
			r, size := utf8.DecodeRuneInString(s[at:])
			if wordStart(r) {
				break
			}
			at += size
		}
		w := ""
		if at < end {
			w = wordAt(s, at)
		}
		if w == "" {
			break
		}
		l.from[l.n], l.to[l.n] = int32(at), int32(at+len(w))
		at += len(w)
	}
	return l
}

// Words returns the number of words.
func (l *Line) Words() int { return l.n }

// Word returns word i, folded.
func (l *Line) Word(i int) string { return Fold(l.s[l.from[i]:l.to[i]]) }

// Capital reports whether word i is written with a capital.
func (l *Line) Capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(l.s[l.from[i]:])
	return unicode.IsUpper(r)
}

// Before returns what stands between word i and the word before it; behind the
// last word, a few bytes.
func (l *Line) Before(i int) string {
	from, to := 0, min(len(l.s), widestGap)
	if i > 0 {
		from = int(l.to[i-1])
		to = min(len(l.s), from+widestGap)
	}
	if i < l.n {
		to = int(l.from[i])
	}
	return l.s[from:to]
}
