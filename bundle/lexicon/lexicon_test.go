package lexicon_test

import (
	"strings"
	"testing"

	"broadsheet/bundle/lexicon"
)

func TestStem(t *testing.T) {
	for base, forms := range map[string]string{
		"withdraw":      "withdraw withdrew withdrawn withdraws withdrawing",
		"internal":      "internal",
		"international": "international",
		"intern":        "intern interns interned interning",
		"deny":          "deny denies denied denying",
		"say":           "say says said saying",
		"rise":          "rise rises rose risen rising",
		"leave":         "leave leaves left leaving",
		"evening":       "evening evenings",
		"plan":          "plan plans planned planning",
		"child":         "child children",
		"williams":      "williams",
		"harris":        "harris",
		"news":          "news",
		"former":        "former",
		"zzyzxford":     "zzyzxford",
		"":              "",
	} {
		for f := range strings.FieldsSeq(forms) {
			if got := lexicon.Stem(f); got != base {
				t.Errorf("Stem(%q) = %q, want %q", f, got, base)
			}
		}
	}
}

func TestSimilar(t *testing.T) {
	for _, pair := range []string{"lawyer attorney", "kill killing", "buy purchase", "student pupil", "car vehicle", "iran iranian"} {
		a, b, _ := strings.Cut(pair, " ")
		if s := lexicon.Similar(a, b); s < .5 || s > .96 {
			t.Errorf("Similar(%q, %q) = %.2f, want .5 to .96", a, b, s)
		}
		if s := lexicon.Similar(b, a); s != lexicon.Similar(a, b) {
			t.Errorf("Similar(%q, %q) is not symmetric", a, b)
		}
		if s, _ := lexicon.Relation(lexicon.Lookup(a), lexicon.Lookup(b)); float64(s)-lexicon.Similar(a, b) > 1e-6 || lexicon.Similar(a, b)-float64(s) > 1e-6 {
			t.Errorf("Relation(%q, %q) = %.3f, Similar %.3f", a, b, s, lexicon.Similar(a, b))
		}
	}
	if s := lexicon.Similar("teapot", "election"); s != 0 {
		t.Errorf("teapot and election score %.2f", s)
	}
	if s := lexicon.Similar("qwertyzz", "qwertyzz"); s != 1 {
		t.Errorf("an unknown word scores %.2f with itself", s)
	}
}

func TestRelationOfOpposites(t *testing.T) {
	for _, pair := range []string{"increase decrease", "democrat republican", "rise fall", "climb plunge", "buy sell", "confirm deny", "win lose", "accept reject"} {
		a, b, _ := strings.Cut(pair, " ")
		for _, p := range [][2]string{{a, b}, {b, a}} {
			if s, related := lexicon.Relation(lexicon.Lookup(p[0]), lexicon.Lookup(p[1])); s != 0 || !related {
				t.Errorf("Relation(%q, %q) = %.2f, %v, want opposed", p[0], p[1], s, related)
			}
		}
		if s := lexicon.Similar(a, b); s != 0 {
			t.Errorf("Similar(%q, %q) = %.2f, want 0", a, b, s)
		}
	}
	for _, pair := range []string{"teapot election", "qwertyzz rise"} {
		a, b, _ := strings.Cut(pair, " ")
		if s, related := lexicon.Relation(lexicon.Lookup(a), lexicon.Lookup(b)); s != 0 || related {
			t.Errorf("Relation(%q, %q) = %.2f, %v, want none", a, b, s, related)
		}
	}
}

func TestRank(t *testing.T) {
	the, ok := lexicon.Rank("the")
	if !ok || the != 0 {
		t.Errorf("Rank(the) = %d, %v", the, ok)
	}
	a, _ := lexicon.Rank("government")
	b, _ := lexicon.Rank("subpoena")
	if a >= b {
		t.Errorf("government ranks %d, subpoena %d", a, b)
	}
	if _, ok := lexicon.Rank("qwertyzz"); ok {
		t.Error("qwertyzz has a rank")
	}
}

func TestRelatedAgreesWithSimilar(t *testing.T) {
	for _, w := range []string{"kill", "rise", "company", "qwertyzz"} {
		n, last := 0, ""
		lexicon.Related(w, func(x string, s float64) {
			n++
			if _, related := lexicon.Relation(lexicon.Lookup(w), lexicon.Lookup(x)); s != lexicon.Similar(w, x) || !related {
				t.Errorf("Related(%q) gives %q %.3f, Similar %.3f", w, x, s, lexicon.Similar(w, x))
			}
			if x <= last {
				t.Errorf("Related(%q): %q after %q", w, x, last)
			}
			last = x
		})
		if known := w != "qwertyzz"; known != (n > 0) {
			t.Errorf("Related(%q) gives %d words", w, n)
		}
	}
}

func BenchmarkStem(b *testing.B) {
	for b.Loop() {
		lexicon.Stem("withdrawing")
	}
}

func BenchmarkSimilar(b *testing.B) {
	for b.Loop() {
		lexicon.Similar("increase", "reduction")
	}
}
