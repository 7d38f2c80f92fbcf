package text

import (
	"context"
	"runtime"
	"slices"
	"sort"
	"sync"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/parallel"
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
	Rank   int32         // place in the English frequency list, from 0; -1 when not in it
	Class  english.Class // what English says it is
	Stop   bool          // a function word
	Number bool          // holds a digit
}

// A Token is one word of an article. There is one for every word of the
// bundle, so it is kept to sixteen bytes.
type Token struct {
	Start  int32  // byte offset into the article's text
	length uint16 // in bytes
	longer uint8  // and in units of 65,536 bytes
	Shape  Shape
	Word   WordID
	Stem   StemID
}

// longestWord is how many bytes a token has at most; what is longer is no word
// of any language, and becomes several.
const longestWord = 1<<24 - 1

// NewToken returns the token of a word at text[start:end], which is shorter than 16 MB.
func NewToken(start, end int, word WordID, stem StemID, shape Shape) Token {
	return Token{Start: int32(start), length: uint16(end - start), longer: uint8((end - start) >> 16), Shape: shape, Word: word, Stem: stem}
}

// End returns the byte offset behind the token.
func (t *Token) End() int32 { return t.Start + int32(t.length) + int32(t.longer)<<16 }

// Span returns the token's place in its article.
func (t *Token) Span() bundle.Span { return bundle.Span{Start: int(t.Start), End: int(t.End())} }

// A Doc is an article as a sequence of words.
type Doc struct {
	Tokens []Token
	first  []int32 // first[i] is the first token of sentence i; one more entry ends the last
}

// Range returns the half-open range of token indices of sentence i.
func (d *Doc) Range(i int) (from, to int) { return int(d.first[i]), int(d.first[i+1]) }

// Sentence returns the tokens of sentence i.
func (d *Doc) Sentence(i int) []Token { return d.Tokens[d.first[i]:d.first[i+1]] }

// Before returns how many tokens begin before a byte offset: the index of the
// first one that does not.
func (d *Doc) Before(offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return int(d.Tokens[i].Start) >= offset })
}

// A Corpus is a bundle with its words found, folded and numbered. It is never
// changed once made. Numbers are given in reading order, so they are the same
// on every machine.
type Corpus struct {
	Bundle *bundle.Bundle
	Docs   []Doc    // parallel to Bundle.Articles
	Words  []Word   // by WordID
	Stems  []string // by StemID
}

// batch is how many articles are tokenised before their words are numbered:
// few enough that the words are still in the processor's cache.
const batch = 64

// NewCorpus tokenises the bundle on all CPUs. It fails only when ctx ends.
func NewCorpus(ctx context.Context, b *bundle.Bundle) (*Corpus, error) {
	n := len(b.Articles)
	c := &Corpus{Bundle: b, Docs: make([]Doc, n)}
	v := vocabulary{ids: map[string]WordID{}}
	in := make([][]WordID, n) // by article: what its own numbers of words stand for
	// While the words of one batch are numbered the next one is tokenised.
	var forms [2][][]string // the distinct folded forms of each article of a batch, in order
	ready := make(chan error, 1)
	begin := func(from int) {
		to, forms := min(n, from+batch), &forms[from/batch%2]
		go func() {
			ready <- parallel.Fence(func() error {
				if *forms == nil {
					*forms = make([][]string, to-from)
				}
				return tokeniseAll(ctx, b.Articles[from:to], c.Docs[from:to], *forms)
			})
		}()
	}
	if n > 0 {
		begin(0)
	}
	for from := 0; from < n; from += batch {
		if err := <-ready; err != nil {
			return nil, err
		}
		if from+batch < n {
			begin(from + batch)
		}
		for i := from; i < min(n, from+batch); i++ {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			in[i] = v.number(forms[from/batch%2][i-from])
		}
	}
	if err := c.know(ctx, v.words); err != nil {
		return nil, err
	}
	err := parallel.Each(ctx, n, func(i int) {
		for k := range c.Docs[i].Tokens {
			t := &c.Docs[i].Tokens[k]
			t.Word = in[i][t.Word]
			t.Stem = c.Words[t.Word].Stem
		}
	})
	if err != nil {
		return nil, err
	}
	return c, nil
}

// tokeniseAll tokenises articles side by side; forms[i] is overwritten with the
// forms that the tokens of docs[i] index.
func tokeniseAll(ctx context.Context, articles []*bundle.Article, docs []Doc, forms [][]string) error {
	if ctx.Err() != nil {
		return ctx.Err() // before room is made for the words
	}
	words := 0
	for _, a := range articles {
		words += shared(a.Words)
	}
	room := make([]Token, words)
	g, inner := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, a := range articles {
		n := shared(a.Words)
		docs[i].Tokens, room = room[:0:n], room[n:]
		g.Go(func() error {
			return parallel.Fence(func() (err error) {
				forms[i], err = docs[i].tokenise(inner, a, forms[i][:0])
				return err
			})
		})
	}
	return g.Wait()
}

