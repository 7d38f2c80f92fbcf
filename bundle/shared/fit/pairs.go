package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math"
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

// GOLD is a folder with bundles/ and gold.json: {"pairs": [{"bundle", "label",
// "a": {"file", "start", "text"}, "b": …}]}, pairs of sentences of which a reader
// said whether they make the same statement ("same"), one makes the other's or a
// good part of it and more ("part"), or neither ("other"); the starts in code
// points of the file.

// A judged is a pair of GOLD.
type judged struct {
	Bundle, Label string
	A, B          printed
}

// A printed is a sentence of an article.
type printed struct {
	File, Text string
	Start      int
}

// A tied is a judged pair with what is known of it.
type tied struct {
	x     []float64
	label int // index in labels
	story string
}

var labels = []string{"other", "part", "same"}

// bondPenalty is the penalty on the weights of bonds: few stories were read, so
// it is large. Of 3, 10, 30, 60, 100 and 200 it did best on stories held out.
const bondPenalty = 60

// pairs prints the weights of bonds fitted to the golds, and how such weights do
// on stories that they were not fitted to.
func pairs(ctx context.Context, golds []string) error {
	var all []tied
	lost := 0
	for _, gold := range golds {
		data, err := os.ReadFile(filepath.Join(gold, "gold.json"))
		if err != nil {
			return err
		}
		var g struct{ Pairs []judged }
		if err := json.Unmarshal(data, &g); err != nil {
			return fmt.Errorf("%s: %w", filepath.Join(gold, "gold.json"), err)
		}
		by := map[string][]judged{}
		for _, p := range g.Pairs {
			by[p.Bundle] = append(by[p.Bundle], p)
		}
		for _, name := range slices.Sorted(maps.Keys(by)) {
			ts, err := tie(ctx, filepath.Join(gold, "bundles", name), by[name])
			if err != nil {
				return err
			}
			lost += len(by[name]) - len(ts)
			all = append(all, ts...)
		}
	}
	if len(all) == 0 {
		return fmt.Errorf("none of the pairs in %s is compared", strings.Join(golds, ", "))
	}
	part, same := fitBonds(all)
	printBond("part", part)
	printBond("same", same)
	fmt.Printf("// %d pairs; %d more are copies or have too little in common to be judged\n", len(all), lost)
	bondsHeldOut(all)
	return nil
}

func printBond(name string, w []float64) {
	fmt.Printf("var %sWeights = bond{\n", name)
	for i, f := range shared.BondFeatures() {
		fmt.Printf("\t%s: %.3f,\n", f, w[i])
	}
	fmt.Println("}")
}

// tie returns what is known of the judged pairs of a bundle.
func tie(ctx context.Context, dir string, ps []judged) ([]tied, error) {
	b, err := load.Open(ctx, []string{dir}, load.Options{})
	if err != nil {
		return nil, err
	}
	c, err := text.NewCorpus(ctx, b)
	if err != nil {
		return nil, err
	}
	roles, err := furniture.Find(ctx, c)
	if err != nil {
		return nil, err
	}
	bonds, err := shared.Bonds(ctx, c, roles)
	if err != nil {
		return nil, err
	}
	key := func(p, q bundle.Ref) [2]string { // copies are one
		x, y := said(b, p), said(b, q)
		return [2]string{min(x, y), max(x, y)}
	}
	seen := map[[2]string][]float64{}
	for _, k := range bonds {
		seen[key(k.A, k.B)] = k.Seen
	}
	var out []tied
	for _, p := range ps {
		x, okX := p.A.find(b)
		y, okY := p.B.find(b)
		if !okX || !okY {
			continue
		}
		if v := seen[key(x, y)]; v != nil {
			out = append(out, tied{v, slices.Index(labels, p.Label), dir})
		}
	}
	return out, nil
}

func said(b *bundle.Bundle, r bundle.Ref) string {
	a, s := b.Sentence(r)
	return text.Key(s.Of(a.Text))
}

// find returns the sentence that holds most of a printed one.
func (p *printed) find(b *bundle.Bundle) (bundle.Ref, bool) {
	for i, a := range b.Articles {
		if filepath.Base(a.Source) != p.File {
			continue
		}
		from := -1
		for at := 0; ; at++ { // of equal ones the nearest to where it is said to stand
			k := strings.Index(a.Text[at:], p.Text)
			if k < 0 {
				break
			}
			at += k
			if from < 0 || p.off(a.Text, at) < p.off(a.Text, from) {
				from = at
			}
		}
		if from < 0 {
			return bundle.Ref{}, false
		}
		most, which := 0, -1
		for s, x := range a.Sentences {
			if n := min(x.End, from+len(p.Text)) - max(x.Start, from); n > most {
				most, which = n, s
			}
		}
		return bundle.Ref{Article: i, Sentence: which}, which >= 0
	}
	return bundle.Ref{}, false
}

