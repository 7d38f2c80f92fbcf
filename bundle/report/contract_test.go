package report_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/report"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
	"broadsheet/samples"
)

// doc is the documented report, as a program that reads it would declare it.
type doc struct {
	Schema, Generator string
	Bundle            struct {
		Name, Format string
		Warnings     []struct {
			Article *int
			Message string
		}
		Clusters [][]int
	}
	Articles []struct {
		Index      int
		Text       string
		Paragraphs []struct{ Start, End int }
		Sentences  []struct {
			Start, End, Paragraph int
			Role, Key             string
			Furniture             [][2]int
		}
	}
	Shared []struct {
		ID, Key, Kind string
		Members       []ref
		Source        *int
		Links         []struct {
			A, B        ref
			Kind, Grade string
			Score       float64
			Spans       []pair
			Pairs       []pair
			Contrasts   []struct {
				Class string
				A, B  [2]int
			}
		}
	}
	Quotes []struct {
		ID                             string
		Article, Start, End            int
		Text, Kind, Continues, Speaker string
		Marked                         bool
	}
	QuoteGroups []struct {
		ID, Key string
		Members []struct {
			Quote, Status, Grade string
			Also                 []string
			Edits                []struct {
				Reference, This [2]int
				Of              string
			}
		}
	} `json:"quote_groups"`
	Drift, Background []struct {
		Article    int
		First      int `json:"first_sentence"`
		Last       int `json:"last_sentence"`
		Score      float64
		Confidence string
		Terms      []string
	}
}

type ref struct{ Article, Sentence int }

type pair struct{ A, B [2]int }

