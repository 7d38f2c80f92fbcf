package shared

// A unitLink is a link with the units it ties, as it is kept while links are
// gathered into groups: without what follows from the units.
type unitLink struct {
	a, b          int32 // a is printed before b
	score         float64
	spans         uint16 // how many of pairs are words in common; the others are different words
	kind          Kind
	certain, same bool
	holds         Holder
	pairs         []Pair
	contrasts     []Contrast
}

func pack(l Link, a, b int32) *unitLink {
	pairs := make([]Pair, 0, len(l.Spans)+len(l.Pairs))
	pairs = append(append(pairs, l.Spans...), l.Pairs...)
	return &unitLink{a, b, l.Score, uint16(len(l.Spans)), l.Kind, l.Certain, l.Same, l.Holds, pairs, l.Contrasts}
}

// unpack returns the link whole.
func (k *unitLink) unpack(units []*unit) Link {
	l := Link{Kind: k.kind, Score: k.score, Certain: k.certain, Same: k.same, Holds: k.holds, Contrasts: k.contrasts}
	p, q, _ := firstApart(units[min(k.a, k.b)], units[max(k.a, k.b)])
	if l.A, l.B = p, q; q.Before(p) {
		l.A, l.B = q, p
	}
	if n := k.spans; n > 0 {
		l.Spans = k.pairs[:n:n]
	}
	if int(k.spans) < len(k.pairs) {
		l.Pairs = k.pairs[k.spans:]
	}
	return l
}
