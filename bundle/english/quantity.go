package english

import (
	"math"
	"strings"
)

// A Quantity is a run of words of a [Line] and what it amounts to.
type Quantity struct {
	From, To int // half-open range of words, the unit's included
	Bare     int // where the number's own words end
	Number
	Of       Quality
	Unit     float64 // what one of the unit that is written amounts to in the quality's
	Currency string  // of money, see [Quantities]
	Other    float64 // of a score, the second side's
	Bound    Bound   // what the words before it say of its being exact
	half     bool    // of a clock time, told which half of the day it is in
	scale    float64 // what the words and letters of magnitude multiply the figures by; 0 without any
}

// Quantities reads the numbers of a line in order: "forty-four people",
// "1.2 million", "$51", "4.1 percent", "12-year-old", "6:41pm", "3-1", "the
// second", "May 4", "No. 10". Every word that is part of a number stands in
// exactly one of them.
func Quantities(l Line) []Quantity {
	var out []Quantity
	for i := 0; i < l.Words(); {
		q, ok := quantityAt(l, i)
		if !ok {
			i++
			continue
		}
		q.bound(l)
		out = append(out, q)
		i = q.To
	}
	ranges(l, out)
	return out
}

// quantityAt reads the number that begins with word i.
func quantityAt(l Line, i int) (Quantity, bool) {
	q := Quantity{From: i, To: i + 1, Unit: 1}
	n, ok := ParseNumber(l.Word(i))
	switch {
	case ok && l.Word(i) == "one" && !countsOne(l, i), ok && l.Word(i) == "second" && behindNumber(l, i):
		return q, false
	case ok:
		q.Number = n
	case l.Word(i) == "dozen" || l.Word(i) == "dozens":
		q.Number = Number{Value: 12, Step: 12}
	case Of(l.Word(i)).Has(Magnitude) && magnitudes[l.Word(i)] > 0: // "hundreds of people", "a million"
		by := magnitudes[l.Word(i)]
		q.Number = Number{Value: by, Step: by}
	default:
		return q, false
	}
	if q.clock(l) || q.score(l) {
		q.Bare = q.To
		return q, true
	}
	q.compound(l)
	q.mixed(l)
	q.Bare = q.To
	q.quality(l)
	return q, true
}

// behindNumber reports whether word i stands behind a number, so that "second"
// is a unit of time.
func behindNumber(l Line, i int) bool {
	if i == 0 {
		return false
	}
	_, ok := ParseNumber(l.Word(i - 1))
	return ok
}

// countsOne reports whether the "one" at word i is a number: "one sailor", but
// not "one of the sailors", "the wrong one" and "no one".
func countsOne(l Line, i int) bool {
	word := func(k int) string {
		if k < 0 || k >= l.Words() || k > i && !joins(l.Before(k)) || k <= i && k+1 < l.Words() && !joins(l.Before(k+1)) {
			return ""
		}
		return l.Word(k)
	}
	switch {
	case Of(word(i-1)).Has(OneNotBefore) || Of(word(i+1)).Has(OneNotAfter):
		return false
	case word(i+1) == "" || word(i+1) == "of" && !Of(word(i+2)).Has(Cardinal): // "the wrong one", "one of the sailors"
		return word(i+1) == "" && word(i-1) != "" && !Of(word(i-2)).Has(Article)
	}
	return true
}

// joins reports whether words with gap between them belong together: white
// space or a hyphen.
func joins(gap string) bool { return strings.Trim(gap, " \u00a0\u202f\t\r\n-‑") == "" }

// compound reads on from the first word of a number: "twenty-six", "two
// hundred and five", "1.2 million".
func (q *Quantity) compound(l Line) {
	for q.To < l.Words() && joins(l.Before(q.To)) {
		at, w := q.To, l.Word(q.To)
		if w == "and" && at+1 < l.Words() && q.Value >= 100 && !q.Figures {
			at, w = at+1, l.Word(at+1) // "two hundred and five"
		}
		switch n, ok := ParseNumber(w); {
		case magnitudes[w] >= 12 && len(w) > 2 && w != "dozens" && at == q.To && (q.Step < magnitudes[w] || q.Value < magnitudes[w]):
			q.Value, q.Step, q.scale = q.Value*magnitudes[w], q.Step*magnitudes[w], max(q.scale, 1)*magnitudes[w]
		case !ok || n.Figures || q.Figures || q.Ordinal || w == "second" && !hyphened(l.Before(at)):
			return
		case q.Value >= 20 && math.Mod(q.Value, 10) == 0 && math.Mod(q.Value, 100) != 0 && n.Value < 10, // twenty-six
			at > q.To && math.Mod(q.Value, 100) == 0 && n.Value < 100: // two hundred and five
			q.Value, q.Step, q.Ordinal = q.Value+n.Value, 1, n.Ordinal
		default:
			return
		}
		q.To = at + 1
	}
}

