package versions

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

func bundleOf(texts ...string) *bundle.Bundle {
	b := &bundle.Bundle{}
	for i, s := range texts {
		a := articleOf(s)
		a.Source = fmt.Sprintf("text-%c.txt", 'a'+i)
		b.Articles = append(b.Articles, a)
	}
	return b
}

func corpusOf(t testing.TB, b *bundle.Bundle) *text.Corpus {
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

var drafts = []string{
	"The pier at Sall will close in June. The board voted for it on Monday. Skipper Odo Brandt called the vote a mistake.",
	"The pier at Sall will close in July. The board voted for it on Monday. Skipper Odo Brandt called the vote a mistake.",
	"The pier at Sall will close in July. The board voted for it on Monday, and nobody spoke against it. Ferries will land at Kerr instead.",
	"The pier at Sall will close in July. The board voted for it on Monday. Nobody spoke against it. Ferries will land at Kerr instead.",
}

func TestBlameAndLife(t *testing.T) {
	b := bundleOf(drafts...)
	h, err := NewHistory(context.Background(), b, nil, []int{0, 1, 2, 3}, "the order given")
	if err != nil {
		t.Fatal(err)
	}
	var got []int
	for i := range b.Articles[3].Sentences {
		r := bundle.Ref{Article: 3, Sentence: i}
		got = append(got, h.Since(r), h.Born(r))
	}
	if want := []int{1, 0, 3, 0, 3, 0, 2, 2}; !slices.Equal(got, want) {
		t.Errorf("since, born by sentence: %v, want %v", got, want)
	}
	var life []string
	for _, st := range h.Life(bundle.Ref{Article: 1, Sentence: 2}) {
		life = append(life, fmt.Sprintf("%d %s", st.Article, st.Kind))
	}
	if want := "0 added, 1 kept, 2 deleted"; strings.Join(life, ", ") != want {
		t.Errorf("life of the skipper's sentence: %s, want %s", strings.Join(life, ", "), want)
	}
	if s := h.Steps[0]; s.Changed != 1 || s.Added != 0 || s.Deleted != 0 {
		t.Errorf("first step: %d changed, %d added, %d deleted words", s.Changed, s.Added, s.Deleted)
	}
}

func TestRecognise(t *testing.T) {
	long := func(i int) string { return drafts[i] + " " + draft(0) }
	b := bundleOf(long(2), long(0), long(3), long(1))
	if _, by, ok := Recognise(corpusOf(t, b)); !ok || by != "likeness" {
		t.Errorf("drafts: ok %v by %q", ok, by)
	}
	for i, d := range []string{"2031-05-03", "2031-05-01", "2031-05-03T10:00", "2031-05-02"} {
		b.Articles[i].Published = d
	}
	if order, by, _ := Recognise(corpusOf(t, b)); by != "dates" || !slices.Equal(order, []int{1, 3, 0, 2}) {
		t.Errorf("dated drafts: %v by %q", order, by)
	}
	for i, n := range []string{"pier-v10.txt", "pier-v2.txt", "pier-v11.txt", "pier-v9.txt"} {
		b.Articles[i].Published, b.Articles[i].Source = "", n
	}
	if order, by, _ := Recognise(corpusOf(t, b)); by != "version numbers" || !slices.Equal(order, []int{1, 3, 0, 2}) {
		t.Errorf("numbered drafts: %v by %q", order, by)
	}
	for i := range b.Articles {
		b.Articles[i].Outlet = fmt.Sprint("Outlet ", i)
	}
	if _, _, ok := Recognise(corpusOf(t, b)); ok {
		t.Error("articles of four outlets were taken for versions")
	}
	rivals := bundleOf("The ferry was late because of fog, said the harbour office on Monday.", "Fog kept Sall's boats at the pier; passengers waited four hours for news.")
	if _, _, ok := Recognise(corpusOf(t, rivals)); ok {
		t.Error("rival articles were taken for versions")
	}
}

func BenchmarkHistory(b *testing.B) {
	for _, n := range []int{30, 200} {
		b.Run(fmt.Sprintf("%d", n), func(b *testing.B) {
			var texts []string
			for i := range n {
				texts = append(texts, strings.Replace(draft(i%2), "Witness", fmt.Sprintf("Witness %d", i), 3))
			}
			bun := bundleOf(texts...)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Trace(context.Background(), bun, true); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func TestManyRivalsAreNoVersions(t *testing.T) {
	var versions, rivals []string
	for i := range 20 {
		versions = append(versions, strings.Replace(draft(1), "Witness 3 ", fmt.Sprintf("Witness %d ", 900+i), 1))
		var s strings.Builder
		for k := range 40 {
			fmt.Fprintf(&s, "Outlet %d saw boat%d leave pier%d with cargo%d aboard. ", i, i*100+k, i*31+k, i*17+k)
		}
		rivals = append(rivals, s.String())
	}
	if h, err := Trace(context.Background(), bundleOf(rivals...), false); h != nil || err != nil {
		t.Errorf("rival articles were taken for versions: %v", err)
	}
	h, err := Trace(context.Background(), bundleOf(versions...), false)
	if err != nil || h == nil || len(h.Order) != 20 {
		t.Fatalf("versions were not recognised: %v", err)
	}
	if h, err := Trace(context.Background(), bundleOf(rivals...), true); h == nil || err != nil {
		t.Errorf("forced, rival articles were not compared: %v", err)
	}
}

func TestTraceStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Trace(ctx, bundleOf(drafts...), true); err == nil {
		t.Error("a cancelled comparison says nothing")
	}
}
