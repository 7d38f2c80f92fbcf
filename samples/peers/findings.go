package main

import (
	"context"
	"fmt"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/samples"
)

// An answer is what a key says of a pair.
type answer int

const (
	verbatim answer = iota
	near
	reworded
	either // neither owed nor wrong
)

// findings prints which part of each answer key each tool finds.
func (d *desk) findings(ctx context.Context) error {
	fmt.Print("\nFound of the pairs of sentences that the answer key ties, and pairs found that it does not tie.\n\n")
	fmt.Println("| bundle | tool | verbatim | small edits | reworded | outside the key |")
	fmt.Println("|---|---|--:|--:|--:|--:|")
	for _, s := range samples.List() {
		b, err := samples.Open(ctx, s.Name)
		if err != nil {
			return err
		}
		key, err := samples.ReadKey(s.Name)
		if err != nil {
			return err
		}
		if len(key.Claims) == 0 {
			continue // it speaks of versions
		}
		answers, err := resolve(b, key)
		if err != nil {
			return fmt.Errorf("key of %s: %w", s.Name, err)
		}
		if err := d.row(ctx, s.Name, b, answers); err != nil {
			return err
		}
	}
	b, lines := press.New(6).Labelled(50)
	return d.row(ctx, "50 generated articles", b, label(lines))
}

// row prints what each tool finds in one bundle.
func (d *desk) row(ctx context.Context, name string, b *bundle.Bundle, key map[pair]answer) error {
	a, err := analysis.Run(ctx, b, nil)
	if err != nil {
		return err
	}
	print := func(tool string, found map[pair]bool) {
		var of, got [either + 1]int
		for p, k := range key {
			of[k]++
			if found[p] {
				got[k]++
			}
		}
		outside := 0
		for p := range found {
			if _, ok := key[p]; !ok && (a.Roles.Of(p[0]) != bundle.Title || a.Roles.Of(p[1]) != bundle.Title) {
				outside++ // titles may well say the same
			}
		}
		share := func(k answer) string { return fmt.Sprintf("%d of %d", got[k], of[k]) }
		fmt.Printf("| %s | %s | %s | %s | %s | %d |\n", name, tool, share(verbatim), share(near), share(reworded), outside)
	}
	print("broadsheet", ours(a.Shared))
	pages, err := d.pages(b)
	if err != nil {
		return err
	}
	for _, peer := range [...]struct {
		tool string
		find func(context.Context, []page) (map[pair]bool, error)
	}{{"sim_text", simFinds}, {"wdiff", wdiffFinds}} {
		if !d.have[peer.tool] {
			continue
		}
		found, err := peer.find(ctx, pages)
		if err != nil {
			return err
		}
		print(peer.tool, found)
	}
	return nil
}

// ours returns the pairs that are linked. Copies are linked to the first of
// them only, so a link of one holds for all of them.
func ours(groups []shared.Group) map[pair]bool {
	copies := map[bundle.Ref][]bundle.Ref{} // of the first, itself among them
	first := map[bundle.Ref]bundle.Ref{}
	for _, g := range groups {
		for _, l := range g.Links {
			if l.Kind == shared.Verbatim {
				if len(copies[l.A]) == 0 {
					copies[l.A] = append(copies[l.A], l.A)
				}
				copies[l.A] = append(copies[l.A], l.B)
				first[l.B] = l.A
			}
		}
	}
	twins := func(r bundle.Ref) []bundle.Ref {
		if f, ok := first[r]; ok {
			r = f
		}
		if c := copies[r]; len(c) > 0 {
			return c
		}
		return []bundle.Ref{r}
	}
	found := map[pair]bool{}
	for _, g := range groups {
		for _, l := range g.Links {
			for _, x := range twins(l.A) {
				for _, y := range twins(l.B) {
					if x.Article != y.Article {
						found[pairOf(x, y)] = true
					}
				}
			}
		}
	}
	return found
}

// resolve returns what the key of a sample says of its sentences.
func resolve(b *bundle.Bundle, key *samples.Key) (map[pair]answer, error) {
	at := map[string]bundle.Ref{}
	for name, words := range key.Sentences {
		short, _, _ := strings.Cut(name, ".")
		for i, a := range b.Articles {
			if k := strings.Index(a.Text, words); a.Source == key.Articles[short] && k >= 0 {
				at[name] = bundle.Ref{Article: i, Sentence: a.SentenceAt(k)}
			}
		}
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("no article holds the words of %s", name)
		}
	}
	answers := map[pair]answer{}
	for _, c := range key.Claims {
		all := append(append([]string(nil), c.Sentences...), c.Maybe...)
		for i, x := range all {
			for _, y := range all[:i] {
				p, kind := pairOf(at[x], at[y]), reworded
				if i >= len(c.Sentences) {
					kind = either
				}
				if old, ok := answers[p]; p[0].Article != p[1].Article && (!ok || old == either) {
					answers[p] = kind
				}
			}
		}
		for kind, list := range map[answer][][2]string{verbatim: c.Verbatim, near: c.Near} {
			for _, names := range list {
				answers[pairOf(at[names[0]], at[names[1]])] = kind
			}
		}
	}
	return answers, nil
}

// label returns which sentences of generated articles come from one.
func label(lines [][]press.Line) map[pair]answer {
	from := map[int][]bundle.Ref{} // by wire sentence
	for i, ls := range lines {
		for k, l := range ls {
			if l.Wire >= 0 {
				from[l.Wire] = append(from[l.Wire], bundle.Ref{Article: i, Sentence: k})
			}
		}
	}
	answers := map[pair]answer{}
	for _, refs := range from {
		for i, x := range refs {
			for _, y := range refs[:i] {
				if x.Article != y.Article {
					answers[pairOf(x, y)] = answer(max(lines[x.Article][x.Sentence].Grade, lines[y.Article][y.Sentence].Grade))
				}
			}
		}
	}
	return answers
}
