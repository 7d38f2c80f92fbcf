package sieve

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// A run that was damaged is an error or reads as some run in order; nothing else
// happens.
func FuzzRun(f *testing.F) {
	s := newSorter(f.TempDir(), "x", 16, false)
	for i := range 20 {
		s.add(uint64(i*i*977), uint32(i))
	}
	s.flush()
	for _, p := range s.paths(s.runs) {
		data, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(runMagic))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := newRunReader("x", bytes.NewReader(data), int64(len(data)))
		var last uint64
		for n := 0; err == nil && !r.done; n++ {
			if r.entry.key < last || n > len(data) {
				t.Fatal("out of order, or without an end")
			}
			last = r.entry.key
			err = r.next()
		}
	})
}

// Whatever a manifest says, no file of another folder is named by it.
func FuzzManifest(f *testing.F) {
	data, _ := json.Marshal(manifest{Schema: schema, Runs: []string{"shingles-00001.run"}, Temp: "/tmp/" + tempPrefix + "1"})
	f.Add(data)
	f.Add([]byte(`{"schema":"broadsheet-sieve/1","runs":["../x.run"],"stage":9}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var m manifest
		if m.parse(data) != nil {
			return
		}
		for _, r := range append(m.Runs, m.Pairs...) {
			if filepath.Dir(filepath.Join("in", r)) != "in" {
				t.Fatal(r)
			}
		}
		if m.Stage > done || m.Spool.Count < 0 {
			t.Fatal("nonsense was taken")
		}
	})
}

// A packed article that was damaged is an error.
func FuzzUnpack(f *testing.F) {
	f.Add([]byte("\x01a\x00\x00\x00\x00\x00\x00\x010\x03one"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if a, err := unpack(data); err == nil && len(a.Text) > len(data) {
			t.Fatal("more than there was")
		}
	})
}
