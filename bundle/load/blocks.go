package load

import (
	"strings"

	"broadsheet/bundle"
)

// The styles of files that were put together without a delimiter: each
// article begins with its own block of metadata, as after cat *.md.
var (
	frontStyle  = style{format: "delimited", prior: 2, weight: 0.5, begins: true}
	headerStyle = style{format: "delimited", prior: 0, weight: 0.5, begins: true}
)

// blocks returns the places where front matter or a block of header lines
// begins. They are looked at only when a file has no delimiters, since an
// article may have both.
func blocks(s string) []*candidate {
	front := candidate{style: &frontStyle, shown: "front matter between lines of ---"}
	header := candidate{style: &headerStyle, shown: "header lines (Title: ...)"}
	after := true // a blank line, or nothing, stands before this line
	for i := 0; i < len(s); {
		end, next := lineAt(s, i)
		line := strings.TrimRight(s[i:end], " \t")
		here := mark{Span: bundle.Span{Start: i, End: i}}
		if line == "---" {
			if block, _, rest := cutFrontMatter(s[i:]); rest > 0 && isFrontMatter(block) {
				front.marks = append(front.marks, here)
				next = i + rest
			}
		} else if after && beginsHeader(s[i:], line) {
			header.marks = append(header.marks, here)
		}
		after = line == ""
		i = next
	}
	var out []*candidate
	for _, c := range []*candidate{&front, &header} {
		if len(c.marks) > 1 && strings.TrimSpace(s[:c.marks[0].Start]) == "" {
			out = append(out, c)
		}
	}
	return out
}

// beginsHeader reports whether s, whose first line is given, begins with a
// block of header lines that names a title and one thing more.
func beginsHeader(s, line string) bool {
	if name, _, ok := headerLine(line); !ok || fieldOf(name) == noField {
		return false
	}
	block, _, _ := headerBlock(s)
	known, titled := 0, false
	for _, h := range block {
		known += int(bit(h.field != noField && h.field != otherField))
		titled = titled || h.field == titleField
	}
	return titled && known > 1
}
