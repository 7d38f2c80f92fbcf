package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"broadsheet/cmd/broadsheet/version"
)

// asked calls the program with one argument, with the trace of what was
// initialised on standard error.
func asked(t *testing.T, arg string) (out, trace string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	c := exec.Command(self, arg)
	c.Env = append(os.Environ(), asCommand+"=1", "GODEBUG=inittrace=1")
	c.Stdout, c.Stderr = &stdout, &stderr
	if err := c.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", arg, err, stderr.String())
	}
	return stdout.String(), stderr.String()
}

// The early answer has the bytes of the one that the command line gives: with
// =true it is not recognised early.
func TestTheVersionIsOne(t *testing.T) {
	late, trace := asked(t, "--version=true")
	if !strings.Contains(trace, "charm.land/") {
		t.Errorf("the trace does not show what is initialised:\n%s", trace)
	}
	if want := "broadsheet version " + version.Number + "\n"; late != want {
		t.Errorf("--version=true prints %q, want %q", late, want)
	}
	for _, arg := range []string{"--version", "-v"} {
		if early, _ := asked(t, arg); early != late {
			t.Errorf("%s prints %q, the command line %q", arg, early, late)
		}
	}
}

// What the screen rests on is not initialised to print a version.
func TestTheVersionIsAnsweredFirst(t *testing.T) {
	_, trace := asked(t, "--version")
	if !strings.Contains(trace, "init os @") {
		t.Fatalf("no trace:\n%s", trace)
	}
	for _, late := range []string{"charm.land/", "goldmark", "bluemonday", "broadsheet/bundle/text", "broadsheet/tui "} {
		if strings.Contains(trace, late) {
			t.Errorf("%s is initialised first:\n%s", late, trace)
		}
	}
}

// What could not be written is a failure, said as every command says it,
// whichever library has written it.
func TestNothingIsLostOnAFullDevice(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no full device here")
	}
	defer full.Close()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]bool{}
	for _, args := range []string{"samples", "--version", "--version=true", "--help", "report --help", "completion bash", "man"} {
		var stderr bytes.Buffer
		c := exec.Command(self, strings.Fields(args)...)
		c.Env = append(os.Environ(), asCommand+"=1")
		c.Stdout, c.Stderr = full, &stderr
		if c.Run() == nil || c.ProcessState.ExitCode() != 1 {
			t.Errorf("%s to a full device: exit code %d, want 1", args, c.ProcessState.ExitCode())
		}
		said[stderr.String()] = true
	}
	if len(said) != 1 || said[""] {
		t.Errorf("said %v", said)
	}
}

// The signals that end the program are heard before what the screen rests on is
// initialised.
func TestSignalsAreHeardFirst(t *testing.T) {
	_, trace := asked(t, "--version=true")
	heard := strings.Index(trace, "init broadsheet/cmd/broadsheet/signals @")
	if heard < 0 {
		t.Fatalf("the trace does not show when signals are heard:\n%s", trace)
	}
	for _, late := range []string{"charm.land/", "goldmark", "bluemonday", "chardet/probe", "broadsheet/bundle/english"} {
		if at := strings.Index(trace, late); at >= 0 && at < heard {
			t.Errorf("%s is initialised first:\n%s", late, trace)
		}
	}
}
