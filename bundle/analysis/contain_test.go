package analysis

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/text"
)

// storm is a story in a few articles that share sentences and a quotation.
func storm() *bundle.Bundle {
	b := &bundle.Bundle{Name: "storm"}
	for _, s := range []string{
		"The storm tore two roofs off the market hall in Ostby.\n\n“We heard the beams go one by one before dawn,” said Ada Brook, who sells fish there.\n",
		"Two roofs were torn off the market hall in Ostby by the storm.\n\n“We heard the beams go one by one before dawn,” Ada Brook said.\n",
		"The storm tore two roofs off the market hall in Ostby. Nobody was hurt.\n\n“We heard the beams go,” Ada Brook said.\n",
		"The storm tore two roofs off the market hall in Ostby. The county will pay.\n\nAda Brook said: “We heard the beams go one by one before dawn.”\n",
	} {
		a := &bundle.Article{Source: string(rune('a'+len(b.Articles))) + ".txt", Text: s, Language: "en", Words: len(strings.Fields(s))}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	return b
}

// TestOneArticleFails has each finding fail on one article: the others are
// found as if that one were empty, and what is left out is said.
func TestOneArticleFails(t *testing.T) {
	for _, finding := range []string{"words", "furniture", "shared", "quotes", "drift"} {
		for bad := range 4 {
			ctx := parallel.Provoke(t.Context(), func(at Attempt) bool { return at == Attempt{finding, bad} })
			a, err := Run(ctx, storm(), nil)
			if err != nil {
				t.Fatal(finding, err)
			}
			if len(a.Faults) != 1 || a.Faults[0].Finding != finding || a.Faults[0].Article != bad || len(a.Faults[0].Stack) == 0 {
				t.Errorf("%s on %d: faults %+v", finding, bad, a.Faults)
			}
			if !leftOut(a, finding, bad) || leftOut(a, finding, (bad+1)%4) {
				t.Errorf("%s on %d: left out %v", finding, bad, a.LeftOut)
			}
			if w := a.Warnings(); len(w) != 1 || w[0].Article != bad || w[0].Source != a.Bundle.Articles[bad].Source || !strings.Contains(w[0].Message, "please report it") {
				t.Errorf("%s on %d: warnings %v", finding, bad, w)
			}
			if len(a.Shared) == 0 || len(a.QuoteGroups) == 0 {
				t.Errorf("%s on %d: nothing is found in the others", finding, bad)
			}
		}
	}
}

// TestFindingFails has each finding fail whatever it is given: what the others
// find is not touched.
func TestFindingFails(t *testing.T) {
	whole, err := Run(t.Context(), storm(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range []string{"words", "furniture", "shared", "quotes", "drift"} {
		a, err := Run(parallel.Provoke(t.Context(), func(at Attempt) bool { return at == Attempt{finding, -1} }), storm(), nil)
		if err != nil {
			t.Fatal(finding, err)
		}
		if w := a.Warnings(); len(w) != 1 || w[0].Article != -1 || !strings.HasPrefix(w[0].Message, finding) {
			t.Errorf("%s: warnings %v", finding, w)
		}
		for i := range 4 {
			if !leftOut(a, finding, i) {
				t.Errorf("%s: %d is not left out", finding, i)
			}
		}
		if finding != "words" && finding != "shared" && !reflect.DeepEqual(a.Shared, whole.Shared) {
			t.Errorf("%s failed, and other sentences are shared", finding)
		}
		if finding != "words" && finding != "quotes" && !reflect.DeepEqual(a.QuoteGroups, whole.QuoteGroups) {
			t.Errorf("%s failed, and other quotations are found", finding)
		}
	}
}

// TestManyArticlesFail gives a finding up that fails on more than a few.
func TestManyArticlesFail(t *testing.T) {
	b := storm()
	for range 3 {
		b.Articles = append(b.Articles, storm().Articles...)
	}
	a, err := Run(parallel.Provoke(t.Context(), func(at Attempt) bool { return at.Finding == "quotes" && at.Article >= 0 && at.Article%2 == 0 }), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Faults) != 1 || a.Faults[0].Article != -1 || len(a.Quotes) != 0 || len(a.Shared) == 0 {
		t.Errorf("%d quotes, faults %+v", len(a.Quotes), a.Faults)
	}
}

// TestProvokedAndCancelled ends the search for what fails with the context.
func TestProvokedAndCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	ctx = parallel.Provoke(ctx, func(at Attempt) bool {
		if at.Finding == "quotes" {
			cancel()
		}
		return at.Finding == "quotes"
	})
	if _, err := Run(ctx, storm(), nil); err == nil {
		t.Error("no error")
	}
}

// TestIndexFails leaves out the findings that point to nowhere, and those only.
func TestIndexFails(t *testing.T) {
	whole, err := Run(t.Context(), storm(), nil)
	if err != nil {
		t.Fatal(err)
	}
	one, all := *whole, *whole
	one.Quotes = append(slices.Clip(one.Quotes), quote.Quote{Article: 99})
	one.indexed()
	if len(one.Faults) != 1 || one.Faults[0].Finding != "quotes" || one.Quotes != nil || len(one.Shared) == 0 || !leftOut(&one, "quotes", 2) {
		t.Errorf("faults %+v", one.Faults)
	}
	all.Quotes, all.Drift = one.Quotes, []drift.Run{{Article: 99}}
	all.Quotes = []quote.Quote{{Article: 99}}
	all.indexed()
	if len(all.Faults) != 3 || len(all.Shared)+len(all.Quotes)+len(all.Drift) > 0 || all.At(bundle.Ref{}) == nil {
		t.Errorf("faults %+v", all.Faults)
	}
}

func leftOut(a *Analysis, finding string, article int) bool {
	for _, l := range a.LeftOut {
		if l.Article == article && l.Finding == finding && strings.HasPrefix(l.Reason, "failed: ") {
			return true
		}
	}
	return false
}
