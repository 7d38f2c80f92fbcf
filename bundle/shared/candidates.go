package shared

import (
	"math"
	"slices"

	"broadsheet/bundle/text"
)

const (
	// mostPartners is how many units a unit is compared with at most.
	mostPartners = 12
	// leastCosine is how much of the informative words two units must share to be
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
	floor    []uint8   // by unit: the norm in steps of normStep, rounded down
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
	x := &index{l: l, units: units, postings: make([][]int32, stems), about: make([]about, len(units)), floor: make([]uint8, len(units)), least: math.MaxFloat32}
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
				w := float64(it.weight(l))
				sum += w * w
				last = it.stem
			}
		}
		first, final := u.printings[0].Article, u.printings[len(u.printings)-1].Article
		x.about[i] = about{float32(math.Sqrt(sum)), uint32(first)}
		x.floor[i] = uint8(min(255, x.about[i].norm/normStep))
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

// normStep is what a norm is rounded to where it is asked of very many units; a
// sentence's norm is mostly between 1 and 6.
const normStep = 1.0 / 32

// atLeast returns a lower bound of the norm of unit v that takes a byte of
// memory to look up, a little less than exact for the sake of rounding.
func (x *index) atLeast(v int32) float32 { return float32(x.floor[v]) * normStep * 0.999 }

// A search is one worker's scratch space.
type search struct {
	met     []meeting // an open hash table of the units met; empty between searches
	touched []int32   // the places in met that are taken
	found   []hit
	items   []item
	all     []int32 // the partners of a block of units
}

// A meeting is a unit and what it has in common with the unit searched for.
type meeting struct {
	unit int32 // its index and 1; 0 in an empty place
	sum  float32
}

// meetings is the size of a search's table: more than twice what a search of
// a large bundle meets, which is at most longPosting units for each stem that
// is surely read, and one list more than enoughTouched. The table is small so
// that it stays in the processor's cache, where an entry for each unit of a
// large bundle would not. A patient search may meet any unit, but has a place
// for each.
const meetings = 4096

func newSearch() *search { return &search{met: make([]meeting, meetings)} }

// add adds to what unit v has in common with the unit searched for.
func (s *search) add(v int32, share float32) {
	at := v & (meetings - 1)
	for s.met[at].unit != v+1 {
		if s.met[at].unit == 0 {
			s.met[at].unit = v + 1
			s.touched = append(s.touched, at)
			break
		}
		at = (at + 1) & (meetings - 1)
	}
	s.met[at].sum += share
}

type hit struct {
	unit   int32
	cosine float32
}

// partners returns the units that share the most informative words with u and
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
			s.add(v, square)
		}
	}
	if x.l.patient {
		x.meetKin(s)
	}
	// Most units met share one word, too little whatever their norm: they are
	// passed over before more of them is fetched.
	enough := float32(leastCosine)
	scale := own * x.least * 0.999 // less than exact, for the sake of rounding
	for _, at := range s.touched {
		v, sum := s.met[at].unit-1, s.met[at].sum
		s.met[at] = meeting{}
		if sum < enough*scale || sum < enough*own*x.atLeast(v) {
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
		for _, k := range x.l.kinOf(it.stem) {
			if k.like < leastKin {
				continue
			}
			share := it.weight(x.l) * x.l.weight[k.stem] * k.like
			for _, v := range x.postings[k.stem] {
				s.add(v, share)
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
