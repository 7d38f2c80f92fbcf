package load

import (
	"fmt"
	"regexp"
	"strings"

	"broadsheet/bundle"
)

// regexpStyle is what the reader asked for.
var regexpStyle = style{format: "delimited", begins: true}

// splitAt cuts a file at the lines that re matches, each of which begins an
// article. The first capture group names it; without one, what the match
// leaves of the line does. A header line such as "Title: ..." stays in its
// article, whose metadata it is.
func splitAt(s string, re *regexp.Regexp) cut {
	c := candidate{style: &regexpStyle, shown: re.String()}
	for i := 0; i < len(s); {
		end, next := lineAt(s, i)
		if at := re.FindStringSubmatchIndex(s[i:end]); at != nil {
			c.marks = append(c.marks, regexpMark(s, i, end, next, at))
		}
		i = next
	}
	if len(c.marks) == 0 {
		out := whole(s)
		out.remarks = []note{{-1, fmt.Sprintf("no line matches the delimiter %s; read as one article", quoted(re.String(), 80))}}
		return out
	}
	return c.cut(s)
}

// regexpMark makes the mark for the line s[start:end], where at holds the
// match and its groups.
func regexpMark(s string, start, end, next int, at []int) mark {
	line := s[start:end]
	if len(at) > 2 {
		m := mark{Span: bundle.Span{Start: start, End: next}}
		if at[2] >= 0 {
			m.name = strings.TrimSpace(line[at[2]:at[3]])
		}
		return m
	}
	if name, _, ok := headerLine(line); ok && fieldOf(name) != noField {
		return mark{Span: bundle.Span{Start: start, End: start}}
	}
	m := mark{Span: bundle.Span{Start: start, End: next}}
	if rest := strings.TrimSpace(line[:at[0]] + " " + line[at[1]:]); hasWord(rest) {
		m.name = strings.Trim(rest, " \t:;,.|=#*-")
	} else {
		m.name = strings.TrimFunc(line, func(r rune) bool { return !hasWord(string(r)) })
	}
	return m
}
