package versions

import (
	"slices"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// mostTurned is how many words an edit may have on the side with a negation or
// a word for what must or may be: of more, the words turn what comes or goes
// with them, and not what stays.
const mostTurned = 4

// negated reports whether an edit turns what a sentence says into its opposite:
// the operation has more negations on one side than on the other, and they
// come or go with few words. Phrases that limit nothing do not count.
func (c *classifier) negated(a, b, gone, come []token) bool {
	old, new := negations(c.o, c.old), negations(c.n, c.new)
	if len(c.old) == 0 || len(c.new) == 0 { // the whole sentence comes or goes
		return slices.ContainsFunc(a, func(t token) bool { return isNegation(c.o, t) }) || slices.ContainsFunc(b, func(t token) bool { return isNegation(c.n, t) })
	}
	if old == new || c.rewritten {
		return false
	}
	x, y := negations(c.o, gone), negations(c.n, come)
	return x > y && words(a) <= mostTurned+words(b) && !openEnded(c.o, c.old, gone) ||
		y > x && words(b) <= mostTurned+words(a) && !openEnded(c.n, c.new, come)
}

func negations(s *side, ts []token) (n int) {
	for i, t := range ts {
		if t.word && (isNegation(s, t) || i+1 < len(ts) && ts[i+1].word && instead(text.Fold(t.Of(s.article.Text)), text.Fold(ts[i+1].Of(s.article.Text)))) {
			n++
		}
	}
	return n
}

// instead reports whether two words say that something is not so, but another
// thing is.
func instead(a, b string) bool { return a == "rather" && b == "than" || a == "instead" && b == "of" }

func words(ts []token) (n int) {
	for _, t := range ts {
		if t.word {
			n++
		}
	}
	return n
}

// openEnded reports whether the negations among some tokens of a sentence only
// say that a list goes on, or which way a thing goes: "without limitation",
// "not limited to", "whether or not", "not only".
func openEnded(s *side, all, some []token) bool {
	word := func(i int) string {
		if i < 0 || i >= len(all) || !all[i].word {
			return ""
		}
		return text.Fold(all[i].Of(s.article.Text))
	}
	in := map[int]bool{}
	for _, t := range some {
		in[t.Start] = true
	}
	open, found := true, false
	for i, t := range all {
		if !in[t.Start] || !t.word || !isNegation(s, t) {
			continue
		}
		found = true
		next := word(i + 1)
		open = open && (next == "limited" || next == "limitation" || next == "limiting" || next == "only" || next == "just" || word(i-1) == "or" && word(i-2) == "whether")
	}
	return found && open
}

// A duty is what a sentence says must, may or should be.
type duty uint8

const (
	mayBe duty = 1 << iota
	mustBe
	shouldBe
)

func duties(s *side, ts []token) (d duty) {
	for i, t := range ts {
		if !t.word {
			continue
		}
		w := text.Fold(t.Of(s.article.Text))
		switch v := english.VerbOf(w); {
		case v.Has(english.Permits):
			if t.shape&text.Capital == 0 || t.begins { // and no month
				d |= mayBe
			}
		case v.Has(english.Obliges):
			d |= mustBe
		case v.Has(english.Advises):
			d |= shouldBe
		case w == "have" || w == "has":
			if i+1 < len(ts) && ts[i+1].word && text.Fold(ts[i+1].Of(s.article.Text)) == "to" {
				d |= mustBe
			}
		}
	}
	return d
}

// obliged reports whether an edit changes what must, may or should be: one of
// these for another, or a duty that comes or goes with few words.
func (c *classifier) obliged(a, b, gone, come []token) bool {
	old, new := duties(c.o, c.old), duties(c.n, c.new)
	if old == new || c.rewritten {
		return false
	}
	x, y := duties(c.o, gone)&^new, duties(c.n, come)&^old
	switch {
	case x != 0 && y != 0:
		return true
	case x&mustBe != 0:
		return words(a) <= mostTurned+words(b)
	case y&mustBe != 0:
		return words(b) <= mostTurned+words(a)
	}
	return false
}

// people reports whether any of some tokens tell of somebody: a fate is a
// person's. Tokens that begin a sentence are no names by their capital.
func people(s *side, ts []token) bool {
	fates := 0
	for i := range ts {
		t := &ts[i]
		if !t.word {
			continue
		}
		w := text.Fold(t.Of(s.article.Text))
		c := english.Of(w)
		switch {
		case english.SenseOf(w).Has(english.Anybody):
			return true
		case c.Has(english.Male|english.Female|english.Human|english.Office|english.Courtesy|english.Cardinal|english.Personal) && w != "it" && !c.Has(english.FirstPerson|english.SecondPerson):
			return true
		case isName(s, *t):
			return true
		case t.fate(s) > 0:
			if fates++; fates > 1 {
				return true
			}
		}
	}
	return false
}
