package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/report"
	"broadsheet/bundle/versions"
)

// addSeeds gives a fuzz target over a [wire] something to begin with.
func addSeeds(f *testing.F) {
	for i, extra := range []string{"", "“", "\x1b]0;x\x07\u202e\u200b<b>*_`|#", "=cmd()\n\n1. a\n\t- b\n", "[a]: b \"c\" d\n", "a\u2028b\r\nc\u0085", "\u0301\u200d\ufe0f\U000e0041"} {
		f.Add(uint64(i), []byte{byte(i), 4, 6, 5, byte(i * 3)}, extra)
	}
}

// FuzzAnalysis runs everything over articles as they come, and writes them in
// every format.
func FuzzAnalysis(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, seed uint64, ops []byte, extra string) {
		b := wire{rand.New(rand.NewPCG(seed, 3))}.bundle(ops, extra)
		a, err := analysis.Run(t.Context(), b, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Faults {
			t.Fatalf("%s failed: %s\n%s", f.Finding, f.Message, f.Stack)
		}
		for _, g := range a.Shared {
			for _, m := range g.Members {
				if m.Article >= len(b.Articles) || m.Sentence >= len(b.Articles[m.Article].Sentences) {
					t.Fatalf("group %s is tied to %v", g.Key, m)
				}
			}
		}
		for _, q := range a.Quotes {
			mustLieIn(t, b, q.Article, q.Span)
			mustLieIn(t, b, q.Article, q.Inner)
		}
		for _, r := range slices.Concat(a.Drift, a.Background) {
			if n := len(b.Articles[r.Article].Sentences); r.First < 0 || r.First > r.Last || r.Last >= n {
				t.Fatalf("a run of sentences %d to %d of %d", r.First, r.Last, n)
			}
		}
		var out bytes.Buffer
		must := func(name string, err error) {
			t.Helper()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			clean(t, name, out.Bytes())
		}
		must("json", report.JSON(&out, a, "test"))
		var doc any
		if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
			t.Fatalf("json: %v", err)
		}
		out.Reset()
		must("markdown", report.Markdown(&out, a))
		out.Reset()
		must("text", report.Text(&out, a))
		out.Reset()
		must("plain", report.Plain(&out, a))
		out.Reset()
		must("csv", report.CSV(&out, a))
		if _, err := csv.NewReader(&out).ReadAll(); err != nil {
			t.Fatalf("csv: %v", err)
		}
		out.Reset()
		must("html", report.HTML(&out, a))
		if _, err := html.Parse(&out); err != nil {
			t.Fatalf("html: %v", err)
		}
	})
}

func mustLieIn(t *testing.T, b *bundle.Bundle, article int, s bundle.Span) {
	t.Helper()
	text := b.Articles[article].Text
	if s.Start < 0 || s.Start > s.End || s.End > len(text) || s.Start < len(text) && !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		t.Fatalf("span %v of %d bytes", s, len(text))
	}
}

// clean holds that nothing in a report can steer a terminal. A table for
// spreadsheets may end its lines as those do.
func clean(t *testing.T, name string, out []byte) {
	t.Helper()
	if !utf8.Valid(out) {
		t.Fatalf("%s is no UTF-8", name)
	}
	for i, r := range string(out) {
		if r == '\n' || name == "csv" && (r == '\r' || r == '\ufeff' && i == 0) {
			continue
		}
		if unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) {
			t.Fatalf("%s lets %U through", name, r)
		}
	}
}

// FuzzHistory takes the same articles for versions of one, and compares the
// first two.
func FuzzHistory(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, seed uint64, ops []byte, extra string) {
		b := wire{rand.New(rand.NewPCG(seed, 5))}.bundle(ops, extra)
		h, err := versions.Trace(t.Context(), b, true)
		if err != nil {
			t.Fatal(err)
		}
		if order := slices.Sorted(slices.Values(h.Order)); len(order) != len(b.Articles) || order[len(order)-1] != len(b.Articles)-1 {
			t.Fatalf("order %v of %d versions", h.Order, len(b.Articles))
		}
		for _, s := range h.Steps {
			covers(t, b, s.Old, s.New, s.Operations)
		}
		for i, a := range b.Articles {
			for k := range a.Sentences {
				r := bundle.Ref{Article: i, Sentence: k}
				if born, since := h.Born(r), h.Since(r); born > since || since > h.Position(i) || born < 0 {
					t.Fatalf("%v was born in %d and stands so since %d, in version %d", r, born, since, h.Position(i))
				}
			}
			if len(a.Sentences) > 0 {
				h.Life(bundle.Ref{Article: i, Sentence: len(a.Sentences) / 2})
			}
		}
		for _, f := range h.Faults {
			t.Fatalf("%s failed: %s\n%s", f.What, f.Message, f.Stack)
		}
		two := report.Compare(t.Context(), b, h.Roles)
		for _, f := range two.Faults {
			t.Fatalf("%s failed: %s\n%s", f.What, f.Message, f.Stack)
		}
		var out bytes.Buffer
		for name, write := range map[string]func() error{
			"history": func() error { return report.HistoryText(&out, b, h) }, "diff": func() error { return report.DiffText(&out, &two) },
			"history json": func() error { return report.HistoryJSON(&out, b, h, h.Roles, "test") }, "diff json": func() error { return report.DiffJSON(&out, &two, "test") },
			"history html": func() error { return report.HistoryHTML(&out, b, h) }, "diff html": func() error { return report.DiffHTML(&out, &two) },
			"history markdown": func() error { return report.HistoryMarkdown(&out, b, h) }, "diff markdown": func() error { return report.DiffMarkdown(&out, &two) },
		} {
			out.Reset()
			if err := write(); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			clean(t, name, out.Bytes())
		}
	})
}

// covers holds that every sentence of both versions is in one operation, and
// that what was edited lies in the texts.
func covers(t *testing.T, b *bundle.Bundle, old, new int, ops []versions.Operation) {
	t.Helper()
	var o, n []int
	for _, op := range ops {
		o, n = append(o, op.Old...), append(n, op.New...)
		for _, e := range op.Edits {
			mustLieIn(t, b, old, e.Old)
			mustLieIn(t, b, new, e.New)
		}
	}
	for _, side := range []struct {
		in []int
		of int
	}{{o, len(b.Articles[old].Sentences)}, {n, len(b.Articles[new].Sentences)}} {
		slices.Sort(side.in)
		if len(side.in) != side.of || len(slices.Compact(side.in)) != side.of {
			t.Fatalf("operations hold the sentences %v of %d", side.in, side.of)
		}
	}
}
