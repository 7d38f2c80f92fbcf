package text

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

// Sentences cuts a paragraph into sentences; the spans are offsets into
// paragraph and leave out the white space around each sentence. A paragraph
// that holds anything but white space has at least one; what holds no word
// goes with the sentence before it.
//
// The splitter is a set of rules over the stop, the marks that close after
// it, the word before and the word behind, in the manner of
// pragmatic_segmenter, but made for news: the sentences of a long quotation
// are cut, a parenthesis inside a sentence is not. It takes time linear in
// the length of the paragraph.
func Sentences(paragraph string) []bundle.Span {
	return appendSentences(nil, paragraph)
}

func appendSentences(out []bundle.Span, paragraph string) []bundle.Span {
	from := 0
	for _, cut := range runStarts(paragraph) {
		out = splitRun(out, paragraph, from, cut)
		from = cut
	}
	return splitRun(out, paragraph, from, len(paragraph))
}

// splitRun appends the sentences of s[from:to].
func splitRun(out []bundle.Span, s string, from, to int) []bundle.Span {
	p := splitter{s: s[:to], start: from, out: out, quote: -1, cased: caseUnknown}
	p.first = len(out)
	for i := from; i < to; {
		switch stopBytes[p.s[i]] {
		case plainByte:
			i++
		case stopByte:
			i = p.stop(i)
		case bracketByte:
			p.bracket(i)
			i++
		case quoteByte:
			if p.s[i] == '"' {
				p.straightQuote(i)
			} else {
				p.single(i, 1)
			}
			i++
		case stressByte:
			i = p.emphasis(i)
		default:
			i = p.wide(i)
		}
	}
	p.cut(to)
	return p.out
}

// A splitter walks once over a paragraph.
type splitter struct {
	s     string
	start int // where the current sentence begins
	out   []bundle.Span
	first int // index in out of the run's first sentence

	singleStart int // behind the single mark that opened a quotation
	singleEnd   int // where it closes; 0 when none was found
	singleAt    int // the next closing single mark, as far as searched

	low, pointed bool // the open quotation began with „, with »: it closes with “, with «

	quote        int // offset behind the mark that opened a quotation, -1 outside one
	bracketStart int
	bracketEnd   int    // stops before this offset stand in brackets
	closeAt      [3]int // the next closing bracket of each kind, as far as searched

	stressEnd int // stops before this offset stand in emphasis

	cased    casing
	language casing // caseNone when the paragraph is in a foreign language
}

// casing says whether a text uses capitals at all.
type casing uint8

const (
	caseUnknown casing = iota
	caseMixed
	caseNone // nothing but lower case
)

const (
	plainByte = iota
	stopByte
	bracketByte
	quoteByte
	stressByte
	wideByte
)

// stopBytes sorts the bytes at which the walk has something to do.
var stopBytes = func() (t [256]uint8) {
	for _, c := range ".!?" {
		t[c] = stopByte
	}
	for _, c := range "([{" {
		t[c] = bracketByte
	}
	t['"'], t['\''] = quoteByte, quoteByte
	t['*'], t['_'] = stressByte, stressByte
	for _, r := range "…“”„«»‘。！？｡．؟۔।։።។" {
		t[string(r)[0]] = wideByte
	}
	return t
}()

const (
	closingMarks = `"'”’»)]}*_` + "`" + `）」』›`
	openingMarks = `"'“‘„«([{¿¡*_` + "`" + `（「『‹`
	wideStops    = "。！？｡؟۔।։።។"
)

// cut ends the current sentence at end.
func (p *splitter) cut(end int) {
	t := trim(p.s, p.start, end)
	if t.Empty() {
		return
	}
	if !holdsWord(t.Of(p.s)) && (len(p.out) > p.first || end < len(p.s)) {
		if len(p.out) == p.first {
			return // goes with the sentence that follows
		}
		p.out[len(p.out)-1].End = t.End
	} else {
		p.out = append(p.out, t)
	}
	p.start = end
}

func holdsWord(s string) bool {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordStart(r) {
			return true
		}
		i += n
	}
	return false
}

