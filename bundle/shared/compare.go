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
	a, b           *unit
	exact          []match
	soft           []match
	found          []match // scratch
	equal          int     // content words in common
	spun           bool    // hardly a word is equal: only other words could match
	hopeless       bool    // too little in common: the order was not looked at
	restA, restB   []int   // items left over
	sumA, sumB     float32
	order          int          // words of a longest common subsequence
	longestRun     int          // words of the longest common run
	bigrams        int          // words of either that follow the same word in the other
	saidA, saidB   []text.Token // of either, the words beside the source clause
	row, next, run []uint16
	runNext        []uint16
	follows        []uint16 // by word of b: follows the same word as in a
	sides          []side   // scratch
	aligned        alignment
	fetched        int // of no meaning; keeps fetch from being optimised away
}

// compare fills c with what a and b share.
func (c *comparison) compare(a, b *unit, l *lexis) {
	c.compareContent(a, b, l)
	if !c.hopeless {
		c.alignOrder(a.toks, b.toks)
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
	sides := c.sides[:0]
	for _, j := range c.restB {
		sides = append(sides, newSide(c.b, j, l))
	}
	c.sides = sides
	for _, i := range c.restA {
		x := newSide(c.a, i, l)
		for k, j := range c.restB {
			if y := &sides[k]; x.mayMeet(y) {
				if s := likeness(&x, y, l); s > 0 {
					found = append(found, match{i, j, s})
				}
			}
		}
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
// and of more telling words.
func (c *comparison) better(x, y match, l *lexis) bool {
	if x.sim != y.sim {
		return x.sim > y.sim
	}
	return c.a.items[x.a].weight(l)+c.b.items[x.b].weight(l) > c.a.items[y.a].weight(l)+c.b.items[y.b].weight(l)
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

// A side is what likeness asks of a content word.
type side struct {
	*item
	value  float64 // of a number
	fact   bool    // a number or a date
	known  bool    // to the lexicon
	prefix uint32
}

func newSide(u *unit, i int, l *lexis) side {
	it := &u.items[i]
	s := side{it, 0, it.class == number || it.class == date, l.id[it.stem] != lexicon.Unknown, l.prefix[it.stem]}
	if it.class == number {
		s.value = l.value[u.toks[it.at].Word]
	}
	return s
}

// mayMeet reports whether x and y can be alike at all, for any pair but the
// few of which more has to be asked.
func (x *side) mayMeet(y *side) bool {
	return x.prefix == y.prefix || x.fact || y.fact || x.known && y.known || x.name && y.name
}

// likeness returns how well two different content words can stand for each
// other, 0 to 1.
func likeness(x, y *side, l *lexis) float32 {
	if x.class == number || y.class == number {
		if x.class == y.class && x.value > 0 && x.value == y.value {
			return 1
		}
		return 0
	}
	if x.class == date || y.class == date {
		if x.class == y.class && sameStart(l.stem[x.stem], l.stem[y.stem], 3) {
			return 1
		}
		return 0
	}
	s, related := relation(x.item, y.item, l)
	if related && (s >= sameRoot || !x.name && !y.name) {
		return s
	}
	if x.name && y.name && oneName(l.stem[x.stem], l.stem[y.stem]) {
		return 0.95
	}
	if x.prefix != y.prefix {
		return 0
	}
	return spelling(l.stem[x.stem], l.stem[y.stem])
}

// oneName reports whether two names are spellings of one, as of foreign names
// and misprints: one letter differs in five, or two in eight; or they are known
// to name one country.
func oneName(a, b string) bool {
	if countries[[2]string{a, b}] || countries[[2]string{b, a}] {
		return true
	}
	n := min(len(a), len(b))
	switch {
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
	return lexicon.Relation(l.id[x.stem], l.id[y.stem])
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

// alignOrder measures what the two word sequences share in order, comparing
// stems: the longest common subsequence, the longest common run and the
// number of neighbours in common.
func (c *comparison) alignOrder(a, b []text.Token) {
	n := len(b) + 1
	c.row, c.next = grown(c.row, n), grown(c.next, n)
	c.run, c.runNext = grown(c.run, n), grown(c.runNext, n)
	c.longestRun, c.bigrams = 0, 0
	c.follows = grown(c.follows, n)
	for i := range a {
		c.next[0], c.runNext[0] = 0, 0
		neighbour := false
		for j := range b {
			if a[i].Stem == b[j].Stem {
				c.next[j+1] = c.row[j] + 1
				r := c.run[j] + 1
				c.runNext[j+1] = r
				if r >= 2 {
					neighbour = true
					c.follows[j] = 1
				}
				c.longestRun = max(c.longestRun, int(r))
			} else {
				c.next[j+1] = max(c.row[j+1], c.next[j])
				c.runNext[j+1] = 0
			}
		}
		if neighbour {
			c.bigrams++
		}
		c.row, c.next = c.next, c.row
		c.run, c.runNext = c.runNext, c.run
	}
	for _, f := range c.follows {
		c.bigrams += int(f)
	}
	c.order = int(c.row[n-1])
}

// alignStatements measures the order of what the two units say, whoever says
// it. The measures of the whole units are lost.
func (c *comparison) alignStatements() {
	c.saidA, c.saidB = c.a.statement(c.saidA[:0]), c.b.statement(c.saidB[:0])
	if len(c.saidA) < len(c.a.toks) || len(c.saidB) < len(c.b.toks) {
		c.alignOrder(c.saidA, c.saidB)
	}
}

func grown(s []uint16, n int) []uint16 {
	if cap(s) < n {
		return make([]uint16, n, 2*n)
	}
	s = s[:n]
	clear(s)
	return s
}
