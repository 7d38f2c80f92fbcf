package versions

import (
	"strings"
	"unicode/utf8"

	"broadsheet/bundle"
)

// Matter says in a word what a change is about, by the gravest thing it
// touches, and whether that is more than wording: a fact, a name, a quote, a
// negation, the headline, or a note that corrects the article. For a sentence
// that stands on one side only it is "" unless the sentence is one of these as
// a whole. A kept sentence has no matter.
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
			case i == 0 && side.a.Paragraphs[side.a.Sentences[i].Paragraph].Kind == bundle.Headline:
				return "headline", true
			case (len(op.Old) == 0 || len(op.New) == 0) && utterance(s):
				return "quote", true
			}
		}
	}
	if len(op.Old) == 0 || len(op.New) == 0 || len(op.Edits) == 0 {
		return "", false
	}
	gravest := Punctuation
	for _, e := range op.Edits {
		gravest = min(gravest, e.Class)
	}
	return gravest.String(), gravest < Wording
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
		if len(strings.Fields(parts[i])) >= leastSaid {
			return true
		}
	}
	return false
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

// notes are the words with which newsrooms begin a note about the article
// itself; a colon or a dash follows.
var notes = []string{"correction", "corrections", "clarification", "editor's note", "editor’s note", "editors' note", "editors’ note", "update", "updated"}

// isCorrection reports whether a sentence begins such a note.
func isCorrection(s string) bool {
	s = strings.TrimLeft(s, "*_([ ")
	for _, n := range notes {
		if len(s) < len(n) || !strings.EqualFold(s[:len(n)], n) {
			continue
		}
		rest := strings.TrimLeft(s[len(n):], "*_ ")
		if strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "–") {
			return true
		}
	}
	return false
}
