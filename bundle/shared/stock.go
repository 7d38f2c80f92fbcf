package shared

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

const (
	stockBundle = 20   // articles a bundle must have for a phrase to be stock
	stockWords  = 8    // words from which on a sentence is never stock
	stockShare  = 0.25 // share of the articles that use a stock phrase
)

// markStock marks the short sentences that a large part of a large bundle
// prints, and those that say too little even to equal each other.
func markStock(c *text.Corpus, l *lexis, units []*unit) {
	n := len(c.Bundle.Articles)
	for _, u := range units {
		if n >= stockBundle && len(u.toks) < stockWords && float64(u.articles()) >= stockShare*float64(n) {
			u.stock = true
		}
		body := c.Bundle.Articles[u.printings[0].Article].Text
		if len(u.items) < 2 || len(u.toks) < 3 || english.OnlyAttribution(u.attributed(l, body)) || signature(u, body) {
			u.stock = true
		}
		u.bare = u.bare || u.stock
	}
}

// signedWords is how many words the name of who signs a post has at most.
const signedWords = 6

// signature reports whether a unit is no more than who posted something:
// "— Ada Marsh (@adamarsh) March 9, 2031", of which the handle and the date are
// the page's.
func signature(u *unit, body string) bool {
	if len(u.toks) > signedWords || !strings.HasPrefix(strings.TrimLeft(body[u.toks[len(u.toks)-1].End():], " "), "(@") {
		return false
	}
	for _, t := range u.toks {
		if t.Shape&text.Capital == 0 {
			return false
		}
	}
	return true
}

// articles returns how many articles print u.
func (u *unit) articles() int {
	n, last := 0, -1
	for _, p := range u.printings {
		if p.Article != last {
			n++
			last = p.Article
		}
	}
	return n
}
