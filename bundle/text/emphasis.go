package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// emphasisReach is the longest emphasis, in bytes, inside which no sentence
// ends: the two or three sentences of a stressed remark. A paragraph set in
// italics from end to end, as an editor's note, still has its sentences.
const emphasisReach = 240

// emphasis notes where the emphasis that opens at i closes, and returns the
// offset behind the marks that open it.
func (p *splitter) emphasis(i int) int {
	mark := p.s[i]
	n := 1
	for i+n < len(p.s) && p.s[i+n] == mark {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:i])
	after, _ := utf8.DecodeRuneInString(p.s[i+n:])
	opens := n <= 3 && i+n < len(p.s) && !unicode.IsSpace(after) && (i == 0 || unicode.IsSpace(before) || strings.ContainsRune(openingMarks+"-–—", before))
	if !opens || i < p.stressEnd {
		return i + n
	}
	fence := p.s[i : i+n]
	for at, end := i+n, min(len(p.s), i+emphasisReach); at < end; {
		k := strings.Index(p.s[at:end], fence)
		if k < 0 {
			break
		}
		k += at
		last, _ := utf8.DecodeLastRuneInString(p.s[:k])
		if !unicode.IsSpace(last) && closesBefore(p.s[k+n:]) {
			p.stressEnd = k
			break
		}
		at = k + n
	}
	return i + n
}
