package shared

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
)

// apartInOtherWords is apart for sentences in different words, where the words
// around two facts must say by themselves that they are of one thing.
func (k *contest) apartInOtherWords(r *rival, x, y *fact) bool {
	switch x.subject {
	case aName:
		return k.ofTwoTypes(x, y)
	case aWeekday, aMonth:
		return r.seen[vLeadApart] > 0 || k.goWithOtherVerbs(r, x, y) || k.noneShared(func(f *fact) bool { return f.subject == aNumber && f.number.Of == english.Ranked })
	case anOpposite:
		return k.ofTwoTimes() || k.converse(x, y) || k.ofTwoPhases(x, y) || k.supposed(k.a, x) != k.supposed(k.b, y)
	case aDenial:
		return k.ofTwoTimes()
	}
	if x.number.Of == english.Duration && k.windows(k.a, x) && k.windows(k.b, y) && k.noneShared(func(f *fact) bool { return f.subject == aNumber && f.counts() }) {
		return true // each counts something else in a time of its own
	}
	if isDate(x.number.Of) {
		return k.goWithOtherVerbs(r, x, y) || k.ofTwoPlaces(x, y)
	}
	if x.number.Of == english.Ranked && max(x.number.Value, y.number.Value) > farRanks*min(x.number.Value, y.number.Value) {
		return true // of two rows: the 60th festival, and her second prize there
	}
	return k.hasRemainder(k.fa, x, y) || k.hasRemainder(k.fb, y, x) || k.ofTwoTimes() || k.ofTwoStages(x, y) || k.ofTwoHeads(x, y) || k.ofTwoMeasurers() || k.goesOtherWay() || k.standsIn(k.a, x) != k.standsIn(k.b, y) ||
		k.added(k.a.toks, x) != k.added(k.b.toks, y) ||
		k.lately(k.a) != k.lately(k.b) ||
		x.number.Of != english.Duration && k.noneShared(func(f *fact) bool { return f.subject == aNumber && f.number.Of == english.Duration })
}

// hasRemainder reports whether more of a measure stands right behind it in a
// smaller unit, so that the next whole number is as right: "8 minutes, 46
// seconds" and "nearly nine minutes".
func (k *contest) hasRemainder(fs []fact, f, o *fact) bool {
	for i := range fs {
		if n := &fs[i]; n.subject == aNumber && n.number.Of == f.number.Of && n.from == f.end && n.number.Unit < f.number.Unit {
			return o.number.Unit == f.number.Unit && o.number.Value == f.number.Value+1
		}
	}
	return false
}

// windows reports whether a span of time is one in which something is counted:
// "in the past ten days".
func (k *contest) windows(u *unit, f *fact) bool {
	if f.from == 0 {
		return false
	}
	w := k.word(u.toks[f.from-1])
	return w == "last" || w == "past"
}

// ofTwoTypes reports whether one name is a person's and the other a body's, which
// acts through persons.
func (k *contest) ofTwoTypes(x, y *fact) bool {
	return x.bearer == aPerson && y.bearer == aBody || x.bearer == aBody && y.bearer == aPerson
}

// oneFrame is how much what stands around two times is alike, see vWide, when
// verbs that the lexicon does not tie do one thing: "had taken over in June" and
// "had seized in July".
const oneFrame = 0.6

// goWithOtherVerbs reports whether two times stand behind verbs that are not
// each other's. What is named by its date, "the May 4 summit", is the same
// whatever is done to it, but not what comes after it.
func (k *contest) goWithOtherVerbs(r *rival, x, y *fact) bool {
	if k.behindIt(k.a, x) != k.behindIt(k.b, y) {
		return true
	}
	if r.seen[vWide] >= oneFrame || x.head < x.headEnd && y.head < y.headEnd && !k.ofTwoHeads(x, y) {
		return false
	}
	_, other := k.meeting(k.verbBefore(k.a, x), k.verbBefore(k.b, y))
	return other > 0
}

