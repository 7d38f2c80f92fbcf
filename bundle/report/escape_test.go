package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestEscapeInvisible(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"letters", `"Łódź — “naïve” 北京"`, `"Łódź — “naïve” 北京"`},
		{"marks", `"e\u0301te\u0301"`, "\"e\u0301te\u0301\""},
		{"controls", `"a\u009b31m\u007f"`, `"a\u009b31m\u007f"`},
		{"fillers", `"\u115f\u3164\u2800\uffa0"`, `"\u115f\u3164\u2800\uffa0"`},
		{"selectors", `"1\ufe0f葛\udb40\udd00❤\ufe0f"`, `"1\ufe0f葛\udb40\udd00❤\ufe0f"`},
		{"joiners", `"👩\u200d👧"`, `"👩\u200d👧"`},
		{"tags", `"a\udb40\udc41"`, `"a\udb40\udc41"`},
		{"a mark without a base", `"\u0301a \u0301\n\u0301"`, `"\u0301a \u0301\n\u0301"`},
		{"too many marks", `"a` + strings.Repeat(`\u0301`, 7) + `b\u0301"`, "\"a" + strings.Repeat("\u0301", 5) + `\u0301\u0301b` + "\u0301\""},
	} {
		var s, back string
		if err := json.Unmarshal([]byte(tt.in), &s); err != nil {
			t.Fatal(tt.name, err)
		}
		raw, _ := json.Marshal(s)
		got := escapeInvisible(raw)
		if string(got) != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if err := json.Unmarshal(got, &back); err != nil || back != s {
			t.Errorf("%s: reads back as %q, %v", tt.name, back, err)
		}
	}
}

func TestNamesInJSON(t *testing.T) {
	for in, want := range map[string]string{
		"a.txt": "a.txt", "d\xe9j\xe0.txt": "d‹0xE9›j‹0xE0›.txt", "\x1b\xff": "\x1b‹0xFF›", "a\ufffd": "a\ufffd",
	} {
		if got := inJSON(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// FuzzEscapeInvisible checks that the escapes change no string, and that
// nothing is left that a terminal obeys.
func FuzzEscapeInvisible(f *testing.F) {
	f.Add("a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\\n\u0301\u202e\U000e0041\x9b👩\u200d👧")
	f.Fuzz(func(t *testing.T, s string) {
		raw, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var want, got string
		json.Unmarshal(raw, &want)
		out := escapeInvisible(raw)
		if err := json.Unmarshal(out, &got); err != nil || got != want {
			t.Fatalf("%q: reads back as %q, %v", s, got, err)
		}
		if bytes.ContainsFunc(out, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x202e }) {
			t.Fatalf("%q: %q", s, out)
		}
	})
}
