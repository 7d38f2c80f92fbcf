package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Ending returns the punctuation mark that ends s, inside closing marks and
// brackets, or 0: one of . , ? ! … ; : and the dashes. Those of East Asian
// scripts are given as their Latin counterparts.
func Ending(s string) rune {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || quoteRune(r) || r == ')' || r == ']' })
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '。', '｡':
		return '.'
	case '！':
		return '!'
	case '？':
		return '?'
	case '，', '、':
		return ','
	}
	if strings.ContainsRune(".,?!…;:-–—", r) {
		return r
	}
	return 0
}
