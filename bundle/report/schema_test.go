package report_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/bundle/schema"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sieve"
	"broadsheet/bundle/versions"
)

// A node is a schema, or a part of one.
type node = map[string]any

// published is the schema of a document as it is printed.
func published(t testing.TB, name string) node {
	t.Helper()
	var out bytes.Buffer
	if err := schema.Write(&out, name); err != nil {
		t.Fatal(err)
	}
	var doc node
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// part is what a node refers to, or the node itself.
func part(doc, n node) node {
	if ref, ok := n["$ref"].(string); ok {
		return doc["$defs"].(node)[path.Base(ref)].(node)
	}
	return n
}

// Every field that can be written is described, and every field described can
// be written.
func TestSchemasAreOfWhatIsWritten(t *testing.T) {
	documents := maps.Clone(report.Documents)
	documents["sieve"] = sieve.Line{}
	if got := slices.Sorted(maps.Keys(documents)); !slices.Equal(got, slices.Sorted(slices.Values(schema.Names))) {
		t.Fatalf("documents %v, schemas %v", got, schema.Names)
	}
	for name, v := range documents {
		c := comparing{t, published(t, name), map[reflect.Type]bool{}}
		c.same(name, reflect.TypeOf(v), c.doc)
	}
}

type comparing struct {
	t    *testing.T
	doc  node
	seen map[reflect.Type]bool
}

// same holds the schema n to the type of what is written at a place.
func (c *comparing) same(at string, typ reflect.Type, n node) {
	whole := part(c.doc, n)
	if n["description"] == nil && whole["description"] == nil && !strings.HasSuffix(at, "[]") { // the list says what its elements are
		c.t.Errorf("%s has no description", at)
	}
	want := map[reflect.Kind]string{
		reflect.String: "string", reflect.Bool: "boolean", reflect.Int: "integer", reflect.Int64: "integer", reflect.Uint64: "integer",
		reflect.Float64: "number", reflect.Slice: "array", reflect.Array: "array", reflect.Struct: "object",
	}[typ.Kind()]
	if typ == reflect.TypeFor[time.Time]() {
		want = "string"
	}
	_, choice := whole["anyOf"]
	_, one := whole["const"]
	if words := want == "string" && (choice || one); whole["type"] != want && !words {
		c.t.Errorf("%s is a %s and described as %v", at, want, whole["type"])
	}
	switch {
	case want == "array":
		c.same(at+"[]", typ.Elem(), whole["items"].(node))
	case want == "object" && !c.seen[typ]:
		c.seen[typ] = true
		c.fields(at, typ, whole)
		delete(c.seen, typ)
	}
}

func (c *comparing) fields(at string, typ reflect.Type, n node) {
	properties := maps.Clone(n["properties"].(node))
	required, _ := n["required"].([]any)
	for _, f := range reflect.VisibleFields(typ) {
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" { // embedded: its fields come themselves
			continue
		}
		below, ok := properties[name].(node)
		delete(properties, name)
		if !ok {
			c.t.Errorf("%s.%s is written and not described", at, name)
			continue
		}
		optional := option == "omitempty"
		if optional == slices.Contains(required, any(name)) && at != "sieve" { // a line of the list is one of several things
			c.t.Errorf("%s.%s is required: %t", at, name, optional)
		}
		of := f.Type
		if of.Kind() == reflect.Pointer {
			of = of.Elem()
			if !optional {
				if kinds, _ := below["type"].([]any); !slices.Contains(kinds, any("null")) {
					c.t.Errorf("%s.%s may be null", at, name)
				}
				continue
			}
		}
		c.same(at+"."+name, of, below)
	}
	for name := range properties {
		c.t.Errorf("%s.%s is described and never written", at, name)
	}
}

