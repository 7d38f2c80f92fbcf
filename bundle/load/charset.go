package load

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// decodeAs decodes data that says in which character set it is. What is UTF-8 is
// read as that whatever it says, and a set that nobody knows is guessed.
func decodeAs(data []byte, charset string) string {
	if !utf8.Valid(data) {
		if enc, err := htmlindex.Get(charset); err == nil {
			if out, err := enc.NewDecoder().Bytes(data); err == nil {
				return string(out)
			}
		}
	}
	return decode(data).text
}
