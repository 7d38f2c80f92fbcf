package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/english"
)

// minQuoted is the number of words that both parts must have for a sentence
// to end inside a quotation: “No. Never.” stays whole.
const minQuoted = 3

// boundary reports whether a sentence ends at the run r before nx.
func (p *splitter) boundary(r stopRun, nx ahead) bool {
	if nx.at >= len(p.s) {
		return false
	}
	if !nx.spaced {
		return p.missingSpace(r, nx)
	}
	if r.after <= p.bracketEnd && p.inBrackets(r) {
		return false
	}
	if r.start < p.stressEnd && r.after <= p.stressEnd {
		return false
	}
	if r.dots == 1 && fourDotsFollow(p.s[r.end:]) {
		return true // the ellipsis begins the next sentence
	}
	if p.enumerator(r) {
		return false
	}
	if r.quote && nx.opened == '(' && p.citation(nx.at) {
		return false
	}
	if p.quote >= 0 && !p.quotedSentence(p.quote, r, nx) || r.after < p.singleEnd && !p.quotedSentence(p.singleStart, r, nx) {
		return false
	}
	switch {
	case r.loud:
		return p.loud(r, nx)
	case r.dots >= 3 || r.apart:
		return p.ellipsis(r, nx)
	}
	if r.quote && p.attribution(nx, true) {
		return false
	}
	return p.period(r, nx)
}

// inBrackets reports whether the brackets around r stand inside a sentence:
// those that hold whole sentences of their own do not hide them.
func (p *splitter) inBrackets(r stopRun) bool {
	if r.after > p.bracketEnd {
		return false
	}
	return holdsWord(p.s[p.start:p.bracketStart]) || r.after-p.bracketStart < 25
}

// enumerator reports whether the sentence so far is nothing but the number of
// an item: "1.", "(a).", "iv.".
func (p *splitter) enumerator(r stopRun) bool {
	t := strings.Trim(p.s[p.start:r.start], " \t\r\n\u00a0()[]"+bullets)
	if itemNumber(t) {
		return true
	}
	if len(t) == 0 || len(t) > 4 {
		return false
	}
	digits, roman := 0, 0
	for i := range len(t) {
		if asciiDigit(t[i]) {
			digits++
		} else if strings.IndexByte("ivxIVX", t[i]) >= 0 {
			roman++
		}
	}
	return digits == len(t) && digits <= 3 || roman == len(t) || len(t) == 1 && asciiLetter(t[0])
}

// citation reports whether the bracket that opens before at closes right
// before a stop, as in “... stairways” (Smith 55).
func (p *splitter) citation(at int) bool {
	const reach = 80
	end := min(len(p.s), at+reach)
	k := strings.IndexByte(p.s[at:end], ')')
	return k >= 0 && at+k+1 < len(p.s) && strings.IndexByte(".,;", p.s[at+k+1]) >= 0
}

// quotedSentence reports whether r, inside an open quotation, stands between
// parts that are sentences and not exclamations.
func (p *splitter) quotedSentence(opened int, r stopRun, nx ahead) bool {
	from := max(opened, p.start)
	if from < r.start && countWords(p.s[from:r.start], minQuoted) < minQuoted {
		return false
	}
	if r.after < p.singleEnd {
		return countWords(p.s[nx.at:max(nx.at, p.singleEnd)], minQuoted) >= minQuoted
	}
	rest := p.s[nx.at:min(len(p.s), nx.at+96)]
	if k := strings.IndexAny(rest, "\"”»"); k >= 0 {
		return countWords(rest[:k], minQuoted) >= minQuoted
	}
	return true
}

// countWords counts the words of s up to limit.
func countWords(s string, limit int) int {
	n := 0
	for i := 0; i < len(s) && n < limit; {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !wordStart(r) {
			i += size
			continue
		}
		n++
		i, _ = scanWord(s, i)
	}
	return n
}

// loud decides at ! and ?.
func (p *splitter) loud(r stopRun, nx ahead) bool {
	switch nx.class {
	case aheadOther:
		return false
	case aheadLower:
		return brandName(nx.word) || !r.quote && p.uncased()
	}
	if r.end-r.start == 1 && p.s[r.start] == '!' && !r.quote && p.loudName(r, nx) {
		return false
	}
	return !(r.quote && p.attribution(nx, false))
}

// loudName reports whether the exclamation mark is part of a name
// ("Yahoo!"): one that is known, or a capitalised word after a preposition in
// the middle of a sentence that goes on with another name.
func (p *splitter) loudName(r stopRun, nx ahead) bool {
	w := wordBefore(p.s, r.start)
	if written(w, func(s string) bool { return english.BoundaryOf(s).Has(english.LoudName) }) {
		return !startsSentence(nx.word)
	}
	return false
}

