package report

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/review"
	"broadsheet/bundle/versions"
)

// ChangeSubject is what a verdict on an operation is about: the sentences of
// the new version or, of what was deleted, of the old one. old and new are the
// numbers of the two articles in their bundle.
func ChangeSubject(b *bundle.Bundle, old, new int, op *versions.Operation) review.Subject {
	article, sentences := new, op.New
	if len(sentences) == 0 {
		article, sentences = old, op.Old
	}
	said := op.Kind.String()
	if op.Moved {
		said += ", moved"
	}
	for _, e := range op.Edits {
		said += " " + one(e.Old.Of(b.Articles[old].Text)) + " → " + one(e.New.Of(b.Articles[new].Text))
	}
	return review.Subject{Thing: review.Change, Sign: review.Signed(said), Article: article, Span: cover(b.Articles[article], sentences)}
}

// said is what readers have said of an operation.
func (c *Comparison) said(op *versions.Operation) (s review.Standing) {
	if c.Review == nil {
		return s
	}
	b := c.Review.Bundle
	s = c.Review.Of(ChangeSubject(b, 0, 1, op))
	if len(op.New) > 0 && len(op.Old) > 0 { // notes on the old wording too
		old := c.Review.Of(review.Subject{Thing: review.Sentence, Article: 0, Span: cover(b.Articles[0], op.Old)})
		for _, n := range old.Notes {
			if !slices.Contains(s.Notes, n) {
				s.Notes = append(s.Notes, n)
			}
		}
	}
	return s
}

// saidWords is that in words, "" when nobody has said anything.
func (c *Comparison) saidWords(op *versions.Operation) string {
	s := c.said(op)
	var n note
	n.addStanding(&s)
	return n.String()
}

// takes reports whether an operation is one of those chosen.
func (c *Comparison) takes(op *versions.Operation) bool {
	if c.Choice == All {
		return true
	}
	s := c.said(op)
	return c.Choice.takes(&s)
}

// behind puts what was said behind what happened.
func behind(what, said string) string {
	return strings.TrimSuffix(what+"; "+said, "; ")
}
