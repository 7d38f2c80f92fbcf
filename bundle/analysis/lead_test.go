package analysis

import (
	"fmt"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// boats is a bundle of four articles: the second has five of the first's six
// sentences, the third is the first again, the fourth leaves the story.
func boats() Analysis {
	b := &bundle.Bundle{}
	a := Analysis{Bundle: b}
	add := func(outlet, published string, sentences ...string) {
		art := &bundle.Article{Outlet: outlet, Published: published}
		var roles []bundle.Role
		for _, s := range sentences {
			from := len(art.Text)
			art.Text += s + " "
			art.Sentences = append(art.Sentences, bundle.Sentence{Span: bundle.Span{Start: from, End: from + len(s)}})
			roles = append(roles, bundle.Body)
		}
		b.Articles = append(b.Articles, art)
		a.Roles = append(a.Roles, roles)
	}
	first := []string{"Six boats sank.", "None was lit.", "The wind was high.", "Nobody drowned.", "The quay is shut.", "“We saw no lamp so far,” said Ida Holm."}
	add("Tide", "2031-03-04T10:00", first...)
	add("Gull", "2031-03-05", "Nine boats sank.", "None was lit.", "The wind was high.", "Nobody drowned.", "The quay is shut.", "“We saw no lamp,” said Ida Holm.", "More tomorrow.")
	add("Reed", "", first...)
	add("Moor", "2031-03-04", "Some boats sank.", "Soup is best hot.", "So is bread.")
	for k := range 5 {
		g := shared.Group{}
		for i := range 3 {
			g.Members = append(g.Members, bundle.Ref{Article: i, Sentence: k})
		}
		near := shared.Link{A: g.Members[0], B: g.Members[1], Kind: shared.Near, Certain: true, Same: true}
		if k == 0 {
			near.Contrasts = []shared.Contrast{{Pair: shared.Pair{A: bundle.Span{End: 3}, B: bundle.Span{End: 4}}, Class: shared.Number, Plain: true}}
		}
		g.Links = []shared.Link{near, {A: g.Members[0], B: g.Members[2], Kind: shared.Verbatim, Certain: true, Same: true}}
		if k == 0 {
			g.Members = append(g.Members, bundle.Ref{Article: 3})
			g.Links = append(g.Links, shared.Link{A: g.Members[0], B: g.Members[3], Kind: shared.Reworded, Score: .4})
		}
		a.Shared = append(a.Shared, g)
	}
	return a
}

func TestSharing(t *testing.T) {
	boats := boats()
	a := New(boats)
	s := a.Sharing()
	if got := fmt.Sprint(s.Body, s.Most, s.Same); got != "[6 7 6 3] [{1 5} {0 5} {1 5} {-1 0}] [0 1 0 3]" {
		t.Errorf("sharing is %s", got)
	}
	if got := fmt.Sprint(s.Copies(0), s.Copies(1), s.Copies(2)); got != "[2] [] [0]" {
		t.Errorf("copies are %s", got)
	}
	for _, tt := range []struct{ x, y, first int }{{0, 1, 0}, {1, 0, 0}, {0, 3, -1}, {1, 3, 3}, {1, 2, -1}} {
		first, _, known := a.First(tt.x, tt.y)
		if known != (tt.first >= 0) || known && first != tt.first {
			t.Errorf("first of %d and %d is %d, known %v", tt.x, tt.y, first, known)
		}
	}
}

// leadOf is the lead that tells of everything.
func leadOf(a *Analysis) Lead {
	s := a.Sharing()
	return a.Lead(s, a.Everything(a.Checks(s)))
}

func TestLead(t *testing.T) {
	words := func(a *Analysis) string {
		var out []string
		for _, i := range leadOf(a) {
			out = append(out, i.Words.String())
		}
		return strings.Join(out, "; ")
	}
	a := boats()
	if got, want := words(New(a)), "1 fact differs: Six/Nine; Gull repeats Tide (5 of 7)"; got != want {
		t.Errorf("the lead is %q, want %q", got, want)
	}
	ref := a.Bundle.Articles[0].Sentences[5].Span
	at := a.Bundle.Articles[1].Sentences[5].Span
	inner := func(s bundle.Span, n int) quote.Quote {
		return quote.Quote{Span: bundle.Span{Start: s.Start, End: s.Start + n}, Inner: bundle.Span{Start: s.Start + len("“"), End: s.Start + n - len("”")}, Marked: true, Speaker: "Ida Holm"}
	}
	q, r := inner(ref, len("“We saw no lamp so far,”")), inner(at, len("“We saw no lamp,”"))
	r.Article = 1
	a.Quotes = []quote.Quote{q, r}
	gone := len("We saw no lamp")
	a.QuoteGroups = []quote.Group{{Speaker: "Ida Holm", Members: []quote.Member{{Quote: 0, Status: quote.Reference, Certain: true},
		{Quote: 1, Status: quote.Altered, Certain: true, Edits: []quote.Edit{{Reference: bundle.Span{Start: gone, End: gone + len(" so far")}, This: bundle.Span{Start: gone, End: gone}}}}}}}
	a.Drift = []drift.Run{{Article: 3, First: 1, Last: 2, Confident: true, Share: .6}}
	if got, want := words(New(a)), "Gull alters Holm’s words, drops “so far”; 1 fact differs: Six/Nine; Moor leaves the story at sentence 2 of 3; Gull repeats Tide (5 of 7)"; got != want {
		t.Errorf("the lead is %q, want %q", got, want)
	}
	a.QuoteGroups[0].Members[1].Certain = false
	if got, want := words(New(a)), "1 fact differs: Six/Nine; Moor leaves the story at sentence 2 of 3; Gull repeats Tide (5 of 7); 1 quote worded otherwise, one against one: Gull"; got != want {
		t.Errorf("with doubt the lead is %q, want %q", got, want)
	}
	for g := range a.Shared {
		a.Shared[g].Links[0].Contrasts = nil
	}
	if got := leadOf(New(a)); got[0].Kind != LeadDoubted {
		t.Errorf("with nothing graver the lead begins with %q", got[0].Words)
	}
	one := Analysis{Bundle: &bundle.Bundle{Articles: a.Bundle.Articles[:1]}, Roles: a.Roles[:1]}
	if got := words(New(one)); got != "" {
		t.Errorf("the lead of one article is %q", got)
	}
}

// What follows no date says no order.
func TestTheLeadKnowsNoOrderWithoutDates(t *testing.T) {
	a := boats()
	for _, art := range a.Bundle.Articles {
		art.Published = ""
	}
	all := New(a)
	lead := leadOf(all)
	if got := lead[len(lead)-1].Words.String(); got != "Tide shares 5 of 6 sentences with Gull, order unknown" {
		t.Errorf("said: %s", got)
	}
}

// Of several altered quotes in one article it is said whose they are, and how
// many.
func TestTheLeadCountsAlterations(t *testing.T) {
	a := boats()
	span := func(i int) bundle.Span { return a.Bundle.Articles[i].Sentences[5].Span }
	a.Quotes = []quote.Quote{{Article: 0, Span: span(0), Inner: span(0)}, {Article: 1, Span: span(1), Inner: span(1)}, {Article: 1, Span: span(1), Inner: span(1)}}
	g := quote.Group{Speaker: "Ida Holm", Members: []quote.Member{{Quote: 0, Status: quote.Reference, Certain: true}, {Quote: 1, Status: quote.Altered, Certain: true}, {Quote: 2, Status: quote.Altered, Certain: true}}}
	a.QuoteGroups = []quote.Group{g}
	for _, tt := range []struct{ speaker, want string }{{"Ida Holm", "Gull alters Holm’s words twice"}, {"", "2 quotes altered: Gull"}} {
		a.QuoteGroups[0].Speaker = tt.speaker
		all := New(a)
		if got := leadOf(all)[0].Words.String(); got != tt.want {
			t.Errorf("%q: said %q, want %q", tt.speaker, got, tt.want)
		}
	}
}

// A lead that is narrowed tells of what is left, and of nobody who is not.
func TestANarrowedLead(t *testing.T) {
	a := New(boats())
	s := a.Sharing()
	for _, tt := range []struct {
		told Told
		want string
	}{
		{Told{Facts: []int{0}, Among: func(int) bool { return false }}, "1 fact differs: Six/Nine"},
		{Told{Among: func(i int) bool { return i != 0 }}, ""},
		{Told{Among: func(i int) bool { return i < 2 }}, "Gull repeats Tide (5 of 7)"},
	} {
		got := ""
		for _, i := range a.Lead(s, tt.told) {
			got += i.Words.String()
		}
		if got != tt.want {
			t.Errorf("the lead is %q, want %q", got, tt.want)
		}
	}
}

func TestSurname(t *testing.T) {
	for name, want := range map[string]string{
		"Ilse Varga": "Varga", "Amos B. Teller Jr.": "Teller", "Amos Teller, III": "Teller", "Varga": "Varga", "Jr": "Jr",
		"the board of the harbour trust": "the board of the harbour trust", "": "",
	} {
		if got := Surname(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}
