// Package sign is how a finder says which kinds of marks it lays on the text.
// Each finder declares its own, once; whoever shows them (the legend, the
// gutter, the map, the help, the pages of the report) asks here and knows no
// finder.
package sign

import "broadsheet/bundle"

// A Finding is the marks of one finder, which are switched on and off together.
type Finding struct {
	Name  string  // what it is called, in the plural: "quotes"
	One   string  // the same of a single one
	Kinds []*Kind // in the order in which they are explained
}

// A Kind is one kind of mark.
type Kind struct {
	Name   string // one word of small letters: the role of its style on the screen
	Sign   string // the letter beside the text and the class on a page, unlike every other kind's; "" when it has none: its class is its name
	Label  string // what it is, in two or three words
	Help   string // what it is, in a sentence without a full stop
	Beside Side   // of the two letters beside a line, which it may be

	// Over says which marks lie over which: those of the greater number are
	// painted later. Marks of sentences are below [Stretch], of stretches in them
	// below 20, of single words below [Alarm].
	Over int
	// Gravity says which kind stands where there is room for one: that of the
	// greater number.
	Gravity int
}

// A Mark is what a finding marks that needs nothing of its own on the screen and
// in the reports but to be marked and said.
type Mark struct {
	Article  int // index in the bundle's articles
	Span     bundle.Span
	Kind     *Kind
	Possible bool   // it may be something else
	Says     string // what is said of the sentence in which it begins; safe to print
}

// Stretch is the Over from which a mark is of a stretch inside a sentence.
const Stretch = 10

// Alarm is the Over from which a mark is seen even where the reader stands.
const Alarm = 30

// A Side is one of the two letters beside a line of text.
type Side uint8

// What the line says, and how it says it.
const (
	What Side = iota
	How
)
