package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A stopRun is what stands together at the possible end of a sentence.
type stopRun struct {
	start int // first stop
	end   int // behind the last stop
	after int // behind the closing marks and note numbers that follow
	loud  bool
	dots  int  // full stops; an ellipsis character counts three
	apart bool // a spaced ellipsis: " . . ."
	quote bool // a quotation closes behind the stops
}

// stop decides at the stop at i and returns where the walk goes on.
func (p *splitter) stop(i int) int {
	r := p.readRun(i)
	if r.quote {
		p.quote, p.low, p.pointed = -1, false, false
	}
	if r.after >= len(p.s) {
		return r.after
	}
	nx := p.ahead(r.after)
	if p.boundary(r, nx) {
		p.cut(r.after)
		p.bracketEnd = min(p.bracketEnd, r.after)
	}
	return r.after
}

// readRun reads the stops at i and the marks that close behind them.
func (p *splitter) readRun(i int) stopRun {
	r := stopRun{start: i}
	end := i
	for end < len(p.s) {
		switch c := p.s[end]; {
		case c == '.':
			r.dots++
			end++
		case c == '!' || c == '?':
			r.loud = true
			end++
		case strings.HasPrefix(p.s[end:], "…"):
			r.dots += 3
			end += len("…")
		case c == ' ' && r.dots > 0 && p.spacedDots(end) && !r.attached(p.s):
			r.apart = true
			r.dots++
			end += 2
		default:
			goto done
		}
	}
done:
	r.end = end
	r.after = p.closers(r.end, &r)
	return r
}

// attached reports whether the run is one full stop behind a word: in
// "compounds. . . . The" the ellipsis belongs to what follows.
func (r *stopRun) attached(s string) bool {
	return !r.apart && r.dots == 1 && r.start > 0 && s[r.start-1] != ' ' && fourDotsFollow(s[r.start+1:])
}

// fourDotsFollow reports whether three spaced full stops and then a new
// sentence follow.
func fourDotsFollow(s string) bool {
	rest, ok := strings.CutPrefix(s, " . . . ")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r)
}

// spacedDots reports whether the space at i stands inside ". . .".
func (p *splitter) spacedDots(i int) bool {
	return i+1 < len(p.s) && p.s[i+1] == '.' && (i+2 == len(p.s) || !asciiLetter(p.s[i+2]) && !asciiDigit(p.s[i+2]) && p.s[i+2] != '.')
}

// closers returns the offset behind the marks that close at i: quotation
// marks, brackets, emphasis, and the numbers of notes ("[4]", "note.12 Then").
func (p *splitter) closers(i int, run *stopRun) int {
	start := i
	for i < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[i:])
		switch {
		case r == '"' && !p.closesStraight(i):
			return i
		case r == '"' || r == '”' || r == '»', r == '“' && p.low, r == '«' && p.pointed, i == p.singleEnd && i > 0 && r != ')':
			run.quote = true
		case r == '\'' || r == '’' || r == '*' || r == '_' || r == '`':
			if i+n < len(p.s) && !closesBefore(p.s[i+n:]) {
				return i // an apostrophe or the beginning of emphasis
			}
		case r == ')' || r == ']' || r == '}' || r == '）' || r == '」' || r == '』':
		case r == '<' && strings.HasPrefix(p.s[i:], "</"):
			if n = tag(p.s[i:]); n == 0 {
				return i
			}
		case r == '[' && i+2 < len(p.s):
			n = noteMark(p.s[i:])
			if n == 0 {
				return i
			}
		case asciiDigit(p.s[i]) && (i == start || run.quote) && run.dots == 1:
			return i + p.noteNumber(i)
		case strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹†‡", r):
		default:
			return i
		}
		i += n
	}
	return i
}

// closesStraight reports whether the typewriter mark at i, right behind a
// stop, closes a quotation.
func (p *splitter) closesStraight(i int) bool {
	return p.quote >= 0 || i+1 == len(p.s) || closesBefore(p.s[i+1:])
}

