package shared

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// deniedWithin is how many words before a word a negator denies it, and
// deniedBy the same of a verb that denies.
const (
	deniedWithin = 4
	deniedBy     = 5
)

// A turn is how a unit's word is turned by what stands before it.
type turn struct {
	by  int  // the negator or the verb that denies
	odd bool // denied: an odd number of times
}

// turned reads what negates word i of a unit: "did not locate", "never been
// released", "denied that it located". What is denied twice is not.
func (k *contest) turned(u *unit, i int) (t turn) {
	body := k.corpus.Bundle.Articles[u.printings[0].Article].Text
	t.by = -1
	n := 0
	for p := i - 1; p >= max(0, i-deniedBy); p-- {
		if strings.ContainsAny(gap(u.toks, body, p+1), breaks+".!?\"“”") {
			break
		}
		if i-p <= deniedWithin && k.negates(u.toks, p) {
			t.by, n = p, n+1
		}
		if k.denies(u.toks, p) && !k.turned(u, p).odd {
			t.by, n = p, n+1
		}
	}
	t.odd = n%2 == 1
	return t
}

func (k *contest) word(t text.Token) string { return k.corpus.Words[t.Word].Text }

// denies reports whether word p is a verb that denies the clause behind it:
// "denied that", "refused to", "denied taking".
func (k *contest) denies(toks []text.Token, p int) bool {
	if p+1 == len(toks) || !k.l.denial[toks[p].Stem] {
		return false
	}
	next := k.word(toks[p+1])
	return next == "that" || next == "to" || next == "any" || len(next) > 4 && strings.HasSuffix(next, "ing")
}

// negates reports whether word p denies what follows: a negator, but not the
// "No" of "No. 4" nor the "not" of "not only".
func (k *contest) negates(toks []text.Token, p int) bool {
	if k.l.class[toks[p].Word] != negator {
		return k.letterRestored(toks, p) && english.Of(k.word(toks[p-1])+k.word(toks[p])).Has(english.Negator)
	}
	if p > 0 && k.word(toks[p-1]) == "why" {
		return false // "Why don't they help?" asks that they do
	}
	if p+1 == len(toks) {
		return true
	}
	switch next := k.word(toks[p+1]); k.word(toks[p]) {
	case "no":
		return toks[p+1].Shape&text.Digits == 0 && next != "doubt" && next != "matter"
	case "not":
		return next != "only" && next != "just"
	case "never":
		return next != "mind"
	}
	return true
}

// letterRestored reports whether an editor wrote the first letter of word p
// anew, in brackets: "[N]o one".
func (k *contest) letterRestored(toks []text.Token, p int) bool {
	return p > 0 && len(k.word(toks[p-1])) == 1 && toks[p].Start == toks[p-1].End()+1
}

// turns pairs words that are matched but denied on one side only, and words
// that say opposite ways.
func (k *contest) turns() {
	na, nb := k.denials(k.a), k.denials(k.b)
	for i, j := range k.al.toB {
		if na == nb || j < 0 || !k.tells(k.a, i) || !k.tells(k.b, j) {
			continue
		}
		x, y := k.turned(k.a, i), k.turned(k.b, j)
		if x.odd != y.odd && x.odd == (na > nb) && !k.deniesToo(x.by, y.by) {
			k.addTurn(aDenial, i, j, x, y)
		}
	}
	for _, i := range k.restA {
		p := int(k.a.items[i].at)
		for _, j := range k.restB {
			q := int(k.b.items[j].at)
			k.opposes(p, q)
		}
	}
}

// deniesToo reports whether the word that denies on one side is matched to one
// that denies on the other, so that both deny something: "denied any part in it"
// and "denied this".
func (k *contest) deniesToo(i, j int) bool {
	if i >= 0 && k.al.toB[i] >= 0 {
		return k.negates(k.b.toks, k.al.toB[i]) || k.l.denial[k.b.toks[k.al.toB[i]].Stem]
	}
	return j >= 0 && k.al.toA[j] >= 0 && (k.negates(k.a.toks, k.al.toA[j]) || k.l.denial[k.a.toks[k.al.toA[j]].Stem])
}

// denials counts the words of u that deny: where both units have as many, each
// denies somewhere what the other does elsewhere.
func (k *contest) denials(u *unit) int {
	n := 0
	for p := range u.toks {
		if k.negates(u.toks, p) && k.word(u.toks[p]) != "nor" || k.denies(u.toks, p) {
			n++
		}
	}
	return n
}

// tells reports whether word i is one whose denial changes what is said.
func (k *contest) tells(u *unit, i int) bool {
	c := k.l.class[u.toks[i].Word]
	return c == content && !k.l.name[u.toks[i].Word] && (i < u.attribution.from || i >= u.attribution.to)
}

// opposes adds words p and q when they say opposite ways.
func (k *contest) opposes(p, q int) {
	o := english.Opposed(k.word(k.a.toks[p]), k.word(k.b.toks[q]))
	if o == 0 || !k.way(k.a, p) || !k.way(k.b, q) {
		return
	}
	x, y := k.turned(k.a, p), k.turned(k.b, q)
	if x.odd != y.odd {
		o = -o
	}
	if o > 0 {
		k.addTurn(anOpposite, p, q, x, y)
	}
}

// way reports whether word p says a way where it stands: "up" and "down" do
// beside a number only, and a word of a name never.
func (k *contest) way(u *unit, p int) bool {
	if u.toks[p].Shape&text.Capital != 0 && (p > 0 || p+1 < len(u.toks) && u.toks[p+1].Shape&text.Capital != 0) {
		return false // of a name: North Harbour
	}
	switch k.word(u.toks[p]) {
	case "up", "down":
		return p+1 < len(u.toks) && (k.l.class[u.toks[p+1].Word] == number || k.word(u.toks[p+1]) == "by" || k.word(u.toks[p+1]) == "about")
	}
	return true
}

func (k *contest) addTurn(s subject, i, j int, x, y turn) {
	f := func(u *unit, at int, t turn) fact {
		l := k.line(u)
		return fact{subject: s, from: at, to: at + 1, end: at + 1, lead: -1, head: at + 1, headEnd: at + 1, value: t.by, frame: l.framed(k.l, at, at+1)}
	}
	k.all = append(k.all, rival{a: len(k.fa), b: len(k.fb)})
	k.fa, k.fb = append(k.fa, f(k.a, i, x)), append(k.fb, f(k.b, j, y))
}
