package shared

import (
	"strings"

	"broadsheet/bundle/english"
)

// ofTwoTimes reports whether two sentences tell of different times, so that a
// number may have changed between them: each names a day, and none is the
// other's; or one alone says as of when it counts.
func (k *contest) ofTwoTimes() bool {
	return k.noneShared(func(f *fact) bool { return f.subject == aWeekday }) ||
		k.noneShared(func(f *fact) bool { return f.subject == aNumber && f.number.Of == english.DayOfMonth }) ||
		k.asOf(k.a) != k.asOf(k.b) || k.afterwards(k.a, k.b) || k.afterwards(k.b, k.a)
}

// afterwards reports whether a sentence opens with what came before, and the
// other does not tell of it: "After the night's count, …".
func (k *contest) afterwards(u, other *unit) bool {
	if len(u.toks) < 2 {
		return false
	}
	w := k.word(u.toks[0])
	return (w == "after" || w == "following") && !strings.HasSuffix(k.word(u.toks[1]), "ing") && !stemIn(u.toks[0].Stem, other.toks)
}

// lately reports whether a sentence counts what happened in a time that it names
// by its end: "in the last month".
func (k *contest) lately(u *unit) bool {
	for i := 2; i < len(u.toks); i++ {
		switch k.word(u.toks[i-1]) {
		case "last", "past", "prior", "previous":
			if english.SenseOf(k.word(u.toks[i])).Has(english.Reckoned) && english.Of(k.word(u.toks[i-2])).Has(english.Article) {
				return true
			}
		}
	}
	return false
}

// supposed reports whether a sentence tells of a fact what would be, and not what
// is.
func (k *contest) supposed(u *unit, f *fact) bool {
	for i, t := range u.toks {
		switch k.word(t) {
		case "if", "unless", "means":
			return true
		case "would", "could", "should":
			if f.verb > i && f.verb-i <= 3 && f.number.Of != english.Clock {
				return true
			}
		}
	}
	return false
}

// noneShared reports whether both sides have facts of a kind, and no two of them
// say the same.
func (k *contest) noneShared(kind func(f *fact) bool) bool {
	n := 0
	for i := range k.fa {
		for j := range k.fb {
			x, y := &k.fa[i], &k.fb[j]
			if !kind(x) || !kind(y) {
				continue
			}
			if k.sameFact(x, y) {
				return false
			}
			n++
		}
	}
	return n > 0
}

// asOf reports whether a sentence says as of when it counts: "as of 2 p.m.".
func (k *contest) asOf(u *unit) bool {
	for i := 1; i+1 < len(u.toks); i++ {
		if k.word(u.toks[i]) == "of" && k.word(u.toks[i-1]) == "as" {
			return true
		}
	}
	return false
}

// ofTwoStages reports whether one of two facts alone stands beside a word that
// says that it was another before or after.
func (k *contest) ofTwoStages(x, y *fact) bool {
	s, t := k.stage(k.a, x), k.stage(k.b, y)
	if s >= 0 && t >= 0 {
		return k.al.toB[s] != t && k.a.toks[s].Stem != k.b.toks[t].Stem
	}
	return s >= 0 && k.al.toB[s] < 0 || t >= 0 && k.al.toA[t] < 0
}

// stage returns the nearest word beside a fact that says of which stage it is,
// or -1.
func (k *contest) stage(u *unit, f *fact) int {
	for d := 1; d < len(u.toks); d++ {
		for _, i := range [...]int{f.from - d, f.end - 1 + d} {
			if i >= 0 && i < len(u.toks) && english.SenseOf(k.word(u.toks[i])).Has(english.Stage) {
				return i
			}
		}
	}
	return -1
}
