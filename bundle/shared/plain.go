package shared

import (
	"math"
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// apart reports whether something beside two rivals says that they are facts of
// two things, whatever the rest of their sentences has in common. Such a pair
// is never said to differ plainly.
func (k *contest) apart(r *rival) bool {
	x, y := &k.fa[r.a], &k.fb[r.b]
	reworded := k.j.kind != Near // a near copy has the same frame around all its facts
	if k.saysLittle(k.a) || k.saysLittle(k.b) || reworded && k.apartInOtherWords(r, x, y) {
		return true
	}
	switch x.subject {
	case aWeekday, aMonth:
		return k.ofTwoDeeds(x, y) || reworded && x.subject == aWeekday && (inAttribution(k.a, x) || inAttribution(k.b, y))
	case aName:
		return k.isHearer(k.a, x) != k.isHearer(k.b, y) || k.ofTwoRanks(x, y) || k.ofTwoForms(x, y) || k.oneWithin(x, y)
	case anOpposite:
		return !k.goWith(x, y)
	case aDenial:
		return reworded && !k.deniesFirst(x, y) || k.deniedBefore(x, y)
	}
	ta, tb := k.a.toks, k.b.toks
	return reworded && !k.closely() && !k.goWith(x, y) && (x.verb < 0 || k.al.toB[x.verb] != y.verb) ||
		isDate(x.number.Of) && (k.ofTwoDeeds(x, y) || k.attributive(k.a, x) != k.attributive(k.b, y)) ||
		k.ofTwoBearers(x, y) ||
		k.isRest(ta, x) != k.isRest(tb, y) ||
		k.supposed(k.a, x) != k.supposed(k.b, y) ||
		k.heldWithOthers(x, y) ||
		k.aboutThen(x, y) ||
		k.roughly(x, y)
}

// fewWords is the number of words with a meaning of their own below which a
// sentence does not say of what its facts are: "Update at 11:16 a.m."
const fewWords = 3

func (k *contest) saysLittle(u *unit) bool {
	n := 0
	for i := range u.items {
		if it := &u.items[i]; !it.fact() && k.l.class[u.toks[it.at].Word] == content {
			n++
		}
	}
	return n < fewWords
}

// deedWithin is how far behind its verb a time surely goes with it.
const deedWithin = 5

// ofTwoDeeds reports whether the verb that one of two facts goes with is told
// by the other side too, and the other fact goes with another verb: "told the
// paper on Tuesday" and "told the paper after the report came out Sunday".
func (k *contest) ofTwoDeeds(x, y *fact) bool {
	if x.verb < 0 || y.verb < 0 || k.al.toB[x.verb] == y.verb {
		return false
	}
	near := func(f *fact) bool { return f.verb < f.from && f.from-f.verb <= deedWithin }
	return near(y) && k.al.toB[x.verb] >= 0 || near(x) && k.al.toA[y.verb] >= 0
}

// isDate reports whether a number says on which day or in which year.
func isDate(of english.Quality) bool { return of == english.DayOfMonth || of == english.Year }

// attributive reports whether a year stands before what it is of: "the 2031
// regatta", but not "the regatta in 2031".
func (k *contest) attributive(u *unit, f *fact) bool {
	if f.number.Of != english.Year || f.end >= len(u.toks) {
		return false
	}
	l := k.line(u)
	return l.Before(f.end) == " " && k.l.class[u.toks[f.end].Word] == content && !l.isVerb(f.end)
}

// deniesFirst reports whether what one side denies is the first word behind the
// one that denies it that says something: "not found the bell", but not the bell
// of "not guilty of taking the bell".
func (k *contest) deniesFirst(x, y *fact) bool {
	if x.value >= 0 {
		l := k.line(k.a)
		return l.contentWord(k.l, x.value, 1) == x.from
	}
	l := k.line(k.b)
	return l.contentWord(k.l, y.value, 1) == y.from
}

// orWithin is how far before a word the "or" may stand that puts it under what
// denies the words before.
const orWithin = 4

// deniedBefore reports whether the side that seems to say what the other denies
// adds it with "or" to what it denies itself: "do not want to sell or to lend"
// denies both.
func (k *contest) deniedBefore(x, y *fact) bool {
	u, f := k.a, x
	if x.value >= 0 {
		u, f = k.b, y
	}
	for i := f.from - 1; i > 0 && f.from-i <= orWithin; i-- {
		if w := k.word(u.toks[i]); w == "or" || w == "nor" {
			for p := range i {
				if k.negates(u.toks, p) {
					return true
				}
			}
		}
	}
	return false
}

// isHearer reports whether a name is whom somebody tells something.
func (k *contest) isHearer(u *unit, f *fact) bool {
	return f.from > 0 && english.VerbOf(k.word(u.toks[f.from-1])).Has(english.TakesPerson)
}

// ofTwoRanks reports whether the words behind two names say that they are
// places of different size: a village, and the district that it may lie in.
func (k *contest) ofTwoRanks(x, y *fact) bool {
	if x.end >= len(k.a.toks) || y.end >= len(k.b.toks) {
		return false
	}
	s, t := k.word(k.a.toks[x.end]), k.word(k.b.toks[y.end])
	return s != t && english.NounOf(s).Has(english.Settlement) && english.NounOf(t).Has(english.Settlement)
}

// oneWithin reports whether an article of the bundle says that one of two places
// lies in the other: "in Alder Bay, Va." of Alder Bay and Virginia. It is asked of
// the few that would differ plainly otherwise.
func (k *contest) oneWithin(x, y *fact) bool {
	if x.bearer != aPlace || y.bearer != aPlace {
		return false
	}
	a, b := k.a.toks[x.from:x.end], k.b.toks[y.from:y.end]
	for i := range k.corpus.Docs {
		article, toks := k.corpus.Bundle.Articles[i].Text, k.corpus.Docs[i].Tokens
		for n := 1; n < len(toks); n++ {
			if k.liesIn(article, toks[:n], toks[n:], a, b) || k.liesIn(article, toks[:n], toks[n:], b, a) {
				return true
			}
		}
	}
	return false
}

// liesIn reports whether the place town ends left, and the place it lies in begins
// right behind it and a comma.
func (k *contest) liesIn(article string, left, right, town, region []text.Token) bool {
	n := len(left) - len(town)
	if n < 0 || left[len(left)-1].Word != town[len(town)-1].Word || article[left[len(left)-1].End():right[0].Start] != ", " {
		return false
	}
	for i := range town {
		if left[n+i].Word != town[i].Word {
			return false
		}
	}
	x, y := k.word(right[0]), k.word(region[0])
	return x == y || len(region) == 1 && english.SameBody(strings.TrimSuffix(x, "."), y)
}

// goWith reports whether something right beside two facts is the same, so that
// they are of one thing.
func (k *contest) goWith(x, y *fact) bool {
	return k.answer(x.from-1, y.from-1) || k.answer(x.end, y.end) ||
		x.before >= 0 && k.al.toB[x.before] == y.before || x.after >= 0 && k.al.toB[x.after] == y.after
}

// roughTime is how many minutes two times of day may be apart of which each is
// said to be rough.
const roughTime = 30

// aboutThen reports whether two times of day are both said to be rough, and
// near each other.
func (k *contest) aboutThen(x, y *fact) bool {
	rough := func(u *unit, f *fact) bool {
		return f.from > 0 && english.Of(k.word(u.toks[f.from-1])).Has(english.Hedge)
	}
	return x.number.Of == english.Clock && y.number.Of == english.Clock && math.Abs(x.number.Value-y.number.Value) <= roughTime && rough(k.a, x) && rough(k.b, y)
}

// dozenOff is the share by which a number may miss another that is only a
// dozen, a hundred or the like.
const dozenOff = 0.25

// roughly reports whether one of two counts only gives its size: "millions of
// people" and "1.9 million", "a dozen" and "11".
func (k *contest) roughly(x, y *fact) bool {
	return isRough(k.word(k.a.toks[x.from]), x, y) || isRough(k.word(k.b.toks[y.from]), y, x) || k.bare(k.a, x, y) || k.bare(k.b, y, x)
}

// bare reports whether a fact is a magnitude without a number that the other is
// near: "its billion readers" may be 1.6 billion.
func (k *contest) bare(u *unit, f, o *fact) bool {
	if !english.Of(k.word(u.toks[f.from])).Has(english.Magnitude) || f.from > 0 && english.Of(k.word(u.toks[f.from-1])).Has(english.Article) {
		return false
	}
	return o.number.Value >= f.number.Value && o.number.Value < 2*f.number.Value
}

// isRough reports whether a fact that begins with word w only gives the size of
// the other.
func isRough(w string, f, o *fact) bool {
	if !english.Of(w).Has(english.Magnitude) && w != "dozen" && w != "dozens" {
		return false
	}
	s, t := f.number.Value, o.number.Value
	return strings.HasSuffix(w, "s") && t >= s || math.Abs(s-t) <= dozenOff*s
}

// line reads a unit's words with what stands between them.
func (k *contest) line(u *unit) line {
	return line{k.corpus, u.toks, k.corpus.Bundle.Articles[u.printings[0].Article].Text}
}

// ofTwoBearers reports whether two numbers stand behind the names of two:
// "Reyes, 38, said" and "Marten, 31, said".
func (k *contest) ofTwoBearers(x, y *fact) bool {
	n, m := k.appositive(k.a, k.fa, x), k.appositive(k.b, k.fb, y)
	return n != nil && m != nil && !k.sameName(n, m)
}

// appositive returns the name behind which a number stands between commas; nil
// without one.
func (k *contest) appositive(u *unit, fs []fact, f *fact) *fact {
	l := k.line(u)
	at := f.from
	if at > 0 && l.Word(at-1) == "aged" {
		at--
	}
	if at == 0 || f.end < len(u.toks) && !strings.ContainsAny(l.Before(f.end), ",;.)") {
		return nil
	}
	if g := strings.TrimSpace(l.Before(at)); g != "," && g != "(" {
		return nil
	}
	for i := range fs {
		if fs[i].subject == aName && fs[i].end == at {
			return &fs[i]
		}
	}
	return nil
}

// isRest reports whether a number counts what is left beside others.
func (k *contest) isRest(toks []text.Token, f *fact) bool {
	if f.from > 0 && english.SenseOf(k.word(toks[f.from-1])).Has(english.Remainder) {
		return true
	}
	if f.end == len(toks) {
		return false
	}
	next := k.word(toks[f.end])
	return english.SenseOf(next).Has(english.Remainder) || next == "more" && (f.end+1 == len(toks) || k.word(toks[f.end+1]) != "than")
}

// heldWithOthers reports whether one side alone counts what a bearer has with
// others: "Reyes holds 17 percent" and "30 percent is held by Reyes or her
// partners".
func (k *contest) heldWithOthers(x, y *fact) bool {
	if qualityOf(x, y) != english.Percentage {
		return false
	}
	for i := range k.fa {
		for j := range k.fb {
			n, m := &k.fa[i], &k.fb[j]
			if n.subject == aName && m.subject == aName && k.sameName(n, m) && k.withOthers(k.a, n) != k.withOthers(k.b, m) {
				return true
			}
		}
	}
	return false
}

// withOthers reports whether a name is joined by those of its bearer: "Reyes or
// her partners".
func (k *contest) withOthers(u *unit, n *fact) bool {
	if n.end+2 > len(u.toks) {
		return false
	}
	if w := k.word(u.toks[n.end]); w != "and" && w != "or" {
		return false
	}
	switch k.word(u.toks[n.end+1]) {
	case "his", "her", "its", "their":
		return true
	}
	return false
}
