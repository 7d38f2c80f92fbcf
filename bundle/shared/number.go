package shared

import (
	"strconv"
	"strings"
)

// numberValue reads a number as it is written in text: "1,250", "2.5", "2,5",
// "22nd", "1990s", "US51", "four". What cannot be read gives -1, which equals
// no number.
func numberValue(w string) float64 {
	if v := numberWords[w]; v != 0 {
		return v
	}
	digits, suffix := splitNumber(w)
	v, err := strconv.ParseFloat(strings.Trim(points(digits), "."), 64)
	if err != nil {
		return -1
	}
	switch suffix {
	case "m", "mn":
		return v * 1e6
	case "bn", "b":
		return v * 1e9
	case "k":
		return v * 1e3
	}
	return v
}

// ordinals are the units of ordinal numbers, and "one", which alone says too
// little to be a number.
var ordinals = map[string]float64{
	"one": 1, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}

// splitNumber divides "US1,250km" into its digits with their points and commas
// and what follows them. Letters before the digits are left out where they
// stand for a country's dollar; any others make the word a name, without digits.
func splitNumber(w string) (digits, suffix string) {
	from := strings.IndexFunc(w, isDigit)
	if from < 0 || !dollars[w[:from]] {
		return "", w
	}
	to := from
	for to < len(w) && (isDigit(rune(w[to])) || w[to] == '.' || w[to] == ',') {
		to++
	}
	return w[from:to], w[to:]
}

var dollars = map[string]bool{"": true, "us": true, "au": true, "ca": true, "hk": true, "nz": true, "$": true, "us$": true}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// points writes a number with a decimal point and no other marks. A comma
// before other than three digits is a decimal one.
func points(digits string) string {
	if i := strings.LastIndexByte(digits, ','); i >= 0 && len(digits)-i-1 != 3 && strings.IndexByte(digits, '.') < 0 {
		digits = digits[:i] + "." + digits[i+1:]
	}
	return strings.ReplaceAll(digits, ",", "")
}

// A unitOf says what a word measures and how much of it.
type unitOf struct {
	what   string
	amount float64 // in metres, square metres, kilograms, litres or kilometres an hour
}

// measures are the base forms of words behind a number that two articles may
// convert into each other.
var measures = map[string]unitOf{
	"meter": {"length", 1}, "metre": {"length", 1}, "kilometer": {"length", 1000}, "kilometre": {"length", 1000}, "km": {"length", 1000},
	"centimeter": {"length", 0.01}, "centimetre": {"length", 0.01}, "cm": {"length", 0.01}, "mile": {"length", 1609.344},
	"foot": {"length", 0.3048}, "feet": {"length", 0.3048}, "ft": {"length", 0.3048}, "yard": {"length", 0.9144}, "inch": {"length", 0.0254},
	"hectare": {"area", 10000}, "acre": {"area", 4046.86},
	"kilogram": {"mass", 1}, "kilo": {"mass", 1}, "kg": {"mass", 1}, "pound": {"mass", 0.45359237}, "lb": {"mass", 0.45359237},
	"ounce": {"mass", 0.0283495},
	"liter": {"volume", 1}, "litre": {"volume", 1}, "gallon": {"volume", 3.78541}, "mph": {"speed", 1.609344}, "kph": {"speed", 1},
}

// sameMeasure reports whether two measures in different units are one,
// converted and rounded: they may be 6 % apart, or half of the smaller unit.
func sameMeasure(x float64, a unitOf, y float64, b unitOf) bool {
	if a.what == "" || a.what != b.what || a.amount == b.amount || x < 0 || y < 0 {
		return false
	}
	p, q := x*a.amount, y*b.amount
	return max(p, q)-min(p, q) <= max(0.06*max(p, q), min(a.amount, b.amount)/2)
}
