package shared

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// perhaps is the probability from which on a fact possibly differs. Below, more
// than two in three are two facts.
const perhaps = 0.42

// perhapsApart is the probability from which on two facts that something beside
// them tells apart are still worth a reader's look.
const perhapsApart = 0.585

// mostlyShared is the share of their content from which on two sentences in
// different words are as close as near copies.
const mostlyShared = 0.61

// closely reports whether two sentences in different words have most of their
// content in common.
func (k *contest) closely() bool { return k.j.score >= mostlyShared }

// plainly returns the probability from which on a fact of two sentences is said
// to differ, unless what stands beside it says that it is of two things (see
// apart). What is shown accuses two outlets. Near copies hardly ever tell of two
// things; days and names are many in every sentence, and more is asked of them
// elsewhere.
func (k *contest) plainly(x, y *fact) float64 {
	if k.j.kind == Near {
		return 0.5
	}
	closely := k.closely()
	switch x.subject {
	case aDenial, anOpposite:
		if closely {
			return 0.7
		}
		return 0.8
	case aName:
		if closely && x.bearer == aPlace && y.bearer == aPlace {
			return 0.7
		}
		return 0.88
	case aWeekday, aMonth:
		return 0.8
	}
	switch of := qualityOf(x, y); {
	case closely:
		return 0.5
	case of == english.Percentage || isDate(of):
		return 0.82
	}
	return 0.72
}

// A difference is a fact in which two units differ, as ranges of their words;
// an empty range where one side has nothing.
type difference struct {
	class  Class
	a0, a1 int
	b0, b1 int
	plain  bool
	grows  bool // it is counted anew as an event goes on
}

// differences finds the facts in which two aligned units differ.
func (c *comparison) differences(al *alignment, corpus *text.Corpus, l *lexis, j *judgement) []difference {
	k := &c.contest
	k.comparison, k.al, k.corpus, k.l, k.j = c, al, corpus, l, j
	k.sa, k.sb = c.a.facts(corpus, l), c.b.facts(corpus, l)
	k.every = l.recorder != nil
	k.rivals()
	if k.every {
		l.recorder.note(k)
	}
	k.decide()
	var out []difference
	for i := range k.all {
		if r := &k.all[i]; !r.same {
			if d := k.difference(r); d.plain || r.p >= perhapsApart || !k.apart(r) {
				out = append(out, d)
			}
		}
	}
	out = append(out, k.exchanges()...)
	slices.SortFunc(out, func(x, y difference) int {
		return cmp.Or(cmp.Compare(x.a0, y.a0), cmp.Compare(x.b0, y.b0), cmp.Compare(x.class, y.class))
	})
	return out
}

// decide keeps the pairs of facts that are one, as far as can be told: each
// fact has one rival, the likeliest first.
func (k *contest) decide() {
	k.all = slices.DeleteFunc(k.all, func(r rival) bool { return r.p < perhaps })
	slices.SortStableFunc(k.all, func(x, y rival) int { return cmp.Compare(y.p, x.p) })
	k.usedA, k.usedB = append(k.usedA[:0], make([]bool, len(k.fa))...), append(k.usedB[:0], make([]bool, len(k.fb))...)
	denied := false // what denies one word often denies the words around it too
	k.all = slices.DeleteFunc(k.all, func(r rival) bool {
		no := k.fa[r.a].subject == aDenial
		if k.usedA[r.a] || k.usedB[r.b] || no && denied {
			return true
		}
		k.usedA[r.a], k.usedB[r.b], denied = true, true, denied || no
		return false
	})
}

// difference says where two rivals stand and what they are about.
func (k *contest) difference(r *rival) difference {
	x, y := &k.fa[r.a], &k.fb[r.b]
	d := difference{classOf(x, y), x.from, x.to, y.from, y.to, r.p >= k.plainly(x, y) && !k.apart(r), k.growing(x, y)}
	if x.subject == aName { // "Paula Reyes" and "Hanna Reyes" differ in the first
		for d.a1-d.a0 > 1 && d.b1-d.b0 > 1 && k.a.toks[d.a1-1].Stem == k.b.toks[d.b1-1].Stem {
			d.a1, d.b1 = d.a1-1, d.b1-1
		}
		for d.a1-d.a0 > 1 && d.b1-d.b0 > 1 && k.a.toks[d.a0].Stem == k.b.toks[d.b0].Stem {
			d.a0, d.b0 = d.a0+1, d.b0+1
		}
	}
	if x.subject == aDenial {
		if x.value >= 0 {
			d.a0, d.a1, d.b1 = x.value, x.value+1, d.b0
		} else {
			d.b0, d.b1, d.a1 = y.value, y.value+1, d.a0
		}
	}
	return d
}

// classOf returns the class of two facts that differ.
func classOf(x, y *fact) Class {
	switch x.subject {
	case aWeekday, aMonth:
		return Date
	case aDenial:
		return Negation
	case anOpposite:
		return Antonym
	case aName:
		if x.bearer == aPlace && y.bearer == aPlace {
			return Place
		}
		return Name
	}
	switch of := qualityOf(x, y); {
	case of == english.DayOfMonth || of == english.Year || of == english.Decade:
		return Date
	case of == english.Clock:
		return Time
	case of == english.Money:
		return Money
	case of >= english.Length && of <= english.Duration:
		return Measure
	}
	return Number
}

// qualityOf returns what two numbers are of: a bare one is of what the other is.
func qualityOf(x, y *fact) english.Quality {
	if x.number.Of == english.Counted {
		return y.number.Of
	}
	return x.number.Of
}

// bothSides reports whether the words i and j stand between words that are
// matched to each other, or at the end of both units.
func (al *alignment) bothSides(i, j int) bool {
	before := i == 0 && j == 0 || i > 0 && j > 0 && al.toB[i-1] == j-1
	after := i+1 == len(al.toB) && j+1 == len(al.toA) || i+1 < len(al.toB) && j+1 < len(al.toA) && al.toB[i+1] == j+1
	return before && after
}

// contrasts turns differences into byte ranges of the two articles.
func contrasts(ds []difference, a, b []text.Token) []Contrast {
	var out []Contrast
	for _, d := range ds {
		out = append(out, Contrast{Pair{wordRange(a, d.a0, d.a1), wordRange(b, d.b0, d.b1)}, d.class, d.plain, Neither})
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
