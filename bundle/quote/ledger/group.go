package ledger

import (
	"slices"
	"sort"

	"broadsheet/bundle/disjoint"
	"broadsheet/bundle/text"
)

// A cluster is a group in the making.
type cluster struct {
	forms     []int
	attached  []int // printings without marks: quotes of kind Unmarked or Reported
	reference int   // utterance
	refWords  []spoken
	rare      int         // rare words of the reference that passages are searched for
	loose     map[int]int // forms that only the speaker and anchors tie in, and to which form
}

// cluster joins forms by their links. A form that is much shorter than
// another hangs on the best of those only, so that a stock phrase does not
// tie two speeches together.
func (l *ledger) cluster(links []link) []cluster {
	sort.SliceStable(links, func(i, j int) bool { return links[i].score > links[j].score })
	tied := disjoint.New(len(l.forms))
	hung := make([]bool, len(l.forms))
	loose := map[int]int{}
	for pass, relaxed := range []bool{false, true} {
		for _, k := range links {
			if k.loose != relaxed {
				continue
			}
			short, long := k.a, k.b
			if len(l.forms[short].words) > len(l.forms[long].words) {
				short, long = long, short
			}
			if relaxed {
				// The spun one hangs on what more articles print.
				if short, long = k.a, k.b; len(l.forms[short].uts) > len(l.forms[long].uts) {
					short, long = long, short
				}
			}
			child := 5*len(l.forms[short].words) < 3*len(l.forms[long].words)
			if (child || relaxed) && hung[short] {
				continue
			}
			if child || relaxed {
				hung[short] = true
			}
			if pass == 1 && tied.Least(int32(short)) != tied.Least(int32(long)) {
				loose[short] = long
			}
			tied.Join(int32(short), int32(long))
		}
	}
	at := map[int32]int{}
	var out []cluster
	for f := range l.forms {
		r := tied.Least(int32(f))
		i, ok := at[r]
		if !ok {
			i = len(out)
			at[r] = i
			out = append(out, cluster{loose: map[int]int{}})
		}
		out[i].forms = append(out[i].forms, f)
		if to, ok := loose[f]; ok {
			out[i].loose[f] = to
		}
	}
	return out
}

// split parts a cluster by its references: when one article prints a whole
// speech and others a sentence of it each, every sentence is an utterance, and
// the speech stands in the group of each.
func (l *ledger) split(c *cluster, copies []int) []cluster {
	var rest, used []int
	for _, f := range c.forms {
		if _, ok := c.loose[f]; !ok {
			rest = append(rest, f)
		}
	}
	if len(rest) == 0 { // all hang on one another
		rest, c.loose = c.forms, map[int]int{}
	}
	var out []cluster
	for len(rest) > 0 && len(out) < 64 {
		k := cluster{forms: rest, loose: map[int]int{}}
		l.choose(&k, copies)
		ref := l.uts[k.reference].form
		kept, left := []int{ref}, []int(nil)
		for _, f := range rest {
			if f == ref {
				continue
			}
			if _, ok := l.compare(ref, f); ok {
				kept = append(kept, f)
			} else {
				left = append(left, f)
			}
		}
		for _, f := range used {
			if _, ok := l.compare(ref, f); ok && len(l.forms[f].words) > len(l.forms[ref].words) {
				kept = append(kept, f)
			}
		}
		used = append(used, kept...)
		for _, f := range c.forms {
			if to, ok := c.loose[f]; ok && slices.Contains(kept, to) && !slices.Contains(used, f) {
				kept, used = append(kept, f), append(used, f)
				k.loose[f] = to
			}
		}
		k.forms, rest = kept, left
		out = append(out, k)
	}
	return out
}

// choose picks the reference: the form that most independent articles print,
// then the fullest, then the earliest.
func (l *ledger) choose(c *cluster, copies []int) {
	best, bestCount := -1, 0
	for _, f := range c.forms {
		n := l.independent(l.forms[f].uts, copies)
		if best < 0 || l.before(f, n, best, bestCount) {
			best, bestCount = f, n
		}
	}
	best = l.mostBacked(c, best, bestCount, copies)
	uts := l.forms[best].uts
	c.reference = uts[0]
	named := l.namedBy(uts, copies)
	for _, u := range uts[1:] {
		if n, m := named[l.uts[u].speaker], named[l.uts[c.reference].speaker]; n > m || n == m && l.earlier(u, c.reference) {
			c.reference = u
		}
	}
	c.refWords = l.uts[c.reference].words
}

// Whom the others back is asked of a few forms only, and in clusters that one
// story's articles fill.
const (
	mostBackers = 48
	mostAsked   = 4
)

// mostBacked returns the form that most articles back, of those that as many
// print as best and that are at least half as full: they print its words, as they are, in
// a style of their own or cut. So a lone printing that is the odd one out is not
// what the others are held to.
func (l *ledger) mostBacked(c *cluster, best, n int, copies []int) int {
	if len(c.forms) < 3 || len(c.forms) > mostBackers || len(l.forms[best].words) > maxAligned {
		return best
	}
	backed, asked := l.backers(c, best, copies), 1
	first := best
	for _, f := range c.forms {
		x, y := fullness(l.forms[f].words), fullness(l.forms[first].words)
		if f == first || 2*x < y || 2*y < x || asked == mostAsked || l.independent(l.forms[f].uts, copies) != n {
			continue
		}
		asked++
		if m := l.backers(c, f, copies); m > backed {
			best, backed = f, m
		}
	}
	return best
}

