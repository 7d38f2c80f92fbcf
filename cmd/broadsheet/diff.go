package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/load"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
	"broadsheet/cmd/broadsheet/version"
)

// errDifferent is the exit code 1 of a comparison that found a difference.
var errDifferent = errors.New("the versions differ")

// A troubleError is an error of a command that speaks diff's exit codes: 2.
type troubleError struct{ error }

func (e troubleError) Unwrap() error { return e.error }

// diffing is how the command that compares two files is told what to write.
type diffing struct {
	rev    reviewing
	format string
	debug  bool
}

func newDiff() *cobra.Command {
	var d diffing
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Say what changed between two versions of an article",
		Long: `Diff compares two versions sentence by sentence: kept, edited, added, deleted,
split, merged or moved, with the words that differ.

The exit code is 0 when nothing differs, 1 when something does, 2 on trouble.
What was guessed of the files is said on standard error.`,
		Example: `# two files
broadsheet diff old.txt new.txt

# what git has of them
git difftool -y -x "broadsheet diff" HEAD~1 -- story.md`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usageError{fmt.Errorf("diff: want two files, OLD and NEW, got %d", len(args))}
			}
			return nil
		},
		RunE: inDiffCodes(d.run),
	}
	d.rev.flag(c)
	d.rev.choiceFlags(c)
	debugFlag(c, &d.debug)
	c.Flags().StringVar(&d.format, "format", "text", "text, markdown, html, csv or json")
	return c
}

// run compares two files and writes what changed.
func (d *diffing) run(c *cobra.Command, args []string) error {
	write, err := diffWriter(d.format)
	if err != nil {
		return err
	}
	choice, err := d.rev.choice()
	if err != nil {
		return err
	}
	b, cmp, err := d.rev.compare(c.Context(), c.InOrStdin(), args[0], args[1])
	if err != nil {
		return troubleError{err}
	}
	cmp.Choice = choice
	printFaults(c.ErrOrStderr(), faultsBetween(b, cmp.Faults), d.debug)
	if d.format == "text" || d.format == "csv" { // the other forms hold them
		printWarnings(c.ErrOrStderr(), b.Warnings)
		cmp.Warnings = nil
	}
	if err := buffered(c.OutOrStdout(), func(w io.Writer) error { return write(w, cmp) }); err != nil {
		return troubleError{err}
	}
	if !cmp.Same() {
		return errDifferent
	}
	return nil
}

// inDiffCodes makes trouble of a panic, which would else end with the code of
// a difference.
func inDiffCodes(run func(*cobra.Command, []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		err := parallel.Fence(func() error { return run(c, args) })
		var f *parallel.Fault
		if errors.As(err, &f) {
			return troubleError{err}
		}
		return err
	}
}

func diffWriter(format string) (func(io.Writer, *report.Comparison) error, error) {
	switch format {
	case "text":
		if screen() && os.Getenv("NO_COLOR") == "" {
			return report.DiffColor, nil
		}
		return report.DiffText, nil
	case "markdown":
		return report.DiffMarkdown, nil
	case "html":
		return report.DiffHTML, nil
	case "csv":
		return report.DiffCSV, nil
	case "json":
		return func(w io.Writer, c *report.Comparison) error {
			return report.DiffJSON(w, c, "broadsheet "+version.Number)
		}, nil
	}
	return nil, usageError{fmt.Errorf("--format %s: want text, markdown, html, csv or json", format)}
}

func (r *reviewing) compare(ctx context.Context, stdin io.Reader, oldPath, newPath string) (*bundle.Bundle, *report.Comparison, error) {
	var b bundle.Bundle
	for _, path := range []string{oldPath, newPath} {
		one, err := load.Open(ctx, []string{path}, load.Options{Stdin: stdin})
		if err != nil {
			return nil, nil, err
		}
		if n := len(one.Articles); n != 1 {
			return nil, nil, fmt.Errorf("%s: holds %d articles; diff compares two files of one article each", path, n)
		}
		for _, w := range one.Warnings {
			if w.Article >= 0 {
				w.Article = len(b.Articles)
			}
			b.Warnings = append(b.Warnings, w)
		}
		b.Articles = append(b.Articles, one.Articles[0])
	}
	s := r.sidecar(nil, []string{oldPath, newPath})
	if s.Path == "" { // they lie in two folders
		s = r.sidecar(nil, []string{newPath})
	}
	s.Bundle = review.Nowhere // a comparison is of two articles: what is of others is not lost
	corrected, said, err := take(ctx, &s, &b)
	if err != nil {
		return nil, nil, err
	}
	b = *corrected
	roles, fault, err := rolesOf(ctx, &b)
	if err != nil {
		return nil, nil, err
	}
	if said != nil {
		said.Bundle = &b
		analysis.CorrectRoles(roles, said)
		b.Warnings = slices.Concat(b.Warnings, said.Warnings())
	}
	c := report.Compare(ctx, &b, roles)
	c.Review = said
	if fault != nil {
		c.Fail(&b, versions.Fault{Old: -1, New: -1, What: "telling furniture from text", Message: fault.Error(), Stack: fault.Stack})
	}
	return &b, &c, nil
}

// rolesOf finds what the web page left in the articles; where that fails by an
// error in the program, all is body text.
func rolesOf(ctx context.Context, b *bundle.Bundle) (furniture.Roles, *parallel.Fault, error) {
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
