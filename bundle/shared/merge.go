package shared

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
)

const (
	mergeCover   = 0.5  // share of each part's content that the whole must hold
	mergeMatches = 3    // content words of each part that must be matched
	mergeBetter  = 0.05 // by how much the two must be a better partner than either alone
	mergeGain    = 0.2  // what the second part must add to the share of the whole that is covered
)

// A part is a pair seen from the longer sentence: whole holds what part says.
type part struct {
	whole int32      // unit
	at    bundle.Ref // of the part
	unit  int32      // of the part
	j     int32      // the judgement
	cover float64    // share of the part's content that the whole holds
}

// merges finds the sentences that say what two neighbouring sentences of
// another article say, and raises both pairs to what the whole and the two
// together deserve.
func merges(ctx context.Context, l *lexis, units []*unit, js []judgement) error {
	ps := parts(units, js)
	type claim struct {
		j     int32
		p     float64
		other int32
	}
	found := make([][]claim, len(ps))
	pool := sync.Pool{New: func() any { return &comparison{} }}
	err := parallel.Each(ctx, len(ps), func(i int) {
		x := ps[i]
		c := pool.Get().(*comparison)
		defer pool.Put(c)
		for k := i + 1; k < len(ps) && ps[k].whole == x.whole && ps[k].at.Article == x.at.Article && ps[k].at.Sentence <= x.at.Sentence+2; k++ {
			y := ps[k]
			if y.unit == x.unit {
				continue
			}
			if p := c.together(l, units[x.whole], units[x.unit], units[y.unit]); p >= possible && p > max(js[x.j].alike, js[y.j].alike)+mergeBetter {
				found[i] = append(found[i], claim{x.j, p, y.j}, claim{y.j, p, x.j})
			}
		}
	})
	if err != nil {
		return err
	}
	for _, cs := range found {
		for _, c := range cs {
			j := &js[c.j]
			if c.p > j.alike {
				j.p, j.alike = max(j.p, c.p), c.p
			}
			j.merged = true
		}
	}
	return nil
}

// parts lists the pairs of which one side is well covered by the other, by
// whole and then by the place of the part.
func parts(units []*unit, js []judgement) []part {
	var out []part
	for i := range js {
		j := &js[i]
		p, q := j.at.ref(), j.to.ref()
		if j.matches < mergeMatches || j.kind == Near || units[j.a].short || units[j.b].short {
			continue
		}
		if j.coverB >= mergeCover && longer(units[j.a], units[j.b]) {
			out = append(out, part{j.a, q, j.b, int32(i), float64(j.coverB)})
		}
		if j.coverA >= mergeCover && longer(units[j.b], units[j.a]) {
			out = append(out, part{j.b, p, j.a, int32(i), float64(j.coverA)})
		}
	}
	slices.SortFunc(out, func(x, y part) int {
		return cmp.Or(cmp.Compare(x.whole, y.whole), cmp.Compare(x.at.Article, y.at.Article), cmp.Compare(x.at.Sentence, y.at.Sentence))
	})
	return out
}

func longer(whole, part *unit) bool { return whole.total >= 1.2*part.total }

// together returns how sure the model is that whole says what a and b say
// together; 0 when either of them adds too little.
func (c *comparison) together(l *lexis, whole, a, b *unit) float64 {
	if len(a.toks)+len(b.toks) > longest {
		return 0
	}
	c.compareContent(whole, a, l)
	onlyA := c.sumA
	c.compareContent(whole, b, l)
	onlyB := c.sumA
	both := joined(a, b)
	c.compareContent(whole, both, l)
	if c.hopeless || c.sumA < max(onlyA, onlyB)+mergeGain*whole.total {
		return 0
	}
	c.alignOrder(l)
	f := c.features(l)
	return probability(&f)
}

// joined returns two units as one.
func joined(a, b *unit) *unit {
	u := &unit{
		toks:  slices.Concat(a.toks, b.toks),
		items: slices.Concat(a.items, b.items),
		total: a.total + b.total,
		small: slices.Concat(a.small, b.small),
	}
	for i := len(a.items); i < len(u.items); i++ {
		u.items[i].at += uint8(len(a.toks))
	}
	slices.SortFunc(u.items, item.compare)
	slices.Sort(u.small)
	return u
}
