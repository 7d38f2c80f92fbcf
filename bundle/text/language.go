package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"broadsheet/bundle/english"
)

const (
	languageSample = 2 << 10 // bytes looked at for English function words
	trigramSample  = 1 << 10 // bytes given to the trigram model, which is slow
	languageWords  = 12      // words below which Latin letters tell little
)

// Language returns the ISO 639-1 code of the language s is written in, or ""
// when it holds too little text to tell. Only the beginning of s is read, so
// it is cheap for a text of any size.
//
// English is told by its function words; anything else by whatlanggo, a
// trigram model (Cavnar and Trenkle 1994) that first looks at the script.
func Language(s string) string {
	s = runePrefix(s, languageSample)
	words, hits, latin := 0, 0, 0
	var scratch [64]byte
	Words(s, func(start, end int, shape Shape) {
		if shape&Digits != 0 {
			return
		}
		words++
		if s[start] < utf8.RuneSelf {
			latin++
			if end-start > 7 {
				return
			}
			w := s[start:end]
			if !plainWord(w) {
				w = string(appendFold(scratch[:0], w))
			}
			if english.Of(w).Has(english.OnlyEnglish) {
				hits++
			}
		} else if r, _ := utf8.DecodeRuneInString(s[start:]); unicode.Is(unicode.Latin, r) {
			latin++
		}
	})
	switch {
	case words == 0:
		return ""
	case latin*2 < words:
		return byTrigrams(s, words < 4)
	case hits >= 3 && hits*12 >= words, words < languageWords && hits >= 1 && hits*8 >= words:
		return "en"
	case words < languageWords:
		return ""
	}
	return byTrigrams(s, true)
}

// byTrigrams asks the trigram model. Strict asks it to be sure.
func byTrigrams(s string, strict bool) string {
	info := whatlanggo.Detect(runePrefix(s, trigramSample))
	if info.Lang < 0 || strict && !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}

// runePrefix returns the first n bytes of s, or fewer, so that no rune is cut.
func runePrefix(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
