package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/load"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// A FOLDER with gold.json and bundles/ holds facts that differ: a list of bundles and of the
// facts that differ in each: {"bundle", "base": the story, "items": [{"kind",
// "edited": the side that was changed, "a": {"file", "start", "text", "value":
// {"start", "text"}}, "b": …}]}, the starts in code points of the file; a kind
// that begins with "decoy" is none. Any other FOLDER holds bundles of news in
// which nothing was put; what differs there is rare enough to count as nothing.
// WEIGHT is for facts that a program put into news, which are many and all of one
// make: what a fact that differs counts there. One that does not counts half of
// it, because the same news stands elsewhere without them.

// A golden is a bundle of GOLD.
type golden struct {
	Bundle, Base string
	Items        []item
}

// An item is a fact that differs, or a decoy.
type item struct {
	Kind, Edited string
	A, B         side
}

// A side is where one article of a fact that differs prints it.
type side struct {
	File  string
	Start int
	Text  string
	Value struct {
		Start int
		Text  string
	}
}

// judges are the models, what a pair of facts of a folder without WEIGHT counts
// in each where facts were put by hand, and the penalty.
var judges = []struct {
	name    string
	gold    float64
	penalty float64
}{{"number", 2, 3}, {"day", 1, 3}, {"name", 1, 4}, {"turn", 1, 3}}

// A duel is a sample of two facts, of which story it is, and what tells it.
type duel struct {
	sample
	story string
	fact  string
}

// facts prints the weights fitted to the folders, each with =WEIGHT or without.
func facts(ctx context.Context, folders []string) error {
	duels := map[string][]duel{}
	for _, arg := range folders {
		folder, planted, err := weighted(arg, 0)
		if err != nil {
			return err
		}
		if err := readFolder(ctx, duels, folder, planted); err != nil {
			return err
		}
	}
	for _, j := range judges {
		ds := duels[j.name]
		if len(ds) == 0 {
			return fmt.Errorf("the folders hold no facts of the kind %s; add bundles", j.name)
		}
		for i := range ds {
			if ds[i].weight == 0 {
				ds[i].weight = j.gold
			}
		}
		w := fit(samplesOf(ds), j.penalty)
		fmt.Printf("var %sWeights = likeness{\n", j.name)
		for i, name := range shared.RivalryFeatures() {
			fmt.Printf("\t%s: %.3f,\n", name, w[i])
		}
		fmt.Println("}")
		heldOut(ds, j.penalty)
	}
	return nil
}

// readFolder adds the rivals of a folder to duels; planted is its WEIGHT, 0
// without.
func readFolder(ctx context.Context, duels map[string][]duel, folder string, planted float64) error {
	list := filepath.Join(folder, "gold.json")
	data, err := os.ReadFile(list)
	if errors.Is(err, fs.ErrNotExist) {
		bundles, err := filepath.Glob(filepath.Join(folder, "*"))
		for _, dir := range bundles {
			err = errors.Join(err, meet(ctx, duels, dir, nil, 0))
		}
		return err
	}
	if err != nil {
		return err
	}
	var gs []golden
	if err := json.Unmarshal(data, &gs); err != nil {
		return fmt.Errorf("%s: %w", list, err)
	}
	for i := range gs {
		if err := meet(ctx, duels, filepath.Join(folder, "bundles", gs[i].Bundle), &gs[i], planted); err != nil {
			return err
		}
	}
	return nil
}

