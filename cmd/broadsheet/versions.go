package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/report"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
)

func newVersions() *cobra.Command {
	var rev string
	c := &cobra.Command{
		Use:   "versions PATH...",
		Short: "Say how an article changed through its versions",
		Long: `Versions reads a folder, a bundle file or several files as versions of one
article, or one file's history under git, and says what changed from each to
the next. The order comes from dates, from version numbers in the names, or
from likeness when nothing else says; the first line tells which.`,
		Example: `# drafts in a folder
broadsheet versions drafts/

# a file under git, since a tag
broadsheet versions story.md --rev v1..HEAD`,
		Args: needArgs,
		RunE: func(c *cobra.Command, paths []string) error {
			b, err := readVersions(c.Context(), c.InOrStdin(), paths, rev)
			if err != nil {
				return err
			}
			h, err := history(c.Context(), b)
			if err != nil {
				return err
			}
			return buffered(c.OutOrStdout(), func(w io.Writer) error { return report.HistoryText(w, b, h) })
		},
	}
	c.Flags().StringVar(&rev, "rev", "", "with a file under git: the revisions to read, such as v1..v2")
	return c
}

// readVersions reads the paths as a bundle; one file that holds one article is
// read as git remembers it.
func readVersions(ctx context.Context, stdin io.Reader, paths []string, rev string) (*bundle.Bundle, error) {
	if rev != "" {
		return load.History(ctx, paths[0], rev)
	}
	b, err := load.Open(ctx, paths, load.Options{Stdin: stdin})
	if err != nil || len(b.Articles) > 1 || len(paths) > 1 || paths[0] == "-" {
		return b, err
	}
	return load.History(ctx, paths[0], "")
}

// history puts versions in order and compares each with the next.
func history(ctx context.Context, b *bundle.Bundle) (*versions.History, error) {
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return nil, err
	}
	order, by := versions.Sequence(c)
	if b.Format == "git" {
		order, by = nil, "git"
		for i := range b.Articles {
			order = append(order, i)
		}
	}
	return versions.NewHistory(ctx, b, order, by)
}
