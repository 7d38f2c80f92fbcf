package shared

import (
	"math"

	"broadsheet/bundle/english"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A class of word decides how an unmatched word is judged.
type wordClass uint8

const (
	content  wordClass = iota
	function           // says nothing about the topic
	number             // digits or a number word
	date               // a month, a weekday
	negator            // not, never, without
	speech             // said, told, stated: says that somebody speaks
)

// A lexis holds what comparing sentences needs to know of each word and stem
// of a corpus.
type lexis struct {
	class    []wordClass // by word
	c        *text.Corpus
	cue      []english.Cue // by word
	name     []bool        // by word: mostly written with a capital inside sentences
	id       []lexicon.ID  // by stem
	common   []float32     // by stem: how informative the stem is in English at large, .3 to 1
	weight   []float32     // by stem: common, less where much of the bundle uses it
	stem     []string      // by stem
	trait    []trait       // by stem
	kin      []kin         // of every stem, one stem's after the other's
	kinEnd   []int32       // by stem: where its kin end
	denial   []bool        // by stem: a verb that denies what follows it
	us       lexicon.ID    // of "us", which is a country in capitals
	patient  bool          // the bundle is small enough to look for words that can stand for each other
	recorder *recorder     // of the rivals, where somebody asks for them
	value    []float64     // by word: the value of a number, -1 when it cannot be read; 0 for others
}

func newLexis(c *text.Corpus) *lexis {
	l := &lexis{
		class:  make([]wordClass, len(c.Words)),
		c:      c,
		cue:    make([]english.Cue, len(c.Words)),
		name:   make([]bool, len(c.Words)),
		value:  make([]float64, len(c.Words)),
		id:     make([]lexicon.ID, len(c.Stems)),
		common: make([]float32, len(c.Stems)),
		weight: make([]float32, len(c.Stems)),
		stem:   c.Stems,
		trait:  make([]trait, len(c.Stems)),
		denial: make([]bool, len(c.Stems)),
		us:     lexicon.Lookup("us"),
	}
	for i := range c.Words {
		w := &c.Words[i]
		l.class[i] = classify(w)
		l.cue[i] = english.CueOf(w.Text)
		if l.class[i] == number {
			l.value[i] = numberValue(w.Text)
		}
		l.common[w.Stem] = max(l.common[w.Stem], rarity(w.Rank, l.class[i]))
	}
	for i, s := range c.Stems {
		l.id[i] = lexicon.Lookup(s)
		l.trait[i] = newTrait(s)
		l.denial[i] = english.Of(s).Has(english.Denial)
		if r, ok := lexicon.Rank(s); ok {
			l.common[i] = min(l.common[i], rarity(int32(r), content))
		}
	}
	l.findNames(c)
	l.findKin()
	return l
}

// rarity grows with the rarity of a word, by Zipf's law: from .3 for the
// commonest words to 1 for words outside the frequency list.
func rarity(rank int32, class wordClass) float32 {
	switch {
	case class == number:
		return 0.7
	case class == date:
		return 0.5
	case rank < 0:
		return 1
	}
	return 0.3 + 0.7*float32(math.Log1p(float64(rank)/30)/math.Log1p(60000.0/30))
}

func classify(w *text.Word) wordClass {
	switch {
	case w.Number:
		return number
	case english.Negates(w.Text):
		return negator
	case w.Stop || w.Class.Has(english.Honorific):
		return function
	case w.Class.Has(english.Cardinal | english.Magnitude):
		return number
	case w.Class.Has(english.Month | english.Weekday):
		return date
	case w.Class.Has(english.Speech):
		return speech
	}
	return content
}

// numberValue returns what a word of the class number amounts to, -1, which
// equals no number, when it cannot be read.
func numberValue(w string) float64 {
	if v, ok := english.Value(w); ok {
		return v
	}
	return -1
}

// findNames marks the words that are written with a capital more often than
// not where a sentence's start does not force one.
func (l *lexis) findNames(c *text.Corpus) {
	score := make([]int32, len(c.Words))
	for d := range c.Docs {
		for i := range c.Bundle.Articles[d].Sentences {
			toks := c.Docs[d].Sentence(i)
			if headlineCase(toks) {
				continue
			}
			for k, t := range toks {
				switch {
				case t.Shape&text.Capital == 0:
					score[t.Word]--
				case k > 0:
					score[t.Word]++
				}
			}
		}
	}
	for w := range score {
		l.name[w] = score[w] > 0 && l.class[w] == content
	}
}

// headlineCase reports whether nearly every word has a capital, so that a
// capital says nothing.
func headlineCase(toks []text.Token) bool {
	n := 0
	for _, t := range toks {
		if t.Shape&text.Capital != 0 {
			n++
		}
	}
	return n*10 >= len(toks)*7
}
