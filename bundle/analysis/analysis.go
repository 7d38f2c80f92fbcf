// Package analysis runs every finder over a bundle and gathers what they
// found.
package analysis

import (
	"context"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/review"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
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
	Further     []sign.Mark // what findings have found that hand over their marks, finding by finding
	LeftOut     []LeftOut
	Faults      []Fault        // findings that failed by an error in the program
	Review      *review.Placed // what readers have said of it; nil: nothing

	unclosed []bundle.Warning // quotation marks without a partner

	at       [][]At       // by article, by sentence
	groupsOf [][]MemberAt // by quote
	spreads  []string     // by quote group: how many articles print it
	labels   []string     // by article
	differs  []Difference
	facts    map[bundle.Ref][]int // by sentence, the differences that it prints
	said     map[bundle.Ref][]int // by sentence, what of Further begins in it
	reviewed reviewed
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
	return RunReviewed(ctx, b, nil, progress)
}

// RunReviewed is [Run] with what readers have said of b: their corrections hold
// before anything is found, and what they have judged wrong is no alarm.
func RunReviewed(ctx context.Context, b *bundle.Bundle, said *review.Placed, progress func(Progress)) (*Analysis, error) {
	report := stages(ctx, progress, 5+len(further()))
	n := len(b.Articles)
	a := &Analysis{Bundle: b, Review: said}
	c, faults, err := contained(ctx, "words", n, func(ctx context.Context, drop []bool) (*text.Corpus, error) {
		return text.NewCorpus(ctx, text.Emptied(b, drop))
	})
	if err != nil {
		return nil, err
	}
	a.leaveOut(faults)
	if c == nil { // no words, nothing to find
		a.Roles = allBody(b, nil)
		a.indexed()
		return a, ctx.Err()
	}
	report("words")
	roles, faults, err := contained(ctx, "furniture", n, func(ctx context.Context, drop []bool) (furniture.Roles, error) {
		return furniture.Find(ctx, c.Without(drop))
	})
	if err != nil {
		return nil, err
	}
	a.leaveOut(faults)
	a.Roles = allBody(b, roles)
	a.correctRoles()
	report("furniture")

	if err := a.find(ctx, c, report); err != nil {
		return nil, err
	}
	a.correctLinks()
	a.doubtStrangers()
	a.indexed()
	a.LeftOut = append(a.LeftOut, a.foreign()...)
	a.LeftOut = append(a.LeftOut, a.unattributed()...)
	return a, nil
}

// find runs the finders one after another: each keeps all processors busy by
// itself, and what one has needed is free before the next needs as much. When
// ctx ends it does not wait for them to notice, and a is of no use any more.
func (a *Analysis) find(ctx context.Context, c *text.Corpus, report func(stage string)) error {
	n := len(a.Bundle.Articles)
	var g series
	failed := make([][]Fault, 3, len(Findings))
	g.Go(func() (err error) {
		defer report("shared")
		a.Shared, failed[0], err = contained(ctx, "shared", n, func(ctx context.Context, drop []bool) ([]shared.Group, error) {
			return shared.Find(ctx, c.Without(drop), a.Roles)
		})
		return err
	})
	g.Go(func() error {
		defer report("quotes")
		r, faults, err := contained(ctx, "quotes", n, func(ctx context.Context, drop []bool) (quote.Result, error) {
			return quote.Find(ctx, c.Without(drop), a.Roles, a.correctedSpeakers())
		})
		failed[1] = faults
		a.unclosed = a.unclosedWarnings(r.Unclosed)
		a.Quotes, a.QuoteGroups = r.Quotes, r.Groups
		return err
	})
	g.Go(func() error {
		defer report("drift")
		r, faults, err := contained(ctx, "drift", n, func(ctx context.Context, drop []bool) (drift.Result, error) {
			return drift.Find(ctx, c.Without(drop), a.Roles)
		})
		failed[2] = faults
		a.Drift, a.Background, a.Clusters = r.Drift, r.Background, r.Clusters
		for _, l := range r.LeftOut {
			if slices.ContainsFunc(faults, func(f Fault) bool { return f.Article == l.Article }) {
				continue // it has failed there, whatever else may be said
			}
			a.LeftOut = append(a.LeftOut, LeftOut{Article: l.Article, Finding: "drift", Reason: l.Reason})
		}
		return err
	})
	for _, f := range further() {
		g.Go(func() error {
			defer report(f.Name)
			faults, err := a.findFurther(ctx, c, f)
			failed = append(failed, faults)
			return err
		})
	}
	done := make(chan error, 1)
	go func() { done <- g.Wait() }()
	select {
	case err := <-done:
		for _, faults := range failed {
			a.leaveOut(faults)
		}
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// allBody fills up the roles of articles that were not judged: all their
// sentences are body text.
func allBody(b *bundle.Bundle, roles furniture.Roles) furniture.Roles {
	out := make(furniture.Roles, len(b.Articles))
	copy(out, roles)
	for i, art := range b.Articles {
		if len(out[i]) != len(art.Sentences) {
			out[i] = make([]bundle.Role, len(art.Sentences))
		}
	}
	return out
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
