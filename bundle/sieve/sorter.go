package sieve

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"os"
	"path/filepath"
)

// An entry is what is sorted outside memory: by its key, and entries of one key by
// the order in which they came.
type entry struct {
	key   uint64
	value uint32
}

// A sorter sorts entries in runs on the disk, as large as its buffer, which are
// merged when they are read (Knuth, The Art of Computer Programming 3, 5.4).
type sorter struct {
	dir, name string
	sum       bool // entries of one key become one, of their sum
	buffer    []entry
	scratch   []entry
	runs      []string // file names, the oldest first
	old       []string // of runs that were merged since
	made      int      // runs made, also of those that were merged since
}

// newSorter returns a sorter that keeps so many entries in memory, twice.
func newSorter(dir, name string, entries int, sum bool) *sorter {
	return &sorter{dir: dir, name: name, sum: sum, buffer: make([]entry, 0, entries), scratch: make([]entry, entries)}
}

// full reports whether the next entry needs a new run.
func (s *sorter) full() bool { return len(s.buffer) == cap(s.buffer) }

// add takes one more entry; a full buffer is written first.
func (s *sorter) add(key uint64, value uint32) error {
	if s.full() {
		if err := s.flush(); err != nil {
			return err
		}
	}
	s.buffer = append(s.buffer, entry{key, value})
	return nil
}

// flush writes what the buffer holds as a run.
func (s *sorter) flush() error {
	if len(s.buffer) == 0 {
		return nil
	}
	sorted := radix(s.buffer, s.scratch)
	if s.sum {
		sorted = summed(sorted)
	}
	w, err := s.create()
	if err != nil {
		return err
	}
	for _, e := range sorted {
		w.write(e)
	}
	s.buffer = s.buffer[:0]
	return w.close()
}

// radix sorts entries by key, those of one key in the order they had, and returns
// them; both lists are used.
func radix(list, scratch []entry) []entry {
	scratch = scratch[:len(list)]
	const bits, size = 11, 1 << 11
	for shift := 0; shift < 64; shift += bits {
		var count [size]int
		for i := range list {
			count[list[i].key>>shift&(size-1)]++
		}
		at := 0
		for d := range count {
			at, count[d] = at+count[d], at
		}
		for _, e := range list {
			d := e.key >> shift & (size - 1)
			scratch[count[d]] = e
			count[d]++
		}
		list, scratch = scratch, list
	}
	return list
}

func summed(sorted []entry) []entry {
	out := sorted[:0]
	for _, e := range sorted {
		if n := len(out); n > 0 && out[n-1].key == e.key {
			out[n-1].value += e.value
		} else {
			out = append(out, e)
		}
	}
	return out
}

// fanIn is how many runs are merged at once; more are merged into longer ones
// first.
const fanIn = 256

// merged calls yield with all entries in order. The runs stay.
func (s *sorter) merged(yield func(entry) error) error {
	if err := s.flush(); err != nil {
		return err
	}
	s.buffer, s.scratch = nil, nil // the runs hold all
	for len(s.runs) > fanIn {
		if err := s.lengthen(); err != nil {
			return err
		}
	}
	return merge(s.paths(s.runs), s.sum, yield)
}

// lengthen makes one run of the oldest ones, which keeps the order of equals.
func (s *sorter) lengthen() error {
	old := s.runs[:fanIn]
	w, err := s.create()
	if err != nil {
		return err
	}
	made := s.runs[len(s.runs)-1]
	err = merge(s.paths(old), s.sum, func(e entry) error { w.write(e); return nil })
	if err = errors.Join(err, w.close()); err != nil {
		return err
	}
	s.old = append(s.old, old...) // kept: who begins this stage again needs them
	rest := s.runs[fanIn : len(s.runs)-1]
	s.runs = append([]string{made}, rest...)
	return nil
}

func (s *sorter) paths(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = filepath.Join(s.dir, n)
	}
	return out
}

// remove removes the runs.
func (s *sorter) remove() {
	for _, p := range s.paths(append(s.runs, s.old...)) {
		os.Remove(p)
	}
	s.runs, s.old = nil, nil
}

// A run on the disk is runMagic; its entries in order, of each the difference of its
// key to the one before and its value, both as varints; and at the end, least
// significant byte first, their number and a checksum of them.
const (
	runMagic = "bssieve1"
	runEnd   = 8 + 4
	runBlock = 1 << 16 // bytes that are written and read at once
)

// A runWriter writes a run. The first error is returned by close.
type runWriter struct {
	f    *os.File
	buf  []byte
	sum  uint32
	n    uint64
	last uint64 // key
	err  error
}

// create makes the file of a new run.
func (s *sorter) create() (*runWriter, error) {
	s.made++
	name := fmt.Sprintf("%s-%05d.run", s.name, s.made)
	f, err := os.Create(filepath.Join(s.dir, name))
	if err != nil {
		return nil, err
	}
	s.runs = append(s.runs, name)
	_, err = f.WriteString(runMagic)
	return &runWriter{f: f, buf: make([]byte, 0, runBlock+2*binary.MaxVarintLen64), err: err}, nil
}

func (w *runWriter) write(e entry) {
	w.buf = binary.AppendUvarint(w.buf, e.key-w.last)
	w.buf = binary.AppendUvarint(w.buf, uint64(e.value))
	w.last = e.key
	if w.n++; len(w.buf) >= runBlock {
		w.flush()
	}
}

func (w *runWriter) flush() {
	w.sum = crc32.Update(w.sum, crc32.IEEETable, w.buf)
	if _, err := w.f.Write(w.buf); w.err == nil {
		w.err = err
	}
	w.buf = w.buf[:0]
}

