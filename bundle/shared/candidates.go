package shared

import (
	"math"
	"slices"

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

// An index finds the units that use a stem.
type index struct {
	l        *lexis
	units    []*unit
	postings [][]int32 // by stem: units, in order
	about    []about   // by unit
	kin      [][]kin   // by stem; nil when the bundle is too large for it
	least    float32   // the least norm of a unit that can be met
}

// about is what a search asks of every unit it meets, side by side because a
// large bundle's units are met in no order that a processor could foresee.
type about struct {
	norm    float32 // length of its vector of weights
	article uint32  // of its first printing, with the flags below
}

// Flags of about.article.
const (
	isTitle   = 1 << 31
	scattered = 1 << 30 // has printings in several articles
	flags     = isTitle | scattered
)

func newIndex(l *lexis, units []*unit) *index {
	stems := len(l.stem)
	x := &index{l: l, units: units, postings: make([][]int32, stems), about: make([]about, len(units)), least: math.MaxFloat32}
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
	if l.patient {
		x.kin = kinOf(l)
	}
	for i, u := range units {
		var sum float64
		last := text.StemID(-1)
		for k := range u.items {
			if it := &u.items[k]; it.stem != last {
				w := float64(it.weight(l))
				sum += w * w
				last = it.stem
			}
		}
		first, final := u.printings[0].Article, u.printings[len(u.printings)-1].Article
		x.about[i] = about{float32(math.Sqrt(sum)), uint32(first)}
		if !u.bare && !u.absorbed {
			x.least = min(x.least, x.about[i].norm)
		}
		if first != final {
			x.about[i].article |= scattered
		}
		if u.title {
			x.about[i].article |= isTitle
		}
	}
	return x
}

// A search is one worker's scratch space.
type search struct {
	sum     []float32 // by unit: of what it has in common with the unit searched for; 0 between searches
	touched []int32
	found   []hit
	items   []item
	all     []int32 // the partners of a block of units
}

type hit struct {
	unit   int32
	cosine float32
}

// partners returns the units that share the most telling words with u and
// stand in another article, the best first.
func (x *index) partners(i int, s *search) []hit {
	u := x.units[i]
	s.found = s.found[:0]
	if u.bare || u.absorbed {
		return nil
	}
	own := x.about[i].norm
	for n, it := range s.rarest(x, u) {
		list := x.postings[it.stem]
		if len(x.units) > longPosting && (len(list) > longPosting || n >= surelyRead && len(s.touched) > enoughTouched) {
			break
		}
		w := it.weight(x.l)
		square := w * w
		for _, v := range list {
			if s.sum[v] == 0 {
				s.touched = append(s.touched, v)
			}
			s.sum[v] += square
		}
	}
	if x.kin != nil {
		x.meetKin(s)
	}
	// Most units met share one word, too little whatever their norm: they are
	// passed over before more of them is fetched.
	enough := float32(leastCosine)
	scale := own * x.least * 0.999 // less than exact, for the sake of rounding
	for _, v := range s.touched {
		sum := s.sum[v]
		s.sum[v] = 0
		if sum < enough*scale {
			continue
		}
		cos := sum / (own*x.about[v].norm + 1e-9)
		if cos >= enough && int(v) != i && x.mayLink(int32(i), v) {
			s.keep(x, hit{v, cos})
			if n := len(s.found); n == mostPartners {
				enough = s.found[n-1].cosine
			}
		}
	}
	s.touched = s.touched[:0]
	return s.found
}

// meetKin adds what units share with the unit searched for in words that can
// stand for each other.
func (x *index) meetKin(s *search) {
	for _, it := range s.items {
		for _, k := range x.kin[it.stem] {
			share := it.weight(x.l) * x.l.weight[k.stem] * k.like
			for _, v := range x.postings[k.stem] {
				if s.sum[v] == 0 {
					s.touched = append(s.touched, v)
				}
				s.sum[v] += share
			}
		}
	}
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
		if np, nq := len(x.postings[p.stem]), len(x.postings[q.stem]); np != nq {
			return np - nq
		}
		return int(p.at) - int(q.at)
	})
	return s.items
}

// keep puts h among the best hits so far, in order.
func (s *search) keep(x *index, h hit) {
	n := len(s.found)
	if n == mostPartners && !x.before(h, s.found[n-1]) {
		return
	}
	if n < mostPartners {
		s.found = append(s.found, h)
	}
	k := len(s.found) - 1
	for ; k > 0 && x.before(h, s.found[k-1]); k-- {
		s.found[k] = s.found[k-1]
	}
	s.found[k] = h
}

// before reports whether h is a better hit than g. Between equals their words
// decide, whatever the order of the articles.
func (x *index) before(h, g hit) bool {
	return h.cosine > g.cosine || h.cosine == g.cosine && x.units[h.unit].hash < x.units[g.unit].hash
}

// mayLink reports whether two units are both titles or both none and have
// printings in different articles.
func (x *index) mayLink(u, v int32) bool {
	a, b := x.about[u].article, x.about[v].article
	switch {
	case (a^b)&isTitle != 0:
		return false
	case (a^b)&^flags != 0:
		return true
	}
	return (a|b)&scattered != 0 && apart(x.units[u], x.units[v])
}

// apart reports whether u and v have printings in different articles.
func apart(u, v *unit) bool {
	_, _, ok := firstApart(u, v)
	return ok
}
