package shared_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
)

// TestGroupsHoldTogether checks what every caller relies on, on a generated
// bundle: links run from the earlier to the later sentence of two articles,
// spans lie inside them, members are those that the links tie, sorted, each
// link stands once, and kinds and keys are as promised.
func TestGroupsHoldTogether(t *testing.T) {
	b := press.New(7).Bundle(40)
	gs := find(t, b)
	if len(gs) < 100 {
		t.Fatalf("only %d groups", len(gs))
	}
	seen := map[[2]bundle.Ref]bool{}
	keys := map[string]bool{}
	for i, g := range gs {
		if keys[g.Key] {
			t.Errorf("group %d: key %s is taken", i, g.Key)
		}
		keys[g.Key] = true
		if i > 0 && g.Members[0].Before(gs[i-1].Members[0]) {
			t.Errorf("group %d begins before group %d", i, i-1)
		}
		tied := map[bundle.Ref]bool{}
		weakest := shared.Verbatim
		for _, l := range g.Links {
			if l.A.Article == l.B.Article || !l.A.Before(l.B) {
				t.Errorf("group %d links %v to %v", i, l.A, l.B)
			}
			if seen[[2]bundle.Ref{l.A, l.B}] {
				t.Errorf("%v~%v stands twice", l.A, l.B)
			}
			seen[[2]bundle.Ref{l.A, l.B}] = true
			tied[l.A], tied[l.B] = true, true
			weakest = max(weakest, l.Kind)
			checkSpans(t, b, l)
		}
		if g.Kind != weakest {
			t.Errorf("group %d is %v, its weakest link %v", i, g.Kind, weakest)
		}
		if !slices.IsSortedFunc(g.Members, bundle.Ref.Compare) {
			t.Errorf("group %d: members out of order", i)
		}
		for _, m := range g.Members {
			if !tied[m] && !sameText(b, g.Members, m) {
				t.Errorf("group %d: nothing ties %v to it", i, m)
			}
			delete(tied, m)
		}
		if len(tied) > 0 {
			t.Errorf("group %d: %v are linked but no members", i, tied)
		}
	}
}

// sameText reports whether another of the members prints the words of m.
func sameText(b *bundle.Bundle, members []bundle.Ref, m bundle.Ref) bool {
	a, s := b.Sentence(m)
	return slices.ContainsFunc(members, func(o bundle.Ref) bool {
		a2, s2 := b.Sentence(o)
		return o != m && text.Key(s.Of(a.Text)) == text.Key(s2.Of(a2.Text))
	})
}

func checkSpans(t *testing.T, b *bundle.Bundle, l shared.Link) {
	t.Helper()
	if l.Score < 0 || l.Score > 1 {
		t.Errorf("%v~%v scores %f", l.A, l.B, l.Score)
	}
	inside := func(what string, r bundle.Ref, s bundle.Span) {
		a, sent := b.Sentence(r)
		if s.Start < sent.Start || s.End > sent.End || s.End < s.Start {
			t.Errorf("%s %v lies outside sentence %v of %s", what, s, sent.Span, a.Source)
		}
	}
	for _, p := range l.Spans {
		inside("span", l.A, p.A)
		inside("span", l.B, p.B)
		if p.A.Empty() || p.B.Empty() {
			t.Errorf("%v~%v: an empty span", l.A, l.B)
		}
	}
	for _, p := range l.Pairs {
		inside("pair", l.A, p.A)
		inside("pair", l.B, p.B)
	}
	for _, c := range l.Contrasts {
		inside("contrast", l.A, c.A)
		inside("contrast", l.B, c.B)
	}
	if l.Kind == shared.Verbatim && (len(l.Contrasts) > 0 || !l.Same || !l.Certain) {
		t.Errorf("verbatim %v~%v is in doubt", l.A, l.B)
	}
	for i := 1; i < len(l.Spans); i++ {
		if l.Spans[i].A.Start < l.Spans[i-1].A.End {
			t.Errorf("%v~%v: spans overlap or are out of order", l.A, l.B)
		}
	}
}

