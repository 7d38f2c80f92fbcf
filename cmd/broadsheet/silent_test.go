//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"

	"broadsheet/tui/vtest"
)

// A mistake on the command line is told without asking the terminal for its
// colours: one that never answers would be waited for.
func TestMistakesAskTheTerminalNothing(t *testing.T) {
	for _, args := range []string{"--nonsense", "report --format", "diff one.txt", "report nowhere", "completion bash --nonsense", "--theme pink"} {
		var written bytes.Buffer
		term, err := vtest.Start(vtest.Config{Width: 100, Height: 20, Silent: true, Record: &written,
			Env: append(os.Environ(), asCommand+"=1", "TERM=xterm-256color", "HOME="+t.TempDir())}, os.Args[0], strings.Fields(args)...)
		if err != nil {
			t.Fatal(err)
		}
		err = term.Wait()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() == 0 {
			t.Errorf("%s: ended with %v", args, err)
		}
		if s := written.String(); strings.Contains(s, "\x1b") || !strings.Contains(s, "broadsheet: ") {
			t.Errorf("%s: wrote %q", args, s)
		}
		term.Close()
	}
}
