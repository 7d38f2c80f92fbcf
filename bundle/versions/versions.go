// Package versions compares two versions of one article sentence by sentence,
// as research on news revision does: every sentence is kept, edited, added,
// deleted, split or merged, and any that stands on both sides may have moved.
//
// It is not a line diff: order is found sentence by sentence, and what differs
// inside a pair word by word.
package versions

import (
	"broadsheet/bundle"
)

// A Kind says what happened to a sentence between two versions.
type Kind uint8

// The kinds of an operation.
const (
	Kept Kind = iota
	Edited
	Added
	Deleted
	Split  // one sentence became several
	Merged // several sentences became one
)

// String returns the kind as the report writes it.
func (k Kind) String() string {
	return [...]string{"kept", "edited", "added", "deleted", "split", "merged"}[k]
}

// A Class says what an edit is about, the gravest first.
type Class uint8

// The classes of an edit.
const (
	Number Class = iota
	Date
	Name
	Quote // words inside quotation marks
	Negation
	Modality // what must, may or should be
	Fate     // what befell somebody or what the law did with him
	Source   // who is said to have said it
	Wording
	Numbering // what numbers a part of the text, or points to one by its number
	Punctuation
)

// String returns the class as the report writes it.
func (c Class) String() string {
	return [...]string{"number", "date", "name", "quote", "negation", "modality", "fate", "source", "wording", "numbering", "punctuation"}[c]
}

// An Edit is a difference inside an operation: byte spans of the two articles'
// texts; an empty one stands where words were inserted or removed.
type Edit struct {
	Old, New bundle.Span
	Class    Class
}

// An Operation is what happened to one or several sentences.
type Operation struct {
	Kind     Kind
	Moved    bool  // stands elsewhere than its neighbours say
	Old, New []int // sentence indices; several on one side for Split and Merged, none for Added and Deleted
	Edits    []Edit

	// Furniture is set where all sentences were left by the web page. What
	// counters and prompts say is compared, but no edit of it is of more than
	// wording.
	Furniture bool
	// Fate is set where a sentence that stands on one side only brings or
	// takes away what befell somebody, which the other version says nowhere.
	Fate bool
}

// Compare returns the operations that turn old into new: in the reading order
// of new, deletions where they stood. Every sentence of both articles is in
// exactly one. The shape of quotation marks, dashes and spaces, line ends and
// wrapping make no difference; punctuation, case and hyphens do.
func Compare(old, new *bundle.Article) []Operation { return CompareRoles(old, new, nil, nil) }

// CompareRoles is [Compare] for articles of which is known, by sentence, what
// the web page left in them; nil where nothing is known.
func CompareRoles(old, new *bundle.Article, oldRoles, newRoles []bundle.Role) []Operation {
	v := newVocabulary()
	o, n := v.lex(old), v.lex(new)
	o.roles, n.roles = oldRoles, newRoles
	o.foreign, n.foreign = foreign(old), foreign(new)
	v.tie(o, n)
	ops := pairSentences(o, n)
	markMoved(ops)
	ops = inReadingOrder(ops)
	for i := range ops {
		finish(&ops[i], o, n)
	}
	loneFates(ops, o, n)
	return ops
}

// finish finds the edits of an operation and, where it has both sides, whether
// anything was edited at all. All words of an added or deleted sentence are
// one edit.
func finish(op *Operation, o, n *side) {
	op.Edits = edits(o, n, op.Old, op.New)
	switch {
	case len(op.Old) == 0 || len(op.New) == 0:
	case len(op.Edits) == 0: // also where only a line end parts two sentences
		op.Kind = Kept
	case len(op.Old) > 1:
		op.Kind = Merged
	case len(op.New) > 1:
		op.Kind = Split
	default:
		op.Kind = Edited
	}
	if bylined(op, o.article, n.article) {
		reclass(op.Edits, Name)
	} else if op.Furniture = o.furniture(op.Old) && n.furniture(op.New) && !o.inForce(op.Old) && !n.inForce(op.New); op.Furniture {
		reclass(op.Edits, Wording)
	}
}

// reclass says of every edit that touches more than marks what it is about.
func reclass(edits []Edit, c Class) {
	for i := range edits {
		if edits[i].Class < Numbering {
			edits[i].Class = c
		}
	}
}
