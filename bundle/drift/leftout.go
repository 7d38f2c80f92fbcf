package drift

import (
	"fmt"
	"slices"

	"broadsheet/bundle/text"
)

// few is the number of content words below which an article says too little
// to be judged.
const few = 8

// comparable returns the articles that can be compared with each other, in
// order, and says of the others why they cannot.
func comparable(c *text.Corpus, papers []*paper, spoken text.Languages) (in []*paper, out []LeftOut) {
	for i, p := range papers {
		switch {
		case len(p.tok) < few:
			out = append(out, LeftOut{i, "too short: no text to judge"})
		case spoken.Foreign(i):
			out = append(out, LeftOut{i, "language: " + c.Bundle.Articles[i].Language})
		default:
			in = append(in, p)
		}
	}
	return in, out
}

// alone says why the only article of a cluster is not judged.
func alone(article, compared int) LeftOut {
	if compared == 1 {
		return LeftOut{article, "nothing to compare it with: one article alone cannot tell"}
	}
	return LeftOut{article, fmt.Sprintf("tells another story than the other %s", some(compared-1, "article"))}
}

func some(n int, what string) string {
	if n == 1 {
		return what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func sortLeftOut(l []LeftOut) {
	slices.SortFunc(l, func(a, b LeftOut) int { return a.Article - b.Article })
}
