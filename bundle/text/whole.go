package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// leftIn returns what the page left in paragraph i, the article's title
// printed once more at its beginning included.
func leftIn(a *bundle.Article, i int) []bundle.Span {
	s := a.Paragraphs[i].Of(a.Text)
	left := LeftIn(s, a.Format)
	const near = 3 // paragraphs under the title
	if i == 0 || i > near {
		return left
	}
	at := 0
	if len(left) > 0 && left[0].Start == 0 {
		at = left[0].End // a caption
	}
	if t := titleAgain(a.Paragraphs[0].Of(a.Text), s, at); !t.Empty() {
		left = slices.Insert(left, min(at, 1), t)
		for len(left) > min(at, 1)+1 && left[min(at, 1)+1].Start < t.End {
			left = slices.Delete(left, min(at, 1)+1, min(at, 1)+2)
		}
	}
	return left
}

// titleAgain returns the span at which s, from offset at on, prints the title
// once more with another sentence glued to it.
func titleAgain(title, s string, at int) (none bundle.Span) {
	const fewest = 5 // words; fewer may begin a sentence of their own
	if len(title) > 300 || len(s) < at+len(title)*3/4 || strings.Count(title, " ")+1 < fewest || ends(title) && strings.HasSuffix(title, ".") {
		return none
	}
	for at < len(s) && s[at] == ' ' {
		at++
	}
	end := at + samePrint(title, s[at:])
	if end == at {
		return none
	}
	rest := strings.TrimLeft(s[end:], " \u00a0")
	r, _ := utf8.DecodeRuneInString(rest)
	if len(rest) == len(s[end:]) || !unicode.IsUpper(r) && !unicode.IsDigit(r) && !strings.ContainsRune("“\"‘", r) {
		return none
	}
	word := rest
	if n := strings.IndexAny(rest, " ,.;"); n > 0 {
		word = rest[:n]
	}
	if english.Of(strings.ToLower(word)).Has(english.Weekday | english.Month) {
		return none // "... resigns Monday"
	}
	return bundle.Span{Start: at, End: end}
}

// samePrint returns how many bytes of s print title, whatever the shape of
// quotation marks, or 0.
func samePrint(title, s string) int {
	plain := func(r rune) rune {
		switch r {
		case '’', '‘':
			return '\''
		case '“', '”':
			return '"'
		case '\u00a0':
			return ' '
		}
		return r
	}
	i := 0
	for _, r := range title {
		o, n := utf8.DecodeRuneInString(s[i:])
		if n == 0 || plain(o) != plain(r) {
			return 0
		}
		i += n
	}
	return i
}

// whole ties the sentences together that a span of left was cut into: no
// sentence ends inside what the page left in another one.
func whole(sentences, left []bundle.Span) []bundle.Span {
	for _, l := range left {
		for k := 0; k+1 < len(sentences); k++ {
			if sentences[k].End > l.Start && sentences[k+1].Start < l.End && sentences[k].End < l.End && sentences[k+1].Start > l.Start {
				sentences[k].End = sentences[k+1].End
				sentences = slices.Delete(sentences, k+1, k+2)
				k--
			}
		}
	}
	return sentences
}

// leftOver returns the parts of left that lie in sentence s of a paragraph, as
// offsets from the article's start, unless they leave no word of it over.
func leftOver(paragraph string, s bundle.Span, left []bundle.Span, start int) (out []bundle.Span) {
	at, words := s.Start, false
	for _, l := range left {
		l.Start, l.End = max(l.Start, s.Start), min(l.End, s.End)
		if l.Empty() {
			continue
		}
		words = words || holdsWord(paragraph[at:l.Start])
		at = l.End
		out = append(out, bundle.Span{Start: start + l.Start, End: start + l.End})
	}
	if !words && !holdsWord(paragraph[at:s.End]) {
		return nil
	}
	return out
}
