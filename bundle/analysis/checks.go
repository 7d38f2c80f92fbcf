package analysis

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
)

// A CheckKind says what is to be checked at a place.
type CheckKind uint8

// The kinds of checks, the gravest first.
const (
	CheckAltered  CheckKind = iota // a quote is certainly printed in other words
	CheckFact                      // a fact differs
	CheckGiven                     // a quote is certainly given to somebody else
	CheckDrift                     // an article leaves the story
	CheckDoubted                   // a quote may be printed in other words, or be given to somebody else
	CheckMayLeave                  // an article may leave the story
	CheckOnly                      // only one article has it, and it holds a quote or a number that no other has
)

// Title names the checks of a kind, and aside says what is to be known of them.
func (k CheckKind) Title() (title, aside string) {
	switch k {
	case CheckAltered:
		return "altered quotes", ""
	case CheckFact:
		return "facts that differ", ""
	case CheckGiven:
		return "given to somebody else", ""
	case CheckDrift:
		return "leaves the story", ""
	case CheckDoubted:
		return "quotes that may be altered", "one against one, nobody is accused"
	case CheckMayLeave:
		return "may leave the story", ""
	}
	return "only one article has: quotes, numbers", ""
}

// Mark is the kind of mark that tells of a kind of check, nil for what only one
// article has. What may leave the story has that of what does.
func (k CheckKind) Mark() *sign.Kind {
	switch k {
	case CheckAltered, CheckGiven:
		return quote.MarkAltered
	case CheckFact:
		return shared.MarkContrast
	case CheckDrift, CheckMayLeave:
		return drift.MarkDrift
	case CheckDoubted:
		return quote.MarkDiffering
	}
	return nil
}

// A Check is something that a reader should look at.
type Check struct {
	Kind   CheckKind
	At     bundle.Ref
	Quote  MemberAt     // of the kinds of quotes: the printing
	Fact   int          // of [CheckFact]: index in [Analysis.Differences]
	Run    int          // of [CheckDrift] and [CheckMayLeave]: index in Drift
	Quotes bool         // of [CheckOnly]: it quotes; otherwise it holds a number
	Beside []bundle.Ref // where other articles print the same, the most telling first
}

// Checks gathers what is to be checked: by kind, the gravest first, and in each
// in reading order, what only one article has by quotes and numbers. An article
// that is word for word the same as an earlier one has nothing of its own to
// check. The work grows with the quotes, the facts and the sentences.
func (a *Analysis) Checks(s *Sharing) []Check {
	var out []Check
	for q := range a.Quotes {
		if alarm, certain := a.Alarm(q); alarm {
			out = append(out, a.quoteCheck(q, certain))
		}
	}
	for i := range a.Differences() {
		out = append(out, a.factCheck(i))
	}
	for i, d := range a.Drift {
		if a.RunSilenced(i) {
			continue
		}
		c := Check{Kind: CheckMayLeave, At: bundle.Ref{Article: d.Article, Sentence: d.First}, Run: i}
		if d.Confident {
			c.Kind = CheckDrift
		}
		out = append(out, c)
	}
	if len(a.Bundle.Articles) > 1 {
		out = a.onlyHere(out)
	}
	out = slices.DeleteFunc(out, func(c Check) bool { return s.Same[c.At.Article] != c.At.Article })
	slices.SortStableFunc(out, func(x, y Check) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), x.At.Compare(y.At))
	})
	return out
}

// GraverThan counts the checks that are graver than a kind: they come first.
func GraverThan(kind CheckKind, checks []Check) int {
	if i := slices.IndexFunc(checks, func(c Check) bool { return c.Kind >= kind }); i >= 0 {
		return i
	}
	return len(checks)
}

// CheckWords says in a few words what is to be checked. They are safe to print.
func (a *Analysis) CheckWords(c *Check) string {
	switch c.Kind {
	case CheckAltered:
		return "an altered quote"
	case CheckFact:
		return "a fact that differs: " + a.FactWords(&a.Differences()[c.Fact])
	case CheckGiven:
		return "a quote given to somebody else"
	case CheckDrift:
		return "leaves the story"
	case CheckDoubted:
		if a.member(c.Quote).Status == quote.Reattributed {
			return "a quote that may be given to somebody else"
		}
		return "a quote that may be altered"
	case CheckMayLeave:
		return "may leave the story"
	}
	return "only one article has it"
}

// quoteCheck is the check of a quote that stands otherwise elsewhere.
func (a *Analysis) quoteCheck(q int, certain bool) Check {
	at, _ := a.Gravest(q)
	m, g := a.member(at), &a.QuoteGroups[at.Group]
	c := Check{Kind: CheckDoubted, At: a.RefOf(q), Quote: at}
	switch {
	case certain && m.Status == quote.Reattributed:
		c.Kind = CheckGiven
	case certain:
		c.Kind = CheckAltered
	}
	for _, o := range g.Members { // the reference first
		if a.Quotes[o.Quote].Article != c.At.Article {
			c.Beside = append(c.Beside, a.RefOf(o.Quote))
		}
	}
	return c
}

// factCheck is the check of a fact that differs: at the first printing of what
// the fewest articles print.
func (a *Analysis) factCheck(i int) Check {
	d := &a.Differences()[i]
	values := a.Values(d)
	odd := values[len(values)-1].Prints[0]
	c := Check{Kind: CheckFact, At: odd.Ref, Fact: i}
	for _, v := range values {
		for _, p := range v.Prints {
			if p.Article != odd.Article {
				c.Beside = append(c.Beside, p.Ref)
			}
		}
	}
	return c
}

// onlyHere adds the sentences of the story that no other article has, not even
// perhaps, and that quote words, or hold a number, that no other article does.
func (a *Analysis) onlyHere(out []Check) []Check {
	held := a.holdings(nil)
	untold := map[int]bool{}
	for _, l := range a.LeftOut {
		if l.Finding == "shared" {
			untold[l.Article] = true
		}
	}
	for i, art := range a.Bundle.Articles {
		if untold[i] {
			continue
		}
		for s := range art.Sentences {
			r := bundle.Ref{Article: i, Sentence: s}
			at := a.At(r)
			if a.Roles.Of(r) != bundle.Body || len(at.Links) > 0 || at.Drift >= 0 || len(a.QuoteGroupsAt(r)) > 0 {
				continue
			}
			c := Check{Kind: CheckOnly, At: r}
			c.Quotes = held.quotes(a, r)
			if (c.Quotes || held.numbers(a, r)) && !a.onlySilenced(r) {
				out = append(out, c)
			}
		}
	}
	return out
}
