package analysis

import (
	"fmt"

	"broadsheet/bundle"
)

// A Share is how much of an article's body other articles have too, as shares
// of its bytes, each 0..1; together they are at most 1.
type Share struct {
	Certain  float64 // sentences that a certain link ties to another article
	Possible float64 // sentences that only doubtful links do
}

// SharedShare returns how much of an article others have too.
func (a *Analysis) SharedShare(article int) Share {
	art := a.Bundle.Articles[article]
	all, certain, possible := 0, 0, 0
	for i, s := range art.Sentences {
		if a.Roles[article][i] != bundle.Body {
			continue
		}
		all += s.Len()
		switch links := a.at[article][i].Links; {
		case len(links) == 0:
		case a.anyCertain(links):
			certain += s.Len()
		default:
			possible += s.Len()
		}
	}
	if all == 0 {
		return Share{}
	}
	return Share{float64(certain) / float64(all), float64(possible) / float64(all)}
}

func (a *Analysis) anyCertain(links []LinkAt) bool {
	for _, l := range links {
		if a.Shared[l.Group].Links[l.Link].Certain {
			return true
		}
	}
	return false
}

// String says the share in words: "48 % shared, 30 % possibly".
func (s Share) String() string {
	if s.percent(s.Possible) == 0 {
		return s.Short()
	}
	return fmt.Sprintf("%s, %d %% possibly", s.Short(), s.percent(s.Possible))
}

// Range says the share as a range where some of it is possible only: "48–78 %
// shared".
func (s Share) Range() string {
	if from, to := s.percent(s.Certain), s.percent(s.Certain+s.Possible); to > from {
		return fmt.Sprintf("%d–%d %% shared", from, to)
	}
	return s.Short()
}

// Short says what is certain only: "48 % shared".
func (s Share) Short() string { return fmt.Sprintf("%d %% shared", s.percent(s.Certain)) }

func (Share) percent(f float64) int { return int(100*f + 0.5) }
