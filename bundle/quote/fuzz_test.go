package quote

import (
	"context"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/quote/quotetest"
	"broadsheet/bundle/text"
)

// FuzzFind holds what is found in any text to what the types promise.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“He said ‘no’ and left,” she said.", "\"a 'b \"c' d\"", "„so“ »und« «non»", "6'3\" tall ''x'' `y'", "“““‘‘‘'''\"\"\"", "a\u2028“b\r\n”c", "'90s 'em \"", "\xff\"\xfe\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1<<12 {
			t.Skip()
		}
		c, roles := quotetest.Corpus(s, "“"+s+"”", s)
		r, err := Find(context.Background(), c, roles, nil)
		if err != nil {
			t.Fatal(err)
		}
		check(t, c.Bundle, r)
	})
}

// check holds a result to what its types promise.
func check(t *testing.T, b *bundle.Bundle, r Result) {
	t.Helper()
	for i, q := range r.Quotes {
		a := b.Articles[q.Article]
		if q.Span.Start < 0 || q.Span.End > len(a.Text) || q.Span.Empty() || q.Inner.Start < q.Span.Start || q.Inner.End > q.Span.End || q.Inner.Empty() {
			t.Fatalf("quote %d: span %v, inner %v of %d bytes", i, q.Span, q.Inner, len(a.Text))
		}
		for _, at := range []int{q.Span.Start, q.Span.End, q.Inner.Start, q.Inner.End} {
			if at < len(a.Text) && !utf8.RuneStart(a.Text[at]) {
				t.Fatalf("quote %d: %d is inside a character", i, at)
			}
		}
		if i > 0 {
			if p := r.Quotes[i-1]; p.Article > q.Article || p.Article == q.Article && p.Span.Start > q.Span.Start {
				t.Fatalf("quote %d is out of order", i)
			}
		}
		if q.Continues >= i || q.Continues >= 0 && r.Quotes[q.Continues].Article != q.Article {
			t.Fatalf("quote %d continues %d", i, q.Continues)
		}
		if q.Speaker != "" && (q.SpeakerSpan.Empty() || q.SpeakerSpan.Of(a.Text) != q.SpeakerAsWritten) {
			t.Fatalf("quote %d: speaker %q stands at %v as %q", i, q.Speaker, q.SpeakerSpan, q.SpeakerAsWritten)
		}
		if !q.CueSpan.Empty() && q.CueSpan.Of(a.Text) != q.Cue {
			t.Fatalf("quote %d: cue %q", i, q.Cue)
		}
	}
	for _, g := range r.Groups {
		checkGroup(t, b, r, g)
	}
}

func checkGroup(t *testing.T, b *bundle.Bundle, r Result, g Group) {
	t.Helper()
	articles := map[int]bool{}
	seen := map[int]bool{}
	for i, m := range g.Members {
		q := r.Quotes[m.Quote]
		articles[q.Article] = true
		if seen[m.Quote] {
			t.Fatalf("group %s: quote %d is twice a member", g.Key, m.Quote)
		}
		seen[m.Quote] = true
		if (i == 0) != (m.Status == Reference) && i == 0 {
			t.Fatalf("group %s: the first member is %v", g.Key, m.Status)
		}
		if m.Status == Altered && m.Certain && !slices.ContainsFunc(m.Edits, func(e Edit) bool { return e.Against >= 2 }) {
			t.Fatalf("group %s: a certain alarm on one printing", g.Key)
		}
		this := q.Inner.Of(b.Articles[q.Article].Text)
		for _, e := range m.Edits {
			ref := r.Quotes[e.Of].Inner
			if e.Reference.Start < 0 || e.Reference.End > ref.Len() || e.Reference.Start > e.Reference.End || e.This.Start < 0 || e.This.End > len(this) || e.This.Start > e.This.End {
				t.Fatalf("group %s: edit %v of %d and %d bytes", g.Key, e, ref.Len(), len(this))
			}
		}
	}
	for _, m := range g.Members {
		applied(t, b, r, g, m)
	}
	if len(articles) < 2 {
		t.Fatalf("group %s stands in one article", g.Key)
	}
}

// applied holds the edits of a member to their promise: done to the
// reference, they give the words of the printing.
func applied(t *testing.T, b *bundle.Bundle, r Result, g Group, m Member) {
	t.Helper()
	ref, this := r.Quotes[g.Members[0].Quote], r.Quotes[m.Quote]
	pieces := 0
	for _, o := range g.Members {
		if o.Status == Reference || r.Quotes[o.Quote].Article == this.Article {
			pieces++
		}
	}
	if pieces > 2 || m.Status == Reference || m.Status == ReportedPrinting {
		return // several pairs of marks make one printing
	}
	from, to := ref.Inner.Of(b.Articles[ref.Article].Text), this.Inner.Of(b.Articles[this.Article].Text)
	var sb strings.Builder
	at := 0
	for _, e := range m.Edits {
		sb.WriteString(from[at:e.Reference.Start] + " " + e.This.Of(to) + " ")
		at = e.Reference.End
	}
	sb.WriteString(from[at:])
	if got, want := folded(sb.String()), folded(to); got != want {
		t.Fatalf("group %s: the edits make\n%s\nof\n%s\nwant\n%s", g.Key, got, from, want)
	}
}

func folded(s string) string {
	var out []string
	text.Words(s, func(start, end int, _ text.Shape) { out = append(out, text.Fold(s[start:end])) })
	return strings.Join(out, "") // "[w]hile" is cut into two
}
