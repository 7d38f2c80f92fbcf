package quote

import "broadsheet/bundle/sign"

// Marks are the marks on what somebody is quoted with.
var Marks = sign.Finding{Name: "quotes", One: "quote", Kinds: []*sign.Kind{
	MarkSpeech, MarkPhrase, MarkReported, MarkAltered, MarkDiffering, MarkTerm, MarkSpeaker, MarkDoubted, MarkEdited}}

// The kinds of marks: of quotes by what they are, of those that others print
// with other words or give to somebody else, and of words in and around them.
var (
	MarkSpeech    = &sign.Kind{Name: "speech", Sign: "Q", Beside: sign.How, Over: 13, Gravity: 60, Label: "a quote", Help: "a quote"}
	MarkPhrase    = &sign.Kind{Name: "phrase", Sign: "q", Beside: sign.How, Over: 12, Gravity: 35, Label: "a quoted phrase", Help: "a quoted phrase"}
	MarkReported  = &sign.Kind{Name: "reported", Over: 10, Label: "told, not quoted", Help: "somebody's words without quotation marks"}
	MarkAltered   = &sign.Kind{Name: "altered", Sign: "A", Beside: sign.How, Over: 16, Gravity: 100, Label: "an altered quote", Help: "an altered quote: others print other words"}
	MarkDiffering = &sign.Kind{Name: "differing", Sign: "a", Beside: sign.How, Over: 15, Gravity: 80, Label: "a quote that may be altered", Help: "a quote that may be altered, or given to somebody else"}
	MarkTerm      = &sign.Kind{Name: "term", Over: 11, Label: "a term in marks", Help: "a term in quotation marks that nobody need have said"}
	MarkSpeaker   = &sign.Kind{Name: "speaker", Over: 14, Label: "who speaks", Help: "the name of the one who speaks"}
	MarkDoubted   = &sign.Kind{Name: "doubted", Over: 17, Label: "words that may differ", Help: "words of a quote that may be altered"}
	MarkEdited    = &sign.Kind{Name: "edited", Over: sign.Alarm, Label: "words that differ", Help: "words of an altered quote that the others do not print"}
)

// MarkOf is the mark of a quote of a kind that is printed as it was said.
func MarkOf(k Kind) *sign.Kind {
	switch k {
	case Speech:
		return MarkSpeech
	case Phrase:
		return MarkPhrase
	case Term:
		return MarkTerm
	}
	return MarkReported
}
