package sieve

import (
	"context"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// A Shared is what two articles have in common.
type Shared struct {
	Links    []shared.Link // certain, verbatim and near; by place
	Words    int           // of the first article that both have, each counted once
	Verbatim int           // of the links
	Near     int
}

// Verify says what two articles share by the rules of the desk: they are laid side
// by side as a bundle of two, their furniture is found and their sentences are
// linked by [shared.Find]. Of the links those are kept that are certain and
// verbatim or near. It is a pure function of the two; it fails only when ctx ends.
func Verify(ctx context.Context, a, b *bundle.Article) (Shared, error) {
	var out Shared
	c, err := text.NewCorpus(ctx, &bundle.Bundle{Articles: []*bundle.Article{a, b}})
	if err != nil {
		return out, err
	}
	roles, err := furniture.Find(ctx, c)
	if err != nil {
		return out, err
	}
	groups, err := shared.Find(ctx, c, roles)
	if err != nil {
		return out, err
	}
	seen := map[bundle.Ref]bool{}
	for _, g := range groups {
		for _, l := range g.Links {
			if !l.Certain || l.Kind == shared.Reworded || l.A.Article == l.B.Article {
				continue
			}
			if l.Kind == shared.Verbatim {
				out.Verbatim++
			} else {
				out.Near++
			}
			out.Links = append(out.Links, l)
			if !seen[l.A] {
				seen[l.A] = true
				out.Words += inCommon(a, &l)
			}
		}
	}
	return out, nil
}

// inCommon counts the words of a's side of a link that both sides have.
func inCommon(a *bundle.Article, l *shared.Link) int {
	n := 0
	for _, p := range l.Spans {
		text.Words(p.A.Of(a.Text), func(int, int, text.Shape) { n++ })
	}
	return n
}
