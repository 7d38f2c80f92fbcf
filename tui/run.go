package tui

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Run shows the screen until the reader quits, ctx ends or a signal asks the
// program to end; the terminal is given back as it was. It needs a
// terminal that can address its cursor; refusing others is the caller's part.
func Run(ctx context.Context, o Options) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
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
	g := &guarded{Model: m}
	p := tea.NewProgram(g, opts...)
	g.quit = p.Quit
	back := keepTerminal(o)
	done := make(chan error, 1)
	go func() {
		_, err := p.Run()
		done <- err
	}()
	var err error
	select {
	case err = <-done:
	case <-overdue(ctx):
		back() // it waits for a terminal that does not read
		return nil
	}
	if f := g.fault.Load(); f != nil {
		return failure(f, o.Debug)
	}
	if errors.Is(err, tea.ErrInterrupted) || ctx.Err() != nil && errors.Is(err, tea.ErrProgramKilled) {
		return nil
	}
	if errors.Is(err, tea.ErrProgramPanic) {
		return errFault
	}
	return err
}

// patience is how long the screen may take to end by itself once it is told
// to. A second is promised.
const patience = 500 * time.Millisecond

// overdue is closed some time after ctx has ended.
func overdue(ctx context.Context) <-chan struct{} {
	late := make(chan struct{})
	context.AfterFunc(ctx, func() { time.AfterFunc(patience, func() { close(late) }) })
	return late
}
