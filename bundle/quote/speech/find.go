package speech

import (
	"context"
	"sync"

	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// An Article is what one article quotes.
type Article struct {
	Quotes   []marks.Quote // in reading order; what a quote continues is an index in this list
	Person   []bool        // by quote: its speaker is a human being
	Outside  marks.Outside
	Unclosed marks.Unclosed
}

// Found is what the articles of a corpus quote.
type Found struct {
	Articles []Article // parallel to the bundle's
	Names    []bool    // by word of the corpus: inside sentences it has a capital more often than it stands in lower case
}

// Find finds the quotes of the corpus and who is quoted. Furniture holds no
// quote. It fails only when ctx ends.
func Find(ctx context.Context, c *text.Corpus, roles furniture.Roles) (Found, error) {
	vocab := vocabulary(c)
	n := len(c.Bundle.Articles)
	parses := make([]*parse, n)
	rooms := sync.Pool{New: func() any { return new([]item) }}
	if err := parallel.Each(ctx, n, func(i int) {
		room := rooms.Get().(*[]item)
		defer rooms.Put(room)
		p := newParse(c, vocab, roles[i], i, room)
		p.guessKinds()
		p.attribute()
		p.settleKinds()
		p.forget()
		parses[i] = p
	}); err != nil {
		return Found{}, err
	}
	r := register(parses)
	if err := r.learn(ctx, parses); err != nil {
		return Found{}, err
	}
	b := describe(parses)
	roleOf := make([]holders, n)
	if err := parallel.Each(ctx, n, func(i int) { roleOf[i] = parses[i].roleHolders(r) }); err != nil {
		return Found{}, err
	}
	anywhere := holders{}
	for _, h := range roleOf {
		anywhere.merge(h)
	}
	out := Found{Articles: make([]Article, n), Names: make([]bool, len(vocab))}
	for w := range vocab {
		out.Names[w] = vocab[w].upper > vocab[w].lower
	}
	err := parallel.Each(ctx, n, func(i int) {
		room := rooms.Get().(*[]item)
		defer rooms.Put(room)
		parses[i].recall(room)
		a := &out.Articles[i]
		a.Quotes = parses[i].quotes(r, b, roleOf[i], anywhere)
		a.Person = make([]bool, len(a.Quotes))
		for q := range a.Quotes {
			a.Person[q] = r.human(a.Quotes[q].Speaker)
		}
		a.Unclosed, a.Outside = parses[i].unclosed(), parses[i].outside()
		parses[i] = nil // it is many times as large as what is kept of it
	})
	return out, err
}
