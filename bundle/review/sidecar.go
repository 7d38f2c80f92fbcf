package review

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"broadsheet/bundle/durable"
	"broadsheet/bundle/visible"
)

// FileName is the name of the file beside a bundle.
const FileName = ".broadsheet.jsonl"

const (
	tmpPrefix = ".broadsheet-new-"
	// mostBytes bounds the file: a hundred thousand verdicts are 40 MB.
	mostBytes = 64 << 20
	// patience is how long another program may take to write: it takes less
	// than a tenth of a second.
	patience = 5 * time.Second
	private  = 0o600
)

// A Sidecar is where a bundle's book is kept. The zero value keeps nothing.
type Sidecar struct {
	Path     string // the file; "" when there is none beside the bundle
	Chosen   bool   // the reader has named it: a link is followed wherever it leads
	Fallback string // in the user's own folder, where Path cannot be written; "" none
	Bundle   string // see [Act]

	FS durable.FS // nil is the real one
}

// A ReadError says that a sidecar is there and cannot be read. Nothing is
// written over it.
type ReadError struct {
	File string
	Err  error
}

func (e *ReadError) Error() string {
	return fmt.Sprintf("%s: %v; nothing of it is read, and nothing is written to it", e.File, e.Err)
}

func (e *ReadError) Unwrap() error { return e.Err }

// Files are the files that may hold the book, in their order.
func (s *Sidecar) Files() (out []string) {
	for _, f := range []string{s.Path, s.Fallback} {
		if f != "" {
			out = append(out, f)
		}
	}
	return out
}

// Load reads what is kept; a file that is not there is empty. The errors are of
// files that are there and cannot be read; the book holds the others.
func (s *Sidecar) Load() (*Book, []error) {
	var book *Book
	var errs []error
	for _, f := range s.Files() {
		b, err := s.load(f)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if book == nil {
			book = b
		} else if !book.Has(b) {
			book = book.And(b)
		}
	}
	return book, errs
}

// load reads one file.
func (s *Sidecar) load(file string) (*Book, error) {
	at, err := s.resolve(file)
	if err != nil {
		return nil, &ReadError{file, err}
	}
	data, err := durable.Read(at, mostBytes+1)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case errors.Is(err, fs.ErrInvalid):
		return nil, &ReadError{file, errors.New("is no plain file")}
	case err != nil:
		var p *fs.PathError
		if errors.As(err, &p) {
			err = p.Err
		}
		return nil, &ReadError{file, err}
	case len(data) > mostBytes:
		return nil, &ReadError{file, fmt.Errorf("is larger than %d MB", mostBytes>>20)}
	case bytes.IndexByte(data, 0) >= 0:
		return nil, &ReadError{file, errors.New("is no text")}
	}
	return Parse(file, data), nil
}

// resolve follows a link to the file that it leads to: one that nobody has
// named stays in its folder, for the folder may come from a stranger.
func (s *Sidecar) resolve(file string) (string, error) {
	info, err := os.Lstat(file)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return file, nil
	}
	target, err := filepath.EvalSymlinks(file)
	if err != nil {
		return "", errors.New("is a link that leads nowhere")
	}
	if s.Chosen && file == s.Path {
		return target, nil
	}
	dir, err := filepath.EvalSymlinks(filepath.Dir(file))
	if err != nil {
		return "", err
	}
	if filepath.Dir(target) != dir {
		return "", errors.New("is a link out of its folder; name what it leads to with --review")
	}
	return target, nil
}

// A Saved says what came of saving.
type Saved struct {
	Book *Book  // what is kept now, with what other programs have written
	File string // where
	Why  error  // why it is not Path, nil when it is
}

