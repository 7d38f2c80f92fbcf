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
	link := func(a, b int, k shared.Kind, score float64, certain bool, class shared.Class, x, y string) shared.Link {
		l := shared.Link{A: bundle.Ref{Article: a}, B: bundle.Ref{Article: b}, Kind: k, Score: score, Certain: certain, Same: true}
		if x != "" {
			l.Contrasts = []shared.Contrast{{Pair: shared.Pair{A: at(a, x), B: at(b, y)}, Class: class}}
		}
		return l
	}
	for _, tt := range []struct {
		name  string
		links []shared.Link
		want  string
	}{
		{"nothing differs", []shared.Link{link(0, 1, shared.Near, .9, true, 0, "", "")}, ""},
		{"a number", []shared.Link{link(0, 1, shared.Near, .9, false, shared.Number, "6", "9")}, "number 0:6 1:9"},
		{"one fact over two links", []shared.Link{link(0, 1, shared.Near, .9, true, shared.Number, "6", "9"), link(1, 2, shared.Reworded, .6, true, shared.Number, "9", "6")}, "number 0:6 1:9 2:6"},
		{"copies print it too", []shared.Link{link(0, 1, shared.Near, .9, true, shared.Number, "6", "9"), link(1, 3, shared.Verbatim, 1, true, 0, "", "")}, "number 0:6 1:9 3:9"},
		{"a doubtful number", []shared.Link{link(0, 5, shared.Reworded, .6, false, shared.Number, "6", "7")}, "number 0:6 5:7"},
		{"a name in a doubtful copy", []shared.Link{link(0, 1, shared.Near, .9, false, shared.Name, "6", "9")}, "name 0:6 1:9"},
		{"a doubtful name", []shared.Link{link(0, 5, shared.Reworded, .7, false, shared.Name, "6", "7")}, ""},
		{"a negation in a doubtful copy", []shared.Link{link(0, 4, shared.Near, .9, false, shared.Negation, "sank", "never")}, ""},
		{"a loose number", []shared.Link{link(0, 5, shared.Reworded, .4, false, shared.Number, "6", "7")}, ""},
		{"a doubtful negation", []shared.Link{link(0, 4, shared.Reworded, .6, false, shared.Negation, "sank", "never")}, ""},
		{"a certain negation", []shared.Link{link(0, 4, shared.Reworded, .6, true, shared.Negation, "sank", "never")}, "negation 0:sank 4:never"},
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
