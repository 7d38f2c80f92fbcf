//go:build unix

package review

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"broadsheet/bundle/durable"
)

// writerEnv makes the test's own binary a program that marks things.
const writerEnv = "BROADSHEET_TEST_WRITER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerEnv); dir != "" {
		os.Exit(write(dir))
	}
	os.Exit(m.Run())
}

// write marks fifty things one after another.
func write(dir string) int {
	s := Sidecar{Path: filepath.Join(dir, FileName)}
	book, errs := s.Load()
	for i := range 50 {
		book = book.With(Act{ID: NewID(), At: noon, By: fmt.Sprint(os.Getpid()), Do: Note, On: Sentence, Says: fmt.Sprint(i)})
		saved, err := s.Save(book)
		if err != nil || len(errs) > 0 {
			fmt.Fprintln(os.Stderr, err, errs)
			return 1
		}
		book = saved.Book
	}
	return 0
}

// Two programs that mark at the same time lose nothing of each other's.
func TestTwoProgramsAtOnce(t *testing.T) {
	dir := t.TempDir()
	var all []*exec.Cmd
	for range 2 {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), writerEnv+"="+dir)
		c.Stderr = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	for _, c := range all {
		if err := c.Wait(); err != nil {
			t.Error(err)
		}
	}
	book, errs := (&Sidecar{Path: filepath.Join(dir, FileName)}).Load()
	if book.Len() != 100 || len(book.Kept()) > 0 || len(errs) > 0 {
		t.Errorf("%d lines, kept %v, %v", book.Len(), book.Kept(), errs)
	}
	left, _ := filepath.Glob(filepath.Join(dir, tmpPrefix+"*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A failing file system fails at its nth call, and if it is killed does nothing
// from there on: what a disk holds after kill -9 at that moment.
type failing struct {
	left   int  // calls until then
	killed bool // not even what is to be removed is
	half   bool // the write that fails has written half
	err    error
}

func (f *failing) fails() bool {
	f.left--
	return f.left == -1 || f.left < 0 && f.killed
}

func (f *failing) Create(dir, prefix string, perm fs.FileMode) (durable.File, error) {
	if f.fails() {
		return nil, f.err
	}
	file, err := durable.OS.Create(dir, prefix, perm)
	return &failingFile{file, f}, err
}

func (f *failing) Rename(from, to string) error {
	if f.fails() {
		return f.err
	}
	return durable.OS.Rename(from, to)
}

func (f *failing) Remove(name string) error {
	if f.fails() {
		return f.err
	}
	return durable.OS.Remove(name)
}

func (f *failing) SyncDir(dir string) error {
	if f.fails() {
		return f.err
	}
	return durable.OS.SyncDir(dir)
}

type failingFile struct {
	durable.File
	on *failing
}

func (f *failingFile) Write(p []byte) (int, error) {
	if f.on.fails() {
		if f.on.half {
			f.File.Write(p[:len(p)/2])
		}
		return len(p) / 2, f.on.err
	}
	return f.File.Write(p)
}

func (f *failingFile) Sync() error {
	if f.on.fails() {
		return f.on.err
	}
	return f.File.Sync()
}

func (f *failingFile) Close() error {
	if f.on.fails() {
		f.File.Close()
		return f.on.err
	}
	return f.File.Close()
}

// Killed, or with a full disk, at any moment of saving, the file holds what it
// held or what is saved, and what is not saved is said not to be; the next
// saving makes up for it.
func TestFailingAtEveryCall(t *testing.T) {
	first := Act{ID: "1", At: noon, Do: Right, On: Fact, Of: Anchor{Source: "a"}}
	second := Act{ID: "2", At: noon, Do: Wrong, On: Fact, Of: Anchor{Source: "a"}}
	for _, killed := range []bool{false, true} {
		for _, half := range []bool{false, true} {
			failed := 0
			for n := range 12 {
				s := Sidecar{Path: filepath.Join(t.TempDir(), FileName)}
				if _, err := s.Save((*Book)(nil).With(first)); err != nil {
					t.Fatal(err)
				}
				old, _ := os.ReadFile(s.Path)
				s.FS = &failing{left: n, killed: killed, half: half, err: &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}}
				whole := (*Book)(nil).With(first, second)
				saved, err := s.Save(whole)
				now, _ := os.ReadFile(s.Path)
				switch {
				case !bytes.Equal(now, old) && !bytes.Equal(now, whole.Bytes()):
					t.Fatalf("call %d, killed %t: the file holds %q", n, killed, now)
				case err == nil && (!bytes.Equal(now, whole.Bytes()) || !saved.Book.Has(whole)):
					t.Errorf("call %d, killed %t: said to be saved, and is not", n, killed)
				case err != nil && !errors.Is(err, syscall.ENOSPC):
					t.Errorf("call %d: says %v", n, err)
				}
				if err != nil {
					failed++
				}
				s.FS = nil
				if _, err := s.Save(whole); err != nil {
					t.Error(err)
				}
				if now, _ := os.ReadFile(s.Path); !bytes.Equal(now, whole.Bytes()) {
					t.Errorf("call %d: the next saving leaves %q", n, now)
				}
			}
			if failed < 5 { // create, write, sync, close, rename, sync the folder
				t.Errorf("only %d calls can fail", failed)
			}
		}
	}
}

// Where the folder cannot be written it goes to the fallback, which is said,
// and both are read.
func TestAFolderThatCannotBeWritten(t *testing.T) {
	dir, state := t.TempDir(), filepath.Join(t.TempDir(), "state", "reviews")
	s := Sidecar{Path: filepath.Join(dir, FileName), Fallback: filepath.Join(state, "x.jsonl")}
	if _, err := s.Save((*Book)(nil).With(Act{ID: "1", At: noon, Do: Right, On: Fact})); err != nil {
		t.Fatal(err)
	}
	s.FS = readOnly{dir, durable.OS}
	saved, err := s.Save((*Book)(nil).With(Act{ID: "2", At: noon, Do: Right, On: Fact}))
	if err != nil || saved.File != s.Fallback || !errors.Is(saved.Why, syscall.EROFS) {
		t.Fatalf("saved %+v, %v", saved, err)
	}
	if info, err := os.Stat(s.Fallback); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	book, errs := s.Load()
	if len(book.Acts()) != 2 || len(errs) > 0 {
		t.Errorf("%d acts, %v", len(book.Acts()), errs)
	}
	s.FS = nil // writable again: it moves beside the articles
	if saved, err := s.Save(book); err != nil || saved.File != s.Path || saved.Book.Len() != 2 {
		t.Errorf("%+v, %v", saved, err)
	}
	if _, err := (&Sidecar{}).Save(book); err == nil || !strings.Contains(err.Error(), "--review FILE") {
		t.Errorf("without a place: %v", err)
	}
}

type readOnly struct {
	dir string
	durable.FS
}

func (r readOnly) Create(dir, prefix string, perm fs.FileMode) (durable.File, error) {
	if dir == r.dir {
		return nil, &fs.PathError{Op: "open", Path: dir, Err: syscall.EROFS}
	}
	return r.FS.Create(dir, prefix, perm)
}

// A file that is no file of ours is neither read nor written over.
func TestOddFilesAreLeftAlone(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret")
	os.WriteFile(outside, []byte("secret\n"), 0o600)
	for name, put := range map[string]func(string) error{
		"pipe":         func(p string) error { return syscall.Mkfifo(p, 0o600) },
		"folder":       func(p string) error { return os.Mkdir(p, 0o700) },
		"link outside": func(p string) error { return os.Symlink(outside, p) },
		"dead link":    func(p string) error { return os.Symlink(filepath.Join(filepath.Dir(p), "gone"), p) },
		"to a device":  func(p string) error { return os.Symlink("/dev/zero", p) },
		"binary":       func(p string) error { return os.WriteFile(p, []byte("\x00\x01"), 0o600) },
	} {
		s := Sidecar{Path: filepath.Join(t.TempDir(), FileName)}
		if err := put(s.Path); err != nil {
			t.Fatal(err)
		}
		before, _ := os.Lstat(s.Path)
		done := make(chan bool)
		go func() {
			defer close(done)
			book, errs := s.Load()
			var e *ReadError
			if !book.Empty() || len(errs) != 1 || !errors.As(errs[0], &e) || !strings.HasPrefix(errs[0].Error(), s.Path+": ") {
				t.Errorf("%s: %v", name, errs)
			}
			if _, err := s.Save((*Book)(nil).With(Act{ID: "1", At: noon, Do: Right, On: Fact})); err == nil {
				t.Errorf("%s: written", name)
			}
		}()
		select {
		case <-done:
		case <-time.After(20 * time.Second):
			t.Fatalf("%s: hangs", name)
		}
		if after, err := os.Lstat(s.Path); err != nil || after.Mode() != before.Mode() {
			t.Errorf("%s: is now %v, %v", name, after, err)
		}
	}
	if data, _ := os.ReadFile(outside); string(data) != "secret\n" {
		t.Errorf("the file outside holds %q", data)
	}
}

// A link inside the folder, or one that the reader has named, is followed and
// stays a link.
func TestLinksThatAreFollowed(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	for link, s := range map[string]Sidecar{
		filepath.Join(dir, "marks.jsonl"):   {Path: filepath.Join(dir, FileName)},
		filepath.Join(other, "marks.jsonl"): {Path: filepath.Join(dir, "mine.jsonl"), Chosen: true},
	} {
		os.WriteFile(link, nil, 0o640)
		if err := os.Symlink(link, s.Path); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Save((*Book)(nil).With(Act{ID: "1", At: noon, Do: Right, On: Fact})); err != nil {
			t.Error(err)
		}
		info, _ := os.Lstat(s.Path)
		to, err := os.Stat(link)
		if info.Mode()&fs.ModeSymlink == 0 || err != nil || to.Size() == 0 || to.Mode().Perm() != 0o640 {
			t.Errorf("%s: %v, %v, %v", s.Path, info.Mode(), to, err)
		}
	}
}

func TestBeside(t *testing.T) {
	t.Chdir(t.TempDir())
	os.MkdirAll("stories/old", 0o777)
	for _, c := range []struct {
		paths        []string
		file, bundle string
	}{
		{[]string{"stories"}, "stories/" + FileName, ""},
		{[]string{"stories/"}, "stories/" + FileName, ""},
		{[]string{"stories/wire.txt"}, "stories/" + FileName, "wire.txt"},
		{[]string{"a.txt", "b.txt"}, FileName, "a.txt b.txt"},
		{[]string{"a.txt", "stories/b.txt"}, "", ""},
		{[]string{"-"}, "", ""},
		{nil, "", ""},
	} {
		if file, bundle := Beside(c.paths); file != c.file || bundle != c.bundle {
			t.Errorf("%v: %q, %q", c.paths, file, bundle)
		}
	}
}
