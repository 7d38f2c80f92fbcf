package english

import (
	"math"
	"strconv"
	"strings"
)

// A Number is what a single word says.
type Number struct {
	Value float64
	// Step is what a difference in the last digit that is written amounts to:
	// 0.1 for 4.1, 1 for 12431, 100 for 12,400 (whose noughts may be rounded).
	Step    float64
	Ordinal bool   // 22nd, third
	Suffix  string // the letters behind the figures, without those of an ordinal and of a magnitude: km in 5km
	Figures bool   // written with figures
}

// values are the words for whole numbers.
var values = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// ranks are the words for ordinal numbers.
var ranks = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
	"nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100,
}

// magnitudes are the words and letters that multiply the number before them.
var magnitudes = map[string]float64{
	"dozen": 12, "dozens": 12, "hundred": 100, "hundreds": 100, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9,
	"billions": 1e9, "trillion": 1e12, "trillions": 1e12, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3, "tn": 1e12,
}

// ParseNumber reads a folded word that is a number: "1,250", "2.5", "22nd",
// "US51", "1.2m", "5km", "four", "third". A word of magnitude alone is not one.
func ParseNumber(word string) (Number, bool) {
	if v, ok := values[word]; ok {
		return Number{Value: v, Step: 1}, true
	}
	if v, ok := ranks[word]; ok {
		return Number{Value: v, Step: 1, Ordinal: true}, true
	}
	from := strings.IndexFunc(word, isDigit)
	if from < 0 || !countries[word[:from]] {
		return Number{}, false
	}
	to := from
	for to < len(word) && (isDigit(rune(word[to])) || word[to] == '.' || word[to] == ',') {
		to++
	}
	return figures(strings.TrimRight(word[from:to], ".,"), word[to:])
}

// Value returns what a folded word that is a number or multiplies one amounts
// to; ok is false for any other word, and for "f16".
func Value(word string) (value float64, ok bool) {
	if n, ok := ParseNumber(word); ok {
		return n.Value, true
	}
	if Of(word).Has(Magnitude) && magnitudes[word] > 0 {
		return magnitudes[word], true
	}
	return 0, false
}

// countries are the letters that stand before a dollar's figures.
var countries = map[string]bool{"": true, "us": true, "au": true, "ca": true, "hk": true, "nz": true, "$": true, "us$": true}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// figures reads digits with their points and commas, and the letters behind.
func figures(digits, suffix string) (Number, bool) {
	plain := points(digits)
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		return Number{}, false
	}
	n := Number{Value: v, Step: step(plain), Figures: true}
	switch suffix {
	case "st", "nd", "rd", "th":
		n.Ordinal = true
	default:
		if by := magnitudes[suffix]; by > 0 {
			n.Value, n.Step = n.Value*by, n.Step*by
		} else {
			n.Suffix = suffix
		}
	}
	return n, true
}

// points writes a number with a decimal point and no other marks. A comma
// before other than three digits is a decimal one, and so is the last of a
// comma and a point of which both stand there.
func points(digits string) string {
	comma, point := strings.LastIndexByte(digits, ','), strings.LastIndexByte(digits, '.')
	switch {
	case comma > point && point >= 0: // 1.000,50
		digits = strings.ReplaceAll(digits, ".", "")
		digits = strings.Replace(digits, ",", ".", 1)
	case point < 0 && comma >= 0 && len(digits)-comma-1 != 3: // 2,5
		digits = digits[:comma] + "." + digits[comma+1:]
	case point >= 0 && strings.IndexByte(digits, '.') < point: // 3.200.000
		digits = strings.ReplaceAll(digits, ".", "")
	}
	return strings.ReplaceAll(digits, ",", "")
}

// step returns what the last digit that says something stands for.
func step(plain string) float64 {
	if i := strings.IndexByte(plain, '.'); i >= 0 {
		return math.Pow10(i + 1 - len(plain))
	}
	n := len(plain) - len(strings.TrimRight(plain, "0"))
	if n == len(plain) {
		n = 0
	}
	return math.Pow10(n)
}

// rounds reports whether x is y rounded as x is written. Nobody rounds a small
// whole number: of 20 and 24 killed one is wrong, so that what rounding takes
// is at most a twentieth of a number with a fraction or a magnitude, and at
// most a hundredth of another, from 1,000 on.
func rounds(x, y, step float64) bool {
	d := math.Abs(x - y)
	if d > step/2*(1+1e-9) {
		return false
	}
	if x == math.Trunc(x) && y == math.Trunc(y) && step < 1e4 {
		return max(x, y) >= 1000 && d <= max(x, y)/100
	}
	return d <= max(math.Abs(x), math.Abs(y))/20
}

// SameNumber reports whether two numbers are one, or one of them is the other
// rounded: 12,431 and 12,400, but not 4.1 and 4.3, nor 12,400 and 12,500.
func SameNumber(a, b Number) bool {
	return a.Value == b.Value || rounds(a.Value, b.Value, a.Step) || rounds(b.Value, a.Value, b.Step)
}
