package analysis

import (
	"fmt"
	"slices"
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
// such as "possibly altered", and rest what follows it.
func (a *Analysis) standing(q int) (alarm, rest string) {
	at, ok := a.Gravest(q)
	if !ok {
		return "", ""
	}
	m, g := a.member(at), &a.QuoteGroups[at.Group]
	ref := &a.Quotes[g.Members[0].Quote]
	other := a.Label(ref.Article)
	switch m.Status {
	case quote.Altered:
		return maybe(m) + "altered", " from what " + other + " prints"
	case quote.Reattributed:
		if g.Speaker == "" {
			return maybe(m) + "reattributed", " from what " + other + " prints"
		}
		return maybe(m) + "reattributed", ": " + other + " has it from " + visible.String(g.Speaker)
	case quote.Truncated:
		if m.Cut {
			return "", "openly truncated: " + other + " prints more"
		}
		return "", "truncated: " + other + " prints more"
	case quote.UnmarkedPrinting:
		return "", "in marks in " + other
	case quote.ReportedPrinting:
		return "", "retells what " + other + " prints"
	}
	return "", a.spread(g)
}

// maybe is what goes before a status that is not certain.
func maybe(m *quote.Member) string {
	if m.Certain {
		return ""
	}
	return "possibly "
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
	n, last, perhaps := 0, -1, "possibly "
	for i := range g.Members { // after the reference in reading order
		m := &g.Members[i]
		if m.Status != quote.Altered {
			continue
		}
		if article := a.Quotes[m.Quote].Article; article != last {
			n, last = n+1, article
		}
		if m.Certain {
			perhaps = ""
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d %saltered)", n, perhaps)
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
			w := "altered"
			if changes := a.changes(m); changes != "" {
				w += ": " + changes
			}
			out = append(out, w)
		case quote.Reattributed:
			w := "given to " + orNobody(a.Quotes[m.Quote].Speaker)
			if g.Speaker != "" {
				w += " instead of " + visible.String(g.Speaker)
			}
			out = append(out, w)
		case quote.Truncated:
			out = append(out, map[bool]string{true: "openly truncated", false: "truncated"}[m.Cut])
		case quote.UnmarkedPrinting:
			out = append(out, "without marks")
		case quote.ReportedPrinting:
			out = append(out, "retold")
		}
	}
	if len(out) > 0 && m.Status <= quote.Reattributed {
		out[0] = maybe(m) + out[0]
	}
	return strings.Join(out, "; ")
}

func orNobody(speaker string) string {
	if speaker == "" {
		return "nobody"
	}
	return visible.String(speaker)
}

// changes names the words that were changed, added and left out. What is gone
// at the ends of a printing that is cut is not named: it is the cut.
func (a *Analysis) changes(m *quote.Member) string {
	edits := m.Edits
	if slices.Contains(m.Also, quote.Truncated) {
		end := a.Quotes[m.Quote].Inner.Len()
		edits = slices.DeleteFunc(slices.Clone(edits), func(e quote.Edit) bool {
			return e.This.Empty() && (e.This.Start == 0 || e.This.End >= end-len("."))
		})
	}
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
