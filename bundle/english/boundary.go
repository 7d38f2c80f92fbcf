package english

import (
	_ "embed"
	"strings"
	"sync"
)

// A Boundary is what a word says of whether a sentence ends beside it. Each
// kind has a section in boundaries.txt.
type Boundary uint32

// The kinds: those of abbreviations, of which a word has one at most, and
// those of words before and behind a stop.
const (
	TitleStop     Boundary = 1 << iota // Mr. Gen.: a name follows
	AlwaysStop                         // e.g. vs.: the sentence goes on whatever follows
	NumberedStop                       // No. pp.: a number follows
	ClockStop                          // a.m.: a weekday, a time zone or a place may follow
	ListStop                           // etc.: a capital begins a sentence
	MeasuredStop                       // approx.: an amount may follow
	NamedStop                          // Inc. Calif. U.S.: only a function word tells a new sentence
	DatedStop                          // Jan. Mon.: a day or a month may follow; see [Of] for which
	WordToo                            // an abbreviation that is a word in lower case: art, no
	OpensSentence                      // with a capital behind an abbreviation it begins a sentence: However
	LoudName                           // Yahoo!
	DomainEnd                          // com, org
	ShortUnit                          // ft, min: a unit behind a number
	OwnClause                          // begins a statement behind a verb of saying: that, he
	Statement                          // the same behind a verb that takes a person
	ClockPlace                         // Eastern, London: stands behind "a.m."

	// Abbreviation is any of the kinds of abbreviation.
	Abbreviation = TitleStop | AlwaysStop | NumberedStop | ClockStop | ListStop | MeasuredStop | NamedStop | DatedStop
)

var boundaryNamed = map[string]Boundary{
	"title": TitleStop, "always": AlwaysStop, "numbered": NumberedStop, "clock": ClockStop, "list-end": ListStop, "measured": MeasuredStop,
	"named": NamedStop, "word-too": WordToo, "opens-sentence": OpensSentence, "loud-name": LoudName, "domain-end": DomainEnd,
	"short-unit": ShortUnit, "own-clause": OwnClause, "statement": Statement, "clock-place": ClockPlace,
}

//go:embed boundaries.txt
var boundaryData string

var boundaries = sync.OnceValue(func() map[string]Boundary {
	m := make(map[string]Boundary, 1024)
	sections(boundaryData, func(section, word string) { m[word] |= boundaryNamed[section] })
	for word, c := range classes() {
		if c.Has(Month|Weekday) && isShortDate(word) {
			m[word] |= DatedStop
		}
	}
	return m
})

// isShortDate reports whether the word for a month or a weekday is one cut
// short: Jan, Thurs, but not May.
func isShortDate(word string) bool {
	return Of(word).Has(Weekday) && !strings.HasSuffix(word, "day") || Of(word).Has(Month) && (len(word) == 3 && word != "may" || word == "sept")
}

// BoundaryOf returns what a word in lower case, an abbreviation with its inner
// full stops only ("e.g"), says of the end of a sentence beside it.
func BoundaryOf(word string) Boundary { return boundaries()[word] }

// Has reports whether b holds any of the kinds of c.
func (b Boundary) Has(c Boundary) bool { return b&c != 0 }
