package english

import "strings"

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
	*q = Quantity{From: q.From, To: to, Number: Number{Value: 60*hour + minute, Step: 1, Figures: q.Figures}, Of: Clock, Unit: 1}
	return true
}

// score reads the goals of both sides: "3-1", "3–1".
func (q *Quantity) score(l Line) bool {
	if q.To >= l.Words() || !q.Figures || q.Suffix != "" || q.Ordinal || q.Value >= 200 || q.Step != 1 && q.Value >= 100 {
		return false
	}
	if gap := l.Before(q.To); gap != "-" && gap != "–" && gap != "‑" {
		return false
	}
	n, ok := ParseNumber(l.Word(q.To))
	if !ok || !n.Figures || n.Suffix != "" || n.Ordinal || n.Value >= 200 || n.Value != float64(int(n.Value)) || q.Value != float64(int(q.Value)) {
		return false
	}
	if gap := l.Before(q.To + 1); hyphened(gap) || strings.HasPrefix(strings.TrimLeft(gap, " "), "%") {
		return false // 10-12-day, a telephone number, a range of percents
	}
	if q.From > 0 && (hyphened(l.Before(q.From)) || strings.ContainsAny(l.Before(q.From), "$£€")) {
		return false
	}
	q.Of, q.Other, q.To = Score, n.Value, q.To+1
	return true
}
