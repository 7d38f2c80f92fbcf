package shared

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A difference is a fact in which two units differ, as ranges of their words;
// an empty range where one side has nothing.
type difference struct {
	class  Class
	a0, a1 int
	b0, b1 int
}

// looseScore is the score below which two sentences have too little in common
// for a contradiction: what one denies need not be what the other says.
const looseScore = 0.45

// contradicts reports whether the difference is one of polarity, not of facts
// that stand in the same place.
func (d difference) contradicts() bool { return d.class == Negation || d.class == Antonym }

// differences finds the facts in which two aligned units differ: numbers,
// dates and names that stand in the same place, a negation of a matched word,
// words that say the opposite.
func (c *comparison) differences(al *alignment, corpus *text.Corpus, l *lexis) []difference {
	var out []difference
	out = append(out, c.otherNumbers(al, corpus)...)
	out = append(out, c.otherWords(al, l)...)
	out = append(out, c.negated(al, l)...)
	if i, j, ok := c.opposed(l); ok {
		x, y := int(c.a.items[i].at), int(c.b.items[j].at)
		out = append(out, difference{Antonym, x, x + 1, y, y + 1})
	}
	return out
}

// otherNumbers pairs the quantities that one unit has and the other has not,
// when they stand in the same place and are of one kind.
func (c *comparison) otherNumbers(al *alignment, corpus *text.Corpus) []difference {
	qa, qb := c.a.numbers(corpus), c.b.numbers(corpus)
	lacks := func(q english.Quantity, in []english.Quantity) bool { return !slices.ContainsFunc(in, q.Same) }
	var out []difference
	used := make([]bool, len(qb))
	for _, x := range qa {
		if !lacks(x, qb) {
			continue
		}
		for k, y := range qb {
			if used[k] || !lacks(y, qa) || !x.Alike(y) || !al.samePlace(x.From, x.Bare, y.From, y.Bare) {
				continue
			}
			used[k] = true
			class := Number
			if x.Of == english.DayOfMonth || x.Of == english.Year || x.Of == english.Decade {
				class = Date
			}
			out = append(out, difference{class, x.From, x.Bare, y.From, y.Bare})
			break
		}
	}
	return out
}

// samePlace reports whether the words a0..a1 of one unit and b0..b1 of the
// other stand beside words that are matched to each other.
func (al *alignment) samePlace(a0, a1, b0, b1 int) bool {
	before := a0 > 0 && b0 > 0 && al.toB[a0-1] == b0-1
	after := a1 < len(al.toB) && b1 < len(al.toA) && al.toB[a1] == b1
	return before || after || al.toB[a0] >= b0 && al.toB[a0] < b1
}

// otherWords pairs dates and names that stand in the same place.
func (c *comparison) otherWords(al *alignment, l *lexis) []difference {
	var out []difference
	for _, i := range c.restA {
		x := &c.a.items[i]
		xd, xn := x.class == date, x.name
		if !xd && !xn {
			continue
		}
		for _, j := range c.restB {
			y := &c.b.items[j]
			yd, yn := y.class == date, y.name
			if xd != yd || xn != yn || !al.bothSides(int(x.at), int(y.at)) || xn && c.alias(x, y, l) {
				continue
			}
			class := Name
			if xd {
				class = Date
			}
			out = append(out, difference{class, int(x.at), int(x.at) + 1, int(y.at), int(y.at) + 1})
			break
		}
	}
	return out
}

// bothSides reports whether the words i and j stand between words that are
// matched to each other, or at the end of both units.
func (al *alignment) bothSides(i, j int) bool {
	before := i == 0 && j == 0 || i > 0 && j > 0 && al.toB[i-1] == j-1
	after := i+1 == len(al.toB) && j+1 == len(al.toA) || i+1 < len(al.toB) && j+1 < len(al.toA) && al.toB[i+1] == j+1
	return before && after
}

// alias reports whether two names may be one: initials, a short form, a
// related word.
func (c *comparison) alias(x, y *item, l *lexis) bool {
	s, t := l.stem[x.stem], l.stem[y.stem]
	if len(s) > len(t) {
		s, t = t, s
	}
	if strings.HasPrefix(t, s) || len(s) <= 4 && s[:1] == t[:1] {
		return true
	}
	sim, related := relation(x, y, l)
	return related && sim > 0
}

// negated finds a negator of one unit that the other lacks, when the word it
// stands before is matched.
func (c *comparison) negated(al *alignment, l *lexis) []difference {
	na, nb := negations(c.a, l), negations(c.b, l)
	if na%2 == nb%2 {
		return nil
	}
	if na > nb {
		if i, j, ok := deniedWord(c.a.toks, c.b.toks, al.toB, l); ok {
			return []difference{{Negation, i, i + 1, j, j}}
		}
		return nil
	}
	if j, i, ok := deniedWord(c.b.toks, c.a.toks, al.toA, l); ok {
		return []difference{{Negation, i, i, j, j + 1}}
	}
	return nil
}

// deniedWord returns the first unmatched negator that stands at most three
// words before a content word that the other unit has without a negator, and
// that word's place there.
func deniedWord(toks, other []text.Token, to []int, l *lexis) (at, there int, ok bool) {
	for i, t := range toks {
		if l.class[t.Word] != negator || to[i] >= 0 {
			continue
		}
		for k := i + 1; k < len(toks) && k <= i+3; k++ {
			if c := l.class[toks[k].Word]; c != content && c != speech {
				continue
			}
			if j := to[k]; j >= 0 && !denied(other, j, l) {
				return i, j, true
			}
			break
		}
	}
	return 0, 0, false
}

// denied reports whether a negator stands at most three words before word j, or
// a verb that denies at most eight: "denied that it had any plans" says what
// "it had no plans" does.
func denied(toks []text.Token, j int, l *lexis) bool {
	for k := max(0, j-8); k < j; k++ {
		if k >= j-3 && (l.class[toks[k].Word] == negator || outOf(toks, k, l)) || isDenial(l.stem[toks[k].Stem]) {
			return true
		}
	}
	return false
}

// outOf reports whether word k is the "out" of "out of print".
func outOf(toks []text.Token, k int, l *lexis) bool {
	return l.stem[toks[k].Stem] == "out" && k+1 < len(toks) && l.stem[toks[k+1].Stem] == "of"
}

// isDenial reports whether a base form is a verb that denies what follows it.
func isDenial(stem string) bool { return english.Of(stem).Has(english.Denial) }

// contrasts turns differences into byte ranges of the two articles.
func contrasts(ds []difference, a, b []text.Token) []Contrast {
	var out []Contrast
	for _, d := range ds {
		out = append(out, Contrast{Pair{wordRange(a, d.a0, d.a1), wordRange(b, d.b0, d.b1)}, d.class})
	}
	return out
}

// wordRange returns the bytes of words from..to, or the empty range before
// word from.
func wordRange(toks []text.Token, from, to int) bundle.Span {
	if from >= to {
		at := int(toks[min(from, len(toks)-1)].Start)
		return bundle.Span{Start: at, End: at}
	}
	return between(toks[from:to])
}
