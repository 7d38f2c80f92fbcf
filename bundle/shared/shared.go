// Package shared finds the sentences that two or more articles have in
// common: word for word, with small edits, or in other words.
package shared

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// A Kind says how alike two linked sentences are, from the most alike to the
// least.
type Kind uint8

// The kinds of a link.
const (
	Verbatim Kind = iota // the same words in the same order, whatever the typography
	Near                 // small edits
	Reworded             // the same statement in other words
)

// String returns the kind as the report writes it.
func (k Kind) String() string { return [...]string{"verbatim", "near", "reworded"}[k] }

// A Class says what kind of fact a contrast is about.
type Class uint8

// The classes of a contrast.
const (
	Number Class = iota
	Date
	Name
	Negation
	Antonym
)

// String returns the class as the report writes it.
func (c Class) String() string {
	return [...]string{"number", "date", "name", "negation", "antonym"}[c]
}

// A Pair is a span of a link's first sentence and the span of its second that
// answers it; either may be empty where one side has nothing.
type Pair struct{ A, B bundle.Span }

// A Contrast is a fact in which two linked sentences differ.
type Contrast struct {
	Pair
	Class Class
}

// A Link ties two sentences of two articles that make the same statement.
type Link struct {
	A, B      bundle.Ref // A stands before B
	Kind      Kind
	Score     float64    // 0..1: idf-weighted share of the two sentences' content that is matched
	Certain   bool       // false: possibly the same statement
	Same      bool       // false: the same statement but for a fact that differs; see Contrasts
	Spans     []Pair     // words in common
	Pairs     []Pair     // different words matched to each other
	Contrasts []Contrast // facts in which the two differ
}

// A Group is a set of sentences, in two or more articles, that make the same
// statement.
type Group struct {
	Key     string // hash of what the group says; stable when articles are added
	Kind    Kind   // the weakest of its links
	Members []bundle.Ref
	Source  int // index of the earliest article by date; -1 when the order is unknown
	Links   []Link
}

// Find links the sentences of the corpus and groups them. Furniture and
// headings are left out; titles link only to titles. Groups come in reading
// order of their first member. It fails only when ctx ends.
func Find(ctx context.Context, c *text.Corpus, roles furniture.Roles) ([]Group, error) {
	return nil, ctx.Err()
}
