package load

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/klauspost/compress/zstd"

	"broadsheet/bundle"
)

// The bounds of what a stream holds in memory at once.
const (
	mostWhole = 32 << 20 // bytes of a file that must be read whole
	mostLine  = 16 << 20 // bytes of a line of JSON Lines
	headSize  = 64 << 10 // bytes by which a file is recognised
)

// A File is a file that a stream reads, as it was when it was found.
type File struct {
	Path     string
	Bytes    int64 // 0 when unknown, as of a pipe
	Modified time.Time
}

// A Unit is a stretch of an archive that can be read by itself: a file, a line
// of JSON Lines, a page of a WARC file. It may be read from any goroutine.
type Unit struct {
	Place string // file and line, or file and number: "archive.jsonl:412"
	Bytes int    // that it holds in memory
	Read  int64  // bytes of the archives that lie before its end, about

	err    error
	in     input
	data   []byte
	kind   unitKind
	uri    string
	number int
}

// Line returns a line of JSON Lines, which place names, as a unit.
func Line(place string, data []byte) *Unit {
	return &Unit{Place: place, Bytes: len(data), in: input{source: place, path: place}, data: data, kind: lineUnit}
}

type unitKind uint8

const (
	wholeUnit unitKind = iota
	lineUnit
	pageUnit
)

// A Stream is a list of archives to be read unit by unit, in constant memory but
// for the names of the files.
type Stream struct {
	inputs  inputs
	files   []File
	options Options
}

// NewStream finds the files that the paths stand for, as [Open] does. Nothing is
// read yet.
func NewStream(ctx context.Context, paths []string, o Options) (*Stream, error) {
	if len(paths) == 0 {
		return nil, errors.New("nothing to read: give a folder, or files")
	}
	s := &Stream{options: o}
	for _, p := range paths {
		if err := s.inputs.add(ctx, p, len(paths) > 1, o); err != nil {
			return nil, err
		}
	}
	s.inputs.apart()
	for i := range s.inputs.list {
		in := &s.inputs.list[i]
		f := File{Path: in.path}
		if info, err := os.Stat(in.path); err == nil && info.Mode().IsRegular() {
			f.Bytes, f.Modified = info.Size(), info.ModTime().UTC()
		}
		s.files = append(s.files, f)
	}
	return s, nil
}

// Files returns the files of the stream in the order in which they are read.
func (s *Stream) Files() []File { return s.files }

// Warnings returns what was left out when the files were looked for.
func (s *Stream) Warnings() []bundle.Warning {
	var out []bundle.Warning
	for _, w := range s.inputs.warnings {
		out = append(out, bundle.Warning{Article: -1, Source: w.source, Message: w.message})
	}
	return out
}

// Units calls yield with each unit in order, until it fails or ctx ends; what
// yield returns is returned. A file that cannot be read is a unit, too: reading it
// says why. The units of the same files are the same, whenever they are read.
func (s *Stream) Units(ctx context.Context, yield func(*Unit) error) error {
	var before int64
	for i := range s.inputs.list {
		w := units{ctx: ctx, in: s.inputs.list[i], before: before, yield: yield}
		if err := w.file(s.files[i]); err != nil {
			return err
		}
		before += s.files[i].Bytes
	}
	return ctx.Err()
}

// units finds the units of one file.
type units struct {
	ctx    context.Context
	in     input
	before int64 // bytes of the files before it
	read   tally
	yield  func(*Unit) error
}

// halted is an error of yield, which is no fault of the file.
type halted struct{ error }

func (h halted) Unwrap() error { return h.error }

func (w *units) file(f File) error {
	err := func() error {
		r, _, err := w.in.open()
		if err != nil {
			return err
		}
		defer r.Close()
		w.read.Reader = r
		if z, ok := r.(*os.File); ok && f.Bytes > 0 {
			if done, err := w.zip(z, f.Bytes); done {
				return err
			}
		}
		return w.stream(&w.read, path.Base(w.in.path), w.in, 0)
	}()
	return w.failed(w.in, err)
}

// failed gives a file that could not be read as a unit; it returns only what ends
// the stream.
func (w *units) failed(in input, err error) error {
	var s halted
	switch {
	case err == nil:
		return nil
	case errors.As(err, &s):
		return err
	case w.ctx.Err() != nil:
		return halted{w.ctx.Err()}
	}
	return w.give(&Unit{Place: in.source, err: err})
}

