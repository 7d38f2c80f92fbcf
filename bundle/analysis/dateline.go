package analysis

import (
	"regexp"
	"sync"

	"broadsheet/bundle"
)

// dateline matches the place, the date and the agency that a news story begins
// with, up to the dash.
var dateline = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\p{Lu}[\p{Lu}\s.,'’-]{2,40}(?:,? \p{Lu}\p{L}{2,8}\.? \d{1,2})?(?: ?\(\p{Lu}[\p{L}\s]{1,20}\))?\s?[—–-]+\s+`)
})

// Line is a sentence on one line, safe to print, without the dateline before
// it: what it says, for a list.
func (a *Analysis) Line(r bundle.Ref) string {
	return oneLine(a.told(r).Of(a.Bundle.Articles[r.Article].Text))
}

// told is a sentence without the dateline before it, with which a story
// begins.
func (a *Analysis) told(r bundle.Ref) bundle.Span {
	art, s := a.Bundle.Sentence(r)
	if r.Sentence < 3 {
		if at := dateline().FindStringIndex(s.Of(art.Text)); at != nil && s.Start+at[1] < s.End {
			s.Start += at[1]
		}
	}
	return s.Span
}
