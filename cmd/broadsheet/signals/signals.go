// Package signals hears the signals that ask the program to end from its first
// milliseconds on.
//
// It takes a while to initialise the libraries that draw the screen. A signal
// that comes then has no handler yet: SIGQUIT would fill the reader's terminal
// with stacks. Packages are initialised in the order of their import paths, each
// as soon as those it imports are (the Go specification, "Program
// initialization"); this one imports little and sorts before the libraries, so
// it listens before they begin. It must therefore never import more than it
// does.
package signals

import (
	"os"
	"os/signal"
	"syscall"
)

// Ending receives the signals that ask the program to end. It holds one; who
// has received that calls [signal.Stop], so that a second one ends the program
// at once. A signal that the program was started to ignore, as by nohup, stays
// ignored.
var Ending = make(chan os.Signal, 1)

func init() {
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		if !signal.Ignored(s) {
			signal.Notify(Ending, s)
		}
	}
}
