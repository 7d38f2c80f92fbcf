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
	"broadsheet/tui/coverage"
	"broadsheet/tui/desk"
	"broadsheet/tui/findings"
	"broadsheet/tui/hits"
	"broadsheet/tui/keys"
	"broadsheet/tui/overview"
	"broadsheet/tui/quotes"
)

var update = flag.Bool("update", false, "rewrite the parts of README.md that are generated")

// The tables of keys in the README are the key maps' own.
func TestReadmeKeys(t *testing.T) {
	generated(t, "keys", keys.Default().Markdown()+"\nWhile versions of one article are compared:\n\n"+keys.Revisions().Markdown()+"\nIn the views that are lists:\n\n"+keys.List().Markdown()+"\nWhat single views have of their own, or say otherwise:\n\n"+ownKeys())
}

// ownKeys is the table of what the keys of a view do otherwise than in every
// list.
func ownKeys() string {
	var b strings.Builder
	b.WriteString("| view | keys | what they do |\n|---|---|---|\n")
	d, lists := desk.New(desk.Options{}), keys.List()
	for _, m := range []desk.Mode{overview.New(d), coverage.New(d), quotes.New(d), findings.New(d), hits.New(d)} {
		_, name := m.View()
		for _, k := range m.Keys().Bindings {
			if lists.Binding(k.Action).Help == k.Help || strings.HasPrefix(k.Help, "nothing") {
				continue
			}
			var labels []string
			for _, s := range k.Keys {
				labels = append(labels, "`"+keys.Label(s)+"`")
			}
			b.WriteString("| " + name + " | " + strings.Join(labels, " ") + " | " + k.Help + " |\n")
			name = ""
		}
	}
	return b.String()
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
