package load

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headerLine splits a line of the shape "Name: value". The name is at most
// four words of letters; Markdown's marks around it are passed over.
func headerLine(line string) (name, value string, ok bool) {
	name, value, ok = strings.Cut(line, ":")
	name = strings.Trim(strings.TrimSpace(trimInvisible(name)), "*_")
	if !ok || name == "" || len(name) > 40 || strings.Count(name, " ") > 3 || strings.HasPrefix(value, "//") {
		return "", "", false
	}
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ' && r != '-' && r != '_' && r != '.' {
			return "", "", false
		}
	}
	if r, _ := utf8.DecodeRuneInString(name); !unicode.IsLetter(r) {
		return "", "", false
	}
	return name, strings.TrimSpace(strings.TrimLeft(value, "*_")), true
}

// A header is one header line of a block.
type header struct {
	field      field
	value      string
	name       string
	start, end int // the line, with its line end
}

// headerLines reads header lines before the first blank line. They are
// metadata when at least two of them have names that are known, or one has
// and every line of the block is a header line; a title may stand above them.
// The text loses the header lines and the blank line behind them.
func headerLines(s string) metadata {
	m := metadata{text: s}
	block, top, blank := headerBlock(s)
	known := 0
	for _, h := range block {
		if h.field != noField && h.field != otherField {
			known++
		}
	}
	switch {
	case known == 0, known == 1 && (!blank || top.text != "" || !sound(block)):
		return m
	}
	var unread []string
	for _, h := range block {
		if h.field == otherField {
			continue
		}
		if h.field == noField || !m.set(h.field, h.value) {
			unread = append(unread, h.name)
		}
	}
	if len(unread) > 0 {
		m.remarks = append(m.remarks, note{block[0].start, "header lines that are not shown: " + quoted(strings.Join(unread, ", "), 80)})
	}
	end := block[len(block)-1].end
	if blank && top.text == "" {
		_, end = lineAt(s, end)
	}
	m.text = s[:block[0].start] + s[end:]
	if strings.TrimSpace(s[:block[0].start]) == "" {
		m.text = s[end:]
	}
	return m
}

// headerBlock returns the header lines at the head of s, the one line that
// may stand above them, and whether a blank line or the end follows.
func headerBlock(s string) (block []header, top headLine, blank bool) {
	const mostLines, mostBytes = 30, 2000
	seen := 0
	for i := 0; i < len(s); {
		end, next := lineAt(s, i)
		line := s[i:end]
		if len(line) > mostBytes {
			return block, top, false
		}
		start := i
		i = next
		if strings.TrimSpace(trimInvisible(line)) == "" {
			if len(block) > 0 || top.text != "" {
				return block, top, true
			}
			continue
		}
		if seen++; seen > mostLines {
			return block, top, false
		}
		name, value, ok := headerLine(line)
		switch {
		case ok && (fieldOf(name) != noField || len(block) > 0 && strings.Count(name, " ") < 2):
			block = append(block, header{field: fieldOf(name), value: value, name: name, start: start, end: next})
		case len(block) == 0 && top.text == "" && readsLikeTitle(clean(line)):
			top = headLine{text: line, start: start, end: next}
		default:
			return trimUnknown(block), top, false
		}
	}
	return block, top, true
}

// trimUnknown drops lines with unknown names from the end of a block that no
// blank line closes: they are more likely text.
func trimUnknown(block []header) []header {
	for len(block) > 0 && block[len(block)-1].field == noField {
		block = block[:len(block)-1]
	}
	return block
}

// sound reports whether the only known header of a block has a value such as
// its name promises, so that a sentence like "Source: police hold three" is
// not taken for one.
func sound(block []header) bool {
	for _, h := range block {
		switch h.field {
		case dateField:
			d, problem := parseDate(h.value)
			return d != "" || problem == ambiguousDate
		case urlField:
			return strings.Contains(h.value, "://") || strings.HasPrefix(h.value, "www.")
		case titleField:
			return h.value != ""
		case outletField, authorField:
			return isName(h.value)
		}
	}
	return false
}

// isName reports whether s is a short name: at most five words, all but the
// small ones capitalised, or a host name.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || sentenceEnd().MatchString(s) && !abbreviationEnd().MatchString(s) {
		return false
	}
	if len(words) == 1 && strings.Contains(s, ".") {
		return true
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && len(w) > 3 {
			return false
		}
	}
	return true
}
