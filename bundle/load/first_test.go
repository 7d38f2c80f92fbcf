package load

import (
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

// folderOf writes n articles, and after them what else is given.
func folderOf(t *testing.T, n int, more ...string) string {
	files := make([]string, 0, 2*n+len(more))
	for i := range n {
		files = append(files, fmt.Sprintf("%03d.txt", i), fmt.Sprintf("The quay, part %d\n\nThe quay was shut at %d o'clock, said Ida Moen.\n", i, i%12))
	}
	return write(t, append(files, more...)...)
}

func TestTheFirstArticlesBeginTheWhole(t *testing.T) {
	dir := folderOf(t, 100, "050.txt", "\x00\x01\x02\x00", "001.txt", "", "zz.pdf", "%PDF")
	want := open(t, Options{}, dir)
	for _, few := range []int{1, 3, 16, 24, 25, 99, 1000} {
		first, rest, err := OpenFirst(t.Context(), []string{dir}, Options{}, few)
		if err != nil {
			t.Fatal(err)
		}
		if few >= 25 {
			if rest != nil {
				t.Errorf("%d of 100 first: read in two steps", few)
			}
			if !reflect.DeepEqual(first, want) {
				t.Errorf("%d of 100 first: all is not what Open gives", few)
			}
			continue
		}
		if len(first.Articles) != few || first.Name != want.Name || first.Format != want.Format {
			t.Errorf("%d first: %d articles of %s (%s)", few, len(first.Articles), first.Name, first.Format)
		}
		if rest == nil {
			t.Fatalf("%d first: no rest", few)
		}
		whole, err := rest(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(whole, want) {
			t.Errorf("%d first: the whole is not what Open gives", few)
		}
		for i, a := range first.Articles {
			if whole.Articles[i] != a {
				t.Errorf("%d first: article %d is another in the whole", few, i)
			}
		}
	}
}

// Files that hold nothing do not make an empty beginning.
func TestTheFirstArticlesMayStandBehindOtherFiles(t *testing.T) {
	var files []string
	for i := range 40 {
		files = append(files, fmt.Sprintf("%03d.txt", i), "\x00\x01\x02\x00")
	}
	for i := 40; i < 80; i++ {
		files = append(files, fmt.Sprintf("%03d.txt", i), "The quay was shut, said Ida Moen.\n")
	}
	first, rest, err := OpenFirst(t.Context(), []string{write(t, files...)}, Options{}, 4)
	if err != nil || rest == nil || len(first.Articles) != 4 || first.Articles[0].Source != "040.txt" {
		t.Errorf("got %d articles, %v", len(first.Articles), err)
	}
	if _, _, err := OpenFirst(t.Context(), []string{write(t, files[:80]...)}, Options{}, 4); err == nil || !strings.Contains(err.Error(), "nothing here could be read") {
		t.Errorf("no article at all: %v", err)
	}
}

// What fails later fails the whole as Open would.
func TestTheRestFailsAsOpenDoes(t *testing.T) {
	dir := folderOf(t, 60)
	var paths []string
	for i := range 60 {
		paths = append(paths, fmt.Sprintf("%s/%03d.txt", dir, i))
	}
	paths = append(paths, write(t, "z.bin", "\x00\x01\x02\x00")+"/z.bin")
	_, want := Open(t.Context(), paths, Options{})
	_, rest, err := OpenFirst(t.Context(), paths, Options{}, 8)
	if err != nil || rest == nil {
		t.Fatal(err)
	}
	if _, err := rest(t.Context()); err == nil || err.Error() != want.Error() {
		t.Errorf("the rest fails with %v, Open with %v", err, want)
	}
}

// A faulty is a file system in which opening one file panics.
type faulty struct{ fstest.MapFS }

func (f faulty) Open(name string) (fs.File, error) {
	if name == "b.txt" {
		panic("on purpose")
	}
	return f.MapFS.Open(name)
}

// An error of the program's own costs the article it happened on and no other.
func TestAFaultLeavesTheOthers(t *testing.T) {
	page := &fstest.MapFile{Data: []byte("The quay was shut, said Ida Moen.\n")}
	b, err := OpenFS(t.Context(), faulty{fstest.MapFS{"a.txt": page, "b.txt": page, "c.txt": page}}, ".", "quay", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Articles) != 2 || !warned(b, "b.txt", "on purpose", "please report it") {
		t.Errorf("%d articles, warnings %v", len(b.Articles), b.Warnings)
	}
}
