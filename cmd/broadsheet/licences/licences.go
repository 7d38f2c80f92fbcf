// Package licences knows what the program is made of besides its own code: the
// modules that are linked into it, the Go library, and the tables of words and
// names that came from elsewhere, each with its licence.
package licences

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"
)

//go:generate go run ./gen

// The list and the texts are written by command gen. A text that covers several
// parts is there once, without the lines that say whose a part is, which stand
// in the list.
//
//go:embed parts.tsv texts
var files embed.FS

// A Kind is what a part is.
type Kind string

// The kinds, as the list has them.
const (
	Program Kind = "program" // broadsheet itself
	Module  Kind = "module"  // a Go module
	Library Kind = "library" // what comes with the compiler
	Data    Kind = "data"    // what a table was made from
)

// A Part is a work that the program is made of.
type Part struct {
	Kind    Kind
	Name    string   // of a module its path
	Licence string   // an SPDX expression
	Text    string   // the name of its text
	Holders []string // the lines that say whose it is
}

// Parts returns the program itself, everything that any of the systems we build
// for links in, the modules in the order of their paths, then the rest.
func Parts() []Part {
	table, err := files.ReadFile("parts.tsv")
	if err != nil {
		panic(err) // it is embedded
	}
	var out []Part
	for line := range strings.Lines(string(table)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		out = append(out, Part{Kind(f[0]), f[1], f[2], f[3], f[4:]})
	}
	return out
}

// text returns the words of a part's licence.
func (p Part) text() string {
	text, err := files.ReadFile("texts/" + p.Text)
	if err != nil {
		panic(err) // a test reads them all
	}
	return string(text)
}

// Write writes every licence with the parts that it covers, in the order in
// which the parts first name them.
func Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "What broadsheet is made of: under each licence the parts that it covers and whose\nthey are, then its text.")
	parts := Parts()
	var texts []string
	under := map[string][]Part{}
	for _, p := range parts {
		if under[p.Text] == nil {
			texts = append(texts, p.Text)
		}
		under[p.Text] = append(under[p.Text], p)
	}
	for _, t := range texts {
		var names []string
		for _, p := range under[t] {
			if !slices.Contains(names, p.Licence) {
				names = append(names, p.Licence)
			}
		}
		fmt.Fprintf(out, "\n=== %s ===\n\n", strings.Join(names, ", "))
		for _, p := range under[t] {
			fmt.Fprintln(out, p.Name)
			for _, h := range p.Holders {
				fmt.Fprintln(out, "    "+h)
			}
		}
		fmt.Fprintf(out, "\n%s", under[t][0].text())
	}
	return out.Flush()
}
