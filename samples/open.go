package samples

import (
	"context"
	"io/fs"
	"path"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// openFS reads the folder name: a stand-in for the loader.
func openFS(ctx context.Context, name string) (*bundle.Bundle, error) {
	b := &bundle.Bundle{Name: name, Format: "dir"}
	err := fs.WalkDir(files, name, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := files.ReadFile(p)
		if err != nil {
			return err
		}
		head, body, _ := strings.Cut(string(data), "\n\n")
		a := &bundle.Article{Source: path.Base(p), Title: p, Text: body, Encoding: "utf-8", Bytes: len(data), Language: "en"}
		for _, l := range strings.Split(head, "\n") {
			if k, v, ok := strings.Cut(l, ": "); ok && strings.EqualFold(k, "date") {
				a.Published = v
			}
		}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
		return ctx.Err()
	})
	return b, err
}
