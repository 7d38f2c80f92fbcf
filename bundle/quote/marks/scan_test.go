package marks

import (
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle"
)

// shown writes the marks of a text as the cases of TestScan do.
func shown(text string) string {
	var out []string
	for _, m := range Scan(text, bundle.Span{End: len(text)}) {
		s := m.Inner.Of(text)
		if m.Parent >= 0 {
			s = "in " + s
		}
		switch {
		case m.Open:
			s += " (open)"
		case m.Broken:
			s += " (broken)"
		case m.Orphan:
			s += " (orphan)"
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestScan(t *testing.T) {
	for _, c := range [][2]string{
		{"“We sail,” she said.", "We sail,"},
		{"“He told me ‘wait’ and left,” she said.", "He told me ‘wait’ and left, | in wait"},
		{"The crew's 6'3\" mast and the '90s rig", ""},
		{"„Wir warten“, sagte sie.", "Wir warten"},
		{"« Nous attendons », dit-elle.", "Nous attendons"},
		{"“The lock is shut until noon", "The lock is shut until noon (open)"},
		{"The lock is shut,” she said.", "The lock is shut, (orphan)"},
		{"“The lock is shut. “It opens at noon,” she said.", "The lock is shut. (broken) | It opens at noon,"},
		{"“ ” and \"\"", ""},
	} {
		if got := shown(c[0]); got != c[1] {
			t.Errorf("%s\ngot  %s\nwant %s", c[0], got, c[1])
		}
	}
}

func TestWarn(t *testing.T) {
	span := func(from, to int) bundle.Span { return bundle.Span{Start: from, End: to} }
	ms := []Mark{
		{Span: span(0, 5), Parent: -1},
		{Span: span(6, 9), Parent: -1, Open: true},
		{Span: span(12, 20), Parent: -1, Broken: true},
		{Span: span(13, 15), Parent: 2, Open: true},
		{Span: span(30, 30), Parent: -1, Open: true},
		{Span: span(40, 50), Parent: -1, Open: true},
	}
	if got, want := Warn(3, ms, map[int]bool{1: true}), (Unclosed{Article: 3, First: 12, Marks: 2}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestEnding(t *testing.T) {
	for s, want := range map[string]rune{"so.": '.', "so?” ": '?', "so!)": '!', "そう。": '.', "so": 0, "": 0} {
		if got := Ending(s); got != want {
			t.Errorf("%q ends in %q, want %q", s, got, want)
		}
	}
}

// FuzzScan holds the marks of any text to what their type promises.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"“He said ‘no’ and left,” she said.", "\"a 'b \"c' d\"", "„so“ »und« «non»", "6'3\" tall ''x'' `y'", "“““‘‘‘'''\"\"\"", "'90s 'em \"", "\xff\"\xfe\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1<<12 {
			t.Skip()
		}
		at := 0
		for i, m := range Scan(s, bundle.Span{End: len(s)}) {
			if m.Span.Start < at || m.Span.Empty() || m.Span.End > len(s) || m.Inner.Empty() || m.Inner.Start < m.Span.Start || m.Inner.End > m.Span.End {
				t.Fatalf("mark %d of %q: %+v", i, s, m)
			}
			if m.Parent >= i || !utf8.ValidString(m.Inner.Of(s)) {
				t.Fatalf("mark %d of %q: %+v", i, s, m)
			}
			at = m.Span.Start
		}
	})
}
