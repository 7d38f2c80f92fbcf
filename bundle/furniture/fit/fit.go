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
		var samples []sample
		for i, p := range pages {
			samples = append(samples, p.samples(lines[i], round)...)
		}
		for i, w := range descend(samples, round) {
			m[i][round] = float32(math.Round(w*100) / 100)
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
		s := sample{x: slices.Clone(l.Alone[:]), weight: 1}
		if round == 1 {
			s.x = slices.Clone(l.Among[:])
		}
		switch {
		case l.Title || end > p.lines[at].End:
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
	return out
}

// descend minimises the logistic loss with an L2 penalty within the limits of
// each weight, one weight after the other by Newton's method.
func descend(samples []sample, round int) []float64 {
	n := len(furniture.Names)
	w := make([]float64, n)
	z := make([]float64, len(samples)) // scores
	move := func(i int, by float64) {
		w[i] += by
		for k := range samples {
			z[k] += by * float64(samples[k].x[i])
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
			for k := range samples {
				s := &samples[k]
				if s.x[i] == 0 {
					continue
				}
				x, p := float64(s.x[i]), 1/(1+math.Exp(-z[k]))
				g += s.weight * (p - s.y) * x
				h += s.weight * p * (1 - p) * x * x
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
