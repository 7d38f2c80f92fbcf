package load

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Nobody begins an article with a line such as "##### Gazette" and then writes
// another like it, unless both are delimiters. So where the first line of a
// file that is not blank is such a line, two are enough, whatever the pieces
// look like, as long as nothing speaks against them.

// opening returns the named delimiters of which one opens the file, nil when
// none does or there is only one.
func (f *finder) opening(s string) *candidate {
	l := f.opener()
	if l == nil || strings.TrimSpace(s[:l.marks[0].Start]) != "" || len(l.marks) < 2 {
		return nil
	}
	style := &dashesStyle
	switch l.kind {
	case '=':
		style = &equalsStyle
	case '#':
		style = &headingStyle
	case '>':
		style = &headStyle
	}
	return &candidate{style: style, shown: l.shown(), marks: l.marks}
}

// opener returns the kind of named lines of which one stands first in the
// file.
func (f *finder) opener() *label {
	var first *label
	for i := range f.labels {
		if l := &f.labels[i]; l.kind != 't' && (first == nil || l.marks[0].Start < first.marks[0].Start) {
			first = l
		}
	}
	return first
}

// convincing reports whether the pieces behind delimiters of which one opens
// the file may be articles: the names are names, no two alike, and behind each
// stands a text. Names of files and numbered ones need no more; of others,
// texts that begin in the middle of something, or of which only some begin
// with a heading, are rather the sections of one article.
func (c *candidate) convincing(s string) bool {
	seen := map[string]bool{}
	sure := true
	for _, m := range c.marks {
		name := strings.ToLower(m.name)
		if seen[name] || interruptions[name] || !likeName(m.name) {
			return false
		}
		seen[name] = true
		sure = sure && likeSource(m.name)
	}
	headed, goes := 0, 0
	pieces := slices.DeleteFunc(c.pieces(s), func(p piece) bool { return p.marker.Empty() }) // blank lines before the first
	for _, p := range pieces {
		body := p.body.Of(s)
		if n := countWords(body, fewest); n == 0 || n < fewest && !sure {
			return false
		}
		lines := headLines(body[:min(len(body), 4000)], 1)
		if len(lines) > 0 {
			headed += int(bit(strings.HasPrefix(lines[0].text, "#")))
			goes += int(bit(goesOn(lines[0].text)))
		}
	}
	return sure || goes == 0 && (headed == 0 || headed == len(pieces))
}

// likeName reports whether a label may be the name of an outlet or a file: a
// few words, and no sentence.
func likeName(name string) bool {
	const most = 60
	return utf8.RuneCountInString(name) <= most && len(strings.Fields(name)) <= 8 && !strings.ContainsAny(name[len(name)-1:], ".!?:;,")
}

// likeSource reports whether a label is what only a source is called: a file,
// a host, or a number with or without a word before it.
func likeSource(name string) bool {
	if ext := path.Ext(name); isArticle(strings.ToLower(name)) || len(ext) >= 3 && len(ext) <= 9 && !strings.ContainsAny(name, " ") {
		return true
	}
	words := strings.Fields(name)
	last := words[len(words)-1]
	return len(words) <= 2 && (numerals[strings.ToLower(last)] || strings.IndexFunc(last, func(r rune) bool { return !unicode.IsDigit(r) }) < 0)
}

// numerals are how people number articles in words and letters.
var numerals = map[string]bool{
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true,
	"a": true, "b": true, "c": true, "d": true, "e": true, "f": true, "i": true, "ii": true, "iii": true, "iv": true, "v": true,
}

// fewest words behind a delimiter that opens a file: less is no text.
const fewest = 3

// unsure says that a file that was not split begins like a bundle.
func (f *finder) unsure(s string, c cut, out []note) []note {
	o := f.opening(s)
	if o == nil || c.markers > 0 || len(c.pieces) > 1 {
		return out
	}
	names := map[string]bool{}
	for _, m := range o.marks {
		names[strings.ToLower(m.name)] = true
	}
	at := o.marks[0].Start
	if len(names) < 2 || slices.ContainsFunc(out, func(n note) bool { return n.offset == at }) {
		return out
	}
	return append([]note{{at, fmt.Sprintf("begins with a line that looks like a delimiter (%s), and %s, but was read as one article; --delimiter REGEXP splits there", bare(o.marks[0].Of(s), 60), more(len(o.marks)-1))}}, out...)
}

func more(n int) string {
	if n == 1 {
		return "holds another like it"
	}
	return fmt.Sprintf("holds %d more like it", n)
}
