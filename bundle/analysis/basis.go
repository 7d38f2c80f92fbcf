package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/visible"
)

// A Basis is what a link of two sentences rests on, in words that are safe to
// print.
type Basis struct {
	Held  []string    // names and numbers that both hold, in the order of the link's first sentence
	Pairs [][2]string // different words that say the same: killing, assassination
}

// BasisOf returns what link l of bundle b rests on.
func BasisOf(b *bundle.Bundle, l shared.Link) Basis {
	from, to := b.Articles[l.A.Article].Text, b.Articles[l.B.Article].Text
	a, s := b.Sentence(l.A)
	var out Basis
	for _, p := range l.Spans {
		for _, held := range namesAndNumbers(p.A.Of(a.Text), p.A.Start == s.Start) {
			if !slices.Contains(out.Held, held) {
				out.Held = append(out.Held, held)
			}
		}
	}
	for _, p := range l.Pairs {
		pair := [2]string{visible.String(p.A.Of(from)), visible.String(p.B.Of(to))}
		if !strings.EqualFold(pair[0], pair[1]) && !slices.Contains(out.Pairs, pair) {
			out.Pairs = append(out.Pairs, pair)
		}
	}
	return out
}

// namesAndNumbers returns the runs of words of s that begin with a capital or
// a digit. The first word of a sentence has its capital for another reason.
func namesAndNumbers(s string, opens bool) []string {
	var out []string
	run := false // the word before belongs to the last of out
	for i, w := range strings.Fields(s) {
		word := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		first, _ := utf8.DecodeRuneInString(word)
		tells := unicode.IsUpper(first) && !(opens && i == 0) || unicode.IsDigit(first)
		switch {
		case !tells:
		case run:
			out[len(out)-1] += " " + visible.String(word)
		default:
			out = append(out, visible.String(word))
		}
		run = tells && strings.HasSuffix(w, word) // a comma ends a name
	}
	return out
}
