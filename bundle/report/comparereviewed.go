package report

import (
	"context"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
	"broadsheet/bundle/versions"
)

// CompareReviewed is [Compare] for two articles of which nothing was found yet,
// and of which readers have said something, or nil. It fails only when ctx ends.
func CompareReviewed(ctx context.Context, b *bundle.Bundle, said *review.Placed) (*Comparison, error) {
	roles, fault, err := analysis.FindRoles(ctx, b)
	if err != nil {
		return nil, err
	}
	if said != nil {
		said.Bundle = b
		analysis.CorrectRoles(roles, said)
		b.Warnings = slices.Concat(b.Warnings, said.Warnings())
	}
	c := Compare(ctx, b, roles)
	c.Review = said
	if fault != nil {
		c.Fail(b, versions.Fault{Old: -1, New: -1, What: "telling furniture from text", Message: fault.Error(), Stack: fault.Stack})
	}
	return &c, nil
}
