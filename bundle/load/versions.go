package load

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"broadsheet/bundle"
)

// Versions reads the paths as versions of one article. One file that holds one
// article is read as git remembers it, and so is a file that is there no more;
// with a period that is asked for, the first path is, whatever it holds.
func Versions(ctx context.Context, paths []string, o Options, p Period) (*bundle.Bundle, error) {
	if p != (Period{}) {
		return History(ctx, paths[0], p)
	}
	b, err := Open(ctx, paths, o)
	if errors.Is(err, fs.ErrNotExist) && len(paths) == 1 {
		if h, gone := History(ctx, paths[0], p); gone == nil {
			return h, nil
		}
	}
	if err != nil || len(b.Articles) > 1 || len(paths) > 1 || paths[0] == "-" || isFolder(paths[0]) {
		return b, err
	}
	return History(ctx, paths[0], p)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Pair reads two files into a bundle of two articles, the older one first. Each
// must hold one, or choose one of those it holds: the number that chosen returns
// for its bundle, counted from 0, or an error.
func Pair(ctx context.Context, old, new string, o Options, chosen func(path string, b *bundle.Bundle) (int, error)) (*bundle.Bundle, error) {
	var pair bundle.Bundle
	for _, path := range []string{old, new} {
		one, err := Open(ctx, []string{path}, o)
		if err != nil {
			return nil, err
		}
		i, err := chosen(path, one)
		if err != nil {
			return nil, err
		}
		for _, w := range one.Warnings {
			switch {
			case w.Article == i:
				w.Article = len(pair.Articles)
			case w.Article >= 0:
				continue // it is of an article that is not compared
			}
			pair.Warnings = append(pair.Warnings, w)
		}
		pair.Articles = append(pair.Articles, one.Articles[i])
	}
	return &pair, nil
}
