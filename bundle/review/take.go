package review

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"broadsheet/bundle"
)

// Where says where what readers have said of a bundle is kept: in the file that
// the reader has chosen, "" for none, or beside the articles; where it cannot be
// there, in a file of the folder own, "" for no such folder. Standard input has
// no place but a file that is chosen, and a sample, which is named here and has
// no paths, none but in the folder.
func Where(chosen, sample string, paths []string, own string) Sidecar {
	s := Sidecar{Path: chosen, Chosen: chosen != ""}
	if sample == "" {
		var beside string
		if beside, s.Bundle = Beside(paths); s.Path == "" {
			s.Path = beside
		}
	}
	if chosen == "" && !slices.Contains(paths, "-") {
		s.Fallback = fallback(own, sample, paths)
	}
	return s
}

// fallback is the file in the user's own folder for a bundle, "" when there is
// no such folder.
func fallback(own, sample string, paths []string) string {
	if own == "" {
		return ""
	}
	return filepath.Join(own, NameOf(sample, paths)+".jsonl")
}

// Take reads what is kept, corrects a bundle by it, and places in that what
// readers have said; nil where nobody has said anything. It fails only when ctx
// ends: what cannot be read is among the warnings of what is placed.
func (s *Sidecar) Take(ctx context.Context, b *bundle.Bundle) (*bundle.Bundle, *Placed, error) {
	book, errs := s.Load()
	if book.Empty() && len(errs) == 0 {
		return b, nil, nil
	}
	b = Corrected(book, b)
	said := Place(ctx, book, b, s.Bundle)
	if said == nil {
		return nil, nil, ctx.Err()
	}
	said.Errs = errs
	return b, said, nil
}

// ReadAll reads files of marks, or for articles that are named what stands
// beside them, or in the folder own, see [Where]. What cannot be read is an
// error beside what was read elsewhere; there is no book when one of the files
// is not there or nothing is marked there.
func ReadAll(files []string, own string) (books []*Book, unread error) {
	for _, f := range files {
		s := Sidecar{Path: f, Chosen: true}
		info, err := os.Stat(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f, underneath(err))
		}
		if info.IsDir() || !Looks(f) {
			s = Where("", "", []string{f}, own)
		}
		b, errs := s.Load()
		unread = errors.Join(append([]error{unread}, errs...)...)
		switch {
		case b.Empty() && len(errs) > 0:
		case b.Empty() && s.Path != f:
			return nil, fmt.Errorf("%s: nothing is marked there: there is no %s", f, s.Path)
		default:
			books = append(books, b)
		}
	}
	return books, unread
}

// underneath is what went wrong, without the name of the file.
func underneath(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
