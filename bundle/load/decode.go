package load

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decoded is a file as text.
type decoded struct {
	text   string // valid UTF-8
	name   string // what it was decoded from
	guess  string // what must be said about it, "" when nothing was guessed
	notes  []note // bytes that were no text, in order, at most one for each line
	binary bool   // no text at all
	enc    encoding.Encoding
}

// A note concerns one place of a text.
type note struct {
	offset  int // in bytes; -1 when it concerns no place
	message string
}

// size returns how many bytes s took in the file it was decoded from.
func (d *decoded) size(s string) int {
	switch d.name {
	case "utf-8":
		return len(s)
	case "utf-16le", "utf-16be":
		n := 0
		for _, r := range s {
			n += 2 * utf16.RuneLen(r)
		}
		return n
	case "utf-32le", "utf-32be":
		return 4 * utf8.RuneCountInString(s)
	}
	if _, ok := d.enc.(*charmap.Charmap); ok {
		return utf8.RuneCountInString(s)
	}
	if d.enc != nil {
		if b, err := encoding.ReplaceUnsupported(d.enc.NewEncoder()).String(s); err == nil {
			return len(b)
		}
	}
	return len(s)
}

// decode turns bytes into text: by a byte order mark, as UTF-8, as UTF-16 by
// the pattern of its NULs, as UTF-8 with a few bad bytes, and else by the best
// guess at an older encoding.
func decode(data []byte) decoded {
	if d, ok := byMark(data); ok {
		return d
	}
	if bytes.IndexByte(data, 0) >= 0 {
		if d, ok := byNULs(data); ok {
			return d
		}
	}
	if garbage(data) {
		return decoded{binary: true}
	}
	if utf8.Valid(data) {
		return decoded{text: string(data), name: "utf-8"}
	}
	if mostlyUTF8(data) {
		return decodeMixed(data)
	}
	return decodeLegacy(data)
}

// garbage reports whether data that is no UTF-16 is no text at all: full of
// NULs, or of control characters that no text has.
func garbage(data []byte) bool {
	if nuls := bytes.Count(data, []byte{0}); nuls > 2+len(data)/256 || nuls > 0 && controls(data)*8 > len(data) {
		return true
	}
	return !utf8.Valid(data) && controls(data)*50 > len(data)
}

// controls counts the control characters that no text has.
func controls(data []byte) int {
	n := 0
	for _, c := range data {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b && c != '\b' {
			n++
		}
	}
	return n
}

// byMark decodes data that begins with a byte order mark.
func byMark(data []byte) (decoded, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		rest := data[3:]
		if utf8.Valid(rest) {
			return decoded{text: string(rest), name: "utf-8"}, true
		}
		return decodeMixed(rest), true
	case len(data)%4 == 0 && bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return decodeWide(data[4:], "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)), true
	case len(data)%4 == 0 && bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return decodeWide(data[4:], "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)), true
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeWide(data[2:], "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)), true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeWide(data[2:], "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)), true
	}
	return decoded{}, false
}

// byNULs decodes UTF-16 without a byte order mark. In text of Western
// languages nearly every second byte is zero, and in any text the NULs of
// spaces and line ends stand on one side only.
func byNULs(data []byte) (decoded, bool) {
	var zeros [2]int
	for i, c := range data {
		if c == 0 {
			zeros[i&1]++
		}
	}
	name, enc, side, other := "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), zeros[1], zeros[0]
	if zeros[0] > zeros[1] {
		name, enc, side, other = "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), zeros[0], zeros[1]
	}
	if other*20 > side || side*100 < len(data) || len(data) < 4 {
		return decoded{}, false
	}
	if side*8 < len(data) && utf8.Valid(data) && controls(data)*16 < len(data) {
		return decoded{}, false // a stray NUL: UTF-16 that is valid UTF-8 is full of what would be controls
	}
	d := decodeWide(data, name, enc)
	bad := strings.Count(d.text, "\ufffd")
	for _, r := range d.text {
		if r < 0x20 && r != '\n' && r != '\r' && r != '\t' && r != '\f' {
			bad++
		}
	}
	if bad*50 > len(d.text) {
		return decoded{}, false
	}
	d.guess = "decoded as " + name + ", which it does not say"
	return d, true
}

// decodeWide decodes UTF-16 or UTF-32.
func decodeWide(data []byte, name string, enc encoding.Encoding) decoded {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil { // a cut-off character at the end
		out = append(bytes.ToValidUTF8(out, []byte("\ufffd")), "\ufffd"...)
	}
	d := decoded{text: string(out), name: name, enc: enc}
	if n := strings.Count(d.text, "\ufffd"); n > 0 {
		d.notes = []note{{strings.IndexRune(d.text, utf8.RuneError), count(n, "character") + " could not be decoded and shown as \ufffd, here the first"}}
	}
	return d
}

// mostlyUTF8 reports whether data, which is not valid UTF-8, is UTF-8 all the
// same: sequences that are valid hardly occur by chance, so it is when there
// are as many of them as bad bytes, or a quarter as many and the bad bytes
// stand alone, as those of windows-1252 do. So it is, too, when its only fault
// is a character cut off at the end.
func mostlyUTF8(data []byte) bool {
	good, bad, alone := 0, 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			if bad == 0 && i+1 < len(data) && len(data)-i < utf8.UTFMax && !utf8.FullRune(data[i:]) {
				return true
			}
			bad++
			if (i == 0 || data[i-1] < utf8.RuneSelf) && (i+1 == len(data) || data[i+1] < utf8.RuneSelf) {
				alone++
			}
		} else {
			good++
		}
		i += n
	}
	return good > 0 && (good >= bad || good*4 >= bad && alone*5 >= bad*4)
}

// decodeMixed decodes UTF-8 with bad bytes. A broken sequence becomes U+FFFD;
// any other bad byte is read as windows-1252, from which such bytes usually
// come.
func decodeMixed(data []byte) decoded {
	d := decoded{name: "utf-8"}
	var b strings.Builder
	b.Grow(len(data) + len(data)/64 + 16)
	noted := -1 // the line that has its note
	line := 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			if data[i] == '\n' {
				line++
			}
			b.WriteByte(data[i])
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r != utf8.RuneError || n > 1 {
			b.Write(data[i : i+n])
			i += n
			continue
		}
		n = broken(data[i:])
		out := utf8.RuneError
		if n == 1 {
			out = charmap.Windows1252.DecodeByte(data[i])
			if out < 0xa0 {
				out = utf8.RuneError
			}
		}
		if line != noted {
			noted = line
			d.notes = append(d.notes, badBytes(b.Len(), data[i:i+n], out))
		}
		b.WriteRune(out)
		i += n
	}
	d.text = b.String()
	return d
}

// broken returns the length of the cut-off UTF-8 sequence at the start of b,
// or 1 when there is none.
func broken(b []byte) int {
	want := 0
	switch c := b[0]; {
	case c >= 0xe0 && c < 0xf0:
		want = 3
	case c >= 0xf0 && c < 0xf5:
		want = 4
	}
	n := 1
	for n < want && n < len(b) && b[n]&0xc0 == 0x80 {
		n++
	}
	return n
}

func badBytes(offset int, b []byte, as rune) note {
	if as == utf8.RuneError {
		return note{offset, fmt.Sprintf("bytes that are not UTF-8 (% X) are shown as \ufffd", b)}
	}
	return note{offset, fmt.Sprintf("a byte that is not UTF-8 (%X) was read as windows-1252 (%c)", b, as)}
}
