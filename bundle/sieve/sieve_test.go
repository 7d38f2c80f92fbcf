package sieve

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/durable"
	"broadsheet/bundle/load"
	"broadsheet/bundle/text"
)

// archive writes articles as JSON Lines and returns the file.
func archive(t *testing.T, lines ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "archive.jsonl")
	if err := os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// sifted sieves an archive into a new folder and returns what is in it.
func sifted(t *testing.T, o Options, paths ...string) (Result, map[string]string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	r, err := sieveTo(context.Background(), out, o, paths...)
	if err != nil {
		t.Fatal(err)
	}
	return r, tree(t, out)
}

func sieveTo(ctx context.Context, out string, o Options, paths ...string) (Result, error) {
	s, err := load.NewStream(ctx, paths, load.Options{})
	if err != nil {
		return Result{}, err
	}
	return Run(ctx, s, paths, out, o)
}

// tree is every file below a folder but the manifest.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || d.Name() == manifestName {
			return err
		}
		data, err := os.ReadFile(p)
		rel, _ := filepath.Rel(dir, p)
		out[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// town is an archive of articles of made-up words by three outlets, of which every
// fifth prints two sentences of the one before it.
func town(n int) []string {
	r := rand.New(rand.NewPCG(3, 9))
	words := make([]string, 400)
	for i := range words {
		words[i] = string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)]) + string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)]) + string("lmnrst"[r.IntN(6)])
	}
	sentence := func() string {
		ws := make([]string, 9+r.IntN(9))
		for i := range ws {
			ws[i] = words[r.IntN(len(words))]
		}
		return strings.ToUpper(ws[0][:1]) + strings.Join(ws, " ")[1:] + "."
	}
	var out []string
	var last []string
	for i := range n {
		var body []string
		for range 6 {
			body = append(body, sentence())
		}
		if i%5 == 4 {
			body[2], body[3] = last[1], last[2]
		}
		last = body
		out = append(out, fmt.Sprintf(`{"title":"Story %d of the town","outlet":"Outlet %d","date":"2031-05-%02d","text":%q}`, i, i%3, 1+i%28, strings.Join(body, " ")))
	}
	return out
}

// Whatever the number of processors, and wherever it was stopped, the same comes
// out; nothing of what lay in between is left.
func TestSameWhereverItStops(t *testing.T) {
	name := archive(t, town(150)...)
	o := Options{MinWords: 8, Largest: 100}
	r, want := sifted(t, o, name)
	if r.Shared < 30 || r.Groups < 25 || r.Read != 150 {
		t.Fatalf("found %+v", r)
	}
	before := runtime.GOMAXPROCS(1)
	_, one := sifted(t, o, name)
	runtime.GOMAXPROCS(before)
	same(t, "one processor", want, one)
	for _, stage := range []string{"reading", "matching", "verifying", "writing"} {
		for _, after := range []int{1, 3, 20} {
			out := filepath.Join(t.TempDir(), "out")
			ctx, stop := context.WithCancel(context.Background())
			o := o
			calls := 0
			o.Progress = func(p Progress) {
				if p.Stage == stage {
					if calls++; calls == after {
						stop()
					}
				}
			}
			_, err := sieveTo(ctx, out, o, name)
			stop()
			if calls >= after && !errors.Is(err, context.Canceled) {
				t.Errorf("%s, stopped after %d: %v", stage, after, err)
			}
			o.Progress = nil
			if _, err := sieveTo(context.Background(), out, o, name); err != nil {
				t.Errorf("%s, going on: %v", stage, err)
			}
			same(t, fmt.Sprint(stage, after), want, tree(t, out))
		}
	}
}

func same(t *testing.T, what string, want, got map[string]string) {
	t.Helper()
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: %s differs:\n%.300s\n%.300s", what, name, want[name], got[name])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: %d files, want %d", what, len(got), len(want))
	}
}

