package sieve

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
)

// An entry is what is sorted outside memory: by its key, and entries of one key by
// the order in which they came.
type entry struct {
	key   uint64
	value uint32
}

// entryBytes is the size of an entry on the disk.
const entryBytes = 12

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

// A run on the disk is runMagic, entries of twelve bytes, least significant byte
// first, in order, and at the end their number and a checksum of them.
const (
	runMagic = "bssieve1"
	runEnd   = 8 + 4
)

// A runWriter writes a run. The first error is returned by close.
type runWriter struct {
	f   *os.File
	w   *bufio.Writer
	sum uint32
	n   uint64
	err error
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
	w := &runWriter{f: f, w: bufio.NewWriterSize(f, 1<<18)}
	_, w.err = w.w.WriteString(runMagic)
	return w, nil
}

func (w *runWriter) write(e entry) {
	var b [entryBytes]byte
	binary.LittleEndian.PutUint64(b[:], e.key)
	binary.LittleEndian.PutUint32(b[8:], e.value)
	w.sum = crc32.Update(w.sum, crc32.IEEETable, b[:])
	w.n++
	if _, err := w.w.Write(b[:]); w.err == nil {
		w.err = err
	}
}

func (w *runWriter) close() error {
	var b [runEnd]byte
	binary.LittleEndian.PutUint64(b[:], w.n)
	binary.LittleEndian.PutUint32(b[8:], w.sum)
	_, err := w.w.Write(b[:])
	return errors.Join(w.err, err, w.w.Flush(), w.f.Close())
}

// A runReader reads a run.
type runReader struct {
	name  string
	order int // among the runs that are merged
	r     *bufio.Reader
	f     io.Closer
	left  uint64
	sum   uint32
	last  uint64 // key
	entry entry  // the next one
	done  bool
}

// errRun is the error of a run that is not as it was written.
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

func newRunReader(name string, r io.Reader, size int64) (*runReader, error) {
	out := &runReader{name: name, r: bufio.NewReaderSize(r, 1<<16)}
	size -= int64(len(runMagic)) + runEnd
	magic := make([]byte, len(runMagic))
	if _, err := io.ReadFull(out.r, magic); err != nil || string(magic) != runMagic || size < 0 || size%entryBytes != 0 {
		return nil, fmt.Errorf("%s: %w", name, errRun)
	}
	out.left = uint64(size / entryBytes)
	return out, out.next()
}

// next reads the next entry, or the end.
func (r *runReader) next() error {
	var b [entryBytes]byte
	if _, err := io.ReadFull(r.r, b[:]); err != nil {
		return fmt.Errorf("%s: %w", r.name, errRun)
	}
	key, value := binary.LittleEndian.Uint64(b[:]), binary.LittleEndian.Uint32(b[8:])
	if r.left == 0 { // the end has the size of an entry
		if r.done = true; value != r.sum {
			return fmt.Errorf("%s: %w", r.name, errRun)
		}
		return nil
	}
	if key < r.last {
		return fmt.Errorf("%s: %w", r.name, errRun)
	}
	r.sum = crc32.Update(r.sum, crc32.IEEETable, b[:])
	r.left--
	r.last, r.entry = key, entry{key, value}
	return nil
}

// entriesOf returns how many entries a run has, by its size.
func entriesOf(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return (info.Size() - int64(len(runMagic)) - runEnd) / entryBytes, nil
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
