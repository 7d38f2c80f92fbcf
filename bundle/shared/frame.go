package shared

import (
	"math"
	"strings"

	"broadsheet/bundle/english"
)

// A frame is what a fact stands in, as indices of words; -1 for what is not
// there.
type frame struct {
	before, after int  // the nearest words that say something
	verb          int  // what the fact goes with
	ahead         bool // which is still to come: "will meet on Friday"
}

// contentWithin is how far from a fact a word may stand that it goes with, and
// verbWithin the same of the verb behind a fact that opens its sentence.
const (
	contentWithin = 6
	verbWithin    = 14
)

// framed finds what the words from..to stand in.
func (l *line) framed(x *lexis, from, to int) frame {
	f := frame{before: l.contentWord(x, from, -1), after: l.contentWord(x, to-1, 1), verb: -1}
	left, comma := l.verb(from, -1, contentWithin)
	f.verb = left
	if left < 0 || comma {
		if right, _ := l.verb(to-1, 1, verbWithin); right >= 0 {
			f.verb = right
		}
	}
	if f.verb > 0 {
		switch l.Word(f.verb - 1) {
		case "to", "will", "would", "shall":
			f.ahead = true
		}
	}
	return f
}

// contentWord returns the nearest word that says something, from word i in steps
// of by; -1 when there is none in the clause.
func (l *line) contentWord(x *lexis, i, by int) int {
	for range contentWithin {
		if i = l.next(i, by); i < 0 {
			return -1
		}
		if c := x.class[l.toks[i].Word]; c == content || c == speech {
			return i
		}
	}
	return -1
}

// next steps from word i within its clause; -1 beyond.
func (l *line) next(i, by int) int {
	gap := max(i, i+by)
	if i += by; i < 0 || i >= len(l.toks) || strings.ContainsAny(l.Before(gap), ";:—–") {
		return -1
	}
	return i
}

// verb returns the nearest verb from word i in steps of by, and whether a comma
// stands on the way; -1 when there is none within so many words.
func (l *line) verb(i, by, within int) (at int, comma bool) {
	for range within {
		gap := max(i, i+by)
		if i = l.next(i, by); i < 0 {
			return -1, comma
		}
		comma = comma || strings.Contains(l.Before(gap), ",")
		if l.isVerb(i) {
			return i, comma
		}
	}
	return -1, comma
}

// isVerb reports whether word i is a verb, as far as its form and the word
// before it tell.
func (l *line) isVerb(i int) bool {
	w := l.Word(i)
	class := l.c.Words[l.toks[i].Word].Class
	if l.Capital(i) || class.Has(english.Auxiliary) {
		return false
	}
	if len(w) > 4 && strings.HasSuffix(w, "ed") || english.VerbOf(w).Has(english.Past|english.States|english.Claims|english.Speaks) {
		return true
	}
	if i == 0 {
		return false
	}
	before := l.Word(i - 1)
	switch v := english.VerbOf(before); {
	case v.Has(english.Modal) || before == "to" || before == "not" || before == "did" || before == "does":
		return class&(english.Determiner|english.Possessive|english.Preposition|english.Adverb) == 0
	case v.Has(english.Be):
		return strings.HasSuffix(w, "ing")
	}
	return false
}

// lookAtFrames compares what two facts stand in.
func (k *contest) lookAtFrames(v *likeness, x, y *fact) {
	v[vLeft] = flag(k.answer(x.from-1, y.from-1))
	v[vFrame] = flag(k.answer(x.from-1, y.from-1) && k.answer(x.end, y.end))
	v[vBefore], v[vBeforeApart] = k.meeting(x.before, y.before)
	v[vAfter], v[vAfterApart] = k.meeting(x.after, y.after)
	v[vVerb], v[vVerbApart] = k.meeting(x.verb, y.verb)
	v[vTense] = flag(x.verb >= 0 && y.verb >= 0 && x.ahead != y.ahead)
	v[vBothSaid] = flag(inAttribution(k.a, x) && inAttribution(k.b, y))
	v[vSpare] = math.Log(float64(k.spare(k.fa, x, k.openA) * k.spare(k.fb, y, k.openB)))
}

// answer reports whether words i and j are matched to each other, or both
// stand outside their units.
func (k *contest) answer(i, j int) bool {
	if i < 0 || j < 0 {
		return i == j
	}
	if i >= len(k.a.toks) || j >= len(k.b.toks) {
		return i >= len(k.a.toks) && j >= len(k.b.toks)
	}
	return k.al.toB[i] == j
}

// meeting tells whether two words are matched to each other, or are both there
// and not.
func (k *contest) meeting(i, j int) (met, apart float64) {
	if i < 0 || j < 0 {
		return 0, 0
	}
	s, t := k.a.toks[i].Stem, k.b.toks[j].Stem
	if k.al.toB[i] == j || s == t {
		return 1, 0
	}
	if like, related := relationOf(s, t, k.l); related && like >= meetingLike {
		return 1, 0
	}
	return 0, 1
}

// meetingLike is how alike in meaning two words must be that two facts go with
// the same.
const meetingLike = 0.5

// spare returns how many facts of a unit may be the one that f is and have no
// like in the other.
func (k *contest) spare(fs []fact, f *fact, open []bool) int {
	n := 0
	for i := range fs {
		if open[i] && fs[i].subject == f.subject && comparable(&fs[i], f) {
			n++
		}
	}
	return max(n, 1)
}

// leaveOpen notes which facts have no like among those of the other unit.
func (k *contest) leaveOpen() {
	k.openA, k.openB = k.openA[:0], k.openB[:0]
	for range k.fa {
		k.openA = append(k.openA, true)
	}
	for range k.fb {
		k.openB = append(k.openB, true)
	}
	for i := range k.all {
		if r := &k.all[i]; r.same {
			k.openA[r.a], k.openB[r.b] = false, false
		}
	}
}
