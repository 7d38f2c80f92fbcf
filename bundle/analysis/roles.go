package analysis

import (
	"context"
	"errors"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// FindRoles finds what the web page left in the articles and nothing else. Where
// that fails by an error in the program, which is the fault, all is body text;
// the error is that of ctx.
func FindRoles(ctx context.Context, b *bundle.Bundle) (furniture.Roles, *parallel.Fault, error) {
	var roles furniture.Roles
	err := parallel.Fence(func() error {
		corpus, err := text.NewCorpus(ctx, b)
		if err == nil {
			roles, err = furniture.Find(ctx, corpus)
		}
		return err
	})
	var f *parallel.Fault
	if !errors.As(err, &f) {
		return roles, nil, err
	}
	roles = nil
	for _, a := range b.Articles {
		roles = append(roles, make([]bundle.Role, len(a.Sentences)))
	}
	return roles, f, nil
}
