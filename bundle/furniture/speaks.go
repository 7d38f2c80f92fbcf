package furniture

import (
	"strconv"
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// speaks fills the features that say whether the paragraph speaks to the
// page's reader.
func (f *finder) speaks(i int, p *paragraph, s string, tokens []text.Token, c *counts) {
	x := &p.x
	if strings.HasPrefix(s, "←") || strings.HasSuffix(s, "→") {
		x[fPure] = 1 // a way to the next page
	}
	if at := strings.IndexByte(s, '/'); x[fSlashName] == 1 && x[fTitleCase] == 1 && p.words <= 9 && at > 0 && strings.Contains(s[:at], " ") {
		x[fCredit] = 1 // "Jane Poe/for Harbor Press"
	}
	x[fNumber] = yes(len(tokens) == 1 && c.digits == 1 && len(s) >= 6 && strings.Trim(s, "0123456789") == "")
	if p.words <= 6 && c.digits >= p.words-1 && numericDate(s) {
		x[fDateLine], p.dated = 1, true
	}
	if counter(s) {
		x[fNumber], x[fHeading] = 1, 0
	}
	x[fDash] = yes(strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "--"))
	x[fSignature] = yes(x[fDash] == 1 && p.words <= 16 && strings.Contains(s, "(@"))
	x[fPlace] = yes(x[fAllCaps] == 1 && len(tokens) >= 2 && len(tokens) <= 4 && strings.Contains(s, ", "))
	x[fNote] = yes(len(s) > 3 && (s[0] == '[' || s[0] == '(') && s[1] >= '0' && s[1] <= '9' && strings.IndexByte(")]0123456789", s[2]) >= 0)
	x[fSummary] = yes(c.inForce && c.digits > 0 && p.words <= 8 || len(tokens) > 1 && len(tokens) <= summing[f.c.Words[tokens[0].Word].Text+" "+f.c.Words[tokens[1].Word].Text])
	x[fCreditEnd] = yes(x[fCredit] == 1 && p.words <= 100 && (filed(s) || creditEnd(s)))
	x[fNameColon] = yes(p.open && p.words >= 5 && p.words <= 16 && !f.c.Words[tokens[0].Word].Stop && nameColon(tokens, s, p.start))
	if x[fPure] == 1 {
		x[fFunction] = 0 // "More:"
	}
	if p.words > 150 {
		return
	}
	if c.of(phrasal) > 0 {
		f.phrased(i, p, tokens)
	}
	if x[fAddress] == 1 {
		m, h := accounts(s)
		x[fMail], x[fHandle] = yes(m), yes(h && p.open && p.words <= 8)
	}
	if !p.open {
		x[fAddressed] = yes(c.of(reader) >= 2 && c.of(sharing|signing|linking) >= 1 && p.words <= 60 && x[fQuote] == 0)
	}
}

// summing holds the first two words over or before the points that sum a story
// up, which are the article's, and how many words the line has at most.
var summing = map[string]int{
	"key points": 40, "key takeaways": 40, "key facts": 40, "key findings": 40, "main points": 40, "story highlights": 40, "das wichtigste": 40,
	"l'essentiel": 40, "points clés": 40, "puntos clave": 40, "punti chiave": 40, "pontos principais": 40,
	"at a": 7, "the gist": 7, "in brief": 7, "auf einen": 7, "lo más": 7, "in sintesi": 7, "in het": 7, "wat we": 7, "what we": 7, "what to": 7,
}

// phrased fills the features of phrases, sentence by sentence.
func (f *finder) phrased(i int, p *paragraph, tokens []text.Token) {
	d := &f.c.Docs[i]
	var all told
	sure := 0 // words in sentences with a phrase that is sure
	for k := p.first; k <= p.last; k++ {
		words := d.Sentence(k)
		t := f.tells(words)
		all.sure, all.likely, all.words = all.sure+t.sure, all.likely+t.likely, all.words+t.words
		if t.sure > 0 && len(words) <= longestPrompt {
			sure += len(words)
		}
	}
	p.sure = all.sure > 0
	x := &p.x
	if p.x[fColon] == 1 && len(tokens) <= 3 && all.sure+all.likely > 0 {
		x[fPure] = 1 // a field to fill in: "First name:"
	}
	x[fSure] = yes(sure*3 >= len(tokens) && all.sure > 0)
	x[fLikely] = yes(all.likely > 0)
	x[fSureShare] = float32(all.words) / float32(max(len(tokens), 1))
	x[fSureTwo] = yes(all.sure+all.likely > 1)
}

// longestPrompt is how long a sentence may be that one phrase makes furniture,
// in words.
const longestPrompt = 60

// accounts reports whether s holds a mail address and the name of an account.
func accounts(s string) (mail, handle bool) {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '@')
		if i < 0 {
			return mail, handle
		}
		i += at
		at = i + 1
		if i > 0 && (asciiLetter(s[i-1]) || s[i-1] >= '0' && s[i-1] <= '9') {
			mail = true
		} else {
			handle = true
		}
	}
}

// creditEnd reports whether s ends with the credit of a picture: in brackets,
// behind a bar or a label, or as the source of pictures alone.
func creditEnd(s string) bool {
	const longest = 90 // bytes of a credit
	if s = strings.TrimRight(s, " ."); s == "" {
		return false
	}
	from := max(0, len(s)-longest)
	for _, sep := range [...]string{"(", "[", "|", "redit:", "hoto:", "hotographer:", "©", " / "} {
		if i := strings.LastIndex(s[from:], sep); i >= 0 && (sep[0] == 'r' || sep == "hotographer:" || credit(s[from+i:])) {
			return true
		}
	}
	return credit(s[max(0, len(s)-40):])
}

// nameColon reports whether the line is a name of two or three words and, behind
// a colon, a headline that begins with a capital: "Jane Poe: A better bridge is
// possible".
func nameColon(tokens []text.Token, s string, start int) bool {
	for i, t := range tokens[:4] {
		if t.Shape&text.Capital == 0 || t.Shape&(text.AllCaps|text.Digits) != 0 {
			return false
		}
		if i > 0 && strings.HasPrefix(s[int(t.End())-start:], ": ") {
			return tokens[i+1].Shape&text.Capital != 0
		}
	}
	return false
}

// counter reports whether s counts the pictures of a gallery and nothing else:
// "3 of 12".
func counter(s string) bool {
	const longest = 12 // bytes
	if len(s) > longest || len(s) < len("1 of 2") || s[0] < '1' || s[0] > '9' {
		return false
	}
	f := strings.Fields(s)
	if len(f) != 3 {
		return false
	}
	if f[1] != "/" && !english.SenseOf(f[1]).Has(english.OfMany) {
		return false
	}
	n, err := strconv.Atoi(f[0])
	m, err2 := strconv.Atoi(f[2])
	return err == nil && err2 == nil && n <= m
}

// numericDate reports whether s begins with a date in numbers: "03/03/2031",
// "3.3.2031", "2031-03-03".
func numericDate(s string) bool {
	var n [3]int // digits of each part
	part := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n[part]++
		case strings.IndexByte("./-", c) >= 0 && part < 2 && n[part] > 0:
			part++
		default:
			return i > 0 && (c == ' ' || c == ',' || c == 'T') && dateParts(n)
		}
	}
	return dateParts(n)
}

// dateParts reports whether parts of so many digits make a date with its year.
func dateParts(n [3]int) bool {
	small := func(n int) bool { return n == 1 || n == 2 }
	return small(n[1]) && (n[0] == 4 && small(n[2]) || small(n[0]) && n[2] == 4)
}
