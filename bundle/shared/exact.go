package shared

import "broadsheet/bundle"

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
