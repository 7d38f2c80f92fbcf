package analysis

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/visible"
)

// Opening names a quote by its first words, in marks: “We turned round…”. It
// is safe to print.
func (a *Analysis) Opening(q int) string {
	x := &a.Quotes[q]
	return "“" + shortened(x.Inner.Of(a.Bundle.Articles[x.Article].Text), 3) + "”"
}

// shortened returns the first most words of s, safe to print. One word more is
// no longer than the dots that would stand for it.
func shortened(s string, most int) string {
	words := make([]string, 0, most+2)
	for w := range strings.FieldsSeq(s) {
		if words = append(words, w); len(words) == most+2 {
			return visible.String(strings.TrimRight(strings.Join(words[:most], " "), ",.;:")) + "…"
		}
	}
	return visible.String(strings.TrimRight(strings.Join(words, " "), ",.;:"))
}

// Gravest returns the membership in which quote q stands worst to its
// reference; false when it is in no group.
func (a *Analysis) Gravest(q int) (MemberAt, bool) {
	var worst MemberAt
	all := a.groupsOf[q]
	for i, at := range all {
		if i == 0 || a.member(at).Status < a.member(worst).Status {
			worst = at
		}
	}
	return worst, len(all) > 0
}

func (a *Analysis) member(at MemberAt) *quote.Member {
	return &a.QuoteGroups[at.Group].Members[at.Member]
}

// standing says how quote q stands to the other printings of its utterance, ""
// for one that no other article has. The alarm is what must not be missed,
// "altered", and rest what follows it: the words here and the others'.
func (a *Analysis) standing(q int) (alarm, rest string) {
	at, ok := a.Gravest(q)
	if !ok {
		return "", ""
	}
	m, g := a.member(at), &a.QuoteGroups[at.Group]
	if a.QuoteSilenced(q) {
		return "", statusWord(m, m.Status) + " was judged wrong"
	}
	ref := &a.Quotes[g.Members[0].Quote]
	other := a.Label(ref.Article)
	switch m.Status {
	case quote.Altered:
		alarm, rest = statusWord(m, quote.Altered), a.gravestChange(m, other)
		if rest == "" {
			return alarm, ": " + other + " prints other words"
		}
		return alarm, ": " + rest
	case quote.Reattributed:
		if g.Speaker == "" {
			return statusWord(m, quote.Reattributed), ": see " + other
		}
		return statusWord(m, quote.Reattributed), ": " + other + " has it from " + visible.String(g.Speaker)
	case quote.Truncated:
		if m.Cut {
			return "", "cut, and the cut shows: " + other + " prints more"
		}
		return "", "cut short: " + other + " prints more"
	case quote.UnmarkedPrinting:
		return "", "in marks in " + other
	case quote.ReportedPrinting:
		return "", "retells what " + other + " prints"
	}
	return "", a.spreads[at.Group]
}

// statusWord is a person's word for a status that a member has.
func statusWord(m *quote.Member, s quote.Status) string {
	switch {
	case s == quote.Altered && m.Certain:
		return "altered"
	case s == quote.Altered:
		return "worded otherwise"
	case s == quote.Reattributed && m.Certain:
		return "another speaker elsewhere"
	case s == quote.Reattributed:
		return "perhaps another speaker"
	case s == quote.Truncated && m.Cut:
		return "cut, and the cut shows"
	case s == quote.Truncated:
		return "cut short"
	case s == quote.UnmarkedPrinting:
		return "without marks"
	case s == quote.ReportedPrinting:
		return "retold"
	case s == quote.Reference:
		return "compared to this"
	}
	return "word for word"
}

// StatusWords says how a member of a group stands to the others, without the
// words that it changed: "altered, cut short".
func (a *Analysis) StatusWords(at MemberAt) string {
	m := a.member(at)
	words := statusWord(m, m.Status)
	for _, s := range m.Also {
		words += ", " + statusWord(m, s)
	}
	return words + a.judged(m)
}

// judged says of a printing that a reader has judged it to accuse wrongly that
// this is so.
func (a *Analysis) judged(m *quote.Member) string {
	if accuses(m) && a.QuoteSilenced(m.Quote) {
		return ", judged wrong"
	}
	return ""
}

// gravestChange says what is most against a printing that is altered: “prints
// “acquired” where two others print “obtained””; "" when the change is nothing
// but what was cut. The other is who prints the reference.
func (a *Analysis) gravestChange(m *quote.Member, other string) string {
	edits := a.changed(m)
	if len(edits) == 0 {
		return ""
	}
	e := slices.MaxFunc(edits, func(x, y quote.Edit) int {
		return cmp.Or(cmp.Compare(x.Against, y.Against), compareBool(!x.Reference.Empty(), !y.Reference.Empty()), compareBool(!x.This.Empty(), !y.This.Empty()))
	})
	others, do := other, "does"
	print := "prints"
	if e.Against > 1 {
		others, print, do = counted(e.Against)+" others", "print", "do"
	}
	was, is := a.inside(e.Of, e.Reference), a.inside(m.Quote, e.This)
	var s string
	switch {
	case is == "":
		s = "leaves out “" + was + "”, which " + others + " " + print
	case was == "":
		s = "adds “" + is + "”, which " + others + " " + do + " not print"
	default:
		s = "prints “" + is + "” where " + others + " " + print + " “" + was + "”"
	}
	switch n := len(edits) - 1; {
	case n == 1:
		s += ", and another change"
	case n > 1:
		s += fmt.Sprintf(", and %d more changes", n)
	}
	return s
}

