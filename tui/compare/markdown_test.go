package compare

import (
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
)

// Merged Markdown is read as Markdown: the emphasis of what was taken out does
// not meet that of what was put in.
func TestMergedMarkdown(t *testing.T) {
	of := func(s string) *bundle.Article {
		a := &bundle.Article{Text: s, Format: bundle.Markdown}
		text.Segment(a)
		return a
	}
	for _, tt := range []struct{ old, new, want string }{
		{"The miller, *Odo Lind*, was in town.", "The miller, **Odo Lind**, was in town.", "The miller, **Odo Lind**, was in town."},
		{"He lost **two** boats at sea.", "He lost **six** boats at sea.", "He lost **two six** boats at sea."},
		{"He lost **two boats** at sea.", "He lost six at sea.", "He lost two boats six at sea."},
		{"She left by the *back door* at night.", "She left by the **front** door at night.", "She left by the **back front** door at night."},
		{"What is known\n-----\n\nHe left at noon.", "What we know\n-----\n\nHe left at noon.", "What is known we know\n-----\n\nHe left at noon."},
		{"- one boat\n- two boats", "- one boat\n- six boats", "- one boat\n- two six boats"},
		{"| Part | Crowns |\n|---|---|\n| Stone | 31 |\n\nHe left.", "| Part | Crowns |\n|---|---|\n| Stone | 39 |\n\nHe left.", "| Part | Crowns |\n|---|---|\n| Stone | 31 39 |\n\nHe left."},
		{"## What is known\n\nHe left at noon.", "## What we know\n\nHe left at noon.", "## What is known we know\n\nHe left at noon."},
	} {
		old, new := of(tt.old), of(tt.new)
		ops := versions.Compare(old, new)
		a := Merge(old, new, ops, Items(old, new, ops)).Article
		if a.Text != tt.want || a.Format != bundle.Markdown {
			t.Errorf("%q and %q become %q, want %q", tt.old, tt.new, a.Text, tt.want)
		}
	}
}

func TestEmphasised(t *testing.T) {
	a := &bundle.Article{Text: "The **old mill** burned. 3 * 4 is 12. It *was", Format: bundle.Markdown}
	for _, tt := range []struct {
		start, end int
		want       string
	}{
		{4, 6, "**old mill"},
		{5, 6, "*old mill"},
		{14, 16, "**"}, // closes
		{6, 9, "old"},  // words
		{27, 28, "*"},  // stands alone
		{41, 42, "*"},  // is never closed
		{10, 10, ""},
	} {
		if got := Emphasised(a, bundle.Span{Start: tt.start, End: tt.end}).Of(a.Text); got != tt.want {
			t.Errorf("%d to %d: %q, want %q", tt.start, tt.end, got, tt.want)
		}
	}
}
