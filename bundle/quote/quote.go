// Package quote finds what articles quote, who is quoted, and how faithfully
// several articles print one utterance.
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
