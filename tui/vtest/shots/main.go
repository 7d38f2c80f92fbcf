//go:build unix

// Shots draws the README's pictures: it runs the program itself in the test
// terminal, presses keys and writes what stands on the screen as SVG.
//
//	go run ./tui/vtest/shots [-o samples/screens] [NAME...]
package main

import (
	"flag"
	"fmt"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"broadsheet/tui/vtest"
)

// A shot is one picture: a terminal, the arguments of the program, and the
// keys pressed before it is taken.
type shot struct {
	name          string
	width, height int
	light         bool
	env           []string
	args          []string
	keys          []string
	ready         string // stands on the screen when the program is; "" for the reader's first line
	wait          string // stands on the screen when it is time
}

var shots = []shot{
	{name: "reading", width: 132, height: 38, keys: []string{"jjj"}, wait: "1#4  "},
	{name: "reading-light", width: 132, height: 38, light: true, keys: []string{"jjj"}, wait: "1#4  "},
	{name: "overview", width: 120, height: 32, keys: []string{"2", "jk"}, wait: "first, by"},
	{name: "coverage", width: 120, height: 32, keys: []string{"3", "jk"}, wait: "say it"},
	{name: "quotes", width: 120, height: 32, keys: []string{"4", "jk"}, wait: "printed by 3"},
	{name: "inspector", width: 180, height: 44, keys: []string{"jjj", "i"}, wait: "every printing"},
	{name: "drift", width: 120, height: 32, keys: []string{"x"}, wait: "drift 1 of"},
	{name: "narrow", width: 44, height: 28, keys: []string{"jjj"}, wait: "who else says this"},
	{name: "mono", width: 80, height: 24, env: []string{"NO_COLOR=1"}, keys: []string{"jjj"}, wait: "shared with"},
	{name: "versions", width: 120, height: 36, args: []string{"--sample", "night-ferry"}, keys: []string{"h", "g", "n", "n"}, ready: "change 1 of", wait: "change 3 of"},
	{name: "help", width: 100, height: 34, keys: []string{"?"}, wait: "type to filter"},
}

func main() {
	dir := flag.String("o", filepath.Join("samples", "screens"), "folder to write to")
	flag.Parse()
	if err := run(*dir, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "shots:", err)
		os.Exit(1)
	}
}

// run builds the program and takes the shots that are named, or all.
func run(dir string, names []string) error {
	tmp, err := os.MkdirTemp("", "shots")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	program := filepath.Join(tmp, "broadsheet")
	build := exec.Command("go", "build", "-o", program, "./cmd/broadsheet")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("building (run this at the top of the repository): %w", err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for _, s := range shots {
		if len(names) > 0 && !slices.Contains(names, s.name) {
			continue
		}
		svg, err := s.take(program, tmp)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, s.name+".svg"), []byte(svg), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// take runs the program and returns the picture.
func (s shot) take(program, home string) (string, error) {
	c := vtest.Config{Width: s.width, Height: s.height, Env: append([]string{"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + home, "XDG_STATE_HOME=" + home, "LANG=C.UTF-8"}, s.env...)}
	colours := vtest.Dark
	if s.light {
		colours, c.Background = vtest.Light, color.White
	}
	args := append([]string{"--private"}, s.args...)
	t, err := vtest.Start(c, program, args...)
	if err != nil {
		return "", err
	}
	defer t.Close()
	if err := t.Until("the findings", func(text string) bool {
		if s.ready != "" {
			return strings.Contains(text, s.ready)
		}
		return strings.Contains(text, "1#1  ") && !strings.Contains(text, "analysing")
	}); err != nil {
		return "", err
	}
	t.Settle()
	for _, k := range s.keys {
		t.Type(k)
		t.Settle()
	}
	if err := t.WaitFor(s.wait); err != nil {
		return "", err
	}
	return t.Screen().SVG(colours), nil
}
