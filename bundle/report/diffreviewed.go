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

// FieldSubject is what a verdict on metadata that differs is about: it has no
// sentence of its own, and stands with the first of the new version; ok is
// false where there is none.
func FieldSubject(b *bundle.Bundle, new int, f *versions.Field) (s review.Subject, ok bool) {
	a := b.Articles[new]
	if len(a.Sentences) == 0 {
		return s, false
	}
	said := f.Name + ": " + one(f.Old) + " → " + one(f.New)
	return review.Subject{Thing: review.Change, Sign: review.Signed(said), Article: new, Span: a.Sentences[0].Span}, true
}

// saidOf is what readers have said of metadata that differs; notes are on the
// sentence, and told there.
func (c *Comparison) saidOf(f *versions.Field) (s review.Standing) {
	if c.Review == nil {
		return s
	}
	if about, ok := FieldSubject(c.Review.Bundle, c.places[1], f); ok {
		s = c.Review.Of(about)
		s.Notes = nil
	}
	return s
}

// metadata are the fields that differ and are chosen.
func (c *Comparison) metadata() []versions.Field {
	var out []versions.Field
	for i := range c.Metadata {
		if s := c.saidOf(&c.Metadata[i]); c.Choice.takes(&s) {
			out = append(out, c.Metadata[i])
		}
	}
	return out
}

// Said is what readers have said of a bundle, and which changes are to be
// written for it.
type Said struct {
	Review *review.Placed // nil: nothing
	Choice Choice
}

// stepOf is a step of a history with what was said of it.
func stepOf(b *bundle.Bundle, h *versions.History, i int, of []Said) *Comparison {
	s := h.Steps[i]
	old, new := b.Articles[s.Old], b.Articles[s.New]
	c := &Comparison{Old: old, New: new, Operations: s.Operations, Metadata: versions.Metadata(old, new), places: [2]int{s.Old, s.New}, later: i > 0}
	for _, x := range of {
		c.Review, c.Choice = x.Review, x.Choice
	}
	return c
}

// said is what readers have said of an operation.
func (c *Comparison) said(op *versions.Operation) (s review.Standing) {
	if c.Review == nil {
		return s
	}
	b := c.Review.Bundle
	s = c.Review.Of(ChangeSubject(b, c.places[0], c.places[1], op))
	if len(op.New) > 0 && len(op.Old) > 0 && !c.later { // notes on the old wording too
		old := c.Review.Of(review.Subject{Thing: review.Sentence, Article: c.places[0], Span: cover(b.Articles[c.places[0]], op.Old)})
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
	return standingWords(c.said(op))
}

func standingWords(s review.Standing) string {
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
