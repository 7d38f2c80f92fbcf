package analysis_test

import (
	"context"
	"errors"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared/press"
	"broadsheet/samples"
)

func TestRunReportsEachStageOnce(t *testing.T) {
	b, err := samples.Open(t.Context(), samples.Default)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	last := 0
	_, err = analysis.Run(t.Context(), b, func(p analysis.Progress) {
		if seen[p.Stage] || p.Done != last+1 || p.Done > p.Of {
			t.Errorf("stage %q: %d of %d after %d", p.Stage, p.Done, p.Of, last)
		}
		seen[p.Stage], last = true, p.Done
	})
	if err != nil || len(seen) != 5 {
		t.Errorf("%d stages, %v", len(seen), err)
	}
}

func TestRunStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := analysis.Run(ctx, press.New(1).News(20), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped analysis gives %v", err)
	}
}

// Whatever there is to read, there is an analysis, and it says why it says
// nothing.
func TestRunOnLittle(t *testing.T) {
	for _, b := range []*bundle.Bundle{
		{},
		{Articles: []*bundle.Article{{Source: "empty.txt"}}},
		{Articles: []*bundle.Article{{Source: "a"}, {Source: "b"}}},
		{Articles: press.New(1).News(1).Articles},
	} {
		a, err := analysis.Run(t.Context(), b, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, art := range b.Articles {
			for s := range art.Sentences {
				if words := a.Describe(bundle.Ref{Article: i, Sentence: s}); len(words) == 0 || words[0] == "" {
					t.Errorf("nothing is said of sentence %d", s)
				}
			}
		}
	}
}
