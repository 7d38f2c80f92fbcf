package shared

import "math"

// The features of a pair of units, all from what [comparison] found. Each is a
// share or a small number, so that none depends on the size of the bundle.
const (
	fBias        = iota
	fShared      // weighted share of both units' content that is matched
	fLess        // the same of the unit that is covered less
	fMore        // and of the unit that is covered more
	fSoft        // share of the content that is matched by different words
	fOrder       // words in common and in order, of both lengths
	fOrderMin    // of the shorter
	fBigram      // neighbours in common
	fRun         // longest common run, of the shorter
	fNumberBoth  // each has a number that the other lacks
	fNumberOne   // one has
	fNameBoth    // each has a name that the other lacks
	fNameOne     // one has
	fDateBoth    // each has a date that the other lacks
	fDateOne     // one has
	fNegation    // one negates
	fOpposed     // a word of one opposes a word of the other
	fLength      // difference of the lengths, of both
	fWords       // logarithm of the shorter's length
	fRest        // logarithm of the weight that is left over on both sides
	fRestMin     // and on the side that has less left over
	fNameShared  // share of the names that are matched
	featureCount // number of features
)

type features [featureCount]float64

// leftOver counts the unmatched words of one unit by class.
type leftOver struct {
	numbers, names, dates int
	weight                float32
}

func (c *comparison) features(l *lexis) features {
	var f features
	a, b := c.a, c.b
	ra, rb := rest(a, c.restA, l), rest(b, c.restB, l)
	la, lb := float64(len(a.toks)), float64(len(b.toks))
	short, both := math.Min(la, lb), la+lb
	ca, cb := ratio(c.sumA, a.total), ratio(c.sumB, b.total)
	var soft float32
	for _, m := range c.soft {
		soft += m.sim * (a.items[m.a].weight + b.items[m.b].weight)
	}
	f[fBias] = 1
	f[fShared] = ratio(c.sumA+c.sumB, a.total+b.total)
	f[fLess], f[fMore] = math.Min(ca, cb), math.Max(ca, cb)
	f[fSoft] = ratio(soft, a.total+b.total)
	f[fOrder] = 2 * float64(c.order) / both
	f[fOrderMin] = float64(c.order) / short
	f[fBigram] = 2 * float64(c.bigrams) / both
	f[fRun] = float64(c.longestRun) / short
	f[fNumberBoth], f[fNumberOne] = sides(ra.numbers, rb.numbers)
	f[fNameBoth], f[fNameOne] = sides(ra.names, rb.names)
	f[fDateBoth], f[fDateOne] = sides(ra.dates, rb.dates)
	if negations(a, l)%2 != negations(b, l)%2 {
		f[fNegation] = 1
	}
	if _, _, ok := c.opposed(l); ok {
		f[fOpposed] = 1
	}
	f[fLength] = math.Abs(la-lb) / both
	f[fWords] = math.Log(short)
	f[fRest] = math.Log1p(float64(ra.weight + rb.weight))
	f[fRestMin] = math.Log1p(float64(min(ra.weight, rb.weight)))
	f[fNameShared] = c.namesShared()
	return f
}

func ratio(x, of float32) float64 {
	if of <= 0 {
		return 0
	}
	return float64(x / of)
}

// sides says whether both counts are above zero, and whether one alone is.
func sides(x, y int) (both, one float64) {
	switch {
	case x > 0 && y > 0:
		return 1, 0
	case x > 0 || y > 0:
		return 0, 1
	}
	return 0, 0
}

func rest(u *unit, left []int, l *lexis) (r leftOver) {
	for _, i := range left {
		it := &u.items[i]
		r.weight += it.weight
		switch {
		case l.class[it.word] == number:
			r.numbers++
		case l.class[it.word] == date:
			r.dates++
		case it.name:
			r.names++
		}
	}
	return r
}

func negations(u *unit, l *lexis) int {
	n := 0
	for _, t := range u.toks {
		if l.class[t.Word] == negator {
			n++
		}
	}
	return n
}

// opposed returns two words left over that say the opposite of each other.
func (c *comparison) opposed(l *lexis) (i, j int, ok bool) {
	for _, i := range c.restA {
		for _, j := range c.restB {
			x, y := &c.a.items[i], &c.b.items[j]
			if s, related := relation(x, y, l); related && s == 0 {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

func (c *comparison) namesShared() float64 {
	var all, got float64
	for i := range c.a.items {
		if c.a.items[i].name {
			all++
		}
	}
	for i := range c.b.items {
		if c.b.items[i].name {
			all++
		}
	}
	for _, ms := range [][]match{c.exact, c.soft} {
		for _, m := range ms {
			if c.a.items[m.a].name {
				got++
			}
			if c.b.items[m.b].name {
				got++
			}
		}
	}
	if all == 0 {
		return 1
	}
	return got / all
}