// behindIt reports whether a time is one that something came after: "the day
// after the May 4 summit".
func (k *contest) behindIt(u *unit, f *fact) bool {
	for i := f.from - 1; i >= 0; i-- {
		switch c := english.Of(k.word(u.toks[i])); {
		case c.Has(english.Month | english.Weekday | english.Article | english.Determiner):
		default:
			w := k.word(u.toks[i])
			return w == "after" || w == "following"
		}
	}
	return false
}

// farRanks is the ratio of two ranks from which on they are of two rows.
const farRanks = 4

// besidePlace is how many words may stand between a time and the place of what
// happened then.
const besidePlace = 2

// ofTwoPlaces reports whether right beside one of two times stands a place that
// the other side does not name, although it names one, and no verb makes them
// one.
func (k *contest) ofTwoPlaces(x, y *fact) bool {
	if k.meets(k.verbBefore(k.a, x), k.verbBefore(k.b, y)) {
		return false
	}
	if n := placeBeside(k.fa, x); n != nil && places(k.fb) {
		for i := range k.fb {
			if m := &k.fb[i]; m.subject == aName && k.sameName(n, m) {
				return false
			}
		}
		return true
	}
	if m := placeBeside(k.fb, y); m != nil && places(k.fa) {
		for i := range k.fa {
			if n := &k.fa[i]; n.subject == aName && k.sameName(n, m) {
				return false
			}
		}
		return true
	}
	return false
}

// places reports whether one of the facts is the name of a place.
func places(fs []fact) bool {
	return slices.ContainsFunc(fs, func(f fact) bool { return f.subject == aName && f.bearer == aPlace })
}

func placeBeside(fs []fact, f *fact) *fact {
	for i := range fs {
		n := &fs[i]
		if n.subject == aName && n.bearer == aPlace && (n.end <= f.from && f.from-n.end <= besidePlace || f.end <= n.from && n.from-f.end <= besidePlace) {
			return n
		}
	}
	return nil
}

// verbBefore returns the nearest verb before a fact, or behind one that stands
// between its subject and its verb: "the council on Tuesday revised"; -1 without
// one in its clause and for a fact that opens its sentence.
func (k *contest) verbBefore(u *unit, f *fact) int {
	l := k.line(u)
	at, _ := l.verb(f.from, -1, verbWithin)
	if at < 0 && f.from > 1 && f.verb == f.end {
		return f.verb
	}
	return at
}

// ofTwoHeads reports whether two numbers count things that the last words of
// their names tell apart, whatever else these have in common: a quarter of the
// bank's loans and a third of the bank's customers.
func (k *contest) ofTwoHeads(x, y *fact) bool {
	p, pEnd := k.counted(k.a, x)
	q, qEnd := k.counted(k.b, y)
	if p == pEnd || q == qEnd {
		return false
	}
	for i := p; i < pEnd; i++ { // "people" and "people dead"
		if k.meets(i, qEnd-1) {
			return false
		}
	}
	for j := q; j < qEnd; j++ {
		if k.meets(pEnd-1, j) {
			return false
		}
	}
	return true
}

// counted returns the words for what a number counts, a share's whole among them.
func (k *contest) counted(u *unit, f *fact) (from, to int) {
	if f.head < f.headEnd || f.end+1 >= len(u.toks) || k.word(u.toks[f.end]) != "of" || !english.Of(k.word(u.toks[f.end+1])).Has(english.Article) {
		return f.head, f.headEnd
	}
	l := k.line(u)
	from = f.end + 2
	for to = from; to < len(u.toks) && to < from+farthestHead && k.l.class[u.toks[to].Word] == content && strings.TrimSpace(l.Before(to)) == ""; to++ {
	}
	return from, to
}

func (k *contest) meets(i, j int) bool {
	met, _ := k.meeting(i, j)
	return met > 0
}

// ofTwoMeasurers reports whether both sentences tell what a poll or the like
// found, and name different ones.
func (k *contest) ofTwoMeasurers() bool {
	n, m := k.measurer(k.a, k.fa), k.measurer(k.b, k.fb)
	return n != nil && m != nil && !k.sameName(n, m)
}

