package report

import (
	"fmt"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

// mostSaid is how many wordings of a fact its heading names.
const mostSaid = 4

// factSection lists the facts that differ: who prints what.
func factSection(a *analysis.Analysis) section {
	s := section{title: "Facts that differ"}
	for i, d := range a.Differences() {
		var said []string
		var e entry
		at := map[string]int{} // what is printed → its line
		for _, p := range d.Prints {
			w := words(a, p.Article, p.Span)
			if n, ok := at[w]; ok {
				e.lines[n].who += ", " + place(a, p.Ref)
				continue
			}
			at[w] = len(e.lines)
			said = append(said, w)
			art, sent := a.Bundle.Sentence(p.Ref)
			e.lines = append(e.lines, line{who: place(a, p.Ref), text: one(sent.Of(art.Text)), note: printed(p.Span, w), at: &p.Ref})
		}
		if len(said) > mostSaid {
			said = append(slices.Clip(said[:mostSaid]), "…")
		}
		e.head = fmt.Sprintf("F%d · %s · %s · S%d", i+1, d.Class, strings.Join(said, " / "), d.Group+1)
		s.entries = append(s.entries, e)
	}
	return s
}

func printed(s bundle.Span, words string) string {
	if s.Empty() {
		return "prints nothing for it"
	}
	return "prints “" + words + "”"
}
