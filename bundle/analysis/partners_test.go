package analysis

import (
	"fmt"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// article returns an article of n one-word sentences.
func article(n int) *bundle.Article {
	a := &bundle.Article{}
	for i := range n {
		a.Text += "w "
		a.Sentences = append(a.Sentences, bundle.Sentence{Span: bundle.Span{Start: 2 * i, End: 2*i + 1}})
	}
	return a
}

func TestPartnersFollowsTheStrongestWay(t *testing.T) {
	ref := func(a int) bundle.Ref { return bundle.Ref{Article: a} }
	link := func(a, b int, k shared.Kind, score float64) shared.Link {
		return shared.Link{A: ref(a), B: ref(b), Kind: k, Score: score, Certain: k < shared.Reworded, Same: true}
	}
	a := &Analysis{
		Bundle: &bundle.Bundle{Articles: []*bundle.Article{article(1), article(1), article(1), article(1), article(1)}},
		Shared: []shared.Group{{Links: []shared.Link{
			link(0, 1, shared.Verbatim, 1),
			link(0, 2, shared.Verbatim, 1),
			link(0, 3, shared.Reworded, 0.7),
			link(2, 3, shared.Near, 0.9),
			link(3, 4, shared.Reworded, 0.6),
		}}},
	}
	a.Roles = make([][]bundle.Role, 5)
	a.index()
	got := ""
	for _, p := range a.Partners(ref(1)) {
		got += fmt.Sprintf("%d %s %.1f direct=%v certain=%v\n", p.Article, p.Kind, p.Score, p.Direct, p.Certain)
	}
	want := `0 verbatim 1.0 direct=true certain=true
2 verbatim 1.0 direct=false certain=true
3 near 0.9 direct=false certain=true
4 reworded 0.6 direct=false certain=false
`
	if got != want {
		t.Errorf("partners of a copy:\n%swant:\n%s", got, want)
	}
}

// What holds a sentence and more makes its statement; two that are held by one
// need not make the same.
func TestWhatOneHoldsIsNotTheSame(t *testing.T) {
	ref := func(a int) bundle.Ref { return bundle.Ref{Article: a} }
	link := func(a, b int, h shared.Holder, certain bool) shared.Link {
		return shared.Link{A: ref(a), B: ref(b), Kind: shared.Reworded, Score: .6, Certain: certain, Same: true, Holds: h}
	}
	all := New(Analysis{
		Bundle: &bundle.Bundle{Articles: []*bundle.Article{article(1), article(1), article(1), article(1)}},
		Roles:  make([][]bundle.Role, 4),
		Shared: []shared.Group{{
			Members: []bundle.Ref{ref(0), ref(1), ref(2), ref(3)},
			Links:   []shared.Link{link(0, 1, shared.HeldByA, true), link(0, 2, shared.HeldByA, true), link(2, 3, shared.HeldByB, false)},
		}},
	})
	for _, c := range []struct {
		r, o    int
		certain bool
		words   string
	}{
		{0, 1, true, "holds a part of it"},
		{1, 0, true, "holds it and more"},
		{1, 2, false, "perhaps the same"},
		{2, 3, false, "perhaps holds it and more"},
		{3, 2, false, "perhaps holds a part of it"},
	} {
		if got := all.KinshipWords(ref(c.r), ref(c.o)); got != c.words {
			t.Errorf("%d to %d: %q, want %q", c.r, c.o, got, c.words)
		}
		for _, p := range all.Partners(ref(c.r)) {
			if p.Ref == ref(c.o) && p.Certain != c.certain {
				t.Errorf("%d to %d: certain %t", c.r, c.o, p.Certain)
			}
		}
	}
	ps := all.certainParts(10, shared.Reworded)
	if x, y := ps.of[ref(1)], ps.of[ref(2)]; len(ps.of[ref(0)]) != 2 || len(x) != 1 || len(y) != 1 || x[0] == y[0] || len(ps.of[ref(3)]) != 0 {
		t.Errorf("the parts are %v", ps.of)
	}
}

// The ways to a sentence are followed no further than to it, and what was
// followed is not followed again.
func TestKinFollowsNoFurtherThanAsked(t *testing.T) {
	const n = 2000
	ref := func(a int) bundle.Ref { return bundle.Ref{Article: a} }
	a := &Analysis{Bundle: &bundle.Bundle{}, Shared: make([]shared.Group, 1), Roles: make([][]bundle.Role, n)}
	link := func(x, y int, k shared.Kind) {
		a.Shared[0].Links = append(a.Shared[0].Links, shared.Link{A: ref(x), B: ref(y), Kind: k, Score: 1 - float64(x)/n/4, Certain: true, Same: true})
	}
	link(0, n-2, shared.Near)
	link(n-2, n-1, shared.Verbatim)
	for i := range n {
		a.Bundle.Articles = append(a.Bundle.Articles, article(1))
		if i > 0 && i < n-2 {
			link(0, i, shared.Near)
		}
	}
	a.index()
	far := a.KinOf(ref(n - 1)) // a copy of what the first is nearly the same as
	for i := 1; i <= 20; i++ {
		if k, score, certain := far.To(ref(i)); k != shared.Near || score == 0 || !certain {
			t.Fatalf("to %d: %v, %g, certain %t", i, k, score, certain)
		}
	}
	if got := len(far.ways[0].order); got > 30 {
		t.Errorf("%d sentences were reached to tell of 20", got)
	}
	all := a.Partners(ref(n - 1))
	if len(all) != n-1 {
		t.Fatalf("%d partners, want all %d others", len(all), n-1)
	}
	for _, p := range all {
		if k, score, certain := far.To(p.Ref); k != p.Kind || score != p.Score || certain != p.Certain {
			t.Fatalf("to %d: %v, %g, %t, and as a partner %v, %g, %t", p.Article, k, score, certain, p.Kind, p.Score, p.Certain)
		}
	}
}