func (w *units) give(u *Unit) error {
	if err := w.ctx.Err(); err != nil {
		return halted{err}
	}
	u.Read = w.before + w.read.n
	if err := w.yield(u); err != nil {
		return halted{err}
	}
	return nil
}

// zip reads the members of a zip archive in the order of their names; done is
// false for a file that is none, or a document that only is packed like one.
func (w *units) zip(f *os.File, size int64) (done bool, err error) {
	var head [4]byte
	if n, _ := f.ReadAt(head[:], 0); !isZip(&contents{data: head[:n]}) {
		return false, nil
	}
	z, err := zip.NewReader(f, size)
	if err != nil {
		return true, errNoArticle("a zip archive that is damaged: " + err.Error())
	}
	for _, m := range z.File {
		if m.Name == "mimetype" || m.Name == "[Content_Types].xml" {
			return false, nil
		}
	}
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return comparePaths(a.Name, b.Name) })
	for _, m := range files {
		if !m.Mode().IsRegular() {
			continue
		}
		err := w.member(m.Name, w.in, 0, func() (io.ReadCloser, error) {
			if m.Flags&1 != 0 {
				return nil, errors.New("it is encrypted; unpack it first")
			}
			return m.Open()
		})
		if err != nil {
			return true, err
		}
		w.read.n += int64(m.CompressedSize64)
	}
	return true, nil
}

// member reads a file of an archive, if it may be an article.
func (w *units) member(name string, of input, depth int, open func() (io.ReadCloser, error)) error {
	name = memberName(name)
	if strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/") || !isArticle(name) {
		return nil
	}
	of.source, of.path, of.named, of.markdown = of.source+"/"+name, of.path+"/"+name, false, isMarkdown(name)
	r, err := open()
	if err != nil {
		return w.failed(of, err)
	}
	defer r.Close()
	return w.failed(of, w.stream(r, path.Base(name), of, depth+1))
}

// memberName is the name of a file of an archive, which is never one outside it.
func memberName(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, "\\", "/")), "/")
}

// stream reads what comes of r by its kind.
func (w *units) stream(r io.Reader, name string, in input, depth int) error {
	if depth > deepestArchive {
		return errNoArticle("archives within archives, more than any that people keep; unpack them first")
	}
	br := bufio.NewReaderSize(r, headSize)
	head, err := br.Peek(headSize)
	if err != nil && err != io.EOF {
		return err
	}
	c := contents{name: name, data: head}
	switch {
	case isPacked(&c):
		return w.packed(br, packing(head), name, in, depth)
	case isTar(&c):
		return w.tar(br, in, depth)
	case isWARC(&c):
		return w.warc(br, in)
	case streamsLines(&c):
		return w.lines(br, in)
	}
	data, err := io.ReadAll(io.LimitReader(br, mostWhole+1))
	if err != nil {
		return err
	}
	if len(data) > mostWhole {
		return fmt.Errorf("larger than %d MiB and of a kind that must be read whole; split it, or save it as JSON Lines", mostWhole>>20)
	}
	in.path = path.Join(path.Dir(in.path), name)
	return w.give(&Unit{Place: in.source, Bytes: len(data), in: in, data: data})
}

// packed reads on in what a packed file holds.
func (w *units) packed(r io.Reader, kind, name string, in input, depth int) error {
	switch kind {
	case "gzip":
		z, err := gzip.NewReader(r)
		if err != nil {
			return errNoArticle("a damaged gzip file: " + err.Error())
		}
		r = z
	case "zstd":
		z, err := zstd.NewReader(r, zstd.WithDecoderMaxMemory(256<<20), zstd.WithDecoderConcurrency(1))
		if err != nil {
			return errNoArticle("a damaged zstd file: " + err.Error())
		}
		defer z.Close()
		r = z
	default:
		r = bzip2.NewReader(r)
	}
	inner := strings.TrimSuffix(name, path.Ext(name))
	if ending(name) == ".tgz" {
		inner += ".tar"
	}
	in.markdown = isMarkdown(inner)
	return w.stream(r, inner, in, depth+1)
}

