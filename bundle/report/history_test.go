package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/report"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
)

// drafts is a bundle of versions, not in the order in which they were written.
func drafts(t *testing.T) (*bundle.Bundle, *versions.History, furniture.Roles) {
	t.Helper()
	b := &bundle.Bundle{Name: "weir", Format: "dir", Warnings: []bundle.Warning{{Article: 1, Source: "b", Message: "decoded as windows-1252"}}}
	for _, v := range []struct{ source, date, text string }{
		{"c", "2031-02-03", "The weir at Olm broke on Friday at 6 a.m. Three barns stood under water. Nobody drowned. The mayor thanked the divers.\n"},
		{"b", "2031-02-01", "The weir at Olm broke on Friday. Two barns stood under water.\n"},
		{"a", "2031-02-02", "The weir at Olm broke on Friday. Three barns stood under water. Nobody drowned.\n"},
	} {
		a := &bundle.Article{Source: v.source, Published: v.date, Text: v.text, Language: "en"}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	h, err := versions.Trace(t.Context(), b, true)
	if err != nil {
		t.Fatal(err)
	}
	c, err := text.NewCorpus(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	roles, err := furniture.Find(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return b, h, roles
}

func TestHistoryJSON(t *testing.T) {
	b, h, roles := drafts(t)
	var out, again bytes.Buffer
	for _, w := range []*bytes.Buffer{&out, &again} {
		if err := report.HistoryJSON(w, b, h, roles, "test"); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("twice the same history, two documents")
	}
	var d struct {
		Schema, Order string
		Bundle        struct{ Warnings []struct{ Article int } }
		Versions      []struct {
			Source, Text string
			Sentences    []struct{ Start, End, Since, Born int }
		}
		Steps []struct {
			Old, New   int
			Words      struct{ Added, Deleted, Changed int }
			Operations []struct {
				Op       string
				Old, New []int
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &d); err != nil {
		t.Fatal(err)
	}
	if d.Schema != "broadsheet.versions/1" || d.Order != "dates" || len(d.Versions) != 3 || len(d.Steps) != 2 {
		t.Fatalf("schema %q, order %q, %d versions, %d steps", d.Schema, d.Order, len(d.Versions), len(d.Steps))
	}
	if got := d.Versions[0].Source + d.Versions[1].Source + d.Versions[2].Source; got != "bac" {
		t.Errorf("the versions come as %s, want oldest first", got)
	}
	if w := d.Bundle.Warnings; len(w) != 1 || w[0].Article != 0 {
		t.Errorf("warnings %+v, want one of the oldest version", w)
	}
	blame := map[string][2]int{}
	last := d.Versions[2]
	for _, s := range last.Sentences {
		blame[last.Text[s.Start:s.End]] = [2]int{s.Since, s.Born}
	}
	for s, want := range map[string][2]int{
		"The weir at Olm broke on Friday at 6 a.m.": {2, 0},
		"Three barns stood under water.":            {1, 0},
		"Nobody drowned.":                           {1, 1},
		"The mayor thanked the divers.":             {2, 2},
	} {
		if got, ok := blame[s]; !ok || got != want {
			t.Errorf("%q: since and born %v, want %v", s, got, want)
		}
	}
	for i, s := range d.Steps {
		olds, news := 0, 0
		for _, op := range s.Operations {
			olds, news = olds+len(op.Old), news+len(op.New)
		}
		if s.Old != i || s.New != i+1 || olds != len(d.Versions[i].Sentences) || news != len(d.Versions[i+1].Sentences) {
			t.Errorf("step %d leads from %d to %d with %d and %d sentences", i, s.Old, s.New, olds, news)
		}
	}
	if w := d.Steps[0].Words; w.Added != 2 || w.Deleted != 0 || w.Changed != 1 {
		t.Errorf("words of the first step %+v, want 2 added and 1 changed", w)
	}
}

// Markdown keeps its signs from beginning lists inside the list.
func TestHistoryMarkdown(t *testing.T) {
	b, h, _ := drafts(t)
	var out strings.Builder
	if err := report.HistoryMarkdown(&out, b, h); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"| 3 | c | 2031-02-03 |", "## Version 1 to 2: b → a", "- `+` **Nobody drowned.** (added: fate)", "- `~` ~~Two~~**Three** barns", "- *(1 kept)*"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing from\n%s", want, out.String())
		}
	}
}
