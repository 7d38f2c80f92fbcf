// Package press writes bundles of invented stories, to measure with: as large
// as need be, and of each sentence it is known where it comes from.
package press

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A Press writes bundles. Presses of the same seed write the same bundles.
type Press struct {
	r     *rand.Rand
	words []string
	zipf  *rand.Zipf
}

// New returns a press.
func New(seed uint64) *Press {
	r := rand.New(rand.NewPCG(seed, 1))
	p := &Press{r: r, zipf: rand.NewZipf(r, 1.1, 8, 19999)}
	seen := map[string]bool{}
	for len(p.words) < 20000 {
		var w strings.Builder
		for range 2 + r.IntN(3) {
			w.WriteByte("bcdfghklmnprstvz"[r.IntN(16)])
			w.WriteByte("aeiou"[r.IntN(5)])
		}
		w.WriteByte("nrstlmk"[r.IntN(7)])
		if !seen[w.String()] {
			seen[w.String()] = true
			p.words = append(p.words, w.String())
		}
	}
	return p
}

func (p *Press) word() string { return p.words[p.zipf.Uint64()] }

var glue = strings.Fields("the of a in to and for with on by from at that which after before over under their its")

// sentence returns the words of a new sentence, about half of the informative ones
// from the story's own.
func (p *Press) sentence(story []string) []string {
	var out []string
	for i := range 16 + p.r.IntN(12) {
		switch {
		case i%3 == 1:
			out = append(out, glue[p.r.IntN(len(glue))])
		case p.r.IntN(3) == 0:
			out = append(out, story[p.r.IntN(len(story))])
		default:
			out = append(out, p.word())
		}
	}
	return out
}

// Sentence writes a new sentence of a story with the words given.
func (p *Press) Sentence(story ...string) string { return write(p.sentence(story)) }

// edited returns the sentence with one or two words replaced or left out.
func (p *Press) edited(s []string) []string {
	out := append([]string(nil), s...)
	for range 1 + p.r.IntN(2) {
		i := p.r.IntN(len(out))
		if p.r.IntN(2) == 0 {
			out[i] = p.word()
		} else {
			out = append(out[:i], out[i+1:]...)
		}
	}
	return out
}

// reworded returns the sentence with its halves swapped and every fifth word
// replaced.
func (p *Press) reworded(s []string) []string {
	h := len(s) / 2
	out := append(append([]string(nil), s[h:]...), s[:h]...)
	for i := p.r.IntN(5); i < len(out); i += 5 {
		out[i] = p.word()
	}
	return out
}

func write(words []string) string {
	s := strings.Join(words, " ")
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// Bundle writes n articles of about 5 KB, one story per 10 articles. Half of
// each article is its own, half comes from its story's wire text: a third of
// that verbatim, a third lightly edited, a third reworded.
func (p *Press) Bundle(n int) *bundle.Bundle {
	b := &bundle.Bundle{Name: "generated"}
	var story []string
	var wire [][]string
	for i := range n {
		if i%10 == 0 {
			story, wire = nil, nil
			for range 60 {
				story = append(story, p.words[p.r.IntN(len(p.words))])
			}
			for range 30 {
				wire = append(wire, p.sentence(story))
			}
		}
		var body strings.Builder
		for k := range 36 {
			s := wire[p.r.IntN(len(wire))]
			switch {
			case k%2 == 0:
				s = p.sentence(story)
			case k%6 == 3:
				s = p.edited(s)
			case k%6 == 5:
				s = p.reworded(s)
			}
			body.WriteString(write(s))
			body.WriteByte(" \n"[k%3/2])
		}
		b.Articles = append(b.Articles, Article(fmt.Sprintf("%05d.txt", i), body.String()))
	}
	return b
}

// Wire writes n articles that print the same story, each with a line of its
// own.
func (p *Press) Wire(n int) *bundle.Bundle {
	b := &bundle.Bundle{Name: "wire"}
	var body strings.Builder
	story := []string{"senate", "harbor", "bridge", "mayor", "budget", "storm"}
	for range 35 {
		body.WriteString(write(p.sentence(story)))
		body.WriteByte(' ')
	}
	for i := range n {
		b.Articles = append(b.Articles, Article(fmt.Sprintf("%05d.txt", i), body.String()+write(p.sentence(story))))
	}
	return b
}

// Edits writes n articles that print the same five sentences, each with edits
// of its own.
func (p *Press) Edits(n int) *bundle.Bundle {
	b := &bundle.Bundle{Name: "edits"}
	var wire [][]string
	for range 5 {
		wire = append(wire, p.sentence([]string{"senate", "harbor", "bridge"}))
	}
	for i := range n {
		var body strings.Builder
		for _, s := range wire {
			body.WriteString(write(p.edited(s)))
			body.WriteByte(' ')
		}
		b.Articles = append(b.Articles, Article(fmt.Sprintf("%05d.txt", i), body.String()))
	}
	return b
}

// Article returns an article of that text, cut into sentences.
func Article(source, body string) *bundle.Article {
	a := &bundle.Article{Source: source, Title: source, Text: body, Language: "en"}
	text.Segment(a)
	return a
}
