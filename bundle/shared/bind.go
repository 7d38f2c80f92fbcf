package shared

import (
	"math"

	"broadsheet/bundle/text"
)

// A binder works out what ties two sentences. It is for one worker.
type binder struct {
	comparison
	faceA, faceB face
}

// surroundings are what stands around a pair.
type surroundings struct {
	home, next, place float64
	lead              bool
	rareA, rareB      []bool // by item: the rest of the two articles does not use it
	third             int
}

// A face is what one of two units shows of what it has of its own and of the
// other's. Its lists are used again.
type face struct {
	of    *unit
	lay   *layout
	met   []float32 // by item: how well it is matched
	item  []int16   // by word: its item, -1 for none
	order []int16   // by word: which of the content words it is

	plain, rare float64 // shares that are matched
	gap         float64 // longest passage of its own, of its length
	held, lack  float64 // shares of its content in clauses matched whole, and hardly
	numbers     int     // that are matched
}

const (
	closedClause = 0.75 // share of a clause's weight from which on it is matched whole
	openClause   = 0.25 // and up to which hardly anything of it is
)

// bond works out what ties two units of which the content was compared last.
func (c *binder) bond(corpus *text.Corpus, l *lexis, j *judgement, s *surroundings) (v bond) {
	al := c.align(l)
	x, y := &c.faceA, &c.faceB
	x.begin(c.a, corpus)
	y.begin(c.b, corpus)
	for _, ms := range [...][]match{c.exact, c.soft} {
		for _, m := range ms {
			x.met[m.a], y.met[m.b] = m.sim, m.sim
		}
	}
	x.look(s.rareA, al.toB, l)
	y.look(s.rareB, al.toA, l)
	v[bBias] = 1
	la, lb := float64(len(c.a.toks)), float64(len(c.b.toks))
	v[bLess], v[bMore] = float64(min(j.coverA, j.coverB)), float64(max(j.coverA, j.coverB))
	v[bPlainLess], v[bPlainMore] = min(x.plain, y.plain), max(x.plain, y.plain)
	v[bRareMore] = max(x.rare, y.rare)
	v[bMet] = math.Log1p(float64(c.sumA + c.sumB))
	v[bAlone] = max(leastAlone, min(mostAlone, logOdds(float64(j.alike0))))
	v[bOrder], v[bOrderShort] = 2*float64(j.order)/(la+lb), float64(j.order)/min(la, lb)
	v[bRun] = math.Log1p(float64(j.run))
	v[bCross] = crossed(al, x.order, y.order)
	v[bGap] = min(x.gap, y.gap)
	v[bHeldLess], v[bHeldMore] = min(x.held, y.held), max(x.held, y.held)
	v[bLackMore] = max(x.lack, y.lack)
	v[bNumber], v[bNegation], v[bOpposed] = flag(j.apart&numbersApart != 0), flag(j.apart&deniedApart != 0), flag(j.apart&opposedApart != 0)
	v[bLength] = math.Abs(la-lb) / (la + lb)
	v[bNumberMet] = math.Log1p(float64(x.numbers))
	v[bCited] = flag(c.a.attribution.empty() != c.b.attribution.empty())
	v[bSpeaker] = flag(oneSpeaker(c.a, c.b))
	v[bQuotes], v[bQuote] = flag(x.lay.quotes && y.lay.quotes), flag(x.lay.quotes != y.lay.quotes)
	v[bQuoted] = math.Log1p(float64(quotedRun(al, x.lay, y.lay)))
	v[bHome], v[bNext], v[bLead], v[bPlace] = s.home, s.next, flag(s.lead), s.place
	v[bThird] = math.Log1p(float64(s.third))
	return v
}

// begin forgets what was seen of another unit.
func (s *face) begin(u *unit, c *text.Corpus) {
	s.met = append(s.met[:0], make([]float32, len(u.items))...)
	if s.of == u {
		return
	}
	s.of, s.lay = u, u.layout(c)
	s.item, s.order = s.item[:0], s.order[:0]
	for range u.toks {
		s.item, s.order = append(s.item, -1), append(s.order, -1)
	}
	for i := range u.items {
		s.item[u.items[i].at] = int16(i)
	}
	n := int16(0)
	for k, i := range s.item {
		if i >= 0 {
			s.order[k] = n
			n++
		}
	}
}

// look fills in what a unit shows; to says which of its words are matched.
func (s *face) look(rare []bool, to []int, l *lexis) {
	u := s.of
	var plain, plainMet, unused, unusedMet float32
	s.numbers = 0
	for i := range u.items {
		it := &u.items[i]
		w := it.weight(l)
		m := w * s.met[i]
		if !it.name {
			plain, plainMet = plain+w, plainMet+m
		}
		if rare[i] {
			unused, unusedMet = unused+w, unusedMet+m
		}
		if it.class == number && m > 0 {
			s.numbers++
		}
	}
	s.plain, s.rare = ratio(plainMet, plain), ratio(unusedMet, unused)
	s.clauses(to, l)
}

// clauses measures the clauses of a unit and its longest passage without a
// match. The clause that names the source is no passage of its own.
func (s *face) clauses(to []int, l *lexis) {
	u := s.of
	var all, met, held, lack float32
	end := func() {
		switch share := ratio(met, all); {
		case all == 0:
		case share >= closedClause:
			held += all
		case share <= openClause:
			lack += all
		}
		all, met = 0, 0
	}
	gap, longest := 0, 0
	for k := range u.toks {
		if s.lay.words[k]&beginsClause != 0 {
			end()
		}
		i := s.item[k]
		switch {
		case to[k] >= 0 || i >= 0 && s.met[i] > 0:
			gap = 0
		case k < u.attribution.from || k >= u.attribution.to:
			gap++
			longest = max(longest, gap)
		}
		if i >= 0 {
			w := u.items[i].weight(l)
			all, met = all+w, met+w*s.met[i]
		}
	}
	end()
	s.gap = float64(longest) / float64(len(u.toks))
	s.held, s.lack = ratio(held, u.total), ratio(lack, u.total)
}

// quotedRun is the length of the longest run of words that stands inside
// quotation marks in both.
func quotedRun(al *alignment, a, b *layout) int {
	run, best := 0, 0
	for i, k := range al.toB {
		switch {
		case k < 0 || !al.byForm[i] || a.words[i]&b.words[k]&inQuotation == 0:
			run = 0
		case run > 0 && al.toB[i-1] == k-1:
			run++
		default:
			run = 1
		}
		best = max(best, run)
	}
	return best
}

// crossed is the share of neighbouring matched content words whose order is
// turned round; a and b number the content words of either side.
func crossed(al *alignment, a, b []int16) float64 {
	last, pairs, turned := int16(-1), 0, 0
	for i, k := range al.toB {
		if k < 0 || a[i] < 0 || b[k] < 0 {
			continue
		}
		if last >= 0 {
			pairs++
			if b[k] < last {
				turned++
			}
		}
		last = b[k]
	}
	if pairs == 0 {
		return 0
	}
	return float64(turned) / float64(pairs)
}

// oneSpeaker reports whether the sources of two units have a name in common.
func oneSpeaker(a, b *unit) bool {
	if a.attribution.empty() || b.attribution.empty() {
		return false
	}
	for i := range a.items {
		it := &a.items[i]
		if !it.attributing || !it.name {
			continue
		}
		for k := range b.items {
			if o := &b.items[k]; o.attributing && o.name && o.stem == it.stem {
				return true
			}
		}
	}
	return false
}

func (c clause) empty() bool { return c.from == c.to }
