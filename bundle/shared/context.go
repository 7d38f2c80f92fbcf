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
	p, q ref32 // in different articles, p in the earlier one
	j    int32 // index of the judgement
}

// A ref32 is a [bundle.Ref] in half the room.
type ref32 struct{ Article, Sentence int32 }

func ref32Of(r bundle.Ref) ref32 { return ref32{int32(r.Article), int32(r.Sentence)} }

func (p ref32) ref() bundle.Ref {
	return bundle.Ref{Article: int(p.Article), Sentence: int(p.Sentence)}
}

func (p ref32) before(q ref32) bool {
	return p.Article < q.Article || p.Article == q.Article && p.Sentence < q.Sentence
}

// seats returns where the judgements that count stand, by article and sentence.
func seats(js []judgement, counts func(j *judgement) bool) []seat {
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
		p, q := js[i].at, js[i].to
		if q.before(p) {
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
	for len(ss) > 0 {
		n := row(ss)
		here := ss[:n]
		ss = ss[n:]
		for next := ss; len(next) > 0; {
			x, y := here[0], next[0]
			if y.p.Article != x.p.Article || y.q.Article != x.q.Article || y.p.Sentence > x.p.Sentence+neighbourhood {
				break
			}
			n := row(next)
			meetRows(here, next[:n], meet)
			next = next[n:]
		}
	}
}

// row returns how many seats, from the first, pair its sentence with those of
// the same other article.
func row(ss []seat) int {
	n := 1
	for n < len(ss) && ss[n].p == ss[0].p && ss[n].q.Article == ss[0].q.Article {
		n++
	}
	return n
}

// meetRows is neighbours for the seats of two sentences that stand near each
// other.
func meetRows(xs, ys []seat, meet func(x, y int32)) {
	for _, x := range xs {
		for len(ys) > 0 && ys[0].q.Sentence < x.q.Sentence-neighbourhood {
			ys = ys[1:]
		}
		for _, y := range ys {
			if y.q.Sentence > x.q.Sentence+neighbourhood {
				break
			}
			if y.q.Sentence != x.q.Sentence {
				meet(x.j, y.j)
			}
		}
	}
}

// support raises the probability of pairs whose neighbours match too: two
// articles that tell one thing after the other in the same order tell the same
// things. A pair gains by its best neighbouring pair.
func support(js []judgement) {
	gain := make([]float64, len(js))
	neighbours(seats(js, func(j *judgement) bool { return j.alike >= contextFloor }), func(x, y int32) {
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
