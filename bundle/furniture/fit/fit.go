package main

import (
	"context"
	"math"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// A sample is a line with its label.
type sample struct {
	x      []float32
	y      float64
	weight float64
	page   bool // stands on a page that was saved whole
}

const (
	penalty    = 2   // of the squares of the weights
	bodyCounts = 1.5 // a line of the body hidden is the worse error
)

// fit returns the weights of two logistic regressions, each line by itself and
// each with what the first says of its neighbours.
func fit(ctx context.Context, pages []*page) (*furniture.Model, error) {
	c, err := corpus(ctx, pages)
	if err != nil {
		return nil, err
	}
	m := new(furniture.Model)
	for round := range 2 {
		lines, err := m.Lines(ctx, c)
		if err != nil {
			return nil, err
		}
		var text, saved []sample
		for i, p := range pages {
			for _, s := range p.samples(lines[i], round) {
				if s.page {
					saved = append(saved, s)
				}
				if !s.page || !p.whole {
					text = append(text, s)
				}
			}
		}
		for i, w := range descend(text, round) {
			m.Text[i][round] = float32(math.Round(w*100) / 100)
		}
		for i, w := range descend(saved, round) {
			m.Page[i][round] = float32(math.Round(w*100) / 100)
		}
	}
	return m, nil
}

// corpus makes a bundle of the pages. Each is judged by itself: what pages
// share is no feature here.
func corpus(ctx context.Context, pages []*page) (*text.Corpus, error) {
	b := &bundle.Bundle{}
	for _, p := range pages {
		b.Articles = append(b.Articles, p.a)
	}
	return text.NewCorpus(ctx, b)
}

// samples returns the page's lines that are labelled.
func (p *page) samples(lines []furniture.Line, round int) (out []sample) {
	at := 0
	for _, l := range lines {
		start, end := p.a.Sentences[l.First].Start, p.a.Sentences[l.Last].End
		for at+1 < len(p.lines) && p.lines[at].End <= start {
			at++
		}
		s := sample{x: slices.Clone(l.Alone[:]), weight: 1, page: l.Page}
		if round == 1 {
			s.x = slices.Clone(l.Among[:])
		}
		switch {
		case l.Title || end > p.lines[at].End || p.whole && !l.Page:
			continue
		case p.lines[at].label == "furniture":
			s.y = 1
		case p.lines[at].label == "body":
			s.weight = bodyCounts
		default:
			continue
		}
		out = append(out, s)
	}
	if p.whole {
		rare(out)
	}
	return out
}

// rare makes the furniture of a page that was saved whole, hundreds of lines
// much the same, weigh as much as that of a page that a reader kept.
func rare(samples []sample) {
	const most = 40 // lines
	n := 0.0
	for _, s := range samples {
		n += s.y
	}
	for i := range samples {
		if samples[i].y == 1 && n > most {
			samples[i].weight *= most / n
		}
	}
}

// A cell is what one feature of one sample is.
type cell struct {
	sample int
	x      float64
}

// descend minimises the logistic loss with an L2 penalty within the limits of
// each weight, one weight after the other by Newton's method.
func descend(samples []sample, round int) []float64 {
	n := len(furniture.Names)
	w := make([]float64, n)
	z := make([]float64, len(samples)) // scores
	columns := make([][]cell, n)       // what is not 0, by feature
	for k := range samples {
		for i, x := range samples[k].x {
			if x != 0 {
				columns[i] = append(columns[i], cell{k, float64(x)})
			}
		}
	}
	move := func(i int, by float64) {
		w[i] += by
		for _, c := range columns[i] {
			z[c.sample] += by * c.x
		}
	}
	low, high := make([]float64, n), make([]float64, n)
	for i, name := range furniture.Names {
		low[i], high[i] = limits(name, round)
		move(i, max(low[i], min(high[i], 0)))
	}
	for range 60 {
		moved := 0.0
		for i := range w {
			g, h := 0.0, 0.0
			for _, c := range columns[i] {
				s, p := &samples[c.sample], 1/(1+math.Exp(-z[c.sample]))
				g += s.weight * (p - s.y) * c.x
				h += s.weight * p * (1 - p) * c.x * c.x
			}
			if i > 0 { // the constant is free
				g += penalty * w[i]
				h += penalty
			}
			if h < 1e-9 {
				continue
			}
			to := max(low[i], min(high[i], w[i]-max(-1, min(1, g/h))))
			if by := to - w[i]; by != 0 {
				move(i, by)
				moved = max(moved, math.Abs(by))
			}
		}
		if moved < 1e-4 {
			break
		}
	}
	return w
}