func hyphened(gap string) bool { return gap == "-" || gap == "‑" }

// quality finds out what a number is of, from what stands beside it.
func (q *Quantity) quality(l Line) {
	before := l.Before(q.From)
	switch {
	case q.Ordinal && !q.date(l):
		q.Of = Ranked
	case q.Of == DayOfMonth || q.money(l, before) || q.date(l) || q.percent(l):
	case q.Figures && inName(l, q.From):
		q.Of = Named
	default:
		q.unit(l)
	}
}

// money reads the currency: before the number a sign, behind it a word.
func (q *Quantity) money(l Line, before string) bool {
	sign := strings.TrimRight(before, " \u00a0")
	if i := strings.LastIndexAny(sign, "$£€¥₹"); i >= 0 && strings.TrimLeft(sign[i:], "$£€¥₹") == "" {
		q.Of, q.Currency = Money, currencies[sign[i:]]
		if q.From > 0 && sign == "$" {
			if c := currencies[countryOf(l.Word(q.From-1))+"$"]; c != "" && q.Currency == "$" {
				q.Currency = c
			}
		}
		return true
	}
	if q.To >= l.Words() || !joins(l.Before(q.To)) {
		return false
	}
	if c := currencies[l.Word(q.To)]; c != "" {
		q.Of, q.Currency, q.To = Money, c, q.To+1
		return true
	}
	return false
}

// countryOf returns the letters that a country's dollar has.
func countryOf(word string) string {
	switch word {
	case "usa":
		return "us"
	case "a", "au":
		return "a"
	case "c", "ca":
		return "c"
	}
	return "-"
}

// percent reads "%", "percent", "per cent" and "percentage points".
func (q *Quantity) percent(l Line) bool {
	gap := strings.TrimLeft(l.Before(q.To), " \u00a0\u202f")
	switch {
	case strings.HasPrefix(gap, "%"):
		q.Of = Percentage
	case q.To >= l.Words():
		return false
	case l.Word(q.To) == "percent":
		q.Of, q.To = Percentage, q.To+1
	case l.Word(q.To) == "per" && q.To+1 < l.Words() && l.Word(q.To+1) == "cent":
		q.Of, q.To = Percentage, q.To+2
	case l.Word(q.To) == "percentage" && q.To+1 < l.Words() && strings.HasPrefix(l.Word(q.To+1), "point"):
		q.Of, q.To = Points, q.To+2
	default:
		return false
	}
	return true
}

// inName reports whether the figures at word i are part of a name: behind a
// hyphen and a capital ("AK-47"), or behind a word whose number names it ("No.
// 10", "section 4"), or the number of an item of a list ("4. Fill in").
func inName(l Line, i int) bool {
	if i == 0 {
		return l.Words() > 1 && numbersItem(l.Before(1))
	}
	gap := l.Before(i)
	return hyphened(gap) && l.Capital(i-1) || joins(strings.TrimLeft(gap, ".")) && Of(l.Word(i-1)).Has(PageWord)
}

// numbersItem reports whether a gap ends the number of an item of a list.
func numbersItem(gap string) bool {
	return len(gap) > 1 && strings.IndexByte(".):", gap[0]) >= 0 && strings.Trim(gap[1:], " \u00a0\t") == ""
}

