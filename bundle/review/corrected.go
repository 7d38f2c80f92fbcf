package review

import (
	"slices"
	"strconv"
	"time"

	"broadsheet/bundle"
)

// Corrected returns a bundle with the titles, outlets, dates and the order that
// readers have given its articles; b itself when they have given none. What
// cannot be so is said as a warning.
func Corrected(book *Book, b *bundle.Bundle) *bundle.Bundle {
	l := locator{b: b, folded: map[int]*folded{}}
	out := b
	wanted := map[int]int{} // by article: its place, from 0
	for _, a := range book.Standing() {
		if a.On != Article || !a.Do.IsCorrection() {
			continue
		}
		at, ok := l.locate(&a.Of)
		if !ok {
			continue // listed as lost
		}
		if out == b {
			c := *b
			c.Articles, out = slices.Clone(b.Articles), &c
		}
		if a.Do == Order {
			if n, err := strconv.Atoi(a.Says); err == nil && n >= 1 {
				wanted[at.Article] = min(n, len(b.Articles)) - 1
				continue
			}
			warn(out, at.Article, "order "+strconv.Quote(a.Says)+" is no place in the bundle")
			continue
		}
		correct(out, at.Article, a)
	}
	if len(wanted) > 0 {
		reorder(out, wanted)
	}
	return out
}

// correct changes a field of an article's copy.
func correct(b *bundle.Bundle, article int, a *Act) {
	c := *b.Articles[article]
	switch a.Do {
	case Title:
		c.Title = a.Says
	case Outlet:
		c.Outlet = a.Says
	case Date:
		if !Dated(a.Says) {
			warn(b, article, strconv.Quote(a.Says)+" is no date: want 2024-08-10 or 2024-08-10T19:56")
			return
		}
		c.Published, c.Committed = a.Says, false
	default:
		return
	}
	b.Articles[article] = &c
}

// warn says of an article's correction that it cannot be so.
func warn(b *bundle.Bundle, article int, why string) {
	b.Warnings = append(slices.Clip(b.Warnings), bundle.Warning{Article: article, Source: b.Articles[article].Source, Message: "a correction is left out: " + why})
}

// Dated reports whether s is a date, or a date and a time, as an article's is
// written.
func Dated(s string) bool {
	for _, layout := range [...]string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return s == "" // unknown
}

// reorder puts articles at the places that they were given; the others keep
// their order around them. Of two of one place the first stands first.
func reorder(b *bundle.Bundle, wanted map[int]int) {
	n := len(b.Articles)
	order, taken := make([]int, n), make([]bool, n)
	for i := range order {
		order[i] = -1
	}
	for i := range n {
		at, ok := wanted[i]
		if !ok {
			continue
		}
		for k := range n { // the next free place, round the end
			if p := (at + k) % n; order[p] < 0 {
				order[p], taken[i] = i, true
				break
			}
		}
	}
	next := 0
	for p := range order {
		if order[p] >= 0 {
			continue
		}
		for taken[next] {
			next++
		}
		order[p], taken[next] = next, true
	}
	renumber(b, order)
}

// renumber puts the articles of b in an order, with all that names them by
// number.
func renumber(b *bundle.Bundle, order []int) {
	was, to := b.Articles, make([]int, len(order))
	b.Articles = make([]*bundle.Article, len(order))
	for p, i := range order {
		b.Articles[p], to[i] = was[i], p
	}
	b.Warnings = slices.Clone(b.Warnings)
	for i := range b.Warnings {
		if a := b.Warnings[i].Article; a >= 0 && a < len(to) {
			b.Warnings[i].Article = to[a]
		}
	}
}
