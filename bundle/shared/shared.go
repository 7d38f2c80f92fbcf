// Package shared finds the sentences that two or more articles have in
// common: word for word, with small edits, or in other words.
//
// Sentences of the same words are one unit, so that equality costs nothing. A
// unit is compared with the twelve others at most whose informative words are most
// like its own: the cosine of their words' idf weights, over an index by base
// form. In a bundle of few units words that can stand for each other are looked
// up too (WordNet and GloVe, see [broadsheet/bundle/lexicon]).
//
// A comparison matches the words of two units, equal ones first and then those
// alike in meaning, and makes fifteen features of it: how much of either is
// matched, in order and in any order; numbers, negations and opposites that
// stand against each other; lengths; what is left over. A logistic regression
// fitted to judged pairs (see the command fit, which names its sources) says how
// probable it is that the two make the same statement: from about .50 on
// possibly, from .75 on certainly. What stands around two sentences is asked then: their
// neighbours, a better partner in the same article, a sentence that one of them
// merges with its neighbour.
//
// Sentences of articles that tell one story share its names and words whatever
// they say. Of those that may still make one statement it is asked what ties
// them (see bond): how much of either is matched, and of the words that are no
// names; in order, without a gap, clause by clause; inside quotation marks;
// whether they name one speaker; where they stand; how many other articles have
// a sentence like both. A multinomial regression fitted to pairs that a reader
// judged says how probable it is that they make the same statement, or that one
// makes the other's, or a good part of it, and more, which is a link of its own
// (see [Holder]): two that one sentence holds need not say the same.
//
// Tried for that, with whole stories held out (44 stories, 314 pairs; log loss of
// the three outcomes, average precision of "the same"): 52 features .75, .864;
// the 30 that are kept, chosen for what they mean, .72, .875; as few as a greedy
// search keeps, .87, .833 on stories that the search had not seen; stumps
// boosted, .79, .858; random and extra trees, .76, .863; a quarter of the stories
// does as well as all. Parts of speech and verbs' subjects and objects by
// WordNet's counts, verbs of clauses that one side lacks, the first and last
// words: nothing. What is left is mostly between "same" and "part", where readers
// too would part.
//
// Of two linked sentences the facts are read: numbers with what they are of,
// days, names, what is denied and which way things go. Two facts that may be one
// are held against each other by their role, what leads to them, what they count
// and what stands around them near and far, and by whether the articles print
// the other value for something else. Two more regressions say how probable it
// is that they are one; each fact has one rival at most, the likeliest first.
// Rivals that say different things are the link's contrasts, plain where a reader
// may be told; a pair that would make the same statement but for them is kept as
// such.
//
// Links are gathered into groups, the strongest first; a unit joins a group when
// it has something in common with all that is there.
//
// Bounds: 240 words of a sentence are compared; a base form of more than 256
// units finds no partner in a large bundle; near copies of a sentence that very
// many articles print are found by min-hashes (Broder 1997) and paired with the
// first alone; words alike in meaning lead to partners only up to 4000 units.
// So the work grows with the number of sentences and not with its square.
package shared

