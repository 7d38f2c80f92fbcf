package load

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// comparePaths orders slash-separated paths folder by folder as a person
// would: v2 before v10, a and A together. Paths that are equal in this sense
// are ordered by their bytes.
func comparePaths(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		var p, q string
		p, x, _ = strings.Cut(x, "/")
		q, y, _ = strings.Cut(y, "/")
		if c := compareNatural(p, q); c != 0 {
			return c
		}
	}
	if c := cmp.Compare(len(x), len(y)); c != 0 && (x == "" || y == "") {
		return c
	}
	return strings.Compare(a, b)
}

// compareNatural compares names with runs of ASCII digits as numbers of any
// size, and letters without regard to case.
func compareNatural(a, b string) int {
	for a != "" && b != "" {
		if digit(a[0]) && digit(b[0]) {
			var p, q string
			p, a = cutNumber(a)
			q, b = cutNumber(b)
			if c := cmp.Compare(len(p), len(q)); c != 0 {
				return c
			}
			if c := strings.Compare(p, q); c != 0 {
				return c
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if c := cmp.Compare(unicode.ToLower(r), unicode.ToLower(s)); c != 0 {
			return c
		}
		a, b = a[n:], b[m:]
	}
	return cmp.Compare(len(a), len(b))
}

// cutNumber splits s behind its leading digits and drops leading zeros.
func cutNumber(s string) (number, rest string) {
	i := 0
	for i < len(s) && digit(s[i]) {
		i++
	}
	return strings.TrimLeft(s[:i], "0"), s[i:]
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
