package report_test

import (
	"bytes"
	"regexp"
	"slices"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/report"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
)

// What a change is about does not depend on the command that is asked.
func TestDiffAndVersionsAgree(t *testing.T) {
	b := &bundle.Bundle{Name: "weir", Format: "git"}
	for _, s := range []string{
		"Weir breaks at Olm\n\nBy Ina Rusk\n\nThe weir at Olm broke on Friday, the mayor said. Two people were hurt when it gave way. Ferries stopped for a day.\n\n1,085 views\n",
		"Weir breaks at Olm\n\nBy Ina Rusk and Tor Welk\n\nThe weir at Olm broke on Friday, a diver said. Two people were killed when it gave way. Ferries stopped for a week.\n\n2,410 views\n",
	} {
		a := &bundle.Article{Source: "weir.txt", Published: "2031-02-01T10:00:00Z", Committed: true, Text: s, Language: "en"}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	b.Articles[1].Published = "2031-02-02T10:00:00Z"
	c, err := text.NewCorpus(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	roles, err := furniture.Find(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	two := report.Compare(t.Context(), b, roles)
	h, err := versions.Trace(t.Context(), b, true)
	if err != nil {
		t.Fatal(err)
	}
	var diff, all, doc bytes.Buffer
	for _, err := range []error{report.DiffText(&diff, &two), report.HistoryText(&all, b, h), report.HistoryJSON(&doc, b, h, h.Roles, "test")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	about := regexp.MustCompile(`\([^)]*edited[^)]*\)`)
	want := []string{"(byline edited: name)", "(edited: source)", "(edited: fate)", "(edited: wording)", "(furniture edited: wording)"}
	for name, out := range map[string]string{"diff": diff.String(), "versions": all.String()} {
		if got := about.FindAllString(out, -1); !slices.Equal(got, want) {
			t.Errorf("%s says %q, want %q", name, got, want)
		}
	}
	if !regexp.MustCompile(`source +author date +words`).MatchString(all.String()) || bytes.Contains(all.Bytes(), []byte("published")) {
		t.Errorf("the date of a commit is called otherwise:\n%s", all.String())
	}
	for _, want := range []string{`"committed": "2031-02-02T10:00:00Z"`, `"field": "committed"`, `"published": ""`} {
		if !bytes.Contains(doc.Bytes(), []byte(want)) {
			t.Errorf("the document lacks %s", want)
		}
	}
}
