package analysis

import (
	"fmt"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// printing returns an article of one sentence.
func printing(text string) *bundle.Article {
	return &bundle.Article{Text: text, Sentences: []bundle.Sentence{{Span: bundle.Span{End: len(text)}}}}
}

func TestDifferences(t *testing.T) {
	arts := []*bundle.Article{
		printing("Of 20 boats 6 sank."), printing("Of 20 boats 9 sank."), printing("Nine, no: 6 of them sank."),
		printing("Of 20 boats 9 sank !"), printing("The boats never sank."), printing("Perhaps 7 sank."),
	}
	at := func(i int, words string) bundle.Span {
		s := strings.Index(arts[i].Text, words)
		return bundle.Span{Start: s, End: s + len(words)}
	}
	link := func(a, b int, k shared.Kind, plain bool, class shared.Class, x, y string) shared.Link {
		l := shared.Link{A: bundle.Ref{Article: a}, B: bundle.Ref{Article: b}, Kind: k, Score: .9, Certain: true, Same: true}
		if x != "" {
			l.Contrasts = []shared.Contrast{{Pair: shared.Pair{A: at(a, x), B: at(b, y)}, Class: class, Plain: plain}}
		}
		return l
	}
	for _, tt := range []struct {
		name  string
		links []shared.Link
		want  string
	}{
		{"nothing differs", []shared.Link{link(0, 1, shared.Near, true, 0, "", "")}, ""},
		{"a number", []shared.Link{link(0, 1, shared.Near, true, shared.Number, "6", "9")}, "number 0:6 1:9"},
		{"one fact over two links", []shared.Link{link(0, 1, shared.Near, true, shared.Number, "6", "9"), link(1, 2, shared.Reworded, true, shared.Number, "9", "6")}, "number 0:6 1:9 2:6"},
		{"copies print it too", []shared.Link{link(0, 1, shared.Near, true, shared.Number, "6", "9"), link(1, 3, shared.Verbatim, true, 0, "", "")}, "number 0:6 1:9 3:9"},
		{"a doubtful fact", []shared.Link{link(0, 4, shared.Reworded, false, shared.Negation, "sank", "never")}, ""},
		{"a plain one and a doubtful one", []shared.Link{link(0, 5, shared.Reworded, true, shared.Number, "6", "7"), link(0, 4, shared.Near, false, shared.Number, "6", "never")}, "number 0:6 5:7"},
	} {
		a := &Analysis{Bundle: &bundle.Bundle{Articles: arts}, Shared: []shared.Group{{Links: tt.links}}}
		got := ""
		for _, d := range a.Differences() {
			got += d.Class.String()
			for _, p := range d.Prints {
				got += fmt.Sprintf(" %d:%s", p.Article, p.Span.Of(arts[p.Article].Text))
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestFactsOfTwoStoriesDoNotDiffer holds that what articles of two stories print
// differently is doubtful unless their sentences are near copies.
func TestFactsOfTwoStoriesDoNotDiffer(t *testing.T) {
	for _, tt := range []struct {
		kind     shared.Kind
		clusters [][]int
		want     bool
	}{
		{shared.Reworded, [][]int{{0, 1}}, true},
		{shared.Reworded, [][]int{{0}, {1}}, false},
		{shared.Near, [][]int{{0}, {1}}, true},
		{shared.Reworded, nil, true},
	} {
		l := shared.Link{B: bundle.Ref{Article: 1}, Kind: tt.kind, Certain: true, Contrasts: []shared.Contrast{{Plain: true}}}
		a := &Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{printing("6 sank."), printing("9 sank.")}}, Clusters: tt.clusters, Shared: []shared.Group{{Links: []shared.Link{l}}}}
		a.doubtStrangers()
		if got := a.Shared[0].Links[0].Contrasts[0].Plain; got != tt.want {
			t.Errorf("%v, %v: plain %v", tt.kind, tt.clusters, got)
		}
	}
}
