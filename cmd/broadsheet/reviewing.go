package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/place"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
)

// reviewing is how a command is told where verdicts, notes and corrections are
// kept, and which findings to write.
type reviewing struct {
	file       string
	unreviewed bool
	only       string
}

func (r *reviewing) flag(c *cobra.Command)        { reviewFlag(c, &r.file) }
func (r *reviewing) choiceFlags(c *cobra.Command) { choiceFlags(c, &r.unreviewed, &r.only) }

func (r *reviewing) choice() (report.Choice, error) {
	switch {
	case r.only != "" && r.unreviewed:
		return report.All, usageError{errors.New("--unreviewed and --only marked: choose one")}
	case r.unreviewed:
		return report.Unreviewed, nil
	case r.only != "":
		return report.Marked, nil
	}
	return report.All, nil
}

// sidecar says where what readers have said of a bundle is kept.
func (r *reviewing) sidecar(sample string, paths []string) review.Sidecar {
	return review.Where(r.file, sample, paths, place.ReviewFolder())
}

// take corrects a bundle, and places in it what readers have said.
func (r *reviewing) take(ctx context.Context, in *input, b *bundle.Bundle) (*bundle.Bundle, *review.Placed, error) {
	s := r.sidecar(in.sampleName(), in.paths)
	return s.Take(ctx, b)
}

// reader is who marks: the name given, or else the user's, or nobody in
// particular where nothing of the reader is to be told.
func reader(as string, private bool) string {
	switch {
	case as != "":
		return as
	case private:
		return ""
	}
	return os.Getenv("USER")
}
