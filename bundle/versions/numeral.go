package versions

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle/text"
)

// numeral returns the figures of a number: "12" for "12", "012", "12th",
// "twelve" and "twelfth", "1200" for "1,200"; "" for what is no plain number.
func numeral(word string) string {
	w := text.Fold(word)
	if v, ok := numerals[w]; ok {
		return v
	}
	for _, ordinal := range []string{"st", "nd", "rd", "th"} {
		if cut, ok := strings.CutSuffix(w, ordinal); ok {
			w = cut
			break
		}
	}
	w = strings.TrimLeft(strings.ReplaceAll(w, ",", ""), "0")
	if w == "" {
		return ""
	}
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return ""
		}
	}
	return w
}

// figure is a number in figures with what it is counted in: the magnitude or
// the half of the day.
var figure = regexp.MustCompile(`(?i)(\d+(?:[.,:]\d+)*)\s?(?:(m|mn|million|bn|b|billion|k|thousand|tn|trillion|[ap]\.?m)\b)?`)

// units are what [figure] reads behind a number, as words of their own.
var units = set("m mn million bn b billion k thousand tn trillion am pm a.m p.m")

// sameFigures reports whether two wordings hold the same numbers in figures,
// at least one, however they are written: "9.30pm" is "9:30 p.m.", and "1.2m"
// is "1.2 million".
func sameFigures(a, b string) bool {
	x, y := figures(a), figures(b)
	return len(x) > 0 && slices.Equal(x, y)
}

func figures(s string) []string {
	var out []string
	for _, m := range figure.FindAllStringSubmatch(s, -1) {
		unit := strings.ReplaceAll(strings.ToLower(m[2]), ".", "")
		if !strings.HasSuffix(unit, "m") || len(unit) < 2 || unit == "mn" { // am and pm stay
			unit = unit[:min(len(unit), 1)]
		}
		out = append(out, strings.NewReplacer(",", "", ":", ".").Replace(m[1])+unit)
	}
	return out
}

// numerals are the words for the numbers that newspapers write as words.
var numerals = func() map[string]string {
	m := map[string]string{"dozen": "12", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
	for _, words := range []string{
		"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
		"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
	} {
		for i, w := range strings.Fields(words) {
			m[w] = strconv.Itoa(i + 1)
		}
	}
	return m
}()
