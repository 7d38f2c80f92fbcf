package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/report"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
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
	ctx := parallel.Provoke(t.Context(), func(at analysis.Attempt) bool { return at == analysis.Attempt{Finding: "quotes", Article: 1} })
	a, err := analysis.Run(ctx, b, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range report.AnalysisFormats.Names() {
		write := report.AnalysisFormats.Named(format)
		var out bytes.Buffer
		if err := write(&out, a, generator, report.All); err != nil {
			t.Fatal(err)
		}
		if s := out.String(); !strings.Contains(s, "two roofs") || format != "csv" && !strings.Contains(s, "please report it") || strings.Contains(s, "\x1b") {
			t.Errorf("%s: %s", format, s)
		}
	}
	var quiet, loud bytes.Buffer
	printFaults(&quiet, faultsOf(a), false)
	printFaults(&loud, faultsOf(a), true)
	if n := strings.Count(quiet.String(), "\n"); n != 1 || !strings.Contains(quiet.String(), "quotes: failed on this article") || strings.Contains(quiet.String(), "\x1b") {
		t.Errorf("standard error: %q", quiet.String())
	}
	if !strings.Contains(loud.String(), "analysis.contained") {
		t.Errorf("with --debug: %q", loud.String())
	}
}

// TestFaultsBetweenVersions has a comparison fail on purpose, in a history and
// in a diff.
func TestFaultsBetweenVersions(t *testing.T) {
	b := &bundle.Bundle{}
	for i, s := range []string{"The storm tore two roofs off the hall.\n", "The storm tore three roofs off the hall.\n", "The storm tore four roofs off the hall.\n"} {
		a := &bundle.Article{Source: string(rune('a'+i)) + "\x1b[31m.txt", Text: s, Language: "en", Words: 8}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	ctx := parallel.Provoke(t.Context(), func(at versions.Attempt) bool { return at.Old == b.Articles[0] })
	h, err := versions.Trace(ctx, b, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"text", "markdown", "html", "json"} {
		write := report.HistoryFormats.Named(format)
		var out bytes.Buffer
		if err := write(&out, b, h, generator, report.Said{}); err != nil {
			t.Fatal(err)
		}
		if s := out.String(); !strings.Contains(s, "four") || !strings.Contains(s, "please report it") || strings.Contains(s, "\x1b") {
			t.Errorf("%s: %s", format, s)
		}
	}
	c := report.Compare(ctx, b, h.Roles)
	for _, format := range []string{"text", "markdown", "html", "json"} {
		write := diffWriter(format)
		var out bytes.Buffer
		if err := write(&out, &c, generator); err != nil {
			t.Fatal(err)
		}
		if s := out.String(); !strings.Contains(s, "three") || !strings.Contains(s, "please report it") || strings.Contains(s, "\x1b") {
			t.Errorf("%s: %s", format, s)
		}
	}
	for _, faults := range [][]versions.Fault{h.Faults, c.Faults} {
		var quiet, loud bytes.Buffer
		printFaults(&quiet, faultsBetween(b, faults), false)
		printFaults(&loud, faultsBetween(b, faults), true)
		if n := strings.Count(quiet.String(), "\n"); n != 1 || strings.Contains(quiet.String(), "\x1b") || !strings.Contains(loud.String(), "versions.CompareContained") {
			t.Errorf("standard error: %q, with --debug %q", quiet.String(), loud.String())
		}
	}
}

// TestPlainWithoutVersions reads articles as articles when it cannot be told
// whether they are versions, and says so.
func TestPlainWithoutVersions(t *testing.T) {
	b := &bundle.Bundle{}
	for _, name := range []string{"a.txt", "b.txt"} {
		a := &bundle.Article{Source: name, Text: "The storm tore two roofs off the hall.\n", Language: "en", Words: 8}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	ctx := parallel.Provoke(context.Background(), func(at versions.Attempt) bool { return at.Old == nil })
	var out, said bytes.Buffer
	if err := writePlain(ctx, &out, &said, b, plainly{in: &input{}, debug: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "two roofs") || !strings.Contains(said.String(), "please report it") || !strings.Contains(said.String(), "versions.Trace") {
		t.Errorf("%s\n%s", out.String(), said.String())
	}
}
