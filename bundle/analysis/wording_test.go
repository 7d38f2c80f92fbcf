package analysis

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
)

// marked writes wordings with what is gone in [- -], what is new in {+ +}, and
// facts with an exclamation mark.
func marked(ws []Wording) string {
	var b strings.Builder
	for _, w := range ws {
		fact := ""
		if w.Fact {
			fact = "!"
		}
		switch w.As {
		case WordsGone:
			b.WriteString("[-" + fact + w.Text + "-]")
		case WordsNew:
			b.WriteString("{+" + fact + w.Text + "+}")
		default:
			b.WriteString(fact + w.Text + fact)
		}
	}
	return b.String()
}

func TestReworded(t *testing.T) {
	for _, c := range []struct{ name, from, to, want string }{
		{"alike", "The boat left.", "The boat left.", "The boat left."},
		{"other typography", "“The boat left”, he said.", "\"the  boat\nleft\", he said.", "\"the boat left\", he said."},
		{"for other words", "The boat left late.", "The ship left late.", "The [-boat-] {+ship+} left late."},
		{"put in", "The boat left.", "The old grey boat left.", "The {+old grey+} boat left."},
		{"left out", "The old, grey boat left.", "The boat left.", "The [-old grey-] boat left."},
		{"left out at the end", "The boat left on Friday.", "The boat left.", "The boat left [-on Friday-]."},
		{"at both ends", "Late, the boat left.", "The boat left at noon.", "[-Late-] The boat left {+at noon+}."},
		{"nothing alike", "No boat.", "Ships sank", "[-No boat-] {+Ships sank+}"},
		{"control characters", "The boat left.", "The \x1bboat left.", "The ␛boat left."},
		{"a dateline", "OSTBY (Coast Wire) — The boat left.", "The boat left.", "The boat left."},
		{"nothing", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := New(Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{printing(c.from), printing(c.to)}}, Roles: make([][]bundle.Role, 2)})
			if got := marked(a.Reworded(bundle.Ref{}, bundle.Ref{Article: 1})); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestRewordedMarksFacts(t *testing.T) {
	x, y := printing("All of the 20-ton boats sank."), printing("All of the 23 boats sank, all 20 tons.")
	z := printing("All of the boats sank.")
	a := New(Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{x, y, z}}, Roles: make([][]bundle.Role, 3)})
	fact := Difference{Prints: []Print{{bundle.Ref{}, bundle.Span{Start: 11, End: 17}}, {bundle.Ref{Article: 1}, bundle.Span{Start: 11, End: 13}}}}
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{0, 1, "All of the [-!20 ton-] {+!23+} boats sank, {+all 20 tons+}."},
		{1, 0, "All of the [-!23-] {+!20-ton+} boats sank [-all 20 tons-]."},
		{0, 0, "All of the !20-ton! boats sank."},
		{0, 2, "All of the [-20 ton-] boats sank."},
	} {
		if got := marked(a.Reworded(bundle.Ref{Article: c.from}, bundle.Ref{Article: c.to}, fact)); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

func TestQuoteWording(t *testing.T) {
	x, y := printing("“We saw nothing so far,” she said."), printing("“We have seen nothing,” she said.")
	q := func(article int, inner string) quote.Quote {
		text := []*bundle.Article{x, y}[article].Text
		s := strings.Index(text, inner)
		return quote.Quote{Article: article, Marked: true, Inner: bundle.Span{Start: s, End: s + len(inner)}, Span: bundle.Span{Start: s - len("“"), End: s + len(inner) + len("”")}, Continues: -1}
	}
	was, is := "We saw nothing so far,", "We have seen nothing,"
	edit := func(a, b string) quote.Edit {
		e := quote.Edit{}
		e.Reference.Start = strings.Index(was, a)
		e.Reference.End = e.Reference.Start + len(a)
		if e.This.Start = strings.Index(is, b); b == "" {
			e.This.Start = strings.Index(is, ",")
		}
		e.This.End = e.This.Start + len(b)
		return e
	}
	a := New(Analysis{
		Bundle: &bundle.Bundle{Articles: []*bundle.Article{x, y}}, Roles: make([][]bundle.Role, 2),
		Quotes: []quote.Quote{q(0, was), q(1, is)},
		QuoteGroups: []quote.Group{{Members: []quote.Member{{Status: quote.Reference},
			{Quote: 1, Status: quote.Altered, Certain: true, Edits: []quote.Edit{edit("saw", "have seen"), edit("so far", "")}}}}},
	})
	if got, want := marked(a.QuoteWording(MemberAt{})), was; got != want {
		t.Errorf("the reference is %q, want %q", got, want)
	}
	if got, want := marked(a.QuoteWording(MemberAt{Member: 1})), "We [-!saw-] {+!have seen+} nothing [-!so far-],"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Without what is gone the wording reads as the printing does.
func FuzzReworded(f *testing.F) {
	f.Add("The boat left.", "A ship, it left.")
	f.Fuzz(func(t *testing.T, from, to string) {
		a := New(Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{printing(from), printing(to)}}, Roles: make([][]bundle.Role, 2)})
		letters := func(s string) string { return strings.Join(strings.Fields(spaced(s)), "") }
		got := ""
		for _, w := range a.Reworded(bundle.Ref{}, bundle.Ref{Article: 1}) {
			if w.As != WordsGone {
				got += w.Text
			}
		}
		if letters(got) != letters(a.Line(bundle.Ref{Article: 1})) {
			t.Errorf("%q reads %q", to, got)
		}
	})
}
