package main

import (
	"context"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"broadsheet/cmd/broadsheet/signals"
)

// grace is how long a command may take to end by itself once a signal has
// asked it to: what cannot be interrupted, such as a write to a pipe that
// nobody reads, does not keep the program.
const grace = 600 * time.Millisecond

// onScreen is set while the screen owns the terminal, which only it can give
// back.
var onScreen atomic.Bool

// untilSignal returns a context that ends with the first signal that asks the
// program to end, and a function that returns that signal, or 0. Without a
// screen the program is over soon after; a second signal ends it at once. See
// [signals.Ending].
func untilSignal() (context.Context, func() syscall.Signal) {
	ctx, cancel := context.WithCancel(context.Background())
	var got atomic.Int32
	go func() {
		s, ok := (<-signals.Ending).(syscall.Signal)
		if ok {
			got.Store(int32(s))
		}
		signal.Stop(signals.Ending)
		cancel()
		time.Sleep(grace)
		if ok && !onScreen.Load() {
			go printError(os.Stderr, context.Canceled) // it may never be read
			time.Sleep(grace / 10)
			os.Exit(128 + int(s))
		}
	}()
	return ctx, func() syscall.Signal { return syscall.Signal(got.Load()) }
}
