package main

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"broadsheet/samples"
	"broadsheet/tui/keys"
)

var update = flag.Bool("update", false, "rewrite the parts of README.md that are generated")

// The tables of keys in the README are the key maps' own.
func TestReadmeKeys(t *testing.T) {
	file := filepath.Join("..", "..", "README.md")
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const open, end = "<!-- keys -->\n", "<!-- /keys -->"
	head, rest, ok := strings.Cut(string(readme), open)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("README.md has no place for the keys")
	}
	want := head + open + keys.Default().Markdown() + "\nWhile versions of one article are compared:\n\n" + keys.Revisions().Markdown() + end + tail
	if string(readme) == want {
		return
	}
	if !*update {
		t.Fatal("the table of keys is not the program's: go test ./cmd/broadsheet -run Readme -update")
	}
	if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
		t.Fatal(err)
	}
}

// What the README shows and names is there.
func TestReadmeNamesWhatIs(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(string(readme), -1) {
		if _, err := os.Stat(filepath.Join("..", "..", filepath.FromSlash(m[1]))); err != nil {
			t.Errorf("README.md points at %s: %v", m[1], err)
		}
	}
	for _, s := range samples.List() {
		if !strings.Contains(string(readme), s.Name) {
			t.Errorf("README.md does not name the sample %s", s.Name)
		}
	}
	for _, c := range newRoot().Commands() {
		if !c.Hidden && !strings.Contains(string(readme), "broadsheet "+c.Name()) {
			t.Errorf("README.md does not name the command %s", c.Name())
		}
	}
}
