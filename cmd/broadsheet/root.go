package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"regexp"
	"slices"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/load"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/bundle/versions"
	"broadsheet/cmd/broadsheet/place"
	"broadsheet/samples"
	"broadsheet/tui"
)

// input is how every command that reads a bundle is told which.
type input struct {
	sample    string
	delimiter string
}

func (in *input) flags(c *cobra.Command) {
	c.Flags().StringVar(&in.sample, "sample", "", "open an embedded sample by its name, see broadsheet samples")
	c.Flags().StringVar(&in.delimiter, "delimiter", "", "split files at the lines that this regular expression matches")
	_ = c.RegisterFlagCompletionFunc("sample", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var names []string
		for _, s := range samples.List() {
			names = append(names, s.Name+"\t"+s.Title)
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	})
}

// open reads the bundle that the arguments name: the paths, or a sample, or
// the first sample when they name nothing.
func (in *input) open(ctx context.Context, stdin io.Reader, paths []string) (*bundle.Bundle, error) {
	b, _, err := in.openFirst(ctx, stdin, paths, math.MaxInt)
	return b, err
}

// openFirst is open in two steps, see [load.OpenFirst].
func (in *input) openFirst(ctx context.Context, stdin io.Reader, paths []string, few int) (first *bundle.Bundle, rest func(context.Context) (*bundle.Bundle, error), err error) {
	if in.sample != "" && len(paths) > 0 {
		return nil, nil, usageError{fmt.Errorf("--sample %s and %s: open one or the other", in.sample, paths[0])}
	}
	o := load.Options{Stdin: stdin}
	if slices.Contains(paths, "-") && term.IsTerminal(int(os.Stdin.Fd())) {
		fmt.Fprintln(os.Stderr, "broadsheet: reading standard input; Ctrl+D ends it")
	}
	if in.delimiter != "" {
		if len(paths) == 0 {
			return nil, nil, usageError{fmt.Errorf("--delimiter %s: name the file to split", in.delimiter)}
		}
		re, err := regexp.Compile(in.delimiter)
		if err != nil {
			return nil, nil, usageError{fmt.Errorf("--delimiter %s: %w", in.delimiter, err)}
		}
		o.Delimiter = re
	}
	switch {
	case in.sample != "":
		b, err := samples.Open(ctx, in.sample)
		if err != nil {
			return nil, nil, usageError{err}
		}
		return b, nil, nil
	case len(paths) == 0:
		first, err = samples.Open(ctx, samples.Default)
		return first, nil, err
	}
	return load.OpenFirst(ctx, paths, o, few)
}

// reload returns a function that reads the same input again, or nil when it
// cannot be read twice.
func (in *input) reload(paths []string) func(context.Context) (*bundle.Bundle, error) {
	if slices.Contains(paths, "-") {
		return nil
	}
	return func(ctx context.Context) (*bundle.Bundle, error) {
		return in.open(ctx, nil, paths)
	}
}

// reading is how the command that reads is told what to show, and how.
type reading struct {
	in                                       input
	rev                                      reviewing
	plain, noMouse, private, articles, debug bool
	theme, as                                string
}

func newRoot() *cobra.Command {
	var r reading
	root := &cobra.Command{
		Use:   "broadsheet [PATH...]",
		Short: "Read rival versions of a story side by side",
		Long: `Broadsheet opens a bundle of articles, sets them side by side and marks what
they share, whom they quote and how faithfully, and where one leaves the story.

PATH is a folder of articles, a file, a bundle file with several articles
between delimiter lines, a download of Nexis, ProQuest or Factiva, a saved page,
a mail box, a feed, a table, an archive of these, or - for standard input.
Several paths make one bundle. Without a path the embedded sample opens. PATH:3#12 opens at the
twelfth sentence of the third article, PATH:NAME at the article of that name.

Articles that are versions of one article are compared with each other, two at
a time; --articles reads them side by side instead, and V switches.

When standard output is not a terminal the findings come as plain text, those
of versions as what changed from each to the next.`,
		Example: `# the embedded sample
broadsheet

# a folder of articles
broadsheet stories/

# a bundle file, as plain text
broadsheet --plain bundle.txt`,
		Args:    cobra.ArbitraryArgs,
		PreRunE: func(*cobra.Command, []string) error { return checkTheme(r.theme) },
		RunE:    r.run,
	}
	r.flags(root)
	root.AddCommand(newReport(), newDiff(), newVersions(), newReview(), newSplit(), newSamples())
	return root
}

