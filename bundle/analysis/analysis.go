// Package analysis runs every finder over a bundle and gathers what they
// found.
package analysis

import (
	"context"

	"golang.org/x/sync/errgroup"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// An Analysis is what was found in a bundle. It is never changed once made.
type Analysis struct {
	Bundle      *bundle.Bundle
	Roles       furniture.Roles
	Shared      []shared.Group
	Quotes      []quote.Quote
	QuoteGroups []quote.Group
	Drift       []drift.Run
	Background  []drift.Run
	Clusters    [][]int
	LeftOut     []LeftOut

	at       [][]At       // by article, by sentence
	groupsOf [][]MemberAt // by quote
	labels   []string     // by article
}

// A LeftOut is an article that one finding did not judge, and why.
type LeftOut struct {
	Article int
	Finding string // "drift", "shared", "quotes"
	Reason  string
}

// A Progress says how far an analysis has come.
type Progress struct {
	Stage string // what has just ended, for people: "words", "furniture", "shared", "quotes", "drift"
	Done  int    // stages ended
	Of    int    // stages in all
}

// Run analyses b. It calls progress, unless nil, each time a stage ends, from
// one goroutine at a time; when ctx ends, a call may be under way as Run
// returns. It fails only when ctx ends.
func Run(ctx context.Context, b *bundle.Bundle, progress func(Progress)) (*Analysis, error) {
	report := stages(ctx, progress, 5)
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return nil, err
	}
	report("words")
	roles, err := furniture.Find(ctx, c)
	if err != nil {
		return nil, err
	}
	report("furniture")

	a := &Analysis{Bundle: b, Roles: roles}
	if err := a.find(ctx, c, report); err != nil {
		return nil, err
	}
	a.index()
	a.LeftOut = append(a.LeftOut, a.foreign()...)
	return a, nil
}

// find runs the finders side by side. When ctx ends it does not wait for them
// to notice, and a is of no use any more.
func (a *Analysis) find(ctx context.Context, c *text.Corpus, report func(stage string)) error {
	roles := a.Roles
	g, inner := errgroup.WithContext(ctx)
	g.Go(func() (err error) {
		defer report("shared")
		a.Shared, err = shared.Find(inner, c, roles)
		return err
	})
	g.Go(func() error {
		defer report("quotes")
		r, err := quote.Find(inner, c, roles)
		a.Quotes, a.QuoteGroups = r.Quotes, r.Groups
		return err
	})
	g.Go(func() error {
		defer report("drift")
		r, err := drift.Find(inner, c, roles)
		a.Drift, a.Background, a.Clusters = r.Drift, r.Background, r.Clusters
		for _, l := range r.LeftOut {
			a.LeftOut = append(a.LeftOut, LeftOut{Article: l.Article, Finding: "drift", Reason: l.Reason})
		}
		return err
	})
	done := make(chan error, 1)
	go func() { done <- g.Wait() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// stages returns a function that counts ended stages and passes them on, one
// at a time, until ctx ends.
func stages(ctx context.Context, progress func(Progress), of int) func(stage string) {
	if progress == nil {
		return func(string) {}
	}
	turn := make(chan int, 1)
	turn <- 0
	return func(stage string) {
		done := <-turn + 1
		if ctx.Err() == nil {
			progress(Progress{Stage: stage, Done: done, Of: of})
		}
		turn <- done
	}
}
