package shared

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// firstApart returns the first printings of u and v that stand in different
// articles.
func firstApart(u, v *unit) (p, q bundle.Ref, ok bool) {
	p, q = u.printings[0], v.printings[0]
	if p.Article != q.Article {
		return p, q, true
	}
	for _, r := range v.printings {
		if r.Article != p.Article {
			return p, r, true
		}
	}
	for _, r := range u.printings {
		if r.Article != q.Article {
			return r, q, true
		}
	}
	return p, q, false
}

// verbatim returns the links between the printings of one unit: each printing
// to the first one, and those of the first one's article to the first in
// another.
func (u *unit) verbatim() []Link {
	first := u.printings[0]
	var other bundle.Ref
	found := false
	for _, p := range u.printings {
		if p.Article != first.Article {
			other, found = p, true
			break
		}
	}
	if !found {
		return nil
	}
	links := make([]Link, 0, len(u.printings)-1)
	for _, p := range u.printings[1:] {
		l := Link{A: first, B: p, Kind: Verbatim, Score: 1, Certain: true, Same: true}
		if p.Article == first.Article {
			l.A, l.B = p, other
			if l.B.Before(l.A) {
				l.A, l.B = l.B, l.A
			}
		}
		links = append(links, l)
	}
	return links
}

// insideWords is the least length of a sentence that counts as printed word for
// word inside a longer one.
const insideWords = 8

// inside reports whether a sentence of the words a stands word for word inside
// sentence q, which has the words b, as a sentence of its own: after a stop
// or a colon, and before a stop. Where one article's layout ran two sentences
// together, or a prefix stands before one, it is printed verbatim all the same.
func inside(c *text.Corpus, q bundle.Ref, a, b []text.Token) bool {
	if len(a) < insideWords || len(a) >= len(b) {
		return false
	}
	longer := c.Bundle.Articles[q.Article]
	s := longer.Sentences[q.Sentence]
next:
	for k := 0; k+len(a) <= len(b); k++ {
		for i := range a {
			if a[i].Word != b[k+i].Word {
				continue next
			}
		}
		before, after := s.Start, s.End
		if k > 0 {
			before = int(b[k-1].End())
		}
		if k+len(a) < len(b) {
			after = int(b[k+len(a)].Start)
		}
		return (k == 0 || strings.ContainsAny(longer.Text[before:b[k].Start], ".!?:…\n")) &&
			(k+len(a) == len(b) || strings.ContainsAny(longer.Text[b[k+len(a)-1].End():after], ".!?…\n"))
	}
	return false
}
