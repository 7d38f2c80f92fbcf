package shared

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// attributionWeight is what a word of the clause that names a statement's source
// weighs, against a word of the statement itself. Who said it is part of what
// two sentences have in common, but not the point of either.
const attributionWeight = 0.2

// A clause is a half-open range of a sentence's words.
type clause struct{ from, to int }

// attributionClause finds the words of a unit that name its source and how it
// spoke, see [english.AttributionClause].
func attributionClause(u *unit, l *lexis, body string) clause {
	from, to := english.AttributionClause(u.attributed(l, body))
	return clause{from, to}
}

// attributed gives the words of a unit to package english.
func (u *unit) attributed(l *lexis, body string) *attributed {
	return &attributed{line{l.c, u.toks, body}, l}
}

// circumstance reports whether a base form is an office, a place or an occasion
// of speaking.
func circumstance(stem string) bool { return english.Of(stem).Has(english.Circumstance) }

// An attributed is the words of a unit as package english asks who says them.
type attributed struct {
	line
	l *lexis
}

func (a *attributed) Cue(i int) english.Cue { return a.l.cue[a.toks[i].Word] }
func (a *attributed) Before(i int) string   { return gap(a.toks, a.body, i) }
func (a *attributed) That(i int) bool       { return a.l.stem[a.toks[i].Stem] == "that" }
func (a *attributed) Named(i int) bool {
	return a.Capital(i) || circumstance(a.l.stem[a.toks[i].Stem])
}
func (a *attributed) Strange(i int) bool {
	return a.l.class[a.toks[i].Word] == content && !a.Named(i)
}
func (a *attributed) Tells(i int) bool {
	w := a.toks[i].Word
	return a.l.class[w] == content && !(a.l.name[w] && a.Capital(i)) && !circumstance(a.l.stem[a.toks[i].Stem])
}
func (a *attributed) Speech(i int) bool { return a.l.class[a.toks[i].Word] == speech }
func (a *attributed) Number(i int) bool { return a.l.class[a.toks[i].Word] == number }

// statement appends to words the words of u beside its attribution clause.
func (u *unit) statement(words []text.Token) []text.Token {
	return append(append(words, u.toks[:u.attribution.from]...), u.toks[u.attribution.to:]...)
}

// gap returns what stands between word k and the word before it, or a few
// bytes before the first.
func gap(toks []text.Token, body string, k int) string {
	if k == 0 {
		return body[max(0, int(toks[0].Start)-len("“")):toks[0].Start]
	}
	return body[toks[k-1].End():toks[k].Start]
}