// ellipsis decides at "..." and its relatives: a gap inside a sentence or
// before a new one.
func (p *splitter) ellipsis(r stopRun, nx ahead) bool {
	switch nx.class {
	case aheadUpper:
	case aheadSymbol, aheadDigit:
		return r.dots == 4 // more are the leaders of a table of contents
	default:
		return false
	}
	free := r.start > 0 && p.s[r.start-1] == ' '
	switch {
	case r.quote:
		return !p.attribution(nx, false)
	case r.dots >= 4:
		return true
	case r.apart || free:
		return !r.apart && startsSentence(nx.word)
	}
	return nx.word != "I" && !strings.HasPrefix(nx.word, "I'") && !strings.HasPrefix(nx.word, "I’")
}

// period decides at a full stop before white space.
func (p *splitter) period(r stopRun, nx ahead) bool {
	switch nx.class {
	case aheadOther:
		return false
	case aheadLower:
		if brandName(nx.word) {
			return abbreviationBefore(p.s, r.start) == 0
		}
		return !r.quote && p.uncased() && abbreviationBefore(p.s, r.start) == 0 && !brokenOff(p.s, r.start)
	}
	closed := r.quote
	w := wordBefore(p.s, r.start)
	if nx.class == aheadDigit && (brokenNumber(w, p.s, nx) || english.BoundaryOf(w).Has(english.ShortUnit) && asciiDigit(p.s[max(0, skipSpaceBack(p.s, r.start-len(w))-1)])) {
		return false
	}
	if sectionNumber(w, p.s, nx) {
		return false
	}
	if ends, decided := p.abroad(r, nx, w); decided {
		return ends
	}
	if utf8.RuneCountInString(w) == 1 {
		return p.afterInitial(r, nx, w)
	}
	switch abbreviationBefore(p.s, r.start) {
	case 0:
		return true
	case english.TitleStop, english.AlwaysStop:
		return false
	case english.NumberedStop:
		if nx.class == aheadDigit || romanNumeral(nx.word) || nx.class == aheadSymbol && p.s[nx.at] == '#' {
			return false
		}
		return closed || startsSentence(nx.word) || strings.EqualFold(w, "no") && nx.class == aheadUpper && len(nx.word) > 1
	case english.DatedStop:
		return nx.class != aheadDigit && !isMonth(nx.word)
	case english.ClockStop:
		if nx.opened == '-' || nx.opened == '–' || nx.opened == '—' {
			return false // the time of an entry and what happened then
		}
		return closed || nx.class == aheadUpper && !behindClock(nx.word) && !p.placeTime(nx) && p.longEnough(r)
	case english.ListStop, english.MeasuredStop:
		return nx.class != aheadDigit
	}
	return closed || startsSentence(nx.word) // named
}

// brokenNumber reports whether a space has slipped into a number: "4. 9
// million".
func brokenNumber(w, s string, nx ahead) bool {
	if w == "" || !asciiDigit(w[0]) || !asciiDigit(w[len(w)-1]) {
		return false
	}
	i := nx.at + len(nx.word)
	return i+1 < len(s) && s[i] == ' ' && isAmount(wordAt(s, i+1))
}

// isAmount reports whether a word goes on with the number before it.
func isAmount(w string) bool {
	return english.Of(w).Has(english.Magnitude) || w == "percent" || w == "per"
}

// placeTime reports whether what follows says whose clock it is: "Arizona
// time".
func (p *splitter) placeTime(nx ahead) bool {
	return strings.HasPrefix(p.s[nx.at+len(nx.word):], " time")
}

// longEnough reports whether the sentence so far has enough words to be one.
func (p *splitter) longEnough(r stopRun) bool {
	return countWords(p.s[p.start:r.start], 4) >= 4
}

// afterInitial decides at a full stop behind a single letter: the initial of
// a name, or the last word of a sentence ("you and I.", "plan B.").
func (p *splitter) afterInitial(r stopRun, nx ahead, w string) bool {
	letter, _ := utf8.DecodeRuneInString(w)
	if nx.class == aheadDigit {
		return unicode.IsDigit(letter)
	}
	if !unicode.IsUpper(letter) {
		return !unicode.IsLetter(letter) || w != "p" && w != "v" && w != "c" && startsSentence(nx.word)
	}
	before := wordBefore(p.s, skipSpaceBack(p.s, r.start-len(w)))
	b, _ := utf8.DecodeRuneInString(before)
	switch {
	case w == "I" && unicode.IsLower(b):
		return true
	case unicode.IsUpper(b) && utf8.RuneCountInString(before) > 1 && startsSentence(before):
		return false // "The J. Geils Band"
	}
	return startsSentence(nx.word) && before != ""
}

