package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/store"
)

// pieces are what random texts are made of.
var pieces = []string{"The ferry left the pier at noon.", " ", " ", "\n", "\n\n", "\r\n", "\r", "\u2028", "é", "e\u0301", "👩‍🚀", "𝔄", "ß", "漢字", "\ufeff", "\u202e", "\x1b[31m",
	"---", "Title: nothing", "-- name --", "“Quoted words,” she said.", "\t", "# Heading", "* item", "&amp;", "<b>", "{", "\"", "\\", ": ", "'"}

func random(r *rand.Rand, n int) string {
	var b strings.Builder
	for range r.IntN(n) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// TestRoundTrip checks that what is written is read again: the text byte for
// byte, and the fields.
func TestRoundTrip(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	f, err := store.New(dir)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(3, 4))
	want := map[string]*bundle.Article{}
	for i := range 300 {
		a := &bundle.Article{
			Source: fmt.Sprint(random(r, 6), i%100), Title: fmt.Sprint("A ferry is late, ", i), Outlet: oneLine(random(r, 4)), Author: oneLine(random(r, 4)),
			URL: oneLine(random(r, 3)), Published: []string{"2031-05-04", "2031-05-04T09:30:00+02:00", "2031-05-04T09:30", ""}[i%4],
			Text: random(r, 60) + "The lock was shut.", Format: bundle.Format(i % 2),
		}
		name, err := f.Add(a)
		if err != nil {
			t.Fatal(err)
		}
		if want[name] != nil {
			t.Fatalf("%s is written twice", name)
		}
		want[name] = a
	}
	b, err := load.Open(t.Context(), []string{dir}, load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Articles) != len(want) {
		t.Fatalf("%d articles of %d", len(b.Articles), len(want))
	}
	for _, got := range b.Articles {
		a := want[got.Source]
		if got.Text != a.Text || got.Format != a.Format {
			t.Errorf("%s: text %q, written %q", got.Source, got.Text, a.Text)
		}
		if got.Title != a.Title {
			t.Errorf("%s: title %q, written %q", got.Source, got.Title, a.Title)
		}
		if got.Outlet != a.Outlet || got.Author != a.Author || got.URL != a.URL || got.Published != a.Published {
			t.Errorf("%s: %q %q %q %q, written %q %q %q %q", got.Source, got.Outlet, got.Author, got.URL, got.Published, a.Outlet, a.Author, a.URL, a.Published)
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestNothingIsOverwritten(t *testing.T) {
	dir := t.TempDir()
	if _, err := store.New(dir); !errors.Is(err, os.ErrExist) {
		t.Errorf("a folder that is there: %v", err)
	}
}

// TestManyOfOneName checks that names are told apart in time that grows with their
// number, and that none is taken twice.
func TestManyOfOneName(t *testing.T) {
	f, err := store.New(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i := range 3000 {
		name, err := f.Add(&bundle.Article{Source: []string{"A", "a", "a-2", "a/3", "a.txt"}[i%5]})
		if err != nil || seen[strings.ToLower(name)] {
			t.Fatal(err, name)
		}
		seen[strings.ToLower(name)] = true
	}
}

func TestFileName(t *testing.T) {
	for _, c := range [][2]string{
		{"tide-3", "tide-3"},
		{"stories/tide.txt", "stories-tide"},
		{"../../etc/passwd", "etc-passwd"},
		{"p.jsonl#12", "p-jsonl-12"},
		{"https://example.org/a?b=c", "https-example-org-a-b-c"},
		{".hidden", "hidden"},
		{"", "article"}, {"///", "article"}, {"\x1b[2J", "2J"}, {"con", "article-con"}, {"COM1", "article-COM1"},
		{"Küste e\u0301", "Küste-e\u0301"},
		{strings.Repeat("long ", 100), "long-long-long-long-long-long-long-long-long-long-long-long-long-long-long-long"},
	} {
		if got := store.FileName(c[0]); got != c[1] {
			t.Errorf("%q: %q, want %q", c[0], got, c[1])
		}
	}
}
