package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/cmd/broadsheet/version"
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
			write, err := reviewWriter(format)
			if err != nil {
				return err
			}
			if out != "" && !merge {
				return usageError{errors.New("-o FILE: it goes with --merge")}
			}
			books, unread := readBooks(files)
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
				write = func(w io.Writer, b *review.Book) error { _, err := w.Write(b.Bytes()); return err }
			}
			return errors.Join(unread, buffered(c.OutOrStdout(), func(w io.Writer) error { return write(w, all) }))
		},
	}
	c.Flags().StringVar(&format, "format", "text", "text, markdown, csv or json")
	c.Flags().BoolVar(&merge, "merge", false, "write all lines of all files, each once")
	c.Flags().StringVarP(&out, "output", "o", "", "with --merge: add them to this file")
	return c
}

func reviewWriter(format string) (func(io.Writer, *review.Book) error, error) {
	switch format {
	case "text":
		return report.ReviewText, nil
	case "markdown":
		return report.ReviewMarkdown, nil
	case "csv":
		return report.ReviewCSV, nil
	case "json":
		return func(w io.Writer, b *review.Book) error { return report.ReviewJSON(w, b, "broadsheet "+version.Number) }, nil
	}
	return nil, usageError{fmt.Errorf("--format %s: want text, markdown, csv or json", format)}
}

// readBooks reads the files, or what stands beside the articles that are named. What
// cannot be read is an error beside what was read elsewhere.
func readBooks(files []string) (books []*review.Book, unread error) {
	for _, f := range files {
		s := review.Sidecar{Path: f, Chosen: true}
		info, err := os.Stat(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, underneath(err))
		}
		if info.IsDir() || !review.Looks(f) {
			s.Path, s.Bundle = review.Beside([]string{f})
			s.Chosen, s.Fallback = false, fallback("", []string{f})
		}
		b, errs := s.Load()
		unread = errors.Join(append([]error{unread}, errs...)...)
		switch {
		case b.Empty() && len(errs) > 0:
		case b.Empty() && s.Path != f:
			return nil, fmt.Errorf("%s: nothing is marked there: there is no %s", f, s.Path)
		default:
			books = append(books, b)
		}
	}
	return books, unread
}

// underneath is what went wrong, without the name of the file.
func underneath(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
