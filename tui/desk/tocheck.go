package desk

import (
	"cmp"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
)

// A ToCheck is a place that a reader should look at.
type ToCheck struct {
	At    bundle.Ref
	Layer Layer // that it belongs to
	Class int   // of gravity, the gravest 0
	What  string
}

// The classes of gravity: what is certain before what is possible, and in each
// what accuses somebody of more before what accuses of less.
const (
	ClassAltered  = iota // a quote that is certainly altered
	ClassFact            // a fact that differs
	ClassGiven           // a quote that is certainly given to somebody else
	ClassLeaves          // an article that leaves the story
	ClassDoubted         // a quote that may be altered, or given to somebody else
	ClassMayLeave        // an article that may leave the story
)

// findToCheck gathers what is to be checked, by gravity and then by place. An
// article that is the same as an earlier one has nothing of its own to check.
func (f *Findings) findToCheck() {
	add := func(at bundle.Ref, l Layer, class int, what string) {
		if f.Sharing.Same[at.Article] == at.Article {
			f.ToCheck = append(f.ToCheck, ToCheck{at, l, class, what})
		}
	}
	for q := range f.Quotes {
		alarm, certain := f.Alarm(q)
		if !alarm {
			continue
		}
		x, class, what := &f.Quotes[q], ClassDoubted, "a quote that may be altered"
		worst, _ := f.Gravest(q)
		given := f.QuoteGroups[worst.Group].Members[worst.Member].Status == quote.Reattributed
		switch {
		case certain && given:
			class, what = ClassGiven, "a quote given to somebody else"
		case certain:
			class, what = ClassAltered, "an altered quote"
		case given:
			what = "a quote that may be given to somebody else"
		}
		add(Ref(x.Article, max(f.Bundle.Articles[x.Article].SentenceAt(x.Span.Start), 0)), LayerQuotes, class, what)
	}
	for i := range f.Differs {
		d := &f.Differs[i]
		add(d.Prints[0].Ref, LayerShared, ClassFact, "a fact that differs: "+f.FactWords(d))
	}
	for i := range f.Drift {
		d := &f.Drift[i]
		if d.Confident {
			add(Ref(d.Article, d.First), LayerDrift, ClassLeaves, "leaves the story")
		} else {
			add(Ref(d.Article, d.First), LayerDrift, ClassMayLeave, "may leave the story")
		}
	}
	slices.SortStableFunc(f.ToCheck, func(x, y ToCheck) int { return cmp.Or(x.Class-y.Class, x.At.Compare(y.At)) })
	f.ToCheck = slices.CompactFunc(f.ToCheck, func(x, y ToCheck) bool { return x.Class == y.Class && x.At == y.At })
}
