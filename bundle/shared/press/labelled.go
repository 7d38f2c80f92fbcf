package press

import (
	"fmt"
	"strings"

	"broadsheet/bundle"
)

// A Line is one sentence of a labelled article.
type Line struct {
	Wire  int // which wire sentence it comes from; -1 for one of its own
	Grade int // how that was changed: 0 verbatim, 1 edited, 2 reworded
}

// Labelled writes n articles of one story, a sentence on each line, with what
// each line comes from.
func (p *Press) Labelled(n int) (*bundle.Bundle, [][]Line) {
	b := &bundle.Bundle{Name: "labelled"}
	var story []string
	for range 60 {
		story = append(story, p.words[p.r.IntN(len(p.words))])
	}
	var wire [][]string
	for range 200 {
		wire = append(wire, p.sentence(story))
	}
	labels := make([][]Line, n)
	for i := range n {
		var body strings.Builder
		order := p.r.Perm(len(wire))
		for k := range 36 {
			l := Line{order[k], k % 3}
			s := wire[l.Wire]
			switch {
			case k%2 == 0:
				l.Wire, s = -1, p.sentence(story)
			case l.Grade == 1:
				s = p.edited(s)
			case l.Grade == 2:
				s = p.reworded(s)
			}
			labels[i] = append(labels[i], l)
			body.WriteString(write(s) + "\n")
		}
		b.Articles = append(b.Articles, Article(fmt.Sprintf("%04d.txt", i), body.String()))
	}
	return b, labels
}
