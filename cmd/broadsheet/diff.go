package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/place"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
)

// errDifferent is the exit code 1 of a comparison that found a difference.
var errDifferent = errors.New("the versions differ")

// A troubleError ends with 2 without being a wrong call: it is one of a command
// that speaks diff's exit codes, or of the configuration.
type troubleError struct{ error }

func (e troubleError) Unwrap() error { return e.error }

// diffing is how the command that compares two files is told what to write.
type diffing struct {
	in     input // without a sample
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
split, merged or moved, with the words that differ. OLD and NEW are files of one
article each, or FILE:2 for the second of several, FILE:NAME for one by its name.

The exit code is 0 when nothing differs, 1 when something does, 2 on trouble.
What was guessed of the files is said on standard error.`,
		Example: `# two files
broadsheet diff old.txt new.txt

# two articles of one bundle file
broadsheet diff bundle.txt:1 bundle.txt:3

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
	delimiterFlag(c, &d.in.delimiter)
	d.rev.flag(c)
	d.rev.choiceFlags(c)
	debugFlag(c, &d.debug)
	formatFlag(c, &d.format, report.ComparisonFormats.Names(), "text")
	return c
}

// run compares two files and writes what changed.
func (d *diffing) run(c *cobra.Command, args []string) error {
	choice, err := d.rev.choice()
	if err != nil {
		return err
	}
	b, cmp, err := d.compare(c.Context(), c.InOrStdin(), args)
	if err != nil {
		return troubleError{err}
	}
	cmp.Choice = choice
	printFaults(c.ErrOrStderr(), faultsBetween(b, cmp.Faults), d.debug)
	if d.format == "text" || d.format == "csv" { // the other forms hold them
		printWarnings(c.ErrOrStderr(), b.Warnings)
		cmp.Warnings = nil
	}
	if err := buffered(c.OutOrStdout(), func(w io.Writer) error { return diffWriter(d.format)(w, cmp, generator) }); err != nil {
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

// diffWriter returns what writes a comparison in a format: on a screen the text
// has colours.
func diffWriter(format string) report.WriteComparison {
	if format == "text" && screen() && !noColour() {
		return func(w io.Writer, c *report.Comparison, _ string) error { return report.DiffColor(w, c) }
	}
	return report.ComparisonFormats.Named(format)
}

// compare reads the two files and compares them, as readers have corrected them.
func (d *diffing) compare(ctx context.Context, stdin io.Reader, args []string) (*bundle.Bundle, *report.Comparison, error) {
	d.in.name(args)
	o, err := d.in.options(stdin)
	if err != nil {
		return nil, nil, err
	}
	old, new := d.in.paths[0], d.in.paths[1]
	places := args
	b, err := load.Pair(ctx, old, new, o, func(path string, b *bundle.Bundle) (int, error) {
		_, at := place.Cut(places[0])
		places = places[1:]
		return oneArticle(ctx, path, at, b)
	})
	if err != nil {
		return nil, nil, err
	}
	s := d.rev.sidecar("", d.in.paths)
	if s.Path == "" { // they lie in two folders
		s = d.rev.sidecar("", []string{new})
	}
	s.Bundle = review.Nowhere // a comparison is of two articles: what is of others is not lost
	b, said, err := s.Take(ctx, b)
	if err != nil {
		return nil, nil, err
	}
	c, err := report.CompareReviewed(ctx, b, said)
	return b, c, err
}

// oneArticle is the article of a file to compare: the one that a place names,
// or the only one.
func oneArticle(ctx context.Context, path, at string, b *bundle.Bundle) (int, error) {
	if at != "" {
		p, err := place.Look(ctx, b, nil, at)
		return p.Article, asUsage(err)
	}
	if n := len(b.Articles); n != 1 {
		return 0, fmt.Errorf("%s: holds %d articles; name one of them, such as %s:2", path, n, path)
	}
	return 0, nil
}
