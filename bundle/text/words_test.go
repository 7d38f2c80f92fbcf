package text

import (
	"strings"
	"testing"
)

func words(s string) []string {
	var out []string
	Words(s, func(start, end int, _ Shape) { out = append(out, s[start:end]) })
	return out
}

func TestWords(t *testing.T) {
	for _, x := range []struct{ in, want string }{
		{"The U.S. and the US met.", "The|U.S.|and|the|US|met"},
		{"the U.S.'s army, Ph.D. and a.m.", "the|U.S.'s|army|Ph.D.|and|a.m."},
		{"$2.5 billion, 1,000 and 50%", "2.5|billion|1,000|and|50"},
		{"the 22nd, a 271-page file—and more", "the|22nd|a|271|page|file|and|more"},
		{"Don’t take Jane’s or the boys' hats", "Don’t|take|Jane’s|or|the|boys|hats"},
		{"rock 'n' roll", "rock|n|roll"},
		{"cafe\u0301 naïve über", "cafe\u0301|naïve|über"},
		{"so\u00adcial wi\u200bde", "so\u00adcial|wi\u200bde"},
		{"❤️ 👍🏽 ok", "ok"},
		{"他说 ok", "他|说|ok"},
		{"カタカナ", "カタカナ"},
		{"½ m² Ⅷ", "½|m²|Ⅷ"},
		{"end.Next A.B. Next", "end|Next|A.B.|Next"},
		{"well-known, e-mail", "well|known|e|mail"},
		{"‘quoted’ “words”", "quoted|words"},
	} {
		if got := strings.Join(words(x.in), "|"); got != x.want {
			t.Errorf("Words(%q)\n got %s\nwant %s", x.in, got, x.want)
		}
	}
}

func TestShape(t *testing.T) {
	for word, want := range map[string]Shape{
		"word": 0, "Word": Capital, "WORD": Capital | AllCaps, "A": Capital, "22nd": Digits, "G7": Capital | Digits, "U.S.": Capital | AllCaps,
		"a.m.": 0, "Ph.D.": Capital, "Élan": Capital, "ÉTÉ": Capital | AllCaps, "iPhone": 0,
	} {
		var got Shape
		Words(word, func(_, _ int, s Shape) { got = s })
		if got != want {
			t.Errorf("shape of %q is %b, want %b", word, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, same := range []string{"U.S. US USA U.S.A. usa", "don't Don’t DON'T", "U.N. UN un", "e\u0301t\u00e9 ÉTÉ été", "ﬁne fine FINE", "so\u00adcial social", "2.5 2.5"} {
		forms := strings.Fields(same)
		for _, w := range forms {
			if Fold(w) != Fold(forms[0]) {
				t.Errorf("Fold(%q) = %q, but Fold(%q) = %q", w, Fold(w), forms[0], Fold(forms[0]))
			}
		}
	}
	for _, pair := range [][2]string{{"US", "us"}, {"1,000", "1000"}, {"cafe", "café"}, {"2.5", "25"}} {
		if Fold(pair[0]) == Fold(pair[1]) {
			t.Errorf("%q and %q fold to the same %q", pair[0], pair[1], Fold(pair[0]))
		}
	}
}

func TestKey(t *testing.T) {
	if a, b := Key("“It’s over,” the U.S. said."), Key("\"It's over\" the US said"); a != b || len(a) != 8 {
		t.Errorf("keys %s and %s of one statement", a, b)
	}
	if Key("He left.") == Key("She left.") {
		t.Error("two statements have one key")
	}
}