// counted writes a small number in words.
func counted(n int) string {
	if words := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}; n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// spread says of the reference's words how many articles print them, be it
// altered or cut, and how many only retell them.
func (a *Analysis) spread(g *quote.Group) string {
	prints, retells := a.PrintedBy(g)
	s := "only here in these words"
	if prints > 1 {
		s = fmt.Sprintf("printed by %d", prints) + a.alterations(g)
	}
	if retells > 0 {
		s += fmt.Sprintf(", retold by %d", retells)
	}
	return s
}

// PrintedBy counts the articles that print the words of a group's reference,
// as they are, altered, cut or without marks, and those that only retell them.
func (a *Analysis) PrintedBy(g *quote.Group) (prints, retells int) {
	has := map[int]bool{} // by article: whether it prints the words
	for _, m := range g.Members {
		article := a.Quotes[m.Quote].Article
		has[article] = has[article] || m.Status != quote.ReportedPrinting
	}
	for _, words := range has {
		if words {
			prints++
		} else {
			retells++
		}
	}
	return prints, retells
}

// alterations says how many articles altered a group's words: " (1 altered)".
func (a *Analysis) alterations(g *quote.Group) string {
	n, last, what := 0, -1, "worded otherwise"
	for i := range g.Members { // after the reference in reading order
		m := &g.Members[i]
		if m.Status != quote.Altered {
			continue
		}
		if article := a.Quotes[m.Quote].Article; article != last {
			n, last = n+1, article
		}
		if m.Certain {
			what = "altered"
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d %s)", n, what)
}

// mostChanges is how many changes [Analysis.MemberWords] names.
const mostChanges = 6

// MemberWords says what a member of a group did to the reference's words, "" of
// one that did nothing: "altered: “so far” left out", "given to Pat Doe". It is
// safe to print.
func (a *Analysis) MemberWords(at MemberAt) string {
	m, g := a.member(at), &a.QuoteGroups[at.Group]
	var out []string
	for _, s := range append([]quote.Status{m.Status}, m.Also...) {
		switch s {
		case quote.Altered:
			w := statusWord(m, s)
			if changes := a.changes(m); changes != "" {
				w += ": " + changes
			}
			out = append(out, w)
		case quote.Reattributed:
			w := "given to " + orNobody(a.Quotes[m.Quote].Speaker)
			if g.Speaker != "" {
				w += " instead of " + visible.String(g.Speaker)
			}
			if !m.Certain {
				w = "perhaps " + w
			}
			out = append(out, w)
		case quote.Truncated, quote.UnmarkedPrinting, quote.ReportedPrinting:
			out = append(out, statusWord(m, s))
		}
	}
	return strings.Join(out, "; ") + a.judged(m)
}

func orNobody(speaker string) string {
	if speaker == "" {
		return "nobody"
	}
	return visible.String(speaker)
}

// changed returns the edits that change words. What another house only writes
// otherwise is none, and what is gone at the ends of a printing that is cut is
// the cut.
func (a *Analysis) changed(m *quote.Member) []quote.Edit {
	cut := slices.Contains(m.Also, quote.Truncated)
	end := a.Quotes[m.Quote].Inner.Len()
	return slices.DeleteFunc(slices.Clone(m.Edits), func(e quote.Edit) bool { return e.Style || cut && cutAway(e, end) })
}

// changes names the words that were changed, added and left out.
func (a *Analysis) changes(m *quote.Member) string {
	edits := a.changed(m)
	var out []string
	for i, e := range edits {
		if i == mostChanges {
			out = append(out, fmt.Sprintf("and %d more", len(edits)-i))
			break
		}
		was, is := a.inside(e.Of, e.Reference), a.inside(m.Quote, e.This)
		switch {
		case is == "":
			out = append(out, "“"+was+"” left out")
		case was == "":
			out = append(out, "“"+is+"” added")
		default:
			out = append(out, "“"+is+"” for “"+was+"”")
		}
	}
	return strings.Join(out, ", ")
}

// inside returns the words at a span of a quote's inner text.
func (a *Analysis) inside(q int, s bundle.Span) string {
	x := &a.Quotes[q]
	return shortened(s.Of(x.Inner.Of(a.Bundle.Articles[x.Article].Text)), 6)
}
