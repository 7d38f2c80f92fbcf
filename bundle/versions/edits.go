package versions

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// edits returns what differs between the tokens a of the old article and b of
// the new one, in order.
func edits(o, n *side, a, b []token) []Edit {
	matched := withoutIslands(a, b, common(a, b))
	var out []Edit
	i, j := 0, 0
	for _, p := range append(matched, [2]int{len(a), len(b)}) {
		if p[0] > i || p[1] > j {
			out = append(out, Edit{
				Old:   span(a, i, p[0], o.article),
				New:   span(b, j, p[1], n.article),
				Class: classify(o, n, a[i:p[0]], b[j:p[1]]),
			})
		}
		i, j = p[0]+1, p[1]+1
	}
	return out
}

// span covers tokens [from, to); an empty one stands behind the token before.
func span(ts []token, from, to int, a *bundle.Article) bundle.Span {
	switch {
	case from < to:
		return bundle.Span{Start: ts[from].Start, End: ts[to-1].End}
	case from > 0:
		return bundle.Span{Start: ts[from-1].End, End: ts[from-1].End}
	case len(ts) > 0:
		return bundle.Span{Start: ts[0].Start, End: ts[0].Start}
	}
	return bundle.Span{}
}

// withoutIslands drops matches that only a little word or a mark holds up
// between two longer changes, or a single word between two still longer ones: a reader sees one change there, not two with an
// "of" between them.
func withoutIslands(a, b []token, matched [][2]int) [][2]int {
	out := matched[:0:0]
	for start := 0; start < len(matched); {
		end := start + 1
		for end < len(matched) && matched[end][0] == matched[end-1][0]+1 && matched[end][1] == matched[end-1][1]+1 {
			end++
		}
		if !island(a, b, matched, start, end) {
			out = append(out, matched[start:end]...)
		}
		start = end
	}
	return out
}

// island reports whether the run of matches [start, end) is too slight to
// part the changes on both its sides.
func island(a, b []token, matched [][2]int, start, end int) bool {
	var held int32
	for _, p := range matched[start:end] {
		held += a[p[0]].weight
	}
	last, next := [2]int{-1, -1}, [2]int{len(a), len(b)}
	if start > 0 {
		last = matched[start-1]
	}
	if end < len(matched) {
		next = matched[end]
	}
	before := min(matched[start][0]-last[0], matched[start][1]-last[1]) - 1
	after := min(next[0]-matched[end-1][0], next[1]-matched[end-1][1]) - 1
	return held <= weightStop && before >= 2 && after >= 2 || held <= weightContent && before >= 3 && after >= 3
}

// classify says what an edit is about, by the gravest thing it touches. A word
// that stands on both sides is not touched, wherever it stands.
func classify(o, n *side, a, b []token) Class {
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
	case has(func(_ *side, t token) bool { return t.quoted }):
		return Quote
	case has(isNegation):
		return Negation
	case has(isName):
		return Name
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
millions billions half third quarter first second twice double triple`)

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
	return t.shape&text.Digits != 0 || numberWords[text.Fold(t.Of(s.article.Text))]
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
