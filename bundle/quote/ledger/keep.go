package ledger

import (
	"context"
	"sync"

	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// An Input is all that the ledger knows of the articles.
type Input struct {
	Corpus  *text.Corpus
	Outside []marks.Outside // by article
	Quotes  []marks.Quote   // by article, and by their start then; [Keep] takes the list over
	Person  []bool          // by quote: its speaker is a human being
	Names   []bool          // by word: the articles write it with a capital more often than not
}

// Keep gathers the quotes into groups: the utterances that two articles print,
// each with its printings and how they stand to its reference. It returns the
// quotes with those changed or added that print an utterance without its marks,
// the added ones at the end. It fails only when ctx ends.
func Keep(ctx context.Context, in Input) ([]marks.Quote, []Group, error) {
	l := &ledger{c: in.Corpus, outside: in.Outside, quotes: in.Quotes, person: in.Person, names: in.Names}
	groups, err := l.group(ctx)
	return l.quotes, groups, err
}

// group gathers the quotes' printings into groups.
func (l *ledger) group(ctx context.Context) ([]Group, error) {
	l.weight = weigh(l.c)
	l.given = len(l.quotes)
	var err error
	if l.like, err = newNeighbours(ctx, l.c.Stems); err != nil {
		return nil, err
	}
	l.spell = spellings(l.c)
	l.canon = canonical(l.c.Stems)
	l.concepts = conceptsIn(l.c, l.canon)
	stems, words := len(l.c.Stems), len(l.c.Words)
	l.desks = &sync.Pool{New: func() any { return newDesk(stems, words) }}
	l.hearings = &sync.Pool{New: func() any { return newHearing(stems) }}
	l.utterances()
	links, err := l.links(ctx)
	if err != nil {
		return nil, err
	}
	clusters := l.cluster(links)
	copies, err := l.copies(ctx)
	if err != nil {
		return nil, err
	}
	var whole []cluster
	for i := range clusters {
		whole = append(whole, l.split(&clusters[i], copies)...)
	}
	clusters = whole
	if err := l.attach(ctx, clusters); err != nil {
		return nil, err
	}
	var out []Group
	for i := range clusters {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if g, ok := l.finish(&clusters[i], copies); ok {
			out = append(out, g)
		}
	}
	return out, nil
}
