package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"broadsheet/bundle"
)

// A pair is two sentences of two articles, the earlier first.
type pair [2]bundle.Ref

func pairOf(a, b bundle.Ref) pair {
	if b.Before(a) {
		a, b = b, a
	}
	return pair{a, b}
}

// A page is an article as a file that has one word on each line, so that what
// a tool says of lines can be read as words.
type page struct {
	file     string
	article  int
	sentence []int // by word
	words    []int // by sentence: how many it has
}

func (d *desk) pages(b *bundle.Bundle) ([]page, error) {
	dir, err := os.MkdirTemp(d.dir, "words")
	if err != nil {
		return nil, err
	}
	var out []page
	for i, a := range b.Articles {
		p := page{file: filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), article: i, words: make([]int, len(a.Sentences))}
		var body strings.Builder
		for k := range a.Sentences {
			for w := range strings.FieldsSeq(a.SentenceText(k)) {
				body.WriteString(w + "\n")
				p.sentence = append(p.sentence, k)
				p.words[k]++
			}
		}
		if err := os.WriteFile(p.file, []byte(body.String()), 0o644); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// common counts the words that two sentences have in common.
type common map[pair]int

// add counts word i of p and word k of q as one.
func (c common) add(p, q *page, i, k int) {
	if i < len(p.sentence) && k < len(q.sentence) {
		c[pairOf(bundle.Ref{Article: p.article, Sentence: p.sentence[i]}, bundle.Ref{Article: q.article, Sentence: q.sentence[k]})]++
	}
}

func sizes(pages []page, p pair) (a, b int) {
	return pages[p[0].Article].words[p[0].Sentence], pages[p[1].Article].words[p[1].Sentence]
}

// simRun is a run as sim_text -n prints it.
var simRun = regexp.MustCompile(`(?m)^(\d{4})\.txt: line (\d+)-(\d+)\s*\|(\d{4})\.txt: line (\d+)-(\d+)`)

// simFinds returns the sentences that a run of sim_text lies over: with eight
// words of it, or with half of the shorter sentence.
func simFinds(ctx context.Context, pages []page) (map[pair]bool, error) {
	var files []string
	for _, p := range pages {
		files = append(files, p.file)
	}
	var out bytes.Buffer
	if err := simText(ctx, files, &out); err != nil {
		return nil, err
	}
	found := map[pair]bool{}
	for _, m := range simRun.FindAllStringSubmatch(out.String(), -1) {
		var n [6]int
		for i := range n {
			n[i], _ = strconv.Atoi(m[i+1])
		}
		p, q := &pages[n[0]], &pages[n[3]]
		c := common{}
		for i, k := n[1], n[4]; i <= n[2] && k <= n[5]; i, k = i+1, k+1 {
			c.add(p, q, i-1, k-1)
		}
		for s, words := range c {
			if a, b := sizes(pages, s); s[0].Article != s[1].Article && (words >= 8 || 2*words >= min(a, b)) {
				found[s] = true
			}
		}
	}
	return found, nil
}

// wdiffFinds returns the sentences of which most words, of either, are common
// where wdiff lays two files side by side.
func wdiffFinds(ctx context.Context, pages []page) (map[pair]bool, error) {
	found := map[pair]bool{}
	for i := range pages {
		for k := range i {
			p, q := &pages[k], &pages[i]
			var out bytes.Buffer
			if err := wdiff(ctx, p.file, q.file, &out); err != nil {
				return nil, err
			}
			for s, words := range side(p, q, out.String()) {
				if a, b := sizes(pages, s); 2*words > a && 2*words > b {
					found[s] = true
				}
			}
		}
	}
	return found, nil
}

// side reads what wdiff prints of two pages.
func side(p, q *page, out string) common {
	out = regexp.MustCompile("[\x01-\x04]").ReplaceAllString(out, " $0 ")
	c := common{}
	i, k := 0, 0
	inP, inQ := true, true
	for w := range strings.FieldsSeq(out) {
		switch w {
		case "\x01":
			inQ = false
		case "\x03":
			inP = false
		case "\x02", "\x04":
			inP, inQ = true, true
		default:
			if inP && inQ {
				c.add(p, q, i, k)
			}
			if inP {
				i++
			}
			if inQ {
				k++
			}
		}
	}
	return c
}
