package report

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
)

// Doubtful links are never said to be more: they stand apart, and of a group
// that certain links tie only those articles are counted.
func TestTheBriefSaysPerhaps(t *testing.T) {
	b := &bundle.Bundle{}
	for _, text := range []string{"Ten boats sank.", "Ten boats sank.", "Boats went down.", "The bay was calm.", "It was calm in the bay."} {
		b.Articles = append(b.Articles, &bundle.Article{Text: text, Sentences: []bundle.Sentence{{Span: bundle.Span{End: len(text)}}}})
	}
	link := func(x, y int, k shared.Kind, certain bool) shared.Link {
		return shared.Link{A: bundle.Ref{Article: x}, B: bundle.Ref{Article: y}, Kind: k, Certain: certain, Score: .5}
	}
	group := func(ls ...shared.Link) shared.Group {
		g := shared.Group{Links: ls, Kind: shared.Reworded, Earliest: -1}
		for i := ls[0].A.Article; i <= ls[len(ls)-1].B.Article; i++ {
			g.Members = append(g.Members, bundle.Ref{Article: i})
		}
		return g
	}
	a := analysis.New(analysis.Analysis{
		Bundle: b, Roles: [][]bundle.Role{{0}, {0}, {0}, {0}, {0}},
		Shared: []shared.Group{group(link(3, 4, shared.Reworded, false)), group(link(0, 1, shared.Near, true), link(1, 2, shared.Reworded, false))},
	})
	var out strings.Builder
	if err := Text(&out, a); err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(out.String(), "SHARED SENTENCES\n")
	certain, doubtful, found := strings.Cut(rest, "SENTENCES THAT ARE PERHAPS THE SAME\n")
	if want := "S2 · near · in 2 of 5 articles, perhaps in 1 more · order unknown\n"; !found || !strings.HasPrefix(certain, want) {
		t.Errorf("got\n%s", out.String())
	}
	if want := "S1 · perhaps the same · in 2 of 5 articles · order unknown\n"; !strings.HasPrefix(doubtful, want) {
		t.Errorf("doubtful\n%s", doubtful)
	}
}
