package furniture

import (
	"strings"

	"broadsheet/bundle"
)

// directions gives a transcript what happens in it back, "(Laughter)", "[end
// of tape]": short lines in brackets, where three lines and more begin with a
// speaker in capitals.
func directions(a *bundle.Article, ps []paragraph) {
	const speakers, longest = 3, 5
	n := 0
	for k := range ps {
		name, rest, ok := strings.Cut(a.Text[ps[k].start:a.Sentences[ps[k].first].End], ":")
		if ok && rest != "" && len(name) <= 40 && strings.ToUpper(name) == name && strings.ContainsFunc(name, upper) {
			n++
		}
	}
	if n < speakers {
		return
	}
	for k := range ps {
		p := &ps[k]
		x := &p.x
		if x[fBrackets] == 0 || p.words > longest || x[fWroteThis]+x[fCredit]+x[fAddress]+x[fSure] > 0 {
			continue
		}
		for _, i := range [...]int{fLinks, fPure, fLinkLabel, fLabel, fAllCaps, fShout} {
			x[i] = 0
		}
		x[fForm], p.marker = 1, false
	}
}

func upper(r rune) bool { return r >= 'A' && r <= 'Z' }
