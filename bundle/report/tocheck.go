package report

import (
	"fmt"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
)

// toCheck is what an editor looks at first, by kind, the gravest first.
func (c *composer) toCheck(room int) section {
	var entries []entry
	checks := c.a.Checks(c.sharing)
	last := -1
	for i := range checks {
		k := &checks[i]
		standing := c.a.Said(k)
		if !c.choice.takes(&standing) {
			continue
		}
		if last != int(k.Kind) {
			last = int(k.Kind)
			title, aside := k.Kind.Title()
			entries = append(entries, entry{head: capital(title), aside: aside})
		}
		e := &entries[len(entries)-1]
		l := checkLine(c.a, k)
		l.note.addStanding(&standing)
		l.check = i + 1
		e.lines = append(e.lines, l)
	}
	if len(entries) == 0 {
		entries = []entry{{lines: []line{{note: said(nothingToCheck(c.a, c.choice))}}}}
	}
	return c.put("What to check", "More to check", entries, room)
}

func nothingToCheck(a *analysis.Analysis, choice Choice) string {
	switch choice {
	case Unreviewed:
		return "Nothing is open: of what was found everything was judged or checked."
	case Marked:
		return "No finding was marked."
	}
	if len(a.Bundle.Articles) == 1 {
		return "Nothing was found: one article, and it does not leave its story."
	}
	return "Nothing was found: no altered quote, no fact that differs, no article that leaves the story."
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// checkLine says what is to be checked, where, and beside what.
func checkLine(a *analysis.Analysis, k *analysis.Check) line {
	l := line{who: place(a, k.At), at: &k.At}
	switch k.Kind {
	case analysis.CheckFact:
		factLine(a, k, &l)
	case analysis.CheckDrift, analysis.CheckMayLeave:
		l.text = sentence(a, k.At, bundle.Span{})
		l.note = runNote(a, k.Run)
	case analysis.CheckOnly:
		l.text = sentence(a, k.At, bundle.Span{})
		if l.note = said("a number"); k.Quotes {
			l.note = said("a quote")
		}
	default:
		quoteLine(a, k, &l)
	}
	return l
}

// quoteLine says whose words were printed otherwise, how, and than where.
func quoteLine(a *analysis.Analysis, k *analysis.Check, l *line) {
	const most, changes = 22, 16 // words
	g := &a.QuoteGroups[k.Quote.Group]
	q := &a.Quotes[g.Members[k.Quote.Member].Quote]
	l.text = "“" + opening(q.Inner.Of(a.Bundle.Articles[q.Article].Text), most) + "”"
	if g.Speaker != "" {
		l.note.say(visible.String(g.Speaker))
	}
	l.note.say(opening(a.MemberWords(k.Quote), changes))
	if ref := a.RefOf(g.Members[0].Quote); ref != k.At {
		l.note.clause(piece{text: "compared with "}, see(a, ref))
	}
}

// factLine says what is printed of a fact, and where.
func factLine(a *analysis.Analysis, k *analysis.Check, l *line) {
	const most = 4 // values, and places of each
	d := &a.Differences()[k.Fact]
	values := a.Values(d)
	for i := len(values) - 1; i >= 0; i-- { // what the fewest print is what stands here
		v := &values[i]
		if len(values)-1-i == most {
			l.note.say("and more")
			break
		}
		words := "nothing"
		if v.Words != "" {
			words = "“" + opening(v.Words, 6) + "”"
		}
		seen := map[int]bool{}
		ps := note{{text: words + " in "}}
		if v.Prints[0].Ref == k.At {
			ps, seen[k.At.Article] = note{{text: words + " here"}}, true
		}
		for _, p := range v.Prints {
			if seen[p.Article] {
				continue
			}
			if seen[p.Article] = true; len(seen) > most {
				ps = append(ps, piece{text: fmt.Sprintf(" and %d more", v.Articles-most)})
				break
			}
			if len(seen) > 1 {
				ps = append(ps, piece{text: ", "})
			}
			ps = append(ps, see(a, p.Ref))
		}
		l.note.clause(ps...)
		if i == len(values)-1 {
			l.text = sentence(a, k.At, v.Prints[0].Span)
		}
	}
}

// runNote says how long a run is that leaves the story, and what it is about.
func runNote(a *analysis.Analysis, run int) (n note) {
	const most = 4 // words that stand for it
	d := &a.Drift[run]
	last := bundle.Ref{Article: d.Article, Sentence: d.Last}
	n.clause(piece{text: "from here to "}, see(a, last), piece{text: fmt.Sprintf(", %.0f %% of the article", 100*d.Share)})
	if len(d.Terms) > 0 {
		n.say("it is about " + one(strings.Join(d.Terms[:min(most, len(d.Terms))], ", ")))
	}
	return n
}