func (w *units) tar(r io.Reader, in input, depth int) error {
	for t := tar.NewReader(r); ; {
		h, err := t.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("the archive is cut off or damaged (%w); what came out of it is read", err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if err := w.member(h.Name, in, depth, func() (io.ReadCloser, error) { return io.NopCloser(t), nil }); err != nil {
			return err
		}
	}
}

// warc gives each response of a WARC file.
func (w *units) warc(r *bufio.Reader, in input) error {
	no := 0
	err := responses(w.ctx, r, func(block io.Reader, uri string) error {
		no++
		data, err := io.ReadAll(io.LimitReader(block, mostWhole))
		if err != nil {
			return err
		}
		return w.give(&Unit{Place: fmt.Sprintf("%s#%d", in.source, no), Bytes: len(data), in: in, data: data, kind: pageUnit, uri: uri})
	})
	if err == errBrokenOff {
		return fmt.Errorf("the file is damaged; %s of it could be read", count(no, "response"))
	}
	return err
}

// streamsLines reports whether a file of which the head is known holds one object
// of JSON a line: by its name, or because its first line is one and another
// follows.
func streamsLines(c *contents) bool {
	t := bytes.TrimPrefix(c.data, []byte("\xef\xbb\xbf"))
	t = bytes.TrimLeft(t, " \t\r\n")
	if len(t) == 0 || t[0] != '{' {
		return false
	}
	if e := ending(c.name); e == ".jsonl" || e == ".ndjson" {
		return true
	}
	first, rest, more := bytes.Cut(t, []byte("\n"))
	rest = bytes.TrimLeft(rest, " \t\r\n")
	if !more || len(rest) == 0 || rest[0] != '{' {
		return false
	}
	_, ok := jsonObject(string(first))
	return ok
}

// lines gives each line of JSON Lines.
func (w *units) lines(r *bufio.Reader, in input) error {
	for no := 1; ; no++ {
		line, err := readLine(r)
		if err != nil && err != io.EOF && err != errTooLong {
			return err
		}
		u := Unit{Place: fmt.Sprintf("%s:%d", in.source, no), Bytes: len(line), in: in, data: line, kind: lineUnit, number: no}
		if err == errTooLong {
			u.err = fmt.Errorf("a line of more than %d MiB", mostLine>>20)
		}
		if len(bytes.TrimSpace(line)) > 0 || u.err != nil {
			if err := w.give(&u); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

var errTooLong = errors.New("line too long")

// readLine reads a line without its end. Of one that is too long nothing is kept.
func readLine(r *bufio.Reader) (line []byte, err error) {
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > mostLine {
			line, long = nil, true
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return nil, errTooLong // the end of the file comes again
		case err == nil:
			return bytes.TrimRight(line, "\r\n"), nil
		}
		return line, err
	}
}

// Articles reads the articles of a unit, each with its Source set to where it
// stands. The warnings are what was read with a loss; a unit that is none, or
// holds none, is an error.
func (u *Unit) Articles(ctx context.Context) ([]*bundle.Article, []bundle.Warning, error) {
	if u.err != nil {
		return nil, nil, errors.New(reason(u.err))
	}
	in := u.in
	in.source = u.Place
	r, err := u.result(ctx, &in)
	if err != nil {
		return nil, nil, errors.New(reason(err))
	}
	return r.articles, r.warnings, nil
}

// Free lets go of what the unit holds in memory.
func (u *Unit) Free() { u.data = nil }

func (u *Unit) result(ctx context.Context, in *input) (result, error) {
	if u.kind == wholeUnit {
		return readContents(ctx, in, Options{}, &contents{name: path.Base(u.in.path), data: u.data})
	}
	b := builder{ctx: ctx, in: in, bytes: len(u.data), file: decoded{name: "utf-8"}}
	var list records
	if u.kind == pageUnit {
		r, ok := responsePage(bytes.NewReader(u.data), u.uri)
		if !ok {
			return result{}, errNotPage
		}
		list.list = []record{r}
	} else {
		b.file = decode(u.data)
		object, ok := jsonObject(b.file.text)
		if !ok {
			return result{}, errors.New("no JSON object: " + quoted(clip(string(u.data)), 60))
		}
		g := gatherer{objects: true}
		if !g.add(&object, 0) {
			return result{}, errors.New("an object without a text: " + quoted(clip(string(u.data)), 60))
		}
		list = g.records
	}
	return b.buildRecords(&format{name: "stream"}, list)
}

// errNotPage is the error of a response that is no page with a text, of which
// crawls are full.
var errNotPage = errors.New("a response that is no page with a text")

// IsNoPage reports whether err is that of a picture, a redirection or the like in
// a crawl, which nobody needs to be told of one by one.
func IsNoPage(err error) bool { return err != nil && err.Error() == errNotPage.Error() }

// A tally counts what was read of a file.
type tally struct {
	io.Reader
	n int64
}

func (c *tally) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}
