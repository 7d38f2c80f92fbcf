package shared

import (
	"math"

	"broadsheet/bundle/text"
)

// The features of a pair of units, all from what [comparison] found. Each is a
// share or a small number, so that none depends on the size of the bundle.
const (
	fBias        = iota
	fShared      // weighted share of both units' content that is matched
	fLess        // the same of the unit that is covered less
	fMore        // and of the unit that is covered more
	fSoft        // share of the content that is matched by different words
	fOrder       // words in common and in order, of both lengths
	fBag         // the same in any order
	fBigram      // words that follow the same word in the other, of both lengths
	fRun         // words of the longest common run, of the shorter's
	fNumberBoth  // each has a number that the other lacks
	fNegation    // one negates and the other does not
	fOpposed     // a word left over in one opposes one left over in the other
	fLength      // difference of the lengths, of their sum
	fWords       // natural logarithm of the shorter's length in words
	fRest        // natural logarithm of 1 and the weight that is left over on both sides
	featureCount // number of features
)

type features [featureCount]float64

func (c *comparison) features(l *lexis) features {
	var f features
	a, b := c.a, c.b
	la, lb := float64(len(a.toks)), float64(len(b.toks))
	short, both := math.Min(la, lb), la+lb
	ca, cb := ratio(c.sumA, a.total), ratio(c.sumB, b.total)
	var soft float32
	for _, m := range c.soft {
		soft += m.sim * (a.items[m.a].weight(l) + b.items[m.b].weight(l))
	}
	f[fBias] = 1
	f[fShared] = ratio(c.sumA+c.sumB, a.total+b.total)
	f[fLess], f[fMore] = math.Min(ca, cb), math.Max(ca, cb)
	f[fSoft] = ratio(soft, a.total+b.total)
	f[fOrder] = 2 * float64(c.order) / both
	f[fBag] = 2 * float64(c.equal+common(a.small, b.small)) / both
	f[fBigram] = float64(c.bigrams) / both
	f[fRun] = float64(c.longestRun) / short
	restA, numberA := rest(a, c.restA, l)
	restB, numberB := rest(b, c.restB, l)
	if numberA && numberB {
		f[fNumberBoth] = 1
	}
	if negations(a, l)%2 != negations(b, l)%2 {
		f[fNegation] = 1
	}
	if _, _, ok := c.opposed(l); ok {
		f[fOpposed] = 1
	}
	f[fLength] = math.Abs(la-lb) / both
	f[fWords] = math.Log(short)
	f[fRest] = math.Log1p(float64(restA + restB))
	return f
}

func ratio(x, of float32) float64 {
	if of <= 0 {
		return 0
	}
	return float64(x / of)
}

// rest returns the weight of the words left over and whether one is a number.
func rest(u *unit, left []int, l *lexis) (weight float32, numbers bool) {
	for _, i := range left {
		it := &u.items[i]
		weight += it.weight(l)
		numbers = numbers || it.class == number
	}
	return weight, numbers
}

// common returns the size of the intersection of two sorted multisets.
func common(a, b []text.StemID) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// negations counts the negators of a unit, "neither ... nor" as one.
func negations(u *unit, l *lexis) int {
	n := 0
	for _, t := range u.toks {
		if l.class[t.Word] == negator && l.stem[t.Stem] != "nor" {
			n++
		}
	}
	return n
}

// opposed returns two words left over that say the opposite of each other.
func (c *comparison) opposed(l *lexis) (i, j int, ok bool) {
	if len(c.restA) == 0 || len(c.restB) == 0 {
		return 0, 0, false
	}
	c.reach.set(c.a, l)
	c.reach.leave(c.restA)
	for _, y := range c.restB {
		c.reach.tied(c.b.items[y].stem, func(x int, like float32) {
			if like == 0 && (!ok || x < i) {
				i, j, ok = x, y, true
			}
		})
	}
	return i, j, ok
}
