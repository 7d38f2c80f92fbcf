package shared

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

const (
	// attributionWeight is what a word of the clause that names a statement's source
	// weighs, against a word of the statement itself. Who said it is part of
	// what two sentences have in common, but not the point of either.
	attributionWeight = 0.2
	// longestAttribution is how many words a attribution clause has at most; twice as many
	// where it stands behind the statement.
	longestAttribution = 16
	// strangers is how many words of a attribution clause may be other than names,
	// offices and what ties them: "dealers in the harbor said".
	strangers = 2
	// strangersBehind is the same of what follows the verb behind a quotation.
	strangersBehind = 8
	// leastStatement is how many words must remain beside the attribution clause.
	leastStatement = 4
)

// A saying tells how a word introduces a source.
type saying uint8

const (
	silent    saying = iota
	says             // "Marsh said ..."
	saysThat         // a verb that speaks before "that" or behind a statement: "Marsh warned that ..."
	according        // "according to Marsh"
)

// sayingOf returns how a word introduces a source.
func sayingOf(word string) saying {
	switch v := english.VerbOf(word); {
	case v.Has(english.States):
		return says
	case v.Has(english.Claims | english.Adds):
		return saysThat
	case word == "according":
		return according
	}
	return silent
}

// A clause is a half-open range of a sentence's words.
type clause struct{ from, to int }

// attributionClause returns the words that name a sentence's source and how it
// spoke: "…, said Ada Marsh, a spokeswoman." or "Ada Marsh, a spokeswoman, said
// on Friday that …". It is empty when there is none or when too little would
// remain beside it.
func attributionClause(toks []text.Token, body string, l *lexis) clause {
	for i := range toks {
		how := l.saying[toks[i].Word]
		if how == silent || unsaid(toks, body, i, l) {
			continue // "Marsh did not say which boat"
		}
		var c clause
		switch how {
		case according:
			c = accordingTo(toks, body, i)
		case says:
			if c = leading(toks, body, i, l); c.to == 0 {
				c = trailing(toks, body, i, l)
			}
		case saysThat:
			if c = leading(toks, body, i, l); c.to < i+2 { // no "that" follows
				c = trailing(toks, body, i, l)
			}
		}
		if c.to > c.from && len(toks)-(c.to-c.from) >= leastStatement {
			return c
		}
	}
	return clause{}
}

// unsaid reports whether the verb of saying at word i is denied in its own
// clause, at most three words before it: "did not say", "declined to say".
func unsaid(toks []text.Token, body string, i int, l *lexis) bool {
	for k := i - 1; k >= max(0, i-3) && !breakBefore(toks, body, k+1); k-- {
		if l.class[toks[k].Word] == negator || l.denial[toks[k].Stem] {
			return true
		}
	}
	return false
}

// statement appends to words the words of u beside its attribution clause.
func (u *unit) statement(words []text.Token) []text.Token {
	return append(append(words, u.toks[:u.attribution.from]...), u.toks[u.attribution.to:]...)
}

// leading returns the attribution clause of a verb whose subject begins the
// sentence, with the "that" that follows.
func leading(toks []text.Token, body string, i int, l *lexis) clause {
	if i == 0 || i > longestAttribution || !speaker(toks[:i], l) || quoted(toks, body, 0, i) {
		return clause{}
	}
	for k := i + 1; k < len(toks) && k <= i+6 && !quoted(toks, body, k, k); k++ {
		if l.stem[toks[k].Stem] == "that" {
			if speaker(toks[i+1:k], l) {
				return clause{0, k + 1}
			}
			break
		}
	}
	if breakBefore(toks, body, i) && i+1 < len(toks) && strange(toks[i+1:], l) < strange(toks[:i], l) {
		return clause{} // "Rain fell, said Ada Marsh"
	}
	return clause{0, i + 1}
}

// trailing returns the attribution clause of a verb that follows the statement, up
// to the end of the sentence or to where a quotation goes on.
func trailing(toks []text.Token, body string, i int, l *lexis) clause {
	from := i
	for from > 0 && !breakBefore(toks, body, from) {
		from--
	}
	to := i + 1
	for to < len(toks) && !quoted(toks, body, to, to) {
		to++
	}
	most := strangers
	if quoted(toks, body, from, from) {
		most = strangersBehind
	}
	if from == 0 || to-from > 2*longestAttribution || !speaker(toks[from:i], l) || strange(toks[i+1:to], l) > most {
		return clause{}
	}
	if from == i && !named(toks[i+1:to], l) {
		return clause{} // "the duty, a relic, adds a crown"
	}
	return clause{from, to}
}

// named reports whether a name or an office is among words.
func named(toks []text.Token, l *lexis) bool {
	return slices.ContainsFunc(toks, func(t text.Token) bool { return t.Shape&text.Capital != 0 || circumstance(l.stem[t.Stem]) })
}

// accordingTo returns the attribution clause that begins with "according": up to the
// next comma where it opens the sentence, else to its end.
func accordingTo(toks []text.Token, body string, i int) clause {
	to := i + 1
	for to < len(toks) && (i > 0 || !breakBefore(toks, body, to)) && !quoted(toks, body, to, to) {
		to++
	}
	if to-i > longestAttribution {
		return clause{}
	}
	return clause{i, to}
}

// speaker reports whether words are little but names, offices, times and what
// ties them.
func speaker(toks []text.Token, l *lexis) bool { return strange(toks, l) <= strangers }

// strange counts the words that are not of a kind that attribution clauses have.
func strange(toks []text.Token, l *lexis) int {
	n := 0
	for _, t := range toks {
		if l.class[t.Word] == content && t.Shape&text.Capital == 0 && !circumstance(l.stem[t.Stem]) {
			n++
		}
	}
	return n
}

// breakBefore reports whether punctuation stands before word k.
func breakBefore(toks []text.Token, body string, k int) bool {
	return strings.ContainsAny(gap(toks, body, k), ",;:\"“”—–")
}

// quoted reports whether a quotation mark stands before one of the words
// from..to.
func quoted(toks []text.Token, body string, from, to int) bool {
	for k := from; k <= to; k++ {
		if strings.ContainsAny(gap(toks, body, k), "\"“”„«»`") {
			return true
		}
	}
	return false
}

// gap returns what stands between word k and the word before it, or a few
// bytes before the first.
func gap(toks []text.Token, body string, k int) string {
	if k == 0 {
		return body[max(0, int(toks[0].Start)-len("“")):toks[0].Start]
	}
	return body[toks[k-1].End():toks[k].Start]
}
