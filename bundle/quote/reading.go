package quote

import (
	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A reading is what the ledger needs to know of an article once its quotations
// are found: a few numbers a word, where the rules of attribution need an item.
type reading struct {
	a      *bundle.Article
	doc    *text.Doc
	topics []Quote // see [page.topics]
	lines  []outside
	words  []int32 // the tokens outside quotations; [quotedWords] stands for a quotation
	told   []int32 // where each content that is told begins
}

// An outside is a line as it reads outside its quotations.
type outside struct {
	headline  bool
	sentences []plainSentence
}

// A plainSentence is reading.words[from:to] and reading.told[first:last].
type plainSentence struct{ from, to, first, last int32 }

// quotedWords stands for a quotation among the tokens outside it.
const quotedWords = -1

// reading returns what is left of the page to the ledger.
func (p *page) reading() reading {
	words, sentences := 0, 0
	for n := range p.lines {
		words, sentences = words+len(p.lines[n].items), sentences+len(p.lines[n].sentences)
	}
	r := reading{a: p.a, doc: p.doc, topics: p.topics, lines: make([]outside, len(p.lines)), words: make([]int32, 0, min(words, len(p.doc.Tokens)+len(p.marks)))}
	all := make([]plainSentence, 0, sentences)
	for n := range p.lines {
		ln := &p.lines[n]
		from := len(all)
		for k := range ln.sentences {
			all = append(all, r.take(ln.items, &ln.sentences[k]))
		}
		r.lines[n] = outside{ln.headline, all[from:len(all):len(all)]}
	}
	return r
}

// take takes in a sentence.
func (r *reading) take(items []item, s *sentence) plainSentence {
	out := plainSentence{from: int32(len(r.words)), first: int32(len(r.told))}
	for _, it := range items[s.from:s.to] {
		switch it.kind {
		case word:
			r.words = append(r.words, it.tok)
		case quotation:
			r.words = append(r.words, quotedWords)
		}
	}
	for _, t := range s.told {
		if !t.content.Empty() {
			r.told = append(r.told, int32(t.content.Start))
		}
	}
	out.to, out.last = int32(len(r.words)), int32(len(r.told))
	return out
}

// outside returns the tokens of a sentence, as in reading.words.
func (r *reading) outside(s *plainSentence) []int32 { return r.words[s.from:s.to] }

// tokens returns the index of the first token at or after offset.
func (r *reading) tokens(offset int) int { return tokensBefore(r.doc, offset) }
