package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/place"
	"broadsheet/bundle/report"
	"broadsheet/bundle/versions"
	"broadsheet/tui"
)

// versionsFlags are the flags of the versions command.
type versionsFlags struct {
	in             input
	rev            reviewing
	show           showing
	period         load.Period
	format         string
	debug, reverse bool
}

func (f *versionsFlags) add(c *cobra.Command) {
	f.in.flags(c)
	f.show.flags(c)
	f.rev.flag(c)
	f.rev.choiceFlags(c)
	formatFlag(c, &f.format, report.HistoryFormats.Names(), "")
	c.Flags().StringVar(&f.period.Rev, "rev", "", "under git: the revisions to read, such as v1..v2")
	sinceFlag(c, &f.period.Since)
	c.Flags().IntVar(&f.period.Last, "last", 0, "under git: so many of the newest changes")
	for _, name := range []string{"rev", "last"} {
		complete(c, name)
	}
	c.Flags().BoolVar(&f.reverse, "reverse", false, "turn the order of the versions round")
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
			return needArgs(c, paths)
		},
		RunE: f.run,
	}
	f.add(c)
	return c
}

// run shows the versions on the screen, or writes them where there is none.
func (f *versionsFlags) run(c *cobra.Command, args []string) error {
	f.in.name(args)
	choice, err := f.rev.choice()
	if err != nil {
		return err
	}
	asked := f.period != load.Period{}
	switch paths := f.in.paths; {
	case asked && f.in.sample != "":
		return usageError{fmt.Errorf("%s: a sample stands under no git", periodFlags(f.period))}
	case asked && len(paths) > 1:
		return usageError{fmt.Errorf("%s: name one file under git, not %d paths", periodFlags(f.period), len(paths))}
	case asked && f.in.delimiter != "":
		return usageError{fmt.Errorf("%s: under git a file is one article; leave --delimiter out", periodFlags(f.period))}
	case asked && len(paths) == 1 && isFolder(paths[0]):
		return f.list(c, paths[0])
	}
	b, err := f.read(c.Context(), c.InOrStdin())
	if err != nil {
		return err
	}
	if f.show.plain || f.format != "" || !screen() || len(b.Articles) < 2 {
		return f.write(c, b, choice)
	}
	end := newEnding(&f.rev, &f.in, &f.show)
	end.command = "versions" + f.flags()
	defer end.say(c.OutOrStdout())
	o, err := f.show.options(end, f.debug)
	if err != nil {
		return err
	}
	o.Bundle, o.Versions, o.Turned = end.correct(b), tui.VersionsAlways, f.reverse
	if f.in.at != "" {
		if o.Place, err = place.Look(c.Context(), o.Bundle, nil, f.in.at); err != nil {
			return asUsage(err)
		}
	}
	if !slices.Contains(f.in.paths, "-") {
		o.Reload = end.reload(func(ctx context.Context) (*bundle.Bundle, error) { return f.read(ctx, nil) })
	}
	return runScreen(c.Context(), o)
}

// read reads the versions.
func (f *versionsFlags) read(ctx context.Context, stdin io.Reader) (*bundle.Bundle, error) {
	if f.in.sampleName() != "" {
		return f.in.open(ctx, stdin)
	}
	o, err := f.in.options(stdin)
	if err != nil {
		return nil, err
	}
	return load.Versions(ctx, f.in.paths, o, f.period)
}

// write writes what changed, with what readers have said of it.
func (f *versionsFlags) write(c *cobra.Command, b *bundle.Bundle, choice report.Choice) error {
	b, said, err := f.rev.take(c.Context(), &f.in, b)
	if err != nil {
		return err
	}
	if said != nil {
		all := *b
		all.Warnings = slices.Concat(b.Warnings, said.Warnings())
		b = &all
	}
	if err := f.in.stands(c.Context(), b, nil); err != nil {
		return err
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
	printFaults(c.ErrOrStderr(), faultsBetween(b, h.Faults), f.debug)
	write := report.HistoryFormats.Named(cmp.Or(f.format, "text"))
	return buffered(c.OutOrStdout(), func(w io.Writer) error {
		return write(w, b, h, generator, report.Said{Review: said, Choice: choice})
	})
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