func (w *runWriter) close() error {
	w.flush()
	var b [runEnd]byte
	binary.LittleEndian.PutUint64(b[:], w.n)
	binary.LittleEndian.PutUint32(b[8:], w.sum)
	_, err := w.f.Write(b[:])
	return errors.Join(w.err, err, w.f.Close())
}

// A runReader reads a run.
type runReader struct {
	name  string
	order int // among the runs that are merged
	r     *bufio.Reader
	body  *summer
	f     io.Closer
	left  uint64 // entries
	sum   uint32
	entry entry // the next one
	done  bool
}

// A summer makes a checksum of what is read.
type summer struct {
	io.Reader
	sum uint32
}

func (s *summer) Read(p []byte) (int, error) {
	n, err := s.Reader.Read(p)
	s.sum = crc32.Update(s.sum, crc32.IEEETable, p[:n])
	return n, err
}

// errRun is the error of a file in between that is not as it was written.
var errRun = errors.New("damaged: not as it was written; remove the folder and begin anew")

func openRun(path string) (*runReader, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil {
		var r *runReader
		if r, err = newRunReader(path, f, info.Size()); err == nil {
			r.f = f
			return r, nil
		}
	}
	f.Close()
	return nil, err
}

// newRunReader reads a run of so many bytes; the first entry is ready.
func newRunReader(name string, f io.ReaderAt, size int64) (*runReader, error) {
	out := &runReader{name: name}
	var magic [len(runMagic)]byte
	var end [runEnd]byte
	body := size - int64(len(magic)) - runEnd
	if body < 0 {
		return nil, out.damaged()
	}
	if _, err := f.ReadAt(magic[:], 0); err != nil || string(magic[:]) != runMagic {
		return nil, out.damaged()
	}
	if _, err := f.ReadAt(end[:], size-runEnd); err != nil && err != io.EOF {
		return nil, out.damaged()
	}
	out.left, out.sum = binary.LittleEndian.Uint64(end[:]), binary.LittleEndian.Uint32(end[8:])
	out.body = &summer{Reader: io.NewSectionReader(f, int64(len(magic)), body)}
	out.r = bufio.NewReaderSize(out.body, runBlock)
	return out, out.next()
}

func (r *runReader) damaged() error { return fmt.Errorf("%s: %w", r.name, errRun) }

// next reads the next entry, or the end.
func (r *runReader) next() error {
	if r.left == 0 {
		r.done = true
		if _, err := r.r.ReadByte(); err != io.EOF || r.body.sum != r.sum {
			return r.damaged()
		}
		return nil
	}
	step, err := binary.ReadUvarint(r.r)
	if err != nil || step > math.MaxUint64-r.entry.key {
		return r.damaged()
	}
	value, err := binary.ReadUvarint(r.r)
	if err != nil || value > math.MaxUint32 {
		return r.damaged()
	}
	r.left--
	r.entry = entry{r.entry.key + step, uint32(value)}
	return nil
}

// entriesOf returns how many entries a run has.
func entriesOf(path string) (int64, error) {
	r, err := openRun(path)
	if err != nil {
		return 0, err
	}
	defer r.f.Close()
	if r.done {
		return 0, nil
	}
	return int64(min(r.left, math.MaxInt64-1)) + 1, nil
}

// merge calls yield with the entries of all runs in order, those of one key by the
// order of the runs.
func merge(paths []string, sum bool, yield func(entry) error) error {
	var heap []*runReader
	defer func() {
		for _, r := range heap {
			r.f.Close()
		}
	}()
	for _, p := range paths {
		r, err := openRun(p)
		if err != nil {
			return err
		}
		if r.done {
			r.f.Close()
			continue
		}
		heap = append(heap, r)
	}
	h := runHeap{list: heap}
	h.init()
	var held entry
	holds := false
	for len(h.list) > 0 {
		r := h.list[0]
		e := r.entry
		if err := r.next(); err != nil {
			return err
		}
		if r.done {
			r.f.Close()
		}
		h.fix()
		heap = h.list
		switch {
		case !sum:
			if err := yield(e); err != nil {
				return err
			}
			continue
		case holds && held.key == e.key:
			held.value += e.value
			continue
		case holds:
			if err := yield(held); err != nil {
				return err
			}
		}
		held, holds = e, true
	}
	if holds {
		return yield(held)
	}
	return nil
}

// A runHeap has the run of the least next entry first.
type runHeap struct{ list []*runReader }

func (h *runHeap) init() {
	for i, r := range h.list {
		r.order = i
	}
	for i := len(h.list)/2 - 1; i >= 0; i-- {
		h.down(i)
	}
}

func (h *runHeap) less(a, b *runReader) bool {
	if a.entry.key != b.entry.key {
		return a.entry.key < b.entry.key
	}
	return a.order < b.order
}

// fix puts the first run, which has moved on, where it belongs, or drops it.
func (h *runHeap) fix() {
	if h.list[0].done {
		n := len(h.list) - 1
		h.list[0] = h.list[n]
		h.list = h.list[:n]
	}
	h.down(0)
}

func (h *runHeap) down(i int) {
	for {
		k := 2*i + 1
		if k >= len(h.list) {
			return
		}
		if k+1 < len(h.list) && h.less(h.list[k+1], h.list[k]) {
			k++
		}
		if !h.less(h.list[k], h.list[i]) {
			return
		}
		h.list[i], h.list[k] = h.list[k], h.list[i]
		i = k
	}
}
