package marks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// doubled stands for two single marks in a row.
const doubled = '＂'

// glyphs returns the characters of the paragraph that may be quotation marks;
// apostrophes inside words are left out.
func glyphs(text string, p bundle.Span) []glyph {
	var out []glyph
	prev, typed := ' ', false
	for i := p.Start; i < p.End; {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:p.End])
		}
		if !quoteRune(r) {
			prev, i = r, i+n
			continue
		}
		end := i + n
		switch {
		case r == '\'' && strings.HasPrefix(text[end:p.End], "'"), r == '`' && strings.HasPrefix(text[end:p.End], "`"):
			// Two single marks in a row: the closing half of what a real mark opened.
			r, end = doubled, end+1
		case r == '`':
			r = '‘'
		case r == '＂':
			r = '"'
		}
		next := ' '
		if end < p.End {
			next, _ = utf8.DecodeRuneInString(text[end:p.End])
		}
		if g, ok := judge(glyph{at: i, end: end, r: r}, prev, next); ok {
			out = append(out, g)
			typed = typed || r == doubled
		}
		prev, i = r, end
	}
	if typed {
		// Single marks are nested in those that are not read.
		out = slices.DeleteFunc(out, func(g glyph) bool { return g.r == '\'' })
	}
	return out
}

func quoteRune(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', '「', '」', '『', '』', '＂':
		return true
	}
	return false
}

// judge fills in what the neighbours allow g to be; ok is false for an
// apostrophe inside a word or a foot mark.
func judge(g glyph, prev, next rune) (_ glyph, ok bool) {
	spaceBefore := unicode.IsSpace(prev) || strings.ContainsRune("([{-–—―/…:", prev) || quoteRune(prev)
	spaceAfter := unicode.IsSpace(next) || strings.ContainsRune(")]}-–—―/….,;:?!", next) || quoteRune(next)
	g.mayOpen = spaceBefore && !unicode.IsSpace(next) && !strings.ContainsRune(")]},;:", next)
	g.mayClose = !unicode.IsSpace(prev) && prev != '(' && prev != '[' && spaceAfter
	if prev == '€' && g.r > utf8.RuneSelf || next == '¢' {
		return g, false // left of a dash or a sign that was decoded wrongly: â€“
	}
	switch g.r {
	case '\'', '’', '‘':
		word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
		if word(prev) && word(next) {
			return g, false
		}
		if g.r == '\'' && unicode.IsDigit(prev) && !unicode.IsLetter(next) {
			// A foot or minute mark, unless it closes what stands open.
			g.mayOpen = false
		}
		if unicode.IsDigit(next) && g.mayOpen && g.r != '"' {
			// ’90s and '08: a decade or a year.
			g.mayOpen = false
		}
	case '"':
		g.loose = unicode.IsSpace(prev) && unicode.IsSpace(next)
		if prev == '=' || next == '>' && !unicode.IsSpace(prev) {
			return g, false // an attribute of markup that was left in the text
		}
		if !g.mayOpen && !g.mayClose {
			// Letters on both sides: a missing space. Leave it to the pairing.
			g.mayClose = !unicode.IsSpace(prev)
			g.mayOpen = strings.ContainsRune(",.;?!", prev) && unicode.IsLetter(next)
		}
	}
	return g, true
}

// closers says what stands to the right of a glyph in its paragraph.
type closers struct {
	single           bool // a single mark that may close
	singleOpensFirst bool // a single mark that may open comes before that one
	double           bool // a curly double that may close
	curly            bool // a ” follows
	straights        int  // straight doubles that follow, capped at 3
}

// laterClosers computes closers for every glyph from right to left.
func laterClosers(gs []glyph) []closers {
	out := make([]closers, len(gs))
	var c closers
	for i := len(gs) - 1; i >= 0; i-- {
		out[i] = c
		switch g := gs[i]; g.r {
		case '\'', '’':
			if g.mayClose {
				c.single, c.singleOpensFirst = true, false
			} else if g.mayOpen {
				c.singleOpensFirst = true
			}
		case '‘', '‚':
			c.singleOpensFirst = true
		case '”', '»', '›':
			c.double = c.double || g.mayClose
			c.curly = true
		case '“', '„', '«':
			c.curly = false
			c.double = c.double || g.r == '«' && g.mayClose && !g.mayOpen // »Nein«
		case '"':
			c.straights = min(c.straights+1, 3)
		}
	}
	return out
}

// direction is 1 for a double mark that opens, -1 for one that closes, and 0
// for one that may do either and for any other mark. Its neighbours go before
// its shape: a mark may stand the wrong way round.
func direction(g glyph) int {
	var shape int
	switch g.r {
	case '“', '„', '«', '‹', '「', '『', '‟':
		shape = 1
	case '”', '»', '›', '」', '』':
		shape = -1
	case '"':
	default:
		return 0
	}
	switch {
	case g.mayOpen && !g.mayClose:
		return 1
	case g.mayClose && !g.mayOpen:
		return -1
	}
	return shape
}

// surplus returns, for each glyph and for the end, the greatest number of
// double marks by which those that close outnumber those that open in a
// stretch that begins there.
func surplus(gs []glyph) []int {
	out := make([]int, len(gs)+1)
	for i := len(gs) - 1; i >= 0; i-- {
		out[i] = max(0, out[i+1]-direction(gs[i]))
	}
	return out
}

// elided reports whether a word that begins with an apostrophe starts rest:
// 'em, 'til, 'twas.
func elided(rest string) bool {
	n := 0
	for n < len(rest) && n < 8 && (rest[n]|0x20 >= 'a' && rest[n]|0x20 <= 'z') {
		n++
	}
	return english.SenseOf(strings.ToLower(rest[:n])).Has(english.Clipped)
}
