package versions

import (
	"slices"
	"strings"

	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A classifier says what the edits of an operation are about.
type classifier struct {
	o, n     *side
	old, new []token // of the whole operation

	// What is known of the operation once an edit has asked for it.
	told  bool
	fates [2]uint32 // lines of [fates] on either side
	named [2][]bool // tokens that name a source, on either side
}

// class says what an edit is about, by the gravest thing it touches. A word
// that stands on both sides is not touched, wherever it stands.
func (c *classifier) class(a, b []token) Class {
	o, n := c.o, c.n
	if sameFold(a, b) { // true as well where no word stands on either side
		return Punctuation
	}
	gone, come := only(o, n, a, b), only(n, o, b, a)
	if figured(gone) && figured(come) && sameFigures(written(o, a), written(n, b)) {
		gone, come = withoutFigures(o, gone), withoutFigures(n, come)
	}
	has := func(f func(s *side, t token) bool) bool {
		for _, t := range gone {
			if f(o, t) {
				return true
			}
		}
		for _, t := range come {
			if f(n, t) {
				return true
			}
		}
		return false
	}
	switch {
	case has(isDate):
		return Date
	case has(isNumber):
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

// written is the text of tokens with what stands between them.
func written(s *side, ts []token) string {
	if len(ts) == 0 {
		return ""
	}
	return s.article.Text[ts[0].Start:ts[len(ts)-1].End]
}

// figured reports whether any of some words has figures.
func figured(ts []token) bool {
	return slices.ContainsFunc(ts, func(t token) bool { return t.shape&text.Digits != 0 })
}

// withoutFigures leaves out the figures and what they are counted in.
func withoutFigures(s *side, ts []token) []token {
	var out []token
	for _, t := range ts {
		if t.shape&text.Digits == 0 && !units[text.Fold(t.Of(s.article.Text))] {
			out = append(out, t)
		}
	}
	return out
}

// only returns the words of a that b lacks, in any case; a number is the same
// in words and in figures.
func only(x, y *side, a, b []token) []token {
	in, values := make(map[int32]bool, len(b)), map[string]bool{}
	for _, t := range b {
		in[t.fold] = true
		if v := numeral(t.Of(y.article.Text)); v != "" {
			values[v] = true
		}
	}
	var out []token
	for _, t := range a {
		if t.word && !in[t.fold] && !values[numeral(t.Of(x.article.Text))] {
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

var numberWords = set(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands
millions billions tens half third quarter first second twice double triple`)

var negations = set(`no not never none nobody nothing neither nor cannot without isn't aren't wasn't weren't don't doesn't didn't won't
wouldn't can't couldn't shouldn't hasn't haven't hadn't denied denies deny unable failed refused`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

func isNumber(s *side, t token) bool {
	if t.shape&text.Digits != 0 {
		return true
	}
	switch w := text.Fold(t.Of(s.article.Text)); w {
	case "one":
		return countsOne(s, t)
	case "scores":
		_, after := s.beside(t)
		return text.Fold(after.Of(s.article.Text)) == "of"
	default:
		return numberWords[w]
	}
}

// Around a "one" that stands for somebody or something and counts nothing:
// "no one", "this one", "a new one", "one another", "one should".
var (
	beforePronoun = set(`no the this that these those any every each some another which what`)
	articleWords  = set(`a an the this that`)
	afterPronoun  = set(`another should must can could would may might shall ought`)
)

// countsOne reports whether a word "one" is a number.
func countsOne(s *side, t token) bool {
	before, after := s.beside(t)
	word := func(t token) string {
		if !t.word {
			return ""
		}
		return text.Fold(t.Of(s.article.Text))
	}
	if beforePronoun[word(before)] || afterPronoun[word(after)] {
		return false
	}
	if before.word && (!after.word || after.weight < weightContent) {
		earlier, _ := s.beside(before)
		return !articleWords[word(earlier)]
	}
	return true
}

func isNegation(s *side, t token) bool { return negations[text.Fold(t.Of(s.article.Text))] }

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
