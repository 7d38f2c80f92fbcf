package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sectionWords name the parts of a law, a policy or a book, in the languages
// of western Europe; a number stands behind them.
var sectionWords = set(`§ §§ section sections sec article art chapter ch part title rule clause paragraph para schedule annex appendix item
	question rider artikel kapitel abschnitt absatz teil anlage paragraf chapitre titre annexe artículo capítulo título articolo capitolo titolo artigo
	capítulo hoofdstuk deel lid bijlage`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// sectionNumber reports whether w, behind which a full stop stands, is a
// section word that a number follows: "Section. 1. the board". A number that
// begins a sentence has no full stop of its own.
func sectionNumber(w, s string, nx ahead) bool {
	r, _ := utf8.DecodeRuneInString(w)
	end := nx.at + len(nx.word)
	return nx.class == aheadDigit && unicode.IsUpper(r) && sectionWords[strings.ToLower(w)] && end < len(s) && strings.IndexByte(".:)", s[end]) >= 0
}

// itemNumber reports whether t is the number of a part of a law and nothing
// else: "4", "2.1", "12a", "Section 4", "§ 4a", "Art. 5".
func itemNumber(t string) bool {
	word, number, two := strings.Cut(t, " ")
	if two {
		if !sectionWords[strings.ToLower(strings.TrimRight(word, "."))] {
			return false
		}
	} else if number = strings.TrimPrefix(word, "§"); number == word && !strings.Contains(word, ".") {
		return false
	}
	digits, parts := 0, 1
	for i := range len(number) {
		switch c := number[i]; {
		case asciiDigit(c):
			digits++
		case c == '.' && digits > 0:
			digits = 0
			parts++
		case two && i > 0 && i == len(number)-1 && asciiLetter(c):
			digits++
		case two && strings.Trim(number, "IVXLC") == "":
			digits = 1
		default:
			return false
		}
		if digits > 3 || !two && parts > 1 && digits > 2 {
			return false
		}
	}
	return digits > 0
}

// SectionStart reports whether s begins with the number of a part of a law and
// its word or sign: "Sec. 2.", "§ 4.", "Art. 5a", "Artikel 3".
func SectionStart(s string) bool {
	if rest, ok := strings.CutPrefix(s, "§"); ok {
		rest = strings.TrimLeft(rest, "§ \u00a0")
		return rest != "" && asciiDigit(rest[0])
	}
	word, rest, ok := strings.Cut(s, " ")
	if !ok || len(word) > 16 || rest == "" || !asciiDigit(rest[0]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) || !sectionWords[strings.ToLower(strings.TrimRight(word, "."))] {
		return false
	}
	end := strings.TrimLeft(rest, "0123456789")
	return end == "" || strings.IndexByte(".:)", end[0]) >= 0 || asciiLetter(end[0]) && (len(end) == 1 || strings.IndexByte(".:) ", end[1]) >= 0)
}
