package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"broadsheet/bundle/place"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
)

func newReview() *cobra.Command {
	var format, out string
	var merge bool
	c := &cobra.Command{
		Use:   "review FILE...",
		Short: "List, merge or export what readers have marked",
		Long: `Review reads the files in which verdicts, notes and corrections are kept, and
lists what holds of them: what was undone is left out, and of two lines of one
name the later counts. FILE is such a file, or a folder or a file of articles
beside which one stands.

With --merge all lines of all files are put together, in the order of time, each
once; nothing is lost of any, not even of lines that cannot be read. The order
of the files makes no difference. With -o they are added to a file.`,
		Example: `# what was marked beside a folder of articles
broadsheet review stories/

# two readers' files into one
broadsheet review --merge ana.jsonl bo.jsonl -o stories/.broadsheet.jsonl

# for a spreadsheet
broadsheet review --format csv stories/ > marks.csv`,
		Args: needArgs,
		RunE: func(c *cobra.Command, files []string) error {
			if out != "" && !merge {
				return usageError{errors.New("-o FILE: it goes with --merge")}
			}
			books, unread := review.ReadAll(files, place.ReviewFolder())
			if len(books) == 0 && unread != nil {
				return unread
			}
			all := review.Merge(books...)
			for _, k := range all.Kept() {
				printError(c.ErrOrStderr(), errors.New(k.String()))
			}
			switch {
			case out != "":
				s := review.Sidecar{Path: out, Chosen: true}
				_, err := s.Save(all)
				return errors.Join(unread, err)
			case merge:
				_, err := c.OutOrStdout().Write(all.Bytes())
				return errors.Join(unread, err)
			}
			write := report.BookFormats.Named(format)
			return errors.Join(unread, buffered(c.OutOrStdout(), func(w io.Writer) error { return write(w, all, generator) }))
		},
	}
	formatFlag(c, &format, report.BookFormats.Names(), "text")
	c.Flags().BoolVar(&merge, "merge", false, "write all lines of all files, each once")
	c.Flags().StringVarP(&out, "output", "o", "", "with --merge: add them to this file")
	return c
}
