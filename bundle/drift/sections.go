package drift

import (
	"fmt"
	"strings"

	"broadsheet/bundle"
)

// sections returns the sections of p, each from a heading to the next.
func (p *paper) sections() (out []span) {
	n := p.units()
	for u := 0; u < n; {
		end := u + 1
		for end < n && p.headed[end] < 0 {
			end++
		}
		if p.headed[u] >= 0 && end-u >= fewest {
			out = append(out, span{u, end - 1})
		}
		u = end
	}
	return out
}

// besides is the part of the certainty that drift needs which is enough for a
// section beside one that is sure: a heading of its own already says that
// something else begins. In the labelled bundles no second section of an
// article with one story came to a third of it.
const besides = .5

// roundup says that an article tells several stories one after the other, two
// or more under headings of their own: it leaves none of them. Each section is
// weighed by itself, for together they are most of the article, which no
// digression is. ok is false for other articles.
func (f *fit) roundup() (left LeftOut, ok bool, err error) {
	a := f.c.Bundle.Articles[f.p.article]
	var names []string
	surest := 0.0
	sections := f.p.sections()
	if len(sections) < 2 {
		return left, false, nil
	}
	for _, s := range sections {
		sure, err := f.certainty(s, sections...)
		if err != nil {
			return left, false, err
		}
		surest = max(surest, sure)
		if sure >= besides*f.k.Sure {
			names = append(names, heading(a, f.p.headed[s.first]))
		}
	}
	if len(names) < 2 || surest < f.sure(f.k.Sure) {
		return left, false, nil
	}
	return LeftOut{f.p.article, fmt.Sprintf("several stories: %s", strings.Join(names, ", "))}, true, nil
}

// heading returns a heading as it is named among others.
func heading(a *bundle.Article, i int) string {
	return fmt.Sprintf("“%s”", visible(strings.Join(strings.Fields(strings.Trim(a.SentenceText(i), "#*_ ")), " ")))
}
