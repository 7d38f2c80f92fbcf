package quote

import (
	"context"
	"sort"

	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/quote/ledger"
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/quote/speech"
	"broadsheet/bundle/text"
)

// Find finds, attributes and groups the quotes of the corpus, with the speakers
// that a reader has corrected before the printings are compared. Furniture holds
// no quote. It fails only when ctx ends.
func Find(ctx context.Context, c *text.Corpus, roles furniture.Roles, speakers []Correction) (Result, error) {
	type outcome struct {
		Result
		error
	}
	// One article may be ten megabytes long: do not wait for it to notice.
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		o.error = parallel.Fence(func() (err error) {
			o.Result, err = find(ctx, c, roles, speakers)
			return err
		})
		done <- o
	}()
	select {
	case o := <-done:
		return o.Result, o.error
	case <-ctx.Done():
		return Result{}, ctx.Err()
	}
}

func find(ctx context.Context, c *text.Corpus, roles furniture.Roles, speakers []Correction) (Result, error) {
	found, err := speech.Find(ctx, c, roles)
	if err != nil {
		return Result{}, err
	}
	in := ledger.Input{Corpus: c, Names: found.Names, Outside: make([]marks.Outside, len(found.Articles))}
	total := 0
	for i := range found.Articles {
		total += len(found.Articles[i].Quotes)
	}
	in.Quotes, in.Person = make([]Quote, 0, total), make([]bool, 0, total)
	var unclosed []Unclosed
	for i := range found.Articles {
		a := &found.Articles[i]
		base := len(in.Quotes)
		for _, q := range a.Quotes {
			if q.Continues >= 0 {
				q.Continues += base
			}
			in.Quotes = append(in.Quotes, q)
		}
		in.Person = append(in.Person, a.Person...)
		in.Outside[i] = a.Outside
		if a.Unclosed.Marks > 0 {
			unclosed = append(unclosed, a.Unclosed)
		}
	}
	correct(in.Quotes, in.Person, speakers)
	var groups []Group
	if len(found.Articles) > 1 { // one article alone has none
		if in.Quotes, groups, err = ledger.Keep(ctx, in); err != nil {
			return Result{}, err
		}
	}
	out := ordered(in.Quotes, groups)
	out.Unclosed = unclosed
	return out, ctx.Err()
}

// ordered puts the quotes in reading order and renumbers what refers to them.
func ordered(quotes []Quote, groups []Group) Result {
	order := make([]int, len(quotes))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := &quotes[order[i]], &quotes[order[j]]
		if a.Article != b.Article {
			return a.Article < b.Article
		}
		return a.Span.Start < b.Span.Start
	})
	place := make([]int, len(quotes))
	out := Result{Quotes: make([]Quote, len(quotes)), Groups: groups}
	for i, o := range order {
		place[o] = i
	}
	for i, o := range order {
		q := quotes[o]
		if q.Continues >= 0 {
			q.Continues = place[q.Continues]
		}
		out.Quotes[i] = q
	}
	for g := range groups {
		for m := range groups[g].Members {
			mb := &groups[g].Members[m]
			mb.Quote = place[mb.Quote]
			for e := range mb.Edits {
				mb.Edits[e].Of = place[mb.Edits[e].Of]
			}
		}
	}
	sort.SliceStable(groups, func(i, j int) bool { return first(&groups[i]) < first(&groups[j]) })
	return out
}

// first returns the group's first quote in reading order.
func first(g *Group) int {
	n := g.Members[0].Quote
	for _, m := range g.Members {
		n = min(n, m.Quote)
	}
	return n
}
