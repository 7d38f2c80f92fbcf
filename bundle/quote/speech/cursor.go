package speech

import "broadsheet/bundle/quote/marks"

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
