//go:build unix

package place

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func newMemory(t testing.TB) Memory {
	return Memory{Dir: filepath.Join(t.TempDir(), "state", "places")}
}

func names(t testing.TB, m Memory) []string {
	t.Helper()
	entries, err := os.ReadDir(m.Dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
		if info, err := e.Info(); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s may be read by others: %v, %v", e.Name(), info.Mode(), err)
		}
	}
	return out
}

// Whoever guesses a path or a text cannot find out from the folder whether the
// guess is right.
func TestMemoryTellsNothing(t *testing.T) {
	b, first, second := testBundle(), newMemory(t), newMemory(t)
	paths := []string{"/press/secret-source.txt"}
	for _, m := range []Memory{first, second} {
		if err := m.Remember(paths, b, Place{Article: 1, Sentence: 1}, nil); err != nil {
			t.Fatal(err)
		}
	}
	one, two := names(t, first), names(t, second)
	if len(one) != 2 || one[0] != keyName || one[1] == two[1] {
		t.Errorf("two users have %q and %q", one, two)
	}
	plain := sha256.New()
	fmt.Fprintf(plain, "%d:%s", len(paths[0]), paths[0])
	data, _ := os.ReadFile(filepath.Join(first.Dir, one[1]))
	other, _ := os.ReadFile(filepath.Join(second.Dir, two[1]))
	if one[1] == hex.EncodeToString(plain.Sum(nil)) || string(data) == string(other) {
		t.Errorf("the name is a hash that anyone can make, or the data is the same with another key: %s, %s", data, other)
	}
}

func TestFilesNamedWithoutAKeyGo(t *testing.T) {
	b, m := testBundle(), newMemory(t)
	old := filepath.Join(m.Dir, strings.Repeat("0a", 32))
	if err := os.MkdirAll(m.Dir, 0o700); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(old, []byte("{}"), 0o600)
	if err := m.Remember([]string{"a"}, b, Place{}, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(old); err == nil {
		t.Error("it is still there")
	}
	if _, ok := m.Recall([]string{"a"}, b); !ok {
		t.Error("the new one went too")
	}
}

func TestLeftoversAreSwept(t *testing.T) {
	b, m := testBundle(), newMemory(t)
	if err := m.Remember([]string{"a"}, b, Place{}, nil); err != nil {
		t.Fatal(err)
	}
	fresh, stale := filepath.Join(m.Dir, tmpPrefix+"1"), filepath.Join(m.Dir, tmpPrefix+"2")
	for _, p := range []string{fresh, stale} {
		os.WriteFile(p, nil, 0o600)
	}
	long := time.Now().Add(-2 * time.Hour)
	os.Chtimes(stale, long, long)
	if err := m.Remember([]string{"a"}, b, Place{}, nil); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(names(t, m), " "); !strings.Contains(got, tmpPrefix+"1") || strings.Contains(got, tmpPrefix+"2") {
		t.Errorf("there are %s", got)
	}
}

// A pipe, a folder, a dead link or too much where a file of the state is
// expected is as if there were none.
func TestOddFilesDoNotHang(t *testing.T) {
	b := testBundle()
	for _, where := range []string{"state", "key"} {
		for odd, put := range map[string]func(string) error{
			"pipe":   func(p string) error { return syscall.Mkfifo(p, 0o600) },
			"folder": func(p string) error { return os.Mkdir(p, 0o700) },
			"link":   func(p string) error { return os.Symlink("/nowhere", p) },
			"zeros":  func(p string) error { return os.WriteFile(p, make([]byte, 100<<10), 0o600) },
		} {
			m := newMemory(t)
			if err := m.Remember([]string{"a"}, b, Place{Article: 1}, nil); err != nil {
				t.Fatal(err)
			}
			k, _ := m.key()
			p := filepath.Join(m.Dir, map[string]string{"state": k.file([]string{"a"}), "key": keyName}[where])
			os.Remove(p)
			if err := put(p); err != nil {
				t.Fatal(err)
			}
			done := make(chan bool)
			go func() {
				if _, ok := m.Recall([]string{"a"}, b); ok || m.Changed([]string{"a"}, b) {
					t.Errorf("%s instead of the %s: a place is recalled", odd, where)
				}
				err := m.Remember([]string{"a"}, b, Place{Article: 1}, nil)
				if _, ok := m.Recall([]string{"a"}, b); ok != (err == nil) || ok == (odd == "folder") {
					t.Errorf("%s instead of the %s: recalled is %v after %v", odd, where, ok, err)
				}
				close(done)
			}()
			select {
			case <-done:
			case <-time.After(20 * time.Second):
				t.Fatalf("%s instead of the %s: hangs", odd, where)
			}
		}
	}
}

// Programs that begin at the same time make one key.
func TestOneKey(t *testing.T) {
	b, m := testBundle(), newMemory(t)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			if err := m.Remember([]string{fmt.Sprint(i)}, b, Place{Article: 1}, nil); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for i := range 8 {
		if err := m.Remember([]string{fmt.Sprint(i)}, b, Place{Article: 1}, nil); err != nil {
			t.Error(err)
		}
		if _, ok := m.Recall([]string{fmt.Sprint(i)}, b); !ok {
			t.Errorf("%d is forgotten", i)
		}
	}
	if n := len(names(t, m)); n != 9 {
		t.Errorf("%d files", n)
	}
}

func TestNoFolderWithoutAHome(t *testing.T) {
	for _, env := range [][2]string{{"", ""}, {"", "state"}, {"home", "state"}} {
		t.Setenv("HOME", env[0])
		t.Setenv("XDG_STATE_HOME", env[1])
		if dir := Folder(); dir != "" {
			t.Errorf("HOME=%q XDG_STATE_HOME=%q: %s", env[0], env[1], dir)
		}
	}
	m := Memory{}
	if _, ok := m.Recall([]string{"a"}, testBundle()); ok {
		t.Error("recalled from nowhere")
	}
	if err := m.Remember([]string{"a"}, testBundle(), Place{}, nil); err == nil || !strings.Contains(err.Error(), "HOME is not set") {
		t.Error(err)
	}
}

// FuzzRecall reads whatever may stand in a file of the state.
func FuzzRecall(f *testing.F) {
	f.Add([]byte(`{"article":1,"offset":20,"key":"","bundle":""}`))
	f.Add([]byte(`{"article":-1,"offset":-9}`))
	f.Add([]byte(`{"article":1,"offset":99999999999}`))
	f.Add([]byte(`[[[[`))
	f.Add([]byte{})
	b, m := testBundle(), newMemory(f)
	if err := m.Remember([]string{"a"}, b, Place{}, nil); err != nil {
		f.Fatal(err)
	}
	k, _ := m.key()
	name := filepath.Join(m.Dir, k.file([]string{"a"}))
	if good, err := os.ReadFile(name); err == nil {
		f.Add(good)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if p, ok := m.Recall([]string{"a"}, b); ok && p.Sentence >= len(b.Articles[p.Article].Sentences) {
			t.Fatalf("%q: %v", data, p)
		}
		m.Changed([]string{"a"}, b)
	})
}