// off is how many characters a place is from where p is said to start.
func (p *printed) off(text string, at int) int {
	d := len([]rune(text[:at])) - p.Start
	return max(d, -d)
}

// fitBonds returns the weights of a multinomial logistic regression in which
// "other" has none, with an L2 penalty on the weights of the features at unit
// variance, by Newton's method.
func fitBonds(all []tied) (part, same []float64) {
	samples := make([]sample, len(all))
	for i := range all {
		samples[i].x = all[i].x
	}
	mean, dev := moments(samples)
	n := len(mean)
	w := make([]float64, 2*n)
	z := make([]float64, n)
	for range 20 {
		gradient := make([]float64, 2*n)
		hessian := make([][]float64, 2*n)
		for i := range hessian {
			hessian[i] = make([]float64, 2*n)
		}
		for _, t := range all {
			for i := range z {
				z[i] = (t.x[i] - mean[i]) / dev[i]
			}
			p := outcomes(w[:n], w[n:], z)
			for k := range 2 {
				g := float64(btoi(t.label == k+1)) - p[k+1]
				for i := range z {
					gradient[k*n+i] += g * z[i]
				}
				for m := range 2 {
					h := p[k+1] * (float64(btoi(k == m)) - p[m+1])
					for i := range z {
						for j := range z {
							hessian[k*n+i][m*n+j] += h * z[i] * z[j]
						}
					}
				}
			}
		}
		for i := range w {
			if i%n != 0 {
				gradient[i] -= bondPenalty * w[i]
				hessian[i][i] += bondPenalty
			}
		}
		for i, d := range solve(hessian, gradient) {
			w[i] += d
		}
	}
	part, same = w[:n], w[n:]
	for _, w := range [][]float64{part, same} {
		for i := 1; i < n; i++ { // back to features as they are
			w[i] /= dev[i]
			w[0] -= w[i] * mean[i]
		}
	}
	return part, same
}

// outcomes returns the probabilities of the labels.
func outcomes(part, same, x []float64) [3]float64 {
	var p, s float64
	for i := range x {
		p += part[i] * x[i]
		s += same[i] * x[i]
	}
	p, s = math.Exp(p), math.Exp(s)
	return [3]float64{1 / (1 + p + s), p / (1 + p + s), s / (1 + p + s)}
}

// rounds is how often the stories are parted anew into those to fit and those
// to judge.
const rounds = 5

// bondsHeldOut prints how weights fitted in the same way judge the pairs of
// stories that they were not fitted to.
func bondsHeldOut(all []tied) {
	var stories []string
	for _, t := range all {
		if !slices.Contains(stories, t.story) {
			stories = append(stories, t.story)
		}
	}
	ps := make([][3]float64, len(all))
	for r := range rounds {
		fold := map[string]int{}
		for i, s := range stories {
			fold[s] = (i*(2*r+1) + i/folds*r) % folds
		}
		for f := range folds {
			var train []tied
			for _, t := range all {
				if fold[t.story] != f {
					train = append(train, t)
				}
			}
			part, same := fitBonds(train)
			for i, t := range all {
				if fold[t.story] == f {
					for k, p := range outcomes(part, same, t.x) {
						ps[i][k] += p / rounds
					}
				}
			}
		}
	}
	loss, right := 0.0, 0
	for i, t := range all {
		loss -= math.Log(ps[i][t.label]) / float64(len(all))
		right += btoi(ps[i][t.label] == max(ps[i][0], ps[i][1], ps[i][2]))
	}
	fmt.Printf("// held out: log loss %.3f, %d of %d labels\n", loss, right, len(all))
	for _, least := range []float64{0.5, 0.55, 0.6, 0.65, 0.7} {
		tellBonds(all, ps, least)
	}
}

// tellBonds prints what is said of the pairs where the same statement is called
// certain from a probability on.
func tellBonds(all []tied, ps [][3]float64, least float64) {
	var n, same, part, other [3]int // by certain, possible, unlinked
	for i, t := range all {
		p := ps[i]
		k := 2
		switch {
		case p[2] > p[1] && p[2] >= least:
			k = 0
		case p[1]+p[2] >= shared.Related:
			k = 1
		}
		n[k]++
		same[k] += btoi(t.label == 2)
		part[k] += btoi(t.label == 1)
		other[k] += btoi(t.label == 0)
	}
	fmt.Printf("// held out, certain from %.2f on:", least)
	for k, grade := range []string{"certain", "possible", "unlinked"} {
		fmt.Printf(" %s %d (%d same, %d part, %d other)", grade, n[k], same[k], part[k], other[k])
	}
	fmt.Println()
}
