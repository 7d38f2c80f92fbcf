package passim

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/klauspost/compress/zstd"
)

// mostLine is the longest line that is read: an article of that size, with its
// sentences, is none.
const mostLine = 64 << 20

// The bounds of what a packed file may come to, so that a small file made to
// burst does not fill the disk.
const (
	mostRatio = 200
	leastRoom = 64 << 20
)

// errBurst is returned for a file that comes to more than it may.
var errBurst = fmt.Errorf("unpacks to more than %d times its size; unpack it first if that is right", mostRatio)

// eachLine calls do with the lines of a file, packed or not, that are not blank,
// and their numbers; long with those that are too long to be read, which do gets
// not. The line is do's only until it returns.
func eachLine(ctx context.Context, name string, long func(no int), do func(no int, line []byte) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	r, closed, err := unpacked(f, info.Size())
	if err != nil {
		return err
	}
	defer closed()
	in := bufio.NewReaderSize(r, 256<<10)
	var line []byte
	for no := 1; ; no++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		tooLong := false
		line, tooLong, err = readLine(in, line[:0])
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		switch {
		case tooLong:
			long(no)
		case len(bytes.TrimSpace(line)) > 0:
			if err := do(no, line); err != nil {
				return err
			}
		}
		if err != nil {
			return nil
		}
		if cap(line) > 1<<20 { // one huge line among many
			line = nil
		}
	}
}

// readLine reads a line into buf, without its end where it is too long.
func readLine(in *bufio.Reader, buf []byte) (line []byte, tooLong bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if tooLong = tooLong || len(buf)+len(part) > mostLine; !tooLong {
			buf = append(buf, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return buf, tooLong, err
		}
	}
}

// unpacked returns what a file holds, by its first bytes.
func unpacked(f *os.File, size int64) (r io.Reader, closed func(), err error) {
	var head [4]byte
	n, _ := io.ReadFull(f, head[:])
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, nil, err
	}
	closed = func() {}
	switch h := head[:n]; {
	case bytes.HasPrefix(h, []byte("\x1f\x8b")):
		r, err = gzip.NewReader(bufio.NewReader(f))
	case bytes.HasPrefix(h, []byte("BZh")):
		r = bzip2.NewReader(bufio.NewReader(f))
	case bytes.HasPrefix(h, []byte("(\xb5/\xfd")):
		var z *zstd.Decoder
		if z, err = zstd.NewReader(f, zstd.WithDecoderMaxMemory(256<<20), zstd.WithDecoderConcurrency(1)); err == nil {
			r, closed = z, z.Close
		}
	case bytes.HasPrefix(h, []byte("PAR1")):
		return nil, nil, errors.New("this is Parquet; run passim with --output-format json")
	default:
		return f, closed, nil
	}
	return &room{in: r, left: max(size*mostRatio, leastRoom)}, closed, err
}

// A room is a reader that fails when more comes than it has room for.
type room struct {
	in   io.Reader
	left int64
}

func (r *room) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	if r.left -= int64(n); r.left < 0 {
		return 0, errBurst
	}
	return n, err
}
