package main

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/passim"
	"broadsheet/bundle/visible"
)

// exporting is how the command that writes for other programs is told what.
type exporting struct {
	in       input
	to, file string
	gzip     bool
}

func newExport() *cobra.Command {
	var e exporting
	c := &cobra.Command{
		Use:   "export --for passim PATH...",
		Short: "Write articles as another program reads them",
		Long: `Export writes the articles for passim, which finds reused text in collections
of any size on Apache Spark: one JSON object a line, its series the outlet, so
that no outlet is compared with itself, its locs our sentences.`,
		Example: `# what passim reads
broadsheet export --for passim archive/ --to in.json.gz
passim in.json.gz found

# and back: a folder for each cluster
broadsheet import found --texts in.json.gz --to clusters`,
		Args: needArgs,
		RunE: e.run,
	}
	e.in.flags(c)
	closedFlag(c, &e.to, "for", []string{"passim"}, "the program that is to read it: passim")
	toFlag(c, &e.file)
	c.Flags().BoolVar(&e.gzip, "gzip", false, "pack it, as a file whose name ends in .gz is anyway")
	return c
}

func (e *exporting) run(c *cobra.Command, paths []string) error {
	if e.to == "" {
		return usageError{errors.New("export: say --for which program; there is passim")}
	}
	e.in.name(paths)
	e.gzip = e.gzip || strings.HasSuffix(e.file, ".gz")
	if e.file == "" {
		if e.gzip && term.IsTerminal(int(os.Stdout.Fd())) {
			return usageError{errors.New("--gzip: send it into a file, with --to FILE")}
		}
		return e.write(c, c.OutOrStdout())
	}
	f, err := os.OpenFile(e.file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, os.ErrExist) {
		return fmt.Errorf("%s: there already; name another file", e.file)
	}
	if err != nil {
		return err
	}
	if err = errors.Join(e.write(c, f), f.Close()); err != nil {
		os.Remove(e.file)
	}
	return err
}

// write writes the articles one by one, and says what was read with a loss.
func (e *exporting) write(c *cobra.Command, to io.Writer) error {
	return buffered(to, func(w io.Writer) error {
		closed := func() error { return nil }
		if e.gzip {
			z := gzip.NewWriter(w)
			w, closed = z, z.Close
		}
		out := passim.NewWriter(w)
		if err := e.each(c, out.Write); err != nil {
			return err
		}
		if out.Written() == 0 {
			return fmt.Errorf("%s: nothing here could be read as an article", strings.Join(e.in.paths, ", "))
		}
		return closed()
	})
}

// each calls do with the articles that the arguments name: one by one, but for a
// sample, and for what is to be split at a delimiter.
func (e *exporting) each(c *cobra.Command, do func(*bundle.Article) error) error {
	odd := func(where, why string) {
		fmt.Fprintf(c.ErrOrStderr(), "broadsheet: %s\n", visible.String(where+": "+why))
	}
	in := &e.in
	if err := in.check(); err != nil {
		return err
	}
	if in.at != "" {
		return usageError{fmt.Errorf("export: whole bundles are written; leave out :%s", in.at)}
	}
	if in.sample == "" && in.delimiter == "" {
		o, err := in.options(c.InOrStdin())
		if err != nil {
			return err
		}
		s, err := load.NewStream(c.Context(), in.paths, o)
		if err != nil {
			return err
		}
		return s.Each(c.Context(), do, odd)
	}
	b, err := in.open(c.Context(), c.InOrStdin())
	if err != nil {
		return err
	}
	for _, w := range b.Warnings {
		odd(w.Source, w.Message)
	}
	for _, a := range b.Articles {
		if err := do(a); err != nil {
			return err
		}
	}
	return c.Context().Err()
}
