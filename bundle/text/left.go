package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// LeftIn returns the spans of a paragraph's text that the web page left in the
// middle of it: a bracket that points elsewhere or names the source of a
// picture, the remains of a button, a separator around an advertisement, the
// card that opens over a name, a pasted address. They are in order and do not
// overlap. The whole paragraph may be one. It takes time linear in the length
// of the paragraph.
func LeftIn(s string, f bundle.Format) []bundle.Span {
	w := leftWalk{s: s, format: f}
	for i := 0; i < len(s); {
		switch leftBytes[s[i]] {
		case 0:
			i++
		case leftBracket:
			i = w.bracket(i)
		case leftCapital:
			i = w.capital(i)
		case leftBar:
			i = w.bar(i)
		default:
			i = w.address(i)
		}
	}
	return w.out
}

const (
	leftBracket = 1 + iota
	leftCapital
	leftAddress
	leftBar
)

// leftBytes sorts the bytes at which the walk looks closer.
var leftBytes = func() (t [256]uint8) {
	t['('], t['['] = leftBracket, leftBracket
	for c := 'A'; c <= 'Z'; c++ {
		t[c] = leftCapital
	}
	t[':'], t['.'], t['|'] = leftAddress, leftAddress, leftBar
	return t
}()

// A leftWalk walks once over a paragraph.
type leftWalk struct {
	s      string
	format bundle.Format
	out    []bundle.Span
}

// end returns where the last span ends, or 0.
func (w *leftWalk) end() int {
	if len(w.out) == 0 {
		return 0
	}
	return w.out[len(w.out)-1].End
}

func (w *leftWalk) add(start, end int) int {
	w.out = append(w.out, bundle.Span{Start: start, End: end})
	return end
}

// bracket looks at the bracket that opens at i and returns where to go on.
func (w *leftWalk) bracket(i int) int {
	const reach = 300
	s := w.s[i:min(len(w.s), i+reach)]
	n := matching(s)
	if n < 0 {
		return i + 1
	}
	inside := strings.TrimSpace(s[1:n])
	square := s[0] == '['
	if n := signed(w.s[i:], n); n > 0 {
		return w.add(i, i+n)
	}
	switch {
	case square && w.format == bundle.Markdown:
		return i + 1 // a link
	case inside == "" || len(inside) > 3 && inside[0] == '#':
		return i + 1
	case square && shortcode(inside), pointing(inside), besides(inside), i == 0 && !square && deskNote(inside), square && w.stands(i, n) && teaser(inside):
	default:
		return i + 1
	}
	start, end := i, i+n+1
	if at := w.captioned(i, end); at >= 0 {
		start = at
	}
	return w.add(start, end)
}

// matching returns the offset of the bracket that closes the one s begins
// with, or -1.
func matching(s string) int {
	open, shut := s[0], byte(')')
	if open == '[' {
		shut = ']'
	}
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i
			}
		case '\n', '\r':
			if strings.TrimSpace(s[i:min(len(s), i+2)]) == "" {
				return -1
			}
		}
	}
	return -1
}

// shortcode reports whether the inside of a square bracket is a command to the
// program that made the page: "button link=...", "/caption".
func shortcode(s string) bool {
	word := strings.TrimPrefix(s, "/")
	end := 0
	for end < len(word) && (asciiLower(word[end]) || word[end] == '_' || word[end] == '-') {
		end++
	}
	if end < 3 || end < len(word) && word[end] != ' ' && word[end] != ']' && word[end] != '=' {
		return false
	}
	if s[0] == '/' || strings.Contains(s, "=\"") || strings.Contains(s, "=“") || strings.Contains(s, "=”") || strings.Contains(s, "='") {
		return true
	}
	return english.SenseOf(word[:end]).Has(english.PageCommand) && (end == len(word) || strings.ContainsAny(word, "=/") || word[:end] == "button")
}

// stands reports whether the bracket of n+1 bytes at i stands behind a
// finished sentence and ends the paragraph or stands before another one.
func (w *leftWalk) stands(i, n int) bool {
	before := strings.TrimRight(w.s[:i], " \u00a0\"”’'")
	behind := strings.TrimLeft(w.s[i+n+1:], " \u00a0")
	if before == "" || strings.IndexByte(".!?", before[len(before)-1]) < 0 {
		return false
	}
	if last := w.s[i-1]; last == '"' || last == '\'' || last >= utf8.RuneSelf && !strings.HasSuffix(w.s[:i], "\u00a0") {
		return false // what an editor put into a quotation
	}
	r, _ := utf8.DecodeRuneInString(behind)
	return behind == "" || unicode.IsUpper(r)
}

