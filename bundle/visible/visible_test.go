package visible

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestString(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "Harbour wall gives way", "Harbour wall gives way"},
		{"accents and dashes", "Żółć — “naïve” 北京 – é", "Żółć — “naïve” 北京 – é"},
		{"combining mark", "e\u0301te\u0301", "e\u0301te\u0301"},
		{"escape sequence", "a\x1b[31mred\x1b[0m", "a␛[31mred␛[0m"},
		{"window title", "\x1b]0;gone\a", "␛]0;gone␇"},
		{"line ends", "a\r\nb\tc\x00", "a␍␊b␉c␀"},
		{"delete", "\x7f", "␡"},
		{"C1", "a\u009bb\u0085", "a‹U+009B›b‹U+0085›"},
		{"C1 as a byte", "a\x9b31m", "a‹0x9B›31m"},
		{"surrogate as bytes", "\xed\xa0\x80", "‹0xED›‹0xA0›‹0x80›"},
		{"bidi", "gpj.\u202etxt\u2066", "gpj.‹U+202E›txt‹U+2066›"},
		{"zero width", "sp\u200bace\ufeff\u2060", "sp‹U+200B›ace‹U+FEFF›‹U+2060›"},
		{"separators", "a\u2028b\u2029", "a‹U+2028›b‹U+2029›"},
		{"soft hyphen", "Donau\u00addampf", "Donaudampf"},
		{"replacement character", "a\ufffdb", "a\ufffdb"},
		{"noncharacter", "\uffff\ufdd0", "‹U+FFFF›‹U+FDD0›"},
		{"family emoji", "👩\u200d👧", "👩\u200d👧"},
		{"emoji with skin and heart", "👩🏽\u200d🚀 ❤\ufe0f\u200d🔥", "👩🏽\u200d🚀 ❤\ufe0f\u200d🔥"},
		{"joiner in Latin", "a\u200db", "a‹U+200D›b"},
		{"Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"Devanagari", "क्\u200dष", "क्\u200dष"},
		{"joiners in a row", "ی\u200c\u200cم", "ی\u200c‹U+200C›م"},
		{"keycap", "1\ufe0f\u20e3", "1\ufe0f\u20e3"},
		{"smuggled selectors", "a\ufe0f❤\ufe0f\ufe0f", "a‹U+FE0F›❤\ufe0f‹U+FE0F›"},
		{"flag of Scotland", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f!", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f!"},
		{"smuggled tags", "a\U000e0041", "a‹U+E0041›"},
		{"Hangul filler", "\u3164", "‹U+3164›"},
		{"fillers", "a\u115f\u1160\uffa0b", "a‹U+115F›‹U+1160›‹U+FFA0›b"},
		{"a blank of Braille", "pay\u2800ee", "pay‹U+2800›ee"},
		{"Braille", "⠃⠕⠁⠗⠙⠀⠎⠁⠽⠎", "⠃⠕⠁⠗⠙⠀⠎⠁⠽⠎"},
		{"a blank note", "\U0001d159", "‹U+1D159›"},
		{"selector on a digit", "1\ufe0f2\ufe0e#\ufe0f", "1‹U+FE0F›2‹U+FE0E›#‹U+FE0F›"},
		{"Chinese name", "葛\U000e0100城", "葛\U000e0100城"},
		{"bytes in selectors", "葛\U000e01ef", "葛‹U+E01EF›"},
		{"selectors in a row", strings.Repeat("葛\U000e0100", 5), strings.Repeat("葛\U000e0100", 4) + "葛‹U+E0100›"},
		{"selector of mathematics", "∩\ufe00∩\ufe01", "∩\ufe00∩‹U+FE01›"},
		{"joiners in a word", strings.Repeat("م\u200c", 5), strings.Repeat("م\u200c", 4) + "م‹U+200C›"},
		{"joiners in words", strings.Repeat("می\u200cخواهم نمی\u200cشود ", 9), strings.Repeat("می\u200cخواهم نمی\u200cشود ", 9)},
		{"joiner after an Arabic digit", "۱\u200c۲", "۱‹U+200C›۲"},
		{"Sinhala", "ප්\u200dරත්\u200dය", "ප්\u200dරත්\u200dය"},
		{"kiss", "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏻", "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏻"},
		{"many kisses", strings.Repeat("👩\u200d❤\ufe0f\u200d💋\u200d👨", 9), strings.Repeat("👩\u200d❤\ufe0f\u200d💋\u200d👨", 9)},
		{"a chain of emoji", strings.Repeat("👩\u200d", 5) + "👩", strings.Repeat("👩\u200d", 3) + strings.Repeat("👩‹U+200D›", 2) + "👩"},
		{"tags on a flag", "🏴\U000e0070\U000e0077\U000e006e\U000e007f", "🏴‹U+E0070›‹U+E0077›‹U+E006E›‹U+E007F›"},
		{"flag without an end", "🏴\U000e0067\U000e0062", "🏴‹U+E0067›‹U+E0062›"},
		{"Arabic number sign", "\u0600\u0661", "\u0600\u0661"},
	} {
		if got := String(tt.in); got != tt.want {
			t.Errorf("%s: String(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestRuneSurrogate(t *testing.T) {
	if got, ok := Rune(0xdc80); got != "‹U+DC80›" || !ok {
		t.Errorf("Rune(U+DC80) = %q, %v", got, ok)
	}
}

// FuzzString checks that nothing a terminal obeys comes through, and that
// what comes out is left alone when it goes in again.
func FuzzString(f *testing.F) {
	f.Add("a\x1b[31m\u202e\xff\u200d👩\u200d👧")
	f.Add("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f1\ufe0f\u20e3⠃⠀葛\U000e0100م\u200c")
	f.Fuzz(func(t *testing.T, s string) {
		once := String(s)
		if !utf8.ValidString(once) {
			t.Fatalf("%q: not UTF-8: %q", s, once)
		}
		for _, r := range once {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029 {
				t.Fatalf("%q: %U came through", s, r)
			}
		}
		if twice := String(once); twice != once {
			t.Fatalf("%q: twice is %q, once %q", s, twice, once)
		}
	})
}

func TestCount(t *testing.T) {
	for s, want := range map[string]int{"": 0, "plain\ttext\r\n": 0, "a\x1b[0m\x07": 2, "x\u202ey\u00adz": 1, "\xff": 1, "👩‍👧": 0} {
		if got := Count(s); got != want {
			t.Errorf("Count(%q) = %d, want %d", s, got, want)
		}
	}
}
