package shared_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/bundle/text"
)

var update = flag.Bool("update", false, "write what was found into testdata")

// TestFind compares what is found in the articles of each archive of testdata
// with its last file, a line per link: the sentences, the kind, the grade, which
// side holds the other's statement and more, "other facts" where the two say different things, and the contrasts, with a
// question mark those that are not plain. Groups are divided by a line of dashes.
func TestFind(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no test data", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			last := &ar.Files[len(ar.Files)-1]
			b := &bundle.Bundle{}
			for _, file := range ar.Files[:len(ar.Files)-1] {
				b.Articles = append(b.Articles, press.Article(file.Name, string(file.Data)))
			}
			got := describe(b, find(t, b))
			if *update {
				last.Data = []byte(got)
				if err := os.WriteFile(f, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != string(last.Data) {
				t.Errorf("found\n%swant\n%s", got, last.Data)
			}
		})
	}
}

func find(t testing.TB, b *bundle.Bundle) []shared.Group {
	t.Helper()
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	gs, err := shared.Find(context.Background(), c, roles(b))
	if err != nil {
		t.Fatal(err)
	}
	return gs
}

// roles makes every sentence body, but for headings by shape.
func roles(b *bundle.Bundle) furniture.Roles {
	rs := make(furniture.Roles, len(b.Articles))
	for i, a := range b.Articles {
		rs[i] = make([]bundle.Role, len(a.Sentences))
		for k, s := range a.Sentences {
			if a.Paragraphs[s.Paragraph].Kind == bundle.Headline {
				rs[i][k] = bundle.Heading
			}
		}
	}
	return rs
}

func describe(b *bundle.Bundle, gs []shared.Group) string {
	var out strings.Builder
	for i, g := range gs {
		if i > 0 {
			fmt.Fprintln(&out, "----")
		}
		for _, l := range g.Links {
			x, y := b.Articles[l.A.Article], b.Articles[l.B.Article]
			grade := "possible"
			if l.Certain {
				grade = "certain"
			}
			fmt.Fprintf(&out, "%s:%d %s:%d %v %s", x.Source, l.A.Sentence, y.Source, l.B.Sentence, l.Kind, grade)
			if h := l.Holds.String(); h != "" {
				fmt.Fprintf(&out, " held by %s", h)
			}
			if !l.Same {
				fmt.Fprint(&out, " other facts")
			}
			for _, c := range l.Contrasts {
				sure := ""
				if !c.Plain {
					sure = "?"
				}
				fmt.Fprintf(&out, " %v%s(%s|%s)", c.Class, sure, c.A.Of(x.Text), c.B.Of(y.Text))
			}
			for _, p := range l.Pairs {
				fmt.Fprintf(&out, " %s~%s", p.A.Of(x.Text), p.B.Of(y.Text))
			}
			fmt.Fprintln(&out)
		}
	}
	return out.String()
}
