package report_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/report"
	"broadsheet/bundle/shared"
	"broadsheet/samples"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden holds that a file of testdata holds exactly this.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; go test ./bundle/report -update writes it anew\n%s", path, got)
	}
}

// markdown is the brief of a sample, and its first page.
func markdown(t *testing.T, a *analysis.Analysis) (all, page string) {
	t.Helper()
	var out bytes.Buffer
	if err := report.Markdown(&out, a); err != nil {
		t.Fatal(err)
	}
	page, _, found := strings.Cut(out.String(), "\n# Appendix: everything else\n")
	if !found {
		t.Errorf("no appendix:\n%s", out.String())
	}
	return out.String(), page
}

// The brief of each sample is as it was looked at; its first page can be read
// in three minutes.
func TestBriefOfSamples(t *testing.T) {
	for _, s := range samples.List() {
		t.Run(s.Name, func(t *testing.T) {
			all, page := markdown(t, sample(t, s.Name))
			if n := len(strings.Fields(page)); n >= 600 {
				t.Errorf("the first page has %d words", n)
			}
			golden(t, s.Name+".md", []byte(all))
		})
	}
}

// The first page begins with what to check, the gravest first, and says who is
// quoted, what is copied and what was read, in that order in every form.
func TestOrderOfTheBrief(t *testing.T) {
	a := sample(t, "harbor-hack")
	want := []string{"What to check", "Altered quotes (2)", "Facts that differ (2)", "Leaves the story (1)", "Quotes that may be altered (7)",
		"Only one article has", "Who is quoted, and by how many", "Copied passages", "The articles", "Appendix: everything else",
		"Quotes in several articles, as each prints them", "Article by article"}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"markdown": func(b *bytes.Buffer) error { return report.Markdown(b, a) },
		"text":     func(b *bytes.Buffer) error { return report.Text(b, a) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		rest := strings.ToLower(out.String())
		for _, w := range want {
			_, after, found := strings.Cut(rest, strings.ToLower(w))
			if !found {
				t.Errorf("%s: %q does not stand where it should", name, w)
				break
			}
			rest = after
		}
	}
}

// A first page of many findings is no longer than one of few, each kind of what
// is to be checked is on it, and what has no room there is in the appendix.
func TestFirstPageOfManyFindings(t *testing.T) {
	b := &bundle.Bundle{Name: "many"}
	link := []shared.Group{}
	for i := range 40 {
		text := "The lock at Torvik held back nine boats on the first day of spring, the warden told the council in a letter that nobody had asked for and few had read."
		b.Articles = append(b.Articles, &bundle.Article{Source: "x", Title: strings.Repeat("Title ", 9), Text: text, Words: 29, Sentences: []bundle.Sentence{{Span: bundle.Span{End: len(text)}}}})
		if i%2 == 1 {
			x, y := bundle.Ref{Article: i - 1}, bundle.Ref{Article: i}
			nine := bundle.Span{Start: 28, End: 32}
			link = append(link, shared.Group{Kind: shared.Near, Members: []bundle.Ref{x, y}, Earliest: -1, Links: []shared.Link{{A: x, B: y, Kind: shared.Near, Score: 1, Certain: true,
				Contrasts: []shared.Contrast{{Pair: shared.Pair{A: nine, B: nine}, Class: shared.Number, Plain: true}}}}})
		}
	}
	a := analysis.New(analysis.Analysis{Bundle: b, Roles: slices.Repeat([][]bundle.Role{{bundle.Body}}, 40), Shared: link})
	all, page := markdown(t, a)
	if n := len(strings.Fields(page)); n >= 600 {
		t.Errorf("the first page has %d words:\n%s", n, page)
	}
	more := regexp.MustCompile(`\d+ more in the appendix`).FindAllString(page, -1)
	if len(more) != 1 && len(more) != 2 {
		t.Errorf("what is left out is not said: %q\n%s", more, page)
	}
	for i := range 40 {
		if !strings.Contains(all, fmt.Sprintf("### %d. Title", i+1)) {
			t.Errorf("article %d is not in the appendix", i+1)
		}
	}
}

// Doubtful links are never said to be more.
func TestTheBriefSaysPerhaps(t *testing.T) {
	b := &bundle.Bundle{}
	for _, text := range []string{"Ten boats sank.", "Ten boats went under.", "Boats went down.", "The bay was calm.", "It was calm in the bay."} {
		b.Articles = append(b.Articles, &bundle.Article{Text: text, Sentences: []bundle.Sentence{{Span: bundle.Span{End: len(text)}}}})
	}
	link := func(x, y int, k shared.Kind, certain bool) shared.Link {
		return shared.Link{A: bundle.Ref{Article: x}, B: bundle.Ref{Article: y}, Kind: k, Certain: certain, Score: .5}
	}
	group := func(ls ...shared.Link) shared.Group {
		g := shared.Group{Links: ls, Kind: shared.Reworded, Earliest: -1}
		for i := ls[0].A.Article; i <= ls[len(ls)-1].B.Article; i++ {
			g.Members = append(g.Members, bundle.Ref{Article: i})
		}
		return g
	}
	a := analysis.New(analysis.Analysis{
		Bundle: b, Roles: [][]bundle.Role{{0}, {0}, {0}, {0}, {0}},
		Shared: []shared.Group{group(link(3, 4, shared.Reworded, false)), group(link(0, 1, shared.Near, true), link(1, 2, shared.Reworded, false))},
	})
	var out bytes.Buffer
	if err := report.Text(&out, a); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"#1: Ten boats sank. [nearly so in 2#1; perhaps in 3#1]",
		"#1: Boats went down. [perhaps in 1#1, 2#1]",
		"#1: The bay was calm. [perhaps in 5#1]",
		"0 % in others too, 100 % perhaps",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
