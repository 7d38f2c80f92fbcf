//go:build unix

package tui

import (
	"context"
	"image/color"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
	"broadsheet/samples"
	"broadsheet/tui/desk"
	"broadsheet/tui/theme"
	"broadsheet/tui/trial"
	"broadsheet/tui/vtest"
)

// TestMain runs the screen itself when the test binary is started by one of
// the tests below.
func TestMain(m *testing.M) {
	if os.Getenv("TUI_TEST_SCREEN") == "" {
		os.Exit(m.Run())
	}
	a := trial.Ferry.Build()
	switch {
	case os.Getenv("TUI_TEST_REGATTA") != "":
		a = trial.Regatta.Build()
	case os.Getenv("TUI_TEST_LONG") != "":
		a = trial.Long(3, 400).Build()
	case os.Getenv("TUI_TEST_WIDE") != "":
		a = trial.Wide.Build()
	}
	o := Options{Bundle: a.Bundle, Mouse: true, Analyse: func(ctx context.Context, _ *bundle.Bundle, progress func(analysis.Progress)) (*analysis.Analysis, error) {
		progress(analysis.Progress{Stage: "words", Done: 1, Of: 5})
		if os.Getenv("TUI_TEST_SLOW") != "" {
			<-ctx.Done()
			return nil, ctx.Err()
		}
		return a, nil
	}}
	o.Debug = os.Getenv("TUI_TEST_DEBUG") != ""
	switch os.Getenv("TUI_TEST_FAULT") {
	case "analysis":
		o.Analyse = func(context.Context, *bundle.Bundle, func(analysis.Progress)) (*analysis.Analysis, error) {
			panic("on purpose")
		}
	case "command":
		o.Reload = func(context.Context) (*bundle.Bundle, error) { panic("on purpose") }
	}
	if name := os.Getenv("TUI_TEST_SAMPLE"); name != "" {
		b, err := samples.Open(context.Background(), name)
		if err != nil {
			panic(err)
		}
		o = Options{Bundle: b, Mouse: true}
	}
	if os.Getenv("TUI_TEST_VERSIONS") != "" {
		o = Options{Bundle: trial.Drafts(), Mouse: true}
	}
	if dir := os.Getenv("TUI_TEST_FOLDER"); dir != "" { // where the program is started and marks are kept
		if err := os.Chdir(dir); err != nil {
			panic(err)
		}
		s := &review.Sidecar{Path: review.FileName}
		o.Review = &desk.Reviewing{By: "ana", Load: s.Load, Save: s.Save}
	}
	if err := Run(context.Background(), o); err != nil {
		os.Stderr.WriteString(err.Error())
		os.Exit(1)
	}
}

// start runs the screen in a terminal.
func start(t *testing.T, c vtest.Config, env ...string) *vtest.Term {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a program in a pseudo-terminal")
	}
	t.Parallel()
	return startAgain(t, c, env...)
}

