// Package drift finds the runs of sentences in which an article leaves the
// story that the other articles of its bundle tell.
//
// Articles are first grouped by story, for against another story everything
// would be drift. Within a group each article is read as a hidden Markov model
// with two states, on the story and off it: a sentence speaks for one or the
// other by its words under two language models that are fitted in turn with
// the states, by the support other articles give it, and by its typography.
// The fit is begun anew from passages that stand out, since it ends at the next
// best place. The runs that come out are weighed as wholes, and what remains is
// named by its telling words. Runs that tell the story's own past are background.
package drift

import (
	"context"
	"runtime"

	"golang.org/x/sync/errgroup"

	"broadsheet/bundle/english"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// A Run is a run of sentences of one article.
type Run struct {
	Article     int
	First, Last int      // sentences, both inclusive
	Score       float64  // 0..1: how sure we are that the run is off the story
	Confident   bool     // false: low confidence, because there is little to compare with
	Terms       []string // what the run is about, as a reader would name it; most telling first
	Share       float64  // 0..1: the run's share of the article's body words
	Reason      string   // in words, e.g. "no other article mentions tips or tax; none of the story's names"
}

// A LeftOut is an article that was not judged, and why.
type LeftOut struct {
	Article int
	Reason  string
}

// A Result holds the runs of a bundle in reading order.
type Result struct {
	Drift      []Run
	Background []Run     // history or context that the other articles lack but the story needs
	Clusters   [][]int   // articles about one story; a folder thrown together has several
	LeftOut    []LeftOut // by article
}

// Find judges every article of the corpus. It fails only when ctx ends.
func Find(ctx context.Context, c *text.Corpus, roles furniture.Roles) (Result, error) {
	spoken := text.LanguagesOf(c.Bundle.Articles)
	l := newLexis(c, !english.Foreign(spoken.Main()))
	papers := make([]*paper, len(c.Docs))
	err := eachPart(ctx, len(papers), func(ctx context.Context, from, to int) error {
		reader := newReader(c, l)
		for i := from; i < to; i++ {
			var err error
			if papers[i], err = reader.read(ctx, i, roles[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Result{}, err
	}
	var r Result
	papers, r.LeftOut = comparable(c, papers, spoken)
	groups, err := cluster(ctx, papers, len(c.Stems))
	if err != nil {
		return Result{}, err
	}
	told, err := tellAll(ctx, c, papers, groups, &r)
	if err != nil {
		return Result{}, err
	}
	if err := judgeAll(ctx, c, roles, told, &r); err != nil {
		return Result{}, err
	}
	return r, nil
}

// tellAll notes the clusters in r and returns the papers that can be judged:
// those that have company, each told what the others of its cluster say, and
// the only one of a bundle when it is long enough to be judged by itself.
func tellAll(ctx context.Context, c *text.Corpus, papers []*paper, groups [][]int, r *Result) ([]*paper, error) {
	g := newLedger(len(c.Stems))
	told := make([]bool, len(papers))
	for _, group := range groups {
		members := make([]*paper, len(group))
		articles := make([]int, len(group))
		for i, m := range group {
			members[i], articles[i] = papers[m], papers[m].article
			told[m] = len(group) > 1
		}
		r.Clusters = append(r.Clusters, articles)
		switch {
		case len(papers) == 1 && members[0].units() >= long:
			told[0] = true
			members[0].tellItself()
			r.LeftOut = append(r.LeftOut, LeftOut{articles[0], "nothing to compare it with but its own headline and beginning"})
		case len(group) == 1:
			r.LeftOut = append(r.LeftOut, alone(articles[0], len(papers)))
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case !g.tell(members, sources(members)):
			for i, m := range group {
				told[m] = false
				r.LeftOut = append(r.LeftOut, LeftOut{articles[i], "nothing to compare it with: all are copies of one text"})
			}
		}
	}
	sortLeftOut(r.LeftOut)
	var out []*paper
	for i, p := range papers {
		if told[i] {
			out = append(out, p)
		}
	}
	return out, nil
}

// judgeAll judges the papers on all CPUs and puts their runs into r.
func judgeAll(ctx context.Context, c *text.Corpus, roles furniture.Roles, papers []*paper, r *Result) error {
	found := make([]finding, len(papers))
	err := eachPart(ctx, len(papers), func(ctx context.Context, from, to int) error {
		for i := from; i < to; i++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			var err error
			if found[i], err = report(ctx, c, roles, papers[i]); err != nil {
				return err
			}
		}
		return nil
	})
	for _, f := range found {
		r.Drift = append(r.Drift, f.drift...)
		r.Background = append(r.Background, f.back...)
		r.LeftOut = append(r.LeftOut, f.left...)
	}
	sortLeftOut(r.LeftOut)
	return err
}

// eachPart calls do for consecutive parts of [0, n) on all CPUs.
func eachPart(ctx context.Context, n int, do func(ctx context.Context, from, to int) error) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	size := max(1, (n+4*runtime.GOMAXPROCS(0)-1)/(4*runtime.GOMAXPROCS(0)))
	for from := 0; from < n; from += size {
		g.Go(func() error {
			return parallel.Fence(func() error { return do(ctx, from, min(from+size, n)) })
		})
	}
	return g.Wait()
}
