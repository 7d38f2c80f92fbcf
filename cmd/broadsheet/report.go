package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/report"
	"broadsheet/cmd/broadsheet/version"
	"broadsheet/samples"
)

// reporting is how the command that writes a report is told what to write.
type reporting struct {
	in           input
	rev          reviewing
	format       string
	timed, debug bool
}

func newReport() *cobra.Command {
	var r reporting
	c := &cobra.Command{
		Use:   "report [PATH...]",
		Short: "Write what was found: as text, Markdown, HTML, CSV or JSON",
		Example: `# for people
broadsheet report stories/

# one page for an editor, with the articles marked
broadsheet report --format html stories/ > desk.html

# for programs
broadsheet report --format json stories/

# what is still open, by what readers have marked
broadsheet report --unreviewed stories/`,
		RunE: r.run,
	}
	r.in.flags(c)
	r.rev.flag(c)
	r.rev.choiceFlags(c)
	debugFlag(c, &r.debug)
	c.Flags().BoolVar(&r.timed, "timings", false, "write what each stage cost to standard error")
	c.Flags().StringVar(&r.format, "format", "text", "text, markdown, html, csv or json")
	return c
}

// run reads the bundle, analyses it and writes the report.
func (r *reporting) run(c *cobra.Command, paths []string) error {
	choice, err := r.rev.choice()
	if err != nil {
		return err
	}
	write, err := writer(r.format, choice)
	if err != nil {
		return err
	}
	t := startTimings(r.timed)
	b, err := r.in.open(c.Context(), c.InOrStdin(), paths)
	if err != nil {
		return err
	}
	s := r.rev.sidecar(&r.in, paths)
	b, said, err := take(c.Context(), &s, b)
	if err != nil {
		return err
	}
	leanHeap(b)
	t.ended("load")
	a, err := analysis.RunReviewed(c.Context(), b, said, t.progress())
	if err != nil {
		return err
	}
	t.ended("index")
	printFaults(c.ErrOrStderr(), faultsOf(a), r.debug)
	if err := buffered(c.OutOrStdout(), func(w io.Writer) error { return write(w, a) }); err != nil {
		return err
	}
	t.ended("write")
	t.write(c.ErrOrStderr())
	return nil
}

func writer(format string, choice report.Choice) (func(io.Writer, *analysis.Analysis) error, error) {
	chosen := func(write func(io.Writer, *analysis.Analysis, ...report.Choice) error) (func(io.Writer, *analysis.Analysis) error, error) {
		return func(w io.Writer, a *analysis.Analysis) error { return write(w, a, choice) }, nil
	}
	switch format {
	case "text":
		return chosen(report.Text)
	case "markdown":
		return chosen(report.Markdown)
	case "html":
		return chosen(report.HTML)
	case "csv":
		return chosen(report.CSV)
	case "json":
		return chosen(func(w io.Writer, a *analysis.Analysis, choice ...report.Choice) error {
			return report.JSON(w, a, "broadsheet "+version.Number, choice...)
		})
	}
	return nil, usageError{fmt.Errorf("--format %s: want text, markdown, html, csv or json", format)}
}

func needArgs(c *cobra.Command, args []string) error {
	if sample := c.Flag("sample"); len(args) == 0 && (sample == nil || sample.Value.String() == "") {
		return usageError{fmt.Errorf("%s: name a file or a folder, or - for standard input", c.Name())}
	}
	return nil
}

func newSamples() *cobra.Command {
	return &cobra.Command{
		Use:   "samples",
		Short: "List the embedded samples",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("samples takes no argument; open one with broadsheet --sample %s", args[0])}
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error {
			return buffered(c.OutOrStdout(), func(w io.Writer) error {
				for _, s := range samples.List() {
					fmt.Fprintf(w, "%-14s %d articles  %s\n", s.Name, s.Articles, s.Title)
				}
				return nil
			})
		},
	}
}

// buffered calls write with a buffer before w.
func buffered(w io.Writer, write func(io.Writer) error) error {
	buf := bufio.NewWriter(w)
	if err := write(buf); err != nil {
		return err
	}
	return buf.Flush()
}
