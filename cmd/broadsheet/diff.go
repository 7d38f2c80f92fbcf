package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/load"
	"broadsheet/bundle/report"
	"broadsheet/bundle/text"
	"broadsheet/cmd/broadsheet/version"
)

// errDifferent is the exit code 1 of a comparison that found a difference.
var errDifferent = errors.New("the versions differ")

// A troubleError is an error of a command that speaks diff's exit codes: 2.
type troubleError struct{ error }

func (e troubleError) Unwrap() error { return e.error }

func newDiff() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Say what changed between two versions of an article",
		Long: `Diff compares two versions sentence by sentence: kept, edited, added, deleted,
split, merged or moved, with the words that differ.

The exit code is 0 when nothing differs, 1 when something does, 2 on trouble.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usageError{fmt.Errorf("diff: want two files, OLD and NEW, got %d", len(args))}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			write, err := diffWriter(format)
			if err != nil {
				return err
			}
			cmp, err := compare(c.Context(), c.InOrStdin(), args[0], args[1])
			if err != nil {
				return troubleError{err}
			}
			if err := buffered(c.OutOrStdout(), func(w io.Writer) error { return write(w, cmp) }); err != nil {
				return troubleError{err}
			}
			if !cmp.Same() {
				return errDifferent
			}
			return nil
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text, markdown, html or json")
	return c
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
	case "json":
		return func(w io.Writer, c *report.Comparison) error {
			return report.DiffJSON(w, c, "broadsheet "+version.Number)
		}, nil
	}
	return nil, usageError{fmt.Errorf("--format %s: want text, markdown, html or json", format)}
}

func compare(ctx context.Context, stdin io.Reader, oldPath, newPath string) (*report.Comparison, error) {
	var b bundle.Bundle
	for _, path := range []string{oldPath, newPath} {
		one, err := load.Open(ctx, []string{path}, load.Options{Stdin: stdin})
		if err != nil {
			return nil, err
		}
		if n := len(one.Articles); n != 1 {
			return nil, fmt.Errorf("%s: holds %d articles; diff compares two files of one article each", path, n)
		}
		for _, w := range one.Warnings {
			if w.Article >= 0 {
				w.Article = len(b.Articles)
			}
			b.Warnings = append(b.Warnings, w)
		}
		b.Articles = append(b.Articles, one.Articles[0])
	}
	corpus, err := text.NewCorpus(ctx, &b)
	if err != nil {
		return nil, err
	}
	roles, err := furniture.Find(ctx, corpus)
	if err != nil {
		return nil, err
	}
	c := report.Compare(b.Articles[0], b.Articles[1], roles)
	c.Warnings = b.Warnings
	return &c, nil
}
