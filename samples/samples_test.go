package samples

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"unicode"
)

func TestList(t *testing.T) {
	if List()[0].Name != Default {
		t.Errorf("the first sample is %q, want the default, %q", List()[0].Name, Default)
	}
	each(t, func(t *testing.T, name string) {
		s, err := find(name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Open(context.Background(), name)
		if err != nil {
			t.Fatal(err)
		}
		if len(b.Articles) != s.Articles {
			t.Errorf("%d articles, the list says %d", len(b.Articles), s.Articles)
		}
		if b.Name != name {
			t.Errorf("the bundle is called %q", b.Name)
		}
		if s.Title == "" || s.Description == "" || len([]rune(s.Description)) > 100 {
			t.Errorf("title %q, description %q", s.Title, s.Description)
		}
		for _, w := range b.Warnings {
			t.Errorf("warning: %s: %s", w.Source, w.Message)
		}
	})
}

func TestUnknownName(t *testing.T) {
	for _, name := range []string{"", "nothing", "harbor-hack/1-tidal-press.txt", "../samples"} {
		if _, err := Open(context.Background(), name); err == nil {
			t.Errorf("Open(%q) succeeds", name)
		}
		if _, err := ReadKey(name); err == nil {
			t.Errorf("ReadKey(%q) succeeds", name)
		}
	}
}

// TestEmbedded holds that no sample is left out of the list or of the binary.
func TestEmbedded(t *testing.T) {
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		t.Fatal(err)
	}
	keys := 0
	for _, e := range entries {
		name, isKey := strings.CutSuffix(e.Name(), ".key.json")
		if isKey {
			keys++
		}
		if _, err := find(strings.TrimSuffix(name, ".txtar")); err != nil {
			t.Errorf("%s: %v", e.Name(), err)
		}
	}
	if keys != len(list) || len(entries) != 2*len(list) {
		t.Errorf("%d samples are listed, %d keys and %d things in all are embedded", len(list), keys, len(entries))
	}
}

// TestCharacters holds that the samples are clean text: only what a person
// typed, no control, joiner or private character, no stray space.
func TestCharacters(t *testing.T) {
	err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := files.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(data)
		for i, r := range text {
			if r != '\n' && !unicode.IsPrint(r) || r == unicode.ReplacementChar {
				t.Errorf("%s: %U at byte %d", path, r, i)
			}
		}
		if strings.Contains(text, " \n") || !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
			t.Errorf("%s: space at the end of a line, or no or two newlines at the end", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
