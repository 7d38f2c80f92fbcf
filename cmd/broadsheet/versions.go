package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/report"
	"broadsheet/bundle/versions"
	"broadsheet/cmd/broadsheet/version"
	"broadsheet/samples"
	"broadsheet/tui"
)

// versionsFlags are the flags of the versions command.
type versionsFlags struct {
	period                  load.Period
	theme, sample, format   string
	plain, noMouse, private bool
	debug, reverse          bool
	as                      string
	rev                     reviewing
}

func (f *versionsFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.format, "format", "", "write the changes as text, markdown, html, csv or json")
	c.Flags().StringVar(&f.period.Rev, "rev", "", "under git: the revisions to read, such as v1..v2")
	c.Flags().StringVar(&f.period.Since, "since", "", "under git: what was committed since a date")
	c.Flags().IntVar(&f.period.Last, "last", 0, "under git: so many of the newest changes")
	c.Flags().StringVar(&f.sample, "sample", "", "read an embedded sample by its name, see broadsheet samples")
	c.Flags().BoolVar(&f.reverse, "reverse", false, "turn the order of the versions round")
	c.Flags().BoolVar(&f.plain, "plain", false, "write what changed as plain linear text")
	c.Flags().StringVar(&f.theme, "theme", "auto", "colours: auto, dark, light or mono")
	c.Flags().BoolVar(&f.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	c.Flags().BoolVar(&f.private, "private", false, "write nothing to the clipboard")
	f.rev.flag(c)
	f.rev.choiceFlags(c)
	c.Flags().StringVar(&f.as, "as", "", "mark things under this name, and not under $USER")
	debugFlag(c, &f.debug)
}

func newVersions() *cobra.Command {
	var f versionsFlags
	c := &cobra.Command{
		Use:   "versions PATH...",
		Short: "Show how an article changed through its versions",
		Long: `Versions reads a folder, a bundle file or several files as versions of one
article, or one file's history under git, and shows what changed, two versions
at a time and all in a timeline. The order comes from git, from dates, from
version numbers in the names, or from likeness when nothing else says; the
first line tells which. By likeness the direction is a guess: dates in the text
or growth decide where they can, and --reverse turns it round.

Under git each commit that changed the file is compared with its parent;
renames are followed, and what is not committed is the newest version. Of a
folder, --rev, --since or --last list the files that changed.

When standard output is not a terminal, or with --format, the changes are
written: as plain text, Markdown, HTML or JSON.`,
		Example: `# drafts in a folder
broadsheet versions drafts/

# a file under git, since a tag
broadsheet versions story.md --rev v1..HEAD

# which files of a folder under git changed
broadsheet versions policies/ --since "2 weeks ago"

# for programs: operations, order and blame
broadsheet versions --format json drafts/`,
		Args: func(c *cobra.Command, paths []string) error {
			if f.period.Last < 0 {
				return usageError{fmt.Errorf("--last %d: want a number of changes", f.period.Last)}
			}
			if f.sample != "" && len(paths) == 0 {
				return nil
			}
			return needArgs(c, paths)
		},
		PreRunE: func(*cobra.Command, []string) error {
			if _, err := historyWriter(f.format); err != nil {
				return err
			}
			if _, err := f.rev.choice(); err != nil {
				return err
			}
			return checkTheme(f.theme)
		},
		RunE: f.run,
	}
	f.add(c)
	return c
}

// run shows the versions on the screen, or writes them where there is none.
func (f *versionsFlags) run(c *cobra.Command, paths []string) error {
	if f.period != (load.Period{}) && f.sample == "" && len(paths) == 1 && isFolder(paths[0]) {
		return f.list(c, paths[0])
	}
	read := func(ctx context.Context) (*bundle.Bundle, error) {
		if f.sample != "" {
			return openSample(ctx, f.sample, paths)
		}
		return readVersions(ctx, c.InOrStdin(), paths, f.period)
	}
	b, err := read(c.Context())
	if err != nil {
		return err
	}
	in := &input{sample: f.sample}
	if !f.plain && f.format == "" && screen() && len(b.Articles) > 1 {
		end := newEnding(&f.rev, in, paths, f.as, f.private)
		end.command = "versions" + f.flags()
		defer end.say(c.OutOrStdout())
		o := tui.Options{Bundle: end.correct(b), Review: end.reviewing(), Theme: f.theme, Mouse: !f.noMouse, Private: f.private, Versions: tui.VersionsAlways, Turned: f.reverse, Debug: f.debug}
		if !slices.Contains(paths, "-") {
			o.Reload = end.reload(read)
		}
		return runScreen(c.Context(), o)
	}
	return f.write(c, in, paths, b)
}

