package main

import (
	"bytes"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// commands are the program's own, the root first.
func commands() []*cobra.Command {
	root := newRoot()
	return append([]*cobra.Command{root}, root.Commands()...)
}

// words calls a command by the words of its name.
func words(c *cobra.Command, more ...string) []string {
	return append(strings.Fields(c.CommandPath())[1:], more...)
}

// called runs the program, and returns what it wrote and its exit code.
func called(t *testing.T, args ...string) (out, said string, code int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	c := exec.Command(self, args...)
	c.Env = append(os.Environ(), asCommand+"=1", "HOME="+t.TempDir(), "XDG_CONFIG_HOME=")
	c.Stdout, c.Stderr = &stdout, &stderr
	_ = c.Run() // its code is asked
	return stdout.String(), stderr.String(), c.ProcessState.ExitCode()
}

// A flag that several commands have means the same in each: the same words, the
// same kind of value.
func TestSharedFlagsAreOne(t *testing.T) {
	said := map[string]*pflag.Flag{}
	for _, c := range commands() {
		c.Flags().VisitAll(func(f *pflag.Flag) {
			first, ok := said[f.Name]
			if !ok {
				said[f.Name] = f
				return
			}
			if f.Name == "format" { // what can be written differs
				if !strings.HasPrefix(f.Usage, "write it as ") {
					t.Errorf("%s --format: %q", c.Name(), f.Usage)
				}
				return
			}
			if f.Usage != first.Usage || f.DefValue != first.DefValue || f.Value.Type() != first.Value.Type() || f.Shorthand != first.Shorthand {
				t.Errorf("--%s is %q in %s and %q before", f.Name, f.Usage, c.Name(), first.Usage)
			}
		})
	}
}

// Each command has a help that shows how it is called and each of its flags.
func TestEveryCommandHelps(t *testing.T) {
	for _, c := range commands() {
		out, said, code := called(t, words(c, "--help")...)
		if code != 0 || said != "" || !strings.Contains(out, c.UseLine()) && !strings.Contains(out, "broadsheet ") {
			t.Errorf("%s --help: %d %q %q", c.CommandPath(), code, said, out)
		}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden && !strings.Contains(out, "--"+f.Name) {
				t.Errorf("%s --help does not show --%s", c.CommandPath(), f.Name)
			}
		})
		if _, said, code := called(t, words(c, "--helb")...); code != 2 || !strings.Contains(said, "unknown flag: --helb; did you mean --help?") {
			t.Errorf("%s --helb: %d %q", c.CommandPath(), code, said)
		}
	}
}

// Each word of a closed set is completed, a word that is none of it refused with
// what there is, and one letter too few is a question.
func TestClosedFlags(t *testing.T) {
	sets := 0
	for _, c := range commands() {
		c.Flags().VisitAll(func(f *pflag.Flag) {
			set, ok := f.Value.(closed)
			if !ok {
				return
			}
			sets++
			out, _, _ := called(t, append([]string{"__complete"}, words(c, "--"+f.Name, "")...)...)
			for _, w := range set.words {
				if !slices.Contains(strings.Split(out, "\n"), w) {
					t.Errorf("%s --%s: %s is not completed: %q", c.CommandPath(), f.Name, w, out)
				}
			}
			_, said, code := called(t, words(c, "--"+f.Name, "qqqq", ".")...)
			if code != 2 || !strings.Contains(said, "--"+f.Name+" qqqq: want ") || strings.Contains(said, "mean") {
				t.Errorf("%s --%s qqqq: %d %q", c.CommandPath(), f.Name, code, said)
			}
			last := set.words[len(set.words)-1]
			_, said, code = called(t, words(c, "--"+f.Name, last[:len(last)-1], ".")...)
			if code != 2 || !strings.Contains(said, "; did you mean "+last+"?") || !strings.Contains(said, "see `broadsheet --help`") {
				t.Errorf("%s --%s %s: %d %q", c.CommandPath(), f.Name, last[:len(last)-1], code, said)
			}
		})
	}
	if sets < 8 {
		t.Errorf("%d closed sets", sets)
	}
}
