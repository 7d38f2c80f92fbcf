// Broadsheet opens rival versions of a story side by side in a terminal and
// marks what they share, whom they quote and where one leaves the story.
//
// This package parses the command line, calls, and turns errors into exit
// codes: 0 done, 1 failed, 2 not called as it wants to be, 128 and the number
// of the signal that ended the program.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"broadsheet/bundle/parallel"
	"broadsheet/bundle/visible"
	"broadsheet/cmd/broadsheet/version"
)

func main() { os.Exit(run()) }

// run is main with an exit code, so that a test can call it as a command. A
// hangup ends the program as politely as an interrupt does: the terminal is
// given back as it was.
func run() int {
	ctx, ended := untilSignal()
	root := newRoot()
	out := &keptOutput{File: os.Stdout}
	root.SetOut(out)
	root.InitDefaultCompletionCmd()
	var failed error
	keepError(root, &failed)
	err := fang.Execute(ctx, root,
		fang.WithVersion(version.Number),
		fang.WithoutManpage(), // ours is listed, and says the same every day
		fang.WithErrorHandler(func(w io.Writer, _ fang.Styles, err error) { printError(w, err) }))
	if err == nil && failed == nil {
		failed = out.err
	}
	if failed != nil {
		printError(os.Stderr, failed)
		err = failed
	}
	if s := ended(); s != 0 { // whatever was found or failed, it was not finished
		return 128 + int(s)
	}
	return exitCode(err)
}

// A keptOutput keeps the first error of a write: the help and the completions
// are written by libraries that drop it.
type keptOutput struct {
	*os.File
	err error
}

func (o *keptOutput) Write(p []byte) (int, error) {
	n, err := o.File.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// WriteString is what [io.WriteString] calls in place of Write.
func (o *keptOutput) WriteString(s string) (int, error) { return o.Write([]byte(s)) }

// ReadFrom is what [io.Copy] calls in place of Write.
func (o *keptOutput) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{o}, r)
}

// keepError takes the errors of c and the commands below it out of fang's
// sight, those of their flags and arguments too: to print one it asks the
// terminal for its background, and waits for an answer that may never come, or
// that a read of standard input, still under way, would swallow. A command
// that panics fails.
func keepError(c *cobra.Command, failed *error) {
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		*failed = flagError(c, err)
		return nil // which ends the command
	})
	if args := c.Args; args != nil {
		c.Args = func(c *cobra.Command, given []string) error {
			*failed = asUsage(args(c, given))
			return nil
		}
	}
	keep := func(run func(*cobra.Command, []string) error) func(*cobra.Command, []string) error {
		if run == nil {
			return nil
		}
		return func(c *cobra.Command, args []string) error {
			if *failed == nil {
				debug := c.Flags().Lookup("debug")
				err := parallel.Fence(func() error { return run(c, args) })
				*failed = whole(err, os.Stderr, debug != nil && debug.Value.String() == "true")
			}
			return nil
		}
	}
	c.PreRunE, c.RunE = keep(c.PreRunE), keep(c.RunE)
	for _, below := range c.Commands() {
		keepError(below, failed)
	}
}

// asUsage makes an error of what was typed one of usage.
func asUsage(err error) error {
	var usage usageError
	if err == nil || errors.As(err, &usage) {
		return err
	}
	return usageError{err}
}

// A usageError is a call that the program does not understand.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func exitCode(err error) int {
	var usage usageError
	var trouble troubleError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage), errors.As(err, &trouble):
		return 2
	}
	return 1
}

// printError writes err for a terminal: whatever a file name or an argument
// brought into it is made safe to print.
func printError(w io.Writer, err error) {
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(w, "broadsheet: stopped")
		return
	case errors.Is(err, errDifferent), readerGone(err):
		return // the output has said it, or its reader has seen enough
	}
	for line := range strings.SplitSeq(err.Error(), "\n") {
		fmt.Fprintf(w, "broadsheet: %s\n", visible.String(line))
	}
	var usage usageError
	if errors.As(err, &usage) {
		fmt.Fprintln(w, "broadsheet: see `broadsheet --help`")
	}
}