func TestSameWhateverTheNumberOfCPUs(t *testing.T) {
	b := press.New(3).Bundle(30)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	runtime.GOMAXPROCS(1)
	want := find(t, b)
	for _, n := range []int{2, 5} {
		runtime.GOMAXPROCS(n)
		if got := find(t, b); !reflect.DeepEqual(got, want) {
			t.Errorf("%d CPUs find other groups than one", n)
		}
	}
}

// TestSymmetry swaps two articles: the same pairs must be linked in the same
// way.
func TestSymmetry(t *testing.T) {
	links := 0
	for seed := range uint64(20) {
		b := press.New(seed).Bundle(2)
		back := &bundle.Bundle{Articles: []*bundle.Article{b.Articles[1], b.Articles[0]}}
		want, got := pairsOf(b, find(t, b)), pairsOf(back, find(t, back))
		links += len(want)
		if !maps.Equal(got, want) {
			t.Errorf("seed %d: %v, swapped %v", seed, want, got)
		}
	}
	if links < 50 {
		t.Errorf("only %d links", links)
	}
}

// pairsOf lists the links between different wordings by what they link.
func pairsOf(b *bundle.Bundle, gs []shared.Group) map[string]string {
	out := map[string]string{}
	for _, g := range gs {
		for _, l := range g.Links {
			a1, s1 := b.Sentence(l.A)
			a2, s2 := b.Sentence(l.B)
			x, y := text.Key(s1.Of(a1.Text)), text.Key(s2.Of(a2.Text))
			if x == y {
				continue
			}
			out[min(x, y)+" "+max(x, y)] = fmt.Sprint(l.Kind, l.Certain, l.Same)
		}
	}
	return out
}

// TestKeysStayWhenArticlesAreAdded appends a printing of one sentence and an
// unrelated article.
func TestKeysStayWhenArticlesAreAdded(t *testing.T) {
	p := press.New(5)
	b := p.Bundle(8)
	before := find(t, b)
	a := b.Articles[0]
	b.Articles = append(b.Articles, press.Article("new.txt", a.SentenceText(2)+" "+a.SentenceText(5)),
		press.Article("other.txt", "Nine herons nested on the roof of the disused observatory in Pell last spring."))
	after := map[string]bool{}
	for _, g := range find(t, b) {
		after[g.Key] = true
	}
	if len(before) == 0 {
		t.Fatal("no groups")
	}
	lost := 0
	for _, g := range before {
		if !after[g.Key] {
			lost++
		}
	}
	if lost > 0 {
		t.Errorf("%d of %d keys are gone", lost, len(before))
	}
}

func TestVerbatimPrintingsAreLinkedToTheFirst(t *testing.T) {
	b := press.New(2).Wire(30)
	verbatim := 0
	for _, g := range find(t, b) {
		if g.Kind != shared.Verbatim {
			continue
		}
		verbatim++
		if len(g.Links) != len(g.Members)-1 {
			t.Errorf("%d links for %d printings", len(g.Links), len(g.Members))
		}
		for _, l := range g.Links {
			if l.A != g.Members[0] {
				t.Errorf("%v is linked to %v, not to the first, %v", l.B, l.A, g.Members[0])
			}
		}
	}
	if verbatim < 30 {
		t.Errorf("%d groups of word-for-word printings, want those of the wire's 35 sentences", verbatim)
	}
}

// TestCrowd edits one story in each of many articles: they must end in few
// groups, with links that do not grow with the square of the articles.
func TestCrowd(t *testing.T) {
	const n = 400
	gs := find(t, press.New(4).Edits(n))
	links, largest := 0, 0
	for _, g := range gs {
		links += len(g.Links)
		largest = max(largest, len(g.Members))
	}
	if largest < n*9/10 {
		t.Errorf("the largest group holds %d of %d editions", largest, n)
	}
	if links > 5*n*15 {
		t.Errorf("%d links for %d editions of five sentences", links, n)
	}
}

