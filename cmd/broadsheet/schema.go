package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"broadsheet/bundle/meant"
	"broadsheet/bundle/schema"
	"broadsheet/bundle/visible"
)

func newSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema " + strings.Join(schema.Names, "|"),
		Short: "Print the JSON Schema of what a command writes as JSON",
		Long: `Schema prints the JSON Schema (draft 2020-12) of what a command writes with
--format json: every field, what it means and what it is counted in, which are
always there, and the values of those that have a closed set. Of sieve it is
that of a line of sieve.jsonl.

Each document names its schema in its field "schema", with a number. Fields and
values may be added without another number, none is renamed, removed or given
another meaning; so what is written by a later program passes too.`,
		Example: `# check a report in a pipeline
broadsheet schema report > report.schema.json`,
		Args: oneOf(schema.Names),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return schema.Names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			return buffered(c.OutOrStdout(), func(w io.Writer) error { return schema.Write(w, args[0]) })
		},
	}
}

// oneOf takes one argument, a word of a closed set.
func oneOf(words []string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if err := cobra.ExactArgs(1)(c, args); err != nil {
			return usageError{fmt.Errorf("%s: name one of %s", c.Name(), meant.Or(words))}
		}
		if !slices.Contains(words, args[0]) {
			return usageError{fmt.Errorf("%s %s: %w", c.Name(), visible.String(args[0]), meant.Want(args[0], words))}
		}
		return nil
	}
}
