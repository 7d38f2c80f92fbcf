package report_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/load"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/bundle/schema"
	"broadsheet/bundle/sieve"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
	"broadsheet/samples"
)

// A validator holds documents to a schema.
type validator struct{ open, closed *jsonschema.Schema }

func newValidator(t testing.TB, name string) validator {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	open, strict := published(t, name), published(t, name)
	closed(strict)
	var v validator
	for _, s := range []struct {
		url string
		doc any
		to  **jsonschema.Schema
	}{{"mem:open", open, &v.open}, {"mem:closed", strict, &v.closed}} {
		if err := c.AddResource(s.url, s.doc); err != nil {
			t.Fatal(err)
		}
		compiled, err := c.Compile(s.url)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		*s.to = compiled
	}
	return v
}

// closed makes a schema what holds of this version of the program: no field that
// is not described, no value that is not listed.
func closed(schema any) {
	switch s := schema.(type) {
	case node:
		if s["type"] == "object" {
			s["additionalProperties"] = false
		}
		if choice, ok := s["anyOf"].([]any); ok {
			s["anyOf"] = slices.DeleteFunc(choice, func(branch any) bool { return branch.(node)["$ref"] == "#/$defs/later_value" })
		}
		for _, below := range s {
			closed(below)
		}
	case []any:
		for _, below := range s {
			closed(below)
		}
	}
}

