package english

import "strings"

// date reads a number as a day of a month or as a year: "May 4", "4 May",
// "the 22nd of July", "in 2033".
func (q *Quantity) date(l Line) bool {
	if q.Suffix != "" || q.Value < 1 {
		return false
	}
	if q.Value <= 31 {
		behind := q.To
		if q.Ordinal && behind < l.Words() && l.Word(behind) == "of" {
			behind++
		}
		if IsMonth(l, q.From-1) && joins(strings.TrimLeft(l.Before(q.From), ".")) || behind < l.Words() && IsMonth(l, behind) && joins(l.Before(behind)) {
			q.Of = DayOfMonth
			return true
		}
	}
	if isYear(q.Value) && q.Figures && !q.Ordinal && q.Step <= 1000 && !strings.ContainsAny(l.Before(q.From), "$£€¥₹") && plainYear(l, q) {
		q.Of = Year
		return true
	}
	return false
}

// plainYear reports whether a number of four figures is a year: written
// without a comma, no unit or plural behind it.
func plainYear(l Line, q *Quantity) bool {
	if len(l.Word(q.From)) != 4 {
		return false
	}
	if q.To < l.Words() && joins(l.Before(q.To)) {
		if u, ok := unitOf(l.Word(q.To)); ok && u.Of != Duration {
			return false
		}
		if Of(l.Word(q.To)).Has(Magnitude) || l.Word(q.To) == "people" {
			return false
		}
	}
	return true
}

// wordToo are the months that are words or names as well.
var wordToo = map[string]bool{"march": true, "may": true, "june": true, "august": true, "jan": true, "mar": true, "jun": true, "sep": true, "dec": true}

// MayBeName reports whether the folded name of a month is a word or a name as
// well: March, May, June.
func MayBeName(month string) bool { return wordToo[month] }

// IsMonth reports whether word i of a line is the name of a month. Those that
// are words or names too are months with a capital beside a figure or behind
// a word that leads to a date. An i outside the line is no month.
func IsMonth(l Line, i int) bool {
	if i < 0 || i >= l.Words() || !Of(l.Word(i)).Has(Month) {
		return false
	}
	if !wordToo[l.Word(i)] {
		return true
	}
	if !l.Capital(i) {
		return false
	}
	figure := func(k int) bool {
		if k < 0 || k >= l.Words() {
			return false
		}
		n, ok := ParseNumber(l.Word(k))
		return ok && (n.Figures || n.Ordinal)
	}
	return figure(i-1) || figure(i+1) || i > 0 && Of(l.Word(i-1)).Has(LeadsToDate)
}

// MonthNumber returns the number of the month that a folded word names, from
// 1, or 0.
func MonthNumber(word string) int {
	if !Of(word).Has(Month) || len(word) < 3 {
		return 0
	}
	return strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", word[:3])/3 + 1
}

// WeekdayNumber returns the number of the weekday that a folded word names,
// from 1 for Monday, or 0.
func WeekdayNumber(word string) int {
	if !Of(word).Has(Weekday) || len(word) < 3 {
		return 0
	}
	return strings.Index("montuewedthufrisatsun", word[:3])/3 + 1
}
