package versions

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// What tells which end of an order by likeness is the older one, as
// [History.Direction] gives it.
const (
	byDates  = "dates in the text"
	byGrowth = "growth"
)

// leastGrowth is the share of its words by which the last version must be
// longer than the first for growth to tell: what is only polished becomes
// shorter as often as longer.
const leastGrowth = 0.02

// orient turns an order by likeness round where its older end is the last one,
// and says what tells; "" where nothing does, and it is left as it is. Dates in
// the text come before growth: a text is written after the days that it
// mentions, but it may also be cut.
func orient(b *bundle.Bundle, order []int) string {
	updated, latest, words := make([]int, len(order)), make([]int, len(order)), make([]int, len(order))
	for i, a := range order {
		updated[i], latest[i] = datesIn(b.Articles[a].Text)
		words[i] = b.Articles[a].Words
	}
	by, up := byDates, rise(updated)
	if up == 0 {
		up = rise(latest)
	}
	if up == 0 {
		by, up = byGrowth, rise(words)
		first, last := words[0], words[len(words)-1]
		if up*(last-first) <= 0 || float64(max(first, last)-min(first, last)) < leastGrowth*float64(max(first, last)) {
			return ""
		}
	}
	if up < 0 {
		slices.Reverse(order)
	}
	return by
}

// rise counts the pairs of values that rise less those that fall (the numerator
// of Kendall's rank correlation, Biometrika 1938). What is 0 says nothing.
func rise(values []int) (n int) {
	for j, y := range values {
		for _, x := range values[:j] {
			switch {
			case x == 0 || y == 0:
			case x < y:
				n++
			case x > y:
				n--
			}
		}
	}
	return n
}

var (
	dateAround = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:(\d{1,2})(?:st|nd|rd|th)?\.?[ \x{a0}]+)?(?:(\pL{3,})\.?,?[ \x{a0}]+)?(?:(\d{1,2})(?:st|nd|rd|th)?,?[ \x{a0}]+)?$`)
	})
	dateBehind = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[-/](0[1-9]|1[0-2])(?:[-/](0[1-9]|[12]\d|3[01]))?(?:\D|$)`)
	})
	updatedOn = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(?:updated?|revised|revision|modified|amended|effective|as of|reviewed|published|copyright)\b`)
	})
)

// dateReach is how far before its year a date begins at most, in bytes: a day
// and the name of a month.
const dateReach = 32

// datesIn returns the latest date that a line says the text was updated on, and
// the latest that it mentions at all, each as year, month and day in one
// number, without what is not said; 0 where there is none.
func datesIn(s string) (updated, latest int) {
	for i := 0; i+4 <= len(s); i++ {
		if !year(s[i:i+4]) || !digit(s[i+3]) || i > 0 && digit(s[i-1]) || i+4 < len(s) && digit(s[i+4]) {
			continue
		}
		d := dateAt(s, i)
		latest = max(latest, d)
		line := s[strings.LastIndexAny(s[:i], "\n\r")+1 : i]
		if len(line) > 2*dateReach {
			line = line[len(line)-2*dateReach:]
		}
		if d > updated && updatedOn().MatchString(line) {
			updated = d
		}
	}
	return updated, latest
}

// dateAt returns the date whose year stands at i.
func dateAt(s string, i int) int {
	y, _ := strconv.Atoi(s[i : i+4])
	if m := dateBehind().FindStringSubmatch(s[i+4 : min(i+4+dateReach, len(s))]); m != nil {
		return whole(y, number(m[1]), number(m[2]))
	}
	m := dateAround().FindStringSubmatch(s[max(0, i-dateReach):i])
	word := text.Fold(m[2])
	month := english.MonthNumber(word)
	if month == 0 {
		month = english.MonthAbroad(word)
	}
	if month == 0 {
		return whole(y, 0, 0)
	}
	return whole(y, month, max(number(m[1]), number(m[3])))
}

func whole(year, month, day int) int { return year*10000 + month*100 + day }

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
