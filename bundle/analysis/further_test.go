package analysis

import (
	"context"
	"errors"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/sign"
	"broadsheet/bundle/text"
)

// toy marks what articles shout: a fifth finding.
var toy = Finder{sign.Finding{Name: "shouts", One: "shout", Kinds: []*sign.Kind{shout}}, func(_ context.Context, c *text.Corpus, _ furniture.Roles) (out []sign.Mark, err error) {
	for i, a := range c.Bundle.Articles {
		if at := strings.Index(a.Text, "HALT"); at >= 0 {
			out = append(out, sign.Mark{Article: i, Span: bundle.Span{Start: at, End: at + 4}, Kind: shout, Possible: i > 0, Says: "somebody shouts"})
		}
	}
	return out, nil
}}

var shout = &sign.Kind{Name: "shout", Sign: "H", Over: 25, Gravity: 20, Label: "a shout", Help: "a word that somebody shouts"}

// withToy registers the toy finding while a test runs.
func withToy(t *testing.T) {
	findings, kinds := Findings, Kinds
	t.Cleanup(func() { Findings, Kinds = findings, kinds })
	Findings = append(Findings[:len(Findings):len(Findings)], toy)
	Kinds = layered()
}

func shouting() *bundle.Bundle {
	b := &bundle.Bundle{}
	for _, s := range [...]string{"The guard cried HALT at the gate.\n", "A voice said HALT, or so it seemed.\n"} {
		a := &bundle.Article{Text: s, Language: "en"}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	return b
}

// A finding that hands over its marks is one line among the findings: it is
// run, marked, explained and said like the others.
func TestAFifthFindingIsOneLine(t *testing.T) {
	withToy(t)
	stages := map[string]bool{}
	a, err := Run(t.Context(), shouting(), func(p Progress) { stages[p.Stage] = p.Of == 6 })
	if err != nil || !stages["shouts"] {
		t.Fatal(err, stages)
	}
	for i, possible := range []bool{false, true} {
		ms := a.Marks()[i]
		var found []Mark
		for _, m := range ms.All {
			if m.Kind == KindOf(shout) {
				found = append(found, m)
			}
		}
		if len(found) != 1 || found[0].Of(a.Bundle.Articles[i].Text) != "HALT" || found[0].Possible != possible || !ms.Begins[0].Has(SetOf(shout)) {
			t.Errorf("article %d: %v", i, found)
		}
		want := "somebody shouts"
		if possible {
			want = "perhaps " + want
		}
		if says := a.Describe(bundle.Ref{Article: i}); !strings.Contains(strings.Join(says, "; "), want) {
			t.Errorf("article %d: %q", i, says)
		}
	}
	last := Explained()[len(Explained())-1]
	if Kinds[last] != shout {
		t.Errorf("%s is explained last", Kinds[last].Name)
	}
}

// It is fenced off like the others.
func TestAFifthFindingFails(t *testing.T) {
	withToy(t)
	ctx := parallel.Provoke(t.Context(), func(at Attempt) bool { return at == Attempt{"shouts", 0} })
	a, err := Run(ctx, shouting(), nil)
	if err != nil || len(a.Further) != 1 || a.Further[0].Article != 1 || !leftOut(a, "shouts", 0) {
		t.Error(err, a.Further, a.LeftOut)
	}
	toy := toy
	toy.Find = func(context.Context, *text.Corpus, furniture.Roles) ([]sign.Mark, error) {
		return nil, errors.New("no")
	}
	Findings[len(Findings)-1] = toy
	if _, err := Run(t.Context(), shouting(), nil); err == nil {
		t.Error("an error of the finder is lost")
	}
}
