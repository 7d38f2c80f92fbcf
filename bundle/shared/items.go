package shared

import (
	"math"
	"slices"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// spread is the bundle's part of a stem's weight: 1 for a stem of one sentence
// among many, falling with the logarithm of the share of sentences that use it.
func spread(count, of int) float32 {
	if count == 0 || of == 0 {
		return 1
	}
	return float32(math.Log1p(float64(of)/float64(count)) / math.Log1p(float64(of)))
}

// contextItems is how many content words a sentence must have to be compared at
// all.
const contextItems = 3

// fillAll fills units that stand side by side, and has their words do so too.
func fillAll(c *text.Corpus, units []*unit, l *lexis) {
	all, n := 0, 0
	for _, u := range units {
		all, n = all+len(u.toks), n+contentWords(u.toks, l)
	}
	items, small := make([]item, n), make([]text.StemID, all-n)
	for _, u := range units {
		n := contentWords(u.toks, l)
		u.items, items = items[:0:n], items[n:]
		n = len(u.toks) - n
		u.small, small = small[:0:n], small[n:]
		u.fill(l, c.Bundle.Articles[u.printings[0].Article].Text)
	}
}

// compare orders items by stem and then by place.
func (it item) compare(other item) int {
	if it.stem != other.stem {
		return int(it.stem) - int(other.stem)
	}
	return int(it.at) - int(other.at)
}

// contentWords counts the words that are not surely function words.
func contentWords(toks []text.Token, l *lexis) int {
	n := 0
	for _, t := range toks {
		if c := l.class[t.Word]; c != function && c != negator {
			n++
		}
	}
	return n
}

// fill finds the unit's content words and whether it says enough to be
// compared.
func (u *unit) fill(l *lexis, body string) {
	u.attribution = attributionClause(u, l, body)
	shout := headlineCase(u.toks)
	for i, t := range u.toks {
		c := l.class[t.Word]
		if c == negator || c == function && !(t.Shape&text.AllCaps != 0 && !shout && l.id[t.Stem] == l.us) {
			u.small = append(u.small, t.Stem)
			continue // but "US" is no pronoun
		}
		name := c == function || l.name[t.Word] && (t.Shape&text.Capital != 0 || shout)
		it := item{stem: t.Stem, at: uint8(i), class: c, name: name, attributing: i >= u.attribution.from && i < u.attribution.to}
		u.items = append(u.items, it)
		u.total += it.weight(l)
	}
	slices.SortFunc(u.items, item.compare)
	slices.Sort(u.small)
	least := 5
	if u.title {
		least = 4
	}
	u.short = len(u.items) < least
	u.bare = u.cut || len(u.items) < contextItems || english.OnlyAttribution(u.attributed(l, body))
}
