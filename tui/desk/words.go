package desk

import (
	"broadsheet/bundle"
	"strings"
	"unicode"
)

// Plural is the word for n of something.
func Plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Ref names a sentence.
func Ref(article, sentence int) bundle.Ref { return bundle.Ref{Article: article, Sentence: sentence} }

// Ordinal is the place of a sentence in its article, counted from one as
// readers count.
func Ordinal(r bundle.Ref) int { return r.Sentence + 1 }

// Wordy reports whether a character belongs to a word.
func Wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Spaced folds the white space of s; what stands at the ends stays one space.
func Spaced(s string) string {
	f := strings.Join(strings.Fields(s), " ")
	if f == "" {
		if s == "" {
			return ""
		}
		return " "
	}
	if strings.ContainsAny(s[:1], " \n\t\r") {
		f = " " + f
	}
	if strings.ContainsAny(s[len(s)-1:], " \n\t\r") {
		f += " "
	}
	return f
}

// OrNothing is [Spaced], and a word for what is empty.
func OrNothing(s string) string {
	if s = Spaced(s); s != "" {
		return s
	}
	return "nothing"
}
