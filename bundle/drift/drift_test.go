package drift_test

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// TestFind holds what is found in small invented bundles to the file "want"
// of each archive in testdata. An archive whose comment begins with "base:"
// adds its files to those of another.
func TestFind(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			names, bodies, want := archive(t, filepath.Base(file))
			c := corpus(t, names, bodies)
			got := find(t, c)
			if s := describe(c, got); s != want {
				t.Errorf("got:\n%swant:\n%s%s", s, want, details(got))
			}
		})
	}
}

// archive reads an archive with its base.
func archive(t *testing.T, name string) (names, bodies []string, want string) {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if first, _, _ := bytes.Cut(a.Comment, []byte("\n")); bytes.HasPrefix(first, []byte("base: ")) {
		names, bodies, _ = archive(t, string(first[len("base: "):]))
	}
	for _, f := range a.Files {
		if f.Name == "want" {
			want = string(f.Data)
			continue
		}
		if i := slices.Index(names, f.Name); i >= 0 {
			bodies[i] = string(f.Data)
			continue
		}
		names, bodies = append(names, f.Name), append(bodies, string(f.Data))
	}
	return names, bodies, want
}

// corpus makes a bundle of the texts. A name such as "d.de.txt" gives the
// language.
func corpus(t testing.TB, names, bodies []string) *text.Corpus {
	t.Helper()
	b := &bundle.Bundle{}
	for i, name := range names {
		a := &bundle.Article{Source: name, Text: bodies[i], Language: "en"}
		if parts := strings.Split(name, "."); len(parts) == 3 {
			a.Language = parts[1]
		}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// roles calls a first line without a full stop the title, a paragraph behind
// ## a heading and everything else body, so that the tests do not depend on how furniture is told.
func roles(b *bundle.Bundle) furniture.Roles {
	rs := make(furniture.Roles, len(b.Articles))
	for i, a := range b.Articles {
		rs[i] = make([]bundle.Role, len(a.Sentences))
		if len(a.Sentences) > 1 && !strings.HasSuffix(a.SentenceText(0), ".") {
			rs[i][0] = bundle.Title
		}
		for k := range a.Sentences {
			if p := a.Sentences[k].Paragraph; strings.HasPrefix(a.SentenceText(k), "## ") && (k+1 == len(a.Sentences) || a.Sentences[k+1].Paragraph != p) {
				rs[i][k] = bundle.Heading
			}
		}
	}
	return rs
}

func find(t testing.TB, c *text.Corpus) drift.Result {
	t.Helper()
	r, err := drift.Find(context.Background(), c, roles(c.Bundle))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func describe(c *text.Corpus, r drift.Result) string {
	var b strings.Builder
	for _, group := range r.Clusters {
		b.WriteString("cluster")
		for _, i := range group {
			b.WriteString(" " + c.Bundle.Articles[i].Source)
		}
		b.WriteByte('\n')
	}
	for _, run := range r.Drift {
		grade := "low"
		if run.Confident {
			grade = "high"
		}
		fmt.Fprintf(&b, "drift %s %s\n", ends(c.Bundle, run), grade)
	}
	for _, run := range r.Background {
		fmt.Fprintf(&b, "background %s\n", ends(c.Bundle, run))
	}
	for _, l := range r.LeftOut {
		fmt.Fprintf(&b, "leftout %s %s\n", c.Bundle.Articles[l.Article].Source, l.Reason)
	}
	return b.String()
}

// ends names a run by its first and its last four words.
func ends(b *bundle.Bundle, r drift.Run) string {
	a := b.Articles[r.Article]
	first, last := strings.Fields(a.SentenceText(r.First)), strings.Fields(a.SentenceText(r.Last))
	return fmt.Sprintf("%s %q .. %q", a.Source, strings.Join(first[:min(4, len(first))], " "), strings.Join(last[max(0, len(last)-4):], " "))
}

func details(r drift.Result) string {
	var b strings.Builder
	for _, run := range slices.Concat(r.Drift, r.Background) {
		fmt.Fprintf(&b, "%+v\n", run)
	}
	return b.String()
}
