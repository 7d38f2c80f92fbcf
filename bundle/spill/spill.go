// Package spill sorts more records than memory holds: sorted runs go to one
// file on the disk and are merged from it (the balanced merge of Knuth, TAOCP
// 3, 5.4.1, in one pass).
package spill

import (
	"bufio"
	"bytes"
	"cmp"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// A Sorter takes records in any order and gives them back in the order of their
// keys, those with equal keys in the order in which they came.
type Sorter struct {
	dir     string
	most    int // bytes that are kept in memory
	arena   []byte
	records []record
	file    *os.File
	size    int64 // of the file
	runs    []run
}

// A record is a place in the arena: the key, and behind it the value.
type record struct{ at, key, value int }

// A run is a stretch of the file that is sorted.
type run struct{ at, size int64 }

// New returns a sorter that keeps about most bytes in memory and the rest in a
// file without a name in the folder dir. Close must be called in the end.
func New(dir string, most int) *Sorter { return &Sorter{dir: dir, most: most} }

// overhead is what a record takes beside its bytes.
const overhead = 24

// Add adds a record. Key and value may be used again by the caller.
func (s *Sorter) Add(key, value []byte) error {
	if len(s.records) > 0 && len(s.arena)+len(key)+len(value)+overhead*len(s.records) > s.most {
		if err := s.flush(); err != nil {
			return err
		}
	}
	s.records = append(s.records, record{len(s.arena), len(key), len(value)})
	s.arena = append(append(s.arena, key...), value...)
	return nil
}

func (s *Sorter) keyOf(r record) []byte   { return s.arena[r.at : r.at+r.key] }
func (s *Sorter) valueOf(r record) []byte { return s.arena[r.at+r.key : r.at+r.key+r.value] }

func (s *Sorter) sort() {
	slices.SortStableFunc(s.records, func(a, b record) int { return bytes.Compare(s.keyOf(a), s.keyOf(b)) })
}

// flush writes what is in memory as a sorted run.
func (s *Sorter) flush() error {
	if s.file == nil {
		f, err := os.CreateTemp(s.dir, ".broadsheet-")
		if err != nil {
			return err
		}
		os.Remove(f.Name()) // gone with the program, however that ends; where that cannot be, Close does it
		s.file = f
	}
	s.sort()
	w := bufio.NewWriterSize(s.file, 1<<20)
	begin := s.size
	var head []byte
	for _, r := range s.records {
		head = binary.AppendUvarint(binary.AppendUvarint(head[:0], uint64(r.key)), uint64(r.value))
		s.size += int64(len(head) + r.key + r.value)
		w.Write(head)
		w.Write(s.arena[r.at : r.at+r.key+r.value]) // an error stays in w until Flush
	}
	if err := w.Flush(); err != nil {
		return err
	}
	s.runs = append(s.runs, run{begin, s.size - begin})
	s.records = s.records[:0]
	if cap(s.arena) > 2*s.most { // one huge record
		s.arena = nil
	}
	s.arena = s.arena[:0]
	return nil
}

// Each calls do with the records in order, until it fails. Key and value are
// do's only until it returns. Nothing may be added any more.
func (s *Sorter) Each(do func(key, value []byte) error) error {
	s.sort()
	if s.file == nil {
		for _, r := range s.records {
			if err := do(s.keyOf(r), s.valueOf(r)); err != nil {
				return err
			}
		}
		return nil
	}
	if len(s.records) > 0 {
		if err := s.flush(); err != nil {
			return err
		}
	}
	s.arena, s.records = nil, nil
	m := merge{}
	buffer := min(max(s.most/len(s.runs), 4<<10), 1<<20)
	for i, r := range s.runs {
		c := &cursor{order: i, in: bufio.NewReaderSize(io.NewSectionReader(s.file, r.at, r.size), buffer)}
		if ok, err := c.next(); err != nil {
			return err
		} else if ok {
			m = append(m, c)
		}
	}
	heap.Init(&m)
	for len(m) > 0 {
		if err := do(m[0].key, m[0].value); err != nil {
			return err
		}
		switch ok, err := m[0].next(); {
		case err != nil:
			return err
		case ok:
			heap.Fix(&m, 0)
		default:
			heap.Pop(&m)
		}
	}
	return nil
}

// Close gives the memory and the disk back.
func (s *Sorter) Close() error {
	s.arena, s.records = nil, nil
	if s.file == nil {
		return nil
	}
	err := s.file.Close()
	os.Remove(s.file.Name())
	s.file = nil
	return err
}

// A cursor stands at a record of a run.
type cursor struct {
	in         *bufio.Reader
	order      int // of its run
	key, value []byte
}

// next goes to the next record; ok is false when there is none.
func (c *cursor) next() (ok bool, err error) {
	key, err := binary.ReadUvarint(c.in)
	if errors.Is(err, io.EOF) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	value, err := binary.ReadUvarint(c.in)
	if err != nil {
		return false, err
	}
	c.key, c.value = slices.Grow(c.key[:0], int(key))[:key], slices.Grow(c.value[:0], int(value))[:value]
	if _, err = io.ReadFull(c.in, c.key); err == nil {
		_, err = io.ReadFull(c.in, c.value)
	}
	return err == nil, err
}

// A merge is a heap of cursors, the one with the least record first.
type merge []*cursor

func (m merge) Len() int      { return len(m) }
func (m merge) Swap(i, j int) { m[i], m[j] = m[j], m[i] }
func (m merge) Less(i, j int) bool {
	return cmp.Or(bytes.Compare(m[i].key, m[j].key), cmp.Compare(m[i].order, m[j].order)) < 0
}
func (m *merge) Push(c any) { *m = append(*m, c.(*cursor)) }
func (m *merge) Pop() any {
	old := *m
	c := old[len(old)-1]
	*m = old[:len(old)-1]
	return c
}
