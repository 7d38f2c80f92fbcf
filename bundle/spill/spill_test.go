package spill

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
)

// TestSorts checks the order, with equal keys as they came, whether or not the
// records fit into memory.
func TestSorts(t *testing.T) {
	type pair struct{ key, value string }
	for _, most := range []int{1, 300, 5000, 1 << 20} {
		for _, n := range []int{0, 1, 2, 700} {
			r := rand.New(rand.NewPCG(uint64(most), uint64(n)))
			dir := t.TempDir()
			s := New(dir, most)
			var want, got []pair
			for i := range n {
				p := pair{fmt.Sprint("k", r.IntN(50)), fmt.Sprint(i, string(bytes.Repeat([]byte("\x00ä\n"), r.IntN(40))))}
				want = append(want, p)
				if err := s.Add([]byte(p.key), []byte(p.value)); err != nil {
					t.Fatal(err)
				}
			}
			slices.SortStableFunc(want, func(a, b pair) int { return bytes.Compare([]byte(a.key), []byte(b.key)) })
			err := s.Each(func(k, v []byte) error {
				got = append(got, pair{string(k), string(v)})
				return nil
			})
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("%d bytes, %d records: %v, %d came back, want %d in order", most, n, err, len(got), len(want))
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		}
	}
}

// TestMemory checks that what is kept does not grow with what is added.
func TestMemory(t *testing.T) {
	const most = 64 << 10
	s := New(t.TempDir(), most)
	defer s.Close()
	value := bytes.Repeat([]byte("x"), 100)
	for i := range 50000 {
		if err := s.Add(fmt.Append(nil, i), value); err != nil {
			t.Fatal(err)
		}
		if cap(s.arena) > 3*most || cap(s.records)*overhead > 3*most {
			t.Fatalf("after %d records %d bytes and %d records are kept", i+1, cap(s.arena), cap(s.records))
		}
	}
}

func TestNoFolder(t *testing.T) {
	s := New(t.TempDir()+"/nowhere", 1)
	s.Add([]byte("a"), nil)
	if err := s.Add([]byte("b"), nil); err == nil {
		t.Error("no error where nothing can be written")
	}
}
