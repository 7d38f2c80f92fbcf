package furniture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// label reports whether the paragraph begins with words that name a kind of
// furniture and a colon or a bar, "Photo: ...", and whether they point
// elsewhere, "READ MORE | ...". s is its text, start where that begins in the
// article.
func (f *finder) label(tokens []text.Token, s string, start int) (label, link bool) {
	if f.seeAlso(tokens) || alsoOn(s) {
		return true, true
	}
	known := false
	for i, t := range tokens {
		if i >= 5 {
			return false, false
		}
		k := f.class[t.Word]
		if k&pointing != 0 {
			link = true
		}
		known = known || k&(linking|crediting|byline|sharing|signing|dating|pointing) != 0
		rest := s[int(t.End())-start:]
		bare := strings.TrimLeft(rest, " \u00a0")
		switch {
		case bare == "":
			return false, false
		case strings.HasPrefix(bare, ":"), strings.HasPrefix(bare, "|"), strings.HasPrefix(bare, "»"),
			strings.HasPrefix(rest, "\u00a0\u00a0"), strings.HasPrefix(rest, "\u00a0 "), strings.HasPrefix(rest, "  "):
			site := i <= 3 && strings.HasSuffix(s[:int(t.End())-start], ".com")
			return known || site, link && known || site
		case k == 0 && !f.c.Words[t.Word].Stop && !strings.HasPrefix(rest, ".com"):
			return false, false
		}
	}
	return false, false
}

// senses reports whether a word has one of some senses.
func (f *finder) senses(t text.Token, s english.Sense) bool {
	return f.sense[t.Word].Has(s)
}

// seeAlso reports whether the paragraph begins with "See also", "Read more" or
// the like and goes on with a capital, as a headline does.
func (f *finder) seeAlso(tokens []text.Token) bool {
	if len(tokens) < 4 || tokens[2].Shape&text.Capital == 0 {
		return false
	}
	return f.senses(tokens[0], english.PointsFirst) && f.senses(tokens[1], english.PointsNext)
}

// alsoOn reports whether s begins with another site and goes on with a
// capital, as a headline does: "Also on harbor.example Council meets".
func alsoOn(s string) bool {
	rest, ok := strings.CutPrefix(s, "Also on ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "More on ")
	}
	site, headline, _ := strings.Cut(rest, " ")
	dot := strings.LastIndexByte(site, '.')
	r, _ := utf8.DecodeRuneInString(headline)
	return ok && dot > 0 && dot+2 < len(site) && strings.ToLower(site[dot:]) == site[dot:] && unicode.IsUpper(r)
}

// moreStories reports whether the words stand over headlines of other pages:
// "More Great Harbor Stories", "More from Harbor".
func (f *finder) moreStories(tokens []text.Token) bool {
	if len(tokens) > 6 || f.class[tokens[0].Word]&pointing == 0 {
		return false
	}
	switch last := tokens[len(tokens)-1]; {
	case f.senses(last, english.OtherPages):
		return true
	case f.c.Words[last.Word].Text == "news":
		return len(tokens) == 2
	}
	return len(tokens) >= 3 && tokens[2].Shape&text.Capital != 0 && f.c.Words[tokens[0].Word].Text == "more" && f.c.Words[tokens[1].Word].Text == "from"
}

// behindQuestion returns the class of the first word behind the short question
// that a paragraph opens with, as prompts do: "Enjoying this story? Sign up".
func (f *finder) behindQuestion(i int, p *paragraph) class {
	const most = 8 // words
	d := &f.c.Docs[i]
	if p.first == p.last || !strings.HasSuffix(f.c.Bundle.Articles[i].SentenceText(p.first), "?") || len(d.Sentence(p.first)) > most {
		return 0
	}
	if next := d.Sentence(p.first + 1); len(next) > 0 {
		return f.class[next[0].Word]
	}
	return 0
}

// endsPointing reports whether the paragraph ends with words that point to
// another page: a headline and "Read more".
func (f *finder) endsPointing(tokens []text.Token) bool {
	n := len(tokens)
	return n > 2 && n <= 30 && f.class[tokens[n-1].Word]&pointing != 0 && f.class[tokens[n-2].Word]&pointing != 0 && tokens[n-2].Shape&text.Capital != 0
}

