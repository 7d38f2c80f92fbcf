//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"broadsheet/tui/vtest"
)

// historyOf makes a repository whose one file has had a payload for its name in
// each commit, with the payload in the author's name and in the message too. It
// returns the file, which has the name given by now.
func historyOf(t *testing.T, list []payload, last string) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("there is no git on this machine")
	}
	var in strings.Builder
	before := ""
	commit := func(i int, name, author, text string) {
		message := "Lock " + author
		fmt.Fprintf(&in, "commit refs/heads/main\nauthor %s <a@b.example> %d +0000\ncommitter C <c@b.example> %d +0000\ndata %d\n%s\n", author, 1700000000+i*86400, 1700000000+i*86400, len(message), message)
		if before != "" {
			fmt.Fprintf(&in, "D %s\n", gitQuoted(before))
		}
		fmt.Fprintf(&in, "M 100644 inline %s\ndata %d\n%s\n", gitQuoted(name), len(text), text)
		before = name
	}
	body := strings.Repeat("The harbour board met on Monday to vote on the lock at Sall, which has been closed for repairs since the spring.\n\n", 6)
	for i, p := range list {
		name := strings.NewReplacer("/", "", "\x00", "").Replace(p.bytes)
		author := strings.NewReplacer("<", "", ">", "", "\n", "", "\x00", "").Replace(p.bytes)
		commit(i, "n"+name[:min(len(name), 100)]+".md", "x "+author+" x", body+fmt.Sprintf("Vote number %d failed.\n", i))
	}
	commit(len(list), last, "Pat Doe", body+"The last vote passed.\n")
	dir := t.TempDir()
	git := func(stdin string, args ...string) {
		t.Helper()
		c := exec.Command("git", append([]string{"-C", dir}, args...)...)
		c.Stdin = strings.NewReader(stdin)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%.500s", args[0], err, out)
		}
	}
	git("", "init", "-q", "-b", "main")
	git(in.String(), "fast-import", "--quiet", "--date-format=raw")
	path := filepath.Join(dir, last)
	if err := os.WriteFile(path, []byte(body+"The last vote passed.\n"), 0o666); err != nil {
		t.Skip("this file system has no such names: ", err)
	}
	return path
}

// gitQuoted writes a path as git fast-import reads it.
func gitQuoted(path string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range []byte(path) {
		fmt.Fprintf(&b, "\\%03o", c)
	}
	b.WriteByte('"')
	return b.String()
}

// TestHostileNamesInGit reads a history whose file had a payload for its name at
// each commit, in every format and on the screen.
func TestHostileNamesInGit(t *testing.T) {
	path := program(t)
	list := payloads()
	file := historyOf(t, list, "st\x1b[7999m\u202e\u009b7999mory.md")
	for _, run := range []struct {
		check  func(*testing.T, string)
		format string
	}{
		{plainText, "text"}, {markdownText, "markdown"}, {htmlPage, "html"}, {func(t *testing.T, out string) { jsonDocument(t, out, nil) }, "json"},
	} {
		t.Run(run.format, func(t *testing.T) {
			out := output(t, "versions", "--format", run.format, file)
			if n := strings.Count(out, ".md@"); n < len(list) {
				t.Errorf("%d versions of %d are named:\n%.2000s", n, len(list), out)
			}
			run.check(t, out)
		})
	}
	t.Run("screen", func(t *testing.T) {
		var record bytes.Buffer
		term, err := vtest.Start(vtest.Config{Width: 132, Height: 40, Record: &record,
			Env: []string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}}, path, "versions", file)
		if err != nil {
			t.Fatal(err)
		}
		defer term.Close()
		if err := term.WaitFor("? help"); err != nil {
			t.Fatal(err)
		}
		term.Settle()
		for _, k := range keysOf(strings.Repeat("hh<space>", 60) + "i<esc>o<down><esc>c" + strings.Repeat("<down>", 50) + "<esc>R<esc>m?<esc>s" + strings.Repeat("<", 20) + "V" + strings.Repeat("h", 60)) {
			term.Type(k)
			if k == "<esc>" { // an escape and a letter are another key when they come together
				term.Settle()
			}
		}
		term.Settle()
		term.Type("<esc>")
		term.Settle()
		term.Type("q")
		if err := term.Wait(); err != nil {
			t.Fatalf("%v; the screen shows:\n%s", err, term.Text())
		}
		stream(t, record.Bytes())
	})
}