// TestStockPhrases prints one short phrase and one wire sentence in each of
// many articles.
func TestStockPhrases(t *testing.T) {
	p := press.New(9)
	b := &bundle.Bundle{}
	for i := range 24 {
		b.Articles = append(b.Articles, press.Article(fmt.Sprint(i), p.Sentence("tide")+
			" The police are still investigating the case. "+
			"A cargo of rare orchids vanished from the quay at Lindholm before the customs officers could count it."))
	}
	gs := find(t, b)
	if len(gs) != 1 || len(gs[0].Members) != 24 {
		t.Fatalf("%d groups, want the wire sentence alone", len(gs))
	}
	if s := b.Articles[0].SentenceText(gs[0].Members[0].Sentence); !strings.Contains(s, "orchids") {
		t.Errorf("the group is %q", s)
	}
}

func TestEarliest(t *testing.T) {
	for _, tt := range []struct {
		dates []string
		want  int
	}{
		{[]string{"2031-05-02", "2031-05-01", "2031-05-03"}, 1},
		{[]string{"2031-05-02T10:00", "2031-05-02T09:30", "2031-05-03"}, 1},
		{[]string{"2031-05-02T10:00:00+02:00", "2031-05-02T09:30:00Z"}, 0},
		{[]string{"2031-05-02", "2031-05-02"}, -1},
		{[]string{"2031-05-02", "2031-05-02T09:30"}, -1},
		{[]string{"2031-05-02", ""}, -1},
		{[]string{"", ""}, -1},
	} {
		b := &bundle.Bundle{}
		for i, d := range tt.dates {
			a := press.Article(fmt.Sprint(i), "A cargo of rare orchids vanished from the quay at Lindholm on Sunday.")
			a.Published = d
			b.Articles = append(b.Articles, a)
		}
		gs := find(t, b)
		if len(gs) != 1 || gs[0].Earliest != tt.want {
			t.Errorf("%v: earliest of %v, want %d", tt.dates, gs, tt.want)
		}
	}
}

func TestTitlesLinkOnlyToTitles(t *testing.T) {
	b := &bundle.Bundle{Articles: []*bundle.Article{
		press.Article("a", "Orchids worth millions vanish from Lindholm quay\n\nA porter raised the alarm at dawn and called the harbour master."),
		press.Article("b", "Orchids worth millions vanish from Lindholm quay\n\nThe harbour master was in bed, he told a local newspaper later."),
		press.Article("c", "Orchids worth millions vanish from Lindholm quay.\n\nNobody knows who bought the flowers or where they were bound."),
	}}
	rs := roles(b)
	rs[0][0], rs[1][0], rs[2][0] = bundle.Title, bundle.Title, bundle.Body
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	gs, err := shared.Find(context.Background(), c, rs)
	if err != nil {
		t.Fatal(err)
	}
	if len(gs) != 1 || !slices.Equal(gs[0].Members, []bundle.Ref{{Article: 0}, {Article: 1}}) {
		t.Errorf("got %v, want the two titles", gs)
	}
}

func TestCancelled(t *testing.T) {
	b := press.New(1).Bundle(10)
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := shared.Find(ctx, c, roles(b)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestHostile gives texts that no newspaper prints.
func TestHostile(t *testing.T) {
	long := strings.Repeat("word and another thing, ", 40000)
	for _, s := range []string{"", " ", ".", "\x1b[31m", strings.Repeat("a", 100000), long, strings.Repeat("9 ", 5000), "\u202e\u200b"} {
		find(t, &bundle.Bundle{Articles: []*bundle.Article{press.Article("a", s), press.Article("b", s), press.Article("c", s+" and more")}})
	}
	find(t, &bundle.Bundle{})
}
