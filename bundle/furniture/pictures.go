package furniture

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// pictures reports whether the paragraph tells what a picture shows: one
// sentence in the present tense with the day on which it was taken in full.
// What a report tells of that day it tells in the past tense, and of the days
// to come it gives no year.
func (f *finder) pictures(p *paragraph, s string, tokens []text.Token, c *counts) bool {
	const fewest, longest = 7, 60 // words
	if p.first != p.last || p.words < fewest || p.words > longest || c.of(dating) == 0 || c.digits == 0 || tokens[0].Shape&text.Capital == 0 {
		return false
	}
	shows := -1
	for i := 1; i < len(tokens) && i < 25; i++ {
		if f.use[tokens[i].Word].Has(english.WebCaptionVerb) {
			shows = i
			break
		}
	}
	if shows < 0 || glance(s)&quoted != 0 {
		return false
	}
	for i := shows + 1; i+1 < len(tokens); i++ {
		if f.class[tokens[i].Word]&dating == 0 || tokens[i].Shape&text.Capital == 0 {
			continue
		}
		if f.use[tokens[i-1].Word].Has(english.WebBeforeDay) {
			continue
		}
		next := tokens[i+1]
		if next.Shape&text.Digits == 0 {
			continue
		}
		if f.class[tokens[i-1].Word]&dating != 0 && next.End()-next.Start <= 2 {
			return true // "Monday, March 3"
		}
		if i+2 < len(tokens) && tokens[i+2].Shape&text.Digits != 0 && tokens[i+2].End()-tokens[i+2].Start == 4 {
			return true // "March 3, 2031"
		}
	}
	return false
}
