// Fit prints the weights of the model by which package shared judges reworded
// sentences, and how weights fitted in the same way judge pairs of sentences, and
// files, that they were not fitted to. It reads pairs of sentences that people
// have judged.
//
// usage: fit FILE[=WEIGHT]...
//
//	fit facts FOLDER[=WEIGHT]...
//	fit plant OUT FOLDER...
//	fit pairs GOLD...
//
// The second form prints the weights by which two facts are judged to be one,
// printed differently, and how they do on stories that they were not fitted to;
// see facts.go. The third writes to OUT what it needs many of: the bundles of news
// in the folders, a fact that differs put into some sentences; see plant.go. The
// fourth prints the weights by which two sentences of one story are judged; see
// pairs.go.
//
// FILE holds tab-separated lines: 1 or 0 for "the same statement", two fields
// that are not read, and the two sentences; the first line is a header. WEIGHT
// says how much a line of the file counts, 1 when left out.
//
// The weights in the package come from the training half of the Microsoft
// Research Paraphrase Corpus and, counting a tenth, from the news, headline,
// caption, plagiarism and post-editing sets of the SemEval tasks on semantic
// similarity 2013 to 2016, where 3.8 and more points count as the same and 3.2
// and less as not. Neither is part of this repository.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"math"
	"os"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
)

// A sample is one judged pair.
type sample struct {
	x      []float64
	same   float64
	weight float64

	file  string    // that the pair comes from
	sides [2]string // its sentences
}

func main() {
	log.SetFlags(0)
	if len(os.Args) > 2 && os.Args[1] == "facts" {
		if err := facts(context.Background(), os.Args[2:]); err != nil {
			log.Fatal(err)
		}
		return
	}
	if len(os.Args) > 3 && os.Args[1] == "plant" {
		if err := plant(context.Background(), os.Args[2], os.Args[3:]); err != nil {
			log.Fatal(err)
		}
		return
	}
	if len(os.Args) > 2 && os.Args[1] == "pairs" {
		if err := pairs(context.Background(), os.Args[2:]); err != nil {
			log.Fatal(err)
		}
		return
	}
	var all []sample
	for _, arg := range os.Args[1:] {
		path, weight, err := weighted(arg, 1)
		if err != nil {
			log.Fatal(err)
		}
		s, err := read(path, weight)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, s...)
	}
	if len(all) == 0 {
		log.Fatal("usage: fit FILE[=WEIGHT]...")
	}
	w := fit(all, modelPenalty)
	right, total := agreement(w, all)
	for i, name := range shared.FeatureNames() {
		fmt.Printf("\t%s: %.3f,\n", name, w[i])
	}
	fmt.Printf("// %d pairs, %.1f %% judged as people do by the weights fitted to them\n", len(all), 100*right/total)
	modelHeldOut(all)
}

// weighted parts PATH=WEIGHT; the weight is otherwise where it is left out.
func weighted(arg string, otherwise float64) (path string, weight float64, err error) {
	path, w, ok := strings.Cut(arg, "=")
	if !ok {
		return path, otherwise, nil
	}
	if weight, err = strconv.ParseFloat(w, 64); err != nil {
		return "", 0, fmt.Errorf("%s: %q is no weight; give a number, such as %s=0.1", arg, w, path)
	}
	return path, weight, nil
}

