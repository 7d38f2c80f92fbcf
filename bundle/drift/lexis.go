package drift

import (
	"math"
	"unicode/utf8"

	"broadsheet/bundle/text"
)

// A lexis says of every word of the corpus how a stranger would see it:
// whether it says anything about a topic, and how common it is in English.
type lexis struct {
	content []bool    // by WordID
	common  []float64 // by StemID: probability in general English
	weight  []float64 // by StemID: how much sharing the stem says, 0..1
}

const (
	// unseen is the rank given to a word outside the frequency list.
	unseen = 60000
	// offset is Mandelbrot's correction of Zipf's law: the commonest dozen
	// words differ little.
	offset = 12
	// harmonic is the sum of 1/(rank+offset) over the ranks below unseen, so
	// that the probabilities add up to about one.
	harmonic = 8.5
)

// newLexis looks up the words of the corpus. Of a language other than English
// it knows no frequencies: there short words in small letters are taken for
// function words, and all others for rare.
func newLexis(c *text.Corpus, english bool) *lexis {
	l := &lexis{
		content: make([]bool, len(c.Words)), common: make([]float64, len(c.Stems)), weight: make([]float64, len(c.Stems)),
	}
	rank := make([]int32, len(c.Stems))
	for i := range rank {
		rank[i] = unseen
	}
	for i, w := range c.Words {
		l.content[i] = !w.Stop && utf8.RuneCountInString(w.Text) > 1
		if english && w.Rank >= 0 {
			rank[w.Stem] = min(rank[w.Stem], w.Rank)
		}
	}
	if !english {
		l.dropShort(c)
	}
	for i, r := range rank {
		l.common[i] = 1 / (float64(r+offset) * harmonic)
		l.weight[i] = math.Log(float64(r+offset)/offset) / math.Log((unseen+offset)/offset)
	}
	return l
}

// short is the length in letters up to which a word in small letters is taken
// for a function word of a language we have no list of.
const short = 6

func (l *lexis) dropShort(c *text.Corpus) {
	capital := make([]bool, len(c.Words))
	for i := range c.Docs {
		for _, t := range c.Docs[i].Tokens {
			capital[t.Word] = capital[t.Word] || t.Shape&text.Capital != 0
		}
	}
	for i, w := range c.Words {
		if n := utf8.RuneCountInString(w.Text); n <= 3 || n <= short && !capital[i] {
			l.content[i] = l.content[i] && w.Number
		}
	}
}
