package tui

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// Run shows the screen until the reader quits, ctx ends or a signal asks the
// program to end; the terminal is given back as it was. It needs a
// terminal that can address its cursor; refusing others is the caller's part.
func Run(ctx context.Context, o Options) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	m := New(ctx, o)
	defer m.cancel()
	// Bubble Tea's own handler and the context would both end the program on
	// one signal, and the second waits for an event loop that is gone.
	opts := []tea.ProgramOption{tea.WithContext(ctx), tea.WithoutSignalHandler()}
	if o.Input != nil {
		opts = append(opts, tea.WithInput(o.Input))
	}
	if o.Output != nil {
		opts = append(opts, tea.WithOutput(o.Output))
	}
	if o.Env != nil {
		opts = append(opts, tea.WithEnvironment(o.Env))
	}
	_, err := tea.NewProgram(m, opts...).Run()
	if errors.Is(err, tea.ErrInterrupted) || ctx.Err() != nil && errors.Is(err, tea.ErrProgramKilled) {
		return nil
	}
	if errors.Is(err, tea.ErrProgramPanic) {
		return errFault
	}
	if m.failed != nil {
		return m.failed
	}
	return err
}

// errFault is what the screen ends with when a panic ended it; what panicked
// stands above it on standard error.
var errFault = errors.New("the screen ended by an error in broadsheet; please report it, with the lines above")
