package analysis

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// A Value is what some articles print of a fact in which others differ.
type Value struct {
	Words    string  // as the first of them prints it, safe to print; "" where they have none
	Prints   []Print // in reading order
	Articles int     // how many print it
}

// Values gathers the prints of a difference by what they say: "214-page" and
// "214 pages" are one. What most articles print comes first, and of what as
// many print what is read first.
func (a *Analysis) Values(d *Difference) []Value {
	var out []Value
	at := map[string]int{}
	for _, p := range d.Prints {
		words := p.Span.Of(a.Bundle.Articles[p.Article].Text)
		key := valueKey(words, d.Class)
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, Value{Words: oneLine(words)})
		}
		v := &out[i]
		if n := len(v.Prints); n == 0 || v.Prints[n-1].Article != p.Article {
			v.Articles++
		}
		v.Prints = append(v.Prints, p)
	}
	slices.SortStableFunc(out, func(x, y Value) int { return cmp.Compare(y.Articles, x.Articles) })
	return out
}

// valueKey is what a print says: of numbers and dates the numbers, months and
// weekdays, whatever stands around them, and else the words.
func valueKey(s string, class shared.Class) string {
	var all, meanings []string
	text.Words(s, func(from, to int, _ text.Shape) {
		w := text.Fold(s[from:to])
		all = append(all, w)
		switch n, ok := english.ParseNumber(w); {
		case ok:
			meanings = append(meanings, strconv.FormatFloat(n.Value, 'g', -1, 64))
		case english.MonthNumber(w) > 0:
			meanings = append(meanings, "month "+strconv.Itoa(english.MonthNumber(w)))
		case english.WeekdayNumber(w) > 0:
			meanings = append(meanings, "weekday "+strconv.Itoa(english.WeekdayNumber(w)))
		case english.Of(w).Has(english.Magnitude):
			meanings = append(meanings, w)
		}
	})
	if len(meanings) > 0 && (class == shared.Number || class == shared.Date) {
		return strings.Join(meanings, " ")
	}
	return strings.Join(all, " ")
}
