package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const bullets = "•⁃◦‣●▪■○∙"

// A marker is the number with which an item of a list begins: "1.", "2.)",
// "(iii)", "b)".
type marker struct {
	bullet string // the bullet before it, with the white space behind: "• "
	open   bool   // "("
	kind   markerKind
	upper  bool   // in upper case
	n      int    // its value
	tail   string // ".", ")" or ".)"
	len    int    // bytes, bullet included
}

type markerKind uint8

const (
	noNumber markerKind = iota // a bullet alone
	arabic
	roman
	alphabetic
)

// listed reports whether the marker at the start of a line makes it an item
// of a list: a number of one or two digits, or anything in brackets.
func (m marker) listed() bool {
	return m.kind == arabic && m.n < 100 || m.tail == ")" || m.kind == noNumber
}

// parseMarker reads the marker with which s begins.
func parseMarker(s string) (marker, bool) {
	var m marker
	i := 0
	if r, n := utf8.DecodeRuneInString(s); strings.ContainsRune(bullets, r) {
		for i = n; i < len(s) && s[i] == ' '; i++ {
		}
		m.bullet, m.len = s[:i], i
	}
	if i < len(s) && s[i] == '(' {
		m.open = true
		i++
	}
	k := i
	for k < len(s) && k-i < 4 && (asciiDigit(s[k]) || asciiLetter(s[k])) {
		k++
	}
	if !m.number(s[i:k]) {
		return m, m.bullet != "" && m.kind == noNumber && !m.open
	}
	for _, tail := range [...]string{".)", ".", ")"} {
		if strings.HasPrefix(s[k:], tail) && (!m.open || tail == ")") {
			k += len(tail)
			if k >= len(s) || s[k] != ' ' && s[k] != '\t' && s[k] != '\n' && s[k] != '\r' {
				break
			}
			m.tail, m.len = tail, k
			return m, true
		}
	}
	m.kind = noNumber
	return m, m.bullet != "" && !m.open
}

// number reads the value of a marker.
func (m *marker) number(w string) bool {
	if w == "" {
		return false
	}
	if n, err := strconv.Atoi(w); err == nil && len(w) <= 3 {
		m.kind, m.n = arabic, n
		return true
	}
	m.upper = asciiUpper(w[0])
	lower := strings.ToLower(w)
	for n, r := range romans {
		if r == lower && (n < 4 && n > 0 || len(w) > 1) {
			m.kind, m.n = roman, n
			return true
		}
	}
	if len(w) == 1 && asciiLetter(w[0]) {
		m.kind, m.n = alphabetic, int(lower[0]-'a')+1
		return true
	}
	return false
}

var romans = strings.Fields("- i ii iii iv v vi vii viii ix x xi xii")

// next returns what the marker of the following item looks like, or "".
func (m marker) next() string {
	var number string
	switch {
	case m.kind == arabic:
		number = strconv.Itoa(m.n + 1)
	case m.kind == roman && m.n+1 < len(romans):
		number = romans[m.n+1]
	case m.kind == alphabetic && m.n < 26:
		number = string(rune('a' + m.n))
	case m.kind == noNumber && m.bullet != "":
		return m.bullet
	default:
		return ""
	}
	if m.upper {
		number = strings.ToUpper(number)
	}
	if m.open {
		number = "(" + number
	}
	return m.bullet + number + m.tail + " "
}

// itemStarts returns where the items of an enumeration begin that runs on in
// one paragraph, the first left out: "1) bread 2) wine". Only a paragraph
// that begins with an item is taken for one.
func itemStarts(s string) []int {
	r, n := utf8.DecodeRuneInString(s)
	if n == 1 && r != '(' && !asciiLetter(s[0]) && !asciiDigit(s[0]) || n > 1 && !strings.ContainsRune(bullets, r) {
		return nil
	}
	m, ok := parseMarker(s)
	if !ok {
		return nil
	}
	var starts []int
	at := m.len
	for {
		next := m.next()
		k := -1
		if next != "" {
			k = findItem(s, at, next, m.tail == "." || m.kind == noNumber)
		}
		if k < 0 {
			break
		}
		starts = append(starts, k)
		at = k + len(next) - 1
		if m.kind != noNumber {
			m.n++
		}
	}
	if m.kind == alphabetic && m.tail == "." && len(starts) < 2 {
		return nil // initials
	}
	return starts
}

// findItem returns where the next item begins: behind white space and before
// a letter, which must be a capital when the marker alone is not telling.
func findItem(s string, at int, marker string, capital bool) int {
	for {
		k := strings.Index(s[at:], marker)
		if k < 0 {
			return -1
		}
		k += at
		at = k + len(marker)
		r, _ := utf8.DecodeRuneInString(s[at:])
		before, _ := utf8.DecodeLastRuneInString(s[:k])
		if !unicode.IsSpace(before) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(openingMarks, r) {
			continue
		}
		if capital && unicode.IsLower(r) && !strings.ContainsRune(bullets, firstRune(marker)) {
			continue
		}
		return k
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
