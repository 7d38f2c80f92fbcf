//go:build linux

package tui

import (
	"os"
	"os/exec"
	"reflect"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// TestSignalEndsAnUnreadScreen ends the screen in a terminal that does not
// read, or in which a paste never ends, and has the terminal set as it was.
func TestSignalEndsAnUnreadScreen(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a program in a pseudo-terminal")
	}
	for _, keys := range []string{"jkjkjkjkjkjkjkjkjkjkjkjkjkjkjkjkjkjkjkjk", "\x1b[200~a paste that never ends"} {
		for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
			c := exec.Command(os.Args[0])
			c.Env = []string{"TUI_TEST_SCREEN=1", "TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + t.TempDir()}
			terminal, tty, err := pty.Open()
			if err != nil {
				t.Fatal(err)
			}
			must(t, pty.Setsize(terminal, &pty.Winsize{Cols: 400, Rows: 200}))
			was, err := unix.IoctlGetTermios(int(tty.Fd()), unix.TCGETS)
			must(t, err)
			c.Stdin, c.Stdout, c.Stderr = tty, tty, tty
			c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
			must(t, c.Start())
			time.Sleep(700 * time.Millisecond)
			for _, k := range keys {
				_, _ = terminal.WriteString(string(k))
				time.Sleep(10 * time.Millisecond)
			}
			began := time.Now()
			must(t, c.Process.Signal(s))
			late := time.AfterFunc(20*time.Second, func() { _ = c.Process.Kill() })
			err = c.Wait()
			late.Stop()
			if took := time.Since(began); took > 5*time.Second || err != nil { // a second, on a machine that has other things to do
				t.Errorf("%v after %q: took %v, ended with %v", s, keys, took, err)
			} else {
				t.Logf("%v after %q: took %v", s, keys, took)
			}
			is, err := unix.IoctlGetTermios(int(tty.Fd()), unix.TCGETS)
			must(t, err)
			if !reflect.DeepEqual(was, is) {
				t.Errorf("%v after %q: the terminal is set %+v, was %+v", s, keys, is, was)
			}
			terminal.Close()
			tty.Close()
		}
	}
}
