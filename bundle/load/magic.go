package load

import (
	"bytes"
	"unicode/utf8"
)

// signatures are the first bytes of kinds of files people try to open.
var signatures = []struct{ prefix, kind string }{
	{"%PDF-", "PDF"},
	{"{\\rtf", "RTF"},
	{"\x89PNG\r\n", "PNG image"},
	{"\xff\xd8\xff", "JPEG image"},
	{"GIF87a", "GIF image"},
	{"GIF89a", "GIF image"},
	{"II*\x00", "TIFF image"},
	{"MM\x00*", "TIFF image"},
	{"\x1f\x8b", "gzip archive"},
	{"BZh", "bzip2 archive"},
	{"\xfd7zXZ\x00", "xz archive"},
	{"(\xb5/\xfd", "zstd archive"},
	{"7z\xbc\xaf\x27\x1c", "7z archive"},
	{"Rar!\x1a", "RAR archive"},
	{"\xd0\xcf\x11\xe0", "old Word or Excel document"},
	{"\x7fELF", "program"},
	{"MZ\x90\x00", "program"},
	{"\xcf\xfa\xed\xfe", "program"},
	{"SQLite format 3\x00", "SQLite database"},
	{"OggS", "Ogg media"},
	{"ID3\x03", "MP3 audio"},
	{"ID3\x04", "MP3 audio"},
	{"RIFF", "RIFF media"},
	{"wOFF", "font"},
	{"wOF2", "font"},
}

// packed names what a zip archive holds, by an entry near its start.
var packed = []struct{ entry, kind string }{
	{"word/", "Word document"},
	{"xl/", "Excel document"},
	{"ppt/", "PowerPoint document"},
	{"mimetypeapplication/epub+zip", "EPUB book"},
	{"mimetypeapplication/vnd.oasis.opendocument", "OpenDocument file"},
}

// binary says what kind of binary file data is by its first bytes, or "".
func binary(data []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.prefix)) {
			if s.kind == "RIFF media" && (len(data) < 12 || bytes.IndexByte(data[4:8], 0) < 0) {
				continue // an article may begin with the word RIFF
			}
			if (s.prefix == "BZh" || s.prefix == "OggS") && isASCII(data[:min(len(data), 64)]) {
				continue
			}
			return s.kind
		}
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")) {
		head := data[:min(len(data), 4096)]
		for _, p := range packed {
			if bytes.Contains(head, []byte(p.entry)) {
				return p.kind
			}
		}
		return "zip archive"
	}
	if len(data) >= 12 && string(data[4:8]) == "ftyp" {
		return "MP4 media"
	}
	return ""
}

// binaryData is what a file is that is neither text nor of a kind that shows.
const binaryData = "binary data"

// notText says what data, the first headBytes of a file or all of a shorter
// one, is if that is not text; "" when it may be.
func notText(data []byte) string {
	if kind := binary(data); kind != "" {
		return kind
	}
	if len(data) < headBytes { // decode looks at all of it
		return ""
	}
	data = data[:headBytes]
	for n := 1; n < utf8.UTFMax; n++ { // the last character may be cut off
		if end := data[len(data)-n:]; utf8.RuneStart(end[0]) {
			if !utf8.FullRune(end) {
				data = data[:len(data)-n]
			}
			break
		}
	}
	if _, ok := byMark(data); ok {
		return ""
	}
	if _, ok := byNULs(data); !ok && garbage(data) {
		return binaryData
	}
	return ""
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 || c == 0 {
			return false
		}
	}
	return true
}
