package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

const (
	maxTitleWords   = 28 // a first line that may be the title
	maxHeadingWords = 14 // a heading between paragraphs
	maxColonWords   = 4  // "Reactions from abroad:"; longer ones introduce a quotation
)

// markHeadlines makes Headlines of the paragraphs of plain text that read
// like a title or a subhead. A text that would have no other paragraph keeps
// at most its first as a Headline: a single line, a list of results or a poem
// is the text itself.
func markHeadlines(s string, ps []bundle.Paragraph) {
	if len(ps) < 2 {
		return
	}
	prose := false
	first := true
	for i := range ps {
		if ps[i].Kind == bundle.Rule {
			continue
		}
		if ps[i].Kind == bundle.Prose && headlineShape(ps[i].Of(s), first) {
			ps[i].Kind, ps[i].Level = bundle.Headline, 2
			if first {
				ps[i].Level = 1
			}
		} else {
			prose = true
		}
		first = false
	}
	if prose {
		unmarkRuns(s, ps)
		return
	}
	first = true
	for i := range ps {
		if ps[i].Kind == bundle.Headline && !first {
			ps[i].Kind, ps[i].Level = bundle.Prose, 0
		}
		first = first && ps[i].Kind == bundle.Rule
	}
}

// unmarkRuns makes prose of the inner lines of a run of lines that all look
// like headlines: ingredients, results, menus. A heading has text under it, at
// most with one more heading between, so none is the last line of a text.
func unmarkRuns(s string, ps []bundle.Paragraph) {
	for i := 0; i < len(ps); {
		end := i
		for end < len(ps) && ps[end].Kind == bundle.Headline {
			end++
		}
		if end-i >= 4 {
			last := end - 1
			if scored(ps[last].Of(s)) && scored(ps[last-1].Of(s)) {
				last++ // one more row of results
			} else if end == len(ps) {
				last = end
			}
			for k := i + 1; k < last; k++ {
				ps[k].Kind, ps[k].Level = bundle.Prose, 0
			}
		}
		i = end + 1
	}
}

// scored reports whether a line ends with a number, as the rows of results and
// tables do.
func scored(s string) bool { return s != "" && asciiDigit(s[len(s)-1]) }

// headlineShape reports whether a paragraph of plain text is short, begins
// like a sentence and does not end like one.
func headlineShape(s string, first bool) bool {
	limit := maxHeadingWords
	if first {
		limit = maxTitleWords
	}
	if len(s) > 400 || strings.ContainsAny(s, "\n\r") {
		return false
	}
	t := strings.TrimRight(s, closingMarks+" ")
	last, _ := utf8.DecodeLastRuneInString(t)
	switch last { // as most lines end, which need no closer look
	case ',', ';', '-', '—', '–':
		return false
	case '.', '…', '。':
		if !dottedEnd(t) {
			return false
		}
	}
	if !first && (saidBeside(s) || asideLine(s)) || itemEnd(t) {
		return false
	}
	words, capitals, letters := 0, 0, false
	Words(s, func(start, end int, shape Shape) {
		words++
		if shape&(Capital|Digits) != 0 {
			capitals++
		} else if end-start <= 3 || words == 1 {
			capitals++ // little words are in lower case in titles too
		}
		letters = letters || shape&Digits == 0
	})
	if words == 0 || words > limit || !letters || startsLower(s) {
		return false
	}
	switch last {
	case ':':
		return words <= maxColonWords && !strings.Contains(t, ". ")
	case '.', '…', '。':
		return titleCase(capitals, words)
	case '?', '!', '？', '！':
		return words >= 3 && titleCase(capitals, words) && (first || words <= 10)
	}
	return !stopInside(t)
}

// itemEnd reports whether t ends as an item of a list does that another one
// follows: "open the pier; and".
func itemEnd(t string) bool {
	i := strings.LastIndexByte(t, ' ')
	if i < 1 || t[i-1] != ';' && t[i-1] != ',' {
		return false
	}
	return english.SenseOf(t[i+1:]).Has(english.AndAbroad)
}

// titleCase reports whether nearly all of the words are written as in a
// title.
func titleCase(capitals, words int) bool { return capitals*10 >= words*9 }

// dottedEnd reports whether the last word is a dotted abbreviation ("Senate
// Race in D.C."), whose stop need not end a sentence.
func dottedEnd(s string) bool {
	w := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
	return len(w) >= 4 && len(w) <= 8 && strings.Count(w, ".") >= 2
}

// saidBeside reports whether s holds a quotation with a verb of saying right
// before or behind it and the comma or colon between: somebody's words, which
// head nothing even where their last full stop is missing.
func saidBeside(s string) bool {
	for i, r := range s {
		n := utf8.RuneLen(r)
		if r == '"' || r == '“' {
			before := strings.TrimRight(s[:i], " ")
			if t := strings.TrimRight(before, ":,"); t != before && english.Introduces(wordBefore(t, len(t))) {
				return true
			}
		}
		if r == '"' || r == '”' {
			rest := strings.TrimLeft(s[i+n:], ", ")
			if (i > 0 && s[i-1] == ',' || strings.HasPrefix(s[i+n:], ",")) && english.Introduces(wordAt(rest, 0)) {
				return true
			}
		}
	}
	return false
}

// asideLine reports whether s stands in brackets as a whole, as stage directions
// do ("(Laughter)"), or is what a speaker in capitals asks: "THE CHAIR: And
// then?".
func asideLine(s string) bool {
	if s[0] == '(' && s[len(s)-1] == ')' || s[0] == '[' && s[len(s)-1] == ']' {
		return true
	}
	name, rest, ok := strings.Cut(s, ": ")
	return ok && strings.HasSuffix(rest, "?") && strings.ToUpper(name) == name
}

// stopInside reports whether a sentence ends within s.
func stopInside(s string) bool {
	if !strings.ContainsAny(s, ".!?…。！？") {
		return false
	}
	var few [4]bundle.Span
	return len(appendSentences(few[:0], s)) > 1
}
