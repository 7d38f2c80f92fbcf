package main

import (
	"bufio"
	"fmt"
	"io"
	"text/tabwriter"

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
	formatFlag(c, &r.format, report.AnalysisFormats.Names(), "text")
	return c
}

// run reads the bundle, analyses it and writes the report.
func (r *reporting) run(c *cobra.Command, args []string) error {
	choice, err := r.rev.choice()
	if err != nil {
		return err
	}
	t := startTimings(r.timed)
	r.in.name(args)
	b, err := r.in.open(c.Context(), c.InOrStdin())
	if err != nil {
		return err
	}
	b, said, err := r.rev.take(c.Context(), &r.in, b)
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
	if err := r.in.stands(c.Context(), b, a); err != nil {
		return err
	}
	write := report.AnalysisFormats.Named(r.format)
	if err := buffered(c.OutOrStdout(), func(w io.Writer) error { return write(w, a, generator, choice) }); err != nil {
		return err
	}
	t.ended("write")
	t.write(c.ErrOrStderr())
	return nil
}

// generator is the program as what it writes names it.
const generator = "broadsheet " + version.Number

func needArgs(c *cobra.Command, args []string) error {
	if sample := c.Flag("sample"); len(args) == 0 && (sample == nil || sample.Value.String() == "") {
		return usageError{fmt.Errorf("%s: name a file or a folder, or - for standard input", c.Name())}
	}
	return nil
}

func newSamples() *cobra.Command {
	return &cobra.Command{
		Use:               "samples",
		Short:             "List the embedded samples",
		ValidArgsFunction: cobra.NoFileCompletions,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("samples takes no argument; open one with broadsheet --sample %s", args[0])}
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error {
			return buffered(c.OutOrStdout(), func(w io.Writer) error {
				t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
				for _, s := range samples.List() {
					fmt.Fprintf(t, "%s\t%d articles\t%s\n", s.Name, s.Articles, s.Title)
				}
				return t.Flush()
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
