package load

import (
	"fmt"
	"strings"

	"broadsheet/bundle"
)

// untaken names the first lines that look like delimiters to a reader, but at
// which the file was not split. Rules and headings are Markdown's own in a
// Markdown file, and an archive's articles may hold what they like of them.
func (f *finder) untaken(s string, c cut, markdown bool) []note {
	const most = 3
	quiet := markdown || c.format == txtarStyle.format
	var left []bundle.Span
	for _, m := range f.looks(s, quiet) {
		if !taken(c, m) {
			left = append(left, m)
		}
	}
	var out []note
	for i, m := range left {
		if i == most {
			out = append(out, note{m.Start, fmt.Sprintf("so do %s from here on", count(len(left)-i, "line"))})
			break
		}
		out = append(out, note{m.Start, fmt.Sprintf("looks like a delimiter (%s); --delimiter REGEXP splits there", bare(m.Of(s), 60))})
	}
	return out
}

// looks returns the lines that look like delimiters, in order. With quiet set,
// those that only hold a row of signs, or a name behind #, are left out.
func (f *finder) looks(s string, quiet bool) []bundle.Span {
	var out []bundle.Span
	for _, m := range f.stands(s, false) {
		if !quiet || m.kind != 'r' && m.kind != 'b' && m.kind != '#' {
			out = append(out, m.Span)
		}
	}
	return out
}

// taken reports whether a cut was made at the line, or the line belongs to
// what it was made at.
func taken(c cut, m bundle.Span) bool {
	lo, hi := 0, len(c.pieces)
	for lo < hi {
		mid := (lo + hi) / 2
		if c.pieces[mid].marker.End <= m.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(c.pieces) && c.pieces[lo].marker.Overlaps(m)
}

// bare returns a short safe copy of a line.
func bare(s string, most int) string {
	if s = strings.TrimSpace(s); s == "" {
		return "form feed"
	}
	q := quoted(s, most)
	return strings.TrimSuffix(strings.TrimPrefix(q, "“"), "”")
}
