package main

import (
	"bytes"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/text"
)

// TestFaultsInReports has a finding fail on purpose: every format is written
// as ever, standard error says what is missing, and where in the program with
// --debug.
func TestFaultsInReports(t *testing.T) {
	b := &bundle.Bundle{}
	for _, name := range []string{"a.txt", "b\x1b[31m.txt"} {
		a := &bundle.Article{Source: name, Title: "Roofs", Text: "The storm tore two roofs off the market hall in Ostby.\n", Language: "en", Words: 11}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	ctx := analysis.Provoke(t.Context(), func(f string, i int) bool { return f == "quotes" && i == 1 })
	a, err := analysis.Run(ctx, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "markdown", "html", "csv", "json"} {
		write, err := writer(format)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := write(&out, a); err != nil {
			t.Fatal(err)
		}
		if s := out.String(); !strings.Contains(s, "two roofs") || format != "csv" && !strings.Contains(s, "please report it") || strings.Contains(s, "\x1b") {
			t.Errorf("%s: %s", format, s)
		}
	}
	var quiet, loud bytes.Buffer
	printFaults(&quiet, a, false)
	printFaults(&loud, a, true)
	if n := strings.Count(quiet.String(), "\n"); n != 1 || !strings.Contains(quiet.String(), "quotes: failed on this article") || strings.Contains(quiet.String(), "\x1b") {
		t.Errorf("standard error: %q", quiet.String())
	}
	if !strings.Contains(loud.String(), "analysis.provoke") {
		t.Errorf("with --debug: %q", loud.String())
	}
}
