package furniture

import "broadsheet/bundle/text"

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
		if showing[f.c.Words[tokens[i].Word].Text] {
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
		if untaken[f.c.Words[tokens[i-1].Word].Text] {
			continue
		}
		next := tokens[i+1]
		if next.Shape&text.Digits == 0 {
			continue
		}
		if f.class[tokens[i-1].Word]&dating != 0 && next.End-next.Start <= 2 {
			return true // "Monday, March 3"
		}
		if i+2 < len(tokens) && tokens[i+2].Shape&text.Digits != 0 && tokens[i+2].End-tokens[i+2].Start == 4 {
			return true // "March 3, 2031"
		}
	}
	return false
}

// showing are the verbs of captions in the present tense that are no nouns.
var showing = wordSet(`speaks speak waves wave walks arrives arrive attends attend poses pose gestures gesture listens listen sits sit stands
	delivers deliver holds leaves departs depart reacts react addresses shakes greets greet answers testifies testify watches smiles
	marches carries carry waits wait gathers gather takes take makes make participates participate celebrates celebrate plays performs
	perform dunks shoots drives throws throw rides passes crosses hugs embraces kisses applauds applaud responds respond inspects inspect
	meets joins join looks walk pictured seen shown`)

// untaken are the words before a day on which no picture was taken.
var untaken = wordSet("for by until till since from after before to of through")
