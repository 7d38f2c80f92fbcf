package filter_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/filter"
	"broadsheet/tui/trial"
)

// found is the regatta with its findings, as two stories.
func found() (*desk.Findings, filter.Names) {
	a := trial.Regatta.Build()
	a.Clusters = [][]int{{0, 1, 2}, {3}}
	f := desk.NewFindings(a)
	return f, filter.Names{Articles: []string{"Quay Wire", "The Ostby Courier", "Harborside", "Gull Radio"}, Stories: f.StoryTitles}
}

func selected(t *testing.T, f *desk.Findings, names filter.Names, line string) *filter.Filter {
	t.Helper()
	q, err := filter.Parse(line, names)
	if err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	var re *regexp.Regexp
	if q.Text != "" {
		re = regexp.MustCompile("(?i)" + regexp.QuoteMeta(q.Text))
	}
	return filter.Select(context.Background(), line, q, re, filter.Found{Analysis: f.Analysis, Checks: f.Checks, Grave: f.Grave, Said: f.Said, Sharing: f.Sharing})
}

// What passes, as the places of sentences.
func TestWhatPasses(t *testing.T) {
	f, names := found()
	for _, c := range []struct{ line, passes, articles string }{
		{"is:altered", "2#4", "2"},
		{"is:alt", "2#4", "2"},
		{"is:fact", "1#2 2#1", "1 2"},
		{"is:fact art:2", "2#1", "2"},
		{"is:fact is:altered art:2", "2#1 2#4", "2"},
		{"is:fact,altered without:1", "2#1 2#4", "2"},
		{"is:drift", "3#4 3#5", "3"},
		{"is:only art:2", "2#5", "2"},
		{"speaker:varga", "1#5 2#4", "1 2"},
		{"speaker:VARGA is:altered", "2#4", "2"},
		{`speaker:"ilse varga" is:full`, "1#5", "1"},
		{"art:ostby lifeboats", "2#2", "2"},
		{"art:harbor is:near", "", ""},
		{"lifeboats had", "1#3 2#2 3#2", "1 2 3"},
		{"art:1,3 lifeboats", "1#3 3#2", "1 3"},
		{"story:2 the", "4#2 4#3", "4"},
		{"story:buoy", "4#1 4#2 4#3", "4"},
		{`"is:altered"`, "", ""},
	} {
		x := selected(t, f, names, c.line)
		var places, articles []string
		for i, a := range f.Bundle.Articles {
			for s := range a.Sentences {
				if r := (bundle.Ref{Article: i, Sentence: s}); x.Sentence(r) {
					places = append(places, fmt.Sprintf("%d#%d", i+1, s+1))
				}
			}
		}
		for _, i := range x.Articles {
			articles = append(articles, fmt.Sprint(i+1))
		}
		if got := strings.Join(places, " "); got != c.passes {
			t.Errorf("%q lets %q pass, want %q", c.line, got, c.passes)
		}
		if got := strings.Join(articles, " "); got != c.articles {
			t.Errorf("%q leaves articles %q, want %q", c.line, got, c.articles)
		}
	}
}

// A check passes by what it is, not by what else stands in its sentence.
func TestWhichChecksPass(t *testing.T) {
	f, names := found()
	for line, want := range map[string]int{"is:altered": 1, "is:fact": 1, "is:drift": 1, "is:cut": 0, "art:2": 2, "art:1": 1, "speaker:varga": 1, "without:2": 1} {
		if x := selected(t, f, names, line); x.Grave != want {
			t.Errorf("%q lets %d grave checks pass, want %d", line, x.Grave, want)
		}
	}
}

// What nobody filters passes.
func TestNoFilter(t *testing.T) {
	var f *filter.Filter
	if !f.Sentence(bundle.Ref{}) || !f.Quote(3) || !f.Check(4) || !f.Has(5) || !f.As(bundle.Ref{}, 0) || f.Without(0) || f.Only() != nil || f.Story() != nil {
		t.Error("nil narrows something")
	}
}

// What cannot be meant is said.
func TestErrors(t *testing.T) {
	_, names := found()
	for line, says := range map[string]string{
		"is:odd":   "altered, reattributed",
		"is:re":    "does not know",
		"is:":      "what comes after is:",
		"art:9":    "there are 4",
		"art:moon": "no article is called",
		"hue:red":  "no filter is called hue:",
		"story:3":  "there are 2",
	} {
		if _, err := filter.Parse(line, names); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", line, err, says)
		}
	}
	if _, err := filter.Parse("story:1", filter.Names{Articles: names.Articles}); err == nil || !strings.Contains(err.Error(), "tells one story") {
		t.Errorf("a story of one: %v", err)
	}
}

// FuzzParse reads any line: whatever is typed, it is a query or an error, and a
// query finds its way.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"is:altered", `speaker:"a b" c`, `"`, "art:1,,2", ":", "is:altered:x", "“is:fact”"} {
		f.Add(s)
	}
	_, names := found()
	f.Fuzz(func(t *testing.T, line string) {
		q, err := filter.Parse(line, names)
		if (q == nil) == (err == nil) {
			t.Fatalf("%q: %v, %v", line, q, err)
		}
		for _, i := range append(append([]int{}, valid(q).In...), valid(q).Without...) {
			if i < 0 || i >= len(names.Articles) {
				t.Fatalf("%q: article %d", line, i)
			}
		}
	})
}

func valid(q *filter.Query) *filter.Query {
	if q == nil {
		return &filter.Query{}
	}
	return q
}