// Two articles that share five words in a row within a sentence of either, or a short
// sentence but for a word, share a shingle; and the shingles of an article are no
// others' business.
func TestEverySharedRunIsFound(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	words := strings.Fields("lock weir mill barge rope tide quay sluice crane buoy")
	for range 300 {
		var as [2]*bundle.Article
		for i := range as {
			var body strings.Builder
			for range 1 + r.IntN(3) {
				for k := range 4 + r.IntN(12) {
					if k > 0 {
						body.WriteByte(' ')
					}
					body.WriteString(words[r.IntN(len(words))])
				}
				body.WriteString(".\n\n")
			}
			as[i] = &bundle.Article{Text: body.String()}
			text.Segment(as[i])
		}
		found := map[[2]int]bool{}
		for _, x := range Shingles(as[0]) {
			for _, y := range Shingles(as[1]) {
				if x.Hash == y.Hash {
					found[[2]int{x.Sentence, y.Sentence}] = true
				}
			}
		}
		for i := range as[0].Sentences {
			for k := range as[1].Sentences {
				a, b := strings.Fields(as[0].SentenceText(i)), strings.Fields(as[1].SentenceText(k))
				if want := shareRun(a, b) || shareButOne(a, b); found[[2]int{i, k}] != want {
					t.Fatalf("%q and %q: found %v", a, b, !want)
				}
			}
		}
	}
}

// shareRun tries each run of five words.
func shareRun(a, b []string) bool {
	plain := func(ws []string) string { return " " + strings.TrimSuffix(strings.Join(ws, " "), ".") + " " }
	for i := 0; i+shingleWords <= len(a); i++ {
		if strings.Contains(plain(b), plain(a[i:i+shingleWords])) {
			return true
		}
	}
	return false
}

// shareButOne tries to leave out each word of each.
func shareButOne(a, b []string) bool {
	if len(a) > fewWords || len(b) > fewWords || len(a) < leastWords || len(b) < leastWords {
		return false
	}
	variants := func(ws []string) []string {
		ws = strings.Fields(strings.TrimSuffix(strings.Join(ws, " "), "."))
		out := []string{strings.Join(ws, " ")}
		for i := range ws {
			out = append(out, strings.Join(slices.Delete(slices.Clone(ws), i, i+1), " "))
		}
		return out
	}
	for _, x := range variants(a) {
		if slices.Contains(variants(b), x) {
			return true
		}
	}
	return false
}

// An archive that holds the same articles in other containers gives the same pairs.
func TestEveryContainer(t *testing.T) {
	lines := town(10)
	dir := t.TempDir()
	plain := filepath.Join(dir, "a.jsonl")
	os.WriteFile(plain, []byte(strings.Join(lines, "\n")), 0o600)
	folder := filepath.Join(dir, "folder")
	os.Mkdir(folder, 0o700)
	for i, l := range lines {
		os.WriteFile(filepath.Join(folder, fmt.Sprintf("%03d.json", i)), []byte(l), 0o600)
	}
	for name, pack := range packings {
		var b bytes.Buffer
		pack(t, &b, lines)
		os.WriteFile(filepath.Join(dir, name), b.Bytes(), 0o600)
	}
	want, _ := sifted(t, Options{MinWords: 8, Largest: 100}, plain)
	if want.Shared != 2 || want.Read != 10 {
		t.Fatalf("found %+v", want)
	}
	for _, name := range append(slices.Sorted(maps.Keys(packings)), "folder") {
		got, files := sifted(t, Options{MinWords: 8, Largest: 100}, filepath.Join(dir, name))
		if got.Shared != want.Shared || got.Read != want.Read || got.Skipped != 0 {
			t.Errorf("%s: %+v %s", name, got, files[listName])
		}
	}
}

