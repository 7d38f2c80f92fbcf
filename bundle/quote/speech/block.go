package speech

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// setOff returns a mark for what paragraph k quotes without quotation marks: a
// block that a colon leads to or that is signed, or a post.
func (p *parse) setOff(k int) (marks.Mark, bool) {
	para := p.a.Paragraphs[k]
	in := para.Span
	if para.Kind == bundle.BlockQuote {
		in.Start += len(in.Of(p.a.Text)) - len(strings.TrimLeft(in.Of(p.a.Text), "> \t"))
	}
	if sign, ok := p.postedBy(in); ok && sign.dash > in.Start+12 {
		in.End = sign.dash
	} else if p.signedBehind(k) && para.Kind != bundle.Headline {
		// The signature is the next paragraph.
	} else if para.Kind != bundle.BlockQuote || !p.blockLed() {
		return marks.Mark{}, false
	}
	t := strings.TrimRight(in.Of(p.a.Text), " \n\t>")
	in.End = in.Start + len(t)
	if p.tokens(in.End)-p.tokens(in.Start) < 2 {
		return marks.Mark{}, false
	}
	return marks.Mark{Span: in, Inner: in, Parent: -1}, true
}

// blockLed reports whether the line before a block leads to it, or is a block
// that another leads to.
func (p *parse) blockLed() bool {
	n := len(p.lines) - 1
	if n < 0 || len(p.lines[n].items) == 0 {
		return false
	}
	if p.endsWithColon(n) {
		return true
	}
	items := p.lines[n].items
	return len(items) == 1 && items[0].kind == quotation && p.a.Paragraphs[p.lines[n].paragraph].Kind == bundle.BlockQuote
}

// signedBehind reports whether the next paragraph is nothing but the signature
// of a post: "— Pat Doe (@patdoe) May 4, 2031".
func (p *parse) signedBehind(k int) bool {
	if k+1 >= len(p.a.Paragraphs) {
		return false
	}
	next := p.a.Paragraphs[k+1].Span
	sign, ok := p.postedBy(next)
	return ok && strings.TrimLeft(p.a.Text[next.Start:sign.dash], "> \t") == ""
}

// A posted is the signature of a post.
type posted struct {
	dash int // where its dash stands
	name bundle.Span
}

// postedBy looks for the signature that ends a span: a dash, a name and a
// handle in brackets, "— Pat Doe (@patdoe) May 4, 2031".
func (p *parse) postedBy(in bundle.Span) (posted, bool) {
	t := in.Of(p.a.Text)
	from := max(0, len(t)-120)
	at := strings.LastIndex(t[from:], "(@")
	if at < 0 {
		return posted{}, false
	}
	at += from
	rest := t[at:]
	end := strings.IndexByte(rest, ')')
	if end < 3 || end > 24 || len(rest)-end > 32 || strings.ContainsAny(strings.TrimRight(rest[end+1:], ". \n"), ".!?;“\"") {
		return posted{}, false
	}
	before := t[max(0, at-60):at]
	dash := strings.LastIndexAny(before, "—–―")
	width := 3
	if dash < 0 {
		if dash = strings.LastIndex(before, "--"); dash < 0 {
			return posted{}, false
		}
		width = 2
	}
	name := strings.TrimSpace(before[dash+width:])
	r, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(r) || len(strings.Fields(name)) > 6 {
		return posted{}, false
	}
	start := in.Start + max(0, at-60) + dash
	s := start + width + strings.Index(p.a.Text[start+width:], name)
	return posted{dash: start, name: bundle.Span{Start: s, End: s + len(name)}}, true
}

// signer returns who signs the post that mark m holds or that the words
// right behind it sign.
func (p *parse) signer(m int) (phrase, bool) {
	mk := p.marks[m]
	sign, ok := p.postedBy(mk.Inner)
	if !ok {
		para := p.a.Paragraphs[p.para[m]].Span
		if sign, ok = p.postedBy(para); !ok || sign.dash < mk.Span.End || sign.dash > mk.Span.End+8 || strings.TrimSpace(p.a.Text[mk.Span.End:sign.dash]) != "" {
			if p.para[m]+1 >= len(p.a.Paragraphs) || !p.signedBehind(p.para[m]) || mk.Span.End < para.End-2 {
				return phrase{}, false
			}
			sign, _ = p.postedBy(p.a.Paragraphs[p.para[m]+1].Span)
		}
	}
	name := sign.name
	for { // Mayor Pat Doe
		first, rest, more := strings.Cut(name.Of(p.a.Text), " ")
		if !more || english.Of(strings.ToLower(strings.TrimSuffix(first, ".")))&(english.Office|english.Honorific) == 0 {
			break
		}
		name.Start = name.End - len(rest)
	}
	return phrase{kind: namePhrase, name: name, full: sign.name}, true
}
