package versions

import (
	"slices"

	"broadsheet/bundle/english"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A classifier says what the edits of an operation are about.
type classifier struct {
	o, n     *side
	old, new []token // of the whole operation

	// What is known of the operation once an edit has asked for it.
	told    bool
	fates   [2]uint32   // lines of [fates] on either side
	named   [2][]bool   // tokens that name a source, on either side
	numbers [2][]figure // of either side
}

// class says what an edit is about, by the gravest thing it touches. A word
// that stands on both sides is not touched, wherever it stands.
func (c *classifier) class(a, b []token) Class {
	o, n := c.o, c.n
	if sameFold(a, b) { // true as well where no word stands on either side
		return Punctuation
	}
	if c.numbers[0] == nil {
		c.numbers = [2][]figure{figures(o, c.old), figures(n, c.new)}
	}
	before, after := touched(c.numbers[0], a), touched(c.numbers[1], b)
	gone, come := only(a, b, rewritten(before, after)), only(b, a, rewritten(after, before))
	has := func(f func(s *side, t token) bool) bool {
		return slices.ContainsFunc(gone, func(t token) bool { return f(o, t) }) ||
			slices.ContainsFunc(come, func(t token) bool { return f(n, t) })
	}
	counts := func(s *side, t token) bool {
		return s == o && in(t, before) || s == n && in(t, after) || isFraction(s, t)
	}
	switch {
	case has(isDate):
		return Date
	case has(counts):
		return Number
	case c.fate(gone, come):
		return Fate
	case has(func(_ *side, t token) bool { return t.quoted }):
		return Quote
	case has(isNegation):
		return Negation
	case has(isName):
		return Name
	case c.source(a, b, gone, come):
		return Source
	}
	return Wording
}

// only returns the words of a that b lacks, in any case, and that do not
// belong to a number which is only written in another way.
func only(a, b []token, rewritten []figure) []token {
	held := make(map[int32]bool, len(b))
	for _, t := range b {
		held[t.fold] = true
	}
	var out []token
	for _, t := range a {
		if t.word && !held[t.fold] && !in(t, rewritten) {
			out = append(out, t)
		}
	}
	return out
}

// sameFold reports whether two token lists differ in case and marks only.
func sameFold(a, b []token) bool {
	i, j := 0, 0
	for {
		for i < len(a) && !a[i].word {
			i++
		}
		for j < len(b) && !b[j].word {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i].fold != b[j].fold {
			return false
		}
		i++
		j++
	}
}

// isFraction reports whether a word says how many or how much without being a
// number: half, dozens, "scores of".
func isFraction(s *side, t token) bool {
	w := text.Fold(t.Of(s.article.Text))
	if w == "scores" {
		_, after := s.beside(t)
		return text.Fold(after.Of(s.article.Text)) == "of"
	}
	return t.shape&text.Digits != 0 || english.Of(w).Has(english.Fraction|english.Magnitude)
}

func isNegation(s *side, t token) bool {
	w := text.Fold(t.Of(s.article.Text))
	return english.Negates(w) || english.Of(w).Has(english.Unable)
}

// isName reports whether a word is written as a name. Where any word has a
// capital, it is one if it is written so elsewhere too, or is no common word.
func isName(s *side, t token) bool {
	if t.shape&text.Capital == 0 {
		return false
	}
	w := text.Fold(t.Of(s.article.Text))
	if lexicon.Stop(w) {
		return false
	}
	if !t.begins || s.names[t.fold] {
		return true
	}
	rank, ok := lexicon.Rank(w)
	return !ok || rank >= rareWord
}

// rareWord is the rank from which on a word at the beginning of a sentence is
// rather a name than a word: common names stand among the common words.
const rareWord = 20000
