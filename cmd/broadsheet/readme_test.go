package main

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"broadsheet/bundle/analysis"
	"broadsheet/samples"
	"broadsheet/tui/keys"
)

var update = flag.Bool("update", false, "rewrite the parts of README.md that are generated")

// The tables of keys in the README are the key maps' own.
func TestReadmeKeys(t *testing.T) {
	generated(t, "keys", keys.Default().Markdown()+"\nWhile versions of one article are compared:\n\n"+keys.Revisions().Markdown()+"\nIn the views that are lists:\n\n"+keys.List().Markdown())
}

// The table of letters is that of the kinds of marks.
func TestReadmeLetters(t *testing.T) {
	var b strings.Builder
	b.WriteString("| letter | what it says |\n|---|---|\n")
	for _, k := range analysis.Explained() {
		kind := analysis.Kinds[k]
		b.WriteString("| `" + kind.Sign + "` | " + kind.Help + " |\n")
	}
	generated(t, "marks", b.String())
}

// generated holds a part of the README to what the program says.
func generated(t *testing.T, part, want string) {
	file := filepath.Join("..", "..", "README.md")
	readme, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	open, end := "<!-- "+part+" -->\n", "<!-- /"+part+" -->"
	head, rest, ok := strings.Cut(string(readme), open)
	_, tail, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatalf("README.md has no place for the %s", part)
	}
	want = head + open + want + end + tail
	if string(readme) == want {
		return
	}
	if !*update {
		t.Fatalf("the table of %s is not the program's: go test ./cmd/broadsheet -run Readme -update", part)
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
