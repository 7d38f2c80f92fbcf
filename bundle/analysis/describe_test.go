package analysis

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// What is said of a sentence begins with the gravest, counts what is certain,
// and has no score in it.
func TestTheGravestIsSaidFirst(t *testing.T) {
	var arts []*bundle.Article
	for _, text := range []string{"Of 20 boats 6 sank.", "Of 20 boats 9 sank.", "Of the boats 6 sank.", "Boats sank."} {
		arts = append(arts, printing(text))
	}
	at := func(i int, words string) bundle.Span {
		s := strings.Index(arts[i].Text, words)
		return bundle.Span{Start: s, End: s + len(words)}
	}
	link := func(b int, k shared.Kind, score float64, certain bool) shared.Link {
		return shared.Link{B: bundle.Ref{Article: b}, Kind: k, Score: score, Certain: certain, Same: true}
	}
	near := link(1, shared.Near, .9, true)
	near.Contrasts = []shared.Contrast{{Pair: shared.Pair{A: at(0, "6"), B: at(1, "9")}, Class: shared.Number, Plain: true}}
	g := shared.Group{Links: []shared.Link{link(2, shared.Reworded, .61, true), near, link(3, shared.Reworded, .42, false)}}
	a := Analysis{Bundle: &bundle.Bundle{Articles: arts}}
	for i := range arts {
		g.Members = append(g.Members, bundle.Ref{Article: i})
		a.Roles = append(a.Roles, []bundle.Role{bundle.Body})
	}
	a.Shared = []shared.Group{g}
	all := New(a)
	const want = "6 here, 9 in article 2; shared with 2 of 3: article 2 nearly the same, article 3 the same in other words; perhaps the same in article 4"
	if got := strings.Join(all.Describe(bundle.Ref{}), "; "); got != want {
		t.Errorf("said: %s\nwant: %s", got, want)
	}
	var short []string
	for _, p := range all.ShortPhrases(bundle.Ref{}) {
		short = append(short, p.String())
	}
	if got, want := strings.Join(short, "; "), "6 here, 9 in article 2; shared with 2 of 3: nearly 2#1, in other words 3#1; perhaps 4#1"; got != want {
		t.Errorf("in short: %s\nwant: %s", got, want)
	}
	for o, want := range map[int]string{1: "nearly the same but for a number (6 / 9)", 2: "the same in other words", 3: "perhaps the same"} {
		if got := all.KinshipWords(bundle.Ref{}, bundle.Ref{Article: o}); got != want {
			t.Errorf("kinship with %d: %q, want %q", o, got, want)
		}
	}
	if d := all.Differences(); len(d) != 1 || all.FactWords(&d[0]) != "6/9" || len(all.FactsAt(bundle.Ref{Article: 1})) != 1 {
		t.Errorf("the facts are %v", d)
	}
}
