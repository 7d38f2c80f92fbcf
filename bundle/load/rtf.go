package load

import (
	"bytes"
	"context"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// rtfFormat is Rich Text, as Microsoft specifies it (version 1.9.1): its text
// without its looks.
var rtfFormat = format{name: "rtf", endings: []string{".rtf"}, packed: true, is: isRTF, read: readRTF}

func isRTF(c *contents) bool { return bytes.HasPrefix(c.data, []byte("{\\rtf")) }

func readRTF(ctx context.Context, c *contents) (records, error) {
	r := rtfReader{data: c.data, state: rtfState{page: charmap.Windows1252, skip: 1}, fonts: map[int]encoding.Encoding{}, base: charmap.Windows1252}
	if err := r.read(ctx); err != nil {
		return records{}, err
	}
	r.flush()
	lines := strings.Split(r.out.String(), "\n")
	var out []string
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return whollyText(strings.Join(out, "\n\n"))
}

// rtfState is what a group hands to those within it.
type rtfState struct {
	page   encoding.Encoding // of bytes written as \'hh
	skip   int               // how many characters stand in for one of Unicode
	hidden bool              // nothing here is text
	fonts  bool              // the table of fonts
	font   int
}

type rtfReader struct {
	data  []byte
	at    int
	state rtfState
	stack []rtfState
	base  encoding.Encoding
	fonts map[int]encoding.Encoding
	bytes []byte // of a code page, to be decoded together
	left  int    // characters to pass over behind one of Unicode
	high  rune   // the first half of a character of two
	out   strings.Builder
}

// rtfHidden are the destinations whose text is not the document's.
var rtfHidden = map[string]bool{"colortbl": true, "stylesheet": true, "info": true, "pict": true, "object": true, "fldinst": true, "header": true, "footer": true, "headerl": true, "headerr": true, "footerl": true, "footerr": true,
	"listtable": true, "listoverridetable": true, "rsidtbl": true, "generator": true, "themedata": true, "colorschememapping": true, "datastore": true, "latentstyles": true, "xmlnstbl": true, "bkmkstart": true, "bkmkend": true, "nonshppict": true, "revtbl": true, "pgptbl": true, "filetbl": true}

// rtfSigns are the control words that stand for a character.
var rtfSigns = map[string]string{"par": "\n", "sect": "\n", "page": "\n", "line": "\n", "row": "\n", "cell": "\t", "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " "}

// deepestRTF is how deep groups may nest.
const deepestRTF = 10000

func (r *rtfReader) read(ctx context.Context) error {
	for steps := 0; r.at < len(r.data); steps++ {
		if steps%65536 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		c := r.data[r.at]
		r.at++
		switch c {
		case '{':
			if len(r.stack) >= deepestRTF {
				return errNoArticle("RTF whose groups nest too deep")
			}
			r.flush()
			r.stack = append(r.stack, r.state)
		case '}':
			r.flush()
			if n := len(r.stack); n > 0 {
				r.state, r.stack = r.stack[n-1], r.stack[:n-1]
			}
			r.left = 0
		case '\\':
			r.control()
		case '\r', '\n', 0:
		default:
			r.byte(c)
		}
	}
	return nil
}

// control reads what stands behind a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.data) {
		return
	}
	c := r.data[r.at]
	if c < 'a' || c > 'z' {
		r.at++
		switch c {
		case '\'':
			if r.at+2 <= len(r.data) {
				if n, err := strconv.ParseUint(string(r.data[r.at:r.at+2]), 16, 8); err == nil {
					r.at += 2
					r.byte(byte(n))
				}
			}
		case '~':
			r.write("\u00a0")
		case '_':
			r.write("-")
		case '*':
			r.state.hidden = true // a destination that may be unknown
		case '\r', '\n':
			r.write("\n")
		case '\\', '{', '}':
			r.byte(c)
		}
		return
	}
	start := r.at
	for r.at < len(r.data) && r.data[r.at] >= 'a' && r.data[r.at] <= 'z' {
		r.at++
	}
	word := string(r.data[start:r.at])
	from := r.at
	if r.at < len(r.data) && r.data[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.data) && r.at-from < 11 && r.data[r.at] >= '0' && r.data[r.at] <= '9' {
		r.at++
	}
	number, err := strconv.Atoi(string(r.data[from:r.at]))
	if err != nil {
		number = -1
	}
	if r.at < len(r.data) && r.data[r.at] == ' ' {
		r.at++
	}
	r.word(word, number, err == nil)
}

// word does what a control word says.
func (r *rtfReader) word(word string, n int, has bool) {
	if sign, ok := rtfSigns[word]; ok {
		r.write(sign)
		return
	}
	switch word {
	case "u":
		if n < 0 {
			n += 65536
		}
		r.flush()
		if has && !r.state.hidden {
			r.unicode(rune(n))
		}
		r.left = r.state.skip
	case "uc":
		r.state.skip = max(n, 0)
	case "bin":
		r.at = min(r.at+max(n, 0), len(r.data))
	case "ansicpg":
		if e := rtfPage(n); e != nil {
			r.base, r.state.page = e, e
		}
	case "mac":
		r.base, r.state.page = charmap.Macintosh, charmap.Macintosh
	case "fonttbl":
		r.state.fonts, r.state.hidden = true, true
	case "f":
		if r.state.fonts {
			r.state.font = n
			return
		}
		r.flush()
		if r.state.page = r.fonts[n]; r.state.page == nil {
			r.state.page = r.base
		}
	case "fcharset":
		if e := rtfCharset(n); e != nil && r.state.fonts && len(r.fonts) < 1<<16 {
			r.fonts[r.state.font] = e
		}
	case "plain":
		r.flush()
		r.state.page = r.base
	case "deleted":
		if n != 0 {
			r.state.hidden = true
		}
	case "v":
		r.state.hidden = n != 0
	default:
		if rtfHidden[word] {
			r.state.hidden = true
		}
	}
}

// unicode writes a character; two halves of one that needs them come one after the
// other.
func (r *rtfReader) unicode(c rune) {
	if high := r.high; high != 0 {
		r.high = 0
		c = utf16.DecodeRune(high, c)
	} else if utf16.IsSurrogate(c) {
		r.high = c
		return
	}
	r.out.WriteRune(c)
}

// byte takes one byte of a code page, or passes over one that stands in for a
// character of Unicode.
func (r *rtfReader) byte(c byte) {
	if r.left > 0 {
		r.left--
		return
	}
	if !r.state.hidden {
		r.bytes = append(r.bytes, c)
	}
}

// write writes text of the reader's own.
func (r *rtfReader) write(s string) {
	if r.left > 0 {
		r.left--
		return
	}
	r.flush()
	if !r.state.hidden {
		r.out.WriteString(s)
	}
}

// flush decodes the bytes that came in one code page.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	if out, err := r.state.page.NewDecoder().Bytes(r.bytes); err == nil {
		r.out.Write(out)
	} else {
		r.out.WriteString(strings.ToValidUTF8(string(r.bytes), "\ufffd"))
	}
	r.bytes = r.bytes[:0]
}

// rtfPage returns the code page of a number of Windows, nil for one that is not
// known.
func rtfPage(n int) encoding.Encoding {
	return map[int]encoding.Encoding{437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
		932: japanese.ShiftJIS, 936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5,
		1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253, 1254: charmap.Windows1254, 1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh}[n]
}

// rtfCharset returns the code page of a font's character set.
func rtfCharset(n int) encoding.Encoding {
	page, ok := map[int]int{0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250}[n]
	if !ok {
		return nil
	}
	return rtfPage(page)
}
