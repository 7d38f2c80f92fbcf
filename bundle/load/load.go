// Package load reads files, folders and standard input into a bundle.
//
// Nothing is lost silently: whatever was guessed, skipped or could not be
// read is a warning of the bundle. Two copies of one article are two articles,
// but for documents that stand in one download twice: those are folded, and that
// is a warning, too.
package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"path"
	"path/filepath"
	"regexp"
	"runtime"

	"golang.org/x/sync/errgroup"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/visible"
)

// Options change how input is read.
type Options struct {
	// Delimiter matches the lines that begin an article in a file given by
	// name; its first capture group, if it has one, names the article. Nil
	// means that delimiters are detected.
	Delimiter *regexp.Regexp

	// Columns names the columns of a table that hold an article's fields, by the
	// words of [Columns]; the case of a column's name is not looked at. A file
	// that is a table must have each of them. Nil means that they are found by
	// their names.
	Columns map[string]string

	// Stdin is read for the path "-". Nil means that "-" is an error.
	Stdin io.Reader
}

// Open reads the paths, in the order given, into one bundle. A path is a
// folder of article files, a file, or "-" for standard input. A file given by
// name is split where it carries delimiters; a file found in a folder is one
// article.
//
// Open fails when there is no path, when a path cannot be read or is not
// text, and when a folder holds no article file. When ctx ends, Open returns
// its error at once.
func Open(ctx context.Context, paths []string, o Options) (*bundle.Bundle, error) {
	b, _, err := OpenFirst(ctx, paths, o, math.MaxInt)
	return b, err
}

// OpenFS is [Open] for one folder or file of a file system. The path dir is
// slash-separated; name is the bundle's name.
func OpenFS(ctx context.Context, fsys fs.FS, dir, name string, o Options) (*bundle.Bundle, error) {
	return untilDone(ctx, func() (*bundle.Bundle, error) {
		var inputs inputs
		info, err := fs.Stat(fsys, dir)
		if err != nil {
			return nil, failure(dir, err)
		}
		if info.IsDir() {
			sub, err := fs.Sub(fsys, dir)
			if err != nil {
				return nil, failure(dir, err)
			}
			err = inputs.addFolder(ctx, folder{fsys: sub, shown: dir})
			if err != nil {
				return nil, err
			}
		} else {
			inputs.list = append(inputs.list, input{
				source: path.Base(dir), path: dir, named: true, markdown: isMarkdown(dir),
				open: func() (io.ReadCloser, int64, error) { return openFS(fsys, dir) },
			})
		}
		op := opening{inputs: inputs, options: o, name: name}
		return op.upTo(ctx, len(inputs.list))
	})
}

// untilDone runs f, but does not wait for it once ctx has ended: a read from
// a pipe cannot be interrupted.
func untilDone(ctx context.Context, f func() (*bundle.Bundle, error)) (*bundle.Bundle, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	type result struct {
		b   *bundle.Bundle
		err error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		r.err = parallel.Fence(func() (err error) {
			r.b, err = f()
			return err
		})
		done <- r
	}()
	select {
	case r := <-done:
		return r.b, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func bundleName(paths []string) string {
	p := paths[0]
	if len(paths) > 1 {
		p = filepath.Dir(filepath.Clean(p))
		for _, q := range paths[1:] {
			if filepath.Dir(filepath.Clean(q)) != p {
				p = paths[0]
				break
			}
		}
	}
	if p == "-" {
		return "standard input"
	}
	if abs, err := filepath.Abs(p); err == nil {
		p = abs
	}
	return filepath.Base(p)
}

// readInto reads inputs in parallel.
func readInto(ctx context.Context, results []result, list []input, o Options) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0) + 2)
	for i := range list {
		g.Go(func() (err error) {
			results[i], err = readFenced(ctx, &list[i], o)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return firstError(results, err)
	}
	return nil
}

// readFenced is [readInput]; what goes wrong in the program itself with one
// input costs nobody the others, nor the terminal.
func readFenced(ctx context.Context, in *input, o Options) (r result, err error) {
	err = parallel.Fence(func() (err error) {
		r, err = readInput(ctx, in, o)
		return err
	})
	var fault *parallel.Fault
	if !errors.As(err, &fault) {
		return r, err
	}
	err = fmt.Errorf("an error in broadsheet (%s); please report it", visible.String(fault.Error()))
	if !in.named {
		return result{skipped: "left out: " + err.Error()}, nil
	}
	err = fmt.Errorf("%s: %w", visible.String(in.path), err)
	return result{err: err}, err
}

// together puts what the first inputs gave together in order.
func (in *inputs) together(results []result) *bundle.Bundle {
	b := &bundle.Bundle{Format: in.format(results)}
	for _, w := range in.warnings {
		b.Warnings = append(b.Warnings, bundle.Warning{Article: -1, Source: w.source, Message: w.message})
	}
	for i := range results {
		r := &results[i]
		if r.skipped != "" {
			b.Warnings = append(b.Warnings, bundle.Warning{Article: -1, Source: in.list[i].source, Message: r.skipped})
			continue
		}
		first := len(b.Articles)
		for _, w := range r.warnings {
			if w.Article >= 0 {
				w.Article += first
			}
			b.Warnings = append(b.Warnings, w)
		}
		r.split.First, r.split.Articles = first, len(r.articles)
		b.Articles = append(b.Articles, r.articles...)
		b.Splits = append(b.Splits, r.split)
	}
	return b
}

// firstError returns the error of the first input that failed, so that the
// message does not depend on which goroutine was first.
func firstError(results []result, err error) error {
	for i := range results {
		if results[i].err != nil {
			return results[i].err
		}
	}
	return err
}

// noArticles is the error when all inputs came to none.
func (in *inputs) noArticles(b *bundle.Bundle) error {
	return errors.New(in.shown() + ": nothing here could be read as an article" + because(b.Warnings))
}

func because(ws []bundle.Warning) string {
	if len(ws) == 0 {
		return ""
	}
	return " (" + visible.String(ws[0].Source) + ": " + ws[0].Message + ")"
}
