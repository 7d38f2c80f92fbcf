package marks

import "broadsheet/bundle/text"

// An Outside is an article as it reads outside its quotations: a few numbers a
// word, where the rules of attribution need an item.
type Outside struct {
	Doc      *text.Doc
	Topics   []Quote // what documents are about: no findings, but they tell who may be quoted behind them
	Lines    []Line
	Words    []int32 // the tokens outside quotations; [Quoted] stands for a quotation
	Indirect []int32 // where the content of each indirect speech begins
}

// A Line is a paragraph as it reads outside its quotations.
type Line struct {
	Headline  bool
	Sentences []Sentence
}

// A Sentence is Words[From:To] of its article, and the indirect speech in it is Indirect[First:Last].
type Sentence struct{ From, To, First, Last int32 }

// Quoted stands for a quotation among the tokens outside it.
const Quoted = -1

// Of returns the tokens of a sentence, as in o.Words.
func (o *Outside) Of(s *Sentence) []int32 { return o.Words[s.From:s.To] }