// unit reads the unit behind a number or in one with it, and whether it is an
// age: "5 km", "5km", "12-year-old", "aged 12", "Ada Marsh, 12, of Esker".
func (q *Quantity) unit(l Line) {
	u, ok := unitOf(q.Suffix)
	if q.Suffix == "" && q.To < l.Words() && joins(l.Before(q.To)) {
		if u, ok = unitOf(l.Word(q.To)); ok {
			q.To++
		}
	}
	if q.Suffix == "s" && isYear(q.Value) {
		q.Of = Decade
		return
	}
	if ok {
		q.Of, q.Unit = u.Of, u.Amount
		if u.Of == Duration && q.To < l.Words() && joins(l.Before(q.To)) && (l.Word(q.To) == "old" || l.Word(q.To) == "olds") {
			q.Of, q.To = Age, q.To+1
			q.Unit /= 365.25
		}
		return
	}
	if q.From > 0 && (l.Word(q.From-1) == "aged" || q.apposed(l)) {
		q.Of = Age
	}
}

// oldest is the greatest number between commas behind a name that is an age.
const oldest = 115

// apposed reports whether a number stands between commas behind a name: "Ada
// Marsh, 12, of Esker".
func (q *Quantity) apposed(l Line) bool {
	if !q.Figures || q.Suffix != "" || q.Step != 1 && q.Value >= 100 || q.Value > oldest || q.Value != math.Trunc(q.Value) || !l.Capital(q.From-1) {
		return false
	}
	before, after := l.Before(q.From), l.Before(q.To)
	return before == ", " && after != "" && strings.IndexByte(",;.)", after[0]) >= 0 && !IsMonth(l, q.From-1)
}

func isYear(v float64) bool { return v >= 1700 && v <= 2100 && v == math.Trunc(v) }

// Same reports whether two quantities are one however they are written:
// converted into one unit, and where one is rounded so that the other rounds
// to it. Quantities of two qualities are not one, but a bare number may be any
// count, measure or age.
func (q Quantity) Same(r Quantity) bool {
	switch {
	case q.Of == Score || r.Of == Score:
		return q.Of == r.Of && (q.Value == r.Value && q.Other == r.Other || q.Value == r.Other && q.Other == r.Value)
	case q.Of != r.Of:
		return SameNumber(q.Number, r.Number) && (q.Of == Counted && r.measured() || r.Of == Counted && q.measured())
	case q.Of == Money && !sameCurrency(q.Currency, r.Currency):
		return false
	case q.Of == Clock:
		return sameTime(q, r)
	case q.Of == Ranked || q.Of == Named || q.Of == DayOfMonth || q.Of == Year || q.Of == Decade || q.Of == Age && q.Unit == r.Unit:
		return q.Value == r.Value
	case q.bounds(r) || r.bounds(q):
		return true
	case q.Unit == r.Unit:
		return SameNumber(q.Number, r.Number)
	}
	return converted(q, r)
}

// Equal reports whether two quantities are one to the last digit, however they
// are written: "twenty-one" and "21", "1.2m" and "1,200,000", "6:41pm" and
// "18:41", but not 12,431 and 12,400, and not a mile and 1.6 km.
func (q Quantity) Equal(r Quantity) bool {
	return q.Value == r.Value && q.Other == r.Other && q.Unit == r.Unit && q.Same(r)
}

// Alike reports whether two quantities may say the same of one thing, so that
// one of them is wrong where they are not the same: they are of one quality, or
// one is bare and the other a measure or an age.
func (q Quantity) Alike(r Quantity) bool {
	return q.Of == r.Of || q.Of == Counted && r.measured() || r.Of == Counted && q.measured()
}

// measured reports whether a quantity is one of those whose unit is left out
// where the text has told it.
func (q Quantity) measured() bool { return q.Of >= Percentage && q.Of <= Age }

// sameCurrency reports whether two codes may stand for one currency: several
// countries have a dollar, and ¥ is Japan's and China's.
func sameCurrency(a, b string) bool {
	if a > b {
		a, b = b, a
	}
	switch {
	case a == b:
		return true
	case a == "$":
		return b == "usd" || b == "aud" || b == "cad"
	case b == "¥":
		return a == "jpy" || a == "cny"
	}
	return false
}

// converted reports whether two measures in two units are one. Whoever
// converts rounds: they may be 6 % apart, or half of the smaller unit.
func converted(q, r Quantity) bool {
	x, y := q.Value*q.Unit, r.Value*r.Unit
	return math.Abs(x-y) <= max(0.06*max(x, y), min(q.Unit, r.Unit)/2)
}
