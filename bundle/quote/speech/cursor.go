package speech

import (
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// A cursor reads the items of a line, or those inside a quotation. The rules
// tell it where to look and get back how far they read; a rule that reads
// items[k:to] looks at none outside.
type cursor struct {
	*parse
	items []item
}

// on returns a cursor on items.
func (p *parse) on(items []item) cursor { return cursor{p, items} }

// is reports whether item k is a word of one of the classes.
func (p cursor) is(k int, of class) bool {
	return p.items[k].kind == word && p.items[k].class&of != 0
}

// reads reports whether item k is the folded word w.
func (p cursor) reads(k int, w string) bool {
	return p.items[k].kind == word && p.fold(p.items[k]) == w
}

// ending returns the punctuation mark that ends what the quotation at item i
// quotes, or 0.
func (p cursor) ending(i int) rune {
	return marks.Ending(p.marks[p.items[i].quote].Inner.Of(p.a.Text))
}

// comma and dash report whether item k is one.
func (p cursor) comma(k int) bool { return isComma(p.items[k]) }
func (p cursor) dash(k int) bool  { return isDash(p.items[k]) }

// ahead returns the words from item k on, a word, as package english reads them:
// so many at most.
func (p cursor) ahead(k, words int) plainLine {
	from := int(p.items[k].tok)
	return plainLine{p.parse, from, min(from+words, len(p.doc.Tokens))}
}

// behind returns the words of items[from:j+1], up to a few before the word at j, as
// package english reads them, and the place of that word among them.
func (p cursor) behind(from, j int) (l plainLine, i int) {
	at := int(p.items[j].tok)
	i = min(at, j-from, farBehind)
	return plainLine{p.parse, at - i, at + 1}, i
}

// farBehind is how many words before a verb a rule of package english looks at.
const farBehind = 6

// A plainLine is some tokens of the article as package english reads them, whatever
// stands in marks.
type plainLine struct {
	p        *parse
	from, to int
}

func (s plainLine) Words() int         { return s.to - s.from }
func (s plainLine) Word(i int) string  { return s.p.words[s.p.doc.Tokens[s.from+i].Word].Text }
func (s plainLine) Capital(i int) bool { return s.p.doc.Tokens[s.from+i].Shape&text.Capital != 0 }
func (s plainLine) Before(i int) string {
	at, toks, body := s.from+i, s.p.doc.Tokens, s.p.a.Text
	start, end := 0, len(body)
	if at > 0 {
		start = int(toks[at-1].End())
	}
	if at < len(toks) {
		end = int(toks[at].Start)
	}
	return body[start:max(start, end)]
}