// shared returns how much of the room that a batch shares is for an article of
// so many words: all, or nothing when it is long.
func shared(words int) int {
	if words > 1<<14 {
		return 0
	}
	return words
}

// A vocabulary numbers the words of a corpus.
type vocabulary struct {
	ids   map[string]WordID
	words []string // by WordID
}

// number returns the numbers of an article's forms.
func (v *vocabulary) number(forms []string) []WordID {
	out := make([]WordID, len(forms))
	for i, w := range forms {
		id, ok := v.ids[w]
		if !ok {
			id = WordID(len(v.words))
			v.ids[w] = id
			v.words = append(v.words, w)
		}
		out[i] = id
	}
	return out
}

// know looks the words of the corpus up and numbers their base forms.
func (c *Corpus) know(ctx context.Context, words []string) error {
	c.Words = make([]Word, len(words))
	bases := make([]string, len(words))
	if err := parallel.Each(ctx, len(words), func(i int) { c.Words[i], bases[i] = newWord(words[i]) }); err != nil {
		return err
	}
	stems := make(map[string]StemID, len(words)/2)
	for i, base := range bases {
		id, ok := stems[base]
		if !ok {
			id = StemID(len(c.Stems))
			stems[base] = id
			c.Stems = append(c.Stems, base)
		}
		c.Words[i].Stem = id
	}
	return nil
}

// newWord returns what is known of a folded word, and its base form.
func newWord(folded string) (Word, string) {
	w := Word{Text: folded, Rank: -1, Class: english.Of(folded), Stop: lexicon.Stop(folded), Number: hasDigit(folded)}
	if r, ok := lexicon.Rank(folded); ok {
		w.Rank = int32(r)
	}
	return w, Stem(folded)
}

// Stem returns the base form of a folded word, by which words are compared.
func Stem(folded string) string { return lexicon.Stem(withoutPossessive(folded)) }

// vocabularies are what tokenise numbers an article's forms with.
var vocabularies = sync.Pool{New: func() any { return make(map[string]WordID, 512) }}

// tokenise cuts one article into words; the Word of d's tokens indexes the
// forms, which are appended to forms. It fails only when ctx ends.
func (d *Doc) tokenise(ctx context.Context, a *bundle.Article, forms []string) ([]string, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if cap(d.Tokens) < a.Words {
		d.Tokens = make([]Token, 0, a.Words)
	}
	d.first = make([]int32, 0, len(a.Sentences)+1)
	ids := vocabularies.Get().(map[string]WordID)
	defer func() {
		if len(ids) < 1<<14 { // emptying a large one would cost the next article more than a new one
			clear(ids)
			vocabularies.Put(ids)
		}
	}()
	forms = slices.Grow(forms, min(64+a.Words/4, 1<<12))
	t := tokeniser{doc: d, text: a.Text, ids: ids, forms: forms}
	add := t.add
	left := a.Left
	for i, s := range a.Sentences {
		if i%256 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		d.first = append(d.first, int32(len(d.Tokens)))
		t.base = s.Start
		for len(left) > 0 && left[0].Start < s.End { // what the page left there is none of its words
			Words(a.Text[t.base:max(t.base, left[0].Start)], add)
			t.base = max(t.base, left[0].End)
			left = left[1:]
		}
		Words(a.Text[t.base:max(t.base, s.End)], add)
	}
	d.first = append(d.first, int32(len(d.Tokens)))
	return t.forms, nil
}

// A tokeniser adds the words of an article to its tokens.
type tokeniser struct {
	doc     *Doc
	text    string            // the article's
	base    int               // where in it the stretch begins whose words are added
	ids     map[string]WordID // by folded form
	forms   []string          // by number
	scratch [64]byte          // a form is copied only when it is new
}

// add adds the word that stands at start..end in the stretch in hand.
func (t *tokeniser) add(start, end int, shape Shape) {
	start, end = t.base+start, t.base+end
	for end-start > longestWord {
		cut := start + longestWord
		for !utf8.RuneStart(t.text[cut]) {
			cut--
		}
		t.append(start, cut, shape)
		start = cut
	}
	t.append(start, end, shape)
}

// append adds the word text[start:end], which is no longer than any may be.
func (t *tokeniser) append(start, end int, shape Shape) {
	t.doc.Tokens = append(t.doc.Tokens, NewToken(start, end, t.number(t.text[start:end]), 0, shape))
}

// number returns the number of a word's folded form, a new one for a new form.
func (t *tokeniser) number(w string) WordID {
	if plainWord(w) {
		id, ok := t.ids[w]
		if !ok {
			id = t.enter(w)
		}
		return id
	}
	f := appendFold(t.scratch[:0], w)
	id, ok := t.ids[string(f)]
	if !ok {
		id = t.enter(string(f))
	}
	return id
}

// enter gives a folded form the next number.
func (t *tokeniser) enter(form string) WordID {
	id := WordID(len(t.forms))
	t.ids[form] = id
	t.forms = append(t.forms, form)
	return id
}
