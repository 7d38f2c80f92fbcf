package english

import "math"

// A Bound is what the words before a number say of how it stands to the true
// one.
type Bound int8

// The bounds.
const (
	Exact Bound = iota
	Above       // more than, over: the true number is greater
	Below       // nearly, under: it is less
)

// bound reads what stands before a quantity: "more than 3,000", "nearly nine".
func (q *Quantity) bound(l Line) {
	word := func(k int) string {
		if k < 0 {
			return ""
		}
		return l.Word(k)
	}
	at := q.From - 1
	if w := word(at); w == "a" || w == "usa" { // "more than a dozen", "over US$3"
		at--
	}
	switch w := word(at); {
	case w == "than":
		switch word(at - 1) {
		case "more", "greater", "higher", "longer", "older":
			q.Bound = Above
		case "less", "fewer", "lower", "shorter", "younger":
			q.Bound = Below
		}
	case Of(w).Has(OverNumber):
		q.Bound = Above
	case Of(w).Has(UnderNumber):
		q.Bound = Below
	}
}

// widest is the share of a bounded number by which the true one may miss it.
const widest = 0.5

// bounds reports whether r is what q, which is bounded, says of it: more than
// 3,000 are 3,046, and nearly $900,000 are $894,250. The next number that would
// be as round is no longer what was meant.
func (q Quantity) bounds(r Quantity) bool {
	if q.Bound == Exact {
		return false
	}
	x, y := q.Value*q.Unit, r.Value*r.Unit
	d := y - x
	if q.Bound == Below {
		d = -d
	}
	if q.Bound == Above && r.Bound == Below { // "more than eight" and "nearly nine"
		return d > 0 && d < 1.5*q.Step*q.Unit
	}
	return d >= 0 && d < q.Step*q.Unit && d <= widest*math.Abs(x)
}
