package text

import (
	"slices"

	"broadsheet/bundle"
)

// Without returns the corpus with the articles for which drop is set made
// empty: they keep their places and what is known of them, and lose their
// text. The words keep their numbers.
func (c *Corpus) Without(drop []bool) *Corpus {
	if !slices.Contains(drop, true) {
		return c
	}
	out := *c
	out.Bundle = Emptied(c.Bundle, drop)
	out.Docs = append([]Doc(nil), c.Docs...)
	for i, d := range drop {
		if d {
			out.Docs[i] = Doc{first: []int32{0}}
		}
	}
	return &out
}

// Emptied returns the bundle with the articles for which drop is set made
// empty.
func Emptied(b *bundle.Bundle, drop []bool) *bundle.Bundle {
	if !slices.Contains(drop, true) {
		return b
	}
	out := *b
	out.Articles = append([]*bundle.Article(nil), b.Articles...)
	for i, d := range drop {
		if d {
			a := *b.Articles[i]
			a.Text, a.Paragraphs, a.Sentences, a.Left, a.Words = "", nil, nil, nil, 0
			out.Articles[i] = &a
		}
	}
	return &out
}