// teaser reports whether s is written as the headline of another page: four
// words and more, nearly all long ones with a capital, and no stop.
func teaser(s string) bool {
	if strings.HasSuffix(s, ".") || s[len(s)-1] <= '9' && s[len(s)-1] >= '0' {
		return false // a sentence, or a source with its date
	}
	words, long, capital := 0, 0, 0
	Words(s, func(start, end int, shape Shape) {
		words++
		if end-start >= 4 {
			long++
			if shape&Capital != 0 {
				capital++
			}
		}
	})
	return words >= 4 && long >= 3 && capital*10 >= long*8
}

// captioned returns where the caption begins that the credit in w.s[i:end]
// closes when caption and credit were glued to the beginning of a paragraph:
// "Jane Poe, Tom Dale (Credit: Harbor News) The council ...". It returns -1
// where there is none.
func (w *leftWalk) captioned(i, end int) int {
	const most = 160 // bytes of a caption
	if i == 0 || i > most || len(w.out) > 0 || end >= len(w.s) {
		return -1
	}
	kinds, _ := opens(strings.TrimSpace(w.s[i+1 : end-1]))
	if kinds&creditPhrase == 0 && !agency(w.s[i+1:end-1]) {
		return -1
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w.s[end:], " \u00a0"))
	if !unicode.IsUpper(r) || strings.ContainsAny(w.s[:i], "\"“”") {
		return -1
	}
	if strings.Contains(w.s[:i], ". ") || strings.Contains(w.s[:i], "? ") {
		return -1
	}
	return 0
}

// bar looks at the bar at i: behind it stands the credit that ends a caption to
// which the paragraph was glued. "The ferry at its pier. | Jane Poe/Elm News The
// council ...".
func (w *leftWalk) bar(i int) int {
	const most = 450 // bytes of a caption
	if i < 10 || i > most || w.s[i-1] != ' ' || len(w.out) > 0 || !ends(strings.TrimRight(w.s[:i], " ")) {
		return i + 1
	}
	n := sourced(w.s[i+1:])
	if n == 0 {
		return i + 1
	}
	end := i + 1 + n
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w.s[end:], " \u00a0"))
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) || w.s[end] != ' ' {
		return i + 1
	}
	return w.add(0, end)
}

// capital looks at the capital letter at i: a separator or the end of a card.
func (w *leftWalk) capital(i int) int {
	if i > 0 && w.s[i-1] != ' ' && w.s[i-1] != '\n' && w.s[i-1] < utf8.RuneSelf && wordStart(rune(w.s[i-1])) {
		return i + 1 // inside a word
	}
	if strings.HasPrefix(w.s[i:], "MORE") && !startsWord(w.s[i+4:]) {
		if start := w.card(i); start >= 0 {
			return w.add(start, i+4)
		}
		return i + 4
	}
	if len(w.s) < i+4 {
		return len(w.s)
	}
	var four [4]byte
	for k := range four {
		if four[k] = w.s[i+k]; four[k] >= 'A' && four[k] <= 'Z' {
			four[k] |= 0x20
		}
	}
	_, separators := leftovers()
	for _, p := range separators[string(four[:])] {
		if end := i + len(p); end <= len(w.s) && strings.EqualFold(w.s[i:end], p) && w.parts(i, end) {
			return w.add(i, end+account(w.s[end:]))
		}
	}
	for end := i + 4; i < end && asciiLetter(w.s[i]); i++ {
	}
	return i
}

// account returns the length of the name of an account and the space before
// it with which s begins, as behind "Skip Twitter post by", or 0.
func account(s string) int {
	if !strings.HasPrefix(s, " @") {
		return 0
	}
	end := 2
	for end < len(s) && (asciiLetter(s[end]) || asciiDigit(s[end]) || s[end] == '_') {
		end++
	}
	return end
}

// startsWord reports whether s begins with a letter or a digit.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && wordRune(r)
}

// parts reports whether the separator in w.s[i:end] stands between sentences
// or is one that no sentence holds: of several words.
func (w *leftWalk) parts(i, end int) bool {
	if startsWord(w.s[end:]) {
		return false
	}
	if strings.Count(w.s[i:end], " ") >= 2 {
		return true
	}
	before := strings.TrimRight(w.s[:i], " \u00a0\n\r\t\"”’)")
	behind := strings.TrimLeft(w.s[end:], " \u00a0\n\r\t")
	r, _ := utf8.DecodeRuneInString(behind)
	if before == "" || behind == "" || !unicode.IsUpper(r) && r != '“' && r != '"' {
		return false
	}
	return strings.IndexByte(".!?", before[len(before)-1]) >= 0
}

