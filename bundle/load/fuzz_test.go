package load

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"
)

// FuzzFrontMatter reads whatever may stand between two lines of dashes. It
// must end soon and lose no word: what is not taken as metadata stays.
func FuzzFrontMatter(f *testing.F) {
	f.Add("title: Ferry\nauthor: &a [Ann Lee]\nby: *a")
	f.Add("title: T\na: &a [*a]\n<<: *a")
	f.Add("title: {a: [1, 2.5, 2031-03-04, null, true, .inf]}\n? [x]\n: |\n  y")
	f.Add("title: !!binary aGE=\ndate: !x 03/04/31\n%YAML 9.9\n--- a")
	block, _, _ := strings.Cut(strings.TrimPrefix(laughs(7), "---\n"), "\n---\n")
	f.Add(block)
	f.Fuzz(func(t *testing.T, block string) {
		if !utf8.ValidString(block) {
			return
		}
		const article = "The ferry did not sail.\n"
		s := "---\n" + block + "\n---\n" + article
		began := time.Now()
		m, ok := frontMatter(s)
		if d := time.Since(began); d > 10*time.Second {
			t.Fatalf("took %v", d)
		}
		if ok && !strings.HasSuffix(m.text, article) {
			t.Fatalf("%q: the text is %q", s, m.text)
		}
		if n := len(m.title) + len(m.author) + len(m.outlet) + len(m.url) + len(m.date); n > 5*maxYAMLSize {
			t.Fatalf("%d bytes of metadata", n)
		}
	})
}

// FuzzDate reads dates: what is read is a date by RFC 3339 or nothing, and
// nothing has a reason.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"2031-03-04T19:56:00+02:00", "4 March 2031 7 pm EST", "03/04/31", "Mar 4th, 2031 12:00 AM", "Tuesday", "99999999999", "31 February 2031", "August 10 2024 , 07:56 PM • 1085 views"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		shape := regexp.MustCompile(`^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$`)
		d, problem := parseDate(s)
		if d != "" && !shape.MatchString(d) {
			t.Fatalf("%q is read as %q", s, d)
		}
		if d == "" && problem == "" && strings.TrimSpace(s) != "" {
			t.Fatalf("%q is not read, and nothing says why", s)
		}
		if d := pageDate(s); d != "" && !shape.MatchString(d) {
			t.Fatalf("%q holds %q", s, d)
		}
	})
}

// FuzzOpenParts reads the same bytes at once, byte by byte, and with a
// delimiter: how a pipe cuts them must not matter, and no word may be lost.
func FuzzOpenParts(f *testing.F) {
	f.Add([]byte("-- a\x1b[31m --\nTitle: \xe2\x80\xae\n\nx\xc2\x9b31m\n-- b --\ny\xff\n"), "^-- ")
	f.Add([]byte("\xef\xbb\xbf{\"text\": \"\\u009b31m\"}\n{\"text\": 7}\n"), "^(.*)$")
	f.Add([]byte("\xff\xfea\x00\x1b\x00"), "(?i)a|()")
	f.Add([]byte("%PDF-1.4"), "x")
	f.Fuzz(func(t *testing.T, data []byte, delimiter string) {
		if len(data) > 20000 || len(delimiter) > 100 {
			return
		}
		whole, err := Open(t.Context(), []string{"-"}, Options{Stdin: bytes.NewReader(data)})
		parts, other := Open(t.Context(), []string{"-"}, Options{Stdin: iotest.OneByteReader(bytes.NewReader(data))})
		if fmt.Sprint(err) != fmt.Sprint(other) || !reflect.DeepEqual(whole, parts) {
			t.Fatalf("%q: %v; byte by byte %v", data, err, other)
		}
		re, bad := regexp.Compile(delimiter)
		if bad != nil || err != nil {
			return
		}
		b, err := Open(t.Context(), []string{"-"}, Options{Stdin: bytes.NewReader(data), Delimiter: re})
		if err != nil {
			return // nothing but delimiters
		}
		for _, a := range b.Articles {
			if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title+a.Outlet+a.Author+a.URL+a.Published) {
				t.Fatalf("%q: %+v", data, a)
			}
		}
	})
}

// FuzzFolder opens folders with files of any name.
func FuzzFolder(f *testing.F) {
	f.Add("a.txt", "b\xff.md", "The ferry did not sail.")
	f.Add("\x1b[31m.txt", "sub/\u202e.TXT", "-- a --\nx\n-- b --\ny\n")
	f.Add("..txt", "a.", "")
	f.Add("-.txt", "é.txt", "\x00")
	f.Fuzz(func(t *testing.T, one, two, text string) {
		dir := t.TempDir()
		put := 0
		for _, name := range []string{one, two} {
			if !filepath.IsLocal(name) || strings.Contains(name, "\x00") || len(name) > 200 {
				continue
			}
			p := filepath.Join(dir, name)
			if os.MkdirAll(filepath.Dir(p), 0o777) == nil && os.WriteFile(p, []byte(text), 0o666) == nil {
				put++
			}
		}
		b, err := Open(t.Context(), []string{dir}, Options{})
		if err != nil {
			return // no articles, and it says so
		}
		if len(b.Articles)+len(b.Warnings) == 0 || len(b.Articles) > put {
			t.Fatalf("%q, %q: %v", one, two, sources(b))
		}
		for _, a := range b.Articles {
			if _, err := os.Stat(filepath.Join(dir, a.Source)); err != nil {
				t.Fatalf("%q is no file of the folder", a.Source)
			}
		}
	})
}