func (r *reading) flags(c *cobra.Command) {
	r.in.flags(c)
	c.Flags().BoolVar(&r.plain, "plain", false, "write the articles and findings as plain linear text")
	c.Flags().BoolVar(&r.articles, "articles", false, "read versions of one article as articles, side by side")
	c.Flags().StringVar(&r.theme, "theme", "auto", "colours: auto, dark, light or mono")
	c.Flags().BoolVar(&r.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	c.Flags().BoolVar(&r.private, "private", false, "leave no trace: remember no place, write no clipboard")
	r.rev.flag(c)
	c.Flags().StringVar(&r.as, "as", "", "mark things under this name, and not under $USER")
	debugFlag(c, &r.debug)
}

// run shows the bundle on the screen, or writes it where there is none.
func (r *reading) run(c *cobra.Command, args []string) error {
	paths, at := cutPlace(args)
	if r.plain || !screen() {
		b, err := r.in.open(c.Context(), c.InOrStdin(), paths)
		if err != nil {
			return err
		}
		s := r.rev.sidecar(&r.in, paths)
		b, said, err := take(c.Context(), &s, b)
		if err != nil {
			return err
		}
		return writePlain(c.Context(), c.OutOrStdout(), c.ErrOrStderr(), b, plainly{at, r.articles, r.debug, said})
	}
	end := newEnding(&r.rev, &r.in, paths, r.as, r.private)
	defer end.say(c.OutOrStdout())
	return show(c.Context(), c.InOrStdin(), &r.in, paths, at, end, tui.Options{Review: end.reviewing(), Theme: r.theme, Mouse: !r.noMouse, Private: r.private, Reload: end.reload(r.in.reload(paths)), Versions: versionsMode(r.articles), Debug: r.debug})
}

// debugFlag adds the flag that tells whoever mends the program more.
func debugFlag(c *cobra.Command, debug *bool) {
	c.Flags().BoolVar(debug, "debug", false, "print where in the program something failed")
}

// plainly says what is to be written where there is no screen.
type plainly struct {
	at              string
	articles, debug bool
	said            *review.Placed
}

// writePlain writes what the screen would show: what changed from version to
// version, or the articles and the findings. What fails by an error in the
// program is said on faults.
func writePlain(ctx context.Context, w, faults io.Writer, b *bundle.Bundle, p plainly) error {
	if !p.articles && p.at == "" {
		h, err := versions.Trace(ctx, b, false)
		var f *parallel.Fault
		if errors.As(err, &f) {
			printFaults(faults, []fault{{versions.Fault{Old: -1, New: -1, What: "looking for versions", Message: f.Error()}.Warning(b), f.Stack}}, p.debug)
		} else if err != nil {
			return err
		}
		if h != nil {
			printFaults(faults, faultsBetween(b, h.Faults), p.debug)
			return buffered(w, func(w io.Writer) error { return report.HistoryText(w, b, h, report.Said{Review: p.said}) })
		}
	}
	a, err := analysis.RunReviewed(ctx, b, p.said, nil)
	if err != nil {
		return err
	}
	printFaults(faults, faultsOf(a), p.debug)
	if p.at != "" { // all is written, but a place that is nowhere is a mistake here too
		if _, err := place.Find(b, a, p.at); err != nil {
			return usageError{err}
		}
	}
	return report.Plain(w, a)
}

// versionsMode is how the screen decides what a bundle is.
func versionsMode(articles bool) tui.VersionsMode {
	if articles {
		return tui.VersionsNever
	}
	return tui.VersionsIfRecognised
}

func checkTheme(name string) error {
	switch name {
	case "auto", "dark", "light", "mono":
		return nil
	}
	return usageError{fmt.Errorf("--theme %s: want auto, dark, light or mono", name)}
}

// screen reports whether there is a terminal that the reader can be drawn on.
func screen() bool {
	return os.Getenv("TERM") != "dumb" && term.IsTerminal(int(os.Stdout.Fd()))
}