// meet adds the rivals of a bundle's facts to duels; g is nil for one in which
// nothing was put, and counts 1.
func meet(ctx context.Context, duels map[string][]duel, dir string, g *golden, planted float64) error {
	b, err := load.Open(ctx, []string{dir}, load.Options{})
	if err != nil {
		return err
	}
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return err
	}
	roles, err := furniture.Find(ctx, c)
	if err != nil {
		return err
	}
	rs, err := shared.Rivalries(ctx, c, roles)
	if err != nil {
		return err
	}
	for _, r := range rs {
		if r.Same {
			continue
		}
		x, y := r.Words.A.Of(b.Articles[r.A.Article].Text), r.Words.B.Of(b.Articles[r.B.Article].Text)
		d := duel{sample: sample{x: r.Seen}, story: filepath.Base(filepath.Dir(dir)) + filepath.Base(dir), fact: filepath.Base(dir) + " " + min(x, y) + "/" + max(x, y)}
		switch {
		case g == nil:
			d.weight = 1
		case g.tells(b, r):
			d.story, d.same, d.weight = g.Base, 1, planted
		default:
			d.story, d.weight = g.Base, planted/2
		}
		duels[r.Weights] = append(duels[r.Weights], d)
	}
	return nil
}

// tells reports whether a rivalry is a fact that differs.
func (g *golden) tells(b *bundle.Bundle, r shared.Rivalry) bool {
	for i := range g.Items {
		it := &g.Items[i]
		if strings.HasPrefix(it.Kind, "decoy") {
			continue
		}
		e, o := it.A, it.B
		if it.Edited == "b" {
			e, o = o, e
		}
		for range 2 {
			if e.on(b, r.A, r.Words.A) && o.said(b, r.B, r.Words.B) || e.on(b, r.B, r.Words.B) && o.said(b, r.A, r.Words.A) {
				return true
			}
			if it.Edited != "" {
				break // the side that was changed takes part
			}
			e, o = o, e
		}
	}
	return false
}

// on reports whether a rival lies on the value of a side; one of no words in
// its sentence.
func (s *side) on(b *bundle.Bundle, r bundle.Ref, words bundle.Span) bool {
	a := b.Articles[r.Article]
	at := strings.Index(a.Text, s.Text)
	if filepath.Base(a.Source) != s.File || at < 0 {
		return false
	}
	if words.Empty() {
		return words.Start >= at && words.Start < at+len(s.Text)
	}
	from := at + len(string([]rune(s.Text)[:max(0, min(s.Value.Start-s.Start, len([]rune(s.Text))))]))
	return words.Overlaps(bundle.Span{Start: from, End: from + len(s.Value.Text)})
}

// said reports whether a rival prints the value of a side, there or elsewhere.
func (s *side) said(b *bundle.Bundle, r bundle.Ref, words bundle.Span) bool {
	if s.on(b, r, words) {
		return true
	}
	x, y := strings.ToLower(words.Of(b.Articles[r.Article].Text)), strings.ToLower(s.Value.Text)
	return x != "" && y != "" && (strings.Contains(x, y) || strings.Contains(y, x))
}

func samplesOf(ds []duel) []sample {
	out := make([]sample, len(ds))
	for i := range ds {
		out[i] = ds[i].sample
	}
	return out
}

// folds is how many times the stories are parted into those to fit and those to
// judge.
const folds = 10

// heldOut prints how weights fitted in the same way judge the facts of stories
// that they were not fitted to.
func heldOut(ds []duel, penalty float64) {
	stories := map[string]int{}
	for _, d := range ds {
		stories[d.story] = 0
	}
	for i, s := range slices.Sorted(maps.Keys(stories)) {
		stories[s] = i % folds
	}
	type told struct {
		p    float64
		true bool
	}
	facts := map[string]told{}
	for f := range folds {
		var train []sample
		for _, d := range ds {
			if stories[d.story] != f {
				train = append(train, d.sample)
			}
		}
		w := fit(train, penalty)
		for _, d := range ds {
			if stories[d.story] == f {
				t := facts[d.fact]
				facts[d.fact] = told{max(t.p, probability(w, d.x)), t.true || d.same == 1}
			}
		}
	}
	for _, least := range []float64{0.3, 0.5, 0.65, 0.8} {
		shown, right, all := 0, 0, 0
		for _, t := range facts {
			all += btoi(t.true)
			shown += btoi(t.p >= least)
			right += btoi(t.true && t.p >= least)
		}
		fmt.Printf("// held out, from %.2f on: %d shown, %d of them differ, of %d that do\n", least, shown, right, all)
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