func skipSpaceBack(s string, i int) int {
	for i > 0 && (s[i-1] == ' ' || s[i-1] == '\n' || s[i-1] == '\r') {
		i--
	}
	return i
}

// missingSpace decides where a capital follows the stop at once, as in
// scraped text: "the end.Next", "the end.“Next".
func (p *splitter) missingSpace(r stopRun, nx ahead) bool {
	if nx.class != aheadUpper || r.start == 0 || r.after <= p.bracketEnd {
		return false
	}
	if nx.opened == '“' || nx.opened == '„' || nx.opened == '«' || nx.opened == '"' {
		return p.quote < 0 && r.end == nx.at-utf8.RuneLen(nx.opened)
	}
	if nx.opened != 0 || r.dots == 2 || r.dots > 0 && r.loud {
		return false
	}
	last := wordBefore(p.s, r.start)
	last = last[strings.LastIndexByte(last, '.')+1:]
	if len(nx.word) <= 2 && len(last) <= 2 && r.after == r.end {
		return false // [Words] takes it for an abbreviation
	}
	if !lowerAfter(p.s, nx.at) || !plainBefore(p.s, r.start, r.after > r.end) {
		return false
	}
	next := nx.at + len(nx.word)
	if next < len(p.s) && strings.IndexByte("./\\@_(=", p.s[next]) >= 0 && next+1 < len(p.s) && p.s[next+1] > ' ' {
		return false // a path, an address, code
	}
	return !english.BoundaryOf(strings.ToLower(nx.word)).Has(english.DomainEnd) && abbreviationBefore(p.s, r.start) == 0 && !addressBefore(p.s, r.start)
}

// lowerAfter reports whether the capital at i begins an ordinary word, or is
// one ("A", "I").
func lowerAfter(s string, i int) bool {
	_, n := utf8.DecodeRuneInString(s[i:])
	r, _ := utf8.DecodeRuneInString(s[i+n:])
	return unicode.IsLower(r) || (r == ' ' || r == '\'' || r == '’') && (s[i] == 'A' || s[i] == 'I')
}

// plainBefore reports whether an ordinary word or a number stands before the
// stop at i.
func plainBefore(s string, i int, closed bool) bool {
	if i < 2 {
		return false
	}
	c, b := s[i-1], s[i-2]
	return asciiLower(c) && asciiLower(b) || asciiDigit(c) && (asciiDigit(b) || b == ',' || b == '.') || c == ')' || c == ']' || c == '%' || closed && asciiLower(c)
}

// addressBefore reports whether what stands before i up to white space is
// part of a web or mail address.
func addressBefore(s string, i int) bool {
	from := i
	for from > 0 && i-from < 80 && s[from-1] > ' ' {
		from--
	}
	t := s[from:i]
	return strings.ContainsAny(t, "@/\\_") || strings.HasPrefix(t, "www.") || strings.Contains(t, "://")
}

// uncased reports whether the paragraph has no capital at all, so that a new
// sentence cannot be told by one.
func (p *splitter) uncased() bool {
	if p.cased == caseUnknown {
		p.cased = caseNone
		if strings.ContainsFunc(p.s, unicode.IsUpper) {
			p.cased = caseMixed
		}
	}
	return p.cased == caseNone
}

// brandName reports whether a word in lower case begins with a name that is
// written so: iPhone, eBay, macOS, deCODE.
func brandName(w string) bool {
	for i := 1; i < len(w) && i <= 5; i++ {
		if asciiUpper(w[i]) {
			return true
		}
	}
	return false
}

// brokenOff reports whether the word before i is too short to end a sentence.
func brokenOff(s string, i int) bool { return len(wordBefore(s, i)) < 2 }

// longestBehind is the place of the verb in an attribution behind a quotation, at
// the farthest; shortBehind the same where it must be short.
const (
	longestBehind = 9
	shortBehind   = 4
)

// attribution reports whether what follows a quotation says whose it is:
// “Why?” Jane Doe asked. Behind a full stop, where a comma should be, it must
// be short.
func (p *splitter) attribution(nx ahead, short bool) bool {
	l := LineOf(p.s[nx.at:])
	if short {
		v := english.AttributionBehind(l, 0, shortBehind, english.Introduces)
		return v > 0 && english.SayingEnds(l, v)
	}
	v := english.AttributionBehind(l, english.ByPhrase, longestBehind, english.Introduces)
	return v > 0 && (english.SayingEnds(l, v) || !english.StatementBehind(l, v))
}
