// Command peers runs the tools that a reader of rival articles would otherwise
// reach for beside broadsheet, on the same texts: sim_text (Debian package
// similarity-tester) and wdiff. It says what each takes on the articles of a
// folder, or on generated ones without a folder, and what each finds of what
// the answer keys of the samples ask for. What is not installed is left out.
//
//	go run ./samples/peers
//	go run ./samples/peers -articles 50,1000 FOLDER
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/shared/press"
)

func main() {
	sizes := flag.String("articles", "5,50,500,2000", "sizes of the bundles: the first so many articles of the folder, or so many generated ones")
	pairs := flag.Int("pairs", 1000, "pairs of files of a bundle that wdiff compares at most")
	runs := flag.Int("runs", 3, "how often each tool runs; the least time counts")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *sizes, *pairs, *runs, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, sizes string, pairs, runs int, folders []string) error {
	dir, err := os.MkdirTemp("", "peers")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	have := installed()
	d := desk{dir: dir, pairs: pairs, runs: max(1, runs), program: filepath.Join(dir, "broadsheet"), have: have}
	build := exec.CommandContext(ctx, "go", "build", "-o", d.program, "broadsheet/cmd/broadsheet")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building broadsheet: %w\n%s", err, out)
	}
	ns, err := numbers(sizes)
	if err != nil {
		return err
	}
	pick := func(n int) *bundle.Bundle { return press.New(1).Bundle(n) }
	if len(folders) > 0 {
		real, err := load.Open(ctx, folders, load.Options{})
		if err != nil {
			return err
		}
		for i, n := range ns {
			ns[i] = min(n, len(real.Articles))
		}
		ns = slices.Compact(ns)
		pick = func(n int) *bundle.Bundle { return &bundle.Bundle{Articles: real.Articles[:n]} }
	}
	if err := d.times(ctx, ns, pick); err != nil {
		return err
	}
	return d.findings(ctx)
}

// numbers reads the sizes of bundles.
func numbers(sizes string) ([]int, error) {
	var ns []int
	for s := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 2 {
			return nil, fmt.Errorf("-articles %s: %q is no number of articles", sizes, s)
		}
		ns = append(ns, n)
	}
	return ns, nil
}

// installed tells which peers are there, and says what is missing.
func installed() map[string]bool {
	have := map[string]bool{}
	for tool, debian := range map[string]string{"sim_text": "similarity-tester", "wdiff": "wdiff"} {
		_, err := exec.LookPath(tool)
		if have[tool] = err == nil; err != nil {
			fmt.Fprintf(os.Stderr, "peers: %s is not installed and left out (Debian package %s)\n", tool, debian)
		}
	}
	return have
}
