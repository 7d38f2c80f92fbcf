package speech

import (
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// findSurnames notes the days and months that are last names in the article:
// those that stand behind a given name or a title with no number behind them,
// Theresa May, Judge Friday.
func (p *parse) findSurnames() {
	if p.language != nil {
		return
	}
	toks := p.doc.Tokens
	for k := 1; k < len(toks); k++ {
		if toks[k].Shape&text.Capital == 0 || p.vocab[toks[k].Word].class&(english.Month|english.Weekday) == 0 || !p.named(k) {
			continue
		}
		if p.surnames == nil {
			p.surnames = map[int32]bool{}
		}
		p.surnames[int32(toks[k].Word)] = true
	}
}

// named reports whether the word at token k, a day or a month, ends somebody's
// name.
func (p *parse) named(k int) bool {
	toks := p.doc.Tokens
	prev := toks[k-1]
	gap := p.a.Text[prev.End():toks[k].Start]
	if prev.Shape&text.Capital == 0 || gap != " " && gap != ". " && gap != "\u00a0" || p.numberBehind(k) {
		return false
	}
	if english.Given(p.words[prev.Word].Text) != 0 {
		return true
	}
	if c := p.vocab[prev.Word].class; c&honorific == 0 && (c&title == 0 || c&human == 0) {
		return false
	}
	return k < 2 || p.vocab[toks[k-2].Word].class&det == 0
}

// numberBehind reports whether a day's number or a year follows token k.
func (p *parse) numberBehind(k int) bool {
	if k+1 >= len(p.doc.Tokens) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.a.Text[p.doc.Tokens[k+1].Start:])
	return unicode.IsDigit(r) && p.doc.Tokens[k+1].Start-p.doc.Tokens[k].End() <= 2
}

// isSurname reports whether the day or month at token k, a last name in the
// article, is that name here and no time: nothing before it dates anything.
func (p *parse) isSurname(k int) bool {
	t := p.doc.Tokens[k]
	if t.Shape&text.Capital == 0 || p.numberBehind(k) {
		return false
	}
	if k == 0 {
		return true
	}
	prev := p.doc.Tokens[k-1]
	if p.a.Text[prev.End():t.Start] != " " {
		return true
	}
	c := p.vocab[prev.Word].class
	if c&sayVerb != 0 {
		// "...," said Friday; but: Quill said Friday.
		r, _ := utf8.DecodeLastRuneInString(trimSpace(p.a.Text[:prev.Start]))
		return !unicode.IsLetter(r)
	}
	if c&timeWord != 0 && english.Given(p.words[prev.Word].Text) == 0 {
		return false
	}
	return !english.SenseOf(p.words[prev.Word].Text).Has(english.BeforeDay)
}

// trimSpace returns s without a few spaces at its end.
func trimSpace(s string) string {
	for n := 0; n < 4 && len(s) > 0 && (s[len(s)-1] == ' ' || s[len(s)-1] == '\n' || s[len(s)-1] == '\r'); n++ {
		s = s[:len(s)-1]
	}
	return s
}