// read returns the pairs of a file that are compared. Each file is one bundle, each sentence an
// article, so that weights of words are as the program would see them.
func read(path string, weight float64) ([]sample, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b := &bundle.Bundle{}
	var labels []string
	var pairs [][2]bundle.Ref
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 0; lines.Scan(); n++ {
		c := strings.Split(lines.Text(), "\t")
		if n == 0 {
			continue
		}
		if len(c) < 5 || c[0] != "0" && c[0] != "1" {
			return nil, fmt.Errorf("%s:%d: want 0 or 1, two fields and two sentences between tabs", path, n+1)
		}
		k := len(b.Articles)
		pairs = append(pairs, [2]bundle.Ref{{Article: k}, {Article: k + 1}})
		labels = append(labels, c[0])
		b.Articles = append(b.Articles, article(c[3]), article(c[4]))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	ctx := context.Background()
	corpus, err := text.NewCorpus(ctx, b)
	if err != nil {
		return nil, err
	}
	roles := make(furniture.Roles, len(b.Articles))
	for i := range roles {
		roles[i] = make([]bundle.Role, 1)
	}
	xs, err := shared.Features(ctx, corpus, roles, pairs)
	if err != nil {
		return nil, err
	}
	var out []sample
	for i, x := range xs {
		if x == nil {
			continue
		}
		s := sample{x: x, weight: weight, file: path, sides: [2]string{b.Articles[2*i].Text, b.Articles[2*i+1].Text}}
		if labels[i] == "1" {
			s.same = 1
		}
		out = append(out, s)
	}
	return out, nil
}

// article makes an article of one sentence.
func article(s string) *bundle.Article {
	span := bundle.Span{Start: 0, End: len(s)}
	return &bundle.Article{
		Text:       s,
		Paragraphs: []bundle.Paragraph{{Span: span}},
		Sentences:  []bundle.Sentence{{Span: span}},
	}
}

func probability(w, x []float64) float64 {
	z := 0.0
	for i := range w {
		z += w[i] * x[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// fit returns the weights of a logistic regression with an L2 penalty on the
// weights of the features at unit variance, by Newton's method. The first
// feature is the constant 1 and is not penalised.
func fit(all []sample, penalty float64) []float64 {
	mean, dev := moments(all)
	n := len(mean)
	w := make([]float64, n)
	z := make([]float64, n)
	for range 30 {
		gradient := make([]float64, n)
		hessian := make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
		}
		for _, s := range all {
			for i := range z {
				z[i] = (s.x[i] - mean[i]) / dev[i]
			}
			p := probability(w, z)
			for i := range z {
				gradient[i] += s.weight * (s.same - p) * z[i]
				for j := range z {
					hessian[i][j] += s.weight * p * (1 - p) * z[i] * z[j]
				}
			}
		}
		for i := 1; i < n; i++ {
			gradient[i] -= penalty * w[i]
			hessian[i][i] += penalty
		}
		for i, d := range solve(hessian, gradient) {
			w[i] += d
		}
	}
	for i := 1; i < n; i++ { // back to features as they are
		w[i] /= dev[i]
		w[0] -= w[i] * mean[i]
	}
	return w
}

// moments returns the mean and the standard deviation of each feature; those
// of the constant are taken as 0 and 1.
func moments(all []sample) (mean, dev []float64) {
	n := len(all[0].x)
	mean, dev = make([]float64, n), make([]float64, n)
	for i := range mean {
		var sum, squares float64
		for _, s := range all {
			sum += s.x[i]
			squares += s.x[i] * s.x[i]
		}
		mean[i] = sum / float64(len(all))
		dev[i] = math.Sqrt(max(squares/float64(len(all))-mean[i]*mean[i], 1e-9))
	}
	mean[0], dev[0] = 0, 1
	return mean, dev
}

// solve returns x with a x = b, by elimination with pivots.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[p][c]) {
				p = r
			}
		}
		a[c], a[p] = a[p], a[c]
		b[c], b[p] = b[p], b[c]
		for r := c + 1; r < n; r++ {
			f := a[r][c] / a[c][c]
			for k := c; k < n; k++ {
				a[r][k] -= f * a[c][k]
			}
			b[r] -= f * b[c]
		}
	}
	x := make([]float64, n)
	for c := n - 1; c >= 0; c-- {
		x[c] = b[c]
		for k := c + 1; k < n; k++ {
			x[c] -= a[c][k] * x[k]
		}
		x[c] /= a[c][c]
	}
	return x
}
