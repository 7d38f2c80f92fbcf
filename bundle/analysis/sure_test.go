package analysis

import (
	"slices"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// chain is an analysis of five one-sentence articles in one group: 0 and 1 are
// certainly one, and so are 2 and 3; 1 and 2 may be, and 0 and 4.
func chain() *Analysis {
	link := func(x, y int, k shared.Kind, certain bool) shared.Link {
		return shared.Link{A: bundle.Ref{Article: x}, B: bundle.Ref{Article: y}, Kind: k, Score: .5, Certain: certain}
	}
	a := &Analysis{Bundle: &bundle.Bundle{}, Shared: []shared.Group{
		{Links: []shared.Link{link(0, 1, shared.Near, true), link(0, 4, shared.Near, false), link(1, 2, shared.Verbatim, false), link(2, 3, shared.Reworded, true)}},
		{Links: []shared.Link{link(3, 4, shared.Reworded, false)}},
	}}
	for range 5 {
		a.Bundle.Articles = append(a.Bundle.Articles, article(1))
	}
	a.Roles = make([][]bundle.Role, 5)
	a.index()
	return a
}

func TestKinshipIsCertain(t *testing.T) {
	a := chain()
	for _, tt := range []struct {
		r, o int
		want bool
	}{
		{0, 1, true},
		{1, 2, false}, // their own link says so, however sure each of them is
		{0, 2, false}, // each is sure in the group, and what ties them is not
		{0, 3, false},
		{1, 4, false},
	} {
		for _, of := range [][2]int{{tt.r, tt.o}, {tt.o, tt.r}} {
			if _, _, got := a.Kinship(bundle.Ref{Article: of[0]}, bundle.Ref{Article: of[1]}); got != tt.want {
				t.Errorf("%v: certain %t", of, got)
			}
		}
	}
	a.Shared[0].Links[2].Certain = true
	if _, _, certain := a.Kinship(bundle.Ref{}, bundle.Ref{Article: 2}); !certain {
		t.Error("two certain links lead from 0 to 2, which is not certain")
	}
	if n := a.SureGroups(); n != 1 {
		t.Errorf("%d groups are sure, want the one with a certain link", n)
	}
}

// What may be the same comes behind all that is, word for word or not; a fact
// that differs comes first, however sure.
func TestClosestFirst(t *testing.T) {
	a := chain()
	a.Shared[0].Links[1].Contrasts = []shared.Contrast{{Plain: true}}
	of := func(articles ...int) (out []bundle.Ref) {
		for _, i := range articles {
			out = append(out, bundle.Ref{Article: i})
		}
		return out
	}
	for _, tt := range []struct {
		r        int
		in, want []bundle.Ref
	}{
		{0, of(1, 2, 4), of(4, 1, 2)},
		{1, of(2, 0), of(0, 2)},
		{2, of(1, 3), of(3, 1)},
	} {
		if a.ClosestFirst(bundle.Ref{Article: tt.r}, tt.in); !slices.Equal(tt.in, tt.want) {
			t.Errorf("from %d: %v, want %v", tt.r, tt.in, tt.want)
		}
	}
}

func TestCloseAs(t *testing.T) {
	for _, tt := range []struct {
		k       shared.Kind
		certain bool
		want    Closeness
	}{
		{shared.Verbatim, true, Same}, {shared.Near, true, Nearly}, {shared.Reworded, true, Otherwise},
		{shared.Verbatim, false, Perhaps}, {shared.Reworded, false, Perhaps},
	} {
		if got := CloseAs(tt.k, tt.certain); got != tt.want {
			t.Errorf("%v, certain %t: %d, want %d", tt.k, tt.certain, got, tt.want)
		}
	}
}

func TestAccuses(t *testing.T) {
	for s := quote.Altered; s <= quote.Reference; s++ {
		for _, sure := range []bool{true, false} {
			a := &Analysis{QuoteGroups: []quote.Group{{Members: []quote.Member{{Status: s, Certain: sure}}}}}
			accused, certain := a.Accuses(MemberAt{})
			if want := s == quote.Altered || s == quote.Reattributed; accused != want || certain != (want && sure) {
				t.Errorf("%v, certain %t: accuses %t, certain %t", s, sure, accused, certain)
			}
			a.reviewed.quotes = map[int]bool{0: true}
			if accused, certain := a.Accuses(MemberAt{}); accused || certain {
				t.Errorf("%v was judged wrong, and accuses", s)
			}
		}
	}
}

func TestSurelyLeaves(t *testing.T) {
	for _, sure := range []bool{true, false} {
		a := New(Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{article(2)}}, Roles: [][]bundle.Role{make([]bundle.Role, 2)}, Drift: []drift.Run{{Last: 1, Confident: sure}}})
		if got := a.SurelyLeaves(0); got != sure {
			t.Errorf("confident %t: surely leaves %t", sure, got)
		}
	}
}
