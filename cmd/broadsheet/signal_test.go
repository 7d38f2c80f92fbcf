//go:build unix

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A waiting command has something to do that takes longer than anybody waits.
type waiting struct {
	name  string
	args  []string
	unfed bool // standard input that never comes
}

// waitingIn makes the files of commands that read, compare and write without
// end.
func waitingIn(t *testing.T, dir string) []waiting {
	t.Helper()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var old, new strings.Builder
	for i := range 40000 {
		fmt.Fprintf(&old, "Witness %d told the harbour board that barge %d had left pier %d.\n\n", i, i*7%40000, i%9)
		fmt.Fprintf(&new, "Witness %d told the harbour board that barge %d had left pier %d.\n\n", 40000-i, i*7%40000+40000, i%9)
	}
	a, b := write("a.txt", old.String()), write("b.txt", new.String())
	cases := []waiting{
		{name: "diff of much", args: []string{"diff", a, b}},
		{name: "versions of much", args: []string{"versions", "--plain", a, b}},
		{name: "report of much", args: []string{"report", "--format", "json", a, b}},
		{name: "diff of nothing yet", args: []string{"diff", a, "-"}, unfed: true},
		{name: "versions of nothing yet", args: []string{"versions", "--plain", "-"}, unfed: true},
		{name: "report of nothing yet", args: []string{"report", "-"}, unfed: true},
	}
	if _, err := exec.LookPath("git"); err != nil {
		return cases
	}
	repo := filepath.Join(dir, "repo")
	if out, err := exec.Command("git", "init", "-q", repo).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := syscall.Mkfifo(filepath.Join(repo, ".git", "fifo"), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("git", "-C", repo, "config", "include.path", "fifo").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return append(cases, waiting{name: "git that waits", args: []string{"versions", "--plain", write("repo/story.md", "The pier at Sall closes.\n")}})
}

// Whatever a command is at, it ends soon after a signal says so, with the exit
// code of one that did not finish; nobody reads its output here.
func TestEndsWhenTold(t *testing.T) {
	signals := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as under nohup, which commands inherit and keep to
		signals = append(signals, syscall.SIGHUP)
	}
	for i, w := range waitingIn(t, t.TempDir()) {
		t.Run(w.name, func(t *testing.T) {
			for k, after := range []time.Duration{300 * time.Millisecond, 900 * time.Millisecond} {
				s := signals[(i+k)%len(signals)]
				code, took := told(t, w, s, after)
				if code != 128+int(s) {
					t.Errorf("%v after %v: exit code %d, want %d", s, after, code, 128+int(s))
				}
				if took > 5*time.Second { // a second, on a machine that has other things to do
					t.Errorf("%v after %v: took %v to end", s, after, took)
				}
			}
		})
	}
}

// told runs a command, sends it a signal and returns its exit code and how
// long it took to end.
func told(t *testing.T, w waiting, s syscall.Signal, after time.Duration) (int, time.Duration) {
	t.Helper()
	c := exec.Command(os.Args[0], w.args...)
	c.Env = append(os.Environ(), asCommand+"=1", "HOME="+t.TempDir())
	out, unread, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	c.Stdout = unread
	if w.unfed {
		in, err := c.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	unread.Close()
	time.Sleep(after)
	started := time.Now()
	if err := c.Process.Signal(s); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(20*time.Second, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	err = c.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if ws, ok := c.ProcessState.Sys().(syscall.WaitStatus); ok && ws.Signaled() { // before the program had begun; a shell sees the same
		return 128 + int(ws.Signal()), time.Since(started)
	}
	return c.ProcessState.ExitCode(), time.Since(started)
}

// A signal that the program was started to ignore, as nohup does, does not end
// it.
func TestKeepsOnUnderNohup(t *testing.T) {
	if _, err := exec.LookPath("nohup"); err != nil {
		t.Skip("no nohup on this machine")
	}
	c := exec.Command("nohup", os.Args[0], "report", "-")
	c.Env = append(os.Environ(), asCommand+"=1", "HOME="+t.TempDir())
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	c.Stdout = &out
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	if err := c.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	time.Sleep(100 * time.Millisecond)
	if _, err := io.WriteString(in, "The pier at Sall closes in June.\n"); err != nil {
		t.Fatal(err)
	}
	in.Close()
	if err := c.Wait(); err != nil {
		t.Errorf("%v, %s", err, out.String())
	}
}