// A text that one outlet prints under everything ties nobody; what all print does.
func TestWhatOneOutletPrintsIsItsOwn(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	article := func(outlet, box string) string {
		ws := make([]string, 30)
		for i := range ws {
			ws[i] = fmt.Sprintf("w%d", r.IntN(90000))
		}
		return fmt.Sprintf(`{"title":%q,"outlet":%q,"text":%q}`, ws[0], outlet, strings.Join(ws, " ")+".\n\n"+box)
	}
	const box = "The old quay of Fenwick has been a meeting place of bargemen and widows since the flood."
	var own, all []string
	for i := range 20 {
		own = append(own, article("Arden Tide", box))
		all = append(all, article(fmt.Sprint("Outlet ", i), box))
	}
	if got, _ := sifted(t, Options{}, archive(t, own...)); got.Shared != 0 {
		t.Errorf("of one outlet: %+v", got)
	}
	if got, _ := sifted(t, Options{Largest: 50}, archive(t, all...)); got.Shared == 0 || got.Groups != 1 || got.Kept != 20 {
		t.Errorf("of all: %+v", got)
	}
}

// A name that leads out of the folder, or that two articles have, is a name like any
// other; the text is what it was.
func TestHostileNames(t *testing.T) {
	const body = "Nine barges lay at the lock of Sall all night because nobody found the key to it.\x1b[31m\n\nThe mayor slept."
	line := fmt.Sprintf(`{"title":"../../etc/passwd\u001b]0;x","outlet":"CON","date":"2031-01-02","text":%q}`, body)
	line = strings.ReplaceAll(line, `\x1b`, `\u001b`)
	_, files := sifted(t, Options{}, archive(t, line, line))
	n := 0
	for name, data := range files {
		if strings.HasSuffix(name, ".txt") {
			n++
			if strings.Contains(name, "..") || strings.Count(name, "/") != 1 || !strings.HasSuffix(data, "---\n"+body) {
				t.Errorf("%q: %q", name, data)
			}
		}
	}
	if n != 2 {
		t.Errorf("%d articles in %v", n, files)
	}
}

// What grows with the archive is counted: the buffers do not.
func TestMemoryDoesNotGrow(t *testing.T) {
	s := newSorter(t.TempDir(), "x", 1000, false)
	for i := range 100_000 {
		if err := s.add(uint64(i*7919%65_536), uint32(i)); err != nil {
			t.Fatal(err)
		}
		if len(s.buffer) > 1000 {
			t.Fatal("the buffer has grown")
		}
	}
	last, n := entry{}, 0
	err := s.merged(func(e entry) error {
		if n++; n > 1 && (e.key < last.key || e.key == last.key && e.value < last.value) {
			t.Fatalf("%v behind %v", e, last)
		}
		last = e
		return nil
	})
	if err != nil || n != 100_000 {
		t.Fatal(n, err)
	}
}

// Two sieves do not write into one folder.
func TestOneAtATime(t *testing.T) {
	plain, out := archive(t, town(10)...), filepath.Join(t.TempDir(), "out")
	sift := func() (Result, error) {
		return sieveTo(t.Context(), out, Options{MinWords: 8, Largest: 100}, plain)
	}
	if _, err := sift(); err != nil {
		t.Fatal(err)
	}
	unlock, err := durable.Lock(out, 0)
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skip("no locks here")
	} else if err != nil {
		t.Fatal(err)
	}
	if _, err := sift(); err == nil || !strings.Contains(err.Error(), "another sieve is at work there") {
		t.Errorf("beside another: %v", err)
	}
	unlock()
	if r, err := sift(); err != nil || !r.Before {
		t.Errorf("after it: %+v, %v", r, err)
	}
}

// What is written is not read again as part of the archive.
func TestNotIntoTheArchive(t *testing.T) {
	plain := archive(t, town(4)...)
	for out, want := range map[string]string{filepath.Join(filepath.Dir(plain), "kept"): "which is read", filepath.Dir(plain): "other files"} {
		if _, err := sieveTo(t.Context(), out, Options{MinWords: 8, Largest: 100}, filepath.Dir(plain)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", out, err)
		}
	}
	if _, err := sieveTo(t.Context(), filepath.Dir(plain)+"-kept", Options{MinWords: 8, Largest: 100}, filepath.Dir(plain)); err != nil {
		t.Error(err)
	}
}