// closesBefore reports whether a mark before s can be a closing one.
func closesBefore(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// tag returns the length of the short tag of markup with which s begins, or 0.
func tag(s string) int {
	for i := 1; i < len(s) && i < 12; i++ {
		if s[i] == '>' {
			return i + 1
		}
		if !asciiLetter(s[i]) && s[i] != '/' && s[i] != ' ' && !asciiDigit(s[i]) {
			break
		}
	}
	return 0
}

// noteMark returns the length of the note reference ("[4]", "[a]", "[12, 13]")
// with which s begins, or 0.
func noteMark(s string) int {
	for i := 1; i < len(s) && i < 10; i++ {
		switch c := s[i]; {
		case c == ']' && i > 1:
			return i + 1
		case !asciiDigit(c) && c != ',' && c != ' ' && c != '-' && !(asciiLetter(c) && i == 1):
			return 0
		}
	}
	return 0
}

// noteNumber returns the length of the note numbers glued to a full stop, or
// to the mark that closes behind it, at i ("remedy.11 12 Take"), or 0 when
// they are none.
func (p *splitter) noteNumber(i int) int {
	dot := i - 1
	if r, n := utf8.DecodeLastRuneInString(p.s[:i]); strings.ContainsRune(`"”»`, r) {
		dot = i - n - 1
	}
	if dot < 3 || !wordEnds(p.s[:dot]) || abbreviationBefore(p.s, dot) != 0 {
		return 0
	}
	k := i
	for k < len(p.s) && k < i+12 && (asciiDigit(p.s[k]) || strings.IndexByte(" ,-", p.s[k]) >= 0 || strings.HasPrefix(p.s[k:], "–")) {
		if p.s[k] >= utf8.RuneSelf {
			k += len("–") - 1
		}
		k++
	}
	r, n := utf8.DecodeRuneInString(p.s[k:])
	if strings.ContainsRune("“\"‘«", r) {
		r, _ = utf8.DecodeRuneInString(p.s[k+n:])
	}
	if unicode.IsUpper(r) && p.s[k-1] == ' ' {
		return k - 1 - i
	}
	return 0
}

// wordEnds reports whether s ends with a word, or with a year behind one: what
// follows is no decimal place.
func wordEnds(s string) bool {
	n := len(s)
	if n > 1 && asciiLower(s[n-1]) && asciiLower(s[n-2]) {
		return true
	}
	return n > 7 && s[n-5] == ' ' && asciiLower(s[n-6]) && strings.Trim(s[n-4:], "0123456789") == "" && (s[n-4] == '1' || s[n-4] == '2' && s[n-3] == '0')
}

// What the text behind a stop begins with.
type aheadClass uint8

const (
	aheadOther  aheadClass = iota // punctuation
	aheadLower                    // a lower-case letter
	aheadUpper                    // an upper-case letter, or one of a script without case
	aheadDigit                    // a digit
	aheadSymbol                   // a sign that begins a word: $ € # @ •
)

// An ahead is what follows a stop.
type ahead struct {
	spaced bool // white space stands between
	class  aheadClass
	at     int    // offset of the first letter, digit or sign
	word   string // the letters and digits there, apostrophes included
	opened rune   // the first mark that opens before it, 0 if none
}

// ahead looks at what follows offset i.
func (p *splitter) ahead(i int) ahead {
	var a ahead
	for k := i; i < len(p.s); k++ {
		r, n := utf8.DecodeRuneInString(p.s[i:])
		if unicode.IsSpace(r) {
			a.spaced = true
			i += n
			continue
		}
		if k > i+8 {
			break
		}
		if r == '<' {
			if t := tag(p.s[i:]); t > 0 {
				i += t
				continue
			}
		}
		if strings.ContainsRune(openingMarks+"»›-–—>", r) {
			if a.opened == 0 {
				a.opened = r
			}
			i += n
			continue
		}
		break
	}
	a.at = i
	if i >= len(p.s) {
		return a
	}
	r, _ := utf8.DecodeRuneInString(p.s[i:])
	switch {
	case unicode.IsLower(r):
		a.class = aheadLower
	case unicode.IsLetter(r):
		a.class = aheadUpper
	case unicode.IsNumber(r):
		a.class = aheadDigit
	case strings.ContainsRune("$€£¥#@"+bullets, r), unicode.Is(unicode.So, r):
		a.class = aheadSymbol
	}
	a.word = wordAt(p.s, i)
	return a
}

// wordAt returns the letters, digits and inner apostrophes at s[i:], at most
// 32 bytes of them.
func wordAt(s string, i int) string {
	end := min(len(s), i+32)
	k := i
	for k < end {
		c := s[k]
		if asciiLetter(c) || asciiDigit(c) || c == '\'' {
			k++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(s[k:])
		if !unicode.IsLetter(r) && r != '’' {
			break
		}
		k += n
	}
	return s[i:k]
}

func asciiDigit(c byte) bool { return '0' <= c && c <= '9' }
func asciiLower(c byte) bool { return 'a' <= c && c <= 'z' }
func asciiUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
