package quotetest

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// articles cuts a test's input at lines "== name".
func articles(in string) []string {
	var out []string
	for _, part := range strings.Split("\n"+in, "\n== ") {
		if _, text, ok := strings.Cut(part, "\n"); ok && strings.TrimSpace(text) != "" {
			out = append(out, strings.TrimSpace(text)+"\n")
		}
	}
	return out
}

// Cases runs do over the files of an archive, each of which holds articles, a
// line "--" and what do is to return for them.
func Cases(t *testing.T, archive string, do func(t *testing.T, c *text.Corpus, roles furniture.Roles) string) {
	ar, err := txtar.ParseFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range ar.Files {
		t.Run(f.Name, func(t *testing.T) {
			in, want, ok := strings.Cut(string(f.Data), "\n--\n")
			if !ok {
				t.Fatal("no -- line")
			}
			if !strings.HasPrefix(in, "== ") {
				in = "== a\n" + in
			}
			c, roles := Corpus(articles(in)...)
			if got := do(t, c, roles); got != strings.TrimRight(want, "\n") {
				t.Errorf("got:\n%s\nwant:\n%s", got, strings.TrimRight(want, "\n"))
			}
		})
	}
}
