package analysis_test

import (
	"context"
	"fmt"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/text"
)

func TestBasisOf(t *testing.T) {
	b := &bundle.Bundle{}
	for _, body := range []string{
		"Pirates ordered the killing of Captain Anna Lind in 2031, and 14 sailors of Torvik fled.",
		"It was pirates who ordered the assassination of Captain Anna Lind in 2031; 14 sailors of Torvik fled.",
	} {
		a := &bundle.Article{Source: fmt.Sprint(len(b.Articles)), Text: body}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	found, err := analysis.Run(context.Background(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Shared) != 1 || len(found.Shared[0].Links) != 1 {
		t.Fatalf("%d groups", len(found.Shared))
	}
	got := fmt.Sprint(analysis.BasisOf(b, found.Shared[0].Links[0]))
	if want := "{[Captain Anna Lind 2031 14 Torvik] [[killing assassination]]}"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}
