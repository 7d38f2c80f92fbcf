package shared_test

import (
	"context"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
)

func TestRivalries(t *testing.T) {
	b := &bundle.Bundle{Articles: []*bundle.Article{
		press.Article("a", "The shipyard in Torvik will dismiss 340 welders before the end of the winter season."),
		press.Article("b", "The shipyard in Torvik will dismiss 290 welders before the end of the winter season."),
	}}
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	rs, err := shared.Rivalries(context.Background(), c, roles(b))
	if err != nil {
		t.Fatal(err)
	}
	numbers := 0
	for _, r := range rs {
		if len(r.Seen) != len(shared.RivalryFeatures()) {
			t.Fatalf("%d features, %d names", len(r.Seen), len(shared.RivalryFeatures()))
		}
		if r.Weights == "number" && !r.Same {
			numbers++
			if x, y := r.Words.A.Of(b.Articles[0].Text), r.Words.B.Of(b.Articles[1].Text); x != "340" || y != "290" {
				t.Errorf("%s and %s are held against each other", x, y)
			}
		}
	}
	if numbers != 1 {
		t.Errorf("%d pairs of numbers, want one", numbers)
	}
}
