package furniture

import (
	"strings"

	"broadsheet/bundle"
)

// clocked gives a live report the headings of its entries back, which begin with
// the time of day: "+++ 12:05 Uhr: Schools stay closed +++". Each of the three
// and more stands over a sentence; those of a ticker beside the story stand over
// each other.
func clocked(a *bundle.Article, ps []paragraph) {
	const fewest = 3
	entry := func(k int) bool {
		p := &ps[k]
		return p.open && p.words >= 4 && k+1 < len(ps) && !ps[k+1].open && ps[k+1].words >= 5 && timed(a.Text[p.start:a.Sentences[p.last].End])
	}
	n := 0
	for k := range ps {
		if entry(k) {
			n++
		}
	}
	for k := range ps {
		if x := &ps[k].x; n >= fewest && entry(k) {
			x[fForm], x[fDateLine], x[fLabel], x[fLinkLabel], x[fPure] = 1, 0, 0, 0, 0
			ps[k].marker = false
		}
	}
}

// timed reports whether s begins with a time of day, whatever signs stand before
// it, and goes on.
func timed(s string) bool {
	s = strings.TrimLeft(s, "+-–—•* ")
	n := 0
	for n < len(s) && n < 2 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n+3 >= len(s) || strings.IndexByte(":.h", s[n]) < 0 {
		return false
	}
	m := s[n+1:]
	return m[0] >= '0' && m[0] <= '5' && m[1] >= '0' && m[1] <= '9' && strings.IndexByte(" :,-", m[2]) >= 0
}