// Every field that the contract has named is still there.
func TestSchemasHaveWhatWasPromised(t *testing.T) {
	data, err := os.ReadFile("testdata/promised.txt")
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string]node{}
	for _, name := range schema.Names {
		docs[name] = published(t, name)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		n++
		names := strings.Fields(line)
		doc := docs[names[0]]
		in := doc
		for name := range strings.SplitSeq(names[1], ".") {
			properties, _ := in["properties"].(node)
			below, ok := properties[name].(node)
			if !ok {
				t.Fatalf("%s: there is no %s", line, name)
			}
			in = part(doc, below)
			for items, ok := in["items"].(node); ok; items, ok = in["items"].(node) {
				in = part(doc, items)
			}
		}
		for _, value := range names[2:] {
			if !slices.Contains(values(doc, in), strings.ReplaceAll(value, "_", " ")) {
				t.Errorf("%s: %s is none of its values", line, value)
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d promises", n)
	}
}

// values are the words that a part lists.
func values(doc, n node) (words []string) {
	if w, ok := n["const"].(string); ok {
		return []string{w}
	}
	choice, _ := n["anyOf"].([]any)
	for _, branch := range choice {
		words = append(words, values(doc, part(doc, branch.(node)))...)
	}
	return words
}

// Every value that can be written is listed, and every one listed can be.
func TestSchemasListTheValues(t *testing.T) {
	for name, want := range map[string][]string{
		"report role":             all[bundle.Role](),
		"report link_kind":        all[shared.Kind](),
		"report contrast_class":   all[shared.Class](),
		"report quote_kind":       all[quote.Kind](),
		"report known":            all[quote.Known](),
		"report status":           all[quote.Status](),
		"report check_kind":       checkKinds(),
		"report side":             all[shared.Holder](),
		"report verdict":          deeds(review.Verdicts),
		"report finding":          findings(),
		"review deed":             deeds(review.Verdicts, []review.Deed{review.Note, review.Undo}, review.Corrections),
		"review thing":            {string(review.Quote), string(review.Fact), string(review.Drift), string(review.Only), string(review.Change), string(review.Sentence), string(review.Article)},
		"versions operation_kind": all[versions.Kind](),
		"versions edit_class":     all[versions.Class](),
	} {
		document, name, _ := strings.Cut(name, " ")
		doc := published(t, document)
		got := values(doc, doc["$defs"].(node)[name].(node))
		slices.Sort(got)
		if slices.Sort(want); !slices.Equal(got, want) {
			t.Errorf("%s: %q are written, %q are listed", name, want, got)
		}
	}
}

// all are the values of a type that are written.
func all[T interface {
	~uint8
	String() string
}]() (words []string) {
	defer func() { _ = recover() }() // behind the last
	for v := T(0); ; v++ {
		if w := v.String(); w != "" {
			words = append(words, w)
		}
	}
}

func checkKinds() (words []string) {
	for k := analysis.CheckAltered; k <= analysis.CheckOnly; k++ {
		words = append(words, report.CheckName(k))
	}
	return words
}

func deeds(of ...[]review.Deed) (words []string) {
	for _, d := range slices.Concat(of...) {
		words = append(words, string(d))
	}
	return words
}

func findings() []string {
	words := []string{"words"}
	for _, f := range analysis.Findings {
		words = append(words, f.Name)
	}
	return words
}

// A document stands alone, and is printed in the same bytes.
func TestSchemasStandAlone(t *testing.T) {
	used := map[string]bool{}
	for _, name := range schema.Names {
		var out, again bytes.Buffer
		for _, w := range []*bytes.Buffer{&out, &again} {
			if err := schema.Write(w, name); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(out.Bytes(), again.Bytes()) {
			t.Errorf("%s: twice the same schema, two prints", name)
		}
		for p := range published(t, name)["$defs"].(node) {
			used[p] = true
			if p != "later_value" && bytes.Count(out.Bytes(), []byte(`"#/$defs/`+p+`"`)) == 0 {
				t.Errorf("%s: nothing refers to %s", name, p)
			}
		}
	}
	data, err := os.ReadFile("../schema/parts.json")
	if err != nil {
		t.Fatal(err)
	}
	var parts node
	if err := json.Unmarshal(data, &parts); err != nil {
		t.Fatal(err)
	}
	for p := range parts {
		if !used[p] {
			t.Errorf("parts.json: no document has %s", p)
		}
	}
	if err := schema.Write(&bytes.Buffer{}, "parts"); err == nil {
		t.Error("parts has a schema")
	}
}
