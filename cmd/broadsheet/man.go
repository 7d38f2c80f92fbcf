package main

import (
	"io"
	"strings"
	"time"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:               "man",
		Short:             "Print the manual page: broadsheet man | man -l -",
		Args:              noArgs,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			page, err := manual(c.Root())
			if err != nil {
				return err
			}
			_, err = io.WriteString(c.OutOrStdout(), page)
			return err
		},
	}
}

// manual is the manual page of the program.
func manual(root *cobra.Command) (string, error) {
	page, err := mango.NewManPage(1, root)
	if err != nil {
		return "", err
	}
	page.WithLongDescription(flowed(root.Long)).
		WithSection("Exit status", flowed(exitCodes)).
		WithSection("Examples", examples(root))
	return page.Build(undated{roff.NewDocument()}) + "\n", nil
}

// examples are those of all commands.
func examples(root *cobra.Command) string {
	all := root.Example
	for _, c := range root.Commands() {
		if !c.Hidden && c.Example != "" {
			all += "\n" + c.Example
		}
	}
	return strings.ReplaceAll(all, "\n\n", "\n")
}

// exitCodes says what the program's end says.
const exitCodes = `0: done. 1: failed. 2: not called as it wants to be. 128 and
the number of a signal: ended by it.

The command diff has the codes of diff: 0 the same, 1 different, 2 trouble.`

// An undated is a manual page without the day on which it was printed: the same
// program prints the same page.
type undated struct{ *roff.Document }

func (u undated) Heading(section uint, title, description string, _ time.Time) {
	u.Document.Heading(section, title, description, time.Time{})
}

func (u undated) String() string {
	return strings.Replace(u.Document.String(), time.Time{}.Format(time.DateOnly), "", 1)
}

// flowed joins the lines of each paragraph.
func flowed(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = strings.ReplaceAll(p, "\n", " ")
	}
	return strings.Join(paragraphs, "\n")
}

// noArgs refuses arguments of a command that takes none.
func noArgs(c *cobra.Command, args []string) error { return asUsage(cobra.NoArgs(c, args)) }
