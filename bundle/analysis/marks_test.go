package analysis

import (
	"math/rand/v2"
	"slices"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// Over finds what lies over a line, however long some marks are.
func TestOverIsEveryMark(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		var ms Marks
		for range r.IntN(50) {
			from := r.IntN(300)
			ms.add(bundle.Span{Start: from, End: from + 1 + r.IntN(1+r.IntN(200))}, Kinds[r.IntN(len(Kinds))], false)
		}
		ms.sort()
		for range 20 {
			s := bundle.Span{Start: r.IntN(300)}
			s.End = s.Start + 1 + r.IntN(60)
			var got, want []Mark
			for _, m := range ms.All {
				if m.Overlaps(s) {
					want = append(want, m)
				}
			}
			if ms.Over(s, func(m Mark) { got = append(got, m) }); !slices.Equal(got, want) {
				t.Fatalf("%v: got %v, want %v", s, got, want)
			}
		}
	}
}

// Kinds are told apart by their letters, and each is of one finding.
func TestKindsAreDeclaredOnce(t *testing.T) {
	letters, names := map[string]string{}, map[string]bool{}
	for _, f := range Findings {
		for _, k := range f.Kinds {
			if names[k.Name] || letters[k.Sign] != "" {
				t.Errorf("%s has the name or the letter %q of %s", k.Name, k.Sign, letters[k.Sign])
			}
			if names[k.Name] = true; k.Sign != "" {
				letters[k.Sign] = k.Name
			}
			if Kinds[KindOf(k)] != k || k.Name == "" || k.Label == "" || k.Help == "" || k.Sign != "" && k.Gravity == 0 {
				t.Errorf("%s is not wholly declared", k.Name)
			}
		}
	}
	if len(Kinds) > 32 {
		t.Errorf("%d kinds do not fit a set", len(Kinds))
	}
}

// A sentence is shared as what its closest certain link says; only where no
// link is certain is it possible.
func TestOnlyPossibleWhereNoLinkIsCertain(t *testing.T) {
	link := func(to int, k shared.Kind, certain bool) shared.Link {
		return shared.Link{A: bundle.Ref{}, B: bundle.Ref{Article: to}, Kind: k, Certain: certain}
	}
	for _, tt := range []struct {
		links   []shared.Link
		kind    shared.Kind
		certain bool
	}{
		{[]shared.Link{link(1, shared.Near, false), link(2, shared.Reworded, true)}, shared.Reworded, true},
		{[]shared.Link{link(1, shared.Reworded, true), link(2, shared.Near, false)}, shared.Reworded, true},
		{[]shared.Link{link(1, shared.Reworded, true), link(2, shared.Near, true)}, shared.Near, true},
		{[]shared.Link{link(1, shared.Reworded, false), link(2, shared.Near, false)}, shared.Near, false},
	} {
		b := &bundle.Bundle{}
		a := Analysis{Bundle: b, Shared: []shared.Group{{Links: tt.links}}}
		for range 3 {
			b.Articles = append(b.Articles, &bundle.Article{Text: "It rained.", Paragraphs: []bundle.Paragraph{{Span: bundle.Span{End: 10}}}, Sentences: []bundle.Sentence{{Span: bundle.Span{End: 10}}}})
			a.Roles = append(a.Roles, []bundle.Role{bundle.Body})
			a.Shared[0].Members = append(a.Shared[0].Members, bundle.Ref{Article: len(b.Articles) - 1})
		}
		all := New(a)
		kind, certain, ok := all.SharedAs(bundle.Ref{})
		if kind != tt.kind || certain != tt.certain || !ok {
			t.Errorf("%v: shared as %v, certain %v", tt.links, kind, certain)
		}
		want := shared.MarkOf(kind)
		if !certain {
			want = shared.MarkPerhaps
		}
		if m := all.Marks()[0].All; len(m) != 1 || m[0].Possible == certain || Kinds[m[0].Kind] != want {
			t.Errorf("%v: the marks are %v", tt.links, m)
		}
	}
}

// Only a certain alteration is an alarm.
func TestADoubtfulAlterationIsNoAlarm(t *testing.T) {
	for certain, want := range map[bool]any{true: quote.MarkAltered, false: quote.MarkDiffering} {
		a := Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{{Text: "xy"}}}, Roles: [][]bundle.Role{nil},
			Quotes:      []quote.Quote{{Span: bundle.Span{End: 1}}, {Span: bundle.Span{Start: 1, End: 2}}},
			QuoteGroups: []quote.Group{{Members: []quote.Member{{Quote: 0, Status: quote.Reference, Certain: true}, {Quote: 1, Status: quote.Altered, Certain: certain}}}}}
		if got := New(a).QuoteMark(1); got != want {
			t.Errorf("certain %v: marked as %v", certain, got)
		}
	}
}
