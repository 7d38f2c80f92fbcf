package ledger

import "broadsheet/bundle"

// A Status says how a printing of an utterance stands to its reference, from
// the gravest to the least.
type Status uint8

// The statuses of a printing. Reference is the printing the others are held to.
const (
	Altered Status = iota
	Reattributed
	Truncated
	UnmarkedPrinting
	ReportedPrinting
	Verbatim
	Reference
)

// String returns the status as the report writes it.
func (s Status) String() string {
	return [...]string{"altered", "reattributed", "truncated", "unmarked", "reported", "verbatim", "reference"}[s]
}

// An Edit is a difference between a reference and a printing: byte ranges
// inside the two quotes' inner texts. An empty range means inserted or dropped.
type Edit struct {
	Reference, This bundle.Span // bytes in the inner text of the quote Of, and of the printing
	Of              int         // index of the quote that Reference lies in: the group's first member, or a later piece of it
	Style           bool        // the same words as another house writes them: no change
	Against         int         // printings in other articles, no copies of one another, that have the reference's words here; 0 where the member is not altered
}

// A Member is one printing of an utterance.
type Member struct {
	Quote   int // index of the quote
	Status  Status
	Also    []Status // lesser statuses that hold too
	Certain bool     // false: the grade is "possible"
	Edits   []Edit
	Cut     bool // for Truncated: the cut is marked by an ellipsis or brackets
}

// A Group is one utterance as several articles print it.
type Group struct {
	Key         string // hash of the reference's words
	Speaker     string
	Members     []Member // the reference first, then in reading order
	Independent int      // printings of the reference that are not copies of one another
}
