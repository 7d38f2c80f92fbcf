package quote

import (
	"strings"

	"broadsheet/bundle/english"
)

// oneGiven reports whether two given names may be one person's: equal, an
// initial, a short form, or cut short.
func oneGiven(a, b string) bool {
	a, b = strings.Trim(a, "."), strings.Trim(b, ".")
	if a == b || a == "" || b == "" {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 1 || strings.Contains(a, ".") {
		return a[0] == b[0]
	}
	a, b = english.InFull(a), english.InFull(b)
	return a == b || len(a) >= 3 && strings.HasPrefix(b, a)
}

// mayBeOne reports whether two canonical names may be one person's, so that
// nobody is said to have another's words for a matter of spelling.
func mayBeOne(a, b string) bool {
	x, y := dropSuffix(strings.Fields(strings.ToLower(a))), dropSuffix(strings.Fields(strings.ToLower(b)))
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	if !near(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	if len(x) == 1 || len(y) == 1 {
		return true
	}
	for _, u := range x[:len(x)-1] {
		for _, v := range y[:len(y)-1] {
			if oneGiven(u, v) || near(u, v) && len(u) > 3 || len(u) > 3 && len(v) > 3 && u[:3] == v[:3] {
				return true
			}
		}
	}
	return false
}

// near reports whether two words differ by one letter at most.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
