package analysis

import (
	"context"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
)

// A Fault is a finding that failed by an error in the program, on one article
// or altogether, and was left out.
type Fault struct {
	Finding string // "words", "furniture", "shared", "quotes", "drift"
	Article int    // index in Bundle.Articles; -1 when all articles are left out
	Message string // what went wrong, in the program's words
	Stack   []byte // where, for whoever mends it
}

// maxFaults is how many articles a finding may fail on before it is left out
// altogether: each costs some runs of the finding, and an error that more than
// a few odd articles meet is no matter of odd articles.
const maxFaults = 4

// contained runs a finding over n articles. When it fails by an error in the
// program, it is run again without the article that brings it down; when none
// does alone, there is no result. find is told which articles to leave out. It
// fails only when ctx ends or find does so otherwise.
func contained[T any](ctx context.Context, finding string, n int, find func(ctx context.Context, drop []bool) (T, error)) (T, []Fault, error) {
	drop := make([]bool, n)
	var faults []Fault
	for {
		r, f, err := fenced(ctx, finding, drop, find)
		if f == nil {
			return r, faults, err
		}
		i := -1
		if len(faults) < maxFaults {
			if i, err = culprit(ctx, finding, drop, find); err != nil {
				return r, nil, err
			}
		}
		faults = append(faults, Fault{finding, i, f.Error(), f.Stack})
		if i < 0 {
			var none T
			return none, faults[len(faults)-1:], nil
		}
		drop[i] = true
	}
}

// culprit returns the last article of the shortest beginning of the bundle
// that fails, found by halving; -1 when even no article at all fails.
func culprit[T any](ctx context.Context, finding string, drop []bool, find func(ctx context.Context, drop []bool) (T, error)) (int, error) {
	fails := func(n int) (bool, error) {
		d := slices.Clone(drop)
		for i := n; i < len(d); i++ {
			d[i] = true
		}
		_, f, err := fenced(ctx, finding, d, find)
		return f != nil, err
	}
	if bad, err := fails(0); bad || err != nil {
		return -1, err
	}
	lo, hi := 0, len(drop) // the first lo articles pass, the first hi fail
	for hi-lo > 1 {
		mid := (lo + hi) / 2
		bad, err := fails(mid)
		switch {
		case err != nil:
			return -1, err
		case bad:
			hi = mid
		default:
			lo = mid
		}
	}
	return hi - 1, nil
}

func fenced[T any](ctx context.Context, finding string, drop []bool, find func(ctx context.Context, drop []bool) (T, error)) (r T, f *parallel.Fault, err error) {
	f, err = parallel.Contain(func() (err error) {
		for i := -1; i < len(drop); i++ {
			if i < 0 || !drop[i] {
				parallel.Attempt(ctx, Attempt{finding, i})
			}
		}
		r, err = find(ctx, drop)
		return err
	})
	return r, f, err
}

// An Attempt is a finding on an article, or with article -1 on the bundle: what
// [parallel.Provoke] is asked about.
type Attempt struct {
	Finding string
	Article int
}

// indexed indexes the findings. One that cannot be, by an error in the program,
// is left out; all are when it is not one alone.
func (a *Analysis) indexed() {
	fault := func(a *Analysis) *parallel.Fault {
		f, _ := parallel.Contain(func() error { a.index(); return nil })
		return f
	}
	f := fault(a)
	if f == nil {
		return
	}
	without := []struct {
		finding string
		drop    func(*Analysis)
	}{
		{"shared", func(a *Analysis) { a.Shared = nil }},
		{"quotes", func(a *Analysis) { a.Quotes, a.QuoteGroups = nil, nil }},
		{"drift", func(a *Analysis) { a.Drift, a.Background = nil, nil }},
	}
	for _, w := range without {
		less := *a
		w.drop(&less)
		if fault(&less) == nil {
			*a = less
			a.leaveOut([]Fault{{w.finding, -1, f.Error(), f.Stack}})
			return
		}
	}
	for _, w := range without {
		w.drop(a)
		a.leaveOut([]Fault{{w.finding, -1, f.Error(), f.Stack}})
	}
	a.index()
}

// leaveOut notes the faults, and the articles that they leave out.
func (a *Analysis) leaveOut(faults []Fault) {
	a.Faults = append(a.Faults, faults...)
	for _, f := range faults {
		for i := range a.Bundle.Articles {
			if i == f.Article || f.Article < 0 {
				a.LeftOut = append(a.LeftOut, LeftOut{Article: i, Finding: f.Finding, Reason: "failed: " + f.Message})
			}
		}
	}
}

// FaultWarnings tells of each of the Faults, in their order.
func (a *Analysis) FaultWarnings() []bundle.Warning {
	out := make([]bundle.Warning, len(a.Faults))
	for i, f := range a.Faults {
		out[i] = bundle.Warning{Article: f.Article, Message: parallel.Report(f.Finding+": failed and left out", "", f.Message)}
		if f.Article >= 0 {
			out[i].Source = a.Bundle.Articles[f.Article].Source
			out[i].Message = parallel.Report(f.Finding+": failed on this article, which is left out", "", f.Message)
		}
	}
	return out
}

// Warnings are those of the bundle, and behind them what was lost or guessed
// while it was analysed.
func (a *Analysis) Warnings() []bundle.Warning {
	return slices.Concat(a.Bundle.Warnings, a.FaultWarnings(), a.unclosed, a.Review.Warnings())
}
