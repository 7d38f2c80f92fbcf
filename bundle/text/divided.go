package text

import (
	"unicode"
	"unicode/utf8"
)

// divided returns the length of the hyphen, the line end and the indentation
// at s[i:] that divide a word begun at start, as scans and columns of print
// do ("chil-⏎dren"), or 0. What was a compound before the line was full is
// read solid too: which it was cannot be told.
func divided(s string, start, i int) int {
	const fewest = 2 // letters before the hyphen
	if s[i] != '-' || i-start < fewest || i+2 >= len(s) {
		return 0
	}
	if prev, _ := utf8.DecodeLastRuneInString(s[:i]); !unicode.IsLower(prev) {
		return 0
	}
	end, next := lineEnd(s[:min(len(s), i+4)], i+1)
	if end != i+1 || next == end {
		return 0
	}
	for next < len(s) && (s[next] == ' ' || s[next] == '\t') {
		next++
	}
	if r, _ := utf8.DecodeRuneInString(s[next:]); !unicode.IsLower(r) {
		return 0
	}
	return next - i
}

// Solid returns word without the places at which lines divide it.
func Solid(word string) string {
	var b []byte
	for i := 0; i < len(word); i++ {
		if n := divided(word, 0, i); n > 0 {
			i += n - 1
			continue
		}
		b = append(b, word[i])
	}
	return string(b)
}
