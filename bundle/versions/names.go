package versions

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"broadsheet/bundle"
)

var nameDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:[-_.T ]?([01]\d|2[0-3])[-_.:]?([0-5]\d))?(?:\D|$)`)
})

// datesOfNames returns the dates that the articles' names carry, with the time
// of the day where it stands there, when each carries one and no two the same.
// They compare as strings.
func datesOfNames(b *bundle.Bundle) ([]string, bool) {
	out := make([]string, len(b.Articles))
	seen := map[string]bool{}
	for i, a := range b.Articles {
		m := nameDate().FindStringSubmatch(bundle.FileName(a.Source))
		if m == nil {
			return nil, false
		}
		out[i] = strings.Join(m[1:], "")
		if seen[out[i]] {
			return nil, false
		}
		seen[out[i]] = true
	}
	return out, true
}

// The numbers by which a name says which version it is, the surest first: one
// behind a word for it, a serial before all else, and one at the end. The last
// says so only where the names differ in nothing else: the digits that a name
// ends in by chance, as those of a checksum do, are no order.
var (
	versionMark = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)()(?:^|[^\pL])(?:v|ver|version|rev|revision|r|draft)[-_. ]*(\d{1,6})(?:[^\d\pL]|$)`)
	})
	leadingSerial = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^()(\d{1,6})(?:[^\d\pL]|$)`) })
	trailing      = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.*?)\(?(\d{1,6})\)?$`) })
)

// versionNumbers returns the numbers that the articles' names carry, when each
// carries one of the same kind and no two the same.
func versionNumbers(b *bundle.Bundle) ([]int, bool) {
	for _, pattern := range []*regexp.Regexp{versionMark(), leadingSerial(), trailing()} {
		if out, ok := numberedBy(b, pattern); ok {
			return out, true
		}
	}
	return nil, false
}

// numberedBy returns the numbers that a pattern finds in all names, no two the
// same, where what the pattern has before them is the same in all.
func numberedBy(b *bundle.Bundle, pattern *regexp.Regexp) ([]int, bool) {
	out := make([]int, len(b.Articles))
	seen := map[int]bool{}
	before := ""
	for i, a := range b.Articles {
		m := pattern.FindStringSubmatch(bundle.FileName(a.Source))
		if m == nil || i > 0 && m[1] != before {
			return nil, false
		}
		v, err := strconv.Atoi(m[2])
		if err != nil || seen[v] {
			return nil, false
		}
		before, out[i] = m[1], v
		seen[v] = true
	}
	return out, true
}
