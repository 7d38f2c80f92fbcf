//go:build unix

package tui

import (
	"os"
	"syscall"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// leave takes back what the screen has asked of the terminal. It begins by
// cancelling a sequence of which the terminal got a part only.
const leave = "\x18" + ansi.ResetModeSynchronizedOutput + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr +
	ansi.ResetModeBracketedPaste + ansi.ResetModifyOtherKeys + "\x1b[<1u" + ansi.ResetStyle + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable

// keepTerminal notes how the terminal is set, and returns a function that sets
// it so again and leaves the screen, as far as that goes without waiting.
func keepTerminal(o Options) func() {
	if o.Input != nil || o.Output != nil {
		return func() {}
	}
	in, err := term.GetState(os.Stdin.Fd())
	return func() {
		out := int(os.Stdout.Fd())
		if syscall.SetNonblock(out, true) == nil {
			for rest, until := []byte(leave), time.Now().Add(patience/5); len(rest) > 0 && time.Now().Before(until); time.Sleep(time.Millisecond) {
				if n, err := syscall.Write(out, rest); n > 0 {
					rest = rest[n:]
				} else if err != syscall.EAGAIN {
					break
				}
			}
			_ = syscall.SetNonblock(out, false)
		}
		if err == nil {
			_ = term.Restore(os.Stdin.Fd(), in)
		}
	}
}