// valid holds what is written to both schemas, and returns it.
func (v validator) valid(t *testing.T, what string, write func(w io.Writer) error) {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if err := v.closed.Validate(doc); err != nil {
		t.Errorf("%s: %v", what, err)
	}
	if err := v.open.Validate(doc); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

// validators are those of all documents.
type validators map[string]validator

// What is written of every sample, of what is hostile, of next to nothing, and
// with all that readers may have marked, is as the schemas say.
func TestWhatIsWrittenIsValid(t *testing.T) {
	v := validators{}
	for _, name := range schema.Names {
		v[name] = newValidator(t, name)
	}
	bundles := map[string]*bundle.Bundle{"hostile": hostile(t).Bundle, "nothing": {}, "languages": languages(), "git": underGit(t)}
	for _, s := range samples.List() {
		b, err := samples.Open(t.Context(), s.Name)
		if err != nil {
			t.Fatal(err)
		}
		bundles[s.Name] = b
	}
	for name, b := range bundles {
		t.Run(name, func(t *testing.T) {
			a, err := analysis.Run(t.Context(), b, nil)
			if err != nil {
				t.Fatal(err)
			}
			if name == "languages" && len(a.LeftOut) == 0 {
				t.Error("nothing is left out")
			}
			v["report"].valid(t, "report", func(w io.Writer) error { return report.JSON(w, a, "test") })
			if len(b.Articles) < 2 {
				return
			}
			v.compared(t, b, report.Said{})
			v.reviewed(t, a)
		})
	}
}

// compared holds what is written of versions to its schemas.
func (v validators) compared(t *testing.T, b *bundle.Bundle, said report.Said) {
	t.Helper()
	for _, reversed := range []bool{false, true} {
		h, err := versions.Trace(t.Context(), b, true)
		if err != nil {
			t.Fatal(err)
		}
		if reversed {
			if h, err = h.Turn(t.Context(), b); err != nil {
				t.Fatal(err)
			}
		}
		v["versions"].valid(t, "versions", func(w io.Writer) error { return report.HistoryJSON(w, b, h, h.Roles, "test", said) })
	}
	roles, _, err := analysis.FindRoles(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	two := report.Compare(t.Context(), b, roles)
	two.Review, two.Choice = said.Review, said.Choice
	v["diff"].valid(t, "diff", func(w io.Writer) error { return report.DiffJSON(w, &two, "test") })
}

// reviewed holds what is written when readers have marked everything.
func (v validators) reviewed(t *testing.T, a *analysis.Analysis) {
	t.Helper()
	book := everything(a)
	said := review.Place(t.Context(), book, a.Bundle, "")
	if len(said.Lost) == 0 {
		t.Error("nothing is lost")
	}
	b, err := analysis.RunReviewed(t.Context(), a.Bundle, said, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, choice := range []report.Choice{report.All, report.Unreviewed, report.Marked} {
		v["report"].valid(t, "report with marks", func(w io.Writer) error { return report.JSON(w, b, "test", choice) })
		v.compared(t, a.Bundle, report.Said{Review: said, Choice: choice})
	}
	v["review"].valid(t, "review", func(w io.Writer) error { return report.ReviewJSON(w, book, "test") })
}

// everything is a book in which a reader has marked all that can be marked.
func everything(a *analysis.Analysis) *review.Book {
	b := a.Bundle
	first := review.Subject{Thing: review.Sentence, Span: b.Articles[0].Sentences[0].Span}
	acts := []review.Act{
		review.About(b, first, review.Note, "Ask the desk.\x1b[2J"), review.About(b, first, review.Checked, ""),
		review.About(b, first, review.Furniture, ""), review.About(b, review.Subject{Thing: review.Article}, review.Title, "\u202eFerry"),
		review.Sentences(b, bundle.Ref{}, bundle.Ref{Article: 1}, review.NotSame), review.About(b, first, review.Note, "It was there."),
	}
	acts[len(acts)-1].Of.Words = "Nobody prints such words."
	subjects := []review.Subject{}
	for i := range a.Drift {
		subjects = append(subjects, a.RunSubject(i))
	}
	for i, ds := 0, a.Differences(); i < len(ds); i++ {
		subjects = append(subjects, a.FactSubject(&ds[i]))
	}
	for i := range a.Quotes {
		if s, ok := a.QuoteSubject(i); ok {
			subjects = append(subjects, s)
		}
	}
	for i, op := range versions.Compare(b.Articles[0], b.Articles[1]) {
		if s := report.ChangeSubject(b, 0, 1, &op); i < 9 && s.Span.Len() > 0 {
			subjects = append(subjects, s)
		}
	}
	for i, s := range subjects {
		acts = append(acts, review.About(b, s, review.Verdicts[i%len(review.Verdicts)], ""))
	}
	for i := range acts {
		acts[i].ID, acts[i].By, acts[i].At = fmt.Sprint(i), "ana", time.Date(2031, 5, 4, 12, i, 0, 0, time.UTC)
	}
	book := review.Parse("ana.jsonl", []byte("{no line\n"))
	return book.With(acts...)
}

// languages is a bundle in two languages, and of two stories.
func languages() *bundle.Bundle {
	b := &bundle.Bundle{Name: "languages", Format: "dir"}
	for i, a := range []struct{ language, text string }{
		{"en", "The pier at Sall fell into the sea on Monday. “It went in a minute,” said Odile Lund. Nobody stood on it."},
		{"en", "The pier at Sall fell into the sea on Tuesday. “It was gone in a minute,” said Odile Lund. A dog was saved."},
		{"de", "Die Mole von Sall stürzte am Montag ins Meer. „Es ging schnell“, sagte Odile Lund. Niemand stand darauf."},
		{"", "12 34 56"},
		{"en", ""},
	} {
		article := &bundle.Article{Source: fmt.Sprintf("%d.txt", i), Language: a.language, Text: a.text}
		text.Segment(article)
		b.Articles = append(b.Articles, article)
	}
	return b
}

// underGit is a history with commits, one of them folded, and what is not
// committed.
func underGit(t *testing.T) *bundle.Bundle {
	t.Helper()
	b, _, _ := drafts(t)
	b.Format = "git"
	for i, a := range b.Articles {
		a.Published, a.Committed = fmt.Sprintf("2031-02-0%dT12:00:00Z", i+1), true
		a.Revision = &bundle.Revision{Commit: strings.Repeat("a", 40), Author: "Ana", Authored: a.Published, Committed: a.Published, Subject: "Tell it", Message: "Tell it", Path: "weir.md"}
	}
	again := *b.Articles[0].Revision
	b.Articles[0].Revision.Folded = []bundle.Unchanged{{Revision: again, What: "only front matter: topics"}}
	b.Articles[2].Revision = &bundle.Revision{State: bundle.Unstaged, Path: "weir.md"}
	b.Articles[2].Published, b.Articles[2].Committed = "", false
	return b
}

// Each line that a sieve writes is as its schema says.
func TestTheListOfASieveIsValid(t *testing.T) {
	v := newValidator(t, "sieve")
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	b := hostile(t).Bundle
	wire := "The lock at Sall was shut on Monday because its upper gate had sprung a leak that nobody could explain. Divers will look at it before the week is out."
	for i, text := range []string{wire + " Barges waited.", wire + " The board was not asked.", b.Articles[0].Text} {
		if err := os.WriteFile(filepath.Join(in, fmt.Sprintf("%d.txt", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(in, "broken.zip"), []byte("PK\x03\x04 no archive"), 0o666); err != nil {
		t.Fatal(err)
	}
	stream, err := load.NewStream(t.Context(), []string{in}, load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sieve.Run(t.Context(), stream, []string{in}, out, sieve.Options{MinWords: 8, Largest: 100}); err != nil {
		t.Fatal(err)
	}
	var list bytes.Buffer
	if err := sieve.List(&list, out); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(list.String()) {
		v.valid(t, line, func(w io.Writer) error { _, err := io.WriteString(w, line); return err })
	}
	for _, want := range []string{`"arguments"`, `"skipped"`, `"group"`, `"passages"`} {
		if !strings.Contains(list.String(), want) {
			t.Errorf("no line has %s: %s", want, list.String())
		}
	}
}

// A program that has today's schemas can read what a later version writes: a
// field more, a value more. What is missing or of another type it can not.
func TestTheSchemasAreOpen(t *testing.T) {
	v := newValidator(t, "diff")
	const doc = `{"schema": "broadsheet.diff/1", "generator": "g", "old": {"source": "a", "text": "A.", "sentences": []}, "new": {"source": "b", "text": "B.", "sentences": []},
		"operations": [{"op": "kept", "moved": false, "old": [0], "new": [0], "grave": false}]}`
	for _, tt := range []struct {
		from, to     string
		open, closed bool
	}{
		{"", "", true, true},
		{`"moved"`, `"mood": "x", "moved"`, true, false},
		{`"kept"`, `"rewritten"`, true, false},
		{`"kept"`, `1`, false, false},
		{`"moved": false, `, ``, false, false},
		{`"old": [0]`, `"old": [-1]`, false, false},
		{`diff/1`, `diff/2`, false, false},
	} {
		parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(doc, tt.from, tt.to, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if open, closed := v.open.Validate(parsed) == nil, v.closed.Validate(parsed) == nil; open != tt.open || closed != tt.closed {
			t.Errorf("%s for %s: open %t, closed %t", tt.to, tt.from, open, closed)
		}
	}
}
