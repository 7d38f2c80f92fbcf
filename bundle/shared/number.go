package shared

import (
	"broadsheet/bundle/text"
)

// A line is the words of a sentence as package english reads them.
type line struct {
	c    *text.Corpus
	toks []text.Token
	body string // of the article
}

// asideBytes is how much of the text beside its words a line shows: enough for
// a currency's sign.
const asideBytes = 4

func (l *line) Words() int         { return len(l.toks) }
func (l *line) Word(i int) string  { return l.c.Words[l.toks[i].Word].Text }
func (l *line) Capital(i int) bool { return l.toks[i].Shape&text.Capital != 0 }
func (l *line) Before(i int) string {
	switch {
	case len(l.toks) == 0:
		return ""
	case i == 0:
		at := int(l.toks[0].Start)
		return l.body[max(0, at-asideBytes):at]
	case i == len(l.toks):
		at := int(l.toks[i-1].End())
		return l.body[at:min(len(l.body), at+asideBytes)]
	}
	return l.body[l.toks[i-1].End():l.toks[i].Start]
}