import (
	"context"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// A Kind says how alike two linked sentences are, from the most alike to the
// least.
type Kind uint8

// The kinds of a link.
const (
	Verbatim Kind = iota // the same words in the same order, whatever the typography
	Near                 // small edits
	Reworded             // the same statement in other words
)

// String returns the kind as the report writes it.
func (k Kind) String() string { return [...]string{"verbatim", "near", "reworded"}[k] }

// A Class says what kind of fact a contrast is about.
type Class uint8

// The classes of a contrast.
const (
	Number Class = iota
	Date
	Name
	Negation
	Antonym
	Time    // of day
	Money   // an amount of it
	Measure // a length, a weight, a span of time
	Place
	Role // who did it to whom
)

// String returns the class as the report writes it.
func (c Class) String() string {
	return [...]string{"number", "date", "name", "negation", "antonym", "time", "money", "measure", "place", "role"}[c]
}

// A Pair is a span of a link's first sentence and the span of its second that
// answers it; either may be empty where one side has nothing.
type Pair struct{ A, B bundle.Span }

// A Contrast is a fact in which two linked sentences differ.
type Contrast struct {
	Pair
	Class Class
	Plain bool  // sure enough to be shown as a fact that differs
	Later Later // the side that is an update of the other, which is no contradiction
}

// A Holder says which of two linked sentences holds the statement of the other
// and more.
type Holder uint8

// Who holds whose statement.
const (
	HeldByNone Holder = iota // they make the same statement
	HeldByA                  // the first makes the second's and more
	HeldByB
)

// String returns the side as the report writes it, "" for none.
func (h Holder) String() string { return [...]string{"", "a", "b"}[h] }

// Later says which side of a contrast is an update of the other.
type Later uint8

// The sides.
const (
	Neither Later = iota
	LaterA
	LaterB
)

// String returns the side as the report writes it.
func (l Later) String() string { return [...]string{"", "a", "b"}[l] }

// A Link ties two sentences of two articles that make the same statement.
type Link struct {
	A, B      bundle.Ref // A stands before B
	Kind      Kind
	Score     float64    // 0..1: idf-weighted share of the two sentences' content that is matched
	Certain   bool       // false: possibly the same statement
	Holds     Holder     // which side makes the other's statement and more
	Same      bool       // false: the same statement but for a fact that differs; see Contrasts
	Spans     []Pair     // words in common
	Pairs     []Pair     // different words matched to each other
	Contrasts []Contrast // facts in which the two differ
}

// Plain returns the contrasts that are sure enough to be shown.
func (l *Link) Plain() []Contrast {
	n := 0
	for _, c := range l.Contrasts {
		if c.Plain {
			n++
		}
	}
	if n == len(l.Contrasts) {
		return l.Contrasts
	}
	out := make([]Contrast, 0, n)
	for _, c := range l.Contrasts {
		if c.Plain {
			out = append(out, c)
		}
	}
	return out
}

// A Group is a set of sentences, in two or more articles, that make the same
// statement.
type Group struct {
	Key      string // hash of what the group says; stable when articles are added
	Kind     Kind   // the weakest of its links
	Members  []bundle.Ref
	Earliest int // index of the earliest article by date; -1 when the order is unknown
	Links    []Link
}

// Find links the sentences of the corpus and groups them. Furniture and
// headings are left out; titles link only to titles. Groups come in reading
// order of their first member. It fails only when ctx ends.
func Find(ctx context.Context, c *text.Corpus, roles furniture.Roles) ([]Group, error) {
	if len(c.Docs) < 2 {
		return nil, ctx.Err()
	}
	type outcome struct {
		groups []Group
		err    error
	}
	// A step over ten thousand articles may take long: do not wait for it to
	// notice that ctx has ended.
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		o.err = parallel.Fence(func() (err error) {
			o.groups, err = find(ctx, c, roles, nil)
			return err
		})
		done <- o
	}()
	select {
	case o := <-done:
		return o.groups, o.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func find(ctx context.Context, c *text.Corpus, roles furniture.Roles, w *recorder) ([]Group, error) {
	l := newLexis(c)
	l.recorder = w
	units, err := newUnits(ctx, c, roles)
	if err != nil {
		return nil, err
	}
	l.patient = len(units) <= patientUnits
	if err := weigh(ctx, c, l, units); err != nil {
		return nil, err
	}
	markStock(c, l, units)
	crowded, err := absorb(ctx, c, l, units)
	if err != nil {
		return nil, err
	}
	pairs, err := pair(ctx, newIndex(l, units), crowded)
	if err != nil {
		return nil, err
	}
	js, err := judge(ctx, l, units, pairs)
	if err != nil {
		return nil, err
	}
	if err := merges(ctx, l, units, js); err != nil {
		return nil, err
	}
	for _, stage := range [...]func() error{
		func() error { support(js); return ctx.Err() },
		func() error { return compete(ctx, units, js) },
		func() error { return settle(ctx, c, l, units, js) },
	} {
		if err := stage(); err != nil {
			return nil, err
		}
	}
	ls, err := links(ctx, c, l, units, js)
	if err != nil {
		return nil, err
	}
	cs, err := clusters(ctx, units, ls, alikeUnits(l, units))
	if err != nil {
		return nil, err
	}
	return groups(ctx, c, units, cs, verbatimLinks(c))
}

// shareEnough reports whether the equal words of a and b make up groupShared of
// each. It asks no more than it must: a large bundle asks often.
func shareEnough(a, b *unit, l *lexis) bool {
	var sumA, sumB float32
	for i, j := 0, 0; i < len(a.items) && j < len(b.items); {
		switch x, y := &a.items[i], &b.items[j]; {
		case x.stem < y.stem:
			i++
		case x.stem > y.stem:
			j++
		default:
			sumA += x.weight(l)
			sumB += y.weight(l)
			if min(ratio(sumA, a.total), ratio(sumB, b.total)) >= groupShared {
				return true
			}
			i++
			j++
		}
	}
	return false
}

// alikeUnits tells whether a unit has enough in common with each of others to
// stand in one group with them.
func alikeUnits(l *lexis, units []*unit) func(u int32, others []int32) bool {
	pool := sync.Pool{New: func() any { return &comparison{} }}
	return func(u int32, others []int32) bool {
		c := pool.Get().(*comparison)
		defer pool.Put(c)
		c.fetch(units, others)
		for _, v := range others {
			if v != u && !c.alike(units[u], units[v], l) {
				return false
			}
		}
		return true
	}
}

func (c *comparison) alike(a, b *unit, l *lexis) bool {
	if shareEnough(a, b, l) {
		return true // other words would only add to it
	}
	if c.compareEqual(a, b, l); c.hopeless {
		return false
	}
	c.alignSoft(l)
	return min(ratio(c.sumA, a.total), ratio(c.sumB, b.total)) >= groupShared
}

// groupShared is the share of their content that two members of a group must
// have in common.
const groupShared = 0.2

// verbatimLinks returns a function that links the printings of a unit.
func verbatimLinks(c *text.Corpus) func(u *unit) []Link {
	return func(u *unit) []Link {
		links := u.verbatim()
		for i := range links {
			k := &links[i]
			k.Spans = []Pair{{between(c.Docs[k.A.Article].Sentence(k.A.Sentence)), between(c.Docs[k.B.Article].Sentence(k.B.Sentence))}}
		}
		return links
	}
}
