package versions

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

// Matter says in a word what a change is about, by the gravest thing it
// touches, and whether that is more than wording: a fact, a name, a quote, a
// negation, somebody's fate, the source of a claim, the headline, the byline,
// or a note that corrects the article. For a sentence that stands on one side
// only it is "" unless the sentence is one of these as a whole. What the web
// page left is a matter of furniture and never grave. A kept sentence has no
// matter.
func Matter(op Operation, old, new *bundle.Article) (what string, grave bool) {
	if op.Kind == Kept {
		return "", false
	}
	for _, side := range []struct {
		a         *bundle.Article
		sentences []int
	}{{new, op.New}, {old, op.Old}} {
		for _, i := range side.sentences {
			switch s := side.a.SentenceText(i); {
			case correcting(side.a, i):
				return "correction", true
			case op.Furniture:
			case isByline(side.a, i) && (len(op.Edits) == 0 || gravest(op.Edits) < Wording):
				return "byline", true
			case i == 0 && side.a.Paragraphs[side.a.Sentences[i].Paragraph].Kind == bundle.Headline && (len(op.Edits) == 0 || gravest(op.Edits) <= Wording):
				return "headline", true
			case (len(op.Old) == 0 || len(op.New) == 0) && side.a.Paragraphs[side.a.Sentences[i].Paragraph].Kind != bundle.Code && !strings.HasPrefix(s, "<!--") && utterance(unreadable().ReplaceAllString(s, " ")):
				return "quote", true
			}
		}
	}
	switch {
	case op.Furniture:
		return "furniture", false
	case op.Fate:
		return Fate.String(), true
	case len(op.Old) == 0 || len(op.New) == 0 || len(op.Edits) == 0:
		return "", false
	}
	c := gravest(op.Edits)
	return c.String(), c < Wording
}

func gravest(edits []Edit) Class {
	c := Punctuation
	for _, e := range edits {
		c = min(c, e.Class)
	}
	return c
}

const quotationMarks = `"“”„«»`

// leastSaid is how many words in quotation marks are an utterance rather than a
// term or a title.
const leastSaid = 4

// utterance reports whether a sentence holds a quotation of some length, or a
// part of one that runs over several sentences.
func utterance(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(quotationMarks, r) })
	marks := 0
	for _, r := range s {
		if strings.ContainsRune(quotationMarks, r) {
			marks++
		}
	}
	if marks%2 == 1 {
		return true
	}
	inside := 1
	if r, _ := utf8.DecodeRuneInString(s); strings.ContainsRune(quotationMarks, r) {
		inside = 0 // what stands before the first mark is no part
	}
	for i := inside; i < len(parts); i += 2 {
		if w := strings.Fields(parts[i]); len(w) >= leastSaid && 2*smallWords(w) >= len(w) {
			return true
		}
	}
	return false
}

// smallWords counts the words without a capital: a title or a term that is
// defined has few.
func smallWords(words []string) (n int) {
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// longestNote is how many sentences a note about the article may have.
const longestNote = 6

// correcting reports whether a sentence stands in a paragraph that begins as a
// note about the article.
func correcting(a *bundle.Article, sentence int) bool {
	for i := sentence; i >= 0 && i > sentence-longestNote && a.Sentences[i].Paragraph == a.Sentences[sentence].Paragraph; i-- {
		if isCorrection(a.SentenceText(i)) {
			return true
		}
	}
	return false
}

// A note about the article itself begins with the newsroom's word for it and a
// colon or a dash, perhaps behind a date.
const (
	noteMark  = `\*{0,2} ?(?:[:—–]|(?:\(|, |on |at )[^:—–]{0,40}[:—–])`
	thisPiece = `(?:this|our) (?:\pL+ )?(?:article|story|report|piece|post|page|headline|column|review|caption|interview|obituary|newsletter)`
)

// note is how such a note begins, whether it is called one or only says what
// an earlier version had, or that this one was corrected.
var note = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:` + strings.Join([]string{
		`(?:corrections?|corrected|clarifications?|editor(?:['’]s|s['’]) note|updated?)` + noteMark,
		`(?:an?|the) (?:earlier|previous|prior|original|initial|first) (?:version|headline|caption|edition|photograph|photo|picture|graphic|chart|map) (?:of|on|for|in|with|to) ` + thisPiece + `\b`,
		thisPiece + ` (?:corrects\b|(?:has been|had been|was|is)(?: since)? (?:amended|corrected|clarified|updated|revised)\b)`,
	}, "|") + `)`)
})

// isCorrection reports whether a sentence begins such a note.
func isCorrection(s string) bool {
	s = strings.TrimLeft(s, "*_([> ")
	return note().MatchString(s)
}