// byName reports whether the paragraph is a byline: "By" and a name.
func (f *finder) byName(tokens []text.Token) bool {
	if len(tokens) < 2 || len(tokens) > 12 {
		return false
	}
	if f.senses(tokens[0], english.PutUp) {
		tokens = tokens[1:]
	}
	return len(tokens) > 1 && f.senses(tokens[0], english.ByWord) && tokens[1].Shape&text.Capital != 0
}

// contributed reports whether the paragraph names those who worked on the
// story: "Jane Poe contributed to this report", "Reporting by Tom Dale".
func (f *finder) contributed(tokens []text.Token) bool {
	for i, t := range tokens {
		switch w := f.c.Words[t.Word].Text; {
		case w == "contributed":
			for _, u := range tokens[i+1 : min(len(tokens), i+8)] {
				switch f.c.Words[u.Word].Text {
				case "report", "story", "article", "reporting":
					return true
				}
			}
		case w == "contributing":
			if i == 0 && len(tokens) > 1 && tokens[1].Start > t.End()+1 && tokens[1].Shape&text.Capital != 0 {
				return true // "Contributing: Jane Poe"
			}
		case f.senses(t, english.WorkedOn):
			if i+2 < len(tokens) && (i <= 1 || len(tokens) <= 8) && f.c.Words[tokens[i+1].Word].Text == "by" && tokens[i+2].Shape&text.Capital != 0 {
				return true
			}
		}
	}
	return false
}

// fullDate reports whether a date stands there in full, weekday to year, with
// words around it.
func (f *finder) fullDate(tokens []text.Token) bool {
	for i := 1; i+3 < len(tokens); i++ {
		if f.class[tokens[i].Word]&dating != 0 && f.class[tokens[i+1].Word]&dating != 0 &&
			tokens[i+2].Shape&text.Digits != 0 && tokens[i+3].Shape&text.Digits != 0 && tokens[i+3].End()-tokens[i+3].Start == 4 {
			return i > 3
		}
	}
	return false
}

// clockTime reports whether the words are a time of day: "10:45 a.m. ET".
func (f *finder) clockTime(tokens []text.Token) bool {
	if len(tokens) < 2 || len(tokens) > 4 || tokens[0].Shape&text.Digits == 0 || tokens[0].End()-tokens[0].Start > 5 {
		return false
	}
	for _, t := range tokens[1:] {
		if t.Shape&text.Digits != 0 && t.End()-t.Start == 2 {
			continue
		}
		if w := f.c.Words[t.Word].Text; !english.Of(w).Has(english.HalfDay) && !english.IsZone(w) {
			return false
		}
	}
	return true
}

// biography reports whether the paragraph says what a writer does: "Jane Poe
// is a reporter for ...".
func (f *finder) biography(tokens []text.Token) bool {
	for i := 1; i < len(tokens) && i < 8; i++ {
		switch w := f.c.Words[tokens[i].Word].Text; {
		case w == "is":
		case f.senses(tokens[i], english.WritesFor):
			return tokens[0].Shape&text.Capital != 0 && len(tokens) < 40
		default:
			continue
		}
		for k := i + 2; k < len(tokens) && k < i+12; k++ {
			if f.class[tokens[k].Word]&byline != 0 && f.c.Words[tokens[k].Word].Text != "by" {
				return tokens[0].Shape&text.Capital != 0
			}
		}
		return false
	}
	return false
}

// contact reports whether one of the words is that for whom to ask.
func (f *finder) contact(tokens []text.Token) bool {
	for _, t := range tokens {
		if f.senses(t, english.ContactWord) {
			return true
		}
	}
	return false
}

// commented reports whether one of the words is that for what readers wrote
// under a story: "12 Comments", "Kommentare".
func (f *finder) commented(tokens []text.Token) bool {
	for _, t := range tokens {
		if f.use[t.Word].Has(english.WebComments) {
			return true
		}
	}
	return false
}
