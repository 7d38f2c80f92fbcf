package shared

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sync"

	"broadsheet/bundle/text"
)

const (
	// mostPartners is how many units a unit is compared with at most.
	mostPartners = 12
	// leastCosine is how much of the telling words two units must share to be
	// compared: the cosine of their weighted words.
	leastCosine = 0.12
	// longPosting is how many units may use a stem that is still looked up; a
	// stem of more units tells too little to find a partner by. A bundle of
	// fewer units is searched whole.
	longPosting = 256
	// surelyRead is how many of a unit's rarest stems are looked up in any case,
	// enoughTouched how many units they must have led to for the rest to be
	// left out.
	surelyRead    = 5
	enoughTouched = 300
)

// A pairing is two units to be compared, the earlier first.
type pairing struct{ a, b int32 }

// An index finds the units that use a stem.
type index struct {
	units    []*unit
	postings [][]int32 // by stem: units, in order
	norm     []float32 // by unit: length of its vector of weights
	article  []int32   // by unit: article of its first printing, for titles less 1<<30
}

func newIndex(stems int, units []*unit) *index {
	x := &index{units: units, postings: make([][]int32, stems), norm: make([]float32, len(units)), article: make([]int32, len(units))}
	count := make([]int32, stems)
	each := func(yield func(s text.StemID, u int32)) {
		for i, u := range units {
			if u.bare || u.absorbed {
				continue
			}
			last := text.StemID(-1)
			for k := range u.items {
				if s := u.items[k].stem; s != last {
					yield(s, int32(i))
					last = s
				}
			}
		}
	}
	total := 0
	each(func(s text.StemID, _ int32) { count[s]++; total++ })
	all := make([]int32, 0, total)
	for s, n := range count {
		all = all[:len(all)+int(n)]
		x.postings[s] = all[len(all)-int(n):][:0]
	}
	each(func(s text.StemID, u int32) { x.postings[s] = append(x.postings[s], u) })
	for i, u := range units {
		var sum float64
		last := text.StemID(-1)
		for k := range u.items {
			if it := &u.items[k]; it.stem != last {
				sum += float64(it.weight) * float64(it.weight)
				last = it.stem
			}
		}
		x.norm[i] = float32(math.Sqrt(sum))
		x.article[i] = int32(u.printings[0].Article)
		if u.title {
			x.article[i] -= 1 << 30
		}
	}
	return x
}

// A search is one worker's scratch space.
type search struct {
	sum     []float32
	touched []int32
	found   []hit
	items   []item
}

type hit struct {
	unit   int32
	cosine float32
	hash   uint64 // decides between equals, whatever the order of the articles
}

// partners returns the units that share the most telling words with u and
// stand in another article, the best first.
func (x *index) partners(i int, s *search) []hit {
	u := x.units[i]
	s.found = s.found[:0]
	if u.bare || u.absorbed {
		return nil
	}
	for n, it := range s.rarest(x, u) {
		list := x.postings[it.stem]
		if len(x.units) > longPosting && (len(list) > longPosting || n >= surelyRead && len(s.touched) > enoughTouched) {
			break
		}
		for _, v := range list {
			if s.sum[v] == 0 {
				s.touched = append(s.touched, v)
			}
			s.sum[v] += it.weight * it.weight
		}
	}
	for _, v := range s.touched {
		cos := s.sum[v] / (x.norm[i]*x.norm[v] + 1e-9)
		s.sum[v] = 0
		if cos >= leastCosine && int(v) != i && x.mayLink(int32(i), v) {
			s.keep(hit{v, cos, x.units[v].hash})
		}
	}
	s.touched = s.touched[:0]
	return s.found
}

// rarest returns the unit's distinct content words, those of the fewest units
// first.
func (s *search) rarest(x *index, u *unit) []item {
	s.items = s.items[:0]
	for k := range u.items {
		if k == 0 || u.items[k].stem != u.items[k-1].stem {
			s.items = append(s.items, u.items[k])
		}
	}
	slices.SortFunc(s.items, func(p, q item) int {
		return cmp.Or(cmp.Compare(len(x.postings[p.stem]), len(x.postings[q.stem])), cmp.Compare(p.at, q.at))
	})
	return s.items
}

// keep puts h among the best hits so far, in order.
func (s *search) keep(h hit) {
	n := len(s.found)
	if n == mostPartners && !h.before(s.found[n-1]) {
		return
	}
	if n < mostPartners {
		s.found = append(s.found, h)
	}
	k := len(s.found) - 1
	for ; k > 0 && h.before(s.found[k-1]); k-- {
		s.found[k] = s.found[k-1]
	}
	s.found[k] = h
}

func (h hit) before(g hit) bool {
	return h.cosine > g.cosine || h.cosine == g.cosine && h.hash < g.hash
}

// mayLink reports whether two units are both titles or both none and have
// printings in different articles.
func (x *index) mayLink(u, v int32) bool {
	a, b := x.article[u], x.article[v]
	if (a < 0) != (b < 0) {
		return false
	}
	return a != b || apart(x.units[u], x.units[v])
}

// apart reports whether u and v have printings in different articles.
func apart(u, v *unit) bool {
	_, _, ok := firstApart(u, v)
	return ok
}

// pairings returns the pairs of units worth comparing, in order.
func pairings(ctx context.Context, x *index) ([]pairing, error) {
	lists := make([][]int32, len(x.units)) // by unit: its partners
	pool := sync.Pool{New: func() any { return &search{sum: make([]float32, len(x.units))} }}
	err := each(ctx, len(x.units), func(i int) {
		s := pool.Get().(*search)
		hits := x.partners(i, s)
		if len(hits) > 0 {
			lists[i] = make([]int32, len(hits))
			for k, h := range hits {
				lists[i][k] = h.unit
			}
		}
		pool.Put(s)
	})
	if err != nil {
		return nil, err
	}
	// Each pair moves to the list of its earlier unit.
	for i := range lists {
		own := lists[i]
		kept := own[:0]
		for _, v := range own {
			if int(v) > i {
				kept = append(kept, v)
			} else {
				lists[v] = append(lists[v], int32(i))
			}
		}
		lists[i] = kept
	}
	var out []pairing
	for i, list := range lists {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		slices.Sort(list)
		for _, v := range slices.Compact(list) {
			out = append(out, pairing{int32(i), v})
		}
	}
	return out, ctx.Err()
}
