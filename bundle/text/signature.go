package text

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// signature is how a post from a social network ends where a page embeds it:
// the writer's handle in parentheses and a date, and then the article goes on
// without a stop. What it captures must name a month.
var signature = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\(@\w{1,30}\) ([A-Z][a-z]{2,8}) \d{1,2}, \d{4}\s+["“‘]?\p{Lu}`)
})

// signed returns the length of the handle and the date, behind the writer's
// name, that close a post which a page embeds, or 0. The bracket with which s
// begins closes at n.
func signed(s string, n int) int {
	const dated = len(" September 30, 2031")
	if s[0] != '(' || s[1] != '@' || n > 40 {
		return 0
	}
	for i := 2; i < n; i++ {
		if !wordRune(rune(s[i])) && s[i] != '_' {
			return 0
		}
	}
	date := s[n+1 : min(len(s), n+1+dated)]
	month, day, year := "", 0, 0
	if _, err := fmt.Sscanf(date, " %s %d, %d", &month, &day, &year); err != nil || !isMonth(month) || year < 1990 {
		return 0
	}
	return n + 1 + strings.Index(date, strconv.Itoa(year)) + len("2031")
}

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