// bracket notes the bracket that opens at i and where it closes, if it does
// so within reach of a sentence.
func (p *splitter) bracket(i int) {
	const reach = 400
	kind := strings.IndexByte("([{", p.s[i])
	if p.closeAt[kind] <= i {
		if k := strings.IndexByte(p.s[i:], ")]}"[kind]); k >= 0 {
			p.closeAt[kind] = i + k
		} else {
			p.closeAt[kind] = len(p.s) + reach
		}
	}
	if c := p.closeAt[kind]; c-i <= reach && c > p.bracketEnd {
		if i >= p.bracketEnd {
			p.bracketStart = i
		}
		p.bracketEnd = c
	}
}

// straightQuote opens or closes a quotation at the typewriter mark at i.
func (p *splitter) straightQuote(i int) {
	before, _ := utf8.DecodeLastRuneInString(p.s[:i])
	after, _ := utf8.DecodeRuneInString(p.s[i+1:])
	opens := (i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{-–—'‘", before)) && i+1 < len(p.s) && !unicode.IsSpace(after)
	if p.quote < 0 && i+1 < len(p.s) && strings.ContainsRune(":,", before) && unicode.IsLetter(after) {
		opens = true // no space before it
	}
	switch {
	case opens:
		p.quote = i + 1
	case p.quote >= 0:
		p.quote = -1
	}
}

// single opens a quotation at the single mark at i, n bytes long, if one
// closes it behind punctuation: anything else is taken for an apostrophe.
func (p *splitter) single(i, n int) {
	const reach = 600
	if i < p.singleEnd {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:i])
	after, _ := utf8.DecodeRuneInString(p.s[i+n:])
	if i > 0 && !unicode.IsSpace(before) && !strings.ContainsRune(`([-–—"“`, before) || !unicode.IsLetter(after) {
		return
	}
	if p.singleAt <= i {
		p.singleAt = closingSingle(p.s, i+n)
	}
	if p.singleAt-i <= reach {
		p.singleStart, p.singleEnd = i+n, p.singleAt
	}
}

// closingSingle returns the offset of the first single mark behind i that
// follows punctuation and no letter follows, or one far away.
func closingSingle(s string, i int) int {
	for ; i < len(s); i++ {
		if s[i] != '\'' && !strings.HasPrefix(s[i:], "’") || strings.IndexByte(".,!?", s[i-1]) < 0 {
			continue
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		if i+n == len(s) || closesBefore(s[i+n:]) {
			return i
		}
	}
	return math.MaxInt / 2
}

// wide treats the rune outside ASCII at i and returns where to go on.
func (p *splitter) wide(i int) int {
	r, n := utf8.DecodeRuneInString(p.s[i:])
	switch {
	case r == '…':
		return p.stop(i)
	case strings.ContainsRune(wideStops, r):
		return p.wideStop(i)
	case r == '“' && p.low, r == '«' && p.pointed:
		p.quote, p.low, p.pointed = -1, false, false
	case r == '»' && p.quote < 0 && opensBefore(p.s, i, n):
		p.quote, p.pointed = i+n, true
	case r == '“' || r == '„' || r == '«':
		p.quote, p.low = i+n, r == '„'
	case r == '”' || r == '»':
		p.quote, p.low = -1, false
	case r == '‘':
		p.single(i, n)
	}
	return i + n
}

// opensBefore reports whether the mark of n bytes at i stands where a
// quotation opens: behind white space and before a word.
func opensBefore(s string, i, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	return (i == 0 || unicode.IsSpace(before) || before == '(') && (unicode.IsLetter(after) || unicode.IsDigit(after))
}

// wideStop ends a sentence at a stop of a script that has no capitals and
// often no spaces.
func (p *splitter) wideStop(i int) int {
	for i < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[i:])
		if !strings.ContainsRune(wideStops, r) && !strings.ContainsRune(closingMarks, r) {
			break
		}
		if strings.ContainsRune(`"”」』»`, r) {
			p.quote = -1
		}
		i += n
	}
	if i >= p.bracketEnd {
		p.cut(i)
	}
	return i
}
