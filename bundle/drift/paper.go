package drift

import (
	"math"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A paper is one article as the model sees it: its body sentences, called
// units, and its words numbered from 0 within the article, called terms.
type paper struct {
	article  int
	sentence []int    // by unit: index in Article.Sentences
	opens    []bool   // by unit: first of its paragraph
	from     []int    // by unit and one more: its first token in tok
	tok      []int32  // content words as terms, in reading order
	keys     []uint64 // by unit: what it says
	marks    []marks  // by unit: its typography
	person   []uint8  // by unit: 1 when it says I, we, our ...
	intro    []uint8  // by unit: 1 when it names somebody as if known
	title    []int32  // terms of the title

	stems  []text.StemID // by term
	count  []float64     // by term: occurrences in the body
	titled []bool        // by term: in the title
	named  []bool        // by term: written with a capital inside a sentence
	common []float64     // by term: probability in general English
	weight []float64     // by term: how much sharing it says, 0..1

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

// newPaper reads one article. Headings and furniture say nothing about where
// the article goes, so they are no units. local is scratch space, a zero for
// every stem of the corpus; it is left as it was found.
func newPaper(c *text.Corpus, l *lexis, roles []bundle.Role, article int, local []int32) *paper {
	d, a := &c.Docs[article], c.Bundle.Articles[article]
	p := &paper{article: article, tok: make([]int32, 0, len(d.Tokens)/2)}
	term := func(s text.StemID) int32 {
		if local[s] == 0 {
			p.stems = append(p.stems, s)
			p.count = append(p.count, 0)
			p.named = append(p.named, false)
			local[s] = int32(len(p.stems))
		}
		return local[s] - 1
	}
	paragraph := -1
	for i, s := range a.Sentences {
		switch roles[i] {
		case bundle.Furniture, bundle.Heading:
			continue
		case bundle.Title:
			for _, t := range d.Sentence(i) {
				if l.content[t.Word] {
					p.title = append(p.title, term(t.Stem))
				}
			}
			continue
		}
		p.sentence = append(p.sentence, i)
		p.opens = append(p.opens, s.Paragraph != paragraph)
		paragraph = s.Paragraph
		p.from = append(p.from, len(p.tok))
		p.keys = append(p.keys, key(d.Sentence(i)))
		p.marks = append(p.marks, marksOf(s.Of(a.Text)))
		p.person = append(p.person, personal(c, d.Sentence(i)))
		p.intro = append(p.intro, assumes(c, d, i))
		for k, t := range d.Sentence(i) {
			if !l.content[t.Word] {
				continue
			}
			n := term(t.Stem)
			p.count[n]++
			p.tok = append(p.tok, n)
			if k > 0 && t.Shape&text.Capital != 0 {
				p.named[n] = true
			}
		}
	}
	p.from = append(p.from, len(p.tok))
	n := len(p.stems)
	p.common, p.weight, p.other = make([]float64, n), make([]float64, n), make([]float64, n)
	p.df, p.titled = make([]int32, n), make([]bool, n)
	for _, t := range p.title {
		p.titled[t] = true
	}
	for i, s := range p.stems {
		p.common[i], p.weight[i] = l.common[s], l.weight[s]
		local[s] = 0
	}
	return p
}

// damped is the weight of a word that an article uses n times: the tenth use
// says less than the first.
func damped(n float64) float64 { return math.Sqrt(n) }
