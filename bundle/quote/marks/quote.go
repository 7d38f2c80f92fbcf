package marks

import "broadsheet/bundle"

// A Kind says what a quote is.
type Kind uint8

// The kinds of a quote.
const (
	Speech   Kind = iota // somebody's words, in marks
	Phrase               // a quoted fragment
	Term                 // scare quotes, a name, a title
	Unmarked             // an utterance printed without its marks
	Reported             // an utterance's content in the article's own words
)

// String returns the kind as the report writes it.
func (k Kind) String() string {
	return [...]string{"speech", "phrase", "term", "unmarked", "reported"}[k]
}

// Known says how the speaker of a quote is known.
type Known uint8

// How a speaker is known, from the surest to the least sure.
const (
	Unknown   Known = iota // there is none
	Named                  // by name, beside the quote
	Pronoun                // by "she", whom the text before tells
	Role                   // by an office or a description
	Implicit               // by what stands before: the text goes on with the same speaker
	Corrected              // a reader has said so
)

// String returns the way as the report writes it.
func (k Known) String() string {
	return [...]string{"", "named", "pronoun", "role", "carried", "corrected"}[k]
}

// A Quote is an utterance as one article prints it.
type Quote struct {
	Article          int
	Span             bundle.Span // the marks included; where there are none, the words
	Inner            bundle.Span // without the marks
	Marked           bool        // false for a printing without quotation marks
	Kind             Kind
	Continues        int    // index of the quote it goes on from, or -1
	Speaker          string // the bundle's one name for the speaker; "" if the text does not say
	Known            Known  // how the speaker is known
	SpeakerAsWritten string
	SpeakerSpan      bundle.Span // where SpeakerAsWritten stands; empty if nowhere
	Cue              string      // the attribution verb or phrase; "" if none
	CueSpan          bundle.Span
}
