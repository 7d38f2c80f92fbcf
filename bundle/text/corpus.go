package text

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"broadsheet/bundle"
	"broadsheet/bundle/lexicon"
)

// A WordID names a word form in [Corpus.Words]; words that differ only in
// case or in the typography of their apostrophe share one.
type WordID int32

// A StemID names a base form in [Corpus.Stems].
type StemID int32

// A Word is a distinct word form of a corpus.
type Word struct {
	Text   string // folded, see [Fold]
	Stem   StemID
	Rank   int32 // place in the English frequency list, from 0; -1 when not in it
	Stop   bool  // a function word
	Number bool  // holds a digit
}

// A Token is one word of an article.
type Token struct {
	Start, End int32 // byte offsets into the article's text
	Word       WordID
	Stem       StemID
	Shape      Shape
}

// Span returns the token's place in its article.
func (t Token) Span() bundle.Span { return bundle.Span{Start: int(t.Start), End: int(t.End)} }

// A Doc is an article as a sequence of words.
type Doc struct {
	Tokens []Token
	first  []int32 // first[i] is the first token of sentence i; one more entry ends the last
}

// Range returns the half-open range of token indices of sentence i.
func (d *Doc) Range(i int) (from, to int) { return int(d.first[i]), int(d.first[i+1]) }

// Sentence returns the tokens of sentence i.
func (d *Doc) Sentence(i int) []Token { return d.Tokens[d.first[i]:d.first[i+1]] }

// A Corpus is a bundle with its words found, folded and numbered. It is never
// changed once made. Numbers are given in reading order, so they are the same
// on every machine.
type Corpus struct {
	Bundle *bundle.Bundle
	Docs   []Doc    // parallel to Bundle.Articles
	Words  []Word   // by WordID
	Stems  []string // by StemID
}

// NewCorpus tokenises the bundle on all CPUs. It fails only when ctx ends.
func NewCorpus(ctx context.Context, b *bundle.Bundle) (*Corpus, error) {
	n := len(b.Articles)
	docs := make([]Doc, n)
	vocab := make([][]string, n) // the distinct folded forms of each article, in order
	g, inner := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, a := range b.Articles {
		g.Go(func() error {
			if err := inner.Err(); err != nil {
				return err // before room is made for the words
			}
			var err error
			docs[i], vocab[i], err = tokenise(inner, a)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	c := &Corpus{Bundle: b, Docs: docs}
	words := map[string]WordID{}
	stems := map[string]StemID{}
	for i := range docs {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		global := make([]WordID, len(vocab[i]))
		for local, w := range vocab[i] {
			id, ok := words[w]
			if !ok {
				id = WordID(len(c.Words))
				words[w] = id
				c.Words = append(c.Words, c.newWord(w, stems))
			}
			global[local] = id
		}
		for k := range docs[i].Tokens {
			t := &docs[i].Tokens[k]
			t.Word = global[t.Word]
			t.Stem = c.Words[t.Word].Stem
		}
	}
	return c, nil
}

func (c *Corpus) newWord(folded string, stems map[string]StemID) Word {
	base := lexicon.Stem(withoutPossessive(folded))
	id, ok := stems[base]
	if !ok {
		id = StemID(len(c.Stems))
		stems[base] = id
		c.Stems = append(c.Stems, base)
	}
	w := Word{Text: folded, Stem: id, Rank: -1, Stop: lexicon.Stop(folded), Number: hasDigit(folded)}
	if r, ok := lexicon.Rank(folded); ok {
		w.Rank = int32(r)
	}
	return w
}

// vocabularies are what tokenise numbers an article's forms with.
var vocabularies = sync.Pool{New: func() any { return make(map[string]WordID, 512) }}

// tokenise cuts one article into words; the Word of its tokens indexes the
// returned list of forms. It fails only when ctx ends.
func tokenise(ctx context.Context, a *bundle.Article) (Doc, []string, error) {
	d := Doc{
		Tokens: make([]Token, 0, a.Words),
		first:  make([]int32, 0, len(a.Sentences)+1),
	}
	ids := vocabularies.Get().(map[string]WordID)
	defer func() {
		if len(ids) < 1<<14 { // emptying a large one would cost the next article more than a new one
			clear(ids)
			vocabularies.Put(ids)
		}
	}()
	forms := make([]string, 0, 64+min(a.Words/3, 1<<12))
	var scratch [64]byte // a form is copied only when it is new
	var base int
	add := func(start, end int, shape Shape) {
		w := a.Text[base+start : base+end]
		f := scratch[:0]
		plain := plainWord(w)
		var id WordID
		var ok bool
		if plain {
			id, ok = ids[w]
		} else {
			f = appendFold(f, w)
			id, ok = ids[string(f)]
		}
		if !ok {
			if !plain {
				w = string(f)
			}
			id = WordID(len(forms))
			ids[w] = id
			forms = append(forms, w)
		}
		d.Tokens = append(d.Tokens, Token{Start: int32(base + start), End: int32(base + end), Word: id, Shape: shape})
	}
	for i, s := range a.Sentences {
		if i%256 == 0 && ctx.Err() != nil {
			return d, nil, ctx.Err()
		}
		d.first = append(d.first, int32(len(d.Tokens)))
		base = s.Start
		Words(s.Of(a.Text), add)
	}
	d.first = append(d.first, int32(len(d.Tokens)))
	return d, forms, nil
}
