package shared

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// sameFact reports whether two facts say the same, however they are written.
func (k *contest) sameFact(x, y *fact) bool {
	switch x.subject {
	case aNumber:
		return x.number.Same(y.number)
	case aName:
		return k.sameName(x, y)
	}
	return x.value == y.value
}

// sameName reports whether two names may be one's: each word of the shorter has
// its like in the longer, or they are forms of one person's name, or one is made
// of the other's initials.
func (k *contest) sameName(x, y *fact) bool {
	ta, tb := k.a.toks[x.from:x.to], k.b.toks[y.from:y.to]
	if len(ta) > len(tb) {
		ta, tb = tb, ta
	}
	if k.partOf(ta, tb) || k.spelledAlike(ta, tb) || k.initials(withoutCommon(ta, tb)) {
		return true
	}
	if english.SameBody(k.said(ta), k.said(tb)) {
		return true
	}
	return len(ta) > 1 && english.SamePerson(k.said(ta), k.said(tb))
}

// spelledAlike reports whether two names of one word are spellings of one but
// for marks: Ma'arib and Maareb.
func (k *contest) spelledAlike(a, b []text.Token) bool {
	if len(a) != 1 || len(b) != 1 {
		return false
	}
	s, t := letters(k.said(a)), letters(k.said(b))
	return s == t || oneName(s, t)
}

// letters leaves a folded name its letters: Ma'arib is Maarib.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("'’-. ", r) {
			return -1
		}
		return r
	}, name)
}

// withoutCommon returns two names without the words that both begin or end with.
func withoutCommon(a, b []text.Token) ([]text.Token, []text.Token) {
	for len(a) > 1 && len(b) > 1 && a[len(a)-1].Stem == b[len(b)-1].Stem {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	for len(a) > 1 && len(b) > 1 && a[0].Stem == b[0].Stem {
		a, b = a[1:], b[1:]
	}
	return a, b
}

// said writes the words of a name, folded.
func (k *contest) said(toks []text.Token) string {
	var b strings.Builder
	for i, t := range toks {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strings.TrimSuffix(k.corpus.Words[t.Word].Text, "'s"))
	}
	return b.String()
}

// partOf reports whether every word of a has its like in b.
func (k *contest) partOf(a, b []text.Token) bool {
	for _, t := range a {
		if !k.likeIn(t, b) {
			return false
		}
	}
	return true
}

func (k *contest) likeIn(t text.Token, b []text.Token) bool {
	s := k.l.stem[t.Stem]
	for _, u := range b {
		o := k.l.stem[u.Stem]
		if t.Stem == u.Stem || oneName(s, o) || isInitial(s, o) || s+"s" == o || o+"s" == s || len(s) >= 3 && len(o) >= 3 && (strings.HasPrefix(o, s) || strings.HasPrefix(s, o)) {
			return true
		}
		if like, related := relationOf(t.Stem, u.Stem, k.l); related && like >= sameRoot {
			return true
		}
	}
	return false
}

// isInitial reports whether one of two words is the first letter of the other,
// as of a given name or a party: R-Velden, Velden Republican.
func isInitial(a, b string) bool {
	return len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b)
}

// initials reports whether the one word of a is made of the first letters of b.
func (k *contest) initials(a, b []text.Token) bool {
	if len(a) != 1 || len(b) < 2 {
		return false
	}
	w := k.said(a)
	if len(w) < 2 || a[0].Shape&text.AllCaps == 0 {
		return false
	}
	i := 0
	for _, t := range b {
		if i < len(w) && k.l.stem[t.Stem][0] == w[i] {
			i++
		}
	}
	return i == len(w) || i >= 2 && i == len(b)
}

// sideBySide reports whether the article of u prints the last word of one name
// right beside the first of the other, as of a team and its town, or of a town
// and its country with a comma between them.
func (k *contest) sideBySide(u *unit, x, y *fact) bool {
	a, b := k.a.toks[x.from:x.to], k.b.toks[y.from:y.to]
	article := u.printings[0].Article
	toks, body := k.corpus.Docs[article].Tokens, k.corpus.Bundle.Articles[article].Text
	a0, a1, b0, b1 := a[0].Stem, a[len(a)-1].Stem, b[0].Stem, b[len(b)-1].Stem
	for i := 1; i < len(toks); i++ {
		if p, q := &toks[i-1], &toks[i]; p.Shape&q.Shape&text.Capital != 0 && (p.Stem == a1 && q.Stem == b0 || p.Stem == b1 && q.Stem == a0) && (q.Start-p.End() == 1 || body[p.End():q.Start] == ", ") {
			return true
		}
	}
	return false
}
