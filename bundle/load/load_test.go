package load

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"broadsheet/bundle"
)

// write writes files, given as name and content in turn, below a new folder.
func write(t testing.TB, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		p := filepath.Join(dir, filepath.FromSlash(files[i]))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(files[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func open(t testing.TB, o Options, paths ...string) *bundle.Bundle {
	t.Helper()
	b, err := Open(t.Context(), paths, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func sources(b *bundle.Bundle) []string {
	var s []string
	for _, a := range b.Articles {
		s = append(s, filepath.ToSlash(a.Source))
	}
	return s
}

// warned reports whether a warning of b holds all the words.
func warned(b *bundle.Bundle, words ...string) bool {
	return slices.ContainsFunc(b.Warnings, func(w bundle.Warning) bool {
		for _, x := range words {
			if !strings.Contains(w.Source+" "+w.Message, x) {
				return false
			}
		}
		return true
	})
}

func TestOpenFolder(t *testing.T) {
	dir := write(t, "v10.txt", wallA, "v2.txt", wallB, "B.md", "# Wall\n\n"+section1, "a.markdown", section1, "sub/1.TEXT", section2,
		".hidden.txt", "x", ".git/a.txt", "x", "p.jpg", "x", "q.mp3", "x", "bundle.txt", "-- a.txt --\n"+wallA+"-- b.txt --\n"+wallB)
	b := open(t, Options{}, dir)
	want := []string{"a.markdown", "B.md", "bundle.txt", "sub/1.TEXT", "v2.txt", "v10.txt"}
	if got := sources(b); !slices.Equal(got, want) {
		t.Errorf("sources are %q, want %q", got, want)
	}
	if b.Format != "dir" || b.Name != filepath.Base(dir) || len(b.Splits) != len(want) {
		t.Errorf("format %q, name %q, %d splits", b.Format, b.Name, len(b.Splits))
	}
	if len(b.Warnings) != 2 || !warned(b, "left out 2 files that are no articles", "p.jpg, q.mp3") || !warned(b, "bundle.txt", "holds 2 articles") {
		t.Errorf("warnings are %v", b.Warnings)
	}
	if b := open(t, Options{}, write(t, "a.txt", wallA, "p.png", "x")); !warned(b, "left out 1 file that is no article (p.png)") {
		t.Errorf("warnings are %v", b.Warnings)
	}
	for i, f := range []bundle.Format{bundle.Markdown, bundle.Markdown, bundle.Plain} {
		if b.Articles[i].Format != f {
			t.Errorf("%s has format %d", b.Articles[i].Source, f)
		}
	}
	if a := b.Articles[4]; a.Text != wallB || a.Bytes != len(wallB) || a.Words == 0 || len(a.Sentences) == 0 {
		t.Errorf("article is %+v", a)
	}
}

func TestOpenSeveral(t *testing.T) {
	dir := write(t, "x/1.txt", wallA, "x/2.txt", wallB, "y/1.txt", wallC, "z", "-- p.md --\n"+wallA+"-- q.txt --\n"+wallB)
	x, y, z := filepath.Join(dir, "x"), filepath.Join(dir, "y"), filepath.Join(dir, "z")
	b := open(t, Options{Stdin: strings.NewReader(section1)}, z, y, "-", x)
	want := []string{"p.md", "q.txt", filepath.ToSlash(y) + "/1.txt", "-", filepath.ToSlash(x) + "/1.txt", filepath.ToSlash(x) + "/2.txt"}
	if got := sources(b); !slices.Equal(got, want) {
		t.Errorf("sources are %q, want %q", got, want)
	}
	if b.Format != "files" {
		t.Errorf("format is %q", b.Format)
	}
	var first []int
	for _, s := range b.Splits {
		first = append(first, s.First)
	}
	if !slices.Equal(first, []int{0, 2, 3, 4, 5}) || b.Splits[0].Delimiter != "-- name --" || b.Splits[0].Markers != 2 || b.Splits[0].Articles != 2 {
		t.Errorf("splits are %+v", b.Splits)
	}
	if b := open(t, Options{}, x, write(t, "3.txt", wallC)); !slices.Equal(sources(b), []string{"1.txt", "2.txt", "3.txt"}) {
		t.Errorf("sources without a clash are %q", sources(b))
	}
	if b.Articles[0].Format != bundle.Markdown || b.Articles[1].Format != bundle.Plain {
		t.Error("the formats do not follow the labels")
	}
}

func TestOpenFile(t *testing.T) {
	for _, tt := range []struct {
		name, in, format string
		o                Options
		titles           []string
		warning          string
	}{
		{"one article", wallA, "single", Options{}, []string{"Harbour wall at Eastmere gives way"}, ""},
		{"bundle", "-- a --\n" + wallA + "-- b --\n" + wallB, "txtar", Options{}, []string{"Harbour wall at Eastmere gives way", "Three boats adrift after sea wall collapse"}, ""},
		{"comment", "Collected on Tuesday.\n-- a --\n" + wallA, "txtar", Options{}, []string{"Harbour wall at Eastmere gives way"}, "comment before the first article: “Collected on Tuesday.”"},
		{"comment that is no sentence", "Three outlets on the wall\n-- a --\n" + wallA, "txtar", Options{}, []string{"Harbour wall at Eastmere gives way"}, "comment before the first article: “Three outlets on the wall”"},
		{"comment before other delimiters", "Three outlets on the wall\n=== a ===\n" + wallA + "=== b ===\n" + wallB, "delimited", Options{}, []string{"Harbour wall at Eastmere gives way", "Three boats adrift after sea wall collapse"}, "comment before the first article: “Three outlets on the wall”"},
		{"short text before", "The wall fell before dawn.\n-- a --\n" + wallA, "txtar", Options{}, []string{"The wall fell before dawn.", "Harbour wall at Eastmere gives way"}, "text before the first delimiter"},
		{"front matter before", "---\ntitle: A wall\n---\nThe articles were collected.\n-- a --\n" + wallA, "txtar", Options{}, []string{"A wall", "Harbour wall at Eastmere gives way"}, "text before the first delimiter"},
		{"long text before", wallB + wallC + "-- a --\n" + wallA, "txtar", Options{}, []string{"Three boats adrift after sea wall collapse", "Harbour wall at Eastmere gives way"}, "text before the first delimiter"},
		{"empty article", "-- a --\n" + wallA + "-- b --\n-- c --\n" + wallB, "txtar", Options{}, []string{"Harbour wall at Eastmere gives way", "", "Three boats adrift after sea wall collapse"}, "no words"},
		{"empty file", "", "single", Options{}, []string{""}, "no words"},
		{"delimiter", "%%\nOne.\n%%\nTwo.\n", "delimited", Options{Delimiter: regexp.MustCompile(`^%%$`)}, []string{"One.", "Two."}, ""},
		{"delimiter that matches nothing", "One.\n", "single", Options{Delimiter: regexp.MustCompile(`^%%$`)}, []string{"One."}, "no line matches"},
		{"page", "<!DOCTYPE html>\n<p>Wall falls</p>", "html", Options{}, []string{"Wall falls"}, ""},
		{"garbled", "Itâ€™s gone, they said. Itâ€™s all gone.\n", "single", Options{}, []string{"Itâ€™s gone, they said. Itâ€™s all gone."}, "garbled"},
		{"old encoding", "The caf\xe9 closed.", "single", Options{}, []string{"The café closed."}, "decoded as windows-1252"},
	} {
		b := open(t, tt.o, filepath.Join(write(t, "in.txt", tt.in), "in.txt"))
		var titles []string
		for _, a := range b.Articles {
			titles = append(titles, a.Title)
		}
		if b.Format != tt.format || !slices.Equal(titles, tt.titles) {
			t.Errorf("%s: format %q, titles %q", tt.name, b.Format, titles)
		}
		if tt.warning == "" && len(b.Warnings) > 0 || !warned(b, tt.warning) && tt.warning != "" {
			t.Errorf("%s: warnings are %v", tt.name, b.Warnings)
		}
	}
}

func TestWarningsNameTheLine(t *testing.T) {
	in := "-- a --\nTitle: A\nDate: 03/04/2031\n\nNaïve.\n-- b --\r\nnaïve\nit\x92s\n"
	b := open(t, Options{}, filepath.Join(write(t, "in.txt", in), "in.txt"))
	var got []string
	for _, w := range b.Warnings {
		got = append(got, fmt.Sprintf("%d:%d", w.Article, w.Line))
	}
	if want := []string{"0:3", "1:8"}; !slices.Equal(got, want) {
		t.Errorf("warnings are at %q, want %q: %v", got, want, b.Warnings)
	}
}

func TestOpenErrors(t *testing.T) {
	dir := write(t, "x.pdf", "%PDF-1.7\n", "nul.txt", "\x00\x01\x02\x03", "other/a.jpg", "x", "other/b.mov", "x", "\x1b[31m.png", "x")
	empty := t.TempDir()
	for _, tt := range []struct {
		paths []string
		want  string
	}{
		{nil, "nothing to open"},
		{[]string{filepath.Join(dir, "missing")}, "missing: no such file or folder"},
		{[]string{empty}, "no article files (.txt, .md, .html, .docx, .json and others) in this folder"},
		{[]string{filepath.Join(dir, "other")}, "only 2 files of other kinds: a.jpg, b.mov"},
		{[]string{filepath.Join(dir, "x.pdf")}, "x.pdf: a PDF"},
		{[]string{filepath.Join(dir, "nul.txt")}, "nul.txt: not a text file (binary data)"},
		{[]string{"-"}, "no standard input"},
		{[]string{filepath.Join(dir, "a\x1b]0;x\a\u202e")}, "a␛]0;x␇‹U+202E›: no such file"},
	} {
		_, err := Open(t.Context(), tt.paths, Options{})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Open(%q): %v, want %q", tt.paths, err, tt.want)
		}
	}
	if _, err := Open(t.Context(), []string{filepath.Join(dir, "missing")}, Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
}

func TestOpenOddFiles(t *testing.T) {
	dir := write(t, "a.txt", wallA, "b.txt", "%PDF-1.7\n", "c.txt", "", "sub/d.txt", wallB)
	outside := write(t, "e.txt", wallC)
	if err := namedPipe(filepath.Join(dir, "pipe.txt")); err != nil {
		t.Skip("no named pipes here: ", err)
	}
	for link, to := range map[string]string{"loop": ".", "sub/up": "..", "link.txt": "a.txt", "away": outside, "dead.txt": "gone"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	b := open(t, Options{}, dir)
	want := []string{"a.txt", "c.txt", "link.txt", "sub/d.txt"}
	if got := sources(b); !slices.Equal(got, want) {
		t.Errorf("sources are %q, want %q", got, want)
	}
	for _, words := range [][]string{{"b.txt", "PDF"}, {"c.txt", "no words"}, {"pipe.txt", "named pipe"}, {"loop", "read already"}, {"sub/up", "read already"}, {"left out 1 symbolic link that leads out of this folder (away to "}, {"dead.txt", "leads nowhere"}} {
		if !warned(b, words...) {
			t.Errorf("no warning says %q: %v", words, b.Warnings)
		}
	}

	pipe := filepath.Join(dir, "pipe.txt")
	go func() {
		if w, err := os.OpenFile(pipe, os.O_WRONLY, 0); err == nil {
			io.WriteString(w, wallA)
			w.Close()
		}
	}()
	if b := open(t, Options{}, pipe); len(b.Articles) != 1 || b.Articles[0].Text != wallA {
		t.Errorf("the pipe gave %v", sources(b))
	}
}

func TestOpenUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("the superuser may read everything")
	}
	dir := write(t, "a.txt", wallA, "b.txt", wallB)
	p := filepath.Join(dir, "b.txt")
	if err := os.Chmod(p, 0); err != nil {
		t.Fatal(err)
	}
	if b := open(t, Options{}, dir); len(b.Articles) != 1 || !warned(b, "b.txt", "may not read") {
		t.Errorf("warnings are %v", b.Warnings)
	}
	if _, err := Open(t.Context(), []string{p}, Options{}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("error is %v", err)
	}
}

func TestOpenFS(t *testing.T) {
	fsys := fstest.MapFS{
		"s/one/2.txt":      {Data: []byte(wallA)},
		"s/one/10.txt":     {Data: []byte(wallB)},
		"s/two/bundle.txt": {Data: []byte("-- a.txt --\n" + wallA + "-- b.txt --\n" + wallB)},
	}
	for dir, want := range map[string][]string{"s/one": {"2.txt", "10.txt"}, "s/two/bundle.txt": {"a.txt", "b.txt"}} {
		b, err := OpenFS(t.Context(), fsys, dir, "wall", Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := sources(b); !slices.Equal(got, want) || b.Name != "wall" {
			t.Errorf("%s: sources are %q, name %q", dir, got, b.Name)
		}
	}
	if _, err := OpenFS(t.Context(), fsys, "s/three", "", Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error is %v", err)
	}
}

func TestOpenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe() // nobody writes to it
	defer w.Close()
	time.AfterFunc(10*time.Millisecond, cancel)
	if _, err := Open(ctx, []string{"-"}, Options{Stdin: r}); !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
}

func TestTooLarge(t *testing.T) {
	if _, err := readBytes(t.Context(), strings.NewReader("x"), maxBytes+1); err != errTooLarge {
		t.Errorf("error is %v", err)
	}
}

func TestOpenTwiceIsEqual(t *testing.T) {
	var files []string
	for i := range 60 {
		files = append(files, fmt.Sprintf("%d/%d.txt", i%7, i), strings.Repeat(wallA, i%5)+"caf\xe9\n")
	}
	dir := write(t, files...)
	first := fmt.Sprintf("%+v", *open(t, Options{}, dir))
	second := fmt.Sprintf("%+v", *open(t, Options{}, dir))
	if len(first) == 0 || regexp.MustCompile(`0x[0-9a-f]+`).ReplaceAllString(first, "") != regexp.MustCompile(`0x[0-9a-f]+`).ReplaceAllString(second, "") {
		t.Error("two readings differ")
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte("-- a --\nTitle: x\n\ncaf\xe9\n-- b --\n"))
	f.Add([]byte("\xff\xfe-\x00-\x00 \x00a\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Open(t.Context(), []string{"-"}, Options{Stdin: bytes.NewReader(data)})
		if err != nil {
			return
		}
		if len(b.Articles) == 0 || len(b.Splits) != 1 || b.Splits[0].Articles != len(b.Articles) {
			t.Fatalf("%q: splits are %+v", data, b.Splits)
		}
		for _, a := range b.Articles {
			if a.Words > 0 && a.Title == "" {
				t.Fatalf("%q: an article without a title", data)
			}
		}
		for _, w := range b.Warnings {
			if w.Article < -1 || w.Article >= len(b.Articles) {
				t.Fatalf("%q: warning %+v", data, w)
			}
		}
	})
}

func BenchmarkOpenFolder(b *testing.B) {
	dir := b.TempDir()
	for i := range 3000 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.txt", i)), []byte(wallA+wallB+section1+section2), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		open(b, Options{}, dir)
	}
}

func BenchmarkOpenLarge(b *testing.B) {
	p := filepath.Join(b.TempDir(), "large.txt")
	if err := os.WriteFile(p, []byte(strings.Repeat(wallA+wallB+section1+section2, (50<<20)/(len(wallA)+len(wallB)+len(section1)+len(section2)))), 0o666); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(50 << 20)
	b.ReportAllocs()
	for b.Loop() {
		open(b, Options{}, p)
	}
}

// What announces a press release is not its title.
func TestTitleOfAPressRelease(t *testing.T) {
	for _, head := range []string{"FOR IMMEDIATE RELEASE", "Press release", "EMBARGOED UNTIL MARCH 3", "*** PRESSEMITTEILUNG ***"} {
		b := open(t, Options{}, write(t, "a.txt", head+"\n\nElm Survey finds the river three feet higher\n\nHARBOR -- The Elm Survey said today that the river stands three feet higher.\n"))
		if got := b.Articles[0].Title; got != "Elm Survey finds the river three feet higher" {
			t.Errorf("%s: title %q", head, got)
		}
	}
}
