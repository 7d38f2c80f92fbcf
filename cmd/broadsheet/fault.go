package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
)

// A fault is something that failed by an error in the program, and where.
type fault struct {
	warning bundle.Warning
	stack   []byte
}

func faultsOf(a *analysis.Analysis) []fault {
	var out []fault
	for i, w := range a.FaultWarnings() {
		out = append(out, fault{w, a.Faults[i].Stack})
	}
	return out
}

func faultsBetween(b *bundle.Bundle, faults []versions.Fault) []fault {
	var out []fault
	for _, f := range faults {
		out = append(out, fault{f.Warning(b), f.Stack})
	}
	return out
}

// printFaults says on standard error what failed by an error in the program,
// whatever the format of the report makes of it; with debug, also where.
func printFaults(w io.Writer, faults []fault, debug bool) {
	for _, f := range faults {
		fmt.Fprintf(w, "broadsheet: %s\n", analysis.WarningText(f.warning))
		if debug {
			printStack(w, f.stack)
		}
	}
}

// printWarnings says on standard error what was read with a loss or a guess.
func printWarnings(w io.Writer, ws []bundle.Warning) {
	for _, x := range ws {
		fmt.Fprintf(w, "broadsheet: warning: %s\n", analysis.WarningText(x))
	}
}

func printStack(w io.Writer, stack []byte) {
	for line := range strings.Lines(string(stack)) {
		fmt.Fprintf(w, "    %s\n", visible.String(strings.TrimSpace(line)))
	}
}

// whole says that a command failed as a whole by an error in the program.
func whole(err error, w io.Writer, debug bool) error {
	var f *parallel.Fault
	if !errors.As(err, &f) {
		return err
	}
	if debug {
		printStack(w, f.Stack)
		return fmt.Errorf("this failed by an error in broadsheet; please report it: %w", err)
	}
	return fmt.Errorf("this failed by an error in broadsheet; please report it, with what --debug prints: %w", err)
}
