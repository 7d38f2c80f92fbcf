package load

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

const (
	// longRule is the number of characters from which a row of them is
	// weighed as a delimiter: shorter ones are Markdown's.
	longRule = 10

	// shortestRule is the number from which a row may be one at all.
	shortestRule = 4
)

// The styles of delimiters made of rows of one character.
var (
	ruleStyle   = style{format: "delimited", prior: 0.2, weight: 1}
	bannerStyle = style{format: "delimited", prior: 2.5, weight: 1, begins: true}
)

// A rule is a line of one character, repeated.
type rule struct {
	bundle.Span
	char   rune
	length int // in characters
	line   int // number of the line
}

// ruleOf returns the character and the length of a rule.
func ruleOf(line string) (c rune, n int, ok bool) {
	c, size := utf8.DecodeRuneInString(line)
	if c == utf8.RuneError || unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsSpace(c) || c == '|' || c < ' ' {
		return 0, 0, false
	}
	n = len(line) / size
	if n < shortestRule || !strings.HasPrefix(line[size:], line[:size]) || line != strings.Repeat(line[:size], n) {
		return 0, 0, false
	}
	return c, n, true
}

// ruled returns, for each character that rules are made of, the candidate of
// all its rules, and those of one length where there are several lengths.
func (f *finder) ruled(s string, markdown bool) []*candidate {
	type kind struct {
		char   rune
		length int // 0 for all
	}
	var kinds []kind
	sets := map[kind][]rule{}
	add := func(k kind, r rule) {
		if _, ok := sets[k]; !ok {
			kinds = append(kinds, k)
		}
		sets[k] = append(sets[k], r)
	}
	for _, r := range f.rules {
		add(kind{r.char, 0}, r)
		add(kind{r.char, r.length}, r)
	}
	var out []*candidate
	lengths := map[rune]int{}
	for _, k := range kinds {
		if k.length > 0 {
			if len(sets[k]) == len(sets[kind{k.char, 0}]) {
				continue // all have this length
			}
			if lengths[k.char]++; lengths[k.char] > 8 {
				continue
			}
		}
		out = append(out, ruleCandidate(s, sets[k], markdown))
	}
	return out
}

// ruleCandidate weighs what is known about rules by themselves: their
// character, whether they underline a heading or draw a table, and whether
// they are equally long.
func ruleCandidate(s string, rules []rule, markdown bool) *candidate {
	first := rules[0]
	c := &candidate{style: &ruleStyle, shown: strings.Repeat(string(first.char), min(first.length, 72))}
	equal, under, inner, free := true, 0, 0, 0
	for i, r := range rules {
		c.marks = append(c.marks, mark{Span: r.Span})
		equal = equal && r.length == first.length
		above, below := around(s, r)
		switch {
		case drawn(above) || drawn(below):
			inner++
		case underlines(s, r, above):
			under++
		case above == "" && below == "":
			free++
		}
		if i > 0 && r.line-rules[i-1].line <= 3 {
			inner++
		}
	}
	n := float64(len(rules))
	c.extra = -5*float64(under+inner)/n + 0.5*float64(free)/n
	if equal && len(rules) > 1 {
		c.extra += 0.5
	}
	switch {
	case first.char == '=' || first.char == '#':
		c.extra += 0.5
	case first.char == '*' || first.char == '~' || first.char == '.':
		c.extra -= 0.5
	}
	if markdown && strings.ContainsRune("-*_", first.char) {
		c.extra -= 1.5
	}
	return c
}

// around returns the lines above and below a rule, without white space.
func around(s string, r rule) (above, below string) {
	end := r.Start
	if end > 0 && s[end-1] == '\n' {
		end--
	}
	if end > 0 && s[end-1] == '\r' {
		end--
	}
	if end < r.Start {
		above = strings.TrimSpace(s[max(strings.LastIndexAny(s[:end], "\n\r")+1, end-400):end])
	}
	lineEnd, _ := lineAt(s, r.End)
	return above, strings.TrimSpace(s[r.End:min(lineEnd, r.End+400)])
}

// drawn reports whether a line next to a rule is the row of a table or a box.
func drawn(line string) bool {
	return strings.Count(line, "|") >= 2 || strings.Count(line, "\t") >= 2 || strings.HasPrefix(line, "|") ||
		strings.HasPrefix(line, "+-") || strings.HasPrefix(line, "│") || strings.Count(line, "   ") >= 2
}

// underlines reports whether a rule belongs to the heading above it: a line
// that reads like a title, about as long as the rule, with nothing above it.
func underlines(s string, r rule, above string) bool {
	if above == "" || !readsLikeTitle(clean(above)) {
		return false
	}
	n := utf8.RuneCountInString(above)
	if n*2 < r.length && r.length > 20 || r.length*2 < n {
		return false
	}
	start := strings.LastIndex(s[:r.Start], above)
	before := strings.TrimRight(s[max(start-200, 0):start], " \t")
	before = strings.ReplaceAll(before, "\r", "\n")
	return start == 0 || strings.HasSuffix(before, "\n\n") || strings.TrimSpace(before) == ""
}

// banners returns pairs of rules with one line between them, which names what
// follows.
func (f *finder) banners(s string) []*candidate {
	sets := map[rune][]mark{}
	all := map[rune]int{}
	var chars []rune
	for _, r := range f.rules {
		if all[r.char]++; all[r.char] == 1 {
			chars = append(chars, r.char)
		}
	}
	for i := 0; i+1 < len(f.rules); i++ {
		a, b := f.rules[i], f.rules[i+1]
		name := strings.TrimSpace(s[a.End:b.Start])
		if a.char != b.char || b.line-a.line != 2 || !hasWord(name) || len(name) > 200 || drawn(name) {
			continue
		}
		sets[a.char] = append(sets[a.char], mark{Span: bundle.Span{Start: a.Start, End: b.End}, name: name})
		i++
	}
	var out []*candidate
	for _, c := range chars {
		marks := sets[c]
		if len(marks) == 0 {
			continue
		}
		row := strings.Repeat(string(c), longRule)
		cand := &candidate{style: &bannerStyle, shown: fmt.Sprintf("%s / name / %s", row, row), marks: marks}
		cand.extra = -3 * float64(all[c]-2*len(marks)) / float64(all[c])
		if c == ':' {
			cand.extra += 2 // the command more prints these
		} else if len(marks) == 1 {
			cand.extra -= 4 // the title of one article in a box
		}
		out = append(out, cand)
	}
	return out
}
