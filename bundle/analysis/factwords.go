package analysis

import (
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
)

// indexFacts notes the facts that differ, and which sentence prints them.
func (a *Analysis) indexFacts() {
	a.differs, a.facts = a.leftStanding(a.differences()), map[bundle.Ref][]int{}
	for i, d := range a.differs {
		for _, p := range d.Prints {
			if at := a.facts[p.Ref]; len(at) == 0 || at[len(at)-1] != i {
				a.facts[p.Ref] = append(at, i)
			}
		}
	}
}

// FactsAt returns the facts that differ and that a sentence prints, as indices
// into [Analysis.Differences]. The caller must not change it.
func (a *Analysis) FactsAt(r bundle.Ref) []int { return a.facts[r] }

// FactWords says what is printed of a fact, each once: "214/241". It is safe
// to print.
func (a *Analysis) FactWords(d *Difference) string {
	const most = 4
	var words []string
	for _, p := range d.Prints {
		w := a.printed(p)
		if slices.Contains(words, w) {
			continue
		}
		if len(words) == most {
			words = append(words, "…")
			break
		}
		words = append(words, w)
	}
	return strings.Join(words, "/")
}

// factPhrase says what sentence r prints of a fact that differs, and what
// others print: "214 here, 241 in Coast Wire".
func (a *Analysis) factPhrase(r bundle.Ref, d *Difference) Phrase {
	here := ""
	var words []string
	in := map[string][]int{} // by words, the articles that print them
	for _, p := range d.Prints {
		w := a.printed(p)
		switch {
		case p.Ref == r:
			here = w
		case p.Article == r.Article:
		case in[w] == nil:
			words = append(words, w)
			in[w] = []int{p.Article}
		case !slices.Contains(in[w], p.Article):
			in[w] = append(in[w], p.Article)
		}
	}
	ps := Phrase{Word{here, Warn}, Word{" here", Even}}
	for _, w := range words {
		if w == here {
			continue
		}
		ps = append(ps, Word{", ", Hint}, Word{w, Warn}, Word{" in " + a.Label(in[w][0]), Even})
		if more := len(in[w]) - 1; more > 0 {
			ps = append(ps, Word{" and " + strconv.Itoa(more) + " more", Even})
		}
	}
	return ps
}

// printed is what a print says, safe to print.
func (a *Analysis) printed(p Print) string {
	const most = 6 // words
	if w := shortened(p.Span.Of(a.Bundle.Articles[p.Article].Text), most); w != "" {
		return w
	}
	return "nothing"
}
