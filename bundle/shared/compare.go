package shared

import (
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A match is two content words, one of either unit, taken for the same.
type match struct {
	a, b int // indices into the units' items
	sim  float32
}

// A comparison holds what two units share and where they differ. It is reused
// from pair to pair.
type comparison struct {
	a, b         *unit
	exact        []match
	soft         []match
	found        []match // scratch
	equal        int     // content words in common
	spun         bool    // hardly a word is equal: only other words could match
	hopeless     bool    // too little in common: the order was not looked at
	restA, restB []int   // items left over
	sumA, sumB   float32
	measure                   // of the words in order
	saidA, saidB []text.Token // of either, the words beside the attribution clause
	reach        reach        // of a, which is compared with several units in a row
	ordered      *unit        // whose words ofA has
	ofA, ofSaid  order        // of the words of a, and of its words beside the attribution clause
	aligned      alignment
	contest      contest // of the facts of a and b
	fetched      int     // of no meaning; keeps fetch from being optimised away
}

// compare fills c with what a and b share.
func (c *comparison) compare(a, b *unit, l *lexis) {
	c.compareContent(a, b, l)
	if !c.hopeless {
		c.alignOrder(l)
	}
}

// compareContent fills c with the content words that a and b share, and leaves
// their order aside.
func (c *comparison) compareContent(a, b *unit, l *lexis) {
	c.compareEqual(a, b, l)
	if c.hopeless {
		return
	}
	c.equal = len(c.exact)
	c.alignSoft(l)
	least := float32(hopeless)
	if a.lead && b.lead {
		least = hopelessLeads
	}
	c.hopeless = c.sumA+c.sumB < least*(a.total+b.total)
}

// compareEqual fills c with the content words that are equal.
func (c *comparison) compareEqual(a, b *unit, l *lexis) {
	c.a, c.b = a, b
	c.exact, c.soft = c.exact[:0], c.soft[:0]
	c.restA, c.restB = c.restA[:0], c.restB[:0]
	c.sumA, c.sumB = 0, 0
	i, j := 0, 0
	for i < len(a.items) && j < len(b.items) {
		switch x, y := &a.items[i], &b.items[j]; {
		case x.stem < y.stem:
			c.restA = append(c.restA, i)
			i++
		case x.stem > y.stem:
			c.restB = append(c.restB, j)
			j++
		default:
			c.exact = append(c.exact, match{i, j, 1})
			c.sumA += x.weight(l)
			c.sumB += y.weight(l)
			i++
			j++
		}
	}
	for ; i < len(a.items); i++ {
		c.restA = append(c.restA, i)
	}
	for ; j < len(b.items); j++ {
		c.restB = append(c.restB, j)
	}
	c.spun = c.sumA+c.sumB < hopeless/2*(a.total+b.total)
	c.hopeless = c.spun && !l.patient
}

// hopeless is the share of their content below which two units are not
// compared any further; in a large bundle, half of it must be in words that are
// equal.
const hopeless = 0.24

// hopelessLeads is the same of the sentences that open two articles.
const hopelessLeads = 0.19

// alignSoft pairs words left over that can stand for each other, the most
// alike first.
func (c *comparison) alignSoft(l *lexis) {
	found := c.found[:0]
	c.reach.set(c.a, l)
	c.reach.leave(c.restA)
	for _, j := range c.restB {
		y := &c.b.items[j]
		ty := &l.trait[y.stem]
		if y.fact() || y.name || c.reach.mayStartWith(ty) {
			for _, i := range c.restA {
				if x := &c.a.items[i]; mayMeet(x, y, &c.reach.traits[i], ty) {
					if s := c.likeness(x, y, l); s > 0 {
						found = append(found, match{i, j, s})
					}
				}
			}
		}
		c.reach.tied(y.stem, func(i int, like float32) {
			x := &c.a.items[i]
			if like > 0 && !x.fact() && !y.fact() && standsFor(x, y, like) && !mayMeet(x, y, &c.reach.traits[i], ty) {
				found = append(found, match{i, j, like})
			}
		})
	}
	c.found = found
	for len(found) > 0 {
		best := 0
		for k := range found {
			if c.better(found[k], found[best], l) {
				best = k
			}
		}
		m := found[best]
		c.soft = append(c.soft, m)
		c.sumA += m.sim * c.a.items[m.a].weight(l)
		c.sumB += m.sim * c.b.items[m.b].weight(l)
		c.restA = remove(c.restA, m.a)
		c.restB = remove(c.restB, m.b)
		kept := found[:0]
		for _, f := range found {
			if f.a != m.a && f.b != m.b {
				kept = append(kept, f)
			}
		}
		found = kept
	}
}

// better reports whether x is a better match than y: more alike, or as alike
// and of more informative words, or as informative and earlier.
func (c *comparison) better(x, y match, l *lexis) bool {
	if x.sim != y.sim {
		return x.sim > y.sim
	}
	wx := c.a.items[x.a].weight(l) + c.b.items[x.b].weight(l)
	wy := c.a.items[y.a].weight(l) + c.b.items[y.b].weight(l)
	if wx != wy {
		return wx > wy
	}
	return x.a < y.a || x.a == y.a && x.b < y.b
}

func remove(xs []int, x int) []int {
	for i := range xs {
		if xs[i] == x {
			return append(xs[:i], xs[i+1:]...)
		}
	}
	return xs
}

// sameRoot is the least likeness of words of one root, the only one that ties a
// name to another word: Iran and Iranian, but not Trump and beat.
const sameRoot = 0.8

// fact reports whether the word is a number or a date, which only another of
// its value can stand for.
func (it *item) fact() bool { return it.class == number || it.class == date }

// mayMeet reports whether x and y, of the given traits, can be alike although
// the lexicon does not relate them; false is sure.
func mayMeet(x, y *item, tx, ty *trait) bool {
	return tx.prefix == ty.prefix || x.name && y.name && tx.mayBeOneName(ty) || x.fact() && y.fact()
}

// standsFor reports whether x and y, which are so much alike by the lexicon, can
// stand for each other for that.
func standsFor(x, y *item, like float32) bool {
	return like >= sameRoot || !x.name && !y.name
}

// likeness returns how well x of a and y of b, different content words, can
// stand for each other, 0 to 1.
func (c *comparison) likeness(x, y *item, l *lexis) float32 {
	if x.fact() || y.fact() {
		if x.class == y.class && (x.class == number && c.sameValue(x, y, l) || x.class == date && sameStart(l.stem[x.stem], l.stem[y.stem], 3)) {
			return 1
		}
		return 0
	}
	s, related := relation(x, y, l)
	if related && standsFor(x, y, s) {
		return s
	}
	if x.name && y.name && oneName(l.stem[x.stem], l.stem[y.stem]) {
		return 0.95
	}
	if l.trait[x.stem].prefix != l.trait[y.stem].prefix {
		return 0
	}
	return spelling(l.stem[x.stem], l.stem[y.stem])
}

// sameValue reports whether x of a and y of b are numbers of one value.
func (c *comparison) sameValue(x, y *item, l *lexis) bool {
	v := l.value[c.a.toks[x.at].Word]
	return v > 0 && v == l.value[c.b.toks[y.at].Word]
}

// oneName reports whether two names are spellings of one, as of foreign names
// and misprints: one letter differs in five, or two in eight; or they are known
// to name one country.
func oneName(a, b string) bool {
	n := min(len(a), len(b))
	switch {
	case n == 2:
		return countries[[2]string{a, b}] || countries[[2]string{b, a}]
	case n >= 8:
		return editDistance(a, b, 2) <= 2
	case n >= 5:
		return editDistance(a, b, 1) <= 1
	}
	return false
}

var countries = map[[2]string]bool{
	{"us", "america"}: true, {"us", "american"}: true, {"us", "states"}: true, {"us", "state"}: true, {"uk", "britain"}: true,
	{"uk", "british"}: true, {"un", "nations"}: true, {"un", "nation"}: true, {"eu", "european"}: true,
}

// editDistance returns the number of bytes to insert, remove or replace to
// turn a into b, or most+1 when it is more than most.
func editDistance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most || len(a) > 40 || len(b) > 40 {
		return most + 1
	}
	var rows [2][41]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := range len(a) {
		from, to := &rows[i%2], &rows[(i+1)%2]
		to[0] = i + 1
		for j := range len(b) {
			d := from[j]
			if a[i] != b[j] {
				d++
			}
			to[j+1] = min(d, from[j+1]+1, to[j]+1)
		}
	}
	return min(rows[len(a)%2][len(b)], most+1)
}

