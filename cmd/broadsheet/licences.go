package main

import (
	"errors"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"

	"broadsheet/cmd/broadsheet/licences"
	"broadsheet/cmd/broadsheet/version"
)

func newLicences() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "licences",
		Aliases: []string{"licenses"},
		Short:   "Show the licences of everything the program is made of",
		Long: `Licences shows what the program is made of, the modules that are linked into it
and what its tables of words and names were made from, each with its licence.
As cyclonedx it is a bill of materials (SBOM) of this very program, with the
versions and checksums of the modules, as CycloneDX 1.6 in JSON.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if format == "text" {
				return buffered(c.OutOrStdout(), licences.Write)
			}
			info, ok := debug.ReadBuildInfo()
			if !ok {
				return errors.New("licences: this program does not say what it was built from; build it with the go command, in module mode")
			}
			return buffered(c.OutOrStdout(), func(w io.Writer) error { return licences.CycloneDX(w, version.Number, info) })
		},
	}
	formatFlag(c, &format, []string{"text", "cyclonedx"}, "text")
	return c
}
