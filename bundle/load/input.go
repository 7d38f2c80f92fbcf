package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"broadsheet/bundle/visible"
)

// maxBytes is the largest file that is read.
const maxBytes = 1 << 30

// An input is one file, or standard input, to be read.
type input struct {
	source   string // as the bundle names it
	folder   string // the folder it was found in, as given, with a slash; "" when given by name
	path     string // as an error names it
	named    bool   // given by name, not found in a folder
	stdin    bool
	markdown bool
	open     func() (r io.ReadCloser, size int64, err error) // size may be 0 when unknown
}

// A remark concerns the whole input.
type remark struct{ source, message string }

// inputs is what the paths of [Open] come to.
type inputs struct {
	list     []input
	warnings []remark
	folders  []string // as given
	files    int
}

// apart puts the folder's path before the names of files found in folders,
// where two inputs would else have one name.
func (in *inputs) apart() {
	names := map[string]bool{}
	for i := range in.list {
		names[in.list[i].source] = true
	}
	if len(names) == len(in.list) {
		return
	}
	for i := range in.list {
		in.list[i].source = in.list[i].folder + in.list[i].source
	}
}

// delimiterUnused says so for each folder when a delimiter was given, since
// the files of folders are not split.
func (in *inputs) delimiterUnused() {
	for _, f := range in.folders {
		in.warnings = append(in.warnings, remark{f, "the delimiter is not used for files found in a folder; give the files themselves to split them"})
	}
}

// add adds what the path p stands for.
func (in *inputs) add(ctx context.Context, p string, several bool, o Options) error {
	if p == "-" {
		if o.Stdin == nil {
			return errors.New("-: no standard input to read")
		}
		in.files++
		in.list = append(in.list, input{source: "-", path: "standard input", named: true, stdin: true,
			open: func() (io.ReadCloser, int64, error) { return io.NopCloser(o.Stdin), 0, nil }})
		return nil
	}
	if p == "" {
		return errors.New("an empty path; give a folder, files, or - for standard input")
	}
	info, err := os.Stat(p)
	if err != nil {
		return failure(p, err)
	}
	if info.IsDir() {
		in.folders = append(in.folders, p)
		f := folder{fsys: disk(p), shown: p, real: disk(p).real}
		if several {
			f.prefix = strings.TrimSuffix(filepath.ToSlash(p), "/") + "/"
		}
		return in.addFolder(ctx, f)
	}
	if kind := unreadable(info.Mode()); kind != "" && !streams(info.Mode()) {
		return fmt.Errorf("%s: this is a %s, not a file", visible.String(p), kind)
	}
	in.files++
	in.list = append(in.list, input{source: p, path: p, named: true, markdown: isMarkdown(p),
		open: func() (io.ReadCloser, int64, error) {
			f, err := os.Open(p)
			return f, info.Size(), err
		}})
	return nil
}

// shown names the files in an error, safe to print.
func (in *inputs) shown() string {
	s := visible.String(in.list[0].path)
	if n := len(in.list) - 1; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return s
}

// format returns the bundle's format.
func (in *inputs) format(results []result) string {
	switch {
	case in.files+len(in.folders) > 1:
		return "files"
	case len(in.list) == 1 && in.list[0].named:
		if f := results[0].format; f != "single" || !in.list[0].stdin {
			return f
		}
		return "stdin"
	}
	return "dir"
}

// unreadable says in words what a file is that is not regular, or "".
func unreadable(m fs.FileMode) string {
	switch {
	case m.IsRegular():
		return ""
	case m&fs.ModeNamedPipe != 0:
		return "named pipe"
	case m&fs.ModeSocket != 0:
		return "socket"
	case m&fs.ModeDevice != 0:
		return "device"
	}
	return "special file"
}

// streams reports whether a file given by name can be read although it is not
// regular: the pipe of a process substitution, or a terminal.
func streams(m fs.FileMode) bool { return m&(fs.ModeNamedPipe|fs.ModeCharDevice) != 0 }

// failure says what went wrong with a path, without the name of the system
// call, and safe to print.
func failure(p string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	name := visible.String(p)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w", name, noSuchFile)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: %w", name, notAllowed)
	}
	return fmt.Errorf("%s: %w", name, err)
}

// Errors that say in plain words what the system means.
var (
	noSuchFile = plainError{"no such file or folder", fs.ErrNotExist}
	notAllowed = plainError{"you may not read this (permission denied)", fs.ErrPermission}
)

type plainError struct {
	words string
	err   error
}

func (e plainError) Error() string { return e.words }
func (e plainError) Unwrap() error { return e.err }

// errTooLarge is returned for a file of more than maxBytes.
var errTooLarge = errors.New("larger than 1 GiB; split it into smaller files first")

// headBytes is how much of a file is read before it is looked at: what is no
// text shows it there, and a device has no end.
const headBytes = 64 << 10

// readBytes reads r to its end, in steps that notice when ctx ends. What shows
// in its first headBytes that it is no text is read no further.
func readBytes(ctx context.Context, r io.Reader, size int64) ([]byte, error) {
	if size > maxBytes {
		return nil, errTooLarge
	}
	buf := make([]byte, 0, min(size, headBytes)+512)
	judged := false
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(buf) == cap(buf) {
			buf = slices.Grow(buf, max(int(size)-len(buf), len(buf)/4)+512)
		}
		n, err := r.Read(buf[len(buf):min(cap(buf), len(buf)+1<<20)])
		buf = buf[:len(buf)+n]
		if !judged && (err == io.EOF || len(buf) >= headBytes) {
			judged = true
			if kind := notText(buf); kind != "" && !opens(buf) {
				return nil, fmt.Errorf("not a text file (%s); save it as text first", kind)
			}
		}
		if err == io.EOF {
			return buf, nil
		}
		if err != nil {
			return nil, err
		}
		if len(buf) > maxBytes {
			return nil, errTooLarge
		}
	}
}

func openFS(fsys fs.FS, name string) (io.ReadCloser, int64, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, 0, err
	}
	return f, info.Size(), nil
}
