package analysis

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/text"
)

// Holdings say which numbers and which quoted words stand in one article only,
// so that a year that all print, or a catchphrase, makes no sentence one that
// has what no other has.
type holdings struct {
	number map[float64]int // the article that holds it; several
	quoted map[string]int  // the same, by folded words
}

// several stands for more than one article.
const several = -1

// holdings looks through the articles that are compared, nil for all. The work
// grows with the words.
func (a *Analysis) holdings(in []bool) *holdings {
	h := &holdings{number: map[float64]int{}, quoted: map[string]int{}}
	for i, art := range a.Bundle.Articles {
		if in == nil || in[i] {
			numbers(art.Text, func(n float64) { hold(h.number, n, i) })
		}
	}
	for i := range a.Quotes {
		if q := &a.Quotes[i]; in == nil || in[q.Article] {
			hold(h.quoted, a.foldedQuote(q), q.Article)
		}
	}
	return h
}

// hold notes that an article holds something.
func hold[K comparable](in map[K]int, what K, article int) {
	if by, ok := in[what]; ok && by != article {
		article = several
	}
	in[what] = article
}

// foldedQuote is the words of a quote without what is between them.
func (a *Analysis) foldedQuote(q *quote.Quote) string {
	var b strings.Builder
	inner := q.Inner.Of(a.Bundle.Articles[q.Article].Text)
	text.Words(inner, func(from, to int, _ text.Shape) {
		b.WriteString(text.Fold(inner[from:to]))
		b.WriteByte(' ')
	})
	return b.String()
}

// quotes reports whether a sentence quotes words that no other article quotes.
func (h *holdings) quotes(a *Analysis, r bundle.Ref) bool {
	return slices.ContainsFunc(a.At(r).Quotes, func(q int) bool {
		x := &a.Quotes[q]
		return x.Kind <= quote.Phrase && h.quoted[a.foldedQuote(x)] != several
	})
}

// numbers reports whether a number stands in a sentence that no other article
// holds.
func (h *holdings) numbers(a *Analysis, r bundle.Ref) (only bool) {
	art, s := a.Bundle.Sentence(r)
	numbers(s.Of(art.Text), func(n float64) { only = only || h.number[n] != several })
	return only
}

// longestNumber is the length of "seventeenth", the longest word for a number.
const longestNumber = 11

// numbers calls yield for each number of two or more, and for each with
// figures: "one" is mostly no number.
func numbers(s string, yield func(float64)) {
	text.Words(s, func(from, to int, shape text.Shape) {
		digits := shape&text.Digits != 0
		if !digits && to-from > longestNumber {
			return
		}
		word := strings.ToLower(s[from:to])
		if digits {
			word = text.Fold(word)
		}
		if n, ok := english.ParseNumber(word); ok && (digits || !n.Ordinal && n.Value >= 2) {
			yield(n.Value)
		}
	})
}
