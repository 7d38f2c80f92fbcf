package load

import (
	"strings"

	"broadsheet/bundle"
)

// barsStyle is the "|||||" that collections for machines, such as Multi-News,
// put between the stories of a bundle, on a line of its own or inside one.
var barsStyle = style{format: "delimited", prior: 5, weight: 0.3}

const fiveBars = "|||||"

// bars returns the runs of five or more bars that stand between spaces or
// line ends.
func bars(s string) []*candidate {
	var marks []mark
	for i := 0; ; {
		n := strings.Index(s[i:], fiveBars)
		if n < 0 {
			break
		}
		start := i + n
		end := start + len(fiveBars)
		for end < len(s) && s[end] == '|' {
			end++
		}
		i = end
		if start > 0 && s[start-1] > ' ' && end < len(s) && s[end] > ' ' {
			continue // inside a word, or the corner of a table
		}
		lineEnd, next := lineAt(s, end)
		lineStart := strings.LastIndexAny(s[:start], "\n\r") + 1
		if strings.TrimSpace(s[end:lineEnd]) == "" && strings.TrimSpace(s[lineStart:start]) == "" {
			start, end = lineStart, next
		}
		marks = append(marks, mark{Span: bundle.Span{Start: start, End: end}})
		i = end
	}
	if len(marks) == 0 {
		return nil
	}
	return []*candidate{{style: &barsStyle, shown: fiveBars, marks: marks}}
}
