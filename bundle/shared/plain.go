package shared

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// apart reports whether something beside two rivals says that they are facts of
// two things, whatever the rest of their sentences has in common. Such a pair
// is never said to differ plainly.
func (k *contest) apart(x, y *fact) bool {
	if x.subject != aNumber {
		return false
	}
	ta, tb := k.a.toks, k.b.toks
	return k.ofTwoBearers(x, y) ||
		k.isRest(ta, x) != k.isRest(tb, y) ||
		k.heldWithOthers(x, y)
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

// restWords say that a number counts what is left of more: "three other
// sailors", "another three".
var restWords = map[string]bool{"other": true, "others": true, "another": true, "additional": true, "further": true}

// isRest reports whether a number counts what is left beside others.
func (k *contest) isRest(toks []text.Token, f *fact) bool {
	if f.from > 0 && restWords[k.word(toks[f.from-1])] {
		return true
	}
	if f.end == len(toks) {
		return false
	}
	next := k.word(toks[f.end])
	return restWords[next] || next == "more" && (f.end+1 == len(toks) || k.word(toks[f.end+1]) != "than")
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
