// Package quote finds what articles quote, who is quoted, and how faithfully
// several articles print one utterance.
//
// [Find] is a pipeline of three rooms, each a package that can be read alone:
//
//	marks    text → pairs of quotation marks, with repairs and warnings
//	speech   who said it: items, persons and names, attribution, resolution
//	ledger   the utterances that several articles print, and their statuses
//
// Speech goes the way of Citron, the quotation system of the BBC: find the cue,
// the content and the source of each quotation, and then who the source is
// (Newell, Cowlishaw and Man 2018). The three have their names from PARC3, the
// corpus of attribution relations (Pareti 2016). Where Citron has models that
// were trained on it, speech has rules over words and their classes: a rule can
// be read, and says the same on every machine. Where the rules do not know who
// speaks, the quote has no speaker.
//
// Bounds: marks nest six deep; a rule reads no farther than some 80 words and
// marks, a few 320, from where it starts; a pronoun looks back ten sentences; an
// utterance is compared to at most 24 others by its rarest words. So the work
// grows with the text.
package quote

import (
	"broadsheet/bundle/quote/ledger"
	"broadsheet/bundle/quote/marks"
)

// A Kind says what a quote is.
type Kind = marks.Kind

// The kinds of a quote.
const (
	Speech   = marks.Speech
	Phrase   = marks.Phrase
	Term     = marks.Term
	Unmarked = marks.Unmarked
	Reported = marks.Reported
)

// Known says how the speaker of a quote is known.
type Known = marks.Known

// How a speaker is known, from the surest to the least sure.
const (
	Unknown  = marks.Unknown
	Named    = marks.Named
	Pronoun  = marks.Pronoun
	Role     = marks.Role
	Implicit = marks.Implicit

	Corrected = marks.Corrected
)

// A Quote is an utterance as one article prints it.
type Quote = marks.Quote

// An Unclosed tells of the opening quotation marks of an article that no mark
// closes.
type Unclosed = marks.Unclosed

// A Status says how a printing of an utterance stands to its reference, from
// the gravest to the least.
type Status = ledger.Status

// The statuses of a printing. Reference is the printing the others are held to.
const (
	Altered          = ledger.Altered
	Reattributed     = ledger.Reattributed
	Truncated        = ledger.Truncated
	UnmarkedPrinting = ledger.UnmarkedPrinting
	ReportedPrinting = ledger.ReportedPrinting
	Verbatim         = ledger.Verbatim
	Reference        = ledger.Reference
)

// An Edit is a difference between a reference and a printing.
type Edit = ledger.Edit

// A Member is one printing of an utterance.
type Member = ledger.Member

// A Group is one utterance as several articles print it.
type Group = ledger.Group

// A Result holds the quotes of a bundle in reading order, and their groups.
type Result struct {
	Quotes []Quote
	Groups []Group

	Unclosed []Unclosed // by article
}