// backers counts the articles, no copies of one another, that print the words of
// form f and alter none.
func (l *ledger) backers(c *cluster, f int, copies []int) int {
	var us []int
	for _, g := range c.forms {
		if _, loose := c.loose[g]; !loose && (g == f || !l.verdict(l.forms[f].words, l.forms[g].words, false).altered) {
			us = append(us, l.forms[g].uts...)
		}
	}
	return l.independent(us, copies)
}

// namedBy counts, by speaker, the printings us that name him and are no copies of
// one another.
func (l *ledger) namedBy(us []int, copies []int) map[string]int {
	of := map[string][]int{}
	for _, u := range us {
		if s := l.uts[u].speaker; s != "" {
			of[s] = append(of[s], u)
		}
	}
	if len(of) < 2 {
		return nil // nothing to choose
	}
	n := make(map[string]int, len(of))
	for s, us := range of {
		n[s] = l.independent(us, copies)
	}
	return n
}

func (l *ledger) before(f, n, g, m int) bool {
	if n != m {
		return n > m
	}
	x, y := fullness(l.forms[f].words), fullness(l.forms[g].words)
	if a, b := l.articles(f), l.articles(g); a != b && 4*min(x, y) > 3*max(x, y) {
		return a > b // as full, but more have it, be they copies
	}
	if x != y {
		return x > y
	}
	return l.earlier(l.forms[f].uts[0], l.forms[g].uts[0])
}

// fullness counts the words that are not the article's own.
func fullness(ws []spoken) int {
	n := 0
	for i := range ws {
		if !ws[i].bracket {
			n++
		}
	}
	return n
}

// articles counts the articles that print a form.
func (l *ledger) articles(f int) int {
	n, last := 0, -1
	for _, u := range l.forms[f].uts {
		if l.uts[u].article != last {
			n, last = n+1, l.uts[u].article
		}
	}
	return n
}

// earlier reports whether printing u goes before v as the reference: whole
// before split, known before unknown date, then by date and reading order.
func (l *ledger) earlier(u, v int) bool {
	a, b := &l.uts[u], &l.uts[v]
	if len(a.quotes) != len(b.quotes) {
		return len(a.quotes) < len(b.quotes)
	}
	x, y := l.c.Bundle.Articles[a.article].Published, l.c.Bundle.Articles[b.article].Published
	if x != y && x != "" && y != "" {
		return x < y
	}
	return a.quotes[0] < b.quotes[0]
}

// independent counts the articles of the printings that are no copies of one
// another.
func (l *ledger) independent(uts []int, copies []int) int {
	seen := make([]int, 0, 8)
	for _, u := range uts {
		if w := copies[l.uts[u].article]; !slices.Contains(seen, w) {
			if seen = append(seen, w); len(seen) > 64 {
				break
			}
		}
	}
	return len(seen)
}

// finish turns a cluster into a group; one that stands in a single article is
// none.
func (l *ledger) finish(c *cluster, copies []int) (Group, bool) {
	if !l.spread(c) {
		return Group{}, false
	}
	ref := &l.uts[c.reference]
	g := Group{Speaker: l.speakerOf(c), Independent: l.independent(l.forms[ref.form].uts, copies)}
	var keyed []byte
	for _, w := range ref.words {
		keyed = append(append(keyed, l.c.Words[w.word].Text...), ' ')
	}
	g.Key = text.Key(string(keyed))
	for _, q := range ref.quotes {
		g.Members = append(g.Members, Member{Quote: q, Status: Reference, Certain: true})
	}
	n := len(g.Members)
	us := []int{c.reference}
	for _, f := range c.forms {
		for _, u := range l.forms[f].uts {
			if u != c.reference && !(l.forms[f].stock() && l.agree(c.reference, u) == different) {
				us = append(us, u)
			}
		}
	}
	y := l.judge(c, us, copies)
	for k := range y.judged[1:] {
		g.Members = append(g.Members, y.members(&y.judged[k+1])...)
	}
	for _, q := range c.attached {
		g.Members = append(g.Members, l.unquoted(c, q))
	}
	rest := g.Members[n:]
	if !slices.ContainsFunc(rest, func(m Member) bool { return l.quotes[m.Quote].Article != ref.article }) {
		return Group{}, false
	}
	sort.SliceStable(rest, func(i, j int) bool {
		a, b := &l.quotes[rest[i].Quote], &l.quotes[rest[j].Quote]
		if a.Article != b.Article {
			return a.Article < b.Article
		}
		return a.Span.Start < b.Span.Start
	})
	return g, true
}

// spread reports whether the cluster stands in two articles or more.
func (l *ledger) spread(c *cluster) bool {
	a := l.uts[c.reference].article
	for _, f := range c.forms {
		for _, u := range l.forms[f].uts {
			if l.uts[u].article != a {
				return true
			}
		}
	}
	for _, q := range c.attached {
		if l.quotes[q].Article != a {
			return true
		}
	}
	return false
}

// speakerOf returns the speaker that most printings of the reference's form
// name, or any printing does.
func (l *ledger) speakerOf(c *cluster) string {
	count := map[string]int{}
	best := ""
	for pass := range 2 {
		for _, f := range c.forms {
			if pass == 0 && f != l.uts[c.reference].form {
				continue
			}
			for _, u := range l.forms[f].uts {
				s := l.uts[u].speaker
				if s == "" {
					continue
				}
				count[s]++
				if best == "" || count[s] > count[best] {
					best = s
				}
			}
		}
		if best != "" {
			break
		}
	}
	return best
}
