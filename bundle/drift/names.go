package drift

import (
	"strings"
	"unicode"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// nameAt returns how many words the name has that begins with word i, 0 when
// none does. A capital at the head of a sentence is no sign of a name unless
// the next word has one too.
func nameAt(c *text.Corpus, body string, toks []text.Token, i int) int {
	n := 0
	for i+n < len(toks) && toks[i+n].Shape&text.Capital != 0 {
		if n > 0 && !joined(body, toks[i+n-1], toks[i+n]) {
			break
		}
		n++
	}
	if n == 0 || n > 6 || i == 0 && c.Words[toks[0].Word].Stop || i == 0 && n == 1 && !proper(c, toks[0]) && !speaks(c, toks) {
		return 0
	}
	return n
}

// joined reports whether two capitalised words belong to one name: side by
// side or with a hyphen, the first no owner of the second.
func joined(body string, a, b text.Token) bool {
	gap := body[a.End():b.Start]
	word := a.Span().Of(body)
	return gap == "-" || gap == " " && bare(word) == word
}

// speaks reports whether a sentence begins as "Quill said".
func speaks(c *text.Corpus, toks []text.Token) bool {
	return len(toks) > 1 && english.CueOf(c.Words[toks[1].Word].Text).Speaks()
}

// proper reports whether a word written with a capital is nothing but a name:
// English has no such word.
func proper(c *text.Corpus, t text.Token) bool {
	return t.Shape&text.Capital != 0 && c.Words[t.Word].Rank < 0
}

// core returns what of a name tells it from others: what follows the last
// title inside it, no title after it, no day or month around it. It may be
// nothing.
func core(c *text.Corpus, name []text.Token) []text.Token {
	titled := func(i int) bool { return c.Words[name[i].Word].Class.Has(english.TitleWord) }
	idle := func(i int) bool { return titled(i) || onDay(&c.Words[name[i].Word]) || c.Words[name[i].Word].Stop }
	for len(name) > 0 && idle(len(name)-1) {
		name = name[:len(name)-1]
	}
	for i := len(name) - 2; i >= 0; i-- {
		if titled(i) && !familiar(c, name[len(name)-1]) {
			name = name[i+1:]
			break
		}
	}
	for len(name) > 0 && idle(0) && (len(name) == 1 || !titled(0)) {
		name = name[1:]
	}
	return name
}

// seat reports whether a name is a party's letter and a district, "R-Ohio": it
// says of somebody where he sits.
func seat(body string, name []text.Token) bool {
	return len(name) > 1 && len(name[0].Span().Of(body)) == 1 && body[name[0].End():name[1].Start] == "-"
}

// onDay reports whether a word is a day or a month, which every story has.
func onDay(w *text.Word) bool {
	return english.Of(bare(w.Text)).Has(english.Weekday | english.Month)
}

// familiar reports whether a word is so common that a title before it may be
// part of its name: "Justice Department", "Republican Party".
func familiar(c *text.Corpus, t text.Token) bool {
	rank := c.Words[t.Word].Rank
	return rank >= 0 && rank < 2500
}

// spell writes a name on one line, without invisible characters and without
// its possessive ending.
func spell(body string, name []text.Token) string {
	var b strings.Builder
	for i, t := range name {
		if i > 0 && body[name[i-1].End():t.Start] == "-" {
			b.WriteByte('-')
		} else if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(visible(t.Span().Of(body)))
	}
	return bare(b.String())
}

// bare returns a word without its possessive ending.
func bare(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") }

func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cf, unicode.Cc) {
			return -1
		}
		return r
	}, s)
}

// storyNames marks the terms of p that name the story's people, places and
// things: written as names here, known to most of the other articles, or to
// any of them and to the article's own title or lead.
func (p *paper) storyNames() []bool {
	early := p.early()
	out := make([]bool, len(p.stems))
	for t := range out {
		df := int(p.df[t])
		out[t] = p.named[t] && (2*df > p.others && df > 0 || early[t] && df > 0)
	}
	return out
}

// early marks the terms of the title and the lead.
func (p *paper) early() []bool {
	early := make([]bool, len(p.stems))
	for _, t := range p.title {
		early[t] = true
	}
	for _, t := range p.tok[:p.from[p.lead()]] {
		early[t] = true
	}
	return early
}

// mentioned returns the story's names that occur in a run as they are written
// there, in order, each once.
func mentioned(c *text.Corpus, p *paper, r span) (out []string) {
	story := p.storyNames()
	open := map[text.StemID]bool{}
	for t, s := range p.stems {
		if story[t] {
			open[s] = true
		}
	}
	body := c.Bundle.Articles[p.article].Text
	for u := r.first; u <= r.last; u++ {
		toks := c.Docs[p.article].Sentence(p.sentence[u])
		for i := 0; i < len(toks); {
			n := nameAt(c, body, toks, i)
			if n == 0 {
				i++
				continue
			}
			name := core(c, toks[i:i+n])
			fresh := len(name) > 0
			known := false
			for _, t := range name {
				is, ok := open[t.Stem]
				known = known || ok
				fresh = fresh && (!ok || is)
			}
			if known && fresh {
				out = append(out, spell(body, name))
			}
			for _, t := range name {
				if open[t.Stem] {
					open[t.Stem] = false
				}
			}
			i += n
		}
	}
	return out
}
