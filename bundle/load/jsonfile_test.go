package load

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestJSON(t *testing.T) {
	const (
		one = `{"title": "Wall falls", "text": "The wall fell.\nNobody was hurt.", "url": "https://gazette.example/1", "hostname": "gazette.example", "date": "2031-03-04", "author": "Ann Lee; Bo Ek", "id": 7}`
		two = `{"headline": "Boats adrift", "articleBody": ["Three boats drifted.", "They came back."], "authors": ["Ann Lee", "Bo Ek"], "source": {"id": null, "name": "Post"}, "publishedAt": "2031-03-04T19:56:00Z"}`
	)
	facts := []string{
		"Wall falls|gazette.example|Ann Lee; Bo Ek|2031-03-04|The wall fell.\nNobody was hurt.",
		"Boats adrift|Post|Ann Lee, Bo Ek|2031-03-04T19:56:00Z|Three boats drifted.\n\nThey came back.",
	}
	for _, tt := range []struct {
		name, in, format string
		want             []string
		warning          string
	}{
		{"lines", one + "\n" + two + "\n", "jsonl", facts, ""},
		{"one object", one, "jsonl", facts[:1], ""},
		{"array", "[\n" + one + ",\n" + two + "\n]", "json", facts, ""},
		{"articles", `{"status": "ok", "articles": [` + one + "," + two + "]}", "json", facts, ""},
		{"bars in the text", strings.Replace(one, "fell.", "fell. ||||| ", 1) + "\n" + two, "jsonl", []string{strings.Replace(facts[0], "fell.", "fell. ||||| ", 1), facts[1]}, ""},
		{"a bad line", one + "\n{\"text\n" + two, "jsonl", facts, "in.json:2"},
		{"an object without a text", one + "\n{\"a\": 1}\n" + two, "jsonl", facts, "in.json:2"},
		{"an ambiguous date", one + "\n" + strings.Replace(two, "2031-03-04T19:56:00Z", "03/04/31", 1), "jsonl", []string{facts[0], strings.Replace(facts[1], "2031-03-04T19:56:00Z", "", 1)}, "in.json:2"},
		{"fields that are not shown", strings.Replace(one, "{", `{"mood": "grim", `, 1) + "\n" + two, "jsonl", facts, "in.json:0"},
		{"an object of several lines", strings.Replace(one, ", ", ",\n ", 1), "json", facts[:1], ""},
		{"an array with a gap", "[" + one + `, {"title": "No text"}, ` + two + "]", "json", facts, "in.json:1"},
		{"deeper", `{"response": {"results": [{"id": 1, "webTitle": "Wall falls", "webPublicationDate": "2031-03-04", "fields": {"bodyText": "The wall fell.\nNobody was hurt.", "publication": "gazette.example", "byline": "Ann Lee; Bo Ek"}}]}}`, "json", facts[:1], ""},
		{"HTML in a field", `[{"headline": "Wall &amp; boats", "content": "<p>The wall <b>fell</b>.</p><p>Nobody &mdash; none.</p>"}]`, "json", []string{"Wall & boats||||The wall fell.\n\nNobody — none."}, ""},
		{"JSON Feed", `{"version": "https://jsonfeed.org/version/1.1", "title": "The Tide", "items": [{"title": "Wall falls", "content_html": "<p>It fell.</p>", "date_published": "2031-03-04T19:56:00Z"}]}`, "json", []string{"Wall falls|The Tide||2031-03-04T19:56:00Z|It fell."}, ""},
		{"ninjs with roles", `{"headlines": [{"role": "main", "value": "Wall falls"}], "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>It fell.</p>"}], "by": "Ann Lee"}`, "json", []string{"Wall falls||Ann Lee||It fell."}, ""},
	} {
		path := filepath.Join(write(t, "in.json", tt.in), "in.json")
		b := open(t, Options{}, path)
		var got []string
		for _, a := range b.Articles {
			got = append(got, strings.Join([]string{a.Title, a.Outlet, a.Author, a.Published, a.Text}, "|"))
		}
		if b.Format != tt.format || !slices.Equal(got, tt.want) {
			t.Errorf("%s: format %q\n got %q\nwant %q", tt.name, b.Format, got, tt.want)
		}
		warning := ""
		if len(b.Warnings) > 0 {
			warning = fmt.Sprintf("%s:%d", filepath.Base(b.Warnings[0].Source), b.Warnings[0].Line)
		}
		if warning != tt.warning {
			t.Errorf("%s: warnings are %v", tt.name, b.Warnings)
		}
	}
}

func FuzzJSON(f *testing.F) {
	f.Add(`{"text": "a\ud800", "date": "03/04/31"}` + "\n{\"body\": [\"x\", {\"name\": \"y\"}]}")
	f.Add(`[{"text": ""}, {"text": "a"}]`)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		_, found, ok, err := readFormat(t.Context(), &contents{name: "in.json", text: s}, false)
		if ok && err == nil && len(found.list) == 0 {
			t.Fatalf("%q: read as no article", s)
		}
		last := 0
		for _, r := range found.list {
			if !utf8.ValidString(r.text) || r.line < last || r.line > strings.Count(s, "\n")+1 {
				t.Fatalf("%q: record %+v", s, r)
			}
			last = r.line
		}
	})
}
