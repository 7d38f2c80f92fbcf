package versions

import (
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

// numerals are the words for the numbers that newspapers write as words.
var numerals = func() map[string]string {
	m := map[string]string{"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}
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
