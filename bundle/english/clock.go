package english

import (
	"math"
	"strings"
)

// clock reads a time of day from a number: "6:41pm", "6.41 p.m.", "18:41",
// "9 a.m.", "nine o'clock".
func (q *Quantity) clock(l Line) bool {
	hour, minute, to := q.Value, 0.0, q.To
	suffix, half := q.Suffix, ""
	if to < l.Words() && l.Before(to) == ":" && q.Figures {
		n, ok := ParseNumber(l.Word(to))
		if !ok || n.Value >= 60 || len(l.Word(to)) < 2 {
			return false
		}
		minute, suffix, to = n.Value, n.Suffix, to+1
	} else if w := l.Word(q.From); q.Figures && q.Step == .01 && strings.Contains(w, ".") && hour < 24 { // 6.41 p.m.
		minute = float64(int((hour-float64(int(hour)))*100 + .5))
		hour = float64(int(hour))
		if minute >= 60 {
			return false
		}
	} else if hour != float64(int(hour)) {
		return false
	}
	if to == q.To && q.military(l) {
		hour, minute = float64(int(hour)/100), float64(int(hour)%100)
		*q = Quantity{From: q.From, To: to, Number: Number{Value: 60*hour + minute, Step: 1, Figures: true}, Of: Clock, Unit: 1, half: true}
		return true
	}
	switch {
	case suffix == "am" || suffix == "pm":
		half = suffix
	case suffix != "":
		return false
	case to < l.Words() && joins(l.Before(to)) && (l.Word(to) == "am" || l.Word(to) == "pm"):
		half, to = l.Word(to), to+1
	case to < l.Words() && joins(l.Before(to)) && l.Word(to) == "o'clock":
		to++
	case to == q.To || l.Before(q.To) != ":" || hour >= 24: // neither half nor colon
		return false
	}
	if half != "" && (hour < 1 || hour > 12) || hour > 24 {
		return false
	}
	if half == "pm" && hour < 12 {
		hour += 12
	} else if half == "am" && hour == 12 {
		hour = 0
	}
	*q = Quantity{From: q.From, To: to, Number: Number{Value: 60*hour + minute, Step: 1, Figures: q.Figures}, Of: Clock, Unit: 1, half: half != "" || hour > 12}
	return true
}

// military reports whether a number is a time of four figures before a zone:
// "0737 GMT".
func (q *Quantity) military(l Line) bool {
	if len(l.Word(q.From)) != 4 || !q.Figures || q.Suffix != "" || q.Value >= 2400 || int(q.Value)%100 >= 60 || q.To >= l.Words() || l.Before(q.To) != " " {
		return false
	}
	w := l.Word(q.To)
	return IsZone(w) && l.Capital(q.To) || w == "hours" && l.Word(q.From)[0] == '0'
}

// inexact is how many minutes a time may be off that is told to the half hour:
// what happened at 7:01 happened at seven.
const inexact = 5

// sameTime reports whether two times of day are one. One that does not say
// which half of the day it is in may be in either.
func sameTime(q, r Quantity) bool {
	day := 24 * 60.0
	if !q.half || !r.half {
		day /= 2
	}
	d := math.Abs(math.Mod(q.Value, day) - math.Mod(r.Value, day))
	d = min(d, day-d)
	return d == 0 || d <= inexact && (math.Mod(q.Value, 30) == 0 || math.Mod(r.Value, 30) == 0)
}

// score reads the goals of both sides: "3-1", "3–1".
func (q *Quantity) score(l Line) bool {
	if q.To >= l.Words() || !q.Figures || q.Suffix != "" || q.Ordinal || q.Value >= 1000 || q.Step != 1 && q.Value >= 100 {
		return false
	}
	if gap := l.Before(q.To); gap != "-" && gap != "–" && gap != "‑" {
		return false
	}
	n, ok := ParseNumber(l.Word(q.To))
	if !ok || !n.Figures || n.Suffix != "" || n.Ordinal || n.Value >= 1000 || max(q.Value, n.Value) >= 200 && n.Step != 1 || n.Value != float64(int(n.Value)) || q.Value != float64(int(q.Value)) {
		return false
	}
	if gap := l.Before(q.To + 1); hyphened(gap) || strings.HasPrefix(strings.TrimLeft(gap, " "), "%") {
		return false // 10-12-day, a telephone number, a range of percents
	}
	if behind := q.To + 1; behind < l.Words() {
		_, measured := unitOf(l.Word(behind))
		if l.Before(behind) == "/" || joins(l.Before(behind)) && (measured || l.Word(behind) == "per" || Of(l.Word(behind)).Has(Magnitude)) {
			return false // 4-1/2, 20-30 percent, 140-150 million
		}
	}
	if q.From > 0 && (hyphened(l.Before(q.From)) || strings.ContainsAny(l.Before(q.From), "$£€")) {
		return false
	}
	q.Of, q.Other, q.To = Score, n.Value, q.To+1
	return true
}
