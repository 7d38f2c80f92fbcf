package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/text"
)

// A page is a labelled page.
type page struct {
	suite  string // the file it comes from
	outlet string
	whole  bool // saved whole, with its menus
	lines  []labelled
	a      *bundle.Article
}

// A labelled is a line of a page.
type labelled struct {
	bundle.Span
	label string
}

// folds is how many times the weights are fitted without some outlets.
const folds = 5

// fold returns the fold in which the page's outlet is held out.
func (p *page) fold() int {
	h := fnv.New32a()
	h.Write([]byte(p.outlet))
	return int(h.Sum32() % folds)
}

// readFolder reads the pages of a folder's .json files.
func readFolder(folder string) ([]*page, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no .json file; give a folder of labelled pages", folder)
	}
	var out []*page
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var raw []struct {
			How, Outlet, URL string
			Lines            [][]any
		}
		if err := json.Unmarshal(data, &raw); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		suite := strings.TrimSuffix(filepath.Base(file), ".json")
		for k, r := range raw {
			p := &page{suite: suite, outlet: outlet(r.Outlet, r.URL)}
			if r.How == "html" {
				p.suite += ".html"
			}
			p.whole = r.How == "whole"
			var s strings.Builder
			for _, l := range r.Lines {
				label, ok := l[0].(string)
				line, ok2 := l[1].(string)
				if !ok || !ok2 {
					return nil, fmt.Errorf("%s: page %d: want [label, text, ...] for a line", file, k)
				}
				if s.Len() > 0 {
					s.WriteString("\n\n")
				}
				start := s.Len()
				s.WriteString(line)
				p.lines = append(p.lines, labelled{bundle.Span{Start: start, End: s.Len()}, label})
			}
			p.a = &bundle.Article{Text: s.String()}
			text.Segment(p.a)
			p.a.Language = text.Language(p.a.Text)
			p.a.Title = load.Title(p.a, "")
			if p.hasBody() {
				out = append(out, p)
			}
		}
	}
	return out, nil
}

// hasBody reports whether anything of the article is on the page.
func (p *page) hasBody() bool {
	for _, l := range p.lines {
		if l.label == "body" && l.Len() > 0 {
			return true
		}
	}
	return false
}

// outlet returns the name under which pages of one outlet are held out: the
// last two parts of its host, three where the last but one is short.
func outlet(name, address string) string {
	if name == "" {
		if u, err := url.Parse(address); err == nil {
			name = u.Host
		}
	}
	parts := strings.Split(strings.ToLower(name), ".")
	n := 2
	if len(parts) > 2 && len(parts[len(parts)-2]) <= 3 {
		n = 3
	}
	return strings.Join(parts[max(0, len(parts)-n):], ".")
}
