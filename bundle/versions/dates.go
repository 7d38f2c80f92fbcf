package versions

import (
	"sort"

	"broadsheet/bundle/text"
)

var dateWords = set(`january february april july september october november december feb apr jul aug sept oct nov
monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight noon midnight p.m pm a.m`)

// monthOrName are months that are names or common words as well; they are
// dates beside a figure or behind a word that leads to a date.
var monthOrName = set(`march may june august jan mar jun sep dec`)

var leadsToDate = set(`in since until till by of last next this early late mid before after from through during between`)

// isDate reports whether a word names a day, a month, a year or a time.
func isDate(s *side, t token) bool {
	w := text.Fold(t.Of(s.article.Text))
	switch {
	case dateWords[w] || year(w):
		return true
	case w == "am":
		before, _ := s.beside(t)
		return before.shape&text.Digits != 0
	case monthOrName[w] && t.shape&text.Capital != 0:
		before, after := s.beside(t)
		return before.shape&text.Digits != 0 || after.shape&text.Digits != 0 || before.word && leadsToDate[text.Fold(before.Of(s.article.Text))]
	}
	return false
}

func year(w string) bool {
	return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") && w[2] >= '0' && w[2] <= '9' && w[3] >= '0' && w[3] <= '9'
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
