package analysis_test

import (
	"context"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/text"
)

// leftOut analyses articles and returns those that a finding left out.
func leftOut(t *testing.T, finding string, articles []*bundle.Article) (found *analysis.Analysis, left []int) {
	t.Helper()
	for _, a := range articles {
		text.Segment(a)
	}
	found, err := analysis.Run(context.Background(), &bundle.Bundle{Articles: articles}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range found.LeftOut {
		if l.Finding == finding {
			left = append(left, l.Article)
		}
	}
	return found, left
}

// TestForeignArticleIsNotCompared holds that an article in a language of its
// own is said to be left out, and the others are not.
func TestForeignArticleIsNotCompared(t *testing.T) {
	found, left := leftOut(t, "shared", []*bundle.Article{
		{Source: "en1", Language: "en", Text: "The weir of Torvik broke on Sunday. Nobody was hurt. The boats lay in the mud until noon."},
		{Source: "en2", Language: "en", Text: "On Sunday the weir of Torvik broke. Nobody was hurt, the keeper said. Boats lay in the mud."},
		{Source: "de", Language: "de", Text: "Das Wehr von Torvik brach am Sonntag. Niemand wurde verletzt. Die Boote lagen im Schlamm."},
	})
	if len(left) != 1 || left[0] != 2 {
		t.Errorf("left out: %v, want the third article", left)
	}
	if got := found.Describe(bundle.Ref{Article: 2, Sentence: 1}); len(got) != 1 || !strings.HasPrefix(got[0], analysis.NotCompared) {
		t.Errorf("described as %q", got)
	}
}

// TestUnknownAttributionIsSaid holds that quotations in a language whose words for
// saying are not known are said to be nobody's, where they stand and in the report.
func TestUnknownAttributionIsSaid(t *testing.T) {
	found, left := leftOut(t, "quotes", []*bundle.Article{
		{Source: "pl", Language: "pl", Text: "Jaz w Torviku\n\n„Łodzie leżą w błocie od samego rana”, powiedziała Anna Kowal, strażniczka."},
		{Source: "de", Language: "de", Text: "Das Wehr von Torvik\n\n„Die Boote liegen seit dem Morgen im Schlamm“, sagte Anna Kowal, die Wärterin."},
	})
	if len(left) != 1 || left[0] != 0 {
		t.Errorf("left out: %v, want the first article", left)
	}
	if found.Compared() {
		t.Error("two languages are said to be compared")
	}
	got := strings.Join(found.Describe(bundle.Ref{Article: 0, Sentence: 1}), "; ")
	if !strings.Contains(got, "who speaks is not known in this language (pl)") {
		t.Errorf("described as %q", got)
	}
}
