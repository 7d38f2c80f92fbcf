package shared_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// FuzzFind holds what three articles share to what the types promise: the
// text, what an edit makes of it, and its sentences in the reverse order.
func FuzzFind(f *testing.F) {
	for _, s := range [][3]string{
		{"The ferry left Torvik at 6:40 p.m. with 31 people. It sank in the sound, the harbour master said.", "31", "thirteen"},
		{"“We knew of nothing,” Ada Brandt said. “We knew of nothing,” Ada Brandt said. We knew of nothing.", "nothing", ""},
		{"a\u2028b\r\nc\u0085 \u200b\u0301 -- ... $5m 5% 1,000,000 3-1 AK-47", "5", "\xff"},
		{"the the the the the the the the the the the the the the the the the", "the", "the the"},
		{"# A\n\n- one\n- one\n\n> one\n\n```\none\n```\n", "one", "*one*"},
	} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, s, old, new string) {
		if len(s) > 1<<12 || len(new) > 64 || !utf8.ValidString(s) || !utf8.ValidString(new) {
			t.Skip()
		}
		edited := s
		if old != "" {
			edited = strings.Replace(s, old, new, 8)
		}
		first := &bundle.Article{Text: s}
		text.Segment(first)
		var back strings.Builder
		for i := len(first.Sentences) - 1; i >= 0; i-- {
			back.WriteString(first.Sentences[i].Of(s) + "\n\n")
		}
		b := &bundle.Bundle{}
		for i, s := range []string{s, edited, back.String()} {
			a := &bundle.Article{Source: fmt.Sprintf("%d.txt", i), Text: s, Language: text.Language(s)}
			text.Segment(a)
			b.Articles = append(b.Articles, a)
		}
		for _, g := range find(t, b) {
			for _, l := range g.Links {
				if l.A.Article == l.B.Article || !l.A.Before(l.B) {
					t.Errorf("%s links %v to %v", g.Key, l.A, l.B)
				}
				checkSpans(t, b, l)
			}
			if g.Kind == shared.Verbatim && len(g.Members) < 2 {
				t.Errorf("%s has %d members", g.Key, len(g.Members))
			}
		}
	})
}
