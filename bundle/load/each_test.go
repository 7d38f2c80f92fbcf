package load

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"broadsheet/bundle"
)

// TestEachIsOpen checks that what is read article by article is what is read as a
// bundle, in order; only the names of lines are others.
func TestEachIsOpen(t *testing.T) {
	dir := t.TempDir()
	var lines bytes.Buffer
	for i := range 700 { // more than one batch
		fmt.Fprintf(&lines, "{\"title\": \"Ferry %d is late\", \"source\": \"The Arden Tide\", \"text\": \"The ferry left \\ud83d\\udea2 at %d.\\r\\n\\r\\nNobody was on it, says Ines Falk.\"}\n", i, i)
		if i == 300 {
			lines.WriteString("no object\n\n{\"title\": \"without a text\"}\n")
		}
	}
	for name, data := range map[string]string{
		"stories/a.txt": "The ferry left at noon.\r\n\r\nNobody was on it.", "stories/b.md": "# The ferry\n\nIt left *at noon*.", "stories/large.jsonl": lines.String(),
		"stories/packed.jsonl.gz": gzipped(lines.String()), "stories/none.txt": "\x00\x01\x02\x00\x00", "bundle.txt": "-- one --\nThe ferry left.\n-- two --\nIt came back.\n",
	} {
		name = filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(data), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	paths := []string{filepath.Join(dir, "bundle.txt"), filepath.Join(dir, "stories")}
	want, err := Open(t.Context(), paths, Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := NewStream(t.Context(), paths, Options{})
	if err != nil {
		t.Fatal(err)
	}
	n, said := 0, ""
	err = s.Each(t.Context(), func(a *bundle.Article) error {
		if n >= len(want.Articles) {
			return errors.New("too many")
		}
		w := want.Articles[n]
		if a.Text != w.Text || a.Title != w.Title || a.Outlet != w.Outlet || a.Format != w.Format || len(a.Sentences) != len(w.Sentences) {
			t.Errorf("article %d is %+v, want %+v", n, a, w)
		}
		n++
		return nil
	}, func(where, why string) { said += where + ": " + why + "\n" })
	if err != nil || n != len(want.Articles) || n != 4+1400 {
		t.Errorf("%v, %d articles, opened %d", err, n, len(want.Articles))
	}
	for _, w := range []string{"large.jsonl:302: left out: ", "large.jsonl:304: left out: ", "packed.jsonl.gz:302: ", "none.txt: left out: "} {
		if !strings.Contains(said, w) {
			t.Errorf("not said: %s in\n%s", w, said)
		}
	}
	stop := errors.New("enough")
	n = 0
	err = s.Each(t.Context(), func(*bundle.Article) error {
		if n++; n == 300 {
			return stop
		}
		return nil
	}, func(string, string) {})
	if !errors.Is(err, stop) || n != 300 {
		t.Errorf("%v after %d", err, n)
	}
}
