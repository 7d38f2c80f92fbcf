package shared

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
)

const (
	neighbourhood = 2   // sentences before and after that count as context
	contextFloor  = 0.2 // probability from which on a neighbouring pair is context
	contextGain   = 1.5 // what a certain neighbouring pair adds, in units of log odds
)

// A seat is where a judgement's pair stands.
type seat struct {
	p, q bundle.Ref // in different articles, p in the earlier one
	j    int32      // index of the judgement
}

// seats returns where the judgements that count stand, by article and sentence.
func seats(units []*unit, js []judgement, counts func(j *judgement) bool) []seat {
	n := 0
	for i := range js {
		if counts(&js[i]) {
			n++
		}
	}
	out := make([]seat, 0, n)
	for i := range js {
		if !counts(&js[i]) {
			continue
		}
		p, q, _ := firstApart(units[js[i].a], units[js[i].b])
		if q.Before(p) {
			p, q = q, p
		}
		out = append(out, seat{p, q, int32(i)})
	}
	slices.SortFunc(out, func(x, y seat) int {
		return cmp.Or(cmp.Compare(x.p.Article, y.p.Article), cmp.Compare(x.q.Article, y.q.Article),
			cmp.Compare(x.p.Sentence, y.p.Sentence), cmp.Compare(x.q.Sentence, y.q.Sentence))
	})
	return out
}

// neighbours calls meet with each two judgements whose sentences stand near each
// other in both articles.
func neighbours(ss []seat, meet func(x, y int32)) {
	for i, x := range ss {
		for _, y := range ss[i+1:] {
			if y.p.Article != x.p.Article || y.q.Article != x.q.Article || y.p.Sentence > x.p.Sentence+neighbourhood {
				break
			}
			if d := abs(y.q.Sentence - x.q.Sentence); y.p.Sentence != x.p.Sentence && d != 0 && d <= neighbourhood {
				meet(x.j, y.j)
			}
		}
	}
}

// support raises the probability of pairs whose neighbours match too: two
// articles that tell one thing after the other in the same order tell the same
// things. A pair gains by its best neighbouring pair.
func support(units []*unit, js []judgement) {
	gain := make([]float64, len(js))
	neighbours(seats(units, js, func(j *judgement) bool { return j.alike >= contextFloor }), func(x, y int32) {
		gain[x] = max(gain[x], js[y].alike)
		gain[y] = max(gain[y], js[x].alike)
	})
	for i := range js {
		if gain[i] > contextFloor {
			j := &js[i]
			g := contextGain * (gain[i] - contextFloor) / (1 - contextFloor)
			j.alone = j.p
			j.p, j.alike = raise(j.p, g), raise(j.alike, g)
		}
	}
}

// raise adds g to the log odds of p.
func raise(p, g float64) float64 { return sigmoid(logOdds(p) + g) }
