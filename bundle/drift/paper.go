package drift

import (
	"context"
	"math"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A paper is one article as the model sees it: its body sentences, called
// units, and its words numbered from 0 within the article, called terms.
type paper struct {
	article  int
	lexis    *lexis
	sentence []int    // by unit: index in Article.Sentences
	opens    []bool   // by unit: first of its paragraph
	headed   []int    // by unit: the heading right before it, as an index in Article.Sentences; -1 when there is none
	from     []int    // by unit and one more: its first token in tok
	tok      []int32  // content words as terms, in reading order
	keys     []uint64 // by unit: what it says
	marks    []marks  // by unit: its typography
	person   []uint8  // by unit: 1 when it says I, we, our ...
	appeal   []uint8  // by unit: 1 when it speaks to the reader
	intro    []uint8  // by unit: 1 when it names somebody as if known
	title    []int32  // terms of the title

	stems  []text.StemID // by term
	count  []float64     // by term: occurrences in the body
	titled []bool        // by term: in the title
	named  []bool        // by term: written with a capital inside a sentence

	// What the other articles of the cluster say; filled by [tell].
	other      []float64 // by term: damped count summed over the others
	otherTotal float64   // the same summed over all stems, the article's or not
	df         []int32   // by term: how many of the others use it
	others     int
}

// units returns the number of body sentences.
func (p *paper) units() int { return len(p.sentence) }

// words returns the terms of unit u.
func (p *paper) words(u int) []int32 { return p.tok[p.from[u]:p.from[u+1]] }

// weight returns how much sharing a term says, 0..1.
func (p *paper) weight(t int) float64 { return p.lexis.weight[p.stems[t]] }

// A reader makes papers of articles, one after the other.
type reader struct {
	c    *text.Corpus
	l    *lexis
	term []int32 // by StemID: its term in the article being read, plus one
	seen []int32 // by StemID: the last article, plus one, that was seen to use it
	p    *paper
}

func newReader(c *text.Corpus, l *lexis) *reader {
	return &reader{c: c, l: l, term: make([]int32, len(c.Stems)), seen: make([]int32, len(c.Stems))}
}

// read reads one article. Headings and furniture say nothing about where the
// article goes, so they are no units.
func (r *reader) read(ctx context.Context, article int, roles []bundle.Role) (*paper, error) {
	d, a := &r.c.Docs[article], r.c.Bundle.Articles[article]
	p := &paper{article: article, lexis: r.l, tok: make([]int32, 0, len(d.Tokens)/2)}
	r.p = p
	paragraph, heading := -1, -1
	for i, s := range a.Sentences {
		if i%2048 == 2047 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		toks := d.Sentence(i)
		switch roles[i] {
		case bundle.Title:
			r.title(toks)
		case bundle.Heading:
			heading = i
		case bundle.Body:
			p.sentence = append(p.sentence, i)
			p.opens = append(p.opens, s.Paragraph != paragraph)
			p.headed = append(p.headed, heading)
			heading = -1
			p.marks = append(p.marks, marksOf(s.Of(a.Text)))
			paragraph = s.Paragraph
			r.unit(toks)
		}
		for _, t := range toks {
			r.seen[t.Stem] = int32(article + 1)
		}
	}
	p.from = append(p.from, len(p.tok))
	r.close()
	return p, nil
}

// number returns the term of a stem, a new one at its first occurrence.
func (r *reader) number(s text.StemID) int32 {
	if r.term[s] == 0 {
		r.p.stems = append(r.p.stems, s)
		r.p.count = append(r.p.count, 0)
		r.p.named = append(r.p.named, false)
		r.p.titled = append(r.p.titled, false)
		r.term[s] = int32(len(r.p.stems))
	}
	return r.term[s] - 1
}

func (r *reader) title(toks []text.Token) {
	for _, t := range toks {
		if r.l.content[t.Word] {
			n := r.number(t.Stem)
			r.p.title = append(r.p.title, n)
			r.p.titled[n] = true
		}
	}
}

func (r *reader) unit(toks []text.Token) {
	p := r.p
	p.from = append(p.from, len(p.tok))
	p.keys = append(p.keys, key(toks))
	p.person = append(p.person, personal(r.c, toks))
	p.appeal = append(p.appeal, appeals(r.c, toks, p.marks[len(p.marks)-1]))
	p.intro = append(p.intro, r.assumes(toks))
	for k, t := range toks {
		if !r.l.content[t.Word] {
			continue
		}
		n := r.number(t.Stem)
		p.count[n]++
		p.tok = append(p.tok, n)
		if k > 0 && t.Shape&text.Capital != 0 {
			p.named[n] = true
		}
	}
}

// close makes room for what the others say of the paper's terms and leaves the
// scratch space as it was found.
func (r *reader) close() {
	p, n := r.p, len(r.p.stems)
	p.other, p.df = make([]float64, n), make([]int32, n)
	for _, s := range p.stems {
		r.term[s] = 0
	}
	r.p = nil
}

// damped is the weight of a word that an article uses n times: the tenth use
// says less than the first.
func damped(n float64) float64 { return math.Sqrt(n) }