func sample(t testing.TB, name string) *analysis.Analysis {
	t.Helper()
	b, err := samples.Open(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func encode(t testing.TB, a *analysis.Analysis) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := report.JSON(&buf, a, "broadsheet test"); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestJSONKeepsItsContract(t *testing.T) {
	for _, s := range samples.List() {
		t.Run(s.Name, func(t *testing.T) {
			var d doc
			if err := json.Unmarshal(encode(t, sample(t, s.Name)), &d); err != nil {
				t.Fatal(err)
			}
			if d.Schema != "broadsheet.report/1" || len(d.Articles) != s.Articles {
				t.Fatalf("schema %q, %d articles", d.Schema, len(d.Articles))
			}
			d.articles(t)
			d.shared(t)
			d.quotes(t)
			d.runs(t)
		})
	}
}

func (d *doc) articles(t *testing.T) {
	for i, a := range d.Articles {
		at := 0
		for k, s := range a.Sentences {
			if s.Start < at || s.End <= s.Start || s.End > len(a.Text) {
				t.Errorf("article %d: sentence %d at [%d,%d) after %d", i, k, s.Start, s.End, at)
			}
			p := a.Paragraphs[s.Paragraph]
			if s.Start < p.Start || s.End > p.End {
				t.Errorf("article %d: sentence %d lies outside its paragraph", i, k)
			}
			at = s.End
			from := s.Start
			for _, l := range s.Furniture {
				if l[0] < from || l[1] <= l[0] || l[1] > s.End || s.Role == "furniture" || l == [2]int{s.Start, s.End} {
					t.Errorf("article %d: sentence %d, %s, holds furniture at %v", i, k, s.Role, l)
				}
				from = l[1]
			}
			oneOf(t, "role", s.Role, "title", "heading", "body", "furniture")
			if len(s.Key) != 8 {
				t.Errorf("key %q", s.Key)
			}
		}
	}
}

func (d *doc) shared(t *testing.T) {
	seen := map[[2]ref]string{}
	for _, g := range d.Shared {
		oneOf(t, "kind", g.Kind, "verbatim", "near", "reworded")
		members := map[ref]bool{}
		articles := map[int]bool{}
		for _, m := range g.Members {
			members[m], articles[m.Article] = true, true
			if role := d.Articles[m.Article].Sentences[m.Sentence].Role; role == "furniture" || role == "heading" {
				t.Errorf("%s holds a %s", g.ID, role)
			}
		}
		if len(articles) < 2 {
			t.Errorf("%s lies in one article", g.ID)
		}
		for _, l := range g.Links {
			oneOf(t, "grade", l.Grade, "certain", "possible")
			if !members[l.A] || !members[l.B] {
				t.Errorf("%s has a link to a sentence that is no member", g.ID)
			}
			if other := seen[[2]ref{l.A, l.B}]; other != "" {
				t.Errorf("a link stands in %s and %s", other, g.ID)
			}
			seen[[2]ref{l.A, l.B}] = g.ID
			if l.Score < 0 || l.Score > 1 {
				t.Errorf("score %v", l.Score)
			}
			a, b := d.Articles[l.A.Article].Sentences[l.A.Sentence], d.Articles[l.B.Article].Sentences[l.B.Sentence]
			for _, p := range append(l.Spans, l.Pairs...) {
				inside(t, g.ID, p.A, a.Start, a.End)
				inside(t, g.ID, p.B, b.Start, b.End)
			}
			for _, c := range l.Contrasts {
				oneOf(t, "class", c.Class, "number", "date", "time", "money", "measure", "name", "place", "negation", "antonym")
				inside(t, g.ID, c.A, a.Start, a.End)
				inside(t, g.ID, c.B, b.Start, b.End)
			}
		}
	}
}

func (d *doc) quotes(t *testing.T) {
	byID := map[string]int{}
	for i, q := range d.Quotes {
		byID[q.ID] = i
		oneOf(t, "kind", q.Kind, "speech", "phrase", "term", "unmarked", "reported")
		if text := d.Articles[q.Article].Text; q.End > len(text) || !strings.Contains(text[q.Start:q.End], q.Text) {
			t.Errorf("%s is not where it says", q.ID)
		}
		if q.Continues != "" {
			if from, ok := byID[q.Continues]; !ok || d.Quotes[from].Article != q.Article {
				t.Errorf("%s goes on from %s", q.ID, q.Continues)
			}
		}
	}
	for _, g := range d.QuoteGroups {
		references := map[int]bool{} // by article: a reference split by its attribution has several entries
		for _, m := range g.Members {
			oneOf(t, "status", m.Status, "reference", "verbatim", "truncated", "altered", "unmarked", "reported", "reattributed")
			if m.Status == "reference" {
				references[d.Quotes[byID[m.Quote]].Article] = true
			} else {
				oneOf(t, "grade", m.Grade, "certain", "possible")
			}
			if _, ok := byID[m.Quote]; !ok {
				t.Fatalf("%s names %s, which is nowhere", g.ID, m.Quote)
			}
			for _, e := range m.Edits {
				of, ok := byID[cmp.Or(e.Of, g.Members[0].Quote)]
				if !ok {
					t.Fatalf("%s has an edit of %s, which is nowhere", g.ID, e.Of)
				}
				inside(t, g.ID, e.Reference, 0, len(d.Quotes[of].Text))
				inside(t, g.ID, e.This, 0, len(d.Quotes[byID[m.Quote]].Text))
			}
		}
		if len(references) != 1 {
			t.Errorf("%s has references in %d articles", g.ID, len(references))
		}
	}
}

func (d *doc) runs(t *testing.T) {
	for _, r := range append(d.Drift, d.Background...) {
		oneOf(t, "confidence", r.Confidence, "high", "low")
		if r.First > r.Last || r.Last >= len(d.Articles[r.Article].Sentences) || r.Score < 0 || r.Score > 1 || len(r.Terms) == 0 {
			t.Errorf("run %+v", r)
		}
	}
}

func oneOf(t *testing.T, what, got string, want ...string) {
	t.Helper()
	for _, w := range want {
		if got == w {
			return
		}
	}
	t.Errorf("%s %q is none of %v", what, got, want)
}

func inside(t *testing.T, id string, s [2]int, start, end int) {
	t.Helper()
	if s[0] < start || s[1] > end || s[0] > s[1] {
		t.Errorf("%s: span %v outside [%d,%d)", id, s, start, end)
	}
}

// TestJSONHasListsWhereItPromisesThem holds that a list of nothing is [], also
// where there is next to nothing to read.
func TestJSONHasListsWhereItPromisesThem(t *testing.T) {
	analyses := []*analysis.Analysis{sample(t, samples.Default), hostile(t)}
	for _, texts := range [][]string{{}, {""}, {"", ""}, {"One."}} {
		b := &bundle.Bundle{}
		for _, s := range texts {
			a := &bundle.Article{Text: s}
			text.Segment(a)
			b.Articles = append(b.Articles, a)
		}
		a, err := analysis.Run(t.Context(), b, nil)
		if err != nil {
			t.Fatal(err)
		}
		analyses = append(analyses, a)
	}
	null := regexp.MustCompile(`(?m)^ *"(\w+)": null`)
	for i, a := range analyses {
		for _, m := range null.FindAllSubmatch(encode(t, a), -1) {
			if key := string(m[1]); key != "source" && key != "article" { // unknown order; a warning about the whole input
				t.Errorf("report %d: %s is null", i, key)
			}
		}
	}
}

func TestJSONIsTheSameWhateverTheNumberOfCPUs(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var first []byte
	for _, n := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(n)
		if out := encode(t, sample(t, samples.Default)); first == nil {
			first = out
		} else if !bytes.Equal(first, out) {
			t.Fatalf("with %d CPUs the report differs", n)
		}
	}
}

// hostile returns an analysis of two articles full of what must not reach a
// terminal, in text, name and metadata.
func hostile(t *testing.T) *analysis.Analysis {
	t.Helper()
	const bad = "\x1b]0;owned\x07\u202e\u200b\u0085\x9b\ufeff<b>*_`|#"
	b := &bundle.Bundle{Name: bad, Warnings: []bundle.Warning{{Article: -1, Source: bad, Message: bad}}}
	for range 2 {
		a := &bundle.Article{Source: bad, Title: bad, Outlet: bad, Author: bad, URL: bad, Published: bad, Language: "en",
			Text: "The harbour board " + bad + " met on Monday to vote on the lock. “We " + bad + " will not close it,” said Mirela " + bad + " Tasch."}
		a.Text = strings.ToValidUTF8(a.Text, "\ufffd")
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestNothingHostileComesOut(t *testing.T) {
	a := hostile(t)
	var out bytes.Buffer
	h, err := versions.Trace(t.Context(), a.Bundle, true)
	if err != nil {
		t.Fatal(err)
	}
	two := report.Compare(t.Context(), a.Bundle, a.Roles)
	for name, write := range map[string]func() error{
		"json":          func() error { return report.JSON(&out, a, "test") },
		"text":          func() error { return report.Text(&out, a) },
		"plain":         func() error { return report.Plain(&out, a) },
		"markdown":      func() error { return report.Markdown(&out, a) },
		"split":         func() error { return report.Split(&out, a.Bundle) },
		"history":       func() error { return report.HistoryText(&out, a.Bundle, h) },
		"history json":  func() error { return report.HistoryJSON(&out, a.Bundle, h, a.Roles, "test") },
		"history html":  func() error { return report.HistoryHTML(&out, a.Bundle, h) },
		"history md":    func() error { return report.HistoryMarkdown(&out, a.Bundle, h) },
		"diff":          func() error { return report.DiffText(&out, &two) },
		"diff json":     func() error { return report.DiffJSON(&out, &two, "test") },
		"diff markdown": func() error { return report.DiffMarkdown(&out, &two) },
		"diff html":     func() error { return report.DiffHTML(&out, &two) },
	} {
		out.Reset()
		if err := write(); err != nil {
			t.Fatal(err)
		}
		for _, r := range out.String() {
			if r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)) {
				t.Errorf("%s lets %U through", name, r)
				break
			}
		}
		if strings.HasSuffix(name, "html") && strings.Contains(out.String(), "<b>") {
			t.Error("words became markup")
		}
		if name == "markdown" && regexp.MustCompile(`(?m)[^\\]<b>`).MatchString(out.String()) {
			t.Error("words became markup in Markdown")
		}
	}
}

func TestJSONTextReadsBack(t *testing.T) {
	a := hostile(t)
	var d doc
	if err := json.Unmarshal(encode(t, a), &d); err != nil {
		t.Fatal(err)
	}
	for i, art := range a.Bundle.Articles {
		if d.Articles[i].Text != art.Text {
			t.Errorf("article %d: %q became %q", i, art.Text, d.Articles[i].Text)
		}
	}
}
