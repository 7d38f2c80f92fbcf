// Package review is what a reader leaves behind: verdicts on findings, notes on
// sentences, and corrections. They stand in a file beside the bundle, one line
// of JSON each, which is only ever added to, so that two files are merged by
// putting their lines together.
//
// What a line is about is named by its words and their place, not by numbers,
// so that it is found again when the article was edited or its sentences are
// split otherwise. What is not found is listed as having lost its text.
package review

import (
	"slices"
	"strings"
	"time"

	"broadsheet/bundle/text"
)

// Schema is the version of a line that this program writes. Lines of a later
// one are kept as they are.
const Schema = 1

// A Deed is what a line does.
type Deed string

// The deeds. The first three are verdicts, from Speaker on they are
// corrections.
const (
	Right        Deed = "right"   // the finding is right
	Wrong        Deed = "wrong"   // it is wrong: it is no alarm in this bundle
	Checked      Deed = "checked" // it was looked at
	Note         Deed = "note"    // Says is what is noted
	Undo         Deed = "undo"    // Undoes is taken back
	Speaker      Deed = "speaker" // Says is who said the quote; "" is nobody
	Furniture    Deed = "furniture"
	NotFurniture Deed = "not furniture"
	Same         Deed = "same" // the two sentences make the same statement
	NotSame      Deed = "not same"
	Title        Deed = "title" // Says is the article's title, and so on
	Outlet       Deed = "outlet"
	Date         Deed = "date"  // as RFC 3339 writes it
	Order        Deed = "order" // Says is its place in the bundle, counted from one
)

// Verdicts and Corrections are the deeds of those kinds.
var (
	Verdicts    = []Deed{Right, Wrong, Checked}
	Corrections = []Deed{Speaker, Furniture, NotFurniture, Same, NotSame, Title, Outlet, Date, Order}
)

// IsVerdict reports whether a deed is a verdict.
func (d Deed) IsVerdict() bool { return slices.Contains(Verdicts, d) }

// IsCorrection reports whether a deed is a correction.
func (d Deed) IsCorrection() bool { return slices.Contains(Corrections, d) }

// A Thing is the kind of what a line is about.
type Thing string

// The kinds of things.
const (
	Quote    Thing = "quote"    // a printing that differs from the others
	Fact     Thing = "fact"     // a fact that differs
	Drift    Thing = "drift"    // a run that leaves the story, by a sentence of it
	Only     Thing = "only"     // what only one article has
	Change   Thing = "change"   // what changed between two versions
	Sentence Thing = "sentence" // a sentence, whatever was found in it
	Article  Thing = "article"
)

var things = []Thing{Quote, Fact, Drift, Only, Change, Sentence, Article}

// An Act is a line: what one reader did once.
type Act struct {
	ID     string    // names it in every copy of the file
	At     time.Time // when, to the millisecond
	By     string    // who; "" is nobody in particular
	Bundle string    // the file's name where the sidecar serves several; "" for a folder
	Do     Deed
	On     Thing
	Of     Anchor
	With   *Anchor // the other sentence of Same and NotSame
	Sign   string  // what the finding said; a finding that says something else is another
	Says   string
	Undoes string // the ID of what Undo takes back
	File   string // it was read from; "" for a new one
	Line   int    // in it, counted from 1
}

// Bounds of what is written: a note is no article.
const (
	MostSaid   = 8 << 10 // bytes of Says
	mostWords  = 1000    // bytes of the words of an anchor: longer sentences are found by their beginning
	mostAround = 5       // words on each side
	mostSign   = 160     // bytes
)

// Signed shortens what a finding says to what a line keeps of it; what is cut
// off still makes a difference.
func Signed(said string) string {
	said = strings.Join(strings.Fields(said), " ")
	if len(said) <= mostSign {
		return said
	}
	return cut(said, mostSign) + "… " + text.Key(said)
}
