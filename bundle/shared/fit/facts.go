package main

import (
	"context"
	"encoding/json"
	"fmt"
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

// GOLD is a folder with bundles/ and gold.json, a list of bundles and of the
// facts that differ in each: {"bundle", "base": the story, "items": [{"kind",
// "edited": the side that was changed, "a": {"file", "start", "text", "value":
// {"start", "text"}}, "b": …}]}, the starts in code points of the file; a kind
// that begins with "decoy" is none. A FOLDER holds bundles of news in which
// nothing was put; what differs there is rare enough to count as nothing.

// A golden is a bundle of GOLD.
type golden struct {
	Bundle, Base string
	Items        []struct {
		Kind, Edited string
		A, B         side
	}
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

// judges are the models, what a pair of natural facts counts in each, and the
// penalty. In natural news some facts do differ, and no one has said which: it
// counts half. Names are many and hardly ever differ: those of natural news count
// little, or nothing else would be learned.
var judges = []struct {
	name    string
	natural float64
	penalty float64
}{{"number", 0.5, 3}, {"name", 0.15, 4}, {"turn", 0.5, 3}}

// A duel is a sample of two facts, of which story it is, and what tells it.
type duel struct {
	sample
	story string
	fact  string
}

// facts prints the weights fitted to GOLD and to the folders.
func facts(ctx context.Context, gold string, folders []string) error {
	duels := map[string][]duel{}
	data, err := os.ReadFile(filepath.Join(gold, "gold.json"))
	if err != nil {
		return err
	}
	var gs []golden
	if err := json.Unmarshal(data, &gs); err != nil {
		return fmt.Errorf("%s: %w", filepath.Join(gold, "gold.json"), err)
	}
	for i := range gs {
		if err := meet(ctx, duels, filepath.Join(gold, "bundles", gs[i].Bundle), &gs[i]); err != nil {
			return err
		}
	}
	for _, f := range folders {
		bundles, err := filepath.Glob(filepath.Join(f, "*"))
		if err != nil {
			return err
		}
		for _, dir := range bundles {
			if err := meet(ctx, duels, dir, nil); err != nil {
				return err
			}
		}
	}
	for _, j := range judges {
		ds := duels[j.name]
		for i := range ds {
			if ds[i].weight == 0 {
				ds[i].weight = j.natural
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

// meet adds the rivals of a bundle's facts to duels; g is nil for one in which
// nothing was put.
func meet(ctx context.Context, duels map[string][]duel, dir string, g *golden) error {
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
		d := duel{sample: sample{x: r.Seen}, story: filepath.Base(dir), fact: filepath.Base(dir) + " " + min(x, y) + "/" + max(x, y)}
		if g != nil {
			d.story, d.weight = g.Base, 1
			if g.tells(b, r) {
				d.same = 1
			}
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
