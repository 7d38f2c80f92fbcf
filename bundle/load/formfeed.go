package load

import (
	"strings"

	"broadsheet/bundle"
)

// feedStyle is the form feed between articles that were printed or converted
// together. It also ends the pages of one long text.
var feedStyle = style{format: "delimited", prior: 0.6, weight: 1}

// formFeeds returns the runs of form feeds, with the line ends around them
// where they stand on lines of their own.
func formFeeds(s string) []*candidate {
	var marks []mark
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '\f')
		if n < 0 {
			break
		}
		start := i + n
		end := start + 1
		for end < len(s) && s[end] == '\f' {
			end++
		}
		if start == 0 || s[start-1] == '\n' || s[start-1] == '\r' {
			if lineEnd, next := lineAt(s, end); strings.TrimSpace(s[end:lineEnd]) == "" {
				end = next
			}
		}
		marks = append(marks, mark{Span: bundle.Span{Start: start, End: end}})
		i = end
	}
	if len(marks) == 0 {
		return nil
	}
	return []*candidate{{style: &feedStyle, shown: "form feed", marks: marks}}
}
