package text

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// signature is how a post from a social network ends where a page embeds it:
// the writer's handle in parentheses and a date, and then the article goes on
// without a stop. What it captures must name a month.
var signature = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\(@\w{1,30}\) ([A-Z][a-z]{2,8}) \d{1,2}, \d{4}\s+["“‘]?\p{Lu}`)
})

// runStarts returns the offsets at which a sentence begins whatever the marks
// before it say: the items of an enumeration, the notes of a desk, and what
// follows a signature.
func runStarts(paragraph string) []int {
	starts := itemStarts(paragraph)
	starts = append(starts, deskNotes(paragraph)...)
	if !strings.Contains(paragraph, "(@") {
		slices.Sort(starts)
		return slices.Compact(starts)
	}
	for _, m := range signature().FindAllStringSubmatchIndex(paragraph, -1) {
		if !isMonth(paragraph[m[2]:m[3]]) {
			continue
		}
		at := m[0] + strings.LastIndexAny(paragraph[m[0]:m[1]], " \t\n\r\f") + 1
		starts = append(starts, at)
	}
	slices.Sort(starts)
	return slices.Compact(starts)
}
