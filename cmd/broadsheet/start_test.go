//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"broadsheet/tui/vtest"
)

// BenchmarkStart times the whole program: from its start to the first frame
// that shows text, and to the end of a report.
func BenchmarkStart(b *testing.B) {
	program := filepath.Join(b.TempDir(), "broadsheet")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	env := []string{"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + b.TempDir(), "PATH=" + os.Getenv("PATH")}
	b.Run("screen", func(b *testing.B) {
		for b.Loop() {
			t, err := vtest.Start(vtest.Config{Width: 200, Height: 60, Env: env}, program)
			if err != nil {
				b.Fatal(err)
			}
			if err := t.WaitFor("Tidal Press"); err != nil {
				b.Fatal(err)
			}
			b.StopTimer()
			t.Type("q")
			if err := t.Wait(); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
		}
	})
	for _, args := range [][]string{{"--version"}, {"report", "--format", "json"}, {"--plain"}} {
		b.Run(args[0], func(b *testing.B) {
			for b.Loop() {
				c := exec.Command(program, args...)
				c.Env = env
				if err := c.Run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
