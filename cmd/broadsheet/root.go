package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"os"
	"regexp"
	"slices"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/load"
	"broadsheet/bundle/meant"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/place"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/samples"
	"broadsheet/tui"
)

// input is how every command that reads a bundle is told which.
type input struct {
	sample    string
	delimiter string
	columns   map[string]string
	paths     []string // as named, each without its place
	at        string   // the place named, "" when none is
}

func (in *input) flags(c *cobra.Command) {
	sampleFlag(c, &in.sample)
	delimiterFlag(c, &in.delimiter)
	columnsFlag(c, &in.columns)
}

// name takes the arguments that name the bundle, and the place in it. The first
// place counts.
func (in *input) name(args []string) {
	in.paths, in.at = place.CutAll(args)
}

// check refuses arguments that go against each other.
func (in *input) check() error {
	switch {
	case in.sample != "" && len(in.paths) > 0:
		return usageError{fmt.Errorf("--sample %s and %s: open one or the other", in.sample, in.paths[0])}
	case in.delimiter != "" && len(in.paths) == 0:
		return usageError{fmt.Errorf("--delimiter %s: name the file to split", in.delimiter)}
	}
	for _, what := range slices.Sorted(maps.Keys(in.columns)) {
		switch {
		case !slices.Contains(load.Columns(), what):
			return usageError{fmt.Errorf("--columns %s=%s: %w", visible.String(what), visible.String(in.columns[what]), meant.Want(what, load.Columns()))}
		case len(in.paths) == 0:
			return usageError{fmt.Errorf("--columns %s=%s: name the table to read", what, visible.String(in.columns[what]))}
		}
	}
	return nil
}

// options are how the input is read.
func (in *input) options(stdin io.Reader) (load.Options, error) {
	o := load.Options{Stdin: stdin}
	if stdin != nil && slices.Contains(in.paths, "-") && term.IsTerminal(int(os.Stdin.Fd())) {
		fmt.Fprintln(os.Stderr, "broadsheet: reading standard input; Ctrl+D ends it")
	}
	o.Columns = in.columns
	if in.delimiter == "" {
		return o, nil
	}
	re, err := regexp.Compile(in.delimiter)
	if err != nil {
		return o, usageError{fmt.Errorf("--delimiter %s: %w", in.delimiter, err)}
	}
	o.Delimiter = re
	return o, nil
}

// open reads the bundle that the arguments name: the paths, or a sample, or
// the first sample when they name nothing.
func (in *input) open(ctx context.Context, stdin io.Reader) (*bundle.Bundle, error) {
	b, _, err := in.openFirst(ctx, stdin, math.MaxInt)
	return b, err
}

// openFirst is open in two steps, see [load.OpenFirst].
func (in *input) openFirst(ctx context.Context, stdin io.Reader, few int) (first *bundle.Bundle, rest func(context.Context) (*bundle.Bundle, error), err error) {
	if err := in.check(); err != nil {
		return nil, nil, err
	}
	o, err := in.options(stdin)
	if err != nil {
		return nil, nil, err
	}
	if name := in.sampleName(); name != "" {
		b, err := samples.Open(ctx, name)
		if err != nil {
			return nil, nil, usageError{err}
		}
		return b, nil, nil
	}
	return load.OpenFirst(ctx, in.paths, o, few)
}

// sampleName is the name of the sample that is read, "" when it is none.
func (in *input) sampleName() string {
	if in.sample == "" && len(in.paths) == 0 {
		return samples.Default
	}
	return in.sample
}

// stands refuses a place that is nowhere in the bundle. Where all is written
// that is all a place can be asked; a may be nil.
func (in *input) stands(ctx context.Context, b *bundle.Bundle, a *analysis.Analysis) error {
	if in.at == "" {
		return nil
	}
	_, err := place.Look(ctx, b, a, in.at)
	return asUsage(err)
}

// reload returns a function that reads the same input again, or nil when it
// cannot be read twice.
func (in *input) reload() func(context.Context) (*bundle.Bundle, error) {
	if slices.Contains(in.paths, "-") {
		return nil
	}
	return func(ctx context.Context) (*bundle.Bundle, error) { return in.open(ctx, nil) }
}

// reading is how the command that reads is told what to show, and how.
type reading struct {
	in              input
	rev             reviewing
	show            showing
	articles, debug bool
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
Several paths make one bundle. Without a path the embedded sample opens.
PATH:3#12 opens at the twelfth sentence of the third article, PATH:NAME at the
article of that name; where all is written, the place must only be there.

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
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error { return suggest(c, args, r.run(c, args)) },
	}
	r.flags(root)
	root.AddCommand(
		newReport(), newDiff(), newVersions(), newReview(), newSieve(), newSplit(),
		newExport(), newImport(), newSchema(),
		newSamples(), newConfig(), newLicences(), newMan(),
	)
	return root
}

func (r *reading) flags(c *cobra.Command) {
	r.in.flags(c)
	r.show.flags(c)
	r.rev.flag(c)
	c.Flags().BoolVar(&r.articles, "articles", false, "read versions of one article as articles, side by side")
	debugFlag(c, &r.debug)
}

// run shows the bundle on the screen, or writes it where there is none.
func (r *reading) run(c *cobra.Command, args []string) error {
	r.in.name(args)
	if r.show.plain || !screen() {
		b, err := r.in.open(c.Context(), c.InOrStdin())
		if err != nil {
			return err
		}
		b, said, err := r.rev.take(c.Context(), &r.in, b)
		if err != nil {
			return err
		}
		return writePlain(c.Context(), c.OutOrStdout(), c.ErrOrStderr(), b, plainly{&r.in, r.articles, r.debug, said})
	}
	end := newEnding(&r.rev, &r.in, &r.show)
	defer end.say(c.OutOrStdout())
	o, err := r.show.options(end, r.debug)
	if err != nil {
		return err
	}
	o.Reload, o.Versions = end.reload(r.in.reload()), versionsMode(r.articles)
	return show(c.Context(), c.InOrStdin(), &r.in, end, o)
}

// suggest names the command that was meant where its name was taken for that of
// a file that is not there.
func suggest(c *cobra.Command, args []string, err error) error {
	if len(args) == 0 || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var names []string
	for _, below := range c.Commands() {
		if below.IsAvailableCommand() {
			names = append(names, below.Name())
		}
	}
	if name := meant.Word(args[0], names); name != "" {
		return fmt.Errorf("%w; did you mean the command broadsheet %s?", err, name)
	}
	return err
}

// plainly says what is to be written where there is no screen.
type plainly struct {
	in              *input
	articles, debug bool
	said            *review.Placed
}

// writePlain writes what the screen would show: what changed from version to
// version, or the articles and the findings. What fails by an error in the
// program is said on faults.
func writePlain(ctx context.Context, w, faults io.Writer, b *bundle.Bundle, p plainly) error {
	if !p.articles && p.in.at == "" {
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
	if err := p.in.stands(ctx, b, a); err != nil {
		return err
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

// screen reports whether there is a terminal that the reader can be drawn on.
func screen() bool {
	return os.Getenv("TERM") != "dumb" && term.IsTerminal(int(os.Stdout.Fd()))
}