// relation is what the lexicon says of two content words.
func relation(x, y *item, l *lexis) (similarity float32, related bool) {
	return relationOf(x.stem, y.stem, l)
}

// relationOf is relation by base form.
func relationOf(a, b text.StemID, l *lexis) (similarity float32, related bool) {
	return lexicon.Relation(l.id[a], l.id[b])
}

func sameStart(a, b string, n int) bool { return len(a) >= n && len(b) >= n && a[:n] == b[:n] }

// spelling returns how alike two words are spelled when they have a long
// beginning in common, as derivations and foreign names have: the share of it
// in the longer word, from .6; 0 below.
func spelling(a, b string) float32 {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n < 4 {
		return 0
	}
	if s := float32(n) / float32(max(len(a), len(b))); s >= 0.6 {
		return s * 0.8
	}
	return 0
}

// alignOrder measures what the words of the two units share in order.
func (c *comparison) alignOrder(l *lexis) {
	if c.ordered != c.a {
		c.ordered = c.a
		c.ofA.set(c.a.toks, l)
	}
	c.measure = c.ofA.measure(c.b.toks)
}

// alignStatements measures the order of what the two units say, whoever says
// it. The measures of the whole units are lost.
func (c *comparison) alignStatements(l *lexis) {
	c.saidA, c.saidB = c.a.statement(c.saidA[:0]), c.b.statement(c.saidB[:0])
	if len(c.saidA) < len(c.a.toks) || len(c.saidB) < len(c.b.toks) {
		c.ofSaid.set(c.saidA, l)
		c.measure = c.ofSaid.measure(c.saidB)
	}
}