// startAgain runs it in a test that has started one.
func startAgain(t *testing.T, c vtest.Config, env ...string) *vtest.Term {
	t.Helper()
	c.Env = append([]string{"TUI_TEST_SCREEN=1", "TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + t.TempDir()}, append(c.Env, env...)...)
	if c.Width == 0 {
		c.Width, c.Height = 120, 32
	}
	term, err := vtest.Start(c, os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(term.Close)
	return term
}

// found waits until what was found is on screen.
func found(term *vtest.Term) error {
	return term.Until("the findings", func(text string) bool {
		return strings.Contains(text, "? help") && !strings.Contains(text, "analysing") && !strings.Contains(text, "comparing")
	})
}

// must fails the test when a wait was in vain.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestReadingInATerminal(t *testing.T) {
	term := start(t, vtest.Config{})
	must(t, term.WaitFor("Harbor Post"))
	must(t, found(term))
	if !term.AltScreen() {
		t.Error("not in the alternate screen")
	}
	term.Type("j")
	must(t, term.WaitFor("shared with 2 of 2: Coast Wire the same, The Islander the same in other words"))
	term.Type("<enter>")
	must(t, term.WaitFor("stand beside it already"))
	term.Type("==")
	must(t, term.WaitFor("free: each column"))
	term.Type("<enter>")
	must(t, term.WaitFor("2 copies beside it"))
	term.Type("<esc>")
	must(t, term.WaitFor("back where they were"))
	term.Type("?")
	must(t, term.WaitFor("type to filter"))
	term.Type("<esc>")
	must(t, term.WaitGone("type to filter"))
	term.Type("y")
	must(t, term.WaitFor("clipboard: the sentence and its citation"))
	if c := term.Clipboard(); len(c) != 1 || !strings.Contains(c[0], "The night ferry Maren turned back") || !strings.Contains(c[0], "Harbor Post") || !strings.Contains(c[0], "sentence 2 of 9") {
		t.Errorf("the clipboard holds %q", c)
	}
	term.Type("q")
	must(t, term.Wait())
	if term.AltScreen() {
		t.Error("still in the alternate screen after the end")
	}
}

// BenchmarkScrolledLine scrolls by a line in a terminal of 200x60 and reports
// how many bytes the terminal is sent for it.
func BenchmarkScrolledLine(b *testing.B) {
	env := []string{"TUI_TEST_SCREEN=1", "TUI_TEST_LONG=1", "TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + b.TempDir()}
	term, err := vtest.Start(vtest.Config{Width: 200, Height: 60, Env: env}, os.Args[0])
	if err != nil {
		b.Fatal(err)
	}
	defer term.Close()
	if err := found(term); err != nil {
		b.Fatal(err)
	}
	term.Settle()
	from, n := term.Written(), 0
	for b.Loop() {
		term.Type("<ctrl+e>")
		term.Settle()
		n++
	}
	b.ReportMetric(float64(term.Written()-from)/float64(n), "bytes/line")
}

func TestQuitInEveryState(t *testing.T) {
	for _, keys := range []string{"", "?", "/", "i", "o", "c", "v", "/line<enter>"} {
		t.Run(strings.Trim("keys "+keys, " /"), func(t *testing.T) {
			term := start(t, vtest.Config{Width: 80, Height: 24})
			must(t, found(term))
			term.Type(keys)
			term.Type("<ctrl+c>")
			must(t, term.Wait())
		})
	}
}

func TestSuspend(t *testing.T) {
	term := start(t, vtest.Config{})
	must(t, found(term))
	term.Type("?<ctrl+z>")
	must(t, term.Until("the screen given back", func(string) bool { return !term.AltScreen() }))
	must(t, term.Until("the screen taken again", func(string) bool {
		term.Signal(syscall.SIGCONT) // again and again: it may not have stopped yet
		return term.AltScreen()
	}))
	must(t, term.WaitFor("type to filter"))
	term.Type("<esc>")
	must(t, term.WaitGone("type to filter"))
	term.Type("q")
	must(t, term.Wait())
}

func TestTextStandsBeforeTheAnalysisIsDone(t *testing.T) {
	term := start(t, vtest.Config{}, "TUI_TEST_SLOW=1")
	must(t, term.WaitFor("The night ferry Maren", "analysing"))
	term.Type("j")
	must(t, term.WaitFor("#2  analysing"))
	term.Type("q")
	must(t, term.Wait())
}

func TestTerminalThatAnswersNothing(t *testing.T) {
	term := start(t, vtest.Config{Silent: true})
	must(t, term.WaitFor("Harbor Post"))
	must(t, found(term))
	term.Type("q")
	must(t, term.Wait())
}

func TestSignalEndsIt(t *testing.T) {
	term := start(t, vtest.Config{})
	must(t, found(term))
	must(t, term.Signal(syscall.SIGTERM))
	must(t, term.Wait())
	if term.AltScreen() {
		t.Error("still in the alternate screen after SIGTERM")
	}
}

func TestLostTerminalEndsIt(t *testing.T) {
	term := start(t, vtest.Config{})
	must(t, found(term))
	term.Hangup()
	if err := term.Wait(); err == vtest.ErrTimeout {
		t.Error("runs on without a terminal")
	}
}

func TestNoColor(t *testing.T) {
	term := start(t, vtest.Config{}, "NO_COLOR=1")
	must(t, found(term))
	term.Settle()
	s := term.Screen()
	for i := range s.Cells {
		if st := s.Cells[i].Style; st.Fg != nil || st.Bg != nil {
			t.Fatalf("cell %d,%d %q is coloured", i%s.Width, i/s.Width, s.Cells[i].Content)
		}
	}
	x, y, ok := s.Find("▐ Night ferry stopped")
	if !ok || s.At(x+2, y).Style.Attrs&uv.AttrReverse == 0 {
		t.Errorf("the focused sentence is not in reverse video")
	}
}

func TestLightBackground(t *testing.T) {
	term := start(t, vtest.Config{Background: color.White})
	must(t, found(term))
	light := theme.Light()
	must(t, term.Until("the light theme", func(string) bool {
		s := term.Screen()
		x, y, ok := s.Find("The night ferry Maren turned")
		return ok && sameColor(s.At(x, y).Style.Bg, light.SharedVerbatim.Bg)
	}))
}

func sameColor(a, b color.Color) bool {
	if a == nil || b == nil {
		return a == b
	}
	r, g, bl, _ := a.RGBA()
	r2, g2, bl2, _ := b.RGBA()
	return r == r2 && g == g2 && bl == bl2
}

func TestColumnsNeverShear(t *testing.T) {
	term := start(t, vtest.Config{Width: 90, Height: 26, Graphemes: true}, "TUI_TEST_WIDE=1")
	must(t, found(term))
	for _, k := range []string{"", "j", "l", "=", "i", "i", "+"} {
		term.Type(k)
		term.Settle()
		s := term.Screen()
		x, top, ok := s.Find("┼")
		if !ok {
			t.Fatalf("after %q there is no rule:\n%s", k, term.Text())
		}
		for y := top + 1; y < top+8; y++ {
			if c := s.At(x, y).Content; c != "│" {
				t.Errorf("after %q, row %d has %q under the rule:\n%s", k, y, c, term.Text())
			}
		}
	}
}

func TestResizeStorm(t *testing.T) {
	term := start(t, vtest.Config{})
	must(t, found(term))
	term.Type("]]")
	must(t, term.WaitFor("1#3  "))
	for _, size := range [][2]int{{1, 1}, {400, 120}, {40, 10}, {80, 24}, {39, 9}, {200, 60}, {2, 90}, {300, 3}, {120, 32}} {
		must(t, term.Resize(size[0], size[1]))
		time.Sleep(3 * time.Millisecond)
	}
	must(t, term.WaitFor("1#3  ", "1 Harbor Post", "? help"))
	term.Settle()
	s := term.Screen()
	if _, y, ok := s.Find("? help"); !ok || y != 31 {
		t.Errorf("the hints stand on row %d", y)
	}
	term.Type("q")
	must(t, term.Wait())
}
