package load

import (
	"strings"
	"unicode/utf8"
)

// A label is the lines of one kind that hold a name between punctuation.
type label struct {
	kind  rune // 't' txtar, '>' the heads that head and tail print, '#' a Markdown heading, else the punctuation
	level int  // number of # of a heading
	marks []mark
}

// shown returns the delimiter as a reader would write it.
func (l *label) shown() string {
	switch l.kind {
	case 't':
		return nativeShown
	case '>':
		return "==> name <=="
	case '#':
		return strings.Repeat("#", l.level) + " name"
	}
	sign := strings.Repeat(string(l.kind), 3)
	return sign + " name " + sign
}

// The styles of lines with a name.
var (
	equalsStyle  = style{format: "delimited", prior: 3, weight: 0.7, begins: true}
	dashesStyle  = style{format: "delimited", prior: 2.5, weight: 1, begins: true}
	headStyle    = style{format: "delimited", prior: 5, weight: 0.3, begins: true}
	headingStyle = style{format: "delimited", prior: 1.5, weight: 1, begins: true}
)

// labelled files a line that holds a name between punctuation: "=== name
// ===", "--- name ---" and the like, with at least three of the same sign on
// either side, "##### name", or "==> name <==", which the commands head and
// tail print.
func (f *finder) labelled(line string, m mark) {
	if name, ok := strings.CutPrefix(line, "==> "); ok && strings.HasSuffix(name, " <==") {
		m.name = strings.TrimSpace(name[:len(name)-len(" <==")])
		if m.name != "" {
			f.addLabel('>', 0, m)
		}
		return
	}
	c := line[0]
	if strings.IndexByte("=-*~_+#", c) < 0 {
		return
	}
	rest := strings.TrimLeft(line, string(c))
	left := len(line) - len(rest)
	name := strings.TrimRight(rest, string(c))
	right := len(rest) - len(name)
	inner := strings.TrimSpace(name)
	if !hasWord(inner) || utf8.RuneCountInString(inner) > 150 {
		return
	}
	m.name = inner
	switch {
	case c == '#':
		if left >= 5 && name != strings.TrimLeft(name, " \t") {
			f.addLabel('#', left, m)
		}
	case left >= 3 && right >= 3:
		f.addLabel(rune(c), 0, m)
	}
}

// heading counts headings, which tell an article with sections from a bundle.
func (f *finder) heading(line string) {
	if n := len(line) - len(strings.TrimLeft(line, "#")); n >= 1 && n <= 6 && len(line) > n && line[n] == ' ' {
		f.headings[n]++
	}
	if strings.HasPrefix(line, "== ") && strings.HasSuffix(line, " ==") {
		f.wiki++
	}
}

// named returns the candidates whose delimiters hold a name.
func (f *finder) named(markdown bool) []*candidate {
	var out []*candidate
	for _, l := range f.labels {
		switch l.kind {
		case 't':
		case '>':
			out = append(out, &candidate{style: &headStyle, shown: l.shown(), marks: l.marks})
		case '#':
			c := &candidate{style: &headingStyle, shown: l.shown(), marks: l.marks}
			for level := 1; level < min(l.level, 7); level++ {
				if f.headings[level] > 0 {
					c.extra = -3 // a heading below others
				}
			}
			if l.level > 6 {
				c.extra = 2 // Markdown has no such heading
			}
			out = append(out, c)
		default:
			c := &candidate{style: &dashesStyle, shown: l.shown(), marks: l.marks}
			switch {
			case l.kind == '=':
				c.style = &equalsStyle
				if f.wiki > 0 {
					c.extra = -4 // wiki text: a heading below others
				}
			case l.kind == '*' || l.kind == '_':
				c.extra = -0.5 // in Markdown, three of them are emphasis
				if markdown {
					c.extra = -2
				}
			}
			out = append(out, c)
		}
	}
	return out
}
