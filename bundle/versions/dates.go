package versions

import (
	"sort"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// isDate reports whether a word names a day, a month, a year or a time.
func isDate(s *side, t token) bool {
	w := text.Fold(t.Of(s.article.Text))
	before, after := s.beside(t)
	switch {
	case w == "am": // a verb too
		return before.shape&text.Digits != 0
	case english.Of(w).Has(english.Daytime|english.HalfDay) || year(w):
		return true
	case english.Of(w).Has(english.Weekday):
		return len(w) > 5 || t.shape&text.Capital != 0 // "sat" is a verb
	case english.Of(w).Has(english.Month):
		near := []token{t}
		if before.word {
			near = append([]token{before}, near...)
		}
		if after.word {
			near = append(near, after)
		}
		l := newLine(s, near)
		return english.IsMonth(l, sort.Search(len(l.words), func(i int) bool { return l.words[i].Start >= t.Start }))
	}
	return false
}

func year(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && digit(w[2]) && digit(w[3])
}

// beside returns the tokens before and after a token, zero where there is none.
func (s *side) beside(t token) (before, after token) {
	i := sort.Search(len(s.all), func(i int) bool { return s.all[i].Start >= t.Start })
	if i > 0 {
		before = s.all[i-1]
	}
	if i+1 < len(s.all) {
		after = s.all[i+1]
	}
	return before, after
}
