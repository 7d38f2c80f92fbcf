package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"broadsheet/bundle/passim"
	"broadsheet/bundle/visible"
)

// importing is how the command that reads what other programs found is told what.
type importing struct {
	options passim.Options
	open    bool
	reading reading
}

func newImport() *cobra.Command {
	var i importing
	c := &cobra.Command{
		Use:   "import FOUND...",
		Short: "Make bundles of what passim found",
		Long: `Import makes a folder for each cluster that passim found, with its articles, and
lists them, that with the most articles first; broadsheet opens each. They stand
in a new folder, called clusters unless --to says otherwise. FOUND is passim's
output folder, or its out.json; of align.json, which passim writes with
--pairwise, a folder is made for each pair of articles.

Passim's output has the passages only. With --texts, which names what passim
read, the articles are whole. Where the passages stand is written beside them, in
.passages.jsonl, in bytes of the text.`,
		Example: `# a folder for each cluster below clusters/
broadsheet import found --texts in.json.gz

# one of them, opened at its first passage
broadsheet import found --texts in.json.gz --cluster 8589934592 --to ferry --open`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("import: name the folder that passim wrote")}
			}
			return nil
		},
		RunE: i.run,
	}
	c.Flags().StringSliceVar(&i.options.Articles, "texts", nil, "what passim read: the articles become whole")
	toFlag(c, &i.options.To)
	c.Flags().StringVar(&i.options.Cluster, "cluster", "", "import this cluster only, by passim's number")
	complete(c, "cluster")
	c.Flags().BoolVar(&i.open, "open", false, "open the bundle, or that with the most articles, at its first passage")
	noConfigFlag(c, &i.reading.show.conf.none)
	return c
}

func (i *importing) run(c *cobra.Command, found []string) error {
	i.options.Found = found
	i.options.To = cmp.Or(i.options.To, "clusters")
	i.options.Warn = func(message string) {
		fmt.Fprintf(c.ErrOrStderr(), "broadsheet: %s\n", visible.String(message))
	}
	out := bufio.NewWriter(c.OutOrStdout())
	first := ""
	i.options.Tell = func(cl passim.Cluster) error {
		path := filepath.Join(i.options.To, cl.Folder)
		if first == "" {
			if first = path; cl.Place != "" {
				first += ":" + cl.Place
			}
		}
		if i.open {
			return nil
		}
		_, err := fmt.Fprintln(out, visible.String(described(path, cl)))
		return err
	}
	if err := passim.Import(c.Context(), i.options); err != nil {
		return err
	}
	if err := out.Flush(); err != nil || !i.open {
		return err
	}
	return i.reading.run(c, []string{first})
}

// described says in a line what a bundle is.
func described(path string, c passim.Cluster) string {
	parts := []string{path, counted(c.Articles, "article")}
	if c.Outlets > 1 {
		parts[1] += fmt.Sprintf(" of %d outlets", c.Outlets)
	}
	switch {
	case c.From == "":
	case c.From == c.To:
		parts = append(parts, c.From)
	default:
		parts = append(parts, c.From+" to "+c.To)
	}
	return strings.Join(append(parts, "“"+c.Begins+"”"), "  ")
}

func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
