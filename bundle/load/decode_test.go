package load

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func encoded(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	const (
		english = "The harbour master said: “We didn’t hear it – the café was loud.”\nIt cost €2m… she added.\n"
		one     = "Nobody at the café saw the wall go, she said.\n"
		german  = "Die Mauer am Hafen ist früh am Dienstag eingestürzt. Drei Boote wären fast gesunken, größere Schäden gab es nicht.\n"
		french  = "Le mur du port s’est effondré mardi à l’aube. « Personne n’a été blessé », a déclaré la capitaine.\n"
		polish  = "Mur portowy runął we wtorek o świcie. Łodzie rybackie zerwały się z cum, ale nikt nie został ranny. Część nabrzeża zamknięto.\n"
		russian = "Стена гавани рухнула на рассвете во вторник. Три рыбацкие лодки унесло в море, но никто не пострадал, сообщил начальник порта.\n"
		greek   = "Το τείχος του λιμανιού κατέρρευσε τα ξημερώματα της Τρίτης. Κανείς δεν τραυματίστηκε, είπε ο λιμενάρχης της πόλης.\n"
		japan   = "火曜日の未明、港の壁が崩れ、漁船三隻が流された。けが人はいなかったと港長は述べた。修理には二百万クローネかかる。\n"
		china   = "星期二凌晨，港口的墙倒塌，三艘渔船漂走。港务局长说，没有人受伤。维修费用估计为两百万克朗。\n"
		korea   = "화요일 새벽 항구의 벽이 무너져 어선 세 척이 떠내려갔다. 항만장은 다친 사람이 없다고 말했다.\n"
	)
	le, be := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, tt := range []struct {
		name, text string
		in         []byte
		encoding   string
		guessed    bool
	}{
		{"empty", "", nil, "utf-8", false},
		{"ASCII", "plain\n", []byte("plain\n"), "utf-8", false},
		{"UTF-8", english, []byte(english), "utf-8", false},
		{"UTF-8 with mark", english, []byte("\xef\xbb\xbf" + english), "utf-8", false},
		{"UTF-16LE with mark", english, append([]byte("\xff\xfe"), encoded(t, le, english)...), "utf-16le", false},
		{"UTF-16BE with mark", english, append([]byte("\xfe\xff"), encoded(t, be, english)...), "utf-16be", false},
		{"UTF-32LE with mark", english, append([]byte("\xff\xfe\x00\x00"), encoded(t, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), english)...), "utf-32le", false},
		{"UTF-32BE with mark", english, append([]byte("\x00\x00\xfe\xff"), encoded(t, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), english)...), "utf-32be", false},
		{"UTF-16LE", english, encoded(t, le, english), "utf-16le", true},
		{"UTF-16BE", english, encoded(t, be, english), "utf-16be", true},
		{"UTF-16LE, Russian", russian, encoded(t, le, russian), "utf-16le", true},
		{"windows-1252", english, encoded(t, charmap.Windows1252, english), "windows-1252", true},
		{"windows-1252, one letter", one, encoded(t, charmap.Windows1252, one), "windows-1252", true},
		{"windows-1252, German", german, encoded(t, charmap.Windows1252, german), "windows-1252", true},
		{"windows-1252, French", french, encoded(t, charmap.Windows1252, french), "windows-1252", true},
		{"MacRoman", english, encoded(t, charmap.Macintosh, english), "macintosh", true},
		{"MacRoman, one letter", one, encoded(t, charmap.Macintosh, one), "macintosh", true},
		{"MacRoman, German", german, encoded(t, charmap.Macintosh, german), "macintosh", true},
		{"MacRoman, French", french, encoded(t, charmap.Macintosh, french), "macintosh", true},
		{"DOS", german, encoded(t, charmap.CodePage850, german), "ibm850", true},
		{"windows-1250", polish, encoded(t, charmap.Windows1250, polish), "windows-1250", true},
		{"windows-1251", russian, encoded(t, charmap.Windows1251, russian), "windows-1251", true},
		{"KOI8-R", russian, encoded(t, charmap.KOI8R, russian), "koi8-r", true},
		{"Greek", greek, encoded(t, charmap.ISO8859_7, greek), "iso-8859-7", true},
		{"Shift JIS", japan, encoded(t, japanese.ShiftJIS, japan), "shift_jis", true},
		{"EUC-JP", japan, encoded(t, japanese.EUCJP, japan), "euc-jp", true},
		{"GBK", china, encoded(t, simplifiedchinese.GBK, china), "gb18030", true},
		{"Big5", strings.Repeat("港口的城牆倒塌了，三艘漁船漂走，沒有人受傷，港務局長說。", 3), encoded(t, traditionalchinese.Big5, strings.Repeat("港口的城牆倒塌了，三艘漁船漂走，沒有人受傷，港務局長說。", 3)), "big5", true},
		{"EUC-KR", korea, encoded(t, korean.EUCKR, korea), "euc-kr", true},
	} {
		d := decode(tt.in)
		if d.text != tt.text || d.name != tt.encoding || d.binary {
			t.Errorf("%s: decoded as %s, want %s: %q", tt.name, d.name, tt.encoding, d.text[:min(len(d.text), 80)])
			continue
		}
		if (d.guess != "") != tt.guessed || len(d.notes) > 0 {
			t.Errorf("%s: guess is %q, notes %v", tt.name, d.guess, d.notes)
		}
		if want := len(tt.in) - markSize(tt.in); d.size(d.text) != want {
			t.Errorf("%s: size is %d, want %d", tt.name, d.size(d.text), want)
		}
	}
}

