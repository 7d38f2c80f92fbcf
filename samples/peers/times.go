package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// A desk is where the tools are run.
type desk struct {
	dir     string // a temporary folder
	program string // broadsheet, built
	pairs   int    // that wdiff compares at most
	runs    int    // of each tool
	have    map[string]bool
}

// times prints what each tool takes on bundles of so many articles, each made
// by pick.
func (d *desk) times(ctx context.Context, sizes []int, pick func(n int) *bundle.Bundle) error {
	fmt.Printf("Time, least of %d; in brackets how many times that of a whole run of broadsheet.\n\n", d.runs)
	fmt.Println("| articles | text | broadsheet: shared sentences | broadsheet: whole run | sim_text | wdiff, every pair |")
	fmt.Println("|--:|--:|--:|--:|--:|--:|")
	for _, n := range sizes {
		b := pick(n)
		files, size, err := d.write(b)
		if err != nil {
			return err
		}
		roles, err := furnitureOf(ctx, b)
		if err != nil {
			return err
		}
		stage, err := d.least(func() error { return sharedStage(ctx, b, roles) })
		if err != nil {
			return err
		}
		whole, err := d.least(func() error {
			return exec.CommandContext(ctx, d.program, "report", "--format", "json", filepath.Dir(files[0])).Run()
		})
		if err != nil {
			return fmt.Errorf("broadsheet: %w", err)
		}
		sim, err := d.simTime(ctx, files, whole)
		if err != nil {
			return err
		}
		words, err := d.wdiffTime(ctx, files, whole)
		if err != nil {
			return err
		}
		fmt.Printf("| %d | %.2f MB | %s | %s | %s | %s |\n", n, float64(size)/1e6, seconds(stage), seconds(whole), sim, words)
	}
	return nil
}

// write writes the articles of b into a folder of their own.
func (d *desk) write(b *bundle.Bundle) (files []string, size int, err error) {
	dir, err := os.MkdirTemp(d.dir, "articles")
	if err != nil {
		return nil, 0, err
	}
	for i, a := range b.Articles {
		name := filepath.Join(dir, fmt.Sprintf("%05d.txt", i))
		if err := os.WriteFile(name, []byte(a.Text), 0o644); err != nil {
			return nil, 0, err
		}
		files, size = append(files, name), size+len(a.Text)
	}
	return files, size, nil
}

// least returns the least time that do takes in as many runs as are asked for.
func (d *desk) least(do func() error) (time.Duration, error) {
	var best time.Duration
	for i := range d.runs {
		start := time.Now()
		if err := do(); err != nil {
			return 0, err
		}
		if t := time.Since(start); i == 0 || t < best {
			best = t
		}
	}
	return best, nil
}

// furnitureOf returns what of b is furniture, which takes no part in sharing.
func furnitureOf(ctx context.Context, b *bundle.Bundle) (furniture.Roles, error) {
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return nil, err
	}
	return furniture.Find(ctx, c)
}

// sharedStage finds the words of b and the sentences shared.
func sharedStage(ctx context.Context, b *bundle.Bundle, roles furniture.Roles) error {
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return err
	}
	_, err = shared.Find(ctx, c, roles)
	return err
}

func (d *desk) simTime(ctx context.Context, files []string, whole time.Duration) (string, error) {
	if !d.have["sim_text"] {
		return "–", nil
	}
	t, err := d.least(func() error { return simText(ctx, files, io.Discard) })
	return ratio(t, whole), err
}

// wdiffTime compares every pair of files, or the first of each bundle's pairs
// and says what all would have taken.
func (d *desk) wdiffTime(ctx context.Context, files []string, whole time.Duration) (string, error) {
	if !d.have["wdiff"] {
		return "–", nil
	}
	all := len(files) * (len(files) - 1) / 2
	done := 0
	t, err := d.least(func() error {
		done = 0
		for i := range files {
			for k := range i {
				if done == d.pairs {
					return nil
				}
				if err := wdiff(ctx, files[k], files[i], io.Discard); err != nil {
					return err
				}
				done++
			}
		}
		return nil
	})
	if err != nil || done == all {
		return ratio(t, whole), err
	}
	t = time.Duration(float64(t) * float64(all) / float64(done))
	return fmt.Sprintf("about %s; %d of %d pairs run", ratio(t, whole), done, all), nil
}

func ratio(t, whole time.Duration) string {
	return fmt.Sprintf("%s (%s)", seconds(t), short(float64(t)/float64(whole)))
}

func seconds(t time.Duration) string {
	switch {
	case t < time.Second:
		return fmt.Sprintf("%d ms", max(1, t.Round(time.Millisecond).Milliseconds()))
	case t < 2*time.Minute:
		return short(t.Seconds()) + " s"
	}
	return short(t.Minutes()) + " min"
}

// short writes a number with two digits, or whole.
func short(x float64) string {
	if x >= 10 {
		return fmt.Sprintf("%.0f", x)
	}
	return fmt.Sprintf("%.2g", x)
}

// simText runs sim_text as its manual shows it for copied text: each file with
// each other, runs of at least eight words.
func simText(ctx context.Context, files []string, to io.Writer) error {
	cmd := exec.CommandContext(ctx, "sim_text", append([]string{"-e", "-n", "-s", "-r", "8"}, base(files)...)...)
	cmd.Dir, cmd.Stdout = filepath.Dir(files[0]), to
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("sim_text: %w", err)
	}
	return nil
}

func base(files []string) []string {
	var out []string
	for _, f := range files {
		out = append(out, filepath.Base(f))
	}
	return out
}

// wdiff compares two files. Its marks are control characters, which stand in
// no text that was written for this.
func wdiff(ctx context.Context, a, b string, to io.Writer) error {
	cmd := exec.CommandContext(ctx, "wdiff", "-w", "\x01", "-x", "\x02", "-y", "\x03", "-z", "\x04", a, b)
	cmd.Stdout = to
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == 1 {
		return nil // the files differ
	}
	if err != nil {
		return fmt.Errorf("wdiff: %w", err)
	}
	return nil
}
