package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/english"
)

// written reports whether w is a folded word written with a capital and small
// letters behind it, of which is holds.
func written(w string, is func(folded string) bool) bool {
	var buf [32]byte
	if w == "" || len(w) > len(buf) || !asciiUpper(w[0]) {
		return false
	}
	lower := append(buf[:0], w...)
	lower[0] |= 0x20
	s := string(lower)
	return s == strings.ToLower(w) && is(s)
}

// startsSentence reports whether w, as written, is a function word that
// begins a sentence.
func startsSentence(w string) bool {
	if strings.HasPrefix(w, "THE") {
		w = w[:1] + strings.ToLower(w[1:]) // a text in capitals
	}
	return written(w, func(s string) bool {
		return english.BoundaryOf(strings.ReplaceAll(s, "’", "'")).Has(english.OpensSentence)
	})
}

// isMonth reports whether w, as written, is the name of a month.
func isMonth(w string) bool {
	return written(w, func(s string) bool { return english.Of(s).Has(english.Month) })
}

// behindClock reports whether w, as written, goes on a sentence behind "a.m.":
// a day, a month, a time zone, or a place that has one.
func behindClock(w string) bool {
	if w == strings.ToUpper(w) && english.IsZone(strings.ToLower(w)) {
		return true
	}
	return written(w, func(s string) bool {
		return english.Of(s).Has(english.Weekday|english.Month) || english.BoundaryOf(s).Has(english.ClockPlace)
	})
}

// wordBefore returns the letters, digits and inner full stops that end at i,
// at most 32 bytes of them.
func wordBefore(s string, i int) string {
	k := i
	for k > 0 && i-k < 32 {
		c := s[k-1]
		if asciiLetter(c) || asciiDigit(c) || c == '.' && k < i && k > 1 && asciiLetter(s[k-2]) {
			k--
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeLastRuneInString(s[:k])
		if !unicode.IsLetter(r) && r != '°' {
			break
		}
		k -= n
	}
	return s[k:i]
}

// abbreviationBefore returns the kind of the abbreviation whose full stop
// stands at i, 0 when there is none.
func abbreviationBefore(s string, i int) english.Boundary {
	w := wordBefore(s, i)
	if w == "" || len(w) > 10 {
		return 0
	}
	var buf [16]byte
	lower := buf[:0]
	dots := 0
	for k := range len(w) {
		c := w[k]
		if asciiUpper(c) {
			c |= 0x20
		}
		if c == '.' {
			dots++
		}
		lower = append(lower, c)
	}
	kind := english.BoundaryOf(string(lower))
	switch {
	case kind.Has(english.WordToo) && asciiLower(w[0]):
		return 0
	case kind.Has(english.Abbreviation):
		return kind & english.Abbreviation
	case dots > 0 && dottedShape(w):
		return english.NamedStop
	}
	return 0
}

// dottedShape reports whether w is letters between full stops: U.S, J.R, f.e.
func dottedShape(w string) bool {
	part := 0
	for i := range len(w) {
		if w[i] == '.' {
			part = 0
			continue
		}
		if part++; part > 2 || !asciiLetter(w[i]) {
			return false
		}
	}
	return true
}

// romanNumeral reports whether w is a number in Roman letters.
func romanNumeral(w string) bool {
	return w != "" && w != "I" && strings.Trim(w, "IVXLC") == ""
}
