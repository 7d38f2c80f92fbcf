package analysis

import (
	"fmt"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
)

// unclosedWarnings says where quotation marks have no partner: there it was
// guessed where a quotation ends.
func (a *Analysis) unclosedWarnings(us []quote.Unclosed) []bundle.Warning {
	var out []bundle.Warning
	for _, u := range us {
		art := a.Bundle.Articles[u.Article]
		s := fmt.Sprintf("a quotation mark opens in sentence %d and nothing closes it", art.SentenceAt(u.First)+1)
		if u.Marks > 1 {
			s = fmt.Sprintf("%d quotation marks open and nothing closes them, the first in sentence %d", u.Marks, art.SentenceAt(u.First)+1)
		}
		out = append(out, bundle.Warning{Article: u.Article, Source: art.Source, Message: s + ": taken to end with its attribution, the paragraph, or where another opens"})
	}
	return out
}
