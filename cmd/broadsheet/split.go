package main

import (
	"io"

	"github.com/spf13/cobra"

	"broadsheet/bundle/report"
)

func newSplit() *cobra.Command {
	var in input
	c := &cobra.Command{
		Use:   "split PATH...",
		Short: "Show how the input is split into articles",
		Args:  needArgs,
		RunE: func(c *cobra.Command, args []string) error {
			in.name(args)
			b, err := in.open(c.Context(), c.InOrStdin())
			if err != nil {
				return err
			}
			if err := in.stands(c.Context(), b, nil); err != nil {
				return err
			}
			return buffered(c.OutOrStdout(), func(w io.Writer) error { return report.Split(w, b) })
		},
	}
	in.flags(c)
	return c
}
