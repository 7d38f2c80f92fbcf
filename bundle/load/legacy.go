package load

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// western are the encodings a Western text without a mark may have, the
// likeliest first, with the lead the next one must have over those before it.
var western = []struct {
	name   string
	enc    *charmap.Charmap
	margin float64
}{
	{"windows-1252", charmap.Windows1252, 0},
	{"macintosh", charmap.Macintosh, 0.5},
	{"windows-1250", charmap.Windows1250, 2},
	{"ibm850", charmap.CodePage850, 3},
}

// decodeLegacy decodes data that is not Unicode by the best guess. Where most
// letters are outside ASCII, the text is not in a Western language, and
// chardet's models of languages know better; else what is plausible inside
// words decides.
func decodeLegacy(data []byte) decoded {
	sample := sampleHigh(data, 16<<10)
	name, enc := "", encoding.Encoding(nil)
	switch high, letters := highShare(sample); {
	case high*5 > letters*2:
		name, enc = byModel(sample, 0.5)
	case high*12 > letters: // more than French has: a page with names and tags in Latin letters, or Hungarian
		name, enc = byModel(sample, 0.9)
	case high >= 20: // a few words of an Asian language, whose double bytes are telling
		if name, enc = byModel(sample, 0.9); enc != nil {
			if _, single := enc.(*charmap.Charmap); single {
				enc = nil
			} else if t, err := enc.NewDecoder().Bytes(sample); err != nil || strings.ContainsRune(string(t), utf8.RuneError) {
				enc = nil
			}
		}
	}
	if enc == nil {
		best := 0.0
		for _, w := range western {
			if s := plausible(w.enc, sample); enc == nil || s > best+w.margin {
				name, enc, best = w.name, w.enc, s
			}
		}
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		out = []byte(strings.ToValidUTF8(string(out), "\ufffd"))
	}
	d := decoded{text: string(out), name: name, enc: enc, guess: "decoded as " + name}
	if n := strings.Count(d.text, "\ufffd"); n > 0 {
		d.notes = []note{{strings.IndexRune(d.text, utf8.RuneError), count(n, "character") + " could not be decoded and shown as \ufffd, here the first"}}
	}
	return d
}

// byModel asks chardet for the encoding of text in other scripts. It is not
// believed about Western ones, nor below the confidence given.
func byModel(sample []byte, confidence float64) (string, encoding.Encoding) {
	r := chardet.Detect(sample)
	if r.Confidence < confidence {
		return "", nil
	}
	switch label := strings.ToLower(r.Encoding); label {
	case "", "ascii", "utf-8", "iso-8859-1", "iso-8859-15", "windows-1252", "macroman", "iso-8859-9", "windows-1254":
		return "", nil
	case "gb2312":
		return lookup("gb18030")
	case "maccyrillic":
		// The small letters are those of windows-1251; the capitals are not.
		for i := range len(sample) - 1 {
			if sample[i] >= 0xc0 && sample[i] < 0xe0 && sample[i+1] >= 0xe0 {
				return lookup("windows-1251")
			}
		}
		return lookup("x-mac-cyrillic")
	default:
		return lookup(label)
	}
}

func lookup(label string) (string, encoding.Encoding) {
	enc, name := charset.Lookup(label)
	if enc == nil || name == "replacement" {
		return "", nil
	}
	return name, enc
}

// sampleHigh returns up to most bytes of data around its bytes outside ASCII.
func sampleHigh(data []byte, most int) []byte {
	if len(data) <= most {
		return data
	}
	var out []byte
	for i := 0; i < len(data) && len(out) < most; {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		from, to := max(i-32, 0), i+32
		for to < len(data) && data[to] >= utf8.RuneSelf && to-i < 4096 {
			to++
		}
		to = min(to+32, len(data))
		out = append(out, data[from:to]...)
		i = to
	}
	return out
}

func highShare(b []byte) (high, letters int) {
	for _, c := range b {
		switch {
		case c >= utf8.RuneSelf:
			high++
			letters++
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			letters++
		}
	}
	return high, letters
}

// plausible judges a sample decoded by m: a sum over its characters outside
// ASCII, divided by the square root of their number.
func plausible(m *charmap.Charmap, sample []byte) float64 {
	sum, n := 0.0, 0
	decode := func(i int) rune {
		if i < 0 || i >= len(sample) {
			return ' '
		}
		return m.DecodeByte(sample[i])
	}
	for i, c := range sample {
		if c < utf8.RuneSelf {
			continue
		}
		n++
		sum += fits(decode(i-1), decode(i), decode(i+1))
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n) * min(float64(n), 20)
}

// common are the letters outside ASCII that Western and Central European
// languages use most.
const common = "éèêàâçöäüßñáíóúåøæîôûïëœãõìòùąćęłńśźżőűčďěňřšťůžșţăđ"

// fits judges one character outside ASCII by its neighbours, from -2 for
// nonsense to 1.
func fits(prev, r, next rune) float64 {
	inWord := unicode.IsLetter(prev) && unicode.IsLetter(next)
	switch {
	case r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Co, r):
		return -2
	case unicode.IsUpper(r):
		switch {
		case unicode.IsLower(prev):
			return -2
		case unicode.IsUpper(prev) || unicode.IsLower(next) || unicode.IsUpper(next):
			return 0.5
		}
		return -1
	case unicode.IsLetter(r):
		if !unicode.IsLetter(prev) && !unicode.IsLetter(next) && r != 'à' && r != 'é' {
			return -0.7
		}
		if strings.ContainsRune(common, unicode.ToLower(r)) {
			return 1
		}
		return 0
	case r == '’':
		if unicode.IsLetter(prev) || unicode.IsDigit(next) || unicode.IsLetter(next) || unicode.IsPunct(prev) {
			return 1
		}
		return -0.5
	case r == '“' || r == '‘' || r == '„' || r == '«':
		switch {
		case r == '«', !unicode.IsLetter(prev) && !unicode.IsSpace(next):
			return 1
		case !unicode.IsLetter(prev):
			return 0.5
		}
		return -1
	case r == '”' || r == '»':
		switch {
		case r == '»', !unicode.IsSpace(prev) && !unicode.IsLetter(next):
			return 1
		case !unicode.IsLetter(next):
			return 0.5
		}
		return -1
	case r == '–' || r == '—' || r == '…' || r == '\u00a0' || r == '•':
		return 1
	case inWord && r != '·' && r != '\u00ad':
		return -2
	case strings.ContainsRune("€£©®°½¼¾§·²³º\u00ad™¿¡¢", r):
		return 0.2
	}
	return -0.7
}
