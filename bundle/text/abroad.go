package text

import (
	"strings"
	"unicode/utf8"

	"broadsheet/bundle/english"
)

// foreign reports whether the paragraph is in a language of western Europe
// other than English: it has a function word of one and none of English.
func (p *splitter) foreign() bool {
	if p.language == caseUnknown {
		p.language = caseNone
		common := 0
		for start, end, _ := nextWord(p.s, 0); start < end && p.language != caseMixed; start, end, _ = nextWord(p.s, end) {
			if end-start > 8 {
				continue
			}
			w := strings.ToLower(p.s[start:end])
			if english.Of(w).Has(english.OnlyEnglish) || w == "of" {
				p.language = caseMixed
			} else if english.BoundaryAbroad(w).Has(english.CommonAbroad) {
				common++
			}
		}
		if common == 0 {
			p.language = caseMixed
		}
	}
	return p.language == caseNone
}

// abroad decides at a full stop behind w in a paragraph that is not in
// English; decided is false where the rules of any language do.
func (p *splitter) abroad(r stopRun, nx ahead, w string) (ends, decided bool) {
	if w == "" || len(w) > 10 || r.quote || !p.foreign() {
		return false, false
	}
	if asciiDigit(w[0]) {
		return false, len(w) <= 2 && asciiDigit(w[len(w)-1]) && p.ordinal(r, nx, w)
	}
	lower := strings.ToLower(w)
	kind := english.BoundaryAbroad(lower)
	if utf8.RuneCountInString(w) == 1 && !kind.Has(english.TitleStop) {
		return p.opensAbroad(nx), lower == w && lower != "a" && lower != "e" && lower != "o" && lower != "y"
	}
	switch {
	case kind.Has(english.TitleStop):
		return false, utf8.RuneCountInString(w) > 1 || w != lower
	case kind.Has(english.AlwaysStop):
		return false, true
	case kind.Has(english.NumberedStop), strings.HasSuffix(lower, "str"):
		return p.opensAbroad(nx), nx.class == aheadDigit || nx.class == aheadUpper && len(nx.word) == 1 || !p.opensAbroad(nx) && kind != 0
	case kind.Has(english.ListStop):
		return nx.class != aheadDigit, true
	case kind.Has(english.NamedStop), abbreviationBefore(p.s, r.start).Has(english.NamedStop):
		return p.opensAbroad(nx), true
	}
	return false, false
}

// opensAbroad reports whether a function word with a capital follows.
func (p *splitter) opensAbroad(nx ahead) bool {
	return nx.class == aheadUpper && english.BoundaryAbroad(strings.ToLower(nx.word)).Has(english.OpensSentence)
}

// ordinal reports whether the one or two digits w and the full stop behind
// them are a German ordinal: "am 3. Mai", "der 1. FC".
func (p *splitter) ordinal(r stopRun, nx ahead, w string) bool {
	if nx.class != aheadUpper {
		return false
	}
	if english.BoundaryAbroad(strings.ToLower(nx.word)).Has(english.BehindOrdinal) {
		return true
	}
	before := wordBefore(p.s, skipSpaceBack(p.s, r.start-len(w)))
	return english.BoundaryAbroad(strings.ToLower(before)).Has(english.BeforeOrdinal)
}
