//go:build unix && !darwin

package load

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// Names that are not UTF-8, as archives from old systems have them, are names.
func TestNamesThatAreNotUTF8(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"d\xe9j\xe0 vu.txt", "d\xe8j\xe0 vu.txt", "stra\xdfe/m\xfcnchen.txt", "stra\xdfe/notes.jpg"} {
		p := filepath.Join(dir, name)
		err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o777), os.WriteFile(p, []byte(wallA), 0o666))
		if errors.Is(err, syscall.EILSEQ) {
			t.Skip("this file system has no such names")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	b := open(t, Options{}, dir)
	if got, want := sources(b), []string{"d\xe8j\xe0 vu.txt", "d\xe9j\xe0 vu.txt", "stra\xdfe/m\xfcnchen.txt"}; !slices.Equal(got, want) {
		t.Errorf("sources are %q, want %q; warnings %v", got, want, b.Warnings)
	}
	if !warned(b, "notes.jpg") {
		t.Errorf("warnings are %v", b.Warnings)
	}
	folder := filepath.Join(dir, "stra\xdfe")
	for _, p := range []string{folder, filepath.Join(folder, "m\xfcnchen.txt")} {
		if b := open(t, Options{}, p); len(b.Articles) != 1 || b.Name != filepath.Base(p) {
			t.Errorf("%q: name %q, %d articles", p, b.Name, len(b.Articles))
		}
	}
	if _, err := Open(t.Context(), []string{filepath.Join(folder, "g\xf6ne.txt")}, Options{}); err == nil || !strings.Contains(err.Error(), "stra‹0xDF›e/g‹0xF6›ne.txt: no such file") {
		t.Error(err)
	}
}

func TestLinksThatLeadOut(t *testing.T) {
	outside := write(t, "diary.txt", wallA, "more/a.txt", wallB, "more/b.txt", wallC)
	dir := write(t, "in/real.txt", wallA)
	for link, to := range map[string]string{
		"diary.txt": filepath.Join(outside, "diary.txt"), "more": filepath.Join(outside, "more"),
		"step": "in", "far.jpg": "/etc/hostname",
	} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	if err := os.Symlink(filepath.Join("step", "real.txt"), filepath.Join(dir, "same.txt")); err != nil {
		t.Fatal(err)
	}
	b := open(t, Options{}, dir)
	if got, want := sources(b), []string{"in/real.txt", "same.txt"}; !slices.Equal(got, want) {
		t.Errorf("sources are %q, want %q", got, want)
	}
	if !warned(b, "left out 2 symbolic links that lead out of this folder (diary.txt to "+outside, "name what is to be read itself") {
		t.Errorf("warnings are %v", b.Warnings)
	}

	// A folder that is itself behind a link, and a file given by name, are meant.
	links := t.TempDir()
	for link, to := range map[string]string{"folder": filepath.Join(outside, "more"), "file.txt": filepath.Join(outside, "diary.txt")} {
		if err := os.Symlink(to, filepath.Join(links, link)); err != nil {
			t.Fatal(err)
		}
	}
	if b := open(t, Options{}, filepath.Join(links, "folder"), filepath.Join(links, "file.txt")); len(b.Articles) != 3 {
		t.Errorf("%d articles, warnings %v", len(b.Articles), b.Warnings)
	}
	if _, err := Open(t.Context(), []string{links}, Options{}); err == nil || !strings.Contains(err.Error(), "only 2 symbolic links that lead out of this folder (file.txt to ") {
		t.Error(err)
	}
}
