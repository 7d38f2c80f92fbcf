package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

// A line is a line of plain text that holds something.
type line struct {
	bundle.Span
	blank  bool // an empty line, or the start of the text, stands before it
	indent int
	kind   bundle.BlockKind // Rule, ListItem, BlockQuote by its first characters; Prose otherwise
}

// plainBlocks cuts plain text into paragraphs by the shape of its lines.
func plainBlocks(s string) []bundle.Paragraph {
	var all []line
	blank := true
	for l := range lines(s) {
		if l.Empty() {
			blank = true
			continue
		}
		all = append(all, line{Span: l, blank: blank, indent: indent(s, l.Start), kind: lineKind(l.Of(s))})
		blank = false
	}
	goesOn := continuations(s, all)
	var out []bundle.Paragraph
	for i, l := range all {
		if i > 0 && goesOn(i) {
			out[len(out)-1].End = l.End
			continue
		}
		p := bundle.Paragraph{Span: l.Span, Kind: l.kind}
		if l.kind == bundle.ListItem {
			p.Level = 1 + min(l.indent/2, 7)
		}
		out = append(out, p)
	}
	markHeadlines(s, out)
	return out
}

// continuations returns a function that tells whether line i goes on with the
// paragraph of the line before it. Whether the text is wrapped at a column is
// decided over all its lines.
func continuations(s string, all []line) func(i int) bool {
	column := wrapColumn(s, all)
	if column == 0 {
		joined := brokenLines(s, all)
		return func(i int) bool { return joined[i] }
	}
	return func(i int) bool {
		prev, l := all[i-1], all[i]
		if l.blank || l.kind != bundle.Prose && l.kind != bundle.BlockQuote || prev.kind == bundle.Rule ||
			prev.kind != l.kind && l.kind == bundle.BlockQuote {
			return false
		}
		if prev.kind == bundle.ListItem {
			return l.indent > prev.indent || !roomFor(s, prev, l, column) || !ends(prev.Of(s)) && startsLower(l.Of(s))
		}
		if l.indent >= prev.indent+2 && ends(prev.Of(s)) {
			return false // the first line of a paragraph stands in
		}
		// A line that stops well before the column, where the next word
		// had room, ended a paragraph.
		return !roomFor(s, prev, l, column-12) || !ends(prev.Of(s)) && startsLower(l.Of(s)) && !roomFor(s, prev, l, column-25)
	}
}

// wrapColumn returns the column at which the text is wrapped, or 0 when each
// line is a paragraph. A text is wrapped when its lines are of one length, as
// if each had been filled until the next word had no room, and most of them
// end in the middle of a sentence.
func wrapColumn(s string, all []line) int {
	var widths []int
	for i, l := range all {
		if i+1 < len(all) && !all[i+1].blank && l.kind != bundle.Rule {
			widths = append(widths, l.indent+width(l.Of(s)))
		}
	}
	if len(widths) < 2 {
		return 0
	}
	sorted := append([]int(nil), widths...)
	sort.Ints(sorted)
	column := sorted[len(sorted)*95/100]
	if column < 40 || column > 120 {
		return 0
	}
	pairs, full, open := 0, 0, 0
	const slack = 7 // columns by which a line may fall short: people edit what was wrapped
	for i := 1; i < len(all); i++ {
		prev, l := all[i-1], all[i]
		if l.blank || l.kind != bundle.Prose || prev.kind == bundle.Rule {
			continue
		}
		pairs++
		if !roomFor(s, prev, l, column-slack) {
			full++
		}
		if !ends(prev.Of(s)) {
			open++
		}
	}
	switch {
	case pairs < 2, full*10 < pairs*7, open*10 < pairs*6:
		return 0
	case pairs < 5 && (full < pairs || open < pairs):
		return 0 // a handful of lines must leave no doubt
	}
	return column
}

// roomFor reports whether the first word of l would have fitted at the end of
// prev in a text wrapped at column.
func roomFor(s string, prev, l line, column int) bool {
	word := l.Of(s)
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	return prev.indent+width(prev.Of(s))+1+width(word) <= column
}

// brokenLines finds the sentences that are broken over lines in a text that
// is not wrapped throughout, as text copied from a page is: lines that begin
// in lower case after an unfinished line, up to a line that ends a sentence.
func brokenLines(s string, all []line) []bool {
	joined := make([]bool, len(all))
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && !all[k].blank && all[k].kind == bundle.Prose && all[k-1].kind == bundle.Prose &&
			!ends(all[k-1].Of(s)) && startsLower(all[k].Of(s)) {
			k++
		}
		if k > i+1 && ends(all[k-1].Of(s)) && strings.Count(all[i].Of(s), " ") >= 2 {
			for j := i + 1; j < k; j++ {
				joined[j] = true
			}
		}
		i = k
	}
	return joined
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// ends reports whether s ends as a sentence does: with a stop, a colon, or a
// mark that closes after one.
func ends(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		if strings.ContainsRune(closingMarks, r) {
			s = s[:len(s)-n]
			continue
		}
		return strings.ContainsRune(".!?…:。！？؟۔।։", r)
	}
	return false
}

// lineKind tells a rule, a list item or a quoted line by its first
// characters.
func lineKind(s string) bundle.BlockKind {
	switch r, n := utf8.DecodeRuneInString(s); {
	case strings.ContainsRune("-*_=~•·–—#+", r):
		if strings.Trim(s, "-*_=~•·–—#+ \t") == "" && len(s) >= 3 {
			return bundle.Rule
		}
		if strings.ContainsRune("-*+•·–", r) && len(s) > n && (s[n] == ' ' || s[n] == '\t' || r == '•') {
			return bundle.ListItem
		}
	case strings.ContainsRune(bullets, r):
		return bundle.ListItem
	case r == '>' && len(s) > 1:
		return bundle.BlockQuote
	case r < utf8.RuneSelf:
		if m, ok := parseMarker(s); ok && m.listed() {
			return bundle.ListItem
		}
	}
	return bundle.Prose
}
