package english

import (
	"math"
	"strings"
)

// ranges gives the first number of a range what only the second is written
// with: the currency, the magnitude and the unit of "between 140 and 150
// million dollars" and of "20-30 percent".
func ranges(l Line, qs []Quantity) {
	for i := 1; i < len(qs); i++ {
		q, r := &qs[i-1], &qs[i]
		if !ranged(l, q, r) || q.Of != Counted && q.Of != Money || q.Of == Money && r.Of != Money {
			continue
		}
		if r.Value < q.Value && r.scale == 0 {
			continue // counting down is no range
		}
		if q.scale == 0 && r.scale > 0 && q.Value < r.scale {
			q.Value, q.Step, q.scale = q.Value*r.scale, q.Step*r.scale, r.scale
		}
		if q.Of == Counted && q.Bare == q.To {
			q.Of, q.Unit, q.Currency = r.Of, r.Unit, r.Currency
		}
	}
}

// ranged reports whether two numbers are the ends of a range.
func ranged(l Line, q, r *Quantity) bool {
	if r.Of == Clock || r.Of == Year || r.Of == DayOfMonth || r.Of == Score || r.Of == Ranked || r.Of == Named {
		return false
	}
	gap := strings.Trim(l.Before(r.From), " \u00a0$£€")
	switch r.From - q.Bare {
	case 0:
		return gap == "-" || gap == "–" || gap == "‑"
	case 1:
		w := l.Word(q.Bare)
		return w == "to" || w == "and" && q.From > 0 && l.Word(q.From-1) == "between"
	}
	return false
}

// mixed reads the fraction behind a whole number: "4 1/2".
func (q *Quantity) mixed(l Line) {
	if !q.Figures || q.Suffix != "" || q.Value != math.Trunc(q.Value) || q.To+1 >= l.Words() || strings.Trim(l.Before(q.To+1), " ") != "/" || strings.Trim(l.Before(q.To), " -") != "" {
		return
	}
	n, ok := ParseNumber(l.Word(q.To))
	d, fine := ParseNumber(l.Word(q.To + 1))
	if ok && fine && n.Figures && d.Figures && n.Value < d.Value && d.Value <= 16 {
		q.Value, q.Step, q.To = q.Value+n.Value/d.Value, 1/d.Value, q.To+2
	}
}
