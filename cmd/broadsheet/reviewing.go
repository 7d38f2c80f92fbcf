package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/cmd/broadsheet/place"
	"broadsheet/samples"
)

// reviewing is how a command is told where verdicts, notes and corrections are
// kept, and which findings to write.
type reviewing struct {
	file       string
	unreviewed bool
	only       string
}

func (r *reviewing) flag(c *cobra.Command) {
	c.Flags().StringVar(&r.file, "review", "", "keep verdicts, notes and corrections in this file, not beside the articles")
}

// choiceFlags adds those that choose what is written.
func (r *reviewing) choiceFlags(c *cobra.Command) {
	c.Flags().BoolVar(&r.unreviewed, "unreviewed", false, "write only findings on which nobody has given a verdict")
	c.Flags().StringVar(&r.only, "only", "", "marked: write only findings on which somebody has said something")
	_ = c.RegisterFlagCompletionFunc("only", cobra.FixedCompletions([]string{"marked"}, cobra.ShellCompDirectiveNoFileComp))
}

func (r *reviewing) choice() (report.Choice, error) {
	switch {
	case r.only != "" && r.only != "marked":
		return report.All, usageError{fmt.Errorf("--only %s: want marked", r.only)}
	case r.only != "" && r.unreviewed:
		return report.All, usageError{fmt.Errorf("--unreviewed and --only marked: choose one")}
	case r.unreviewed:
		return report.Unreviewed, nil
	case r.only != "":
		return report.Marked, nil
	}
	return report.All, nil
}

// sidecar says where what readers have said of a bundle is kept. Standard input
// has no place but a file that is named.
func (r *reviewing) sidecar(in *input, paths []string) review.Sidecar {
	sample := ""
	if in != nil && (in.sample != "" || len(paths) == 0) {
		if sample = in.sample; sample == "" {
			sample = samples.Default
		}
	}
	s := review.Sidecar{Path: r.file, Chosen: r.file != ""}
	name := ""
	if sample == "" {
		var beside string
		if beside, name = review.Beside(paths); s.Path == "" {
			s.Path = beside
		}
	}
	s.Bundle = name
	if r.file == "" && !slices.Contains(paths, "-") {
		s.Fallback = fallback(sample, paths)
	}
	return s
}

// fallback is the file in the user's own folder for a bundle, "" when there is
// none.
func fallback(sample string, paths []string) string {
	dir := place.ReviewFolder()
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, review.NameOf(sample, paths)+".jsonl")
}

// take corrects a bundle, and places in it what readers have said; nil where
// nobody has said anything.
func take(ctx context.Context, s *review.Sidecar, b *bundle.Bundle) (*bundle.Bundle, *review.Placed, error) {
	book, errs := s.Load()
	if book.Empty() && len(errs) == 0 {
		return b, nil, nil
	}
	b = review.Corrected(book, b)
	said := review.Place(ctx, book, b, s.Bundle)
	if said == nil {
		return nil, nil, ctx.Err()
	}
	said.Errs = errs
	return b, said, nil
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
