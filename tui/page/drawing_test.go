package page

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
)

var update = flag.Bool("update", false, "rewrite the drawings in testdata")

// TestDrawings compares pages with the drawings in testdata. Each file holds
// one article (text or markdown) and drawings named by their width.
func TestDrawings(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no drawings")
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a := plainArticle(strings.TrimSuffix(string(ar.Files[0].Data), "\n"))
		if ar.Files[0].Name == "markdown" {
			a = &bundle.Article{Text: a.Text, Format: bundle.Markdown}
		}
		for i := range ar.Files[1:] {
			f := &ar.Files[1+i]
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+f.Name, func(t *testing.T) {
				width, err := strconv.Atoi(f.Name)
				if err != nil {
					t.Fatal(err)
				}
				p := Layout(a, width, ansi.WcWidth)
				check(t, p)
				got := show(p)
				if *update {
					f.Data = []byte(got)
				} else if got != string(f.Data) {
					t.Errorf("got\n%swant\n%s", got, f.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}
