package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// below says for each package which of our packages it may rest on, directly
// or through others. What is not named here fails the test, so a new package
// is placed before it is used.
var below = map[string][]string{
	"bundle":                 {},
	"bundle/sign":            {"bundle"},
	"bundle/visible":         {},
	"bundle/meant":           {"bundle/visible"},
	"bundle/parallel":        {},
	"bundle/durable":         {},
	"bundle/disjoint":        {},
	"bundle/spill":           {},
	"bundle/store":           {"bundle"},
	"bundle/passim":          {"bundle/spill", "bundle/store", "bundle/text"},
	"bundle/rising":          {},
	"bundle/lexicon":         {},
	"bundle/english":         {},
	"bundle/text":            {"bundle", "bundle/english", "bundle/lexicon", "bundle/parallel"},
	"bundle/load":            {"bundle/meant", "bundle/parallel", "bundle/text", "bundle/visible"},
	"bundle/furniture":       {"bundle/sign", "bundle/text"},
	"bundle/furniture/fit":   {"bundle/furniture", "bundle/load"},
	"bundle/shared":          {"bundle/furniture", "bundle/disjoint"},
	"bundle/shared/fit":      {"bundle/shared", "bundle/load"},
	"bundle/shared/press":    {"bundle/text"},
	"bundle/quote/marks":     {"bundle/text"},
	"bundle/quote/ledger":    {"bundle/quote/marks", "bundle/disjoint", "bundle/rising"},
	"bundle/quote/speech":    {"bundle/quote/marks", "bundle/furniture"},
	"bundle/quote/quotetest": {"bundle/furniture"},
	"bundle/quote":           {"bundle/quote/speech", "bundle/quote/ledger"},
	"bundle/drift":           {"bundle/furniture"},
	"bundle/review":          {"bundle/durable", "bundle/text", "bundle/visible"},
	"bundle/analysis":        {"bundle/review", "bundle/shared", "bundle/quote", "bundle/drift", "bundle/disjoint", "bundle/visible"},
	"bundle/versions":        {"bundle/furniture", "bundle/rising"},
	"bundle/place":           {"bundle/analysis", "bundle/durable"},
	"bundle/sieve":           {"bundle/shared", "bundle/load", "bundle/store", "bundle/durable", "bundle/visible"},
	"bundle/schema":          {},
	"bundle/report":          {"bundle/analysis", "bundle/versions"},
	"samples":                {"bundle/load", "bundle/meant"},
	"tui/theme":              {},
	"tui/keys":               {},
	"tui/page":               {"bundle/parallel", "bundle/text", "bundle/visible"},
	"tui/rows":               {},
	"tui/paint":              {"tui/page", "tui/theme"},
	"tui/vtest":              {},
	"tui/brief":              {"bundle/report"},
	"tui/frame":              {"tui/paint"},
	"tui/filter":             {"bundle/analysis"},
	"tui/desk":               {"tui/brief", "tui/filter", "tui/frame", "tui/keys"},
	"tui/listing":            {"tui/desk"},
	"tui/reading":            {"tui/desk", "tui/rows"},
	"tui/coverage":           {"tui/listing"},
	"tui/quotes":             {"tui/listing"},
	"tui/compare":            {"tui/desk", "bundle/versions"},
	"tui/overview":           {"tui/listing"},
	"tui/findings":           {"tui/listing"},
	"tui/hits":               {"tui/listing"},
	"tui/trial":              {"tui/desk"},
	"tui":                    {"tui/reading", "tui/compare", "tui/overview", "tui/coverage", "tui/quotes", "tui/findings", "tui/hits"},
	"tui/config":             {"tui", "bundle/meant", "bundle/durable"},
	"cmd/broadsheet":         {"tui/config", "bundle/load", "bundle/sieve", "bundle/meant", "bundle/passim", "bundle/place", "bundle/schema", "samples", "tui", "cmd/broadsheet/signals", "cmd/broadsheet/version", "cmd/broadsheet/licences"},

	"cmd/broadsheet/licences": {},
	"cmd/broadsheet/signals":  {},
	"cmd/broadsheet/version":  {},
}

// programs may rest on anything: nothing rests on them.
var programs = []string{"bundle/sieve/press", "bundle/lexicon/gen", "cmd/broadsheet/licences/bom", "cmd/broadsheet/licences/gen", "samples/peers", "tui/vtest/shots"}

func TestArrowsPointDown(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	out, err := exec.Command("go", "list", "-json=ImportPath,Deps", "broadsheet/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p struct {
			ImportPath string
			Deps       []string
		}
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimPrefix(p.ImportPath, "broadsheet/")
		if slices.Contains(programs, name) {
			continue
		}
		if _, ok := below[name]; !ok {
			t.Errorf("%s has no place in the order of packages: add it to below", name)
			continue
		}
		allowed := reach(name, map[string]bool{})
		for _, d := range p.Deps {
			if d, ours := strings.CutPrefix(d, "broadsheet/"); ours && !allowed[d] {
				t.Errorf("%s rests on %s, which is not below it", name, d)
			}
		}
	}
}

// reach collects what a package may rest on, directly or through others.
func reach(name string, into map[string]bool) map[string]bool {
	for _, b := range below[name] {
		if !into[b] {
			into[b] = true
			reach(b, into)
		}
	}
	return into
}

// The domain must not know the terminal.
func TestTheDomainKnowsNoTerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	out, err := exec.Command("go", "list", "-deps", "broadsheet/bundle/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := range strings.FieldsSeq(string(out)) {
		if strings.HasPrefix(d, "charm.land/") || strings.HasPrefix(d, "github.com/charmbracelet/") {
			t.Errorf("bundle/... rests on %s", d)
		}
	}
}

// What runs on a cluster is a module of its own, and none of it in the program.
func TestNoClusterInTheProgram(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	out, err := exec.Command("go", "list", "-deps", "broadsheet/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for d := range strings.FieldsSeq(string(out)) {
		if strings.Contains(d, "apache/beam") || strings.Contains(d, "broadsheet-beam") {
			t.Errorf("the module rests on %s", d)
		}
	}
}