// measurer returns the name before a word for a poll or the like, nil without.
func (k *contest) measurer(u *unit, fs []fact) *fact {
	for i := range fs {
		f := &fs[i]
		for p := f.end; f.subject == aName && p < min(len(u.toks), f.end+3); p++ {
			if english.SenseOf(k.word(u.toks[p])).Has(english.Measurer) {
				return f
			}
		}
		for p := f.from; f.subject == aName && p < f.end; p++ {
			if english.SenseOf(k.word(u.toks[p])).Has(english.Measurer) {
				return f
			}
		}
	}
	return nil
}

// goesOtherWay reports whether the sentences say that something goes opposite
// ways: what fell by 90 points and what rose by 70 did so on two days.
func (k *contest) goesOtherWay() bool {
	for i := range k.all {
		if r := &k.all[i]; k.fa[r.a].subject == anOpposite {
			return true
		}
	}
	return false
}

// converse reports whether two opposite words are those of the two sides of one
// deed, and not surely said of the same side: "Velden buys it from Orlan" and
// "Orlan sells it".
func (k *contest) converse(x, y *fact) bool {
	if !english.Converse(k.word(k.a.toks[x.from]), k.word(k.b.toks[y.from])) {
		return false
	}
	n, m := k.nameBefore(k.fa, x), k.nameBefore(k.fb, y)
	return n == nil || m == nil || !k.sameName(n, m)
}

// ofTwoPhases reports whether two opposite words tell of the begin and the end of
// one thing, or of two sides of a place in two ways: "north of the border" and
// "the southern border".
func (k *contest) ofTwoPhases(x, y *fact) bool {
	s, t := k.word(k.a.toks[x.from]), k.word(k.b.toks[y.from])
	return (english.SenseOf(s) | english.SenseOf(t)).Has(english.Phase) || strings.HasSuffix(s, "ern") != strings.HasSuffix(t, "ern")
}

// nameBefore returns the last name before a fact that is no place's, nil without
// one.
func (k *contest) nameBefore(fs []fact, f *fact) (last *fact) {
	for i := range fs {
		if n := &fs[i]; n.subject == aName && n.bearer != aPlace && n.end <= f.from && (last == nil || n.end > last.end) {
			last = n
		}
	}
	return last
}

// standsIn reports whether a pronoun that stands for a thing opens the clause of
// a number's verb: what "it" is stands in another sentence.
func (k *contest) standsIn(u *unit, f *fact) bool {
	if f.verb < 0 || f.verb > f.from {
		return false
	}
	for i := f.verb - 1; i >= max(0, f.verb-2); i-- {
		switch k.word(u.toks[i]) {
		case "it", "this", "that", "these", "those":
			return i == 0 || strings.ContainsAny(gap(u.toks, k.line(u).body, i), breaks)
		}
	}
	return false
}

// ofTwoForms reports whether one of two names alone says whose something is, for
// "Velden's harbour" and "the Esker harbour" may be one. A name that is joined to
// another is half of what it names.
func (k *contest) ofTwoForms(x, y *fact) bool {
	s, t := k.form(k.a, x), k.form(k.b, y)
	return s != t || s == hyphenName
}

// A form is how a name stands to what is beside it.
type form uint8

const (
	alone      form = iota
	owner           // Velden's
	hyphenName      // the Velden-Orlan treaty
)

func (k *contest) form(u *unit, f *fact) form {
	l := k.line(u)
	for i := f.from; i < f.end; i++ {
		switch {
		case hyphened(l.Before(i)) && i > 0:
			return hyphenName
		case strings.HasSuffix(l.Word(i), "'s"):
			return owner
		}
	}
	if f.end < len(u.toks) && hyphened(l.Before(f.end)) {
		return hyphenName
	}
	return alone
}

func hyphened(gap string) bool { return gap == "-" || gap == "–" || gap == "‑" }
