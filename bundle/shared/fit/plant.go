package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/load"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

const (
	plants   = 4   // facts put into a bundle at most
	ofAKind  = 300 // and of a kind into all
	plantRun = 2   // times that each bundle is edited
)

// plant puts facts that differ into the bundles of folders: in one of two
// sentences that say the same, another number, day, name, negation or opposite.
// It writes them to out as a FOLDER with gold.json. The same folders and program
// give the same.
func plant(ctx context.Context, out string, folders []string) error {
	var dirs []string
	for _, f := range folders {
		found, err := filepath.Glob(filepath.Join(f, "*"))
		if err != nil || len(found) == 0 {
			return errors.Join(err, fmt.Errorf("%s: no bundles; give a folder of folders of articles", f))
		}
		dirs = append(dirs, found...)
	}
	r := rand.New(rand.NewPCG(1, 2))
	p, err := gather(ctx, dirs)
	if err != nil {
		return err
	}
	counts := map[string]int{}
	var gs []golden
	for run := range plantRun {
		for _, dir := range dirs {
			g, err := p.plant(ctx, r, counts, dir, fmt.Sprintf("%s-%d", strings.ReplaceAll(strings.Trim(filepath.ToSlash(dir), "/"), "/", "_"), run), out)
			if err != nil {
				return err
			}
			if len(g.Items) > 0 {
				gs = append(gs, g)
			}
		}
	}
	data, err := json.MarshalIndent(gs, "", " ")
	if err != nil {
		return err
	}
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		fmt.Printf("%s: %d\n", k, counts[k])
	}
	return os.WriteFile(filepath.Join(out, "gold.json"), data, 0o644)
}

// gather reads the names and the words for ways of the articles to edit.
func gather(ctx context.Context, dirs []string) (*pools, error) {
	people, places, bodies, ways := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, dir := range dirs {
		b, err := load.Open(ctx, []string{dir}, load.Options{})
		if err != nil {
			return nil, err
		}
		for _, a := range b.Articles {
			for _, n := range twoNames.FindAllString(a.Text, -1) {
				if english.Given(strings.ToLower(n[:strings.Index(n, " ")])) != 0 && !aBody.MatchString(n) {
					people[n] = true
				}
			}
			for _, m := range inPlace.FindAllStringSubmatch(a.Text, -1) {
				if w := strings.ToLower(m[1]); english.MonthNumber(w) == 0 && !english.Of(w).Has(english.TimeWord) {
					places[m[1]] = true
				}
			}
			for _, n := range aBody.FindAllString(a.Text, -1) {
				bodies[n] = true
			}
			for _, w := range word.FindAllString(a.Text, -1) {
				if len(english.WaysOf(w)) > 0 {
					ways[w] = true
				}
			}
		}
	}
	return &pools{slices.Sorted(maps.Keys(people)), slices.Sorted(maps.Keys(places)), slices.Sorted(maps.Keys(bodies)), slices.Sorted(maps.Keys(ways))}, nil
}

// plant edits one bundle and writes it to out under a name, if anything in it can
// be edited.
func (p *pools) plant(ctx context.Context, r *rand.Rand, counts map[string]int, dir, name, out string) (golden, error) {
	g := golden{Bundle: name, Base: filepath.Base(filepath.Dir(dir)) + filepath.Base(dir)}
	b, links, err := linked(ctx, dir)
	if err != nil {
		return g, err
	}
	r.Shuffle(len(links), func(i, k int) { links[i], links[k] = links[k], links[i] })
	texts := make([]string, len(b.Articles))
	for i, a := range b.Articles {
		texts[i] = a.Text
	}
	used := map[bundle.Ref]bool{}
	for _, l := range links {
		p1, p2 := l.A, l.B
		if r.IntN(2) == 0 {
			p1, p2 = p2, p1
		}
		s, o := printedAt(b, p1), printedAt(b, p2)
		if used[p1] || used[p2] || len(g.Items) == plants || strings.Count(texts[p1.Article], s) != 1 || strings.Count(texts[p2.Article], o) != 1 {
			continue
		}
		es := slices.DeleteFunc(p.edits(r, s, o), func(e edit) bool { return counts[e.kind] >= ofAKind })
		if len(es) == 0 {
			continue
		}
		e := rarest(es, counts)
		made := s[:e.at.Start] + e.by + s[e.at.End:]
		texts[p1.Article] = strings.Replace(texts[p1.Article], s, made, 1)
		used[p1], used[p2] = true, true
		counts[e.kind]++
		it := item{Kind: e.kind, Edited: "a", A: side{File: filepath.Base(b.Articles[p1.Article].Source), Text: made}, B: side{File: filepath.Base(b.Articles[p2.Article].Source), Text: o}}
		it.A.Value.Start, it.A.Value.Text = utf8.RuneCountInString(made[:e.at.Start]), strings.TrimSpace(e.by)
		it.B.Value.Start, it.B.Value.Text = utf8.RuneCountInString(o[:e.on.Start]), e.on.Of(o)
		g.Items = append(g.Items, it)
	}
	if len(g.Items) == 0 {
		return g, nil
	}
	folder := filepath.Join(out, "bundles", name)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return g, err
	}
	for i, a := range b.Articles {
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(a.Source)), []byte(texts[i]), 0o644); err != nil {
			return g, err
		}
	}
	return g, nil
}

// rarest returns the edit of the kind of which there are the fewest.
func rarest(es []edit, counts map[string]int) edit {
	return slices.MinFunc(es, func(x, y edit) int { return counts[x.kind] - counts[y.kind] })
}

// linked returns a bundle and those of its links that say the same and of which
// no fact is shown to differ.
func linked(ctx context.Context, dir string) (*bundle.Bundle, []shared.Link, error) {
	b, err := load.Open(ctx, []string{dir}, load.Options{})
	if err != nil {
		return nil, nil, err
	}
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return nil, nil, err
	}
	roles, err := furniture.Find(ctx, c)
	if err != nil {
		return nil, nil, err
	}
	gs, err := shared.Find(ctx, c, roles)
	var out []shared.Link
	for _, g := range gs {
		for _, l := range g.Links {
			if l.Kind != shared.Verbatim && l.Same && len(l.Plain()) == 0 && roles[l.A.Article][l.A.Sentence] == bundle.Body && roles[l.B.Article][l.B.Sentence] == bundle.Body {
				out = append(out, l)
			}
		}
	}
	return b, out, err
}

func printedAt(b *bundle.Bundle, r bundle.Ref) string {
	a := b.Articles[r.Article]
	return a.Sentences[r.Sentence].Span.Of(a.Text)
}