// write writes what changed, with what readers have said of it.
func (f *versionsFlags) write(c *cobra.Command, in *input, paths []string, b *bundle.Bundle) error {
	s := f.rev.sidecar(in, paths)
	b, said, err := take(c.Context(), &s, b)
	if err != nil {
		return err
	}
	if said != nil {
		all := *b
		all.Warnings = slices.Concat(b.Warnings, said.Warnings())
		b = &all
	}
	h, err := versions.Trace(c.Context(), b, true)
	if err != nil {
		return err
	}
	if f.reverse {
		if h, err = h.Turn(c.Context(), b); err != nil {
			return err
		}
	}
	write, err := historyWriter(f.format)
	if err != nil {
		return err
	}
	choice, err := f.rev.choice()
	if err != nil {
		return err
	}
	printFaults(c.ErrOrStderr(), faultsBetween(b, h.Faults), f.debug)
	return buffered(c.OutOrStdout(), func(w io.Writer) error { return write(w, b, h, report.Said{Review: said, Choice: choice}) })
}

// A historyFormat writes a history with what readers have said of it.
type historyFormat func(io.Writer, *bundle.Bundle, *versions.History, ...report.Said) error

// historyWriter returns what writes a history in a format, text for "".
func historyWriter(format string) (historyFormat, error) {
	switch format {
	case "", "text":
		return report.HistoryText, nil
	case "markdown":
		return report.HistoryMarkdown, nil
	case "html":
		return report.HistoryHTML, nil
	case "csv":
		return report.HistoryCSV, nil
	case "json":
		return historyJSON, nil
	}
	return nil, usageError{fmt.Errorf("--format %s: want text, markdown, html, csv or json", format)}
}

func historyJSON(w io.Writer, b *bundle.Bundle, h *versions.History, of ...report.Said) error {
	return report.HistoryJSON(w, b, h, h.Roles, "broadsheet "+version.Number, of...)
}

func openSample(ctx context.Context, name string, paths []string) (*bundle.Bundle, error) {
	if len(paths) > 0 {
		return nil, usageError{fmt.Errorf("--sample %s and %s: open one or the other", name, paths[0])}
	}
	b, err := samples.Open(ctx, name)
	if err != nil {
		return nil, usageError{err}
	}
	return b, nil
}

// readVersions reads the paths as a bundle; one file that holds one article is
// read as git remembers it, and so is a file that is there no more.
func readVersions(ctx context.Context, stdin io.Reader, paths []string, p load.Period) (*bundle.Bundle, error) {
	asked := p != load.Period{}
	if asked && len(paths) > 1 {
		return nil, usageError{fmt.Errorf("%s: name one file under git, not %d paths", periodFlags(p), len(paths))}
	}
	if asked {
		return load.History(ctx, paths[0], p)
	}
	b, err := load.Open(ctx, paths, load.Options{Stdin: stdin})
	if errors.Is(err, fs.ErrNotExist) && len(paths) == 1 {
		if h, gone := load.History(ctx, paths[0], p); gone == nil {
			return h, nil
		}
	}
	if err != nil || len(b.Articles) > 1 || len(paths) > 1 || paths[0] == "-" || isFolder(paths[0]) {
		return b, err
	}
	return load.History(ctx, paths[0], p)
}

// flags are those that say which versions are read, as a shell reads them.
func (f *versionsFlags) flags() string {
	p := f.period
	switch {
	case p.Rev != "":
		return " --rev " + quotedArg(p.Rev)
	case p.Since != "":
		return " --since " + quotedArg(p.Since)
	case p.Last > 0:
		return fmt.Sprintf(" --last %d", p.Last)
	}
	return ""
}

// periodFlags writes a period as it was given.
func periodFlags(p load.Period) string {
	switch {
	case p.Rev != "":
		return "--rev " + p.Rev
	case p.Since != "":
		return "--since " + p.Since
	}
	return fmt.Sprintf("--last %d", p.Last)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// list writes which files of a folder changed.
func (f *versionsFlags) list(c *cobra.Command, folder string) error {
	if f.format != "" && f.format != "text" {
		return usageError{fmt.Errorf("%s: a folder; --format %s wants one file, and of a folder the files that changed are listed", folder, f.format)}
	}
	files, err := load.Changed(c.Context(), folder, f.period)
	if err != nil {
		return err
	}
	return buffered(c.OutOrStdout(), func(w io.Writer) error { return report.Changed(w, folder, files) })
}
