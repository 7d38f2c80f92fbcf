package analysis

import (
	"fmt"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/visible"
)

// OnlyHere is what [Analysis.Describe] says of a sentence that no other article
// has, as far as was found.
const OnlyHere = "no match found"

// NotCompared begins what it says of a sentence of an article that has nothing
// to be compared with; the reason follows.
const NotCompared = "not compared: "

// NoWords stands where an article has no title because it has no word.
const NoWords = "(no words)"

// Describe says in words what was found at sentence r, one phrase for each
// finding, the gravest first. A sentence at which nothing was found gives the
// phrase that says so. The phrases are safe to print.
func (a *Analysis) Describe(r bundle.Ref) []string {
	switch a.Roles.Of(r) {
	case bundle.Furniture:
		return []string{"furniture: left over from the web page"}
	case bundle.Heading:
		return []string{"heading"}
	}
	at := a.At(r)
	var out []string
	for _, q := range at.Quotes {
		if s := a.DescribeQuote(q, len(at.Quotes) > 1); s != "" {
			out = append(out, s)
		}
	}
	partners := a.Partners(r)
	if len(partners) > 0 {
		out = append(out, a.describePartners(partners))
	}
	if at.Drift >= 0 {
		out = append(out, DescribeRun("drift", a.Drift[at.Drift]))
	}
	if at.Back >= 0 {
		out = append(out, DescribeRun("background", a.Background[at.Back]))
	}
	if a.PartLeft(r) {
		out = append(out, "part of it left over from the web page")
	}
	if a.Roles.Of(r) == bundle.Title {
		out = append([]string{"title"}, out...)
	} else if len(partners) == 0 {
		if s := a.nothingShared(r); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// PartLeft reports whether the web page left something inside sentence r, whose
// role is another than furniture.
func (a *Analysis) PartLeft(r bundle.Ref) bool {
	art, s := a.Bundle.Sentence(r)
	return a.Roles.Of(r) != bundle.Furniture && len(art.LeftIn(s.Span)) > 0
}

// nothingShared says of a sentence that it has no partner, "" when its quote
// has.
func (a *Analysis) nothingShared(r bundle.Ref) string {
	for _, q := range a.At(r).Quotes {
		if len(a.GroupsOf(q)) > 0 {
			return ""
		}
	}
	if len(a.Bundle.Articles) < 2 {
		return "one article: nothing to compare it with"
	}
	for _, l := range a.LeftOut {
		if l.Article == r.Article && l.Finding == "shared" {
			return NotCompared + l.Reason
		}
	}
	return OnlyHere
}

// describePartners says who else prints a sentence and how.
func (a *Analysis) describePartners(ps []Partner) string {
	articles, last := 0, -1
	var each []string
	contrast := false
	for _, p := range ps {
		contrast = contrast || p.Contrasts > 0
		if p.Article == last {
			continue
		}
		articles, last = articles+1, p.Article
		how := p.Kind.String()
		if p.Kind != 0 {
			how = fmt.Sprintf("%s %.2f", how, p.Score)
		}
		if !p.Certain {
			how += "?"
		}
		if !p.Same {
			how = "same claim, other facts"
		}
		if n := directIn(ps, p.Article); n > 1 {
			how += fmt.Sprintf(" in %d sentences", n)
		}
		each = append(each, a.Label(p.Article)+" "+how)
	}
	s := fmt.Sprintf("shared with %d of %d: %s", articles, len(a.Bundle.Articles)-1, some(each, 4))
	if contrast {
		s += " (facts differ)"
	}
	return s
}

// directIn counts the partners in an article that a link of their own ties.
func directIn(ps []Partner, article int) int {
	n := 0
	for _, p := range ps {
		if p.Article == article && p.Direct {
			n++
		}
	}
	return n
}

func some(s []string, n int) string {
	if len(s) <= n {
		return strings.Join(s, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(s[:n], ", "), len(s)-n)
}

// DescribeRun says in words what a run is about.
func DescribeRun(what string, d drift.Run) string {
	s := what
	if !d.Confident {
		s = "possible " + s
	}
	if len(d.Terms) > 0 {
		s += ": " + visible.String(strings.Join(d.Terms, " · "))
	}
	return s
}

// Label names an article as the screen does; see [Names].
func (a *Analysis) Label(article int) string { return a.labels[article] }