// Save adds the lines of a book that a file lacks, and returns what is kept
// now. What other programs have written meanwhile stays. When it fails, what
// was kept before is kept still.
func (s *Sidecar) Save(book *Book) (Saved, error) {
	var why error
	for _, f := range s.Files() {
		b, err := s.save(f, book)
		if err == nil {
			return Saved{b, f, why}, nil
		}
		why = errors.Join(why, err)
	}
	if why == nil {
		why = errors.New("there is no folder to keep it in; --review FILE names a file")
	}
	return Saved{}, why
}

// save adds to one file what it lacks.
func (s *Sidecar) save(file string, book *Book) (*Book, error) {
	fsys := s.FS
	if fsys == nil {
		fsys = durable.OS
	}
	if file == s.Fallback {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return nil, err
		}
	}
	at, err := s.resolve(file)
	if err != nil {
		return nil, &ReadError{file, err}
	}
	unlock, locked := durable.Lock(filepath.Dir(at), patience)
	if locked == nil {
		defer unlock()
	} else if errors.Is(locked, durable.ErrBusy) {
		return nil, fmt.Errorf("%s: another program is writing it", file)
	}
	const tries = 5 // where nothing can be locked, two programs may write over each other
	for range tries {
		there, err := s.load(file)
		if err != nil {
			return nil, err
		}
		if there.Has(book) {
			return there.And(nil), nil
		}
		durable.Sweep(filepath.Dir(at), tmpPrefix)
		merged := there.And(book)
		if err := durable.Replace(fsys, at, tmpPrefix, merged.Bytes(), s.perm(file, at)); err != nil {
			return nil, err
		}
		if locked == nil {
			return merged, nil
		}
	}
	return nil, fmt.Errorf("%s: other programs keep writing it", file)
}

// perm are the permissions of a file, those that it has if it is there.
func (s *Sidecar) perm(file, at string) fs.FileMode {
	if info, err := os.Stat(at); err == nil {
		return info.Mode().Perm()
	}
	if file == s.Fallback {
		return private
	}
	return durable.Shared
}

// Beside returns the path of the sidecar of a bundle read from paths, and what
// the bundle is called in it: a folder's stands in the folder, a file's beside
// the file and serves all files there. It is "" for standard input, and for
// paths that are in no one folder.
func Beside(paths []string) (file, bundle string) {
	if len(paths) == 0 {
		return "", ""
	}
	if len(paths) == 1 {
		if info, err := os.Stat(paths[0]); err == nil && info.IsDir() {
			return filepath.Join(paths[0], FileName), ""
		}
	}
	dir, names := "", []string(nil)
	for i, p := range paths {
		if p == "-" || i > 0 && filepath.Dir(p) != dir {
			return "", ""
		}
		dir, names = filepath.Dir(p), append(names, filepath.Base(p))
	}
	return filepath.Join(dir, FileName), valid(strings.Join(names, " "))
}

// NameOf names a bundle by a sample's name, or by its paths however they are
// written, for a file in the user's own folder.
func NameOf(sample string, paths []string) string {
	h := sha256.New()
	fmt.Fprintf(h, "%d:%s", len(sample), sample)
	for _, p := range paths {
		if abs, err := filepath.Abs(p); err == nil {
			p = abs
		}
		if real, err := filepath.EvalSymlinks(p); err == nil {
			p = real
		}
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// SafeError is an error of a sidecar, safe to print.
func SafeError(err error) string { return visible.String(strings.ReplaceAll(err.Error(), "\n", "; ")) }

// ShortError is what went wrong with a file, without its name, safe to print.
func ShortError(err error) string {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	}
	return SafeError(err)
}

// Looks reports whether a file looks like a sidecar and not like an article: by
// its name, or by its first line that is not empty.
func Looks(file string) bool {
	if filepath.Base(file) == FileName || filepath.Ext(file) == ".jsonl" {
		return true
	}
	data, err := durable.Read(file, mostLine)
	if err != nil {
		return false
	}
	line, _, _ := strings.Cut(strings.TrimSpace(string(data)), "\n")
	_, err = decode(strings.TrimSpace(line))
	return err == nil
}
