// Package schema is the contract of what the program writes as JSON: a JSON
// Schema (draft 2020-12) of each document, with every field that there is, what
// it means and what it is counted in.
//
// A document may gain fields, and a field values, without another number of its
// schema. So what is published is open: it lets through a field that it does not
// describe, and a value behind those it lists (later_value). The tests of package
// report close it, and hold that nothing is written which it does not describe.
//
// What several documents have in common is said once, in parts.json, and printed
// with each document that needs it: a document stands alone.
package schema

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
)

//go:embed *.json
var files embed.FS

// Names are the documents that have a schema, by the commands that write them.
var Names = []string{"report", "versions", "diff", "review", "sieve"}

// Write writes the schema of a document as JSON, with the parts it needs behind
// it in the order in which they are first needed. The name is one of [Names].
func Write(w io.Writer, name string) error {
	out, err := document(name)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

func document(name string) ([]byte, error) {
	head, err := files.ReadFile(name + ".json")
	if err != nil || !slices.Contains(Names, name) {
		return nil, fmt.Errorf("schema: there is none of %q", name)
	}
	parts, err := readParts()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Write(bytes.TrimSuffix(bytes.TrimSpace(head), []byte("}")))
	out.WriteString(`, "$defs": {`)
	for i, part := range needed(head, parts) {
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprintf(&out, "%q: %s", part, parts[part])
	}
	out.WriteString("}}\n")
	var indented bytes.Buffer
	if err := json.Indent(&indented, out.Bytes(), "", " "); err != nil {
		return nil, fmt.Errorf("schema: %s: %w", name, err)
	}
	return indented.Bytes(), nil
}

func readParts() (map[string]json.RawMessage, error) {
	data, err := files.ReadFile("parts.json")
	if err != nil {
		return nil, err
	}
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return nil, fmt.Errorf("schema: parts.json: %w", err)
	}
	return parts, nil
}

var reference = regexp.MustCompile(`"#/\$defs/(\w+)"`)

// needed are the parts that a schema names, and those that they name in their
// turn, each once.
func needed(head []byte, parts map[string]json.RawMessage) (names []string) {
	seen := map[string]bool{}
	for next := [][]byte{head}; len(next) > 0; next = next[1:] {
		for _, m := range reference.FindAllSubmatch(next[0], -1) {
			if name := string(m[1]); !seen[name] {
				seen[name] = true
				names = append(names, name)
				next = append(next, parts[name])
			}
		}
	}
	return names
}