func markSize(b []byte) int {
	for _, m := range []string{"\xef\xbb\xbf", "\xff\xfe\x00\x00", "\x00\x00\xfe\xff", "\xff\xfe", "\xfe\xff"} {
		if bytes.HasPrefix(b, []byte(m)) {
			return len(m)
		}
	}
	return 0
}

func TestDecodeMixed(t *testing.T) {
	for _, tt := range []struct {
		name, in, want string
		notes          []string
	}{
		{"stray windows-1252", "“Näh”\nand it\x92s caf\xe9\nend", "“Näh”\nand it’s café\nend",
			[]string{"a byte that is not UTF-8 (92) was read as windows-1252 (’)"}},
		{"cut off", "The café closed, she said\xe2\x80", "The café closed, she said\ufffd",
			[]string{"bytes that are not UTF-8 (E2 80) are shown as \ufffd"}},
		{"cut off, nothing else", "The bar closed\xe2\x80", "The bar closed\ufffd",
			[]string{"bytes that are not UTF-8 (E2 80) are shown as \ufffd"}},
		{"undefined byte", "é\x81", "é\ufffd", []string{"bytes that are not UTF-8 (81) are shown as \ufffd"}},
		{"mark", "\xef\xbb\xbfé\xff.", "éÿ.", []string{"a byte that is not UTF-8 (FF) was read as windows-1252 (ÿ)"}},
	} {
		d := decode([]byte(tt.in))
		var notes []string
		for _, n := range d.notes {
			notes = append(notes, n.message)
		}
		if d.text != tt.want || strings.Join(notes, "\n") != strings.Join(tt.notes, "\n") || d.name != "utf-8" {
			t.Errorf("%s: %s %q %q", tt.name, d.name, d.text, notes)
		}
	}
}

func TestBinary(t *testing.T) {
	for _, in := range []string{"%PDF-1.4\n", "PK\x03\x04....word/document.xml", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff\xe0", "{\\rtf1 text}", "GIF89a"} {
		if binary([]byte(in)) == "" {
			t.Errorf("%q is not seen to be binary", in)
		}
	}
	for _, in := range []string{"", "RIFF RAFF comes to town tonight", "BZh is not an archive when it is text", "II* note", "A %PDF- in the text"} {
		if kind := binary([]byte(in)); kind != "" {
			t.Errorf("%q is taken for %s", in, kind)
		}
	}
	for _, in := range []string{"\x00\x01\x02\x03\x04\x05", "\xfe\x01\x02\xff\x03\x04\x05\x80\x81", strings.Repeat("ab\x00c\x00\x00", 20)} {
		if !decode([]byte(in)).binary {
			t.Errorf("%q is taken for text", in)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9 and “quotes”\xe2\x80"))
	f.Add([]byte("\xff\xfea\x00\x00\xd8"))
	f.Add([]byte("\x00a\x00b\x00c"))
	f.Add([]byte("\x82\xa0\x82\xa2\x82\xa4"))
	f.Fuzz(func(t *testing.T, data []byte) {
		binary(data)
		d := decode(data)
		if !utf8.ValidString(d.text) {
			t.Fatalf("%q as %s is not UTF-8: %q", data, d.name, d.text)
		}
		for i, n := range d.notes {
			if n.offset < 0 || n.offset > len(d.text) || i > 0 && n.offset < d.notes[i-1].offset {
				t.Fatalf("%q: note %d at %d", data, i, n.offset)
			}
		}
		d.size(d.text)
		if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 && !bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) && d.text != string(data) {
			t.Fatalf("%q was changed to %q", data, d.text)
		}
	})
}

// A stray NUL in a short text makes it neither UTF-16 nor binary.
func TestDecodeStrayNUL(t *testing.T) {
	for _, s := range []string{"The pier \x00 closed.\n", "Two \x00 of \x00 them, and no more than that.\n"} {
		if d := decode([]byte(s)); d.binary || d.name != "utf-8" || d.text != s {
			t.Errorf("%q: %q as %s, binary %v", s, d.text, d.name, d.binary)
		}
	}
}