// card returns where the card begins that ends with the "MORE" at i, or -1. A
// card repeats a name in full, with the headlines of its page glued to it:
// "Sen. Poe Jane Quill PoeHarbor bill fails MORE".
func (w *leftWalk) card(i int) int {
	const reach = 900
	from := max(w.end(), i-reach)
	for k := i - 1; k > from; k-- {
		if !asciiUpper(w.s[k]) && !asciiDigit(w.s[k]) || !(asciiLower(w.s[k-1]) || w.s[k-1] == '.') {
			continue
		}
		begin := strings.LastIndexByte(w.s[:k], ' ') + 1
		if begin < from || begin == k {
			continue
		}
		name := w.s[begin:k] // glued to what follows
		if start := printedBefore(w.s[from:begin], name); start >= 0 {
			return from + start
		}
	}
	return -1
}

// printedBefore returns the offset behind the last word of s that is name and
// the space after it, if it stands at most eight words before the end of s and
// words with a capital or in brackets lie between; else -1.
func printedBefore(s, name string) int {
	end := len(s)
	for range 8 {
		rest := strings.TrimRight(s[:end], " ")
		begin := strings.LastIndexByte(rest, ' ') + 1
		word := strings.Trim(rest[begin:], "(),")
		if word == name || strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s") == name {
			if len(rest) == len(s) {
				return -1
			}
			at := len(rest)
			for at < len(s) && s[at] == ' ' {
				at++
			}
			return at
		}
		r, _ := utf8.DecodeRuneInString(word)
		if begin == 0 || !unicode.IsUpper(r) && word != "de" && word != "von" && word != "van" {
			return -1
		}
		end = begin
	}
	return -1
}

// address looks at the colon or full stop at i: inside a web address that was
// pasted behind a sentence and that no word of it governs.
func (w *leftWalk) address(i int) int {
	s := w.s
	start := i
	switch {
	case strings.HasPrefix(s[i:], "://"):
		for start > 0 && asciiLetter(s[start-1]) {
			start--
		}
		if !strings.HasPrefix(s[start:], "http") {
			return i + 1
		}
	case strings.HasPrefix(s[i:], ".twitter.com/") && strings.HasSuffix(s[:i], "pic"):
		start = i - 3
	default:
		return i + 1
	}
	if from, to := attribute(s, start); to > 0 && from >= w.end() && w.format != bundle.Markdown {
		return w.add(from, to)
	}
	if start < w.end() || start > 0 && s[start-1] == '(' {
		return i + 1
	}
	end := i
	for end < len(s) && s[end] > ' ' && s[end] != '<' && s[end] != '"' && s[end] < utf8.RuneSelf {
		end++
	}
	for end > i && strings.IndexByte(".,;:!?)]'", s[end-1]) >= 0 {
		end--
	}
	if s[start] == 'p' || strings.HasPrefix(s[start:], "https://t.co/") || strings.HasPrefix(s[start:], "http://t.co/") || pasted(s[:start], s[end:]) {
		return w.add(start, end)
	}
	return end
}

// attribute returns the attribute of a tag of which the address at start is
// the value: poster="http://harbor.example/pier.jpg".
func attribute(s string, start int) (from, to int) {
	if start < 2 || s[start-1] != '"' || s[start-2] != '=' {
		return 0, 0
	}
	from = start - 2
	for from > 0 && (asciiLower(s[from-1]) || s[from-1] == '-') {
		from--
	}
	n := strings.IndexAny(s[start:], "\" \n")
	if from == start-2 || n < 0 || s[start+n] != '"' {
		return 0, 0
	}
	return from, start + n + 1
}

// pasted reports whether a web address between before and behind belongs to
// no sentence: it stands behind one that is finished, and ends the paragraph
// or stands before another one, or it was glued to the beginning of one.
func pasted(before, behind string) bool {
	before = strings.TrimRight(before, " \u00a0\n\r\t")
	stop := strings.TrimRight(before, "\"”’)")
	if before == "" {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " \u00a0\n\r\t"))
		return unicode.IsUpper(r) // glued to the paragraph below it
	}
	if stop == "" || strings.IndexByte(".!?", stop[len(stop)-1]) < 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(behind, " \u00a0\n\r\t.)"))
	return !unicode.IsLetter(r) || unicode.IsUpper(r)
}
