package ledger

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// input makes quotes of all marks of the articles, all in the words of one
// speaker, and leaves out what stands outside them.
func input(t testing.TB, articles ...string) Input {
	t.Helper()
	b := &bundle.Bundle{}
	for i, s := range articles {
		a := &bundle.Article{Source: fmt.Sprintf("%03d.txt", i), Text: s}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	c, err := text.NewCorpus(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	in := Input{Corpus: c, Names: make([]bool, len(c.Words))}
	for i, a := range b.Articles {
		in.Outside = append(in.Outside, marks.Outside{Doc: &c.Docs[i]})
		for _, p := range a.Paragraphs {
			for _, m := range marks.Scan(a.Text, p.Span) {
				in.Quotes = append(in.Quotes, marks.Quote{Article: i, Span: m.Span, Inner: m.Inner, Marked: true, Kind: marks.Speech, Continues: -1, Speaker: "Ada Brook"})
				in.Person = append(in.Person, true)
			}
		}
	}
	return in
}

// TestKeep holds the last of three articles to what the first two print.
func TestKeep(t *testing.T) {
	const whole = "“The ferry will sail at dawn and nobody will stay on the island.”"
	for _, c := range []struct {
		last   string
		status Status
		edits  string
	}{
		{whole, Verbatim, ""},
		{"“The ferry will sail at dawn”", Truncated, "[and nobody will stay on the island>]"},
		{"“The ferry will sail at noon and nobody will stay on the island.”", Altered, "[dawn>noon]"},
	} {
		in := input(t, whole, "At the quay: "+whole, c.last)
		quotes, groups, err := Keep(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		if len(groups) != 1 || len(groups[0].Members) != 3 || groups[0].Members[0].Status != Reference || groups[0].Independent < 2 {
			t.Fatalf("%s: %+v", c.last, groups)
		}
		m := groups[0].Members[2]
		of := func(q int) string {
			return quotes[q].Inner.Of(in.Corpus.Bundle.Articles[quotes[q].Article].Text)
		}
		var edits strings.Builder
		for _, e := range m.Edits {
			fmt.Fprintf(&edits, "[%s>%s]", e.Reference.Of(of(e.Of)), e.This.Of(of(m.Quote)))
		}
		if m.Status != c.status || edits.String() != c.edits {
			t.Errorf("%s: %v %s, want %v %s", c.last, m.Status, edits.String(), c.status, c.edits)
		}
	}
}

// FuzzKeep holds the groups of any two texts to what their types promise.
func FuzzKeep(f *testing.F) {
	f.Add("“The lock is shut until noon,” she said.", "“The lock [at Salt Quay] is shut until ... noon,” he said.")
	f.Add("“a b c d e” “a b c d e”", "“a b c d e f” ‘a’")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a+b) || len(a)+len(b) > 1<<12 {
			t.Skip()
		}
		quotes, groups, err := Keep(t.Context(), input(t, a, b))
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range groups {
			for i, m := range g.Members {
				if (i == 0) && m.Status != Reference || m.Quote < 0 || m.Quote >= len(quotes) {
					t.Fatalf("member %d of %+v", i, g)
				}
				for _, e := range m.Edits {
					if e.This.Start < 0 || e.This.End > quotes[m.Quote].Inner.Len() || e.Reference.Start < 0 || e.Reference.End > quotes[e.Of].Inner.Len() {
						t.Fatalf("edit %+v of member %d", e, i)
					}
				}
			}
		}
	})
}
